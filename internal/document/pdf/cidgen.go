//go:build ignore

// Cidgen makes cid.zip, the tables of Chinese, Japanese and Korean fonts, of
// Adobe's CMap resources (github.com/adobe-type-tools/cmap-resources; Debian
// has them in poppler-data). Run it by
//
//	go run cidgen.go /usr/share/poppler/cMap LICENSE cid.zip
//
// LICENSE is the licence of the resources, which goes into the archive.
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf16"
)

// collections are Adobe's orderings of glyphs, the CMaps that say which
// character each glyph shows, the best first, and those of the older
// encodings that fonts name.
var collections = []struct {
	name            string
	unicode, legacy []string
}{
	{"Adobe-GB1", []string{"UniGB-UTF16-H", "UniGB-UCS2-H", "UniGB-UTF16-V"},
		[]string{"GB-EUC-H", "GBpc-EUC-H", "GBK2K-H", "GBK-EUC-H", "GBKp-EUC-H"}},
	{"Adobe-CNS1", []string{"UniCNS-UTF16-H", "UniCNS-UCS2-H", "UniCNS-UTF16-V"},
		[]string{"B5pc-H", "HKscs-B5-H", "ETen-B5-H", "ETenms-B5-H", "CNS-EUC-H"}},
	{"Adobe-Japan1", []string{"UniJIS-UTF16-H", "UniJIS-UCS2-H", "UniJIS-UCS2-HW-H", "UniJIS-UTF16-V"},
		[]string{"H", "EUC-H", "83pv-RKSJ-H", "90ms-RKSJ-H", "90msp-RKSJ-H", "90pv-RKSJ-H", "Ext-RKSJ-H", "Add-RKSJ-H"}},
	{"Adobe-Korea1", []string{"UniKS-UTF16-H", "UniKS-UCS2-H", "UniKS-UTF16-V"},
		[]string{"KSC-EUC-H", "KSCpc-EUC-H", "KSCms-UHC-H", "KSCms-UHC-HW-H"}},
}

// cmap is what a resource says: sections as they stand, ranges of glyphs.
type cmap struct {
	spaces [][2]string
	ranges []cidRange
}

type cidRange struct {
	lo, hi string // hexadecimal
	cid    int
}

var (
	useRE   = regexp.MustCompile(`/(\S+) usecmap`)
	rangeRE = regexp.MustCompile(`(?m)^\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(\d*)\s*$`)
	charRE  = regexp.MustCompile(`(?m)^\s*<([0-9a-fA-F]+)>\s+(\d+)\s*$`)
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: go run cidgen.go CMAPS LICENSE cid.zip")
	}
	licence, err := os.ReadFile(os.Args[2])
	check(err)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	add(z, "LICENSE", licence)
	for _, c := range collections {
		dir := filepath.Join(os.Args[1], c.name)
		add(z, c.name, characters(dir, c.unicode, c.legacy))
		done := map[string]cmap{}
		for i, name := range c.legacy {
			m := read(dir, name)
			done[name] = m
			add(z, name, written(m, c.legacy[:i], done))
		}
	}
	check(z.Close())
	check(os.WriteFile(os.Args[3], out.Bytes(), 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func add(z *zip.Writer, name string, data []byte) {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	check(err)
	_, err = w.Write(data)
	check(err)
}

func read(dir, name string) cmap {
	data, err := os.ReadFile(filepath.Join(dir, name))
	check(err)
	var m cmap
	if use := useRE.FindSubmatch(data); use != nil {
		m = read(dir, string(use[1]))
	}
	for _, r := range rangeRE.FindAllStringSubmatch(string(data), -1) {
		if r[3] == "" {
			if pair := [2]string{r[1], r[2]}; !slices.Contains(m.spaces, pair) {
				m.spaces = append(m.spaces, pair)
			}
			continue
		}
		m.ranges = append(m.ranges, cidRange{r[1], r[2], number(r[3], 10)})
	}
	for _, r := range charRE.FindAllStringSubmatch(string(data), -1) {
		m.ranges = append(m.ranges, cidRange{r[1], r[1], number(r[2], 10)})
	}
	return m
}

func number(s string, base int) int {
	n, err := strconv.ParseUint(s, base, 32)
	check(err)
	return int(n)
}

// characters returns the characters of glyphs, from number 0 on: the
// differences of neighbours as two bytes each, which pack well.
func characters(dir string, unicode, legacy []string) []byte {
	all := map[int]rune{}
	last := 0
	for _, name := range unicode {
		found := map[int]rune{}
		for _, r := range read(dir, name).ranges {
			for i := range number(r.hi, 16) - number(r.lo, 16) + 1 {
				if c := character(r.lo, i); better(c, found[r.cid+i]) {
					found[r.cid+i] = c
				}
			}
		}
		for cid, c := range found {
			if _, ok := all[cid]; !ok {
				all[cid] = c
				last = max(last, cid)
			}
		}
	}
	for _, name := range legacy { // letters of half the width have numbers of their own
		for _, r := range read(dir, name).ranges {
			for i := range number(r.hi, 16) - number(r.lo, 16) + 1 {
				c := number(r.lo, 16) + i
				if _, ok := all[r.cid+i]; !ok && len(r.lo) == 2 && c >= ' ' && c < 0x7f {
					all[r.cid+i] = rune(c)
				}
			}
		}
	}
	var out []byte
	before := uint16(0)
	for cid := range last + 1 {
		c := uint16(all[cid])
		out = append(out, byte((c-before)>>8), byte(c-before))
		before = c
	}
	return out
}

// character returns the character i after the one that UTF-16 in hex stands
// for, 0 for one that two bytes do not hold.
func character(hex string, i int) rune {
	if len(hex) > 4 {
		if r := utf16.DecodeRune(rune(number(hex[:4], 16)), rune(number(hex[4:], 16))); r > 0xffff {
			return 0
		}
	}
	return rune(number(hex, 16) + i)
}

// better prefers ideographs and letters to their look-alikes for compatibility.
func better(c, than rune) bool {
	rank := func(r rune) int {
		switch {
		case r == 0:
			return 9
		case r >= 0x2e80 && r < 0x2fe0, r >= 0xf900 && r < 0xfb00:
			return 2
		case r >= 0xe000 && r < 0xf900:
			return 3
		}
		return 1
	}
	if rank(c) != rank(than) {
		return rank(c) < rank(than)
	}
	return c < than
}

// written returns m as a CMap in the fewest words: those in which it differs
// from one before, where it has most in common with one.
func written(m cmap, before []string, done map[string]cmap) []byte {
	var b bytes.Buffer
	for _, name := range before {
		differs := cmap{spaces: m.spaces}
		for _, r := range m.ranges {
			if !slices.Contains(done[name].ranges, r) {
				differs.ranges = append(differs.ranges, r)
			}
		}
		if 2*len(differs.ranges) < len(m.ranges) {
			fmt.Fprintf(&b, "/%s usecmap\n", name)
			m = differs
			break
		}
	}
	for _, s := range m.spaces {
		fmt.Fprintf(&b, "<%s><%s>", s[0], s[1])
	}
	b.WriteString("endcodespacerange\n")
	for _, r := range m.ranges {
		fmt.Fprintf(&b, "<%s><%s>%d ", r.lo, r.hi, r.cid)
	}
	b.WriteString("endcidrange\n")
	return b.Bytes()
}
