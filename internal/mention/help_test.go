package mention

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

// small is a taxonomy of a few names with all that can happen to them.
const small = `
category: test
skills:
  - {id: account, name: Account, kind: method, aliases: [{text: account, mode: stem}]}
  - {id: asp-net, name: ASP.NET, kind: technology}
  - {id: asp-net-core, name: ASP.NET Core, kind: technology}
  - {id: aws, name: AWS, kind: technology, aliases: [amazon web services]}
  - {id: back-end-development, name: Back-end development, kind: method}
  - {id: c, name: C, kind: technology, aliases: [{text: C, mode: exact, near: [language, embedded]}]}
  - {id: ci-cd, name: CI/CD, kind: method}
  - {id: cpp, name: C++, kind: technology}
  - {id: csharp, name: "C#", kind: technology}
  - {id: data-cleansing, name: Data cleansing, kind: method, aliases: [data scrubbing]}
  - {id: data-modeling, name: Data modeling, kind: method, aliases: [{text: data modeling, mode: stem}]}
  - {id: data-stewarding, name: Data stewarding, kind: method, aliases: [{text: data stewarding, near: [catalog]}]}
  - {id: django, name: Django, kind: technology, typo: true}
  - {id: docker, name: Docker, kind: technology, typo: true}
  - {id: dotnet, name: .NET, kind: technology}
  - {id: express, name: Express, kind: technology, aliases: [express.js, {text: Express, mode: exact, near: [node, api], not_near: [delivery]}]}
  - {id: front-end-development, name: Front-end development, kind: method}
  - {id: fsharp, name: "F#", kind: technology}
  - {id: go, name: Go, kind: technology, aliases: [golang, {text: Go, mode: exact, near: [language, services, microservice]}]}
  - {id: html, name: HTML, kind: technology}
  - {id: html-canvas, name: HTML5 Canvas, kind: technology}
  - {id: integration-testing, name: Integration testing, kind: method, aliases: [{text: integration testing, mode: stem}]}
  - {id: java, name: Java, kind: technology}
  - {id: javascript, name: JavaScript, kind: technology, aliases: [js]}
  - {id: kotlin, name: Kotlin, kind: technology, typo: true}
  - {id: mercury-bank, name: Mercury Bank, kind: technology, aliases: [{text: Mercury, near: [invoice, bank]}]}
  - {id: mercury-test, name: Mercury Interactive, kind: technology, aliases: [{text: Mercury, near: [test, defects]}], formerly: [mercury-old]}
  - {id: node-js, name: Node.js, kind: technology, aliases: [node js, nodejs]}
  - {id: objective-c, name: Objective-C, kind: technology}
  - {id: product-management, name: Product management, kind: method}
  - {id: project-management, name: Project management, kind: method}
  - {id: python, name: Python, kind: technology}
  - {id: r, name: R, kind: technology, aliases: [{text: R, mode: exact, near: [statistics, language]}]}
  - {id: r-and-d, name: R&D, kind: method, aliases: [{text: "R&D", mode: exact}]}
  - {id: react, name: React, kind: technology, aliases: [{text: React, mode: exact}, react.js, reactjs]}
  - {id: scss, name: SCSS, kind: technology, aliases: [{text: SCSS, mode: exact}]}
  - {id: software-testing, name: Software testing, kind: method, aliases: [{text: software testing, mode: stem}]}
  - {id: sql, name: SQL, kind: technology}
  - {id: sql-server, name: SQL Server, kind: technology, aliases: [ms sql]}
  - {id: t-sql, name: T-SQL, kind: technology}
  - {id: teamwork, name: Teamwork, kind: soft}
  - {id: azure, name: Microsoft Azure, kind: technology, aliases: [azure]}
  - {id: artificial-intelligence, name: Artificial intelligence, kind: method, aliases: [{text: AI, mode: exact}]}
  - {id: data-analytics, name: Data analytics, kind: method, aliases: [{text: analytics, not_near: [engineering]}]}
  - {id: data-engineering, name: Data engineering, kind: method}
  - {id: functional-design, name: Functional design, kind: method}
  - {id: machine-learning, name: Machine learning, kind: method}
  - {id: named-entity-recognition, name: Named entity recognition, kind: method, aliases: [{text: NER, mode: exact, near: [entity]}]}
  - {id: reporting, name: Sales reporting, kind: method, aliases: [{text: reporting, near: [quarterly]}]}
  - {id: risk-report, name: Benefit-risk report, kind: method, aliases: [PBRER]}
  - {id: unit-testing, name: Unit testing, kind: method, aliases: [{text: unit testing, mode: stem}]}
`

func load(t testing.TB, skills string) *skill.Taxonomy {
	t.Helper()
	tax, err := skill.Load(skill.Source{FS: fstest.MapFS{"skills/test.yaml": {Data: []byte(skills)}}})
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func cues(t testing.TB) *outline.Cues {
	t.Helper()
	const name = "cues/en.yaml"
	data, err := fs.ReadFile(taxonomy.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	c, err := outline.LoadCues(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func read(s string, c *outline.Cues) *outline.Outline {
	return outline.Read(&document.Document{Name: "test", Text: s}, c, outline.Resume)
}

// shown writes mentions as "surface: skill by rule".
func shown(o *outline.Outline, mentions []Mention) []string {
	var out []string
	for _, m := range mentions {
		out = append(out, fmt.Sprintf("%s: %s by %s", o.Text(m.Span), m.Skill.ID, m.Rule))
	}
	return out
}
