package document

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
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
	files map[string]*zip.File // by the name in lower case, as the Office format has it
	left  int64                // bytes that may still be unpacked

	tokens int // read so far
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
	a := &archive{files: make(map[string]*zip.File, len(z.File)), left: maxUnpacked}
	for _, f := range z.File {
		key := partKey(f.Name)
		if a.files[key] == nil { // of two with one name the first is read, as Word does
			a.files[key] = f
		}
	}
	return a, nil
}

// partKey is the form of a part's name that is compared: some programs write \
// for /, a slash in front, or another case than the one they refer to.
func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (a *archive) has(name string) bool { return a.files[partKey(name)] != nil }

// open starts to unpack a part. The caller closes what is returned.
func (a *archive) open(name string) (*partReader, *Error) {
	f := a.files[partKey(name)]
	if f == nil {
		return nil, damagedOffice(fmt.Sprintf("%s is missing", name))
	}
	const encrypted = 1
	if f.Flags&encrypted != 0 {
		return nil, &Error{Kind: Encrypted, Detail: "a password is needed", Hint: saveUnprotected}
	}
	rc, err := f.Open()
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

// sniffArchive reports whether data is an office file of the format name: one
// whose directory is(names), or whose directory is broken and that shows the
// names of such a file, or bears its extension. Nothing is unpacked for it.
func sniffArchive(data []byte, name, ext string, is func(names []string) bool) bool {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	if names := archiveNames(data); names != nil {
		return is(names)
	}
	if known := inZip(data); known != "" {
		return strings.EqualFold(known, name)
	}
	f, ok := byExtension(ext)
	return ok && f.name == name
}

// archiveNames returns the names in the directory of an archive, as keys; nil
// when the directory is broken. It ends at the limit of files.
func archiveNames(data []byte) []string {
	const (
		endSize    = 22
		recordSize = 46
	)
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	if end < 0 || len(data)-end < endSize {
		return nil
	}
	size := int(binary.LittleEndian.Uint32(data[end+12:]))
	if size > end {
		return nil
	}
	var names []string
	for rest := data[end-size : end]; bytes.HasPrefix(rest, []byte("PK\x01\x02")) && len(rest) >= recordSize && len(names) < maxArchiveFiles; {
		name := int(binary.LittleEndian.Uint16(rest[28:]))
		more := int(binary.LittleEndian.Uint16(rest[30:])) + int(binary.LittleEndian.Uint16(rest[32:]))
		if len(rest) < recordSize+name+more {
			return nil
		}
		names = append(names, partKey(string(rest[recordSize:recordSize+name])))
		rest = rest[recordSize+name+more:]
	}
	return names
}
