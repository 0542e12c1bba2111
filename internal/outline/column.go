package outline

import (
	"slices"
	"sort"
)

// pageAt returns the number of the page, from 0, on which a byte of the text lies.
func (o *Outline) pageAt(at int) int {
	return max(0, sort.SearchInts(o.Doc.Pages, at+1)-1)
}

// StartsPage reports whether segment i is the first of a page behind the first one.
func (o *Outline) StartsPage(i int) bool {
	return i > 0 && len(o.Doc.Pages) > 1 && o.pageAt(o.Segments[i].Start) != o.pageAt(o.Segments[i-1].Start)
}

// TwoColumns reports whether a page of the document has a column beside the text.
func (o *Outline) TwoColumns() bool {
	for _, w := range o.Doc.Warnings {
		if w.Code == "two-columns" {
			return true
		}
	}
	return false
}

// jobsGoOn reports whether the jobs of a resume go on with segment i: its column
// at the side of a page stands behind the main one in the text, and the next page
// starts with the rest of the main one. A list starts it, and the header of a job
// stands below before any other heading.
func (o *Outline) jobsGoOn(i int, section Section) bool {
	const most = 12 // tokens of a header's line
	if o.Kind != Resume || o.Segments[i].Kind != Item || !beside(section) || !o.StartsPage(i) || !o.TwoColumns() {
		return false
	}
	dated, titled := -2, -2 // the last lines with a year and with a title
	for k := i + 1; k < len(o.Segments); k++ {
		s := &o.Segments[k]
		if s.Kind == Heading && s.Section != keep && s.Section != unknown {
			return false
		}
		if s.Kind == Item || s.Last-s.First > most {
			continue
		}
		for j := s.First; j < s.Last; j++ {
			if IsYear(o.Tokens[j], o.Doc.Text) {
				dated = k
			}
			if o.has(j, TitleWord) {
				titled = k
			}
		}
		if dated >= 0 && titled >= 0 && max(dated-titled, titled-dated) <= 1 {
			return true
		}
	}
	return false
}

// beside reports whether a section often stands in a column at the side.
func beside(s Section) bool {
	return slices.Contains([]Section{Skills, Languages, Certifications, Contact, Other}, s)
}
