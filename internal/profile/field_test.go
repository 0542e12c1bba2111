package profile

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

// fielded is a field that a title or a degree names.
type fielded struct {
	skill, text string
	grade       Grade
}

func fieldsIn(t *testing.T, s string) []fielded {
	res := readResume(t, s)
	var out []fielded
	for i := len(res.Found()); i < len(res.Mentions); i++ {
		if m := &res.Mentions[i]; m.NotCounted == "" {
			out = append(out, fielded{m.Skill.ID, res.Outline.Text(m.Span), res.Grade(m)})
		}
	}
	return out
}

func TestFieldsOfTitlesAndDegrees(t *testing.T) {
	const job = ", Loom & Co, 2018 – 2020\n- Java\n"
	tests := []struct {
		name, text string
		want       []fielded
	}{
		{"title", "Experience\nBack-End Developer" + job, []fielded{{"back-end-development", "Back-End", GradeJob}}},
		{"title behind the employer", "Experience\nLoom & Co, Project Manager, 2018 – 2020\n", []fielded{{"project-management", "Project Manager", GradeJob}}},
		{"two fields", "Experience\nProject Manager / Data Scientist" + job, []fielded{{"project-management", "Project Manager", GradeJob}, {"data-science", "Data Scientist", GradeJob}}},
		{"one title of two skills", "Experience\nData Analyst" + job, []fielded{{"data-analysis", "Data Analyst", GradeJob}, {"data-analytics", "Data Analyst", GradeJob}}},
		{"headline", "Nell Ashgrove\nData Scientist\n", []fielded{{"data-science", "Data Scientist", GradeSummary}}},
		{"summary", "Summary\nI am a data scientist with a pencil.\n", []fielded{{"data-science", "data scientist", GradeSummary}}},
		{"degree", "Education\nMSc Statistics, 2015\n", []fielded{{"statistics", "Statistics", GradeEducation}}},

		{"a skill named in the title", "Experience\nData Science Manager" + job, nil},
		{"a field of no title", "Experience\nClerk" + job, nil},
		{"a field that is part of another", "Experience\nData Project Clerk" + job, nil},
		{"a skill that the taxonomy lacks", "Experience\nRegistered Nurse" + job, nil},
		{"another person's", "Experience\nAssistant to the Project Manager" + job, nil},
		{"wished for", "Nell Ashgrove\nFuture Data Scientist\n", nil},
		{"a team of them", "Summary\nLed a data scientist team.\n", nil},
		{"behind another title", "Summary\nClerk beside data scientist.\n", nil},
		{"a title among the skills", "Skills\nData Scientist, Java\n", nil},
		{"a degree of more than that", "Education\nMSc Statistics of Weaving, 2015\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, fieldsIn(t, tt.text), cmp.AllowUnexported(fielded{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What a title shows is no name in the text: it is not listed as found.
func TestFieldsAreNoMentions(t *testing.T) {
	res := readResume(t, "Experience\nData Scientist, Loom & Co, 2018 – 2020\n- Java\n")
	var got []string
	for _, m := range res.Found() {
		got = append(got, m.Skill.ID)
	}
	if diff := cmp.Diff([]string{"java"}, got); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
}

func TestSkillsOfTitlesAreInTheTaxonomy(t *testing.T) {
	tax, err := skill.Load(skill.Source{FS: taxonomy.FS})
	if err != nil {
		t.Fatal(err)
	}
	ids := testCues(t).TitleSkills()
	if len(ids) < 60 {
		t.Errorf("%d skills", len(ids))
	}
	for _, id := range ids {
		if s := tax.Get(id); s == nil || !s.Kind.Scored() {
			t.Errorf("%s is no skill that is scored", id)
		}
	}
}
