package match

import (
	"fmt"
	"strings"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// Advice says what would mend an item. Points are hundredths of the evidence
// score that it is worth.
type Advice struct {
	Code    string // show-in-job, add-dates, state-years, name-it, near, add-if-true
	Skill   string
	Points  int
	Message string
}

// Advise returns what the person can do about an item, best first; nothing for
// an unscored one or one with full credit. It never tells anyone to repeat a
// word or to claim what is not true.
func Advise(c *Candidate, it *Item) []Advice {
	if it.Weight == 0 {
		return nil
	}
	q := it.Requirement
	gain := func(credit float64) int {
		return max(0, int(float64(it.Points.Max)*credit+0.5)-it.Points.Evidence)
	}
	switch it.Status {
	case Missing, Close:
		return c.missing(it, gain)
	case Implied:
		id := q.Skills[0]
		if len(q.Skills) > 1 {
			for _, want := range q.Skills {
				if a := c.best(want, q.Months); a.credit > 0 && a.piece.edge != "" {
					id = want
					break
				}
			}
		}
		return []Advice{{"name-it", id, gain(1), fmt.Sprintf("%s only suggests %s: if you use it, name it in a job with dates", c.tax.Name(it.By[0]), c.tax.Name(id))}}
	}
	if it.Credit >= 1 {
		return nil
	}
	id := it.By[0]
	cl := c.claims[id]
	name := c.tax.Name(id)
	factor := years(it.Shown, q.Months)
	switch {
	case cl.Base < 0.9:
		return []Advice{{"show-in-job", id, gain(factor), fmt.Sprintf("%s stands only in %s: say in which job or project you used it, with dates", name, gradePlace(cl.Grade))}}
	case cl.Base < 1:
		if s := c.tax.Get(id); s != nil && s.Kind == skill.Certification {
			return nil // a certificate that is held needs no job around it
		}
		if cl.Grade == profile.GradeEducation {
			return []Advice{{"show-in-job", id, gain(factor), fmt.Sprintf("%s stands only under education: if you used it in a job or project, say so there", name)}}
		}
		return []Advice{{"add-dates", id, gain(factor), fmt.Sprintf("the entry that shows %s has no dates that could be read: give it a start and an end", name)}}
	case it.Shown == profile.Unknown:
		return []Advice{{"state-years", id, gain(1), fmt.Sprintf("%s are asked, and the resume does not tell how long you used %s", months(q.Months), name)}}
	}
	return []Advice{{"state-years", id, gain(1), fmt.Sprintf("%s are asked, %s are shown by dates: name %s in each job where you used it", months(q.Months), months(it.Shown), name)}}
}

func (c *Candidate) missing(it *Item, gain func(float64) int) []Advice {
	q := it.Requirement
	var names []string
	for _, id := range q.Skills {
		if c.best(id, 0).credit == 0 {
			names = append(names, c.tax.Name(id))
		}
	}
	what := alternatives(names)
	if it.Status == Close {
		return []Advice{{"near", q.Skills[0], gain(1), fmt.Sprintf("%s is near it, but another thing: add %s only if true", c.tax.Name(it.Close[0]), what)}}
	}
	return []Advice{{"add-if-true", q.Skills[0], gain(1), fmt.Sprintf("add %s only if true, with the job that shows it", what)}}
}

// alternatives joins names with "or", of a long list the first few.
func alternatives(names []string) string {
	const most = 4
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n > most:
		return strings.Join(names[:most], ", ") + " or another of them"
	default:
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
}

func gradePlace(g profile.Grade) string {
	switch g {
	case profile.GradeSkills:
		return "a skills list"
	case profile.GradeSummary:
		return "the summary"
	case profile.GradeJob, profile.GradeProject:
		return "an undated entry"
	}
	return "passing"
}

// months says a time for people, in years where they are whole.
func months(n int) string {
	switch {
	case n == 1:
		return "1 month"
	case n == 12:
		return "1 year"
	case n%12 == 0 && n > 0:
		return fmt.Sprintf("%d years", n/12)
	case n > 24:
		return fmt.Sprintf("%.1f years", float64(n)/12)
	}
	return fmt.Sprintf("%d months", n)
}
