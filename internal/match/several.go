package match

import (
	"cmp"
	"slices"

	"skillmatch/internal/profile"
)

// Common is an edit over several postings: what it adds to all their scores
// together, in hundredths.
type Common struct {
	Edit
	Postings []int // places of the postings that it mends
}

// Compared is one of several comparisons of a resume.
type Compared struct {
	Candidate *Candidate
	Result    *Result
	Queue     []Edit
}

// Together joins the queues of one resume against several postings. What is
// proved is joined by skill; what is not, by the skill that would answer it, so
// that "AWS" here and "AWS or Azure" there are one thing to learn. A skill that
// answers nothing which a better one does not answer too is left out. What is
// proved comes first, then what is hinted at; then most points, of equal ones what
// mends more postings, and what is asked more plainly.
func Together(list []Compared) []Common {
	show, learn := newJoiner(), newJoiner()
	for p, one := range list {
		c, asked := one.Candidate, map[string]*profile.Requirement{}
		for i := range one.Result.Items {
			q := one.Result.Items[i].Requirement
			asked[q.ID()] = q
		}
		for _, e := range one.Queue {
			if e.Step.Answers() {
				show.add(e.Code+" "+e.Skill, e, p)
				continue
			}
			q := asked[e.Requirements[0]]
			if q.Need > 1 { // one skill of it would not do
				learn.add(q.ID(), e, p)
				continue
			}
			for _, id := range q.Skills {
				if c.best(id, 0).credit == 0 {
					e.Skill, e.Label = id, c.tax.Name(id)
					learn.add(id, e, p)
				}
			}
		}
	}
	return append(byPoints(show.list), byPoints(learn.best())...)
}

func byPoints(list []Common) []Common {
	slices.SortStableFunc(list, func(a, b Common) int {
		return cmp.Or(
			cmp.Compare(stepAnswering(a.Step), stepAnswering(b.Step)), cmp.Compare(settled(b.fit+b.evidence), settled(a.fit+a.evidence)),
			cmp.Compare(len(b.Postings), len(a.Postings)), a.plain.compare(b.plain),
		)
	})
	return list
}

// stepAnswering orders what answers a requirement already; the rest is one kind,
// since what is near for one posting is missing in another.
func stepAnswering(s Step) int {
	if s.Answers() {
		return slices.Index(steps, s)
	}
	return len(steps)
}

// ask is a requirement of one posting.
type ask struct {
	posting int
	id      string
}

// joiner adds up edits by key.
type joiner struct {
	list []Common
	asks [][]ask        // of each entry
	at   map[string]int // the entry of a key
	by   map[ask][]int  // the entries that answer an ask
}

func newJoiner() *joiner {
	return &joiner{list: []Common{}, at: map[string]int{}, by: map[ask][]int{}}
}

func (j *joiner) add(key string, e Edit, posting int) {
	i, known := j.at[key]
	if !known {
		i = len(j.list)
		j.at[key] = i
		first := e
		first.Fit, first.Evidence, first.fit, first.evidence, first.Requirements = 0, 0, 0, 0, nil
		j.list, j.asks = append(j.list, Common{Edit: first}), append(j.asks, nil)
	}
	sum := &j.list[i]
	if e.plain.compare(sum.plain) < 0 {
		sum.plain = e.plain
	}
	sum.Fit, sum.Evidence = sum.Fit+e.Fit, sum.Evidence+e.Evidence
	sum.fit, sum.evidence = sum.fit+e.fit, sum.evidence+e.evidence
	for _, id := range e.Requirements {
		a := ask{posting, id}
		j.asks[i], j.by[a] = append(j.asks[i], a), append(j.by[a], i)
		if !slices.Contains(sum.Requirements, id) {
			sum.Requirements = append(sum.Requirements, id)
		}
	}
	if !slices.Contains(sum.Postings, posting) {
		sum.Postings = append(sum.Postings, posting)
	}
}

// best returns the entries whose asks no other entry covers; of equal ones the
// first, under the names of all.
func (j *joiner) best() []Common {
	names := make([][]string, len(j.list))
	for i := range j.list {
		if k := j.cover(i); len(j.asks[k]) == len(j.asks[i]) {
			names[k] = append(names[k], j.list[i].Label)
		}
	}
	var out []Common
	for i, c := range j.list {
		if len(names[i]) > 0 {
			c.Label = alternatives(names[i])
			out = append(out, c)
		}
	}
	return out
}

// cover returns the entry that answers all that entry i answers: the one with
// the most asks, of equal ones the first; i itself when there is no other.
func (j *joiner) cover(i int) int {
	most := i
	for _, k := range j.by[j.asks[i][0]] {
		if len(j.asks[k]) < len(j.asks[most]) || len(j.asks[k]) == len(j.asks[most]) && k >= most {
			continue
		}
		if !slices.ContainsFunc(j.asks[i], func(a ask) bool { return !slices.Contains(j.by[a], k) }) {
			most = k
		}
	}
	return most
}
