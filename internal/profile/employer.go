package profile

import (
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
)

// withoutNames leaves out the mentions that name no skill in a posting: those in
// its title, which names the job (what that asks stands below it), and the
// employer's name.
func (r *walker) withoutNames(mentions []mention.Mention) []mention.Mention {
	kept := 0 // not slices.DeleteFunc, which copies each mention for its question
	for i := range mentions {
		m := &mentions[i]
		if r.o.Segments[m.Segment].Section == outline.Title || r.isEmployer(m) {
			continue
		}
		if kept < i {
			mentions[kept] = *m
		}
		kept++
	}
	return mentions[:kept]
}

// isEmployer reports whether m is the employer's name: "At Oracle, we", "Oracle
// is hiring", a line that says "About Oracle" and no more.
func (r *walker) isEmployer(m *mention.Mention) bool {
	seg := &r.o.Segments[m.Segment]
	if h, ok := r.cue(m.Last, outline.EmployerDone); ok && h.Last <= seg.Last {
		return true
	}
	h, ok := r.cue(seg.First, outline.EmployerNext)
	if !ok || h.Last != m.First {
		return false
	}
	return m.Last == seg.Last || r.said(m.Last, "we", "you", "our", "your")
}

// said reports whether token i is one of words.
func (r *walker) said(i int, words ...string) bool {
	return i < len(r.o.Tokens) && slices.Contains(words, r.o.Tokens[i].Folded(r.o.Doc.Text))
}
