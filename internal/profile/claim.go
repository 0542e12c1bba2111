package profile

import (
	"cmp"
	"slices"
	"sort"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// claims gathers the mentions that count by skill.
func (r *walker) claims(res *Resume) []Claim {
	by := map[string]*claimBuilder{}
	stated := r.stated(res.Mentions)
	var order []string
	for i := range res.Mentions {
		m := &res.Mentions[i]
		if m.NotCounted != "" {
			continue
		}
		c := by[m.Skill.ID]
		if c == nil {
			c = &claimBuilder{stated: Unknown}
			by[m.Skill.ID] = c
			order = append(order, m.Skill.ID)
		}
		g, job := res.grade(m)
		c.places = append(c.places, place{i, g, base(g, job)})
		if job != nil && job.Dated() {
			c.times = append(c.times, job.Time)
			c.last = max(c.last, job.Time.To-1)
		}
		c.stated = max(c.stated, stated[i])
	}
	slices.Sort(order)
	out := make([]Claim, 0, len(order))
	for _, id := range order {
		out = append(out, by[id].claim(id))
	}
	return out
}

type place struct {
	mention int
	grade   Grade
	base    float64
}

type claimBuilder struct {
	places []place
	times  []Interval
	last   Month
	stated int
}

func (c *claimBuilder) claim(id string) Claim {
	slices.SortStableFunc(c.places, func(a, b place) int { return cmp.Compare(b.base, a.base) })
	out := Claim{Skill: id, Base: c.places[0].base, Grade: c.places[0].grade, Months: Unknown, Stated: c.stated, Last: c.last}
	if len(c.times) > 0 {
		out.Months = union(c.times)
	}
	for _, p := range c.places {
		out.Mentions = append(out.Mentions, p.mention)
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
// order and do not overlap.
func jobAt(jobs []Job, i int) *Job {
	n := sort.Search(len(jobs), func(k int) bool { return jobs[k].First > i })
	if n == 0 || i >= jobs[n-1].Last {
		return nil
	}
	return &jobs[n-1]
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
