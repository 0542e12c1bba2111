package profile

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// post is a made-up job: months from 0, half-open, and what its text names.
type post struct {
	from, to int
	skills   []string
	employer string
}

// names of the small taxonomy that the made-up jobs use, with their ids.
var postSkills = [][2]string{{"Java", "java"}, {"Python", "python"}, {"Kafka", "kafka"}, {"SQL", "sql"}, {"Docker", "docker"}}

// madeUp returns a history of jobs between 2005 and 2020.
func madeUp(r *rand.Rand) []post {
	out := make([]post, 2+r.IntN(4))
	for i := range out {
		from := r.IntN(15 * 12)
		out[i] = post{from: from, to: from + 1 + r.IntN(40), employer: fmt.Sprintf("Loom %c Works", 'A'+i)}
		for _, k := range r.Perm(len(postSkills))[:1+r.IntN(3)] {
			out[i].skills = append(out[i].skills, postSkills[k][0])
		}
	}
	return out
}

func monthName(i int) string {
	names := []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	return fmt.Sprintf("%s %d", names[i%12], 2005+i/12)
}

// styles are ways to set a job; all of them end with a blank line.
var styles = []struct {
	name string
	set  func(p post) string
}{
	{"one line and bullets", func(p post) string {
		return fmt.Sprintf("Engineer, %s, %s – %s\n• %s\n\n", p.employer, monthName(p.from), monthName(p.to-1), strings.Join(p.skills, "\n• "))
	}},
	{"dates below", func(p post) string {
		return fmt.Sprintf("%s\nEngineer\n%s - %s\nWork with %s.\n\n", p.employer, monthName(p.from), monthName(p.to-1), strings.Join(p.skills, " and "))
	}},
	{"dates first", func(p post) string {
		return fmt.Sprintf("%02d/%d – %02d/%d | %s | Engineer\nWork with %s.\n\n", p.from%12+1, 2005+p.from/12, (p.to-1)%12+1, 2005+(p.to-1)/12,
			p.employer, strings.Join(p.skills, ", "))
	}},
	{"dates above", func(p post) string {
		return fmt.Sprintf("%s to %s\nEngineer, %s\n- %s\n\n", monthName(p.from), monthName(p.to-1), p.employer, strings.Join(p.skills, "\n- "))
	}},
	{"blank lines", func(p post) string {
		return fmt.Sprintf("%s  %s – %s\n\nEngineer\n\n• %s\n\n", p.employer, monthName(p.from), monthName(p.to-1), strings.Join(p.skills, "\n\n• "))
	}},
	{"fields", func(p post) string {
		return fmt.Sprintf("Company: %s\nRole: Engineer\nPeriod: %s – %s\nDuties: work with %s\n\n", p.employer, monthName(p.from), monthName(p.to-1), strings.Join(p.skills, " and "))
	}},
	{"brackets in Markdown", func(p post) string {
		return fmt.Sprintf("### Engineer, %s (%s – %s)\n\n- %s\n\n", p.employer, monthName(p.from), monthName(p.to-1), strings.Join(p.skills, "\n- "))
	}},
}

// reckoned returns the months of each skill and of all jobs, month by month.
func reckoned(posts []post) (map[string]int, int) {
	all := map[int]bool{}
	by := map[string]map[int]bool{}
	for _, p := range posts {
		for m := p.from; m < p.to; m++ {
			all[m] = true
			for _, s := range p.skills {
				if by[s] == nil {
					by[s] = map[int]bool{}
				}
				by[s][m] = true
			}
		}
	}
	out := map[string]int{}
	for _, s := range postSkills {
		if n := len(by[s[0]]); n > 0 {
			out[s[1]] = n
		}
	}
	return out, len(all)
}

func shown(res *Resume) map[string]int {
	out := map[string]int{}
	for _, c := range res.Claims {
		out[c.Skill] = c.Months
	}
	return out
}

// Months are those of the calendar, however the jobs are set, in whatever order
// they stand, and whatever stands around them.
func TestMonthsAreThoseOfTheCalendar(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, style := range styles {
		t.Run(style.name, func(t *testing.T) {
			for range 20 {
				posts := madeUp(r)
				want, total := reckoned(posts)
				r.Shuffle(len(posts), func(i, j int) { posts[i], posts[j] = posts[j], posts[i] })
				var b strings.Builder
				b.WriteString("Nell Ashgrove\nnell@example.com\n\nExperience\n\n")
				for _, p := range posts {
					b.WriteString(style.set(p))
				}
				b.WriteString("Education\n\nBSc Physics, Dunmore University, 2001 – 2005\n")
				res := readResume(t, b.String())
				if diff := cmp.Diff(want, shown(res)); diff != "" {
					t.Fatalf("%s\nmonths (-want +got):\n%s", b.String(), diff)
				}
				if res.Months != total {
					t.Fatalf("%s\n%d months in all, want %d", b.String(), res.Months, total)
				}
			}
		})
	}
}

// A job told twice, or one inside the time of another, adds no month; no skill
// has more months than there are between the first day of work and the last.
func TestOverlapsNeverAdd(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		posts := madeUp(r)
		set := func(list []post) *Resume {
			text := "Experience\n\n"
			for _, p := range list {
				text += styles[0].set(p)
			}
			return readResume(t, text)
		}
		once := set(posts)
		p := posts[0]
		inside := p
		inside.from, inside.to, inside.employer = p.from, p.from+(p.to-p.from+1)/2, "Spindle Hall"
		more := set(append(append([]post{}, posts...), inside, p))
		if once.Months != more.Months {
			t.Fatalf("%v: %d months, with overlaps %d", posts, once.Months, more.Months)
		}
		if diff := cmp.Diff(shown(once), shown(more)); diff != "" {
			t.Fatalf("%v (-once +more):\n%s", posts, diff)
		}
		first, last := posts[0].from, posts[0].to
		for _, p := range posts {
			first, last = min(first, p.from), max(last, p.to)
		}
		for _, c := range once.Claims {
			if c.Months > once.Months || once.Months > last-first {
				t.Fatalf("%v: %s has %d months of %d", posts, c.Skill, c.Months, once.Months)
			}
		}
	}
}

// Text around the jobs that names nothing changes no month.
func TestUnrelatedTextChangesNoMonths(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		posts := madeUp(r)
		jobs := ""
		for _, p := range posts {
			jobs += styles[0].set(p)
		}
		plain := readResume(t, "Experience\n\n"+jobs)
		around := readResume(t, "Nell Ashgrove\n\nProfile\nA quiet person, born in 1980, with two cats since 2019.\n\nExperience\n\n"+jobs+
			"Education\n\nBSc Physics, 1999 – 2003\n\nInterests\nChess, 1995 – 2004; long walks.\n")
		if diff := cmp.Diff(shown(plain), shown(around)); diff != "" || plain.Months != around.Months {
			t.Fatalf("%d and %d months (-plain +around):\n%s", plain.Months, around.Months, diff)
		}
	}
}

// The order of sections does not matter.
func TestOrderOfSectionsDoesNotMatter(t *testing.T) {
	sections := []string{
		"Experience\n\nEngineer, Loom & Co, Jan 2020 – Dec 2020\n- Java\n- Kafka\n\n",
		"Education\n\nBSc Physics, Dunmore University, 2015 – 2019\nThesis in Perl\n\n",
		"Skills\n\nPython, SQL (3 years)\n\n",
		"Projects\n\nBird counter, Mar 2021 – May 2021\n- Scala\n\n",
	}
	want := readResume(t, strings.Join(sections, ""))
	r := rand.New(rand.NewPCG(7, 8))
	for range 12 {
		text := ""
		for _, k := range r.Perm(len(sections)) {
			text += sections[k]
		}
		got := readResume(t, text)
		if diff := cmp.Diff(claimsOf(want), claimsOf(got)); diff != "" || got.Months != want.Months {
			t.Fatalf("%s\n%d months, want %d (-want +got):\n%s", text, got.Months, want.Months, diff)
		}
	}
}

// The order of sections does not matter, and telling everything twice changes
// nothing, in resumes of all kinds either.
func TestOrderAndRepetitionOfWholeResumes(t *testing.T) {
	tests := []struct {
		name     string
		sections []string
	}{
		{"undated work, wishes and denials", []string{
			"Experience\n\nDeveloper, Loom & Co, Jan 2020 – Dec 2020\n- Java\n\nDeveloper, Spindle Ltd\n- PHP\n\n",
			"Currently learning\nScala\n\n",
			"Skills\n\nPython, SQL, Java; no experience with Perl\n\n",
			"Certifications\n\nAWS, 2021 – 2024\nAzure (in progress)\n\n",
			"Volunteering\n\nWebmaster, Dunmore Chess Club, 2015 – 2019\nReact\n\n",
		}},
		{"overlaps and breaks", []string{
			"Employment\n\nDeveloper at Loom & Co, 01/2019 – 12/2021\nJava\n\nCareer break\n2018\nScala\n\nTutor, Dunmore College, 06/2020 – 08/2020\nJava, Docker\n\n",
			"Projects\n\nBird counter, Mar 2021 – May 2021\n- Kotlin\n\n",
			"Summary\n\nDeveloper with 6 years of SQL. Coordinated the Kafka team.\n\n",
			"Education\n\nMSc, University of Dunmore, 2024 – present\nPython\n\n",
		}},
		{"Markdown", []string{
			"## Work\n\n### Developer, **Loom & Co**\n*Oct '18 – Dec '20*\n- Java\n\n### Tester, **Spindle Ltd**\n*Summer 2017*\n- Perl\n\n",
			"## Skills\n\nPython, Git\n\n",
			"## Education\n\n### BSc Physics, University of Dunmore\n*2012 – 2015*\n- Scala\n\n",
		}},
	}
	r := rand.New(rand.NewPCG(9, 10))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			once := strings.Join(tt.sections, "")
			want := readResume(t, once)
			check := func(text string) {
				t.Helper()
				got := readResume(t, text)
				if diff := cmp.Diff(claimsOf(want), claimsOf(got)); diff != "" || got.Months != want.Months {
					t.Fatalf("%s\n%d months, want %d (-want +got):\n%s", text, got.Months, want.Months, diff)
				}
			}
			check(once + once)
			for range 24 {
				text := ""
				for _, k := range r.Perm(len(tt.sections)) {
					text += tt.sections[k]
				}
				check(text)
			}
		})
	}
}

// claimsOf returns claims without the places of their mentions.
func claimsOf(res *Resume) []Claim {
	var out []Claim
	for _, c := range res.Claims {
		c.Mentions = nil
		out = append(out, c)
	}
	return out
}
