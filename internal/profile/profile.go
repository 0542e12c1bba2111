// Package profile turns mentions into what they mean: a resume's jobs, claims
// and months, and a posting's requirements, levels, either/or groups and gates.
// It knows one document at a time; comparing is done elsewhere.
package profile

import (
	"fmt"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// Month is a month as a number: twelve times the year plus the month less one.
// Zero is unknown.
type Month int

// NewMonth returns the month 1 to 12 of a year.
func NewMonth(year, month int) Month { return Month(year*12 + month - 1) }

// ParseMonth reads YYYY-MM.
func ParseMonth(s string) (Month, error) {
	var y, m int
	if n, err := fmt.Sscanf(s, "%4d-%2d", &y, &m); n != 2 || err != nil || len(s) != 7 || m < 1 || m > 12 || y < 1900 {
		return 0, fmt.Errorf("bad month %q: want YYYY-MM", s)
	}
	return NewMonth(y, m), nil
}

// String gives m as YYYY-MM, or "" when it is unknown.
func (m Month) String() string {
	if m == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", int(m)/12, int(m)%12+1)
}

// Interval is a time from the first month up to, but not including, the second.
type Interval struct {
	From, To Month
}

// Months returns how many months i covers.
func (i Interval) Months() int { return max(0, int(i.To-i.From)) }

// Unknown stands for a number of months that nothing tells.
const Unknown = -1

// Resume is what a resume proves.
type Resume struct {
	Outline   *outline.Outline
	Title     string
	Mentions  []mention.Mention // those found, in text order, then those of rules ByTitle and ByDegree; NotCounted says which are no evidence
	Jobs      []Job             // in text order; projects with dates too
	Claims    []Claim           // sorted by skill id
	Education []Education
	Links     []string             // addresses, each once: those behind its markup, then those in its text
	Months    int                  // of all jobs, overlaps counted once; Unknown when no job has dates
	Gaps      []Gap                // between jobs, in time order
	Gates     map[string]ShownGate // what it says first of each gate, by its name
	Integrity []Integrity
	AsOf      Month

	grades []grade // of each mention that is a natural language
	found  int     // how many of Mentions name a skill
}

// JobKind tells work from projects.
type JobKind uint8

// Kinds of entries with a time of their own.
const (
	Work JobKind = iota
	Project
)

// Job is a piece of work, with dates or without, or a project with dates.
type Job struct {
	text.Span
	Kind            JobKind
	Title, Employer string
	Time            Interval // zero when it has no dates
	Current         bool     // it runs to the present
	First, Last     int      // its tokens, half-open

	titled   piece // the tokens of Title
	more     piece // tokens behind others that go on with it: the next page's, behind a column
	borrowed bool  // the employer stands above an earlier post
}

// Dated reports whether the dates of j are known.
func (j Job) Dated() bool { return j.Time.From != 0 }

// Grade is how strongly a place in a resume shows a skill.
type Grade string

// Grades, from the strongest to the weakest.
const (
	GradeJob       Grade = "job"
	GradeProject   Grade = "project"
	GradeEducation Grade = "education"
	GradeSummary   Grade = "summary"
	GradeSkills    Grade = "skills"
	GradeOther     Grade = "other"
)

// Claim is all that a resume shows of one skill.
type Claim struct {
	Skill    string
	Base     float64 // the best place's share of full credit, 0.7 to 1 (formula 1)
	Grade    Grade   // of the best place
	Months   int     // by the dates of the jobs whose own text names it; Unknown without such dates
	Stated   int     // months that the resume states in words; Unknown when it states none
	Last     Month   // the last month of use by dates; 0 when unknown
	Mentions []int   // places in Resume.Mentions that count, best first
}

// Education is a degree.
type Education struct {
	text.Span
	Degree string // one of outline.DegreeNames
	Field  string

	studied field // the words of Field
	at      piece // its tokens
}

// Integrity is something in a resume that is reported and never counted.
type Integrity struct {
	Code    string // hidden-text, pasted, repeated, instruction
	Message string
	At      text.Span
}

// Level is how strongly a posting asks for something.
type Level string

// Levels, as the contract defines them.
const (
	Required  Level = "required"
	Preferred Level = "preferred"
	Mentioned Level = "mentioned"
	Excluded  Level = "excluded"
)

// rank orders levels from the weakest to the strongest. That something is not
// needed says more than that it is named.
func (l Level) rank() int {
	switch l {
	case Required:
		return 4
	case Preferred:
		return 3
	case Excluded:
		return 2
	}
	return 1
}

// Stronger reports whether l outweighs m.
func (l Level) Stronger(m Level) bool { return l.rank() > m.rank() }

// Posting is what a posting, or a role, asks.
type Posting struct {
	Outline       *outline.Outline // nil for a role
	Role          string           // id of the role; empty for a posting
	Title         string
	Seniority     string // one of outline.SeniorityNames, or a role's step; empty when unknown
	Mentions      []mention.Mention
	Levels        []Level       // of each mention, by its own place
	Requirements  []Requirement // in text order
	Absorbed      []Requirement // groups as they were read that a member asked alone stands for; in no score
	Soft          []Soft        // in text order
	Gates         []Gate
	Understanding Understanding
	LooksLike     bool // it reads like a posting at all
}

// Requirement asks for Need of a set of skills.
type Requirement struct {
	Skills []string // sorted ids
	Need   int
	Open   bool   // others of its kind would do as well
	Family string // id of the parent that the list stands for; empty without
	Level  Level
	Months int // of experience asked; 0 when none are
	Label  string
	Asked  []Asked // the strongest first, then in text order
}

// Asked is a place that asks for a requirement.
type Asked struct {
	Segment int       // place in the outline's segments
	At      text.Span // the names themselves
	Level   Level     // by this place
}

// Soft is a soft skill that a posting names.
type Soft struct {
	Skill string
	Level Level
}

// Understanding says how much of a posting was read.
type Understanding struct {
	Segments     int
	Requirement  int // segments that ask something of the candidate
	Understood   int // of these, the ones in which something was found
	UnknownTerms []text.Span
}

// Share returns the share of requirement segments that were understood, 1 when
// there are none.
func (u Understanding) Share() float64 {
	if u.Requirement == 0 {
		return 1
	}
	return float64(u.Understood) / float64(u.Requirement)
}
