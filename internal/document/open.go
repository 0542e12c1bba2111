package document

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"skillmatch/internal/document/guard"
)

// Options are the limits of reading. A zero field means its default.
type Options struct {
	Name      string        // name of the document in results and messages; empty: the path
	MaxBytes  int           // size of a file; 20 MB
	MaxText   int           // bytes of text that a file may hold; 4 MB
	MaxPages  int           // pages of a PDF; 100
	MaxTime   time.Duration // that a risky format may take; 10 s
	MaxMemory int           // bytes that a risky format may take, the file included; 384 MB

	// Files are those that a source of LaTeX or Typst may include, by their paths
	// from its folder on; nil: Open takes the folder of the file, and nothing
	// that leads out of it, Read and OpenStdin take none.
	Files fs.FS

	// Guard holds the children that read risky formats, one after the other;
	// nil: a new one for this file. The caller closes it.
	Guard *guard.Pool

	ask       asker // for what a reader of a linear format has a child parse; nil: it parses that itself
	unguarded bool  // read all in this process: what tests of readers do
}

// Defaults of Options.
const (
	defaultMaxBytes  = 20 << 20
	defaultMaxText   = 4 << 20
	defaultMaxPages  = 100
	defaultMaxTime   = 10 * time.Second
	defaultMaxMemory = 384 << 20
)

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = defaultMaxBytes
	}
	if o.MaxText <= 0 {
		o.MaxText = defaultMaxText
	}
	if o.MaxPages <= 0 {
		o.MaxPages = defaultMaxPages
	}
	if o.MaxTime <= 0 {
		o.MaxTime = defaultMaxTime
	}
	if o.MaxMemory <= 0 {
		o.MaxMemory = defaultMaxMemory
	}
	return o
}

// Open reads the file at path. Only regular files are read, and links that
// lead to one: never a folder, a named pipe, a device or a web address. Risky
// formats are parsed in a child of this program with limits of time and memory
// (package guard): main must call Child first. The error is an *Error, or that
// of ctx when ctx has ended.
func Open(ctx context.Context, path string, opt Options) (*Document, error) {
	opt = opt.withDefaults()
	name := opt.Name
	if name == "" {
		name = path
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	data, problem := readFile(path, opt)
	if problem != nil {
		problem.Name = name
		return nil, problem
	}
	if opt.Files == nil {
		opt.Files = folderFiles(filepath.Dir(path))
	}
	return read(ctx, name, data, opt)
}

// OpenStdin reads a document from r, to its end; its name is opt.Name or "-".
// The error is an *Error, or that of ctx when ctx has ended.
func OpenStdin(ctx context.Context, r io.Reader, opt Options) (*Document, error) {
	opt = opt.withDefaults()
	name := opt.Name
	if name == "" {
		name = "-"
	}
	data, problem := readLimited(r, 0, opt)
	if problem != nil {
		problem.Name = name
		return nil, problem
	}
	return read(ctx, name, data, opt)
}

// Read makes a document of data, the bytes of a file called name; opt.Name is
// not looked at. The extension of name decides only where the bytes leave the
// format open. The document keeps no hold of data. The error is an *Error.
func Read(name string, data []byte, opt Options) (*Document, error) {
	return read(context.Background(), name, data, opt.withDefaults())
}

func read(ctx context.Context, name string, data []byte, opt Options) (*Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	d := &Document{Name: name, Bytes: len(data)}
	if err := d.read(ctx, data, opt); err != nil {
		if e := (*Error)(nil); errors.As(err, &e) {
			e.Name = name
		}
		return nil, err
	}
	sum := sha256.Sum256(data)
	d.SHA256 = hex.EncodeToString(sum[:])
	d.Language = guessLanguage(d.Text)
	d.lines = indexLines(d.Text)
	return d, nil
}

func (d *Document) read(ctx context.Context, data []byte, opt Options) error {
	if len(data) > opt.MaxBytes {
		return tooLarge("the file", opt.MaxBytes, "--max-bytes")
	}
	if len(data) == 0 {
		return &Error{Kind: Empty, Detail: "empty file"}
	}
	data = markUTF16(data)
	f, problem := detect(d.Name, data)
	if problem != nil {
		return problem
	}
	d.Format = f.name
	if f.manner == risky && !opt.unguarded {
		if err := d.readGuarded(ctx, f, data, opt); err != nil {
			return err
		}
	} else {
		if !opt.unguarded {
			opt.ask = func(limits guard.Limits, head, body []byte) ([]byte, error) {
				return askChild(ctx, opt.Guard, limits, head, body)
			}
		}
		if problem := f.read(d, data, opt); problem != nil {
			return problem
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if len(d.Text) > opt.MaxText {
		return tooLarge("the text", opt.MaxText, "--max-text")
	}
	return nil
}

func readFile(path string, opt Options) ([]byte, *Error) {
	if isRemote(path) {
		return nil, &Error{Kind: Remote, Detail: "skillmatch never fetches", Hint: "save the page and give the file"}
	}
	// Looked at before it is opened: to open a device may do something.
	info, err := os.Stat(path)
	if err != nil {
		return nil, openError(err)
	}
	if problem := refuseMode(info.Mode()); problem != nil {
		return nil, problem
	}
	if info.Size() > int64(opt.MaxBytes) {
		return nil, tooLarge("the file", opt.MaxBytes, "--max-bytes")
	}
	f, err := os.OpenFile(path, os.O_RDONLY|openWithoutWaiting, 0)
	if err != nil {
		return nil, openError(err)
	}
	defer f.Close() // only read from: nothing is lost if closing fails
	// And again, for another may have come into its place.
	if info, err = f.Stat(); err != nil {
		return nil, openError(err)
	}
	if problem := refuseMode(info.Mode()); problem != nil {
		return nil, problem
	}
	return readLimited(f, int(min(info.Size(), int64(opt.MaxBytes))), opt)
}

// readLimited reads r to its end; size is a guess of how much that is.
func readLimited(r io.Reader, size int, opt Options) ([]byte, *Error) {
	var b bytes.Buffer
	b.Grow(size + bytes.MinRead) // room for the read that finds the end
	if _, err := b.ReadFrom(io.LimitReader(r, int64(opt.MaxBytes)+1)); err != nil {
		return nil, &Error{Kind: Unreadable, Detail: reason(err)}
	}
	if b.Len() > opt.MaxBytes {
		return nil, tooLarge("the file", opt.MaxBytes, "--max-bytes")
	}
	return b.Bytes(), nil
}

func isRemote(path string) bool {
	scheme, _, ok := strings.Cut(path, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

func refuseMode(mode fs.FileMode) *Error {
	const hint = `pipe it in and give "-" for standard input`
	switch {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return &Error{Kind: Directory, Detail: "a folder, not a file"}
	case mode&fs.ModeNamedPipe != 0:
		return &Error{Kind: Special, Detail: "a named pipe, not a file", Hint: hint}
	case mode&fs.ModeSocket != 0:
		return &Error{Kind: Special, Detail: "a socket, not a file"}
	}
	return &Error{Kind: Special, Detail: "a device, not a file", Hint: hint}
}

func openError(err error) *Error {
	// A part of the path that is a file is a missing file to the user.
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return &Error{Kind: Missing, Detail: "no such file"}
	}
	return &Error{Kind: Unreadable, Detail: reason(err)}
}

// reason is err without the operation and the path, which the message has already.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
