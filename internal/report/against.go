package report

import "skillmatch/internal/document"

// Against is a built document compared with its source, word by word.
type Against struct {
	Head
	Built       ComparedSide  `json:"built"`
	Source      ComparedSide  `json:"source"`
	Counts      AgainstCounts `json:"counts"`
	Truncated   bool          `json:"truncated"` // only the first 100,000 words of each side were compared
	Differences []Difference  `json:"differences"`
}

// ComparedSide is one of the two documents.
type ComparedSide struct {
	Name     string    `json:"name"`
	SHA256   string    `json:"sha256"`
	Format   string    `json:"format"`
	Words    int       `json:"words"`
	Warnings []Warning `json:"warnings"`
}

// AgainstCounts says how many words are the same, lost, added and moved, and how
// often words were glued and split.
type AgainstCounts struct {
	Same  int `json:"same"`
	Lost  int `json:"lost"`
	Added int `json:"added"`
	Glued int `json:"glued"`
	Split int `json:"split"`
	Moved int `json:"moved"`
}

// Difference is a run of words that the build has not as the source has them.
// What was lost has an empty place in the build, where it would stand; what was
// added has one in the source.
type Difference struct {
	Kind   string `json:"kind"` // lost, added, glued, split or moved
	Words  int    `json:"words"`
	Source Quote  `json:"source"`
	Built  Quote  `json:"built"`
}

// NewAgainst makes the report of a comparison of a build with its source.
func NewAgainst(c Context, built, source *document.Document, r document.Comparison) *Against {
	out := &Against{
		Head:        c.head("against"),
		Built:       comparedSide(built, r.BuiltWords),
		Source:      comparedSide(source, r.SourceWords),
		Counts:      AgainstCounts{Same: r.Same, Lost: r.Lost, Added: r.Added, Glued: r.Glued, Split: r.Split, Moved: r.Moved},
		Truncated:   r.Truncated,
		Differences: []Difference{},
	}
	for _, d := range r.Differences {
		out.Differences = append(out.Differences, Difference{
			Kind: string(d.Kind), Words: d.Words,
			Source: Quote{Text: source.Snippet(d.Source), At: locate(source, d.Source)},
			Built:  Quote{Text: built.Snippet(d.Built), At: locate(built, d.Built)},
		})
	}
	return out
}

func comparedSide(doc *document.Document, words int) ComparedSide {
	return ComparedSide{doc.Name, doc.SHA256, doc.Format, words, warnings(doc)}
}
