package document

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	plain := file("plain.txt", "Go")
	tests := []struct {
		name string
		path string
		opt  Options
		kind ErrorKind
		want string
	}{
		{name: "missing", path: filepath.Join(dir, "none.pdf"), kind: Missing, want: "cv: no such file"},
		{name: "missing under a file", path: filepath.Join(plain, "none.pdf"), kind: Missing, want: "cv: no such file"},
		{name: "no path", path: "", opt: Options{Name: "cv"}, kind: Missing, want: "cv: no such file"},
		{name: "folder", path: dir, kind: Directory, want: "cv: a folder, not a file"},
		{name: "device", path: os.DevNull, kind: Special, want: `cv: a device, not a file: pipe it in and give "-" for standard input`},
		{name: "web address", path: "HTTPS://example.com/job", kind: Remote, want: "cv: skillmatch never fetches: save the page and give the file"},
		{name: "empty", path: file("empty.txt", ""), kind: Empty, want: "cv: empty file"},
		{name: "blank", path: file("blank.md", "\uFEFF \r\n\t"), kind: Empty, want: "cv: nothing but white space"},
		{name: "file too large", path: file("large.txt", "12345"), opt: Options{MaxBytes: 4}, kind: Limit, want: "cv: the file is over the limit of 4 bytes: raise it with --max-bytes"},
		{name: "text too large", path: file("long.txt", "12345"), opt: Options{MaxText: 4}, kind: Limit, want: "cv: the text is over the limit of 4 bytes: raise it with --max-text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.opt.Name = "cv"
			_, err := Open(t.Context(), tt.path, tt.opt)
			checkError(t, err, tt.kind, tt.want)
		})
	}
}

func TestReadRefuses(t *testing.T) {
	zip := "PK\x03\x04\x14\x00"
	tests := []struct {
		name, file, data string
		kind             ErrorKind
		want             string
	}{
		{"broken docx called pdf", "cv.pdf", zip + "word/document.xml", Damaged, "cv.pdf: the zip archive is cut short or broken: open it in Word or LibreOffice and save it anew"},
		{"zip", "cv.zip", zip + "cv.txt", Unsupported, "cv.zip: a zip archive: unpack it and give the file inside"},
		{"doc", "cv.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Unsupported, "cv.doc: an old Office file (DOC, XLS or PPT): open it in Word or LibreOffice and save it as DOCX or PDF"},
		{"png", "cv.png", "\x89PNG\r\n\x1a\n", Unsupported, "cv.png: an image: run it through OCR first, e.g. ocrmypdf, or give the text"},
		{"mhtml", "job.mhtml", "From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", Unsupported, `job.mhtml: a web archive (MHTML): save the page as "HTML only", as PDF or as text`},
		{"xml", "cv.xml", "<?xml version=\"1.0\"?><cv/>", Unsupported, "cv.xml: XML that is not HTML: save it as PDF or text"},
		{"zero bytes", "a.txt", "Go\x00\x01\x02", Unsupported, "a.txt: not a text: it holds zero bytes"},
		{"utf-16 without a mark that is no text", "a.txt", "G\x00\x01\x00\x02\x00\x03\x00\x04\x00", Unsupported, "a.txt: not a text: it holds zero bytes"},
		{"utf-32", "a.txt", "\xFF\xFE\x00\x00G\x00\x00\x00", Unsupported, "a.txt: not a text: UTF-32: save it as UTF-8"},
		{"control characters", "a.txt", "\x01\x02\x03\x04Go", Unsupported, "a.txt: not a text: most of it cannot be read"},
		{"page built by scripts", "a.html", "<html><body><div id=root></div><script>go()</script></body></html>", NoText, "a.html: no text (is the page built by scripts?): open it in a browser and save it as PDF or text"},
		{"a name that would play with the terminal", "\x1b[2J\u202e.txt", "", Empty, `\x1b[2J\u202e.txt: empty file`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.file, []byte(tt.data), Options{})
			checkError(t, err, tt.kind, tt.want)
		})
	}
}

func checkError(t *testing.T, err error, kind ErrorKind, message string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want an *Error", err)
	}
	if diff := cmp.Diff(message, e.Error()); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
	if e.Kind != kind {
		t.Errorf("code %q, want %q", e.Code(), kind.Code())
	}
}

func TestCodesAreDistinct(t *testing.T) {
	seen := map[string]ErrorKind{}
	for kind := Missing; kind <= Limit; kind++ {
		code := kind.Code()
		if other, twice := seen[code]; twice || code == "unknown" {
			t.Errorf("kinds %d and %d share code %q", kind, other, code)
		}
		seen[code] = kind
	}
}

func TestOpenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, "testdata/resume.txt", Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

func TestOpenReadsThroughLinks(t *testing.T) {
	target, err := filepath.Abs("testdata/resume.txt")
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "cv.txt")
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if _, err := Open(t.Context(), link, Options{}); err != nil {
		t.Error(err)
	}
}

func TestOpenStdin(t *testing.T) {
	d, err := OpenStdin(t.Context(), strings.NewReader("Go and SQL\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := Document{
		Name: "-", Format: "text", Bytes: 11, Text: "Go and SQL\n",
		SHA256: "f2209fdde53a5669f7d3e03faacd64e14d420cffa2b800a171dafa3e6b5ed6ff",
	}
	d.lines = lineIndex{}
	if diff := cmp.Diff(want, *d, cmp.AllowUnexported(Document{}, lineIndex{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	_, err = OpenStdin(t.Context(), strings.NewReader("12345"), Options{MaxBytes: 4})
	checkError(t, err, Limit, "-: the file is over the limit of 4 bytes: raise it with --max-bytes")
	_, err = OpenStdin(t.Context(), iotest.ErrReader(errors.New("broken pipe")), Options{Name: "pasted"})
	checkError(t, err, Unreadable, "pasted: broken pipe")
}

func TestDetect(t *testing.T) {
	tests := []struct{ name, file, data, want string }{
		{"pdf by content", "cv.txt", "junk\n%PDF-1.7\n", "pdf"},
		{"a word about pdf", "cv.txt", "writes %PDF- files", "text"},
		{"html by doctype", "job.txt", "\uFEFF\n<!-- saved -->\n<!DOCTYPE HTML>\n<p>Go", "html"},
		{"html after an xml declaration", "job", "<?xml version='1.0'?>\n<html xmlns='x'><body>Go", "html"},
		{"html fragment", "-", "<div>Go</div>", "html"},
		{"html by extension", "job.HTM", "Go &amp; SQL", "html"},
		{"html in UTF-16", "job", "\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00G\x00", "html"},
		{"markdown with a tag first", "cv.md", "<div align=center>\n\n# Mira", "markdown"},
		{"a whole page called markdown", "cv.md", "<html><body>Go", "html"},
		{"markdown", "cv.Markdown", "# Mira", "markdown"},
		{"no extension", "README", "# Mira", "text"},
		{"less than", "a.txt", "<3 Go", "text"},
		{"a tag that only begins so", "a.txt", "<people> and <divas>", "text"},
		{"latex", "cv.tex", `\section{Go}`, "latex"},
		{"latex by its first line", "-", "% a comment\n\\documentclass{article}", "latex"},
		{"typst", "cv.typ", "= Go", "typst"},
		{"typst by its import", "-", "#import \"@preview/basic-resume:0.2.8\": *\n", "typst"},
		{"json resume", "cv.json", "{}", "json-resume"},
		{"json resume by its basics", "-", ` {"basics": {}}`, "json-resume"},
		{"rendercv", "cv.yml", "cv:", "rendercv"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, problem := detect(tt.file, []byte(tt.data))
			if problem != nil {
				t.Fatal(problem)
			}
			if f.name != tt.want {
				t.Errorf("format %q, want %q", f.name, tt.want)
			}
		})
	}
}

func TestHasExtension(t *testing.T) {
	for name, want := range map[string]bool{
		"cv.pdf": true, "a/b.HTML": true, "cv.md": true, "cv.txt": true, "cv.tex": true,
		"cv.docx": true, "cv.json": true, "cv.yaml": true, "cv": false, "photo.jpg": false,
	} {
		if got := HasExtension(name); got != want {
			t.Errorf("HasExtension(%q) = %v, want %v", name, got, want)
		}
	}
	if diff := cmp.Diff([]string{"pdf", "html", "docx", "odt", "rtf", "markdown", "latex", "typst", "json-resume", "rendercv", "text"}, Formats()); diff != "" {
		t.Errorf("Formats (-want +got):\n%s", diff)
	}
}
