package profile

import (
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

// loadCues reads the project's own cues once.
var loadCues = sync.OnceValues(func() (*outline.Cues, error) {
	data, err := fs.ReadFile(taxonomy.FS, "cues/en.yaml")
	if err != nil {
		return nil, err
	}
	return outline.LoadCues("cues/en.yaml", data)
})

func testCues(t testing.TB) *outline.Cues {
	t.Helper()
	cues, err := loadCues()
	if err != nil {
		t.Fatal(err)
	}
	return cues
}

// resumeSkills is a small taxonomy, so that these tests say what they need.
const resumeSkills = `category: test
skills:
  - {id: angular, name: Angular, kind: technology}
  - {id: aws, name: AWS, kind: technology}
  - {id: back-end-development, name: back-end development, kind: method}
  - {id: azure, name: Azure, kind: technology}
  - {id: cobol, name: COBOL, kind: technology}
  - {id: data-analysis, name: data analysis, kind: method}
  - {id: data-analytics, name: data analytics, kind: method}
  - {id: data-science, name: data science, kind: method}
  - {id: docker, name: Docker, kind: technology}
  - {id: excel, name: MS Excel, kind: technology}
  - {id: git, name: Git, kind: technology}
  - {id: java, name: Java, kind: technology}
  - {id: kafka, name: Kafka, kind: technology}
  - {id: kotlin, name: Kotlin, kind: technology}
  - {id: machine-learning, name: machine learning, kind: method}
  - {id: perl, name: Perl, kind: technology}
  - {id: php, name: PHP, kind: technology}
  - {id: project-management, name: project management, kind: method}
  - {id: python, name: Python, kind: technology}
  - {id: react, name: React, kind: technology}
  - {id: scala, name: Scala, kind: technology}
  - {id: scrum, name: Scrum, kind: method}
  - {id: sql, name: SQL, kind: technology}
  - {id: statistics, name: statistics, kind: method, aliases: [{text: statistics, near: [regression]}]}
  - {id: terraform, name: Terraform, kind: technology}
`

var loadResumeIndex = sync.OnceValues(func() (*mention.Index, error) {
	tax, err := skill.Load(skill.Source{FS: fstest.MapFS{"skills/test.yaml": {Data: []byte(resumeSkills)}}})
	if err != nil {
		return nil, err
	}
	return mention.Compile(tax), nil
})

// readResume reads a text with the small taxonomy, as of November 2026.
func readResume(t testing.TB, s string) *Resume {
	t.Helper()
	return readResumeAsOf(t, s, testAsOf)
}

// readResumeAsOf reads a text with the small taxonomy as of a month.
func readResumeAsOf(t testing.TB, s string, asOf Month) *Resume {
	t.Helper()
	x, err := loadResumeIndex()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Read("resume.txt", []byte(s), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Reader{Index: x, Cues: testCues(t), AsOf: asOf}.Read(doc, outline.Resume).Resume
}

func validText(s string) bool { return utf8.ValidString(s) && len(s) < 4096 }
