package document

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// maxIncludes is the number of files that one source may name, and
// maxIncludeDepth how deep they may name each other.
const (
	maxIncludes     = 100
	maxIncludeDepth = 10
)

// folderFiles opens files below a folder, and nothing that leads out of it:
// no "..", no absolute path, no link to a place outside.
type folderFiles string

// Open opens the regular file called name. A named pipe is never opened: that
// would wait for a writer.
func (dir folderFiles) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(dir))
	if err != nil {
		return nil, err
	}
	defer root.Close() // a file that it opened stays open
	special := &fs.PathError{Op: "open", Path: name, Err: errors.New("not a regular file")}
	info, err := root.Stat(filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, special
	}
	f, err := root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|openWithoutWaiting, 0)
	if err != nil {
		return nil, err
	}
	// Another may have come into its place since.
	if info, err = f.Stat(); err == nil && !info.Mode().IsRegular() {
		err = special
	}
	if err != nil {
		f.Close() // nothing was written
		return nil, err
	}
	return f, nil
}

// includes reads the files that a source names, each once.
type includes struct {
	d     *Document
	files fs.FS           // nil: none may be read
	seen  map[string]bool // names without their extension
	bytes int             // left of the limit
}

func newIncludes(d *Document, main string, opt Options) *includes {
	own := filepath.Base(d.Name)
	return &includes{d: d, files: opt.Files, seen: map[string]bool{strings.TrimSuffix(own, filepath.Ext(own)): true}, bytes: opt.MaxText - len(main)}
}

// read returns the file called name, a path from the folder of the main file on,
// whose extension may be missing. It returns nil, with a warning unless the file
// was read already, when there is none to read. where names the place of the
// include.
func (in *includes) read(where, name, extension string) *sourceFile {
	name = path.Clean(filepath.ToSlash(name))
	key := strings.TrimSuffix(name, extension)
	if in.seen[key] || len(in.seen) > maxIncludes {
		return nil
	}
	in.seen[key] = true
	switch {
	case len(in.seen) > maxIncludes:
		in.d.warn("include-not-read", where+": more files are included than are read")
		return nil
	case in.files == nil:
		in.d.warn("include-not-read", where+": "+quoted(name)+" is not read: there is no folder to look in")
		return nil
	case !fs.ValidPath(name) || !filepath.IsLocal(filepath.FromSlash(name)):
		in.d.warn("include-not-read", where+": "+quoted(name)+" is not read: it leads out of the folder of the main file")
		return nil
	}
	file := key + extension
	data, err := in.data(file)
	if errors.Is(err, fs.ErrNotExist) && key == name {
		file = name // of another extension
		data, err = in.data(file)
	}
	if err == nil {
		d := Document{} // the encoding of an included file is its own
		return newSourceFile(path.Join(path.Dir(filepath.ToSlash(in.d.Name)), file), d.decodeText(data))
	}
	detail := "no such file"
	if !errors.Is(err, fs.ErrNotExist) {
		detail = reason(err)
	}
	in.d.warn("include-not-read", where+": "+quoted(name)+" is not read: "+detail)
	return nil
}

var errIncludeLimit = errors.New("the text is over its limit (--max-text raises it)")

func (in *includes) data(name string) ([]byte, error) {
	f, err := in.files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() // only read from: nothing is lost if closing fails
	data, err := io.ReadAll(io.LimitReader(f, int64(in.bytes)+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > in.bytes:
		return nil, errIncludeLimit
	}
	in.bytes -= len(data)
	data = markUTF16(data)
	if problem := refuse(data); problem != nil {
		return nil, errors.New(problem.Message())
	}
	return data, nil
}

func quoted(s string) string {
	const longest = 100
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return `"` + s + `"`
}
