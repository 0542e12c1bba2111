package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// What reading an office file may cost. An ordinary resume stays a hundred
// times under each of them.
const (
	maxArchiveFiles = 5000     // files inside
	maxPartBytes    = 16 << 20 // unpacked, of one file inside
	maxUnpacked     = 24 << 20 // unpacked, of all that is read together
	maxXMLTokens    = 2 << 20  // tags and texts of all that is read together
)

const (
	saveOfficeAgain  = "open it in Word or LibreOffice and save it anew"
	saveUnprotected  = "save a copy without the password"
	saveOfficeAsText = "save it as PDF or text"
)

// archive is an office file: a zip archive whose parts are read one by one and
// never stored anywhere. The names of its files are keys, never paths.
type archive struct {
	files  map[string]archivePart // by the name in lower case, as the Office format has it
	left   int64                  // bytes that may still be unpacked
	single bool                   // it is one XML file without parts

	tokens int // read so far
}

// archivePart is a file in the archive: packed, or as it stands in one XML file.
type archivePart struct {
	packed *zip.File
	plain  []byte
}

func newArchive() *archive { return &archive{files: map[string]archivePart{}, left: maxUnpacked} }

func (p archivePart) open() (io.ReadCloser, error) {
	if p.packed == nil {
		return io.NopCloser(bytes.NewReader(p.plain)), nil
	}
	return p.packed.Open()
}

// openArchive reads the directory of the archive.
func openArchive(data []byte) (*archive, *Error) {
	// The library makes an entry of each record before it can be asked how many
	// there are, so they are counted by their mark.
	if bytes.Count(data, []byte("PK\x01\x02")) > maxArchiveFiles {
		return nil, officeLimit(fmt.Sprintf("more than %d files inside", maxArchiveFiles))
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, damagedOffice("the zip archive is cut short or broken")
	}
	a := newArchive()
	for _, f := range z.File {
		a.add(f.Name, archivePart{packed: f})
	}
	return a, nil
}

// add adds a part; of two with one name the first is read, as Word does.
func (a *archive) add(name string, p archivePart) {
	if key := partKey(name); !a.has(key) {
		a.files[key] = p
	}
}

// partKey is the form of a part's name that is compared: some programs write \
// for /, a slash in front, or another case than the one they refer to.
func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (a *archive) has(name string) bool {
	_, ok := a.files[partKey(name)]
	return ok
}

// open starts to unpack a part. The caller closes what is returned.
func (a *archive) open(name string) (*partReader, *Error) {
	f, ok := a.files[partKey(name)]
	if !ok {
		return nil, damagedOffice(fmt.Sprintf("%s is missing", name))
	}
	const encrypted = 1
	if f.packed != nil && f.packed.Flags&encrypted != 0 {
		return nil, &Error{Kind: Encrypted, Detail: "a password is needed", Hint: saveUnprotected}
	}
	rc, err := f.open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, &Error{Kind: Unsupported, Detail: name + " is packed in a way that is not read", Hint: saveOfficeAgain}
	}
	if err != nil {
		return nil, damagedOffice(fmt.Sprintf("%s cannot be unpacked", name))
	}
	return &partReader{rc: rc, archive: a, left: maxPartBytes, name: name}, nil
}

// partReader unpacks one part within the budgets.
type partReader struct {
	rc      io.ReadCloser
	archive *archive
	left    int64
	name    string
	problem *Error // why reading ended, when a budget ended it or the part is broken
}

// Read implements io.Reader.
func (p *partReader) Read(b []byte) (int, error) {
	n, err := p.rc.Read(b)
	p.left -= int64(n)
	p.archive.left -= int64(n)
	switch {
	case p.left < 0:
		p.problem = officeLimit(fmt.Sprintf("%s is over %s when unpacked", p.name, megabytes(maxPartBytes)))
	case p.archive.left < 0:
		p.problem = officeLimit("the files inside are over " + megabytes(maxUnpacked) + " when unpacked")
	case err != nil && err != io.EOF:
		p.problem = damagedOffice(fmt.Sprintf("%s cannot be unpacked", p.name))
	default:
		return n, err
	}
	return 0, p.problem
}

// Close implements io.Closer.
func (p *partReader) Close() error { return p.rc.Close() }

func damagedOffice(detail string) *Error {
	return &Error{Kind: Damaged, Detail: detail, Hint: saveOfficeAgain}
}

// officeLimit is for limits that no option raises: no resume comes near them.
func officeLimit(detail string) *Error {
	return &Error{Kind: Limit, Detail: detail, Hint: saveOfficeAsText}
}
