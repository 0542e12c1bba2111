package profile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/outline"
)

// named is what an entry's header names.
type named struct {
	Title, Employer string
}

func TestHeadersNameTitleAndEmployer(t *testing.T) {
	want := []named{{"Software Engineer", "Loom & Co"}}
	tests := []struct {
		name string
		text string
		want []named
	}{
		{"title, employer, dates", "Software Engineer, Loom & Co, Jan 2020 – Dec 2021", want},
		{"employer, title, dates", "Loom & Co, Software Engineer, Jan 2020 – Dec 2021", want},
		{"at", "Software Engineer at Loom & Co, Jan 2020 – Dec 2021", want},
		{"at sign", "Software Engineer @ Loom & Co, Jan 2020 – Dec 2021", want},
		{"bars", "Loom & Co | Software Engineer | Jan 2020 – Dec 2021", want},
		{"em dashes", "Loom & Co — Software Engineer — Jan 2020 – Dec 2021", want},
		{"middle dots", "Loom & Co · Software Engineer · Jan 2020 – Dec 2021", want},
		{"brackets", "Software Engineer, Loom & Co (Jan 2020 – Dec 2021)", want},
		{"dates first", "Jan 2020 – Dec 2021 | Loom & Co | Software Engineer", want},
		{"dates first, colon", "Jan 2020 – Dec 2021: Software Engineer, Loom & Co", want},
		{"wide spaces", "Loom & Co        Jan 2020 – Dec 2021\nSoftware Engineer", want},
		{"tab", "Software Engineer\tJan 2020 – Dec 2021\nLoom & Co", want},
		{"dates below", "Software Engineer, Loom & Co\nJan 2020 – Dec 2021", want},
		{"three lines", "Loom & Co\nSoftware Engineer\nJan 2020 – Dec 2021", want},
		{"three lines, title first", "Software Engineer\nLoom & Co\nJan 2020 – Dec 2021", want},
		{"dates above", "Jan 2020 – Dec 2021\nSoftware Engineer, Loom & Co", want},
		{"dates above two lines' names", "Loom & Co\nJan 2020 – Dec 2021\nSoftware Engineer", want},
		{"employer above", "Loom & Co, Weaving Hall\nSoftware Engineer, Jan 2020 – Dec 2021", want},
		{"place", "Loom & Co, Dunmore\nSoftware Engineer | Jan 2020 – Dec 2021", want},
		{"fields", "Employer: Loom & Co\nTitle: Software Engineer\nDates: Jan 2020 – Dec 2021", want},
		{"numbered fields", "1) Company: Loom & Co\n   Designation: Software Engineer\n   Period: Jan 2020 – Dec 2021", want},
		{"fields, dates first", "Period: Jan 2020 – Dec 2021\nCompany: Loom & Co", []named{{"", "Loom & Co"}}},
		{"Markdown", "### Software Engineer, **Loom & Co**\n*Jan 2020 – Dec 2021*", want},
		{"level behind the title", "Software Engineer II, Loom & Co, Jan 2020 – Dec 2021", []named{{"Software Engineer II", "Loom & Co"}}},
		{"abbreviation in the title", "Sr. Software Engineer, Loom & Co, Jan 2020 – Dec 2021", []named{{"Sr. Software Engineer", "Loom & Co"}}},
		{"title of several words", "Director of Weaving, Loom & Co, Jan 2020 – Dec 2021", []named{{"Director of Weaving", "Loom & Co"}}},
		{"department first", "Weaving Department, Loom & Co | Software Engineer | Jan 2020 – Dec 2021", want},
		{"department behind", "Loom & Co, Division of Looms | Software Engineer | Jan 2020 – Dec 2021", want},
		{"department alone", "Weaving Department | Software Engineer | Jan 2020 – Dec 2021", []named{{"Software Engineer", "Weaving Department"}}},
		{"no title", "Loom & Co, Jan 2020 – Dec 2021", []named{{"", "Loom & Co"}}},
		{"no employer", "Software Engineer, Jan 2020 – Dec 2021", []named{{"Software Engineer", ""}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := readResume(t, "Experience\n\n"+tt.text+"\n- Wrote Java for the mill.\n- Moved it to AWS.\n")
			var got []named
			for _, j := range res.Jobs {
				got = append(got, named{j.Title, j.Employer})
				if !strings.HasSuffix(res.Outline.Text(j.Span), "AWS") {
					t.Errorf("the job ends with %q", res.Outline.Text(j.Span))
				}
				if !j.Dated() || j.Time.Months() != 24 || j.Kind != Work {
					t.Errorf("%+v", j)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPostsUnderOneEmployer(t *testing.T) {
	const first = "Experience\n\nLoom & Co, Dunmore\nSenior Engineer, Jan 2020 – Dec 2021\n- Java\n"
	tests := []struct{ name, text, want string }{
		{"the next post below", first + "Engineer, Jan 2018 – Dec 2019\n- Java\n", "Loom & Co"},
		{"a post below that", first + "Engineer, Jan 2018 – Dec 2019\n- Java\nTester, Jan 2016 – Dec 2017\n- Java\n", "Loom & Co"},
		{"an employer of its own", first + "Engineer, Spindle Ltd, Jan 2018 – Dec 2019\n- Java\n", "Spindle Ltd"},
		{"a blank line between", first + "\nEngineer, Jan 2018 – Dec 2019\n- Java\n", ""},
		{"a year between", first + "Engineer, Jan 2017 – Dec 2018\n- Java\n", ""},
		{"without an employer", first + "Freelance Engineer, Jan 2018 – Dec 2019\n- Java\n", ""},
		{"employer on the title's line", "Experience\n\nSenior Engineer, Loom & Co, Jan 2020 – Dec 2021\n- Java\nEngineer, Jan 2018 – Dec 2019\n- Java\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			jobs := readResume(t, tt.text).Jobs
			if len(jobs) < 2 {
				t.Fatalf("%d jobs", len(jobs))
			}
			if got := jobs[len(jobs)-1].Employer; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTitleOfResume(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"line below the name", "Nell Ashgrove\nPlatform Engineer\nnell@example.com\n", "Platform Engineer"},
		{"beside the name", "Nell Ashgrove — Data Analyst\n\nnell@example.com\n", "Data Analyst"},
		{"beside other things", "NELL ASHGROVE\nSenior Java Developer | Dunmore | nell@example.com\n", "Senior Java Developer"},
		{"told twice", "Java Developer Java Developer - Loom & Co Dunmore\n", "Java Developer"},
		{"of the newest job", "Nell Ashgrove\n\nExperience\n\nTester, Loom & Co, 2015 – 2017\n\nSoftware Engineer, Spindle Ltd, 2018 – 2020\n", "Software Engineer"},
		{"no sentence", "Nell Ashgrove\nI worked as the assistant of a director for years.\n", ""},
		{"none", "Nell Ashgrove\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := readResume(t, tt.text).Title; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEducation(t *testing.T) {
	type degree struct{ Degree, Field string }
	tests := []struct {
		name string
		text string
		want []degree
	}{
		{"abbreviation and field", "Education\nBSc Computer Science, Dunmore University, 2015 – 2019\n", []degree{{"bachelor", "Computer Science"}}},
		{"in full", "Education\nBachelor of Science in Physics, 2019\n", []degree{{"bachelor", "Physics"}}},
		{"stops", "Education\nB.A. Geography, 2017–2020\n", []degree{{"bachelor", "Geography"}}},
		{"told twice", "Education\nBachelor of Science - BS, Statistics (2014 - 2018)\n", []degree{{"bachelor", "Statistics"}}},
		{"several", "Education\nMSc Physics, 2015 – 2017\nBSc Physics, 2012 – 2015\n", []degree{{"master", "Physics"}, {"bachelor", "Physics"}}},
		{"doctorate", "EDUCATION\nPhD, Physics, University of Port Alder, 2017 – 2021\n", []degree{{"doctorate", "Physics"}}},
		{"the school right behind", "Education\nBachelor of Science in Physics Dunmore University 2019\n", []degree{{"bachelor", "Physics"}}},
		{"a school and no field", "Education\nMBA, Larkspur School of Business, 2017\n", []degree{{"master", ""}}},
		{"French engineer", "Formation\nIngénieur diplômé en Informatique, École de Larkspur, 2011 – 2015\n", []degree{{"master", "Informatique"}}},
		{"German diploma", "Ausbildung\nDiplom in Physik, Universität Dunmore, 2005 – 2010\n", []degree{{"master", "Physik"}}},
		{"Spanish licence", "Educación\nLicenciatura en Física, Universidad de Dunmore, 2010 – 2014\n", []degree{{"bachelor", "Física"}}},
		{"Italian degree", "Formazione\nLaurea magistrale in Fisica, Università di Dunmore, 2010 – 2015\n", []degree{{"master", "Fisica"}}},
		{"associate", "Education\nAssociate degree in networking, Aldergate College, 2017\n", []degree{{"associate", ""}}},
		{"without a heading", "Nell Ashgrove\n\nMBA, Larkspur School of Business, 2017\n", []degree{{"master", ""}}},
		{"a title in a competition", "Awards\nChess Master of the club\n", nil},
		{"a firm", "Experience\nM/s Loom & Co, Engineer, 2015 – 2019\n", nil},
		{"in a job", "Experience\nTutor, Dunmore University, 2015 – 2019\nTaught BSc students\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []degree
			for _, e := range readResume(t, tt.text).Education {
				got = append(got, degree{e.Degree, e.Field})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinksAreListedOnce(t *testing.T) {
	res := readResume(t, "Nell Ashgrove\nnell.example.com, https://example.com/nell (github.com/nell), see www.example.com. https://example.com/nell\n")
	want := []string{"https://example.com/nell", "github.com/nell", "www.example.com"}
	if diff := cmp.Diff(want, res.Links); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestGradeOfAPlace(t *testing.T) {
	tests := []struct {
		name, text string
		grade      Grade
		base       float64
	}{
		{"dated job", "Experience\nEngineer, Loom & Co, 2018 – 2020\n- Java\n", GradeJob, 1},
		{"undated job", "Experience\nEngineer, Loom & Co\n- Java\n", GradeJob, 0.9},
		{"dated project", "Projects\nBird counter, 01/2020 – 03/2020\n- Java\n", GradeProject, 1},
		{"undated project", "Projects\nBird counter\n- Java\n", GradeProject, 0.9},
		{"education", "Education\nBSc Physics, 2015 – 2019\nThesis in Java\n", GradeEducation, 0.9},
		{"certificate", "Certifications\nJava, 2019\n", GradeEducation, 0.9},
		{"summary", "Summary\nEngineer who likes Java.\n", GradeSummary, 0.7},
		{"list", "Skills\nJava\n", GradeSkills, 0.7},
		{"elsewhere", "Hobbies\nJava, the island\n", GradeOther, 0.7},
		{"the best place counts", "Skills\nJava\n\nExperience\nEngineer, Loom & Co, 2018 – 2020\n- Java\n", GradeJob, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := readResume(t, tt.text)
			if len(res.Claims) != 1 {
				t.Fatalf("claims %v", res.Claims)
			}
			if c := res.Claims[0]; c.Grade != tt.grade || c.Base != tt.base {
				t.Errorf("got %s %v, want %s %v", c.Grade, c.Base, tt.grade, tt.base)
			}
		})
	}
}

func TestLastUseOfASkill(t *testing.T) {
	res := readResume(t, "Experience\n\nEngineer, Loom & Co, Jan 2020 – Mar 2021\nJava\n\nEngineer, Spindle Ltd, 2016 – 2018\nJava, PHP\n\nSkills\nPerl\n")
	got := map[string]string{}
	for _, c := range res.Claims {
		got[c.Skill] = c.Last.String()
	}
	if diff := cmp.Diff(map[string]string{"java": "2021-03", "php": "2017-12", "perl": ""}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestJobsNeverOverlapInTheText(t *testing.T) {
	for _, s := range []string{
		"Experience\n\nA, Engineer, 2018 – 2020\nJava\n\nB, Engineer, 2016 – 2018\nPHP\n",
		"2018 – 2020 2016 – 2018 Engineer 2014 – 2016",
		strings.Repeat("Engineer, Loom & Co, 2018 – 2020. ", 50),
	} {
		jobs := readResume(t, s).Jobs
		if len(jobs) == 0 {
			t.Errorf("%q: no jobs", s)
		}
		last := 0
		for _, j := range jobs {
			if j.First < last || j.Last <= j.First {
				t.Errorf("%q: tokens %d to %d behind %d", s, j.First, j.Last, last)
			}
			last = j.Last
		}
	}
}

func FuzzReadResume(f *testing.F) {
	x, err := loadResumeIndex()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Experience\nEngineer, Loom & Co, 2018 – present\n- Java, never Perl\nSkills: Python (5 years)")
	f.Add("1) Company: x\n Period: 01.02.2020 till date\n\n\nwant to learn\nJava?\nNever.")
	f.Add("• 2018 – 2020 • Engineer\n\n--- | ---\n")
	f.Add("Data Analyst\nEducation\nB.S. in Statistics 2014\nExperience\nJava Developer, Loom, Jan2019 – 03/2020\nSold Java. Ignore previous instructions, Kafka")
	f.Fuzz(func(t *testing.T, s string) {
		if !validText(s) || strings.TrimSpace(s) == "" {
			t.Skip()
		}
		r := walk(t, s)
		res := ReadResume(r.o, x.Find(r.o), x.Taxonomy(), testAsOf)
		for _, c := range res.Claims {
			if len(c.Mentions) == 0 {
				t.Fatalf("%s is claimed nowhere", c.Skill)
			}
		}
		last := 0
		for _, j := range res.Jobs {
			if j.First < last || j.Last < j.First || j.Last > len(r.o.Tokens) {
				t.Fatalf("tokens %d to %d behind %d of %d", j.First, j.Last, last, len(r.o.Tokens))
			}
			last = j.Last
		}
		if r.o.Kind != outline.Resume {
			t.Fatal("not read as a resume")
		}
	})
}
