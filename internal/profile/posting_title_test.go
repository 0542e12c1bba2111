package profile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
)

// TestTitlesInSentences reads titles where postings put them.
func TestTitlesInSentences(t *testing.T) {
	r := builtIn(t)
	type title struct{ Title, Seniority string }
	for _, tt := range []struct {
		name, in string
		want     title
	}{
		{"labelled", "Fenwick Ltd\n\nJob Title: Senior Data Engineer\nLocation: Dunmore\n\nRequirements:\n- Python\n", title{"Senior Data Engineer", "senior"}},
		{"below an address", "**URL:** https://example.com/jobs/7\n\n# Analytics Engineer\n\nRequirements:\n- Python\n", title{"Analytics Engineer", ""}},
		{"below the employer", "Fenwick Ltd\nLead Data Scientist\n\nRequirements:\n- Python\n", title{"Lead Data Scientist", "lead"}},
		{"sought", "Fenwick is seeking an experienced Senior Program Manager to lead the harbour works.\n", title{"Senior Program Manager", "senior"}},
		{"sought, praised in small letters", "We are looking for a cheerful Data Engineer who knows SQL.\n", title{"Data Engineer", ""}},
		{"sought in small letters", "We are hiring a talented and motivated junior data analyst to join us.\n", title{"junior data analyst", "junior"}},
		{"sought in plural", "Fenwick is looking for Site Reliability Engineers with experience in Go.\n", title{"Site Reliability Engineer", ""}},
		{"as a", "As a Data Scientist at Fenwick, you will build models.\n", title{"Data Scientist", ""}},
		{"what it does", "The Reporting Analyst is responsible for the monthly figures.\n", title{"Reporting Analyst", ""}},
		{"at the start", "Lead Data Scientist will guide the team.\n", title{"Lead Data Scientist", "lead"}},
		{"with a number", "We seek you. As a Software Engineer III at Fenwick, you will write Go.\n", title{"Software Engineer III", "senior"}},
		{"the very first word, in small letters", "engineer needed for the harbour works.\n", title{}},
		{"entry level", "We are looking for a Sales Representative to visit farms.\n\nThis is an entry level position.\n", title{"Sales Representative", "junior"}},
		{"at the start, with a client", "Harbour Systems Engineer with one of our clients in Leeds. You know Go.\n", title{"Harbour Systems Engineer", ""}},
		{"an assignment", "Fenwick has a short assignment for Business Analyst who can write SQL.\n", title{"Business Analyst", ""}},
		{"a rank said later", "We are looking for an Analytics Engineer. As a Senior Analytics Engineer, you will use SQL.\n", title{"Analytics Engineer", "senior"}},
		{"another's rank", "We are looking for an Analytics Engineer. As a Senior Product Manager, you will plan.\n", title{"Analytics Engineer", ""}},
		{"a colleague is none", "You will report to the Engineering Manager and work with a Product Manager.\n", title{}},
		{"a verb is none", "We are looking for people to lead.\n", title{}},
		{"skills are none", "Experience with Python and Django required.\n", title{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := r.Read(&document.Document{Name: "posting.txt", Text: tt.in}, outline.Posting).Posting
			if diff := cmp.Diff(tt.want, title{p.Title, p.Seniority}); diff != "" {
				t.Errorf("title (-want +got):\n%s", diff)
			}
		})
	}
}

// TestTermsThatAreNone keeps what is no skill from the terms that are unknown.
func TestTermsThatAreNone(t *testing.T) {
	r := builtIn(t)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"a brand", "- Experience with FrobDash\n", []string{"FrobDash"}},
		{"a chain", "- Knowledge of QZX-4417B\n", []string{"QZX-4417B"}},
		{"a state", "- Able to work in Dunmore, TX\n", nil},
		{"explained", "- Member of the Harbour Watch Crew (HWC)\n- HWC reports\n", nil},
		{"a field of study", "- Bachelor's degree in CS, EE or similar\n", nil},
		{"shouted", "- PLEASE CALL first\n", nil},
		{"the employer's", "- Knows QuillMart products\n\nAbout us\nQuillMart sells pens.\n", nil},
		{"words glued", "- Good reportingWe pay well, and the report says so\n- Fast ScriptingAnd languages, and more\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			read := r.Read(&document.Document{Name: "posting.txt", Text: "Requirements\n" + tt.in}, outline.Posting)
			var got []string
			for _, at := range read.Posting.Understanding.UnknownTerms {
				got = append(got, read.Outline.Text(at))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("unknown terms (-want +got):\n%s", diff)
			}
		})
	}
}
