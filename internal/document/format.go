package document

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// format is one row of the table: how a format is known and how it is read.
type format struct {
	name       string
	extensions []string                                           // lower case, with the dot
	sniff      func(data []byte, ext string) bool                 // by content; nil: by extension only
	read       func(d *Document, data []byte, opt Options) *Error // fills in Text and what goes with it
	manner     manner
}

// manner says where a format is read.
type manner uint8

const (
	linear manner = iota // in this process: by a linear scanner of this package
	risky                // in a child with limits: what is nested, packed, or read by others' code
)

// formats lists what is read. Content decides first, in this order, then the
// extension; what is left is plain text, or refused.
func formats() []format {
	return []format{
		{"pdf", []string{".pdf"}, sniffPDF, readPDF, risky},
		{"html", []string{".html", ".htm", ".xhtml", ".xht"}, sniffHTML, readHTML, risky},
		{"docx", []string{".docx", ".docm", ".dotx", ".dotm"}, sniffDOCX, readDOCX, risky},
		{"odt", []string{".odt", ".ott", ".fodt"}, sniffODT, readODT, risky},
		{"rtf", []string{".rtf"}, sniffRTF, readRTF, risky},
		{"markdown", []string{".md", ".markdown", ".mdown", ".mkd", ".mdwn"}, nil, readMarkdown, linear},
		{"latex", []string{".tex", ".ltx", ".latex"}, sniffLaTeX, readLaTeX, linear},
		{"typst", []string{".typ"}, sniffTypst, readTypst, linear},
		{"json-resume", []string{".json"}, sniffJSONResume, readJSONResume, risky},
		{"rendercv", []string{".yaml", ".yml"}, nil, readRenderCV, risky},
		{"text", []string{".txt", ".text"}, nil, readPlain, linear},
	}
}

// Formats returns the names of the formats that can be read.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// HasExtension reports whether the extension of name is one of a format that
// can be read: what to take of a folder full of all sorts of files.
func HasExtension(name string) bool {
	_, ok := byExtension(extension(name))
	return ok
}

// Risky reports whether the extension of name is one of a format that a child
// reads: one may be started before the file is looked at (guard.Pool.Warm).
func Risky(name string) bool {
	f, ok := byExtension(extension(name))
	return ok && f.manner == risky
}

func byExtension(ext string) (format, bool) {
	table := formats()
	i := slices.IndexFunc(table, func(f format) bool { return slices.Contains(f.extensions, ext) })
	if i < 0 {
		return format{}, false
	}
	return table[i], true
}

func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }

// detect finds the format of data, which is not empty.
func detect(name string, data []byte) (format, *Error) {
	ext := extension(name)
	for _, f := range formats() {
		if f.sniff != nil && f.sniff(data, ext) {
			return f, nil
		}
	}
	if problem := refuse(data); problem != nil {
		return format{}, problem
	}
	if f, ok := byExtension(ext); ok {
		return f, nil
	}
	return format{name: "text", read: readPlain}, nil
}

// sniffPDF looks for the header within the first kilobyte, as PDF viewers do:
// mail programs put junk before it.
func sniffPDF(data []byte, _ string) bool {
	_, after, found := bytes.Cut(data[:min(len(data), 1024)], []byte("%PDF-"))
	return found && len(after) > 0 && '0' <= after[0] && after[0] <= '9'
}

// sniffHTML looks at the first tag. Any document may start with a doctype or
// with html, head or body; Markdown may also start with a tag that belongs to
// a fragment, so there the other tags do not count.
func sniffHTML(data []byte, ext string) bool {
	head := string(data[:min(len(data), 4096)])
	if s, ok := decodeUTF16(head); ok {
		head = s
	}
	head = skipProlog(head)
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if hasTag(head, tag) {
			return true
		}
	}
	if f, ok := byExtension(ext); ok && f.name == "markdown" {
		return false
	}
	for _, tag := range []string{
		"<title", "<meta", "<script", "<style", "<main", "<article", "<section", "<header",
		"<div", "<table", "<h1", "<h2", "<h3", "<p", "<ul", "<ol",
	} {
		if hasTag(head, tag) {
			return true
		}
	}
	return false
}

// skipProlog drops white space, byte order mark, comments and the XML declaration.
func skipProlog(s string) string {
	s = strings.TrimPrefix(s, byteOrderMark)
	for {
		s = strings.TrimLeft(s, " \t\r\n\f")
		end := "" // of what s starts with
		switch {
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case strings.HasPrefix(s, "<?xml"):
			end = "?>"
		default:
			return s
		}
		_, after, found := strings.Cut(s, end)
		if !found {
			return s
		}
		s = after
	}
}

// hasTag reports whether s starts with tag, in any case, and the tag's name ends there.
func hasTag(s, tag string) bool {
	if len(s) <= len(tag) || !strings.EqualFold(s[:len(tag)], tag) {
		return false
	}
	return strings.IndexByte(" \t\r\n\f/>", s[len(tag)]) >= 0
}
