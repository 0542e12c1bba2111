package mention

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/outline"
)

func TestFind(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", "We sail to the islands in summer.", nil},

		// the longest name wins, and starts as far left as it can
		{"longest", "Built on ASP.NET Core and ASP.NET.", []string{"ASP.NET Core: asp-net-core by name", "ASP.NET: asp-net by name"}},
		{"not past the end of a sentence", "It ran on SQL. Server rooms were cold.", []string{"SQL: sql by name"}},
		{"not over a comma", "Knows SQL, server rooms and more.", []string{"SQL: sql by name"}},
		{"over a line break", "Tuned SQL\nserver instances.", []string{"SQL\nserver: sql-server by name"}},
		{"separators are equal", "sql-server, SQL/Server, Node JS, node.js", []string{
			"sql-server: sql-server by name", "SQL/Server: sql-server by name", "Node JS: node-js by name", "node.js: node-js by name"}},
		{"not within a longer word", "JavaScript is not Java, nor is a Javan rhino.", []string{"JavaScript: javascript by name", "Java: java by name"}},

		// signs
		{"signs belong to the name", "C++, C#, F# and .NET.", []string{"C++: cpp by name", "C#: csharp by name", "F#: fsharp by name", ".NET: dotnet by name"}},
		{"signs that do not belong", "Django# and Python+ and .Docker", []string{"Django: django by name", "Python: python by name", "Docker: docker by name"}},
		{"names with signs inside", "CI/CD, T-SQL, Objective-C, R&D", []string{
			"CI/CD: ci-cd by name", "T-SQL: t-sql by name", "Objective-C: objective-c by name", "R&D: r-and-d by exact"}},
		{"C and C++ of one word", "Wrote C/C++ for embedded boards.", []string{"C: c by context", "C++: cpp by name"}},
		{"not in an address", "See https://example.com/python/java or python@example.com.", nil},

		// exact letters
		{"exact case", "React and react and REACT", []string{"React: react by exact"}},
		{"fold case", "PYTHON, python and Python", []string{"PYTHON: python by name", "python: python by name", "Python: python by name"}},

		// guards
		{"a word near", "Services written in Go.", []string{"Go: go by context"}},
		{"another form of the word near", "Split it into microservices with Go in a year.", []string{"Go: go by context"}},
		{"no word near", "Go to market plans were made.", nil},
		{"the guard's case", "go services", nil},
		{"at most eight tokens away", "Go one two three four five six seven services", []string{"Go: go by context"}},
		{"nine are too far", "Go one two three four five six seven eight services", nil},
		{"not in the next sentence", "I like to Go. Services were good.", nil},
		{"refused near", "An API for Express delivery in Node.js.", []string{"Node.js: node-js by name"}},
		{"refused in the same member", "Analytics for the engineering people", nil},
		{"refused by the head of a list", "Engineering: sailing, analytics", nil},
		{"not by another member's name", "Data engineering, analytics, data engineering", []string{
			"Data engineering: data-engineering by name", "analytics: data-analytics by alias", "data engineering: data-engineering by name"}},
		{"an unguarded alias needs none", "Learned golang and express.js by night", []string{"golang: go by alias", "express.js: express by alias"}},

		// lists
		{"beside a technology", "Python, Go, Docker", []string{"Python: python by name", "Go: go by context", "Docker: docker by name"}},
		{"one speaks for the next", "Python, Go, R, C", []string{"Python: python by name", "Go: go by context", "R: r by context", "C: c by context"}},
		{"joined by and", "Python and Go", []string{"Python: python by name", "Go: go by context"}},
		{"over a version", "Python 3.11, Go 1.22, R", []string{"Python: python by name", "Go: go by context", "R: r by context"}},
		{"in brackets", "Python (Go)", []string{"Python: python by name", "Go: go by context"}},
		{"a method speaks for no technology", "CI/CD, Go, sailing", []string{"CI/CD: ci-cd by name"}},
		{"a method speaks for a method", "machine learning, NER, sailing", []string{
			"machine learning: machine-learning by name", "NER: named-entity-recognition by context"}},
		{"and for a whole member only", "machine learning, NER people, weekly reporting and machine learning", []string{
			"machine learning: machine-learning by name", "machine learning: machine-learning by name"}},
		{"not for what brackets explain", "machine learning (NER) for ships", []string{"machine learning: machine-learning by name"}},
		{"a soft skill for nobody", "teamwork, NER, sailing", []string{"teamwork: teamwork by name"}},
		{"not beside, but near by", "Python. We Go far.", []string{"Python: python by name"}},

		// names that are there already
		{"once more by a word of it", "Sales reporting for ships. We like good reporting.", []string{
			"Sales reporting: reporting by name", "reporting: reporting by context"}},
		{"not as an attribute", "Sales reporting for ships. A reporting line.", []string{"Sales reporting: reporting by name"}},
		{"not by another word", "Named entity recognition for ships. NER.", []string{
			"Named entity recognition: named-entity-recognition by name"}},
		{"not when it is not there", "We like good reporting.", nil},

		// hyphens
		{"the end of a compound", "Works in cross-functional design teams.", nil},
		{"behind another name", "Python-functional design", []string{
			"Python: python by name", "functional design: functional-design by name"}},
		{"a bullet whose space is lost", "ships-Functional design", []string{"Functional design: functional-design by name"}},
		{"an adjective of a short name", "An AI-powered boat", []string{"AI: artificial-intelligence by exact"}},
		{"a title of a short name", "AI-LEAD, AI-ship", nil},

		// short names
		{"C-level", "Reports to C-level managers who speak the language.", nil},
		{"C+ is no C", "A grade of C+ in the language course.", nil},
		{"R&D is no R", "Statistics for R&D teams.", []string{"R&D: r-and-d by exact"}},
		{"at the end of a sentence whose space is lost", "Taught the language C.The team grew.", []string{"C: c by context"}},

		// versions and glued words
		{"a version glued on", "Python3, HTML5 and SQL2017", []string{"Python3: python by name", "HTML5: html by name", "SQL2017: sql by name"}},
		{"a version behind a space", "Java 8 and Python 3", []string{"Java: java by name", "Python: python by name"}},
		{"the start of a longer name", "HTML5 Canvas games", []string{"HTML5 Canvas: html-canvas by name"}},
		{"a space lost before", "We are usingPython daily", []string{"usingPython: python by name"}},
		{"a space lost before a name of words", "a labHTML5 Canvas", []string{"labHTML5 Canvas: html-canvas by name"}},
		{"a space lost behind", "as PythonDeveloper", []string{"PythonDeveloper: python by name"}},
		{"two names in one", "the JavaPython shop", []string{"Java: java by name", "Python: python by name"}},
		{"a name of words behind another", "PythonMicrosoft Azure", []string{"Python: python by name", "Microsoft Azure: azure by name"}},
		{"two names in capitals", "Docker, AWSSQL", []string{"Docker: docker by name", "AWS: aws by name", "SQL: sql by name"}},
		{"an acronym of something else", "the AWSSQL guild", nil},
		{"a method in prose", "our developmentTeamwork", nil},
		{"no method in a brand", "the RiskTeamwork shop", nil},
		{"the plural of an acronym", "wrote PBRERs", []string{"PBRERs: risk-report by inflection"}},
		{"no plural of a product", "three HTMLs", nil},
		{"a guarded name is never cut out", "in GoLive and ExpressWay", nil},

		// misspellings
		{"one letter in", "some dijango pages", []string{"dijango: django by typo"}},
		{"one letter out", "some Djngo pages", nil}, // too short
		{"one letter else", "A Kotlyn app", []string{"Kotlyn: kotlin by typo"}},
		{"two letters swapped", "A Kotiln app", []string{"Kotiln: kotlin by typo"}},
		{"another first letter", "A fjango page", nil},
		{"two letters off", "A dijanggo page", nil},
		{"what is not marked for it", "A Pyhton script", nil},

		// forms
		{"plural", "Wrote unit tests", []string{"unit tests: unit-testing by inflection"}},
		{"as it stands", "Believes in unit testing", []string{"unit testing: unit-testing by name"}},
		{"British", "Did data modelling", []string{"data modelling: data-modeling by inflection"}},
		{"verb", "Unit-tested it all", []string{"Unit-tested: unit-testing by inflection"}},
		{"another verb is another word", "Accounting for losses", nil},
		{"a plural of one word", "Kept accounts", []string{"accounts: account by inflection"}},
		{"brands have none", "Javas, Pythons and Reacts", nil},

		// two skills of one name
		{"the guard decides", "Paid each invoice through Mercury.", []string{"Mercury: mercury-bank by context"}},
		{"the other guard decides", "Logged defects in Mercury.", []string{"Mercury: mercury-test by context"}},
		{"no guard speaks", "Mercury rises at dawn.", nil},

		{"soft skills are found too", "Known for teamwork", []string{"teamwork: teamwork by name"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := read(tt.in, c)
			if diff := cmp.Diff(tt.want, shown(o, x.Find(o))); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// A guarded name that is all of an item under a heading for skills is meant.
func TestAloneInAnItem(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	tests := []struct {
		name, in string
		kind     outline.Kind
		want     []string
	}{
		{"skills", "SKILLS\n\n- Go\n- R\n", outline.Resume, []string{"Go: go by context", "R: r by context"}},
		{"requirements", "Requirements:\n\n- Go\n", outline.Posting, []string{"Go: go by context"}},
		{"another section", "EDUCATION\n\n- Go\n", outline.Resume, nil},
		{"not alone", "SKILLS\n\n- Go far\n", outline.Resume, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := read(tt.in, c)
			if tt.kind == outline.Posting {
				o = outline.Read(o.Doc, c, tt.kind)
			}
			if diff := cmp.Diff(tt.want, shown(o, x.Find(o))); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestResolve(t *testing.T) {
	x := Compile(load(t, small))
	tests := []struct{ name, in, want string }{
		{"id", "sql-server", "sql-server"},
		{"name", "SQL Server", "sql-server"},
		{"folded", "sql/server", "sql-server"},
		{"alias", "golang", "go"},
		{"guarded name", "Go", "go"},
		{"guarded name in other letters", "GO", "go"},
		{"retired id", "mercury-old", "mercury-test"},
		{"unknown", "frobdb", ""},
		{"the start of a name", "amazon web", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if i := x.Resolve(tt.in); i >= 0 {
				got = x.Taxonomy().At(i).ID
			}
			if got != tt.want {
				t.Errorf("Resolve(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestExplain(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	tests := []struct {
		name, skill, in string
		want            []string
	}{
		{"guard", "go", "Time to Go. Go home, services. Go.", []string{
			"Go: refused: no word of its guard near, no technology beside it in a list",
			"Go: found by context: near services",
			"Go: refused: no word of its guard near, no technology beside it in a list"}},
		{"a word of a sentence", "mercury-test", "Python, mercury levels. Python, mercury, Java. Python, Mercury levels", []string{
			"mercury: refused: no word of its guard near, no technology beside it in a list",
			"mercury: found by context: listed beside Python",
			"Mercury: found by context: listed beside Python"}},
		{"list", "go", "Python, Go", []string{"Go: found by context: listed beside Python"}},
		{"case", "react", "I react to React.", []string{
			"react: refused: its letters differ in case from the name", "React: found by exact"}},
		{"glued", "c", "C-level, C+", []string{"C: refused: glued to level", "C: refused: glued to a sign"}},
		{"not near", "express", "Express delivery by node", []string{"Express: refused: refused near delivery"}},
		{"split", "python", "Python3 usingPython", []string{"Python3: found by name: split from Python3", "usingPython: found by name: split from usingPython"}},
		{"typo", "django", "dijango", []string{"dijango: found by typo: one letter off, and near no other name"}},
		{"alone", "r", "SKILLS\n\n- R\n", []string{"R: found by context: alone in an item of skills"}},
		{"named elsewhere", "go", "We like golang. The rest is in Go too. Go on, we let Go go.", []string{
			"golang: found by alias",
			"Go: found by context: the text also names golang",
			"Go: refused: no word of its guard near, no technology beside it in a list",
			"Go: found by context: the text also names golang",
			"go: refused: its letters differ in case from the name"}},
		{"another skill of the name", "mercury-bank", "Defects in Mercury.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := read(tt.in, c)
			var got []string
			for _, d := range x.Explain(o, x.Taxonomy().Index(tt.skill)) {
				s := o.Text(d.Span) + ": refused"
				if d.Accepted {
					s = o.Text(d.Span) + ": found by " + string(d.Rule)
				}
				if d.Reason != "" {
					s += ": " + d.Reason
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Explain(%q, %q) (-want +got):\n%s", tt.in, tt.skill, diff)
			}
		})
	}
}
