package eval

import (
	"skillmatch/internal/profile"
)

// Count holds pairs, unpaired found and unpaired labelled spans.
type Count struct {
	Pairs, False, Missed int
}

// Precision returns the share of found spans that are labelled, 1 for none.
func (c Count) Precision() float64 { return share(c.Pairs, c.Pairs+c.False) }

// Recall returns the share of labelled spans that were found, 1 for none.
func (c Count) Recall() float64 { return share(c.Pairs, c.Pairs+c.Missed) }

// F1 returns the harmonic mean of precision and recall.
func (c Count) F1() float64 { return share(2*c.Pairs, 2*c.Pairs+c.False+c.Missed) }

func (c *Count) add(d Count) {
	c.Pairs += d.Pairs
	c.False += d.False
	c.Missed += d.Missed
}

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// scoredLevels are those over which the macro-F1 of levels is taken.
var scoredLevels = []profile.Level{profile.Required, profile.Preferred, profile.Mentioned}

// Levels is the confusion of levels: by labelled, then by found level.
type Levels map[profile.Level]map[profile.Level]int

// LevelOrder is the order of levels in a table.
var LevelOrder = []profile.Level{profile.Required, profile.Preferred, profile.Mentioned, profile.Excluded}

// MacroF1 returns the mean F1 over required, preferred and mentioned.
func (l Levels) MacroF1() float64 {
	sum := 0.0
	for _, level := range scoredLevels {
		var c Count
		for _, gold := range LevelOrder {
			for _, found := range LevelOrder {
				n := l[gold][found]
				switch {
				case gold == level && found == level:
					c.Pairs += n
				case found == level:
					c.False += n
				case gold == level:
					c.Missed += n
				}
			}
		}
		sum += c.F1()
	}
	return sum / float64(len(scoredLevels))
}

// Figures are the measures over a set of documents.
type Figures struct {
	Documents  int
	Technology Count
	Hard       Count
	Boundary   Count // Pairs: equal ends, Missed: pairs with other ends
	Identity   Count // Pairs: the labelled name means the skill found, Missed: another skill
	Unresolved int   // pairs whose labelled name means no skill
	OtherKind  int   // hard pairs whose kinds differ
	Levels     Levels
	Groups     Count // exact set and need
	NotGroups  Count // Pairs: rightly no group, False: taken for one
	Months     Count // Pairs: within a month, Missed: not
}

// Mistake is something found wrongly or not at all.
type Mistake struct {
	Case    string
	What    string // false, missed, kind, name, boundary, level, group, months
	Class   string // technology or hard for spans
	Text    string
	Name    string // labelled name, or the found skill's
	Context string
	Detail  string
}

// Report holds the figures of both halves and the mistakes of the open one.
type Report struct {
	Open, Blind, All Figures
	Mistakes         []Mistake
}

// Run measures a reader on labelled documents. Its AsOf holds for cases that
// name none. It sorts the spans of each case.
func Run(cases []Case, reader profile.Reader) (*Report, error) {
	r := &Report{}
	for i := range cases {
		c := &cases[i]
		var f Figures
		s := scorer{c: c, x: reader.Index, f: &f}
		if err := s.run(reader); err != nil {
			return nil, err
		}
		f.Documents = 1
		half := &r.Open
		if c.Half == "blind" {
			half = &r.Blind
		} else {
			r.Mistakes = append(r.Mistakes, s.mistakes...)
		}
		half.add(f)
		r.All.add(f)
	}
	return r, nil
}

func (f *Figures) add(g Figures) {
	f.Documents += g.Documents
	f.Technology.add(g.Technology)
	f.Hard.add(g.Hard)
	f.Boundary.add(g.Boundary)
	f.Identity.add(g.Identity)
	f.Unresolved += g.Unresolved
	f.OtherKind += g.OtherKind
	f.Groups.add(g.Groups)
	f.NotGroups.add(g.NotGroups)
	f.Months.add(g.Months)
	for gold, row := range g.Levels {
		for found, n := range row {
			f.level(gold, found, n)
		}
	}
}

func (f *Figures) level(gold, found profile.Level, n int) {
	if f.Levels == nil {
		f.Levels = Levels{}
	}
	if f.Levels[gold] == nil {
		f.Levels[gold] = map[profile.Level]int{}
	}
	f.Levels[gold][found] += n
}
