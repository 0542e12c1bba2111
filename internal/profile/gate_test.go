package profile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// TestGates reads gates from a line of a posting and holds a line of a resume
// against them: each in its four states, demanded and preferred.
func TestGates(t *testing.T) {
	r := builtIn(t)
	r.AsOf = profile.NewMonth(2026, 11)
	type gate struct{ Gate, Level, Asked, Found, State string }
	tests := []struct {
		name, posting, resume string
		want                  []gate
	}{
		{"clearance held", "Active Secret clearance required", "Secret clearance, active since 2021", []gate{{"clearance", "required", "Active Secret clearance required", "Secret clearance", "met"}}},
		{"clearance too low", "Must hold a Top Secret clearance", "Holds a Secret clearance", []gate{{"clearance", "required", "Must hold a Top Secret clearance", "Holds a Secret clearance", "not_met"}}},
		{"clearance lapsed", "Security clearance is required", "Clearance expired in 2019", []gate{{"clearance", "required", "Security clearance is required", "Clearance expired in 2019", "not_met"}}},
		{"clearance of a grade not told", "TS/SCI clearance", "Security clearance held", []gate{{"clearance", "required", "TS/SCI clearance", "Security clearance held", "unknown"}}},
		{"clearance not spoken of", "Secret clearance", "Python, SQL", []gate{{"clearance", "required", "Secret clearance", "", "unknown"}}},
		{"clearance preferred", "Secret clearance preferred", "Secret clearance", []gate{{"clearance", "preferred", "Secret clearance preferred", "Secret clearance", "met"}}},
		{"clearance a plus", "Top Secret is a plus", "Python", []gate{{"clearance", "preferred", "Top Secret is a plus", "", "unknown"}}},
		{"no clearance asked", "No clearance needed", "Secret clearance", []gate{{"clearance", "excluded", "No clearance needed", "", "not_asked"}}},
		{"authorization shown", "Must be authorized to work in the United States", "Authorized to work in the US", []gate{{"work-authorization", "required", "Must be authorized to work in the United States", "Authorized to work in the US", "met"}}},
		{"another country's", "Must be authorized to work in the US", "Right to work in the UK", []gate{{"work-authorization", "required", "Must be authorized to work in the US", "Right to work in the UK", "unknown"}}},
		{"a citizen", "Must be a U.S. citizen", "U.S. citizen", []gate{{"work-authorization", "required", "Must be a U.S. citizen", "U.S. citizen", "met"}}},
		{"citizens of no country", "Care for senior citizens", "Python", nil},
		{"needs sponsorship", "US work authorization without sponsorship", "Requires visa sponsorship", []gate{{"work-authorization", "required", "US work authorization without sponsorship", "Requires visa sponsorship", "not_met"}}},
		{"needs none", "We are unable to sponsor visas", "Does not require sponsorship", []gate{{"work-authorization", "required", "We are unable to sponsor visas", "Does not require sponsorship", "met"}}},
		{"sponsors", "Visa sponsorship available", "Requires visa sponsorship", []gate{{"work-authorization", "excluded", "Visa sponsorship available", "", "not_asked"}}},
		{"authorization not spoken of", "Right to work in the UK", "Python", []gate{{"work-authorization", "required", "Right to work in the UK", "", "unknown"}}},
		{"travel shown", "Travel up to 25%", "Willing to travel up to 50%", []gate{{"travel", "required", "Travel up to 25%", "Willing to travel up to 50%", "met"}}},
		{"travel too little", "Ability to travel 50% of the time", "Willing to travel up to 20%", []gate{{"travel", "required", "Ability to travel 50%", "Willing to travel up to 20%", "not_met"}}},
		{"travel refused", "Willingness to travel", "Not willing to travel", []gate{{"travel", "required", "Willingness to travel", "Not willing to travel", "not_met"}}},
		{"travel not spoken of", "Some travel required", "Python", []gate{{"travel", "required", "Some travel required", "", "unknown"}}},
		{"no travel", "No travel required", "Willing to travel", []gate{{"travel", "excluded", "No travel required", "", "not_asked"}}},
		{"travel preferred", "Willingness to travel is a plus", "Willing to travel", []gate{{"travel", "preferred", "Willingness to travel is a plus", "Willing to travel", "met"}}},
		{"degree held", "Bachelor's degree", "M.Sc. in Physics, Dunmore University, 2014", []gate{{"degree", "required", "bachelor", "master in Physics", "met"}}},
		{"degree too low", "Master's degree required", "B.Sc. in Physics, Dunmore University, 2014", []gate{{"degree", "required", "master", "bachelor in Physics", "not_met"}}},
		{"degree in the field", "BS in Computer Science or a related field", "Education\nB.S. in Computer Science, Dunmore University, 2014", []gate{{"degree", "required", "bachelor in Computer Science or related", "bachelor in Computer Science", "met"}}},
		{"degree in another field", "BS in Computer Science", "Education\nB.A. in History, Dunmore University, 2014", []gate{{"degree", "required", "bachelor in Computer Science", "bachelor in History", "unknown"}}},
		{"the second of two", "Degree in Physics or Mathematics, Bachelor's or higher", "Education\nB.Sc. in Mathematics, Dunmore University, 2014", []gate{{"degree", "required", "bachelor", "bachelor in Mathematics", "met"}}},
		{"experience will do", "Bachelor's degree or equivalent experience", "Python", []gate{{"degree", "required", "bachelor", "", "unknown"}}},
		{"lower of alternatives", "BS/MS in Engineering", "Education\nB.S. in Electrical Engineering, Dunmore University, 2014", []gate{{"degree", "required", "bachelor in Engineering", "bachelor in Electrical Engineering", "met"}}},
		{"higher one preferred", "Bachelor's degree required, Master's preferred", "Education\nB.Sc. in Physics, Dunmore University, 2014", []gate{{"degree", "required", "bachelor", "bachelor in Physics", "met"}}},
		{"degree preferred", "Master's degree preferred", "Python", []gate{{"degree", "preferred", "master", "", "not_met"}}},
		{"no degree", "No degree needed", "Python", []gate{{"degree", "excluded", "", "", "not_asked"}}},
		{"years enough", "5+ years of experience", "Experience\nClerk, Fenwick Ltd, Jan 2015 – Dec 2024", []gate{{"total-years", "required", "5", "10", "met"}}},
		{"years too few", "At least ten years of experience", "Experience\nClerk, Fenwick Ltd, Jan 2020 – Dec 2024", []gate{{"total-years", "required", "10", "5", "not_met"}}},
		{"years without dates", "3 years of experience", "Clerk at Fenwick Ltd", []gate{{"total-years", "required", "3", "", "unknown"}}},
		{"years preferred", "Ideally 5 years of experience", "Experience\nClerk, Fenwick Ltd, Jan 2015 – Dec 2024", []gate{{"total-years", "preferred", "5", "10", "met"}}},
		{"licence held", "Current registered nurse license", "Licensed: RN license, State of Ohio", []gate{{"license", "required", "Registered nurse license", "Registered nurse license", "met"}}},
		{"licence another", "Registered nurse license required", "LPN license", []gate{{"license", "required", "Registered nurse license", "LPN license", "unknown"}}},
		{"either licence", "RN or LPN license", "LPN license", []gate{{"license", "required", "Registered nurse license or LPN license", "LPN license", "met"}}},
		{"licence preferred", "Real estate license a plus", "Python", []gate{{"license", "preferred", "Real estate license", "", "unknown"}}},
		{"licence not needed", "No real estate license needed", "Python", []gate{{"license", "excluded", "Real estate license", "", "not_asked"}}},
		{"any licence", "Professional licensure required", "Registered nurse license", []gate{{"license", "required", "Professional License", "Registered nurse license", "met"}}},
		{"language graded", "Fluent German", "Languages: German (C1), English (native)", []gate{{"language", "required", "German (Fluent)", "German (C1)", "met"}}},
		{"language too low", "German C1", "Languages: German (A2), English", []gate{{"language", "required", "German (C1)", "German (A2)", "not_met"}}},
		{"language one step off", "Fluent German", "Languages: German (B2), English", []gate{{"language", "required", "German (Fluent)", "German (B2)", "unknown"}}},
		{"language without a grade", "Fluent German", "Languages: German, English", []gate{{"language", "required", "German (Fluent)", "German", "unknown"}}},
		{"language not among those listed", "German", "Languages: French, English", []gate{{"language", "required", "German", "", "not_met"}}},
		{"language not spoken of", "German", "Python", []gate{{"language", "required", "German", "", "unknown"}}},
		{"language wished", "German", "Currently learning German", []gate{{"language", "required", "German", "", "unknown"}}},
		{"language preferred", "German is a plus", "Languages: German, English", []gate{{"language", "preferred", "German", "German", "met"}}},
		{"either language, asked twice", "Fluent in German or French. We need German or French.", "Languages: French (native)", []gate{{"language", "required", "German (Fluent) or French (Fluent)", "French (native)", "met"}}},
		{"either language", "Fluent in German or French", "Languages: French (native)", []gate{{"language", "required", "German (Fluent) or French (Fluent)", "French (native)", "met"}}},
		{"both languages", "Fluent English and German", "Languages: German (native), English (C2)", []gate{{"language", "required", "English (Fluent)", "English (C2)", "met"}, {"language", "required", "German (Fluent)", "German (native)", "met"}}},
		{"the language of the resume", "English", "Python and SQL", []gate{{"language", "required", "English", "a resume in English", "met"}}},
		{"fluent in the language of the resume", "Fluent English", "Python and SQL", []gate{{"language", "required", "English (Fluent)", "a resume in English", "met"}}},
		{"people who do not speak it", "Help people that do not speak English", "Python", nil},
		{"all years of different items", "5+ years of engineering experience\n- 2+ years of leadership experience", "Python", []gate{{"total-years", "required", "5", "", "unknown"}}},
		{"lower years of alternatives", "6 years of experience, or 4 years of experience with a certificate", "Python", []gate{{"total-years", "required", "4", "", "unknown"}}},
		{"years that go with the lower degree", "Master's degree with two years or Bachelor's degree with four years of experience", "Python", []gate{{"total-years", "required", "4", "", "unknown"}, {"degree", "required", "bachelor", "", "not_met"}}},
		{"years in lieu of a degree", "4 years of experience\n- In lieu of a degree, 2 additional years of experience", "Python", []gate{{"total-years", "required", "4", "", "unknown"}}},
		{"a degree of four years", "Four year degree and experience in sales", "Python", []gate{{"degree", "required", "bachelor", "", "not_met"}}},
		{"years at most", "No more than 2 years of experience", "Python", nil},
		{"years at least", "No less than 2 years of experience", "Python", []gate{{"total-years", "required", "2", "", "unknown"}}},
		{"the employer's data", "We have 20+ years of experience data", "Python", nil},
		{"years that the employer requires", "We require 5 years of experience", "Python", []gate{{"total-years", "required", "5", "", "unknown"}}},
		{"a field behind two degrees", "B.S. or M.S. degree in Physics", "Python", []gate{{"degree", "required", "bachelor in Physics", "", "not_met"}}},
		{"a field behind a bracket", "Bachelor's degree (or equivalent experience) in Physics", "Python", []gate{{"degree", "required", "bachelor in Physics", "", "unknown"}}},
		{"a degree of no grade", "Degree in Physics", "Education\nB.Sc. in Physics, Dunmore University, 2014", []gate{{"degree", "required", "bachelor in Physics", "bachelor in Physics", "met"}}},
		{"a degree of accuracy", "A high degree of accuracy", "Python", nil},
		{"an analyst", "The BA will lead the talks", "Python", nil},
		{"half a number", "The pay is 95,000 and you hold a work permit for the US", "Python", []gate{{"work-authorization", "required", "you hold a work permit for the US", "", "unknown"}}},
		{"further languages that are named", "Additional languages such as German", "Python", []gate{{"language", "required", "German", "", "unknown"}}},
		{"the employer's years", "With over 30 years of experience, our firm builds quays", "Python", nil},
		{"master or doctorate", "MS/PhD in Physics", "Python", []gate{{"degree", "required", "master in Physics", "", "not_met"}}},
		{"master data", "Experience with ERP master data and as a scrum master", "Python", nil},
		{"the end of school", "High school diploma required; college degree preferred", "Python", []gate{{"degree", "required", "High school diploma", "", "unknown"}}},
		{"the end of school, and a degree", "High school diploma or GED", "Education\nB.Sc. in Physics, Dunmore University, 2014", []gate{{"degree", "required", "High school diploma", "bachelor in Physics", "met"}}},
		{"no permits", "We are unable to sponsor work permits", "Python", []gate{{"work-authorization", "required", "We are unable to sponsor work permits", "", "unknown"}}},
		{"the higher clearance of two items", "Secret clearance\n- TS/SCI clearance", "Python", []gate{{"clearance", "required", "TS/SCI clearance", "", "unknown"}}},
		{"travel by per cent alone", "Travel 50%", "Willing to travel up to 50%", []gate{{"travel", "required", "Travel 50%", "Willing to travel up to 50%", "met"}}},
		{"travel that is required", "Travel to our yards is required", "Python", []gate{{"travel", "required", "Travel to our yards is", "", "unknown"}}},
		{"travel as a subject", "Write about travel", "Python", nil},
		{"language not needed", "Fluent French; German is not needed", "Languages: German, French (native)", []gate{{"language", "required", "French (Fluent)", "French (native)", "met"}, {"language", "excluded", "German", "", "not_asked"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := func(name, s string) *document.Document {
				return &document.Document{Name: name, Text: s, Language: "en"}
			}
			posting := r.Read(doc("posting.txt", "Requirements\n- "+tt.posting+"\n"), outline.Posting).Posting
			resume := r.Read(doc("resume.txt", "Ada Quill\n\n"+tt.resume+"\n"), outline.Resume).Resume
			var got []gate
			for _, g := range posting.Gates {
				found, state := profile.Meets(g, resume, r.Index.Taxonomy())
				got = append(got, gate{g.Name, string(g.Level), g.Asked, found, string(state)})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("gates (-want +got):\n%s", diff)
			}
		})
	}
}
