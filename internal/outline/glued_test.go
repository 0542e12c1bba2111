package outline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// joined is what a text that lost its lines ends with, so that it counts as one.
const joined = " The mill stands by the lake, and those who work in it like the view over the water as much as the work itself, " +
	"for which they have been known in all the towns around the lake ever since the first of them came here, so many years ago that nobody counts them."

func TestLinesThatWereJoinedWithoutASpace(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"an acronym before a cue word", "Runs LDAPExperience with SSLAdvanced knowledge of mills.",
			[]string{"Runs LDAP", "Experience with SSL", "Advanced knowledge of mills"}},
		{"the plural of an acronym is whole", "Builds APIs and IDEs for VMs.", []string{"Builds APIs and IDEs for VMs"}},
		{"small letters before a word that starts a sentence", "Plans deliveryThe team likes tea.",
			[]string{"Plans delivery", "The team likes tea"}},
		{"names written in one", "Knows JavaScript in GitHub, javaScript or powerShell for openShift and macOS in YouTube.",
			[]string{"Knows JavaScript in GitHub, javaScript or powerShell for openShift and macOS in YouTube"}},
		{"a word that starts lines behind a name", "Runs the OracleMust know ScrumPlease send boats, GitHub must stay, as PleaseMe and MustHaves do.",
			[]string{"Runs the Oracle", "Must know Scrum", "Please send boats, GitHub must stay, as PleaseMe and MustHaves do"}},
		{"a long word before a name", "Writes preprocessorsJQuery and does maintenanceTrouble-shooting.",
			[]string{"Writes preprocessors", "JQuery and does maintenance", "Trouble-shooting"}},
		{"a bracket before a word that goes on", "Knows boats (lakes, rivers)Robust hulls and mills (two)DBA skills in Go with function(s)Preferred and one (JS)API.",
			[]string{"Knows boats (lakes, rivers", "Robust hulls and mills (two", "DBA skills in Go with function(s)Preferred and one (JS)API"}},
		{"a signature", "Knows boats and mills Regards, Ada Loom.", []string{"Knows boats and mills", "Regards, Ada Loom"}},
		{"regards inside a sentence", "Knows boats with regards to mills and Best Regards.", []string{"Knows boats with regards to mills and", "Best Regards"}},
		{"years behind a word", "Asks for Go experience5+ years of VMWare15 years of Rust.",
			[]string{"Asks for Go experience", "5+ years of VMWare", "15 years of Rust"}},
		{"a version is no number of years", "Knows HTML5 and Python3 for years.", []string{"Knows HTML5 and Python3 for years"}},
		{"years behind a stop", "Knows many technologies.2+ years of Go and 2.5 years of Rust.",
			[]string{"Knows many technologies", "2+ years of Go and 2.5 years of Rust"}},
		{"capitals behind a stop", "Has a degree.NO CALLS please, and no Node.JS or ASP.NET.",
			[]string{"Has a degree", "NO CALLS please, and no Node.JS or ASP.NET"}},
		{"hyphens for bullets", "Knows mills-Mends boats with care-Collaborates with Ruby-Experience with lakes (two)-2+ years of work-Draws well-known state-of-the-art maps.",
			[]string{"Knows mills", "Mends boats with care", "Collaborates with Ruby", "Experience with lakes (two", "2+ years of work", "Draws well-known state-of-the-art maps"}},
		{"hyphens behind a space for bullets", "Knows mills -Mends boats with care (lakes) -Collaborates with folk -2+ years of work -Draws maps in pen -preferred -Has tea.",
			[]string{"Knows mills", "Mends boats with care (lakes", "Collaborates with folk", "2+ years of work", "Draws maps in pen -preferred", "Has tea"}},
		{"a hyphen behind a space or two are none", "Mends boats -Tea is free -and works with folk.", []string{"Mends boats -Tea is free -and works with folk"}},
		{"quotation marks for bullets", `Mending boats is a plus " Advanced knowledge of mills and "Mill" boats.`,
			[]string{"Mending boats is a plus", `Advanced knowledge of mills and "Mill" boats`}},
		{"a hyphen or two are none", "Mends multi-Tenant boats and works with agile-Scrum folk.", []string{"Mends multi-Tenant boats and works with agile-Scrum folk"}},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := Read(plain(tt.in+joined), c, Posting)
			var got []string
			for _, s := range o.Segments {
				if !strings.HasPrefix(o.Text(s.Span), "The mill") {
					got = append(got, o.Text(s.Span))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestHeadingsThatWereJoinedWithTheirText(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string // the headings
	}{
		{"capitals", "Mills. RESPONSIBILITIESCoordination of mills. SKILLSAbility to mill.", []string{"duties: RESPONSIBILITIES", "required: SKILLS"}},
		{"the last of several words", "Mills. Required SkillsBachelor's degree. Preferred SkillsAn eye for boats.",
			[]string{"required: Required Skills", "preferred: Preferred Skills"}},
		{"the first of several words", "Strong Go skillsBonus Qualifications: Rust.", []string{"preferred: Bonus Qualifications"}},
		{"capitals behind an acronym are never the other way round", "Knows SQL / JSONPREFERRED, NOT REQUIRED:Experience with mills.",
			[]string{"preferred: PREFERRED, NOT REQUIRED"}},
		{"capitals behind a bracket", "Sails (lakes or rivers)BENEFITS AT A GLANCE:Tea.", []string{"benefits: BENEFITS AT A GLANCE"}},
		{"capitals behind a sign", "Knows C or C++BENEFITS INCLUDE:Tea.", []string{"benefits: BENEFITS INCLUDE"}},
		{"capitals of a name are none", "Knows SQL SERVER: the old one, and AWS.", nil},
		{"the employer's name twice", "# About LoomworksLoomworks is a maker of mills.", []string{"company: About Loomworks"}},
		{"the employer's name twice inside a line", "Mend boats.#URL# About LoomworksLoomworks is a maker of mills.", []string{"company: About Loomworks"}},
		{"a heading behind other words in title case", "Mill Programme Additional Qualifications Passion for boats.", []string{"preferred: Mill Programme Additional Qualifications"}},
		{"a wish before a heading", "Preferred Technical Qualifications Passion for boats.", []string{"preferred: Preferred Technical Qualifications"}},
		{"what a place asks", "Specific qualifications for the Boat Sales Representative position include: Tea.", []string{"required: Specific qualifications for the Boat Sales Representative position include"}},
		{"an item with a word of headings", "Experience with Boat query and application knowledge: Oars.", nil},
		{"a lead-in behind glue", "Plans deliveryThe following knowledge would be helpful for this job:Knowledge of boats.",
			[]string{"preferred: The following knowledge would be helpful for this job"}},
		{"a heading's last word before what is asked", "You may be asked for more Qualifications Minimum 3 years of Go.", []string{"required: Qualifications"}},
		{"a word before one that could belong to it", "Mends boats for you! Qualifications Experience in these areas is required:5+ years of Go.", []string{"required: Qualifications"}},
		{"both words", "Mends boats for you! Qualifications Experience: 5+ years of Go.", []string{"required: Qualifications Experience"}},
		{"useful knowledge", "Has good written skills Useful extra skills:Experience with Go.", []string{"preferred: Useful extra skills"}},
		{"a job's title", "We are looking for a Benefits Associate. Employment Specialist wanted.", nil},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, named(Read(plain(tt.in+joined), c, Posting))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
