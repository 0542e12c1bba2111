// Package outline splits a document into segments, the units of reading
// (headings, list items, sentences), and says in which section each stands and
// which cue words it holds. It works without line breaks, since half of the
// real postings and resumes arrive as one long line. It knows no skills.
package outline

import (
	"strings"

	"skillmatch/internal/document"
	"skillmatch/internal/text"
)

// Kind is what a document is.
type Kind string

// Kinds of documents.
const (
	Resume  Kind = "resume"
	Posting Kind = "posting"
)

// Section is the part of a resume or posting that a segment belongs to. The
// contract lists the names.
type Section string

// Sections. Other and Skills stand for no section of a known name.
const (
	Summary        Section = "summary"
	Experience     Section = "experience"
	Projects       Section = "projects"
	Education      Section = "education"
	Skills         Section = "skills"
	Certifications Section = "certifications"
	Publications   Section = "publications"
	Volunteering   Section = "volunteering"
	Languages      Section = "languages"
	Contact        Section = "contact"

	Title     Section = "title"
	Company   Section = "company"
	Duties    Section = "duties"
	Required  Section = "required"
	Preferred Section = "preferred"
	Benefits  Section = "benefits"
	Legal     Section = "legal"
	Apply     Section = "apply"
	NotNeeded Section = "excluded" // what the posting says is not needed

	Other Section = "other"
)

// sections holds every section; a cue keeps its place in this list.
var sections = []Section{
	Summary, Experience, Projects, Education, Skills, Certifications, Publications, Volunteering, Languages, Contact,
	Title, Company, Duties, Required, Preferred, Benefits, Legal, Apply, NotNeeded, Other,
}

// SegmentKind says how a segment stands in the text.
type SegmentKind uint8

// Kinds of segments.
const (
	Sentence SegmentKind = iota
	Item                 // behind a bullet or a number, or marked as one
	Heading
)

// Segment is a heading, a list item or a sentence.
type Segment struct {
	text.Span
	Kind        SegmentKind
	Section     Section
	First, Last int // its tokens, half-open
	CueFrom     int // its cues, half-open
	CueTo       int
	Kinds       Kinds // of its cues
}

// Outline is a document read into segments. It is not changed after Read.
type Outline struct {
	Doc      *document.Document // with line feeds, whatever ends its lines
	Kind     Kind
	Tokens   []text.Token
	Segments []Segment
	Cues     []Hit   // in the order of their first tokens; without those that are looked for when asked for alone
	CueAt    []int32 // per token, and one place more, where the Cues start that begin there or later

	flat    bool // the text has lost its line breaks
	dashes  bool // and its lists have dashes for bullets
	hyphens bool // or hyphens that are glued to a word
	cues    *Cues
}

// Hit is a cue found in the text: its tokens, half-open.
type Hit struct {
	Cue
	First, Last int
}

// Read splits doc into segments. With an empty kind the text itself tells what
// it is.
func Read(doc *document.Document, cues *Cues, kind Kind) *Outline {
	doc = doc.WithLineFeeds()
	o := &Outline{Doc: doc, Kind: kind, flat: flat(doc.Text), cues: cues}
	o.Tokens = text.Split(make([]text.Token, 0, len(doc.Text)/6+16), doc.Text)
	o.dashes = o.flat && strings.Count(doc.Text, " - ") >= dashesAsBullets
	o.Tokens = unglueDates(o.Tokens, doc.Text, cues)
	if o.flat {
		o.Tokens = unglue(o.Tokens, doc.Text, cues)
		o.hyphens = hyphened(o.Tokens, doc.Text)
	}
	o.Cues, o.CueAt = cues.find(o.Tokens, doc.Text, kind)
	if kind == "" {
		o.Kind = o.guess()
	}
	o.segment()
	o.weighHeadings()
	o.assignSections()
	return o
}

// CuesOf returns the cues of a segment.
func (o *Outline) CuesOf(s *Segment) []Hit { return o.Cues[s.CueFrom:s.CueTo] }

// FieldsOf returns the ids of the skills of the field that a title names, whose
// TitleField cue is h.
func (o *Outline) FieldsOf(h Hit) []string { return strings.Fields(o.cues.fields[h.Value]) }

// TitleSkills returns the ids of all skills that titles stand for, in the order
// of the file, some more than once.
func (c *Cues) TitleSkills() []string { return strings.Fields(strings.Join(c.fields, " ")) }

// has reports whether a cue of a kind starts at token i.
func (o *Outline) has(i int, kind CueKind) bool {
	for _, h := range o.cuesAt(i) {
		if h.Kind == kind {
			return true
		}
	}
	return false
}

// cuesAt returns the cues that start at token i.
func (o *Outline) cuesAt(i int) []Hit { return o.Cues[o.CueAt[i]:o.CueAt[i+1]] }

// cuesFrom returns the cues that start at token i or later.
func (o *Outline) cuesFrom(i int) []Hit { return o.Cues[o.CueAt[i]:] }

// SegmentAt returns the index of the segment that holds the offset, or the
// nearest one before it; -1 where there is none.
func (o *Outline) SegmentAt(offset int) int {
	lo, hi := 0, len(o.Segments)
	for lo < hi {
		if m := (lo + hi) / 2; o.Segments[m].Start <= offset {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo - 1
}

// Text returns the text of a span of the document.
func (o *Outline) Text(s text.Span) string { return o.Doc.Text[s.Start:s.End] }

// guess tells a resume from a posting by the cue words of each.
func (o *Outline) guess() Kind {
	score := 0
	for _, h := range o.Cues {
		switch h.Kind {
		case ResumeWord:
			score++
		case PostingWord:
			score -= 2
		}
	}
	// dates with years make a resume: a posting seldom has more than one
	for i, h := range o.Cues {
		if h.Kind == Month && i+1 < len(o.Cues) && h.Last < len(o.Tokens) && IsYear(o.Tokens[h.Last], o.Doc.Text) {
			score += 2
		}
	}
	for i := 1; i < len(o.Tokens); i++ {
		if IsYear(o.Tokens[i], o.Doc.Text) && IsYear(o.Tokens[i-1], o.Doc.Text) {
			score += 2
		}
	}
	if score > 0 {
		return Resume
	}
	return Posting
}

// longLine is the length in bytes from which a line is taken for many that were
// joined: few paragraphs are longer.
const longLine = 250

// flat reports whether a text has lost its line breaks. A long line tells, so
// that what is added to a text leaves the reading of the rest as it is.
func flat(s string) bool {
	for len(s) > longLine {
		end := strings.IndexByte(s, '\n')
		if end < 0 || end > longLine {
			return true
		}
		s = s[end+1:]
	}
	return false
}

// IsYear reports whether t is a number from 1950 to 2059.
func IsYear(t text.Token, s string) bool {
	if t.Len() != 4 || !t.Numeric() {
		return false
	}
	y := s[t.Start:t.End]
	return y >= "1950" && y <= "2059"
}
