package profile

import (
	"slices"

	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// Reader reads documents the whole way down, from text to profile. It is safe
// for concurrent use.
type Reader struct {
	Index *mention.Index
	Cues  *outline.Cues
	AsOf  Month // where the present ends
}

// Reading is a document with all that was found in it.
type Reading struct {
	Outline  *outline.Outline
	Mentions []mention.Mention
	Resume   *Resume  // nil for a posting
	Posting  *Posting // nil for a resume
}

// Read reads doc as a resume or a posting; with an empty kind the text tells
// which it is.
func (r Reader) Read(doc *document.Document, kind outline.Kind) *Reading {
	o := outline.Read(doc, r.Cues, kind)
	out := &Reading{Outline: o, Mentions: r.Index.Find(o)}
	if o.Kind == outline.Resume {
		out.Resume = ReadResume(o, out.Mentions, r.Index.Taxonomy(), r.AsOf)
		out.Mentions = out.Resume.Found()
	} else {
		out.Posting = ReadPosting(o, out.Mentions, r.Index.Taxonomy())
		out.Mentions = out.Posting.Mentions
		u := &out.Posting.Understanding
		u.UnknownTerms = slices.DeleteFunc(u.UnknownTerms, func(s text.Span) bool {
			return r.Index.Knows(o.Text(s)) // a name whose context speaks for something else
		})
	}
	return out
}
