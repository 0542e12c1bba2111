package match_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// TestTraps holds what other tools are known to stumble over: each trap twice or
// more, read all the way from text to score. A requirement is written as id,
// level and status and, where years are asked, the months asked and shown.
func TestTraps(t *testing.T) {
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	const pitch = "You will own the ledger service in Go, its queues in Kafka and its storage in PostgreSQL, write the tests, answer the pager one week in six, and help two juniors to grow into the work with patience and good humour."
	tests := []struct {
		trap, name, resume, posting string
		want                        string
	}{
		{"short names", "two letters and signs", "Skills: Go, C#, R, QA", "Requirements\n- Go\n- C#\n- R\n- QA",
			"go required met; csharp required met; r required met; quality-assurance required met"},
		{"short names", "none inside other words", "Skills: JavaScript, reactive programming, platform design", "Requirements\n- Java\n- React\n- Terraform",
			"java required missing; react required missing; terraform required missing"},
		{"short names", "ordinary words", "I go where the R&D budget goes, and rest with express trains in spring.", "Requirements\n- Go\n- R\n- Express\n- Spring",
			"go required missing; r required missing; express required missing; spring required missing"},
		{"hierarchy is no alias", "a runtime is not its language", "Skills: JavaScript", "Requirements\n- Node.js", "node-js required missing"},
		{"hierarchy is no alias", "what implies gets part of the credit", "Skills: Django", "Requirements\n- Python\n- Flask", "python required implied; flask required close"},
		{"hierarchy is no alias", "a tool is not its field", "Skills: containers", "Requirements\n- Docker", "docker required missing"},
		{"headings in any words", "what we look for", "Skills: Python", "Data Engineer\n\nWhat we're looking for\n- Python\n\nPerks\n- Equity, 401(k), Slack channel full of dogs",
			"python required met; slack mentioned missing"},
		{"headings in any words", "nice to have", "Skills: Rust", "You bring\n- Rust\n\nCherry on top\n- Kafka", "rust required met; apache-kafka preferred missing"},
		{"headings in any words", "none at all", "Skills: SQL", "You have written SQL for years and know Tableau. Snowflake would be a plus.",
			"sql required met; tableau required missing; snowflake preferred missing"},
		{"benefits and law", "pay, shares and pension", "Skills: Python", "Requirements\n- Python\n\nBenefits\n- Equity and 401k\n- Health insurance\n- Fitness training",
			"python required met; fitness-training mentioned missing"},
		{"benefits and law", "equal opportunity", "Skills: Python", "Requirements\n- Python\n\nWe are an equal opportunity employer. Reasonable accommodation is part of our Compliance with the law.",
			"python required met"},
		{"employer's name", "a firm named as a product", "Clerk, Oracle, Jan 2019 – Dec 2020\n- Filed invoices", "Requirements\n- Oracle Database", "oracle-database required missing"},
		{"employer's name", "a posting of such a firm", "Skills: Python", "Apple is looking for a developer.\n\nRequirements\n- Python", "python required met"},
		{"alternatives are one", "clouds", "Skills: Azure", "Requirements\n- AWS, GCP or Azure", "aws|azure|google-cloud required met"},
		{"alternatives are one", "examples of a family", "Skills: MySQL", "Requirements\n- A relational database such as PostgreSQL or MySQL", "mysql|postgresql required met"},
		{"alternatives are one", "two of them", "Skills: Go, Rust", "Requirements\n- At least two of Go, Java, Rust", "2/go|java|rust required met"},
		{"alternatives are one", "and is no or", "Skills: SQL", "Requirements\n- SQL and Java", "sql required met; java required missing"},
		{"nothing asked", "an empty posting scores nothing", "Skills: Python", "", "not-a-posting"},
		{"nothing asked", "only soft skills", "Skills: Python", "Requirements\n- Teamwork\n- Communication skills", "only-soft"},
		{"nothing asked", "an empty resume meets nothing", "Ada Quill", "Requirements\n- Python\n\nNice to have\n- Docker", "python required missing; docker preferred missing"},
		{"nothing asked", "an empty tier is not met", "Skills: Python", "Nice to have\n- Python", "python preferred met"},
		{"tags", "a note in brackets", "Skills: Python (primary), SQL (daily)", "Requirements\n- Python\n- SQL", "python required met; sql required met"},
		{"tags", "versions and grades", "Skills: Java 17; Angular 2+ / basic", "Requirements\n- Java\n- Angular", "java required met; angular required met"},
		{"months", "overlapping jobs count once", "Experience\nClerk, Fenwick Ltd, Jan 2020 – Dec 2021\n- SQL\n\nTutor, Dunmore Ltd, Jan 2021 – Dec 2022\n- SQL", "Requirements\n- 4 years of SQL",
			"sql required met 48/36"},
		{"months", "the longest job is not the total", "Experience\nClerk, Fenwick Ltd, Jan 2012 – Dec 2013\n- SQL\n\nTutor, Dunmore Ltd, Jan 2016 – Dec 2019\n- SQL", "Requirements\n- 5 years of SQL",
			"sql required met 60/72"},
		{"months", "dashes of all lengths", "Experience\nClerk, Fenwick Ltd, 2012–2014\n- SQL\n\nTutor, Dunmore Ltd, 2016 — 2017\n- SQL", "Requirements\n- 3 years of SQL", "sql required met 36/36"},
		{"fooling", "a posting pasted in", "Skills: SQL\n\n" + pitch, "Duties\n" + pitch + "\n\nRequirements\n- SQL",
			"go required missing; apache-kafka required missing; postgresql required missing; sql required met"},
		{"fooling", "a short quotation is no paste", "Skills: SQL\n\nI own the ledger service in Go, its queues in Kafka.", "Duties\n" + pitch,
			"go required met; apache-kafka required met; postgresql required missing"},
		{"fooling", "a word over and over", "Skills: SQL " + strings.Repeat("Kafka ", 30), "Requirements\n- Kafka\n- SQL", "apache-kafka required met; sql required met"},
		{"nouns are no skills", "words of every posting", "Skills: Python", "Requirements\n- Strong background in Python\n- Passion for solutions, stakeholders, systems and deadlines", "python required met"},
		{"nouns are no skills", "duties without a name", "Skills: Python", "Responsibilities\n- Deliver value to our partners in a timely manner\n- Write Python", "python required met"},
		{"no evidence", "denied and wished for", "Skills: SQL\n\nNo experience with Docker. Eager to learn Kubernetes.", "Requirements\n- Docker\n- Kubernetes", "docker required missing; kubernetes required missing"},
		{"no evidence", "the skills of others", "Experience\nRecruiter, Fenwick Ltd, 2018 – 2020\n- Coordinated the Java team and hired Kotlin developers", "Requirements\n- Java\n- Kotlin", "java required missing; kotlin required missing"},
	}
	for _, tt := range tests {
		t.Run(tt.trap+"/"+tt.name, func(t *testing.T) {
			read := func(name, s string, kind outline.Kind) *profile.Reading {
				return r.Read(&document.Document{Name: name, Text: s, Language: "en"}, kind)
			}
			posting := read("posting.txt", tt.posting, outline.Posting).Posting
			resume := read("resume.txt", tt.resume, outline.Resume).Resume.WithoutPasted(profile.WindowsOf(posting.Outline.Tokens))
			got := match.Compare(match.NewCandidate(resume, r.Index.Taxonomy()), posting, match.DefaultWeights)
			if diff := cmp.Diff(tt.want, told(got)); diff != "" {
				t.Errorf("requirements (-want +got):\n%s", diff)
			}
		})
	}
}

// told writes a result in a line: its requirements, or why there is no score.
func told(r *match.Result) string {
	if !r.Scorable {
		return r.Reason
	}
	var out []string
	for _, it := range r.Items {
		s := fmt.Sprintf("%s %s %s", it.Requirement.ID(), it.Requirement.Level, it.Status)
		if it.Requirement.Months > 0 {
			s += fmt.Sprintf(" %d/%d", it.Requirement.Months, it.Shown)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}
