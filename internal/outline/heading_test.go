package outline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// named writes a heading a line: its section and text.
func named(o *Outline) []string {
	var out []string
	for _, s := range o.Segments {
		if s.Kind == Heading {
			out = append(out, string(s.Section)+": "+o.Text(s.Span))
		}
	}
	return out
}

func TestHeadingsOfPostings(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a list", "Miller\n\nRequired skills, capabilities, and experience\nGo\nPreferred skills, capabilities, and experience\nC\n",
			[]string{"required: Required skills, capabilities, and experience", "preferred: Preferred skills, capabilities, and experience"}},
		{"a list in capitals", "Miller\n\nKNOWLEDGE, SKILLS, AND ABILITIES:\nGo\n", []string{"required: KNOWLEDGE, SKILLS, AND ABILITIES"}},
		{"a wish that denies", "Miller\n\nHelpful, not required\nGo\n", []string{"preferred: Helpful, not required"}},
		{"a list of things to know is none", "Miller\n\nEducation, Go, C\nGo, knowledge of boats\n", nil},
		{"a space before the colon", "Miller\n\nJob Description : - A large mill\n", []string{"duties: Job Description"}},
		{"an item that leads into more", "Miller\n\nRequirements\nExperience with application servers:\nGo\n", []string{"required: Requirements"}},
		{"what is needed for a position", "Miller\n\nSkills and Knowledge Needed for the Position:\nGo\n", []string{"required: Skills and Knowledge Needed for the Position"}},
		{"why one should come", "Miller\n\nWHY THIS MAY BE A FINE OPPORTUNITY:\nTea\n", []string{"benefits: WHY THIS MAY BE A FINE OPPORTUNITY"}},
		{"the ideal one", "Miller\n\nOur ideal Data Engineer\nGo\n", []string{"required: Our ideal Data Engineer"}},
		{"what would be ideal", "Miller\n\nIdeal, but not needed:\nGo\n", []string{"preferred: Ideal, but not needed"}},
		{"job titles with a word of headings", "Miller\n\nBenefits Associate\nAPPLICATION DEVELOPER\nPrivacy Officer:\n", nil},
		{"what one will learn", "Miller\n\nWill Learn:\nGo\n", []string{"benefits: Will Learn"}},
		{"surroundings and culture", "Miller\n\nWorking Environment\nAn office\n\nCompany Culture\nTea\n", []string{"legal: Working Environment", "company: Company Culture"}},
		{"the rest of a name", "Miller\n\nPass all checks: Harbour Office Background Check: Before you start.\n", []string{"legal: Harbour Office Background Check"}},
		{"the employer's name before a colon", "Miller\n\nAbout Loom:  The Loom Works build mills.\n", []string{"company: About Loom"}},
		{"capitals that are long", "Miller\n\nGET A BONUS FOR ALL THE GREAT MILLERS THAT YOU KNOW\nGo\n", nil},
		{"wishes above lesser ones", "Miller\n\nDesired Skills and Experience\nGo\nBonus\nC\n", []string{"required: Desired Skills and Experience", "preferred: Bonus"}},
		{"wishes below demands", "Miller\n\nRequirements\nGo\nDesired Skills and Experience\nC\nBonus\nRust\n",
			[]string{"required: Requirements", "preferred: Desired Skills and Experience", "preferred: Bonus"}},
		{"more demands above wishes", "Miller\n\nBasic qualifications\nGo\nAdditional qualifications\nC\nDesired experience\nRust\n",
			[]string{"required: Basic qualifications", "required: Additional qualifications", "preferred: Desired experience"}},
		{"more demands alone", "Miller\n\nBasic qualifications\nGo\nAdditional qualifications\nC\n",
			[]string{"required: Basic qualifications", "preferred: Additional qualifications"}},
		{"duties below a heading with a word of the employer's", "Miller\n\nABOUT THE GIG\nBuild mills.\nMaintain boats.\n",
			[]string{"duties: ABOUT THE GIG"}},
		{"one sentence makes no duties", "Miller\n\nABOUT THE GIG\nBuild mills.\nMills are old.\nThey grind.\n",
			[]string{"company: ABOUT THE GIG"}},
		{"a heading that is known", "Miller\n\nWhy join us\nBuild mills.\nMaintain boats.\n",
			[]string{"company: Why join us"}},
		{"what the reader brings, below the employer", "Miller\n\nWho we are\nA mill.\n\nWhat You Bring to the Mill\nGo\n",
			[]string{"company: Who we are", "required: What You Bring to the Mill"}},
		{"a question in small letters", "Miller\n\nWhat skills are you asked for\nGo\n", []string{"required: What skills are you asked for"}},
		{"the reader's, in title case", "Miller\n\nYour Mind and Experience\nGo\n", []string{"required: Your Mind and Experience"}},
		{"the reader's, in a sentence", "Miller\n\nYour mind and experience count here\nGo\n", nil},
		{"questions that end as sentences", "Miller\n\nWhat you bring to the mill is up to you.\nWe need your experience with Go\n", nil},
		{"more about the employer", "Miller\n\nMore about Loom Works\nTea\n", []string{"company: More about Loom Works"}},
		{"more about what is no name", "Miller\n\nMore about the mills\nWhy go\n", nil},
		{"facts of the job", "Miller\n\nRequirements\nGo\nJob Details\nUnit: Mills\n", []string{"required: Requirements", "other: Job Details"}},
		{"how to stand out", "Miller\n\nWays to stand out from the other millers:\nGo\n", []string{"preferred: Ways to stand out from the other millers"}},
		{"for whom the job is", "Miller\n\nThis mill is a strong fit if you:\nKnow Go\n\nThis role is not for you if:\nYou like C\n",
			[]string{"required: This mill is a strong fit if you", "excluded: This role is not for you if"}},
		{"wishes alone", "Miller\n\nDesired Skills and Experience\nC\n", []string{"preferred: Desired Skills and Experience"}},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, named(Read(plain(tt.in), c, Posting))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestHeadingsThatGovernTheirOwnLine(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a fact", "Company: Loom Works\nMust know Go.\n", []string{"heading company: Company", "sentence company: Loom Works", "sentence other: Must know Go"}},
		{"a text", "Company: Loom Works has made mills by the lake for ninety years\nWe like tea.\n", []string{
			"heading company: Company", "sentence company: Loom Works has made mills by the lake for ninety years", "sentence company: We like tea"}},
		{"a level inside a line", "Requirements\nDegree in boats Desired: 3 years of Go\nC\n", []string{
			"heading required: Requirements", "sentence required: Degree in boats", "heading preferred: Desired", "sentence preferred: 3 years of Go", "sentence required: C"}},
		{"a level on a line of its own", "Requirements\nDegree in boats\nDesired: 3 years of Go\nC\n", []string{
			"heading required: Requirements", "sentence required: Degree in boats", "heading preferred: Desired", "sentence preferred: 3 years of Go", "sentence preferred: C"}},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, shown(Read(plain(tt.in), c, Posting))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestSentencesThatGoOn(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a mark before a comma", "Knows Flask, Play!, etc. and boats.\n", []string{"Knows Flask, Play!, etc. and boats"}},
		{"an abbreviation", "Knows maths (esp. Bayesian methods).\n", []string{"Knows maths (esp. Bayesian methods"}},
		{"a letter that is a name", "Knows Python/R. Draws maps.\n", []string{"Knows Python/R", "Draws maps"}},
		{"a letter that is an initial", "Reports to A. Vane on Mondays.\n", []string{"Reports to A. Vane on Mondays"}},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := Read(plain("Miller\n\n"+tt.in), c, Posting)
			var got []string
			for _, s := range o.Segments[1:] {
				got = append(got, o.Text(s.Span))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestLanguagesAmongSkills(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"of machines", "Technical Skills\nLanguages: Go, SQL\nTools: Git\n", []string{"skills: Technical Skills", "skills: Languages", "skills: Tools"}},
		{"of people", "Technical Skills\nGo\nLanguages\nEnglish, Dutch\n", []string{"skills: Technical Skills", "languages: Languages"}},
		{"below another heading", "Experience\nMiller\nLanguages\nElvish\n", []string{"experience: Experience", "languages: Languages"}},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, named(Read(plain(tt.in), c, Resume))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
