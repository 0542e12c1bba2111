package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is a word of a line as it will be written.
type word struct {
	text   string // NFKC
	x0, x1 float64
	y      float64
	size   float64
	bold   bool
	turn   uint8
	hide   hiding
	gap    float64 // to the word before, in sizes; 0 for the first
	soft   bool    // it ends in a soft hyphen, which text leaves out
	glued  bool    // no space parts it from the word before: only its hiding changes
}

// words cuts a line into words.
func words(line []piece) []word {
	var out []word
	for i, p := range line {
		ws := pieceWords(p.glyphs)
		if i > 0 && len(ws) > 0 && len(out) > 0 {
			before := line[i-1]
			size := max(p.size, before.size)
			ws[0].gap = max(0, p.x0-before.x1) / size
			ws[0].glued = ws[0].gap < wordGap && p.x0-before.x1 > -0.3*p.size && math.Abs(p.size-before.size) < 0.45*size
		}
		if out == nil {
			out = ws
			continue
		}
		out = append(out, ws...)
	}
	return joinLetters(mergeGlued(out))
}

// mergeGlued makes one word of neighbours without a gap, where both can be
// seen or both can't.
func mergeGlued(ws []word) []word {
	const longest = 1000 // bytes; longer is no word
	out := ws[:0]
	for _, w := range ws {
		if n := len(out); n > 0 && w.glued && out[n-1].hide == w.hide && len(out[n-1].text) < longest {
			out[n-1].text = norm.NFKC.String(out[n-1].text + w.text)
			out[n-1].x1, out[n-1].soft = w.x1, w.soft
			continue
		}
		out = append(out, w)
	}
	return out
}

// pieceWords cuts a piece at its blanks and at gaps. In letter-spaced runs all
// gaps are wide: there a gap must stand out from the others.
func pieceWords(g []glyph) []word {
	var out []word
	var text strings.Builder
	first := -1
	end := func(i int) {
		if first < 0 {
			return
		}
		w := newWord(g[first:i], text.String())
		if n := len(out); n > 0 {
			w.gap = max(0, w.x0-out[n-1].x1) / w.size
		}
		if w.text != "" {
			out = append(out, w)
		}
		text.Reset()
		first = -1
	}
	for i := 0; i < len(g); {
		if blank(g[i].text) {
			end(i)
			i++
			continue
		}
		j := i + 1
		for j < len(g) && !blank(g[j].text) && math.Abs(g[j].size-g[i].size) < 0.01*g[i].size+0.01 {
			j++
		}
		limit := gapLimit(g, i, j)
		for k := i; k < j; k++ {
			if first >= 0 {
				least := limit
				if k == i {
					least = wordGap
				}
				before := &g[k-1]
				gap := (g[k].x - before.x - before.width) / max(g[k].size, before.size)
				if gap > least || gap > thinGap && newName(before, &g[k]) {
					end(k)
				} else if g[k].hide != before.hide {
					end(k)
					first = k
					text.WriteString(g[k].text)
					continue
				}
			}
			if first < 0 {
				first = k
			}
			text.WriteString(g[k].text)
		}
		i = j
	}
	end(len(g))
	return out
}

// newName reports whether a capital in letters of another weight follows a
// small letter: two words, even if the blank between them was set for letters
// of a smaller size, as between the parts of a name in a banner.
func newName(a, b *glyph) bool {
	last, _ := utf8.DecodeLastRuneInString(a.text)
	first, _ := utf8.DecodeRuneInString(b.text)
	return a.bold != b.bold && unicode.IsLower(last) && unicode.IsUpper(first)
}

// gapLimit returns the gap, in sizes, that parts words in the run g[i:j]. A
// short run is judged together with what stands around it in its piece.
func gapLimit(g []glyph, i, j int) float64 {
	const few, spaced, most, around = 5, 0.07, 0.6, 30
	if j-i < few {
		i, j = max(0, i-around), min(len(g), j+around)
	}
	var held [64]float64
	gaps := held[:0]
	for i++; i < j; i++ {
		if a, b := &g[i-1], &g[i]; wordGlyph(a.text) && wordGlyph(b.text) && math.Abs(a.size-b.size) < 0.01*b.size+0.01 {
			gaps = append(gaps, (b.x-a.x-a.width)/b.size)
		}
	}
	if len(gaps) < few-2 {
		return wordGap
	}
	slices.Sort(gaps)
	// A little under the middle, as short words have many gaps between words.
	usual := gaps[len(gaps)*4/10]
	if usual <= spaced || usual >= most {
		return wordGap
	}
	return usual + max(0.12, 0.35*usual)
}

// wordGlyph reports whether a glyph is a letter or a digit: the gaps of signs,
// as in rows of dots, say nothing of words.
func wordGlyph(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func newWord(g []glyph, s string) word {
	w := word{x0: g[0].x, x1: g[0].x + g[0].width, y: g[0].y, turn: g[0].turn, hide: g[0].hide, bold: true}
	for i := range g {
		w.x1 = max(w.x1, g[i].x+g[i].width)
		w.size = max(w.size, g[i].size)
		w.bold = w.bold && g[i].bold
	}
	if i := len(g) - 1; w.x1 < w.x0 {
		w.x1 = g[i].x + g[i].width
	}
	if strings.ContainsRune(s, softHyphen) {
		w.soft = strings.HasSuffix(s, string(softHyphen))
		s = strings.ReplaceAll(s, string(softHyphen), "")
	}
	w.text = strings.TrimSpace(norm.NFKC.String(s))
	return w
}

// joinLetters puts a heading together that was typed with a blank after each
// letter. Words in it are parted by wider gaps.
func joinLetters(ws []word) []word {
	const least = 4
	out := ws[:0]
	for i := 0; i < len(ws); {
		j := i
		for j < len(ws) && oneLetter(ws[j].text) && ws[j].size == ws[i].size {
			j++
		}
		if j-i < least {
			j = max(i+1, j)
			out = append(out, ws[i:j]...)
			i = j
			continue
		}
		wide := wideGap(ws[i+1 : j])
		out = append(out, ws[i])
		for _, w := range ws[i+1 : j] {
			if last := &out[len(out)-1]; w.gap < wide && w.hide == last.hide {
				last.text += w.text
				last.x1 = w.x1
				continue
			}
			out = append(out, w)
		}
		i = j
	}
	return out
}

// wideGap returns the least gap that parts words among letters.
func wideGap(letters []word) float64 {
	gaps := make([]float64, 0, len(letters))
	for _, w := range letters {
		gaps = append(gaps, w.gap)
	}
	slices.Sort(gaps)
	return 1.6 * gaps[len(gaps)/2]
}

func oneLetter(s string) bool {
	r := []rune(s)
	return len(r) == 1 && (unicode.IsUpper(r[0]) || r[0] == '&')
}
