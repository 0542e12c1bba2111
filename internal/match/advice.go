package match

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// Step says what kind of work an edit is. The steps are ordered: what is true
// already comes before what may have to be learned.
type Step string

// Steps, in the order in which they are worth doing.
const (
	Show  Step = "show"  // the resume proves it, and shows it badly
	Hint  Step = "hint"  // the resume only shows what implies it
	Near  Step = "close" // something near it is shown
	Learn Step = "learn" // nothing of it is shown
)

// steps is the order of the queue.
var steps = []Step{Show, Hint, Near, Learn}

// Tier is the place of a step in the queue, 0 first; hints and what is close are told
// together.
func (s Step) Tier() int {
	switch s {
	case Show:
		return 0
	case Hint, Near:
		return 1
	}
	return 2
}

// Answers reports whether an edit of this step is about what answers a
// requirement already; else something is missing.
func (s Step) Answers() bool { return s == Show || s == Hint }

// Codes of advice, as the contract lists them.
const (
	ShowInJob  = "show-in-job"
	AddDates   = "add-dates"
	StateYears = "state-years"
	NameIt     = "name-it"
	WriteBoth  = "write-both"
	IsNear     = "near"
	AddIfTrue  = "add-if-true"
)

// NoPlace is the mention of an advice without a place in the resume.
const NoPlace = -1

// Advice says what would mend an item and what that is worth. Fit and Points
// are hundredths of the fit and the evidence score; those of one item add up to
// at most what is open of it. Share and Credit are the same before rounding, as
// parts of the item.
type Advice struct {
	Code          string
	Step          Step
	Skill         string
	Fit, Points   int
	Share, Credit float64
	Message       string
	Mention       int // where to mend, a place in Resume.Mentions, or NoPlace
}

// Advisor tells what a person can do about the items of one comparison.
type Advisor struct {
	c     *Candidate
	where []Where             // the part of the posting in which each segment stands; nil for a role
	words map[string][]string // how the posting writes a skill that it asks for
}

// NewAdvisor makes an advisor of a candidate and the posting that it was
// compared with.
func NewAdvisor(c *Candidate, p *profile.Posting) *Advisor {
	return &Advisor{c, parts(p), askedWords(p)}
}

// Advise returns what the person can do about an item, what is proved first;
// nothing for an unscored one. It never tells anyone to repeat a word or to
// claim what is not true.
func (v *Advisor) Advise(it *Item) []Advice {
	if it.Weight == 0 {
		return nil
	}
	q := it.Requirement
	used := v.c.answers(q)
	used = used[:min(q.Need, len(used))]
	var out []Advice
	for i := range used {
		if a, ok := v.c.mend(&used[i], q.Months); ok && (a.Step != Hint || v.worthHint(q, a.Skill)) {
			a.Credit = (a.Credit - used[i].credit) / float64(q.Need)
			out = append(out, a)
		}
	}
	for i := range used {
		if a, ok := v.writeBoth(&used[i]); ok {
			out = append(out, a)
		}
	}
	if open := q.Need - len(used); open > 0 {
		a := v.c.missing(it)
		a.Share = float64(open) / float64(q.Need)
		a.Credit = a.Share
		out = append(out, a)
	}
	it.Points.price(out, it)
	return out
}

// price turns what each advice adds into points. Rounding goes along the sum, so
// that together they never promise more than the item has.
func (p Points) price(list []Advice, it *Item) {
	fit, evidence := p.Fit, p.Evidence
	share, credit := it.Share, it.Credit
	for i := range list {
		a := &list[i]
		share, credit = share+a.Share, credit+a.Credit
		if a.Share > 0 { // else what rounding left over is not its own
			a.Fit = max(0, int(float64(p.Max)*share+0.5)-fit)
		}
		if a.Credit > 0 {
			a.Points = max(0, int(float64(p.Max)*credit+0.5)-evidence)
		}
		fit, evidence = fit+a.Fit, evidence+a.Points
	}
}

// mend says how an answer could be shown better. The credit of the advice is
// what the answer would then have.
func (c *Candidate) mend(a *answer, asked int) (Advice, bool) {
	if a.credit >= 1 {
		return Advice{}, false
	}
	cl := a.piece.claim
	name := c.written(cl)
	give := func(code, format string, args ...any) (Advice, bool) {
		return Advice{Code: code, Step: Show, Skill: cl.Skill, Credit: 1, Message: fmt.Sprintf(format, args...), Mention: place(cl)}, true
	}
	long := ""
	if years(a.shown, asked) < 1 {
		long = fmt.Sprintf("; %s are asked", months(asked))
	}
	switch {
	case a.piece.edge != "":
		if !c.hints(a) {
			return Advice{}, false
		}
		out, ok := give(NameIt, "%s only suggests %s: if true, name that too, in a job with dates%s", name, c.tax.Name(a.id), long)
		out.Step, out.Skill = Hint, a.id
		return out, ok
	case cl.Base < 0.9:
		return give(ShowInJob, "%s stands only in %s: say in which job or project you used it, with dates%s", name, gradePlace(cl.Grade), long)
	case cl.Base < 1:
		if s := c.tax.Get(cl.Skill); s != nil && s.Kind == skill.Certification {
			return Advice{}, false // a certificate that is held needs no job around it
		}
		if cl.Grade == profile.GradeEducation {
			return give(ShowInJob, "%s stands only under education: if you used it in a job or project, say so there%s", name, long)
		}
		return give(AddDates, "the entry that shows %s has no dates that could be read: give it a start and an end%s", name, long)
	case cl.Skill != a.id: // a kind of what is asked, whose own years are counted too
		name = c.tax.Name(a.id) + " or " + name
	}
	if a.shown == profile.Unknown {
		return give(StateYears, "%s are asked, and the resume does not tell how long you used %s", months(asked), name)
	}
	out, ok := give(StateYears, "%s are asked, %s are shown by dates: name %s in each job where you used it", months(asked), months(a.shown), name)
	if all := c.resume.Months; all > 0 && all < asked { // no dates can show more than all jobs together
		out.Credit = years(all, asked)
		out.Message += fmt.Sprintf("; all jobs together have %s", months(all))
		ok = out.Credit > a.credit
	}
	return out, ok
}

// missing says what to do about an item of which something is not shown.
func (c *Candidate) missing(it *Item) Advice {
	q := it.Requirement
	var ids, names []string
	for _, id := range q.Skills {
		if c.best(id, 0).credit == 0 {
			ids, names = append(ids, id), append(names, c.tax.Name(id))
		}
	}
	what, again := alternatives(names), "one of them"
	if len(ids) == 1 {
		again = "the latter"
	}
	if n := q.Need - (len(q.Skills) - len(ids)); n > 1 && n < len(ids) {
		again = "them"
		what = fmt.Sprintf("%d of %s", n, allOf(names))
	} else if n > 1 {
		what, again = allOf(names), "them"
	}
	if it.Status == Close {
		near := slices.MaxFunc(it.Close, func(a, b string) int { // of equal ones the first
			x, y := c.claims[a], c.claims[b]
			return cmp.Or(cmp.Compare(x.Base, y.Base), cmp.Compare(x.Months, y.Months))
		})
		return Advice{
			Code: IsNear, Step: Near, Skill: ids[0], Mention: place(c.claims[near]),
			Message: fmt.Sprintf("%s is near %s, but another thing: add %s only if true", c.written(c.claims[near]), what, again),
		}
	}
	return Advice{
		Code: AddIfTrue, Step: Learn, Skill: ids[0], Mention: NoPlace,
		Message: fmt.Sprintf("add %s only if true, with the job that shows it", what),
	}
}

// place is the best place that shows a claim.
func place(cl *profile.Claim) int {
	if cl == nil || len(cl.Mentions) == 0 {
		return NoPlace
	}
	return cl.Mentions[0]
}

// mostNames is how many names of a long list a message says.
const mostNames = 4

// alternatives joins names with "or", of a long list the first few.
func alternatives(names []string) string {
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n > mostNames:
		return strings.Join(names[:mostNames], ", ") + " or another of them"
	default:
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
}

// allOf joins names with "and", of a long list the first few.
func allOf(names []string) string {
	names = slices.Clone(names)
	if n := len(names); n > mostNames {
		names = append(names[:mostNames], fmt.Sprintf("%d others", n-mostNames))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
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
	return "a part outside of jobs and projects"
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
