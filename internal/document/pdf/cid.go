package pdf

import (
	"archive/zip"
	_ "embed"
	"io"
	"strings"
)

// cidData holds the tables of Chinese, Japanese and Korean fonts that come
// without a mapping to text: for each of Adobe's collections the characters of
// its glyphs, and the CMaps of the older encodings by name. cidgen.go makes it
// of Adobe's CMap resources; their licence lies in it.
//
//go:embed cid.zip
var cidData string

// cidFile returns an entry of cidData, nil when there is none of that name.
// It is unpacked each time: few files need one, and those need few.
func cidFile(name string) []byte {
	if name == "" || strings.Contains(name, "Identity") {
		return nil // nearly all fonts
	}
	z, err := zip.NewReader(strings.NewReader(cidData), int64(len(cidData)))
	if err != nil {
		return nil
	}
	r, err := z.Open(name)
	if err != nil {
		return nil
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return nil
	}
	return data
}

// collection returns the characters of the glyphs of one of Adobe's
// collections by glyph number, 0 where none is known; none for another name.
func collection(name string) []uint16 {
	data := cidFile(name)
	out := make([]uint16, len(data)/2)
	c := uint16(0)
	for i := range out {
		c += uint16(data[2*i])<<8 | uint16(data[2*i+1])
		out[i] = c
	}
	return out
}

// predefined returns a CMap that fonts may name without bringing it, nil for
// one that is not known. Those for vertical text differ from the others in
// the turn of a few signs only.
func predefined(name string) *cmap {
	if name == "V" {
		name = "H"
	} else if s, ok := strings.CutSuffix(name, "-V"); ok {
		name = s + "-H"
	}
	data := cidFile(name)
	if data == nil || !strings.HasSuffix(name, "H") {
		return nil
	}
	m := parseCMap(data, 8)
	if m.uses != "" {
		m.base = predefined(m.uses)
	}
	return m
}

// collectionOf returns the collection that a predefined CMap leads to, "" when
// the name does not tell.
func collectionOf(cmap string) string {
	for _, c := range [...]struct{ part, name string }{
		{"GB", "Adobe-GB1"}, {"B5", "Adobe-CNS1"}, {"CNS", "Adobe-CNS1"}, {"KSC", "Adobe-Korea1"}, {"UniKS", "Adobe-Korea1"},
		{"RKSJ", "Adobe-Japan1"}, {"UniJIS", "Adobe-Japan1"}, {"EUC-", "Adobe-Japan1"},
	} {
		if strings.Contains(cmap, c.part) {
			return c.name
		}
	}
	if cmap == "H" || cmap == "V" {
		return "Adobe-Japan1"
	}
	return ""
}
