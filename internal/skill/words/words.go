// Package words holds lists of English words, first names and places, by which
// the lint of the taxonomy tells names that also mean something else. The lists
// are packed and read only when asked for; README.md says where they are from.
package words

import (
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"strings"
)

//go:embed english.txt.gz names.txt.gz places.txt.gz
var files embed.FS

// Lists are the lists in memory, safe for concurrent use.
type Lists struct {
	english, names, places map[string]bool
}

// Load unpacks the lists, which takes some ten milliseconds. It panics when one
// of them is broken: they are part of the program.
func Load() *Lists {
	return &Lists{read("english.txt.gz"), read("names.txt.gz"), read("places.txt.gz")}
}

// What says what a folded name also is: "an English word", "a first name" or
// "a place"; it is empty when no list holds it.
func (l *Lists) What(name string) string {
	switch {
	case l.english[name]:
		return "an English word"
	case l.names[name]:
		return "a first name"
	case l.places[name]:
		return "a place"
	}
	return ""
}

// English reports whether a folded word is one of English.
func (l *Lists) English(word string) bool { return l.english[word] }

func read(name string) map[string]bool {
	text, err := unpack(name)
	if err != nil {
		panic(fmt.Sprintf("words: %s: %v", name, err))
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	out := make(map[string]bool, len(lines))
	for _, w := range lines {
		out[w] = true
	}
	return out
}

func unpack(name string) (string, error) {
	f, err := files.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return "", err
	}
	b, err := io.ReadAll(z)
	return string(b), err
}
