package profile

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// claims gathers the mentions that count by skill.
func (r *walker) claims(res *Resume) []Claim {
	stated := r.stated(res.Found())
	for len(stated) < len(res.Mentions) {
		stated = append(stated, Unknown) // a title tells no time
	}
	places := make([]place, 0, len(res.Mentions))
	for i := range res.Mentions {
		if m := &res.Mentions[i]; m.NotCounted == "" {
			g, job := res.grade(m)
			places = append(places, place{m.Skill.ID, i, g, base(g, job), job})
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		if c := strings.Compare(a.skill, b.skill); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(b.base, a.base), a.mention-b.mention)
	})
	out := []Claim{}
	mentions := make([]int, len(places)) // cut up into those of each claim
	for from, to := 0, 0; from < len(places); from = to {
		for to < len(places) && places[to].skill == places[from].skill {
			mentions[to] = places[to].mention
			to++
		}
		c := claim(places[from:to], stated)
		c.Mentions = mentions[from:to:to]
		out = append(out, c)
	}
	return out
}

// place is where a mention that counts stands.
type place struct {
	skill   string
	mention int
	grade   Grade
	base    float64
	job     *Job
}

// claim sums up the places of one skill, best first, but for its mentions.
func claim(places []place, stated []int) Claim {
	best := places[0]
	out := Claim{Skill: best.skill, Base: best.base, Grade: best.grade, Months: Unknown, Stated: Unknown}
	var times []Interval
	for _, p := range places {
		out.Stated = max(out.Stated, stated[p.mention])
		if p.job != nil && p.job.Dated() {
			times = append(times, p.job.Time)
			out.Last = max(out.Last, p.job.Time.To-1)
		}
	}
	if len(times) > 0 {
		out.Months = union(times)
	}
	return out
}

// Grade returns the grade of a mention's place.
func (res *Resume) Grade(m *mention.Mention) Grade {
	g, _ := res.grade(m)
	return g
}

// MonthsAt returns the months of the dated entry that a mention stands in, or
// Unknown.
func (res *Resume) MonthsAt(m *mention.Mention) int {
	if _, j := res.grade(m); j != nil && j.Dated() {
		return j.Time.Months()
	}
	return Unknown
}

func (res *Resume) grade(m *mention.Mention) (Grade, *Job) {
	if j := jobAt(res.Jobs, m.First); j != nil {
		if j.Kind == Project {
			return GradeProject, j
		}
		return GradeJob, j
	}
	switch m.Rule {
	case ByTitle:
		return GradeSummary, nil // what the person is called
	case ByDegree:
		return GradeEducation, nil
	}
	switch res.Outline.Segments[m.Segment].Section {
	case outline.Experience:
		return GradeJob, nil
	case outline.Projects:
		return GradeProject, nil
	case outline.Education, outline.Certifications:
		return GradeEducation, nil
	case outline.Summary:
		return GradeSummary, nil
	case outline.Skills:
		return GradeSkills, nil
	}
	if m.Skill.Kind == skill.Certification {
		return GradeEducation, nil
	}
	return GradeOther, nil
}

// jobAt returns the job that token i belongs to, or nil. Jobs stand in text
// order and do not overlap; what goes on with one stands before the next.
func jobAt(jobs []Job, i int) *Job {
	n := sort.Search(len(jobs), func(k int) bool { return jobs[k].First > i })
	if n == 0 {
		return nil
	}
	j := &jobs[n-1]
	if i < j.Last || i >= j.more.first && i < j.more.last {
		return j
	}
	return nil
}

// base is the share of full credit that a place gives: a dated job or project
// 1, an undated one, education or a certificate 0.9, a list or a summary 0.7
// (formula 1).
func base(g Grade, j *Job) float64 {
	switch {
	case (g == GradeJob || g == GradeProject) && j != nil && j.Dated():
		return 1
	case g == GradeJob, g == GradeProject, g == GradeEducation:
		return 0.9
	}
	return 0.7
}
