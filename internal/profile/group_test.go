package profile_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// asked returns what a posting with the given demands asks: each requirement's
// id, with + when it is left open, its family in brackets and its months.
func asked(r profile.Reader, demands string) (list, gates []string) {
	read := r.Read(&document.Document{Name: "posting.txt", Text: "Map Maker\n\nRequirements:\n" + demands + "\n"}, outline.Posting)
	for i := range read.Posting.Requirements {
		q := &read.Posting.Requirements[i]
		s := q.ID()
		if q.Open {
			s += "+"
		}
		if q.Family != "" {
			s += " (" + q.Family + ")"
		}
		if q.Months > 0 {
			s += " " + strconv.Itoa(q.Months)
		}
		list = append(list, s)
	}
	for _, g := range read.Posting.Gates {
		if g.Name == profile.GateYears {
			gates = append(gates, g.Asked)
		}
	}
	return list, gates
}

func TestGroups(t *testing.T) {
	r := builtIn(t)
	for _, tt := range []struct{ name, in, want string }{
		// examples
		{"e.g. in a bracket", "- Experience with tools (e.g. Tableau, Looker)", "looker|tableau+"},
		{"e.g. with a comma", "- Experience with tools (e.g., Tableau, Looker)", "looker|tableau+"},
		{"a bracket behind a noun for kinds", "- Knows cloud warehouses (Snowflake, Google BigQuery, Amazon Redshift)", "amazon-redshift|google-bigquery|snowflake"},
		{"a bracket behind a word that is none", "- Knows the yard (Snowflake, Amazon Redshift)", "snowflake; amazon-redshift"},
		{"a bracket of what is used side by side", "- Knows web tools (HTML, CSS)", "html; css"},
		{"a bracket that asks for both", "- Knows cloud warehouses (Snowflake and Amazon Redshift)", "snowflake; amazon-redshift"},
		{"i.e. in a bracket", "- Charts (i.e. Tableau, Looker)", "looker|tableau+"},
		{"namely", "- One knows a language, namely Java or Kotlin", "java|kotlin+"},
		{"a word before the first name in a bracket", "- Tools (e.g. advanced Tableau, Looker)", "looker|tableau+"},
		{"unknown items are stepped over", "- Tools (e.g. FrobDB, Tableau, Frob Nik, Looker, etc.)", "looker|tableau+"},
		{"an unknown first item without a bracket", "- Tools such as Frobnik, Tableau or Looker", "looker|tableau+"},
		{"a gloss behind a name", "- Tools such as Tableau (Frob), Looker or Metabase", "looker|metabase|tableau+"},
		{"a gloss in a plain list", "- Angular (version 8 or above) or React", "angular|react"},
		{"no gloss that says how strongly", "- Angular (required) or React", "angular; react"},
		{"siblings before an and", "- Clouds such as AWS, Azure and Google Cloud", "aws|azure|google-cloud+"},
		{"unlike things before an and", "- Things like HTML5, CSS3 and jQuery", "html; css; jquery"},
		{"parts of a suite before an and", "- Programs such as Excel, Word and PowerPoint", "microsoft-excel; microsoft-word; microsoft-powerpoint"},
		{"a noun that says of what kind, before an and", "- Languages such as SQL, Python and Java", "java|python|sql+"},
		{"a noun that may be anything, before an and", "- Tools such as Tableau and Docker", "tableau; docker"},
		{"of one category, before an and", "- Technologies such as Kafka and Spark", "apache-kafka|apache-spark+"},
		{"one that goes with the other", "- Libraries such as React and Redux", "react; redux"},
		{"markup has no substitute", "- Languages such as HTML, CSS and JavaScript", "html; css; javascript"},
		{"methods, before an and", "- Practices such as version control and CI/CD", "ci-cd|version-control+"},
		{"an item with examples of its own", "- Things like MySQL, PostgreSQL, and clouds like AWS", "mysql|postgresql+; aws+"},
		{"what is done with an example", "- Tools such as R, MATLAB, Python data science kits, etc.", "matlab|python|r+; data-science"},
		{"an and, and etc.", "- Things like Docker, Ansible and Jenkins, etc.", "ansible|docker|jenkins+"},
		{"the list ends behind its last item", "- Languages such as Java, Kotlin or Scala, Docker", "java|kotlin|scala+; docker"},
		{"a semicolon ends examples", "- Languages like Java or Kotlin; Docker, Ansible", "java|kotlin+; docker; ansible"},
		{"a wish is no example", "- We would like someone with Java, Docker", "java; docker"},
		{"a purpose ends examples", "- A language such as Java to feed the Docker and Ansible of the mill", "java+; docker; ansible"},
		{"another sentence ends examples", "- A language such as Java. Docker or Ansible.", "java+; ansible|docker"},
		{"a lone example is open", "- A language such as Java", "java+"},
		{"no cue, no group", "- Java, Docker, Ansible", "java; docker; ansible"},
		{"a bracket ends examples", "- Tools (e.g. Tableau, Looker), Docker, Ansible", "looker|tableau+; docker; ansible"},
		{"other before a bracket leaves it open", "- NoSQL (MongoDB, Other)", "mongodb+ (nosql)"},
		{"other before a noun leaves nothing open", "- Java, Docker, other duties of the mill", "java; docker"},

		{"a bracket before a semicolon ends examples", "- Tools (e.g. Tableau, Looker); Docker; Ansible", "looker|tableau+; docker; ansible"},
		{"a semicolon inside a bracket", "- Tools (e.g. Tableau; Looker), Docker", "looker|tableau+; docker"},

		// one of, some of
		{"any of a family, with a colon", "- Experience with any charting tools: Tableau, Looker", "looker|tableau"},
		{"a family with a colon", "- Experience with charting tools: Tableau, Looker", "tableau; looker"},
		{"any, and no noun", "- Any questions: Docker, Ansible", "docker; ansible"},
		{"one of", "- One of Java, Kotlin or Scala, Docker", "java|kotlin|scala; docker"},
		{"two of, with a colon", "- At least two of the following: Java, Docker, Ansible", "2/ansible|docker|java"},
		{"one of, over items", "- One or more of the following:\n  - Java\n  - Docker\n- Strong SQL", "docker|java; sql"},
		{"a combination, over items", "- Skill in a combination of the following:\n  - Java\n  - Docker\n  - SQL", "docker|java|sql"},
		{"two of, over items", "- Two of the following:\n  - Java\n  - Docker\n  - SQL", "2/docker|java|sql"},
		{"all of, over items", "- Experience with the following:\n  - Java\n  - Docker", "java; docker"},
		{"one of, the space between two lost", "- One of JavaScala, Kotlin", "java|kotlin|scala"},
		{"one of in a sentence of its own leads nowhere", "- You know one of them well.\n- Java\n- Docker", "java; docker"},
		{"one of a family in a bracket", "- One or more BI tools (Tableau, Looker)", "looker|tableau (business-intelligence)"},
		{"one of with its own names leads nowhere", "- One of Java or Kotlin\n- Docker\n- SQL", "java|kotlin; docker; sql"},

		// said again, and items that nobody knows
		{"the preposition again", "- Experience in SQL or in Docker", "docker|sql"},
		{"the noun again", "- Docker experience or experience with Ansible", "ansible|docker"},
		{"the noun again without an or", "- Docker experience, experience with Ansible", "docker; ansible"},
		{"nouns for families in a list", "- Agile methodologies, software engineering practices or test automation", "agile|software-engineering|test-automation"},
		{"an unknown item before the or", "- Java, Frob or Kotlin", "java|kotlin+"},
		{"an unknown item and a comma before the or", "- Java, Frob Nik, or Kotlin", "java|kotlin+"},
		{"an unknown item without an or", "- Java, Frob, Kotlin", "java; kotlin"},
		{"what is asked of a person is no item", "- Java, ability to lead or Kotlin", "java; kotlin"},
		{"unlike things around an unknown item", "- Data analysis, Frob or Kotlin", "data-analysis; kotlin"},
		{"an unknown item before similar", "- Tableau, Frob, Looker or similar", "looker|tableau+"},
		{"duties and etc.", "- Budgeting, frob planning, forecasting etc.", "budgeting; forecasting+"},

		{"two names inside the last token", "- xAzureIoTFrobxxAzureIoTx", "azure"},

		// slashes
		{"parts of a suite", "- MS Word/Excel", "microsoft-word; microsoft-excel"},
		{"parts of a suite, and similar", "- Word, Excel or similar", "microsoft-word; microsoft-excel+"},
		{"siblings before an or of another kind", "- Java/Kotlin or a forecasting tool", "java|kotlin; forecasting"},
		{"two names for versions", "- Git/GitHub", "git; github"},
		{"all siblings", "- Linux/Unix", "linux|unix"},
		{"a name that is none of them", "- Docker/Linux/Unix", "docker; linux; unix"},
		{"markup and style", "- HTML/CSS", "html; css"},
		{"the family first", "- Agile/Scrum/Kanban", "kanban|scrum (agile)"},

		// families
		{"its children in a bracket", "- Relational databases (Db2/Oracle)", "ibm-db2|oracle-database (relational-database)"},
		{"parts of a suite in a bracket", "- Microsoft Office (Word, Excel)", "microsoft-office; microsoft-word; microsoft-excel"},
		{"months go over", "- 3 years of relational databases (Db2/Oracle)", "ibm-db2|oracle-database (relational-database) 36"},
		{"a noun makes it a family", "- Scripting technologies (Python, Go)", "go|python (scripting)"},
		{"a technology is no family of what goes with it", "- Python libraries (NumPy, pandas)", "python; numpy; pandas"},
		{"both in a bracket", "- Scripting technologies (Python and Perl)", "scripting; python; perl"},
		{"what is left open is of the family too", "- PowerShell or other scripting technologies (Python, Go)", "go|powershell|python+ (scripting)"},
		{"a family left open", "- PostgreSQL or other relational databases", "postgresql+ (relational-database)"},
		{"the family right behind", "- Linux operating system", "linux (operating-system)"},
		{"the family right before", "- Agile Scrum", "scrum (agile)"},
		{"a family behind a comma is asked too", "- Scrum, agile", "scrum; agile"},
		{"what stands beside it and is none of it", "- Java Docker", "java; docker"},

		{"what is done with its technology", "- Programming skills in C/C++", "c|cpp (programming)"},
		{"what is done with several technologies", "- Programming skills in C and Java", "programming; c; java"},
		{"a field with what is none of it", "- Programming skills in Docker", "programming; docker"},
		{"one example of a field's tools", "- Debuggers such as GDB", "gdb+ (debugging)"},
		{"a noun makes tools of a field", "- Forecasting tools such as Tableau or Looker", "looker|tableau+ (forecasting)"},
		{"a field that is asked with examples", "- Forecasting, such as Tableau or Looker", "forecasting; looker|tableau+"},
		{"what is liked best of a family", "- Linux (Debian preferred)", "linux; debian"},

		// absorbed, and the months that go over
		{"not by one that is left open", "- RStudio or Frobnik\n- Tableau or RStudio", "rstudio+; rstudio|tableau"},
		{"by one that is asked plainly too", "- RStudio or Frobnik\n- RStudio\n- Tableau or RStudio", "rstudio"},
		{"an or before no name", "- RStudio or nothing\n- Tableau or RStudio", "rstudio"},
		{"by one that is asked alone", "- 3 years of Java or Kotlin\n- Java", "java 36"},
		{"not by a weaker one", "- Java or Kotlin\n- Java is a plus", "java|kotlin; java"},
		{"months of a weaker place stay there", "- Java\n- 3 years of Java is a plus", "java"},
		{"months of an equal place count", "- Java\n- 3 years of Java", "java 36"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, _ := asked(r, tt.in)
			if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestYearsAsked(t *testing.T) {
	r := builtIn(t)
	for _, tt := range []struct{ name, in, want, total string }{
		{"the names before experience", "- 1+ years TypeScript/JavaScript experience, gladly in a Docker shop", "typescript 12; javascript 12; docker", ""},
		{"of one thing, and experience with another", "- 3 years of Java and experience with Docker", "java 36; docker", ""},
		{"experience with names", "- 5 years of experience with Java and Docker", "java 60; docker 60", ""},
		{"professional experience", "- 5 years of professional experience with Java", "java 60", ""},
		{"a field, and what it was done with", "- 3 years of software development experience in Java", "software-development 36; java 36", ""},
		{"a field, and the place", "- 8 years of Java experience in a Docker environment", "java 96; docker", ""},
		{"experience in something unknown", "- 5+ years software experience in bakeries or e-commerce firms", "ecommerce", "5"},
		{"as a title", "- 5+ years as a Java developer", "java", "5"},
		{"a course of study", "- A four year degree and experience with Java", "java", ""},
		{"plus in words", "- 5 plus years of Java", "java 60", ""},
		{"years and experience in all", "- 5+ years of experience", "", "5"},
		{"a range in title case", "- 3 To 5 Years Of Java, 7 or 9 years of Docker", "java 36; docker 84", ""},
		{"a demand without the word", "- 5+ years drawing maps", "", "5"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, gates := asked(r, tt.in)
			if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
			if diff := cmp.Diff(tt.total, strings.Join(gates, " ")); diff != "" {
				t.Errorf("%q: years in all (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// A requirement's places stand with the strongest first.
func TestAskedPlaces(t *testing.T) {
	const demands = "- Java is a plus\n- Docker\n- Java\n- Docker is a plus"
	read := builtIn(t).Read(&document.Document{Name: "posting.txt", Text: "Map Maker\n\nRequirements:\n" + demands + "\n"}, outline.Posting)
	got := map[string][]profile.Level{}
	for _, q := range read.Posting.Requirements {
		for _, a := range q.Asked {
			got[q.ID()] = append(got[q.ID()], a.Level)
		}
	}
	both := []profile.Level{profile.Required, profile.Preferred}
	if diff := cmp.Diff(map[string][]profile.Level{"java": both, "docker": both}, got); diff != "" {
		t.Errorf("levels of the places (-want +got):\n%s", diff)
	}
}

// Groups that a skill asked alone stands for are kept as they were read.
func TestAbsorbedGroups(t *testing.T) {
	read := builtIn(t).Read(&document.Document{Name: "posting.txt", Text: "Requirements:\n- Java or Kotlin\n- Java\n- Docker or Podman\n"}, outline.Posting)
	var got []string
	for i := range read.Posting.Absorbed {
		got = append(got, read.Posting.Absorbed[i].ID())
	}
	if diff := cmp.Diff([]string{"java|kotlin"}, got); diff != "" {
		t.Errorf("absorbed (-want +got):\n%s", diff)
	}
}
