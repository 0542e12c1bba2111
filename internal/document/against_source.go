package document

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// align returns the way from the words of a built document back to the source
// that it was made from: to its files, lines and columns. Words that the source
// has not, or has in several places without telling which, lead nowhere;
// placed is the number of those that lead somewhere, of all words of the build.
func align(built, source *Document) (runs SourceMap, placed, words int) {
	s, b, pairs, _ := pairDocuments(built, source)
	times := map[int32]int{} // that a word stands in the source
	for _, w := range s {
		times[w.key]++
	}
	at := make([]int, len(b)) // word of the source, plus one
	for _, p := range pairs {
		if p.moved && p.sources == 1 && times[s[p.source].key] > 1 {
			continue
		}
		for i := range p.builts {
			at[p.built+i] = p.source + min(i, p.sources-1) + 1
		}
		if p.kind() == Glued {
			runs = append(runs, gluedRuns(built, source, b[p.built].Span, s[p.source:p.source+p.sources])...)
		}
	}
	for i, w := range b {
		switch {
		case at[i] > 0:
			placed++
			runs = append(runs, SourceRun{Start: w.Start, Pos: source.sourcePos(s[at[i]-1].Start)})
		case i > 0 && at[i-1] > 0:
			runs = append(runs, SourceRun{Start: w.Start})
		}
	}
	for _, h := range built.Hidden {
		runs = append(runs, SourceRun{Start: h.Start})
	}
	slices.SortStableFunc(runs, func(x, y SourceRun) int { return cmp.Compare(x.Start, y.Start) })
	return runs, placed, len(b)
}

// gluedRuns returns where in the word at of the build each of the words of the
// source begins that are glued there, but for the first.
func gluedRuns(built, source *Document, at text.Span, words []againstWord) []SourceRun {
	var runs []SourceRun
	letters := func(s string) int { return utf8.RuneCountInString(bareWord(foldWord(s))) }
	left := letters(source.Text[words[0].Start:words[0].End])
	for i, r := range built.Text[at.Start:at.End] {
		n := letters(string(r))
		if n > 0 && left <= 0 && len(words) > 1 {
			words = words[1:]
			left = letters(source.Text[words[0].Start:words[0].End])
			runs = append(runs, SourceRun{Start: at.Start + i, Pos: source.sourcePos(words[0].Start)})
		}
		left -= n
	}
	return runs
}

// HasLines reports whether the places of a document are places in files that a
// person edits: whether it can be the source of another.
func (d *Document) HasLines() bool { return d.Source != nil || d.Format == "text" }

// WithSource returns a copy of a built document whose places lead to the source
// that it was made from: to its files, lines and columns. Words that the source
// has not, or has in several places without telling which, lead nowhere. It warns
// when those are most.
func (d *Document) WithSource(source *Document) *Document {
	c := *d
	runs, placed, words := align(d, source)
	c.Source = runs
	if 2*placed < words {
		c.Warnings = append(slices.Clone(d.Warnings), Warning{
			Code:    "other-source",
			Message: fmt.Sprintf("only %d of its %d words are in %s: is that its source?", placed, words, source.Name),
		})
	}
	return &c
}

// sourcePos returns the place of an offset in the file that a person edits.
func (d *Document) sourcePos(at int) SourcePos {
	l := d.Locate(text.Span{Start: at, End: at})
	if l.Source != nil {
		return *l.Source
	}
	return SourcePos{File: d.Name, Line: l.Line, Column: l.Column}
}
