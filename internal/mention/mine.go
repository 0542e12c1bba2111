package mention

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Term is an unknown term of many documents.
type Term struct {
	Key       string
	Text      string // as it is written most often
	Documents int    // that hold it where it stands or is written like a name
	Listed    int    // documents of these in which it stands in a list of skills
	Kind      skill.Kind
	Category  string    // that most of its neighbours have; empty without neighbours
	Share     float64   // of its neighbours that have it
	Contexts  []Context // of the first documents
}

// Context is a place of a term with what stands around it.
type Context struct {
	Document string
	Line     int
	Text     string // one line
}

// maxContexts is how many contexts of a term are kept.
const maxContexts = 3

// Found is a candidate as a Miner counts it: without the document that it stood in.
type Found struct {
	key, text string
	listed    bool
	near      []*skill.Skill
	context   Context
}

// Mine reads what a Miner counts off a document's outline. It is safe for
// concurrent use.
func (x *Index) Mine(o *outline.Outline, own []Mention) []Found {
	list := x.Candidates(o, own)
	out := make([]Found, 0, len(list))
	for _, c := range list {
		out = append(out, Found{
			key: c.Key, text: strings.Join(strings.Fields(o.Text(c.Span)), " "), listed: c.Listed, near: c.Near,
			context: Context{o.Doc.Name, o.Doc.Locate(c.Span).Line, around(o.Doc, c.Span, o.Segments[c.Segment].Span)},
		})
	}
	return out
}

// contextBytes is how much of its segment is told on either side of a term.
const contextBytes = 40

// around returns a term with what stands near it in its segment, cut between words.
func around(doc *document.Document, term, seg text.Span) string {
	from, to := max(seg.Start, term.Start-contextBytes), min(seg.End, term.End+contextBytes)
	before, behind := doc.Text[from:term.Start], doc.Text[term.End:max(to, term.End)]
	if from > seg.Start {
		_, rest, _ := strings.Cut(before, " ")
		before = "… " + rest
	}
	if to < seg.End {
		behind = behind[:strings.LastIndexByte(behind, ' ')+1] + "…"
	}
	return strings.ToValidUTF8(strings.Join(strings.Fields(before+doc.Text[term.Start:term.End]+behind), " "), "")
}

// Miner counts unknown terms over documents, one after the other.
type Miner struct {
	terms map[string]*count
}

type count struct {
	documents, listed int
	texts             map[string]int
	near              map[*skill.Skill]int
	contexts          []Context
}

// NewMiner returns a Miner that has seen nothing.
func NewMiner() *Miner { return &Miner{terms: map[string]*count{}} }

// Add counts what was found in one document: a term once, however often it
// stands there.
func (m *Miner) Add(found []Found) {
	seen := map[string]bool{} // and whether it was in a list
	for i := range found {
		f := &found[i]
		t := m.terms[f.key]
		if t == nil {
			t = &count{texts: map[string]int{}, near: map[*skill.Skill]int{}}
			m.terms[f.key] = t
		}
		t.texts[f.text]++
		for _, s := range f.near {
			t.near[s]++
		}
		listed, again := seen[f.key]
		if !again {
			t.documents++
			if len(t.contexts) < maxContexts {
				t.contexts = append(t.contexts, f.context)
			}
		}
		if f.listed && !listed {
			t.listed++
		}
		seen[f.key] = listed || f.listed
	}
}

// Terms returns the terms of at least least documents that keep wants, by their
// folded texts, the first top of them (all with 0): most documents with a list
// first, then most documents, then by their letters.
func (m *Miner) Terms(least, top int, keep func(key string) bool) []Term {
	var out []Term
	for key, t := range m.terms {
		if t.documents >= least && keep(key) {
			out = append(out, Term{Key: key, Documents: t.documents, Listed: t.listed})
		}
	}
	slices.SortFunc(out, func(a, b Term) int {
		return cmp.Or(cmp.Compare(b.Listed, a.Listed), cmp.Compare(b.Documents, a.Documents), strings.Compare(a.Key, b.Key))
	})
	if top > 0 && len(out) > top {
		out = out[:top]
	}
	for i := range out {
		t := m.terms[out[i].Key]
		out[i].Text = most(t.texts)
		out[i].Contexts = t.contexts
		out[i].suggest(t.near)
	}
	return out
}

// suggest gives t the category of most of its neighbours, and the kind that
// most of these have.
func (t *Term) suggest(near map[*skill.Skill]int) {
	categories, all := map[string]int{}, 0
	for s, n := range near {
		categories[s.Category] += n
		all += n
	}
	if all == 0 {
		return
	}
	t.Category = most(categories)
	t.Share = float64(categories[t.Category]) / float64(all)
	kinds := map[string]int{}
	for s, n := range near {
		if s.Category == t.Category {
			kinds[string(s.Kind)] += n
		}
	}
	t.Kind = skill.Kind(most(kinds))
}

// most returns the text with the highest count, of equals the first by letters.
func most(counts map[string]int) string {
	best, n := "", 0
	for _, s := range slices.Sorted(maps.Keys(counts)) {
		if counts[s] > n {
			best, n = s, counts[s]
		}
	}
	return best
}
