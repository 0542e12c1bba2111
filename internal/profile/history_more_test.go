package profile

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
)

// summed writes what a resume proves in one line: the months of all work, then
// each skill with its months and its last one, "-" where no dates tell.
func summed(res *Resume) string {
	count := func(n int) string {
		if n == Unknown {
			return "-"
		}
		return fmt.Sprint(n)
	}
	out := []string{count(res.Months)}
	for _, c := range res.Claims {
		s := c.Skill + " " + count(c.Months)
		if c.Last != 0 {
			s += " " + c.Last.String()
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
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

func TestMonthsAndLastUse(t *testing.T) {
	nov := NewMonth(2026, 11)
	tests := []struct {
		name string
		asOf Month
		want string
		text string
	}{
		{"the present is the month of reading", NewMonth(2020, 6), "6; java 6 2020-06", `
Experience
Developer, Loom & Co, Jan 2020 – Present
- Java
`},
		{"the present a year later", NewMonth(2021, 6), "18; java 18 2021-06", `
Experience
Developer, Loom & Co, Jan 2020 – Present
- Java
`},
		{"a job that is to come", NewMonth(2020, 6), "12; java 12 2019-12; php -", `
Experience

Developer, Spindle Ltd, Sep 2020 – Dec 2021
- PHP

Developer, Loom & Co, Jan 2019 – Dec 2019
- Java
`},
		{"two jobs at present", nov, "35; aws 35 2026-11; kafka 35 2026-11; python 15 2026-11", `
Experience

CTO, Loom & Co, Jan 2024 – Present
- Kafka, AWS

Lecturer, University of Dunmore, Sep 2025 – Present
- Python, AWS
`},
		{"three jobs that overlap in turn", nov, "12; sql 12 2020-12", `
Experience

Analyst, Loom & Co, Jan 2020 – May 2020
- SQL

Analyst, Spindle Ltd, Apr 2020 – Sep 2020
- SQL

Analyst, Shuttle Inc, Sep 2020 – Dec 2020
- SQL
`},
		{"an undated job behind a dated one", nov, "12; java 12 2020-12; php -", `
Experience

Developer, Loom & Co, Jan 2020 – Dec 2020
- Java

Developer, Spindle Ltd
- PHP
`},
		{"an undated job behind a dated one, three lines", nov, "12; java 12 2020-12; php -", `
Experience

Senior Developer
Loom & Co
Jan 2020 – Dec 2020
- Java

Junior Developer
Spindle Ltd
- PHP
`},
		{"an undated job behind a dated one, no blank line", nov, "12; java 12 2020-12; php -", `
Experience
Developer, Loom & Co, Jan 2020 – Dec 2020
- Java
Developer, Spindle Ltd
- PHP
`},
		{"an undated job behind a dated one, prose", nov, "12; java 12 2020-12; php -", `
Experience

Developer, Loom & Co, Jan 2020 – Dec 2020
Built the mill in Java.

Developer, Spindle Ltd
Built the shop in PHP.
`},
		{"an undated job behind a dated one, dates above", nov, "12; java 12 2020-12; php -", `
Experience

Jan 2020 – Dec 2020
Developer, Loom & Co
Java

Developer, Spindle Ltd
PHP
`},
		{"an undated job behind a dated one, columns", nov, "12; java 12 2020-12; php -", `
Experience
Loom & Co                                   Dunmore, OH
Software Engineer                           Jan 2020 – Dec 2020
• Java
Spindle Ltd                                 Larchmont, OH
Junior Engineer
• PHP
`},
		{"an undated job behind a dated one, Markdown", nov, "24; java 24 2020-12; php -", `
## Experience

### Developer, Loom & Co (2019 – 2021)

- Java

### Developer, Spindle Ltd

- PHP
`},
		{"an undated job between dated ones", nov, "24; java 12 2022-12; perl -; php 12 2020-12", `
Experience

Developer, Loom & Co, Jan 2022 – Dec 2022
- Java

Consultant, Shuttle Inc
- Perl

Developer, Spindle Ltd, Jan 2020 – Dec 2020
- PHP
`},
		{"undated jobs in a row", nov, "12; java 12 2020-12; perl -; php -; scala -", `
Experience

Loom & Co | Developer | Jan 2020 – Dec 2020
- Java

Spindle Ltd | Developer
- PHP

Shuttle Inc | Tester
- Perl

Skills
Scala
`},
		{"an undated job before a dated one", nov, "12; perl -; php 12 2020-12", `
Experience

Developer, Shuttle Inc
- Perl

Developer, Spindle Ltd, Jan 2020 – Dec 2020
- PHP
`},
		{"earlier positions without dates", nov, "12; java 12 2020-12; perl -; php -", `
Experience

Developer, Loom & Co, Jan 2020 – Dec 2020
- Java

Earlier positions
- PHP developer at Spindle Ltd
- Perl scripts at Shuttle Inc
`},
		{"parts of a job keep its months", nov, "24; java 24 2021-12; kafka 24 2021-12", `
Experience

Loom & Co, Dunmore, Jan 2020 – Dec 2021
Lead Engineer, Mill Planner
- Kafka

Engineer, Shop
- Java
`},
		{"parts of a job named by a title alone", nov, "24; java 24 2021-12; kafka 24 2021-12", `
Experience

Loom & Co, Jan 2020 – Dec 2021

Lead Engineer
- Kafka

Engineer
- Java
`},
		{"projects named inside a job", nov, "12; java 12 2020-12; php 12 2020-12", `
Experience

Developer, Loom & Co, Jan 2020 – Dec 2020

Mill Planner
- Java

Shop
- PHP
`},
		{"a name in a sentence starts no job", nov, "24; java 24 2021-12; kafka 24 2021-12", `
Experience

Developer, Loom & Co, Jan 2020 – Dec 2021
Built the planner in Java with the
Lead Engineer, Sam Reed
and moved it to Kafka.
`},
		{"clients of a consultant", nov, "36; java 6 2018-06; php 30 2020-12", `
Experience

Consultant, Loom & Co
Jan 2018 – Dec 2020

Client: Spindle Bank
Jan 2018 – Jun 2018
- Java

Client: Shuttle Insurance
Jul 2018 – Dec 2020
- PHP
`},
		{"the employer's years above two posts", nov, "60; java 36 2018-12; kafka 24 2020-12", `
Experience

Loom & Co                      2016 – 2021
Lead Engineer, Jan 2019 – Dec 2020
- Kafka
Engineer, Jan 2016 – Dec 2018
- Java
`},
		{"the employer's length of time above two posts", nov, "60; java 36 2018-12; kafka 24 2020-12", `
Experience

Loom & Co
5 years
Lead Engineer
January 2019 - December 2020 (2 years)
Dunmore
- Kafka

Engineer
January 2016 - December 2018 (3 years)
- Java
`},
		{"a sabbatical of a year", nov, "36; java 36 2022-12; php -", `
Experience

Developer, Loom & Co, Jan 2022 – Dec 2022
- Java

Sabbatical, 2021
Learned PHP

Developer, Spindle Ltd, Jan 2019 – Dec 2020
- Java
`},
		{"freelance work", nov, "6; react 6 2019-08", `
Experience
Freelance Developer, 03/2019 – 08/2019
- React
`},
		{"military service", nov, "48; sql 48 2013-12", `
Experience
US Army, Signal Officer, 2010 – 2014
- SQL
`},
		{"a degree in progress", nov, "24; java 24 2021-12; python -", `
Education
MSc, University of Dunmore, 2024 – present
Python

Experience
Developer, Loom & Co, 2020 – 2022
Java
`},
		{"a dated project of a course", nov, "-; php -", `
Education
BSc Informatics, University of Dunmore, 2015 – 2019
- Project: shop in PHP (Jan 2018 – Jun 2018)
`},
		{"years before the names", nov, "107; java 83 2026-11; php 24 2019-12", `
Experience
2020 – Present: Loom & Co, Engineer
Java.
2018 – 2020: Spindle Ltd, Engineer
PHP.
`},
		{"internships under a heading of their own", nov, "3; python 3 2020-08", `
Internships
Intern, Loom & Co, June 2020 – August 2020
Python
`},
		{"a year alone", nov, "12; java 12 2020-12", `
Experience
Developer, Loom & Co, 2020
Java
`},
		{"a part of a year, written twice", nov, "3; java 3 2019-03", `
Experience
Developer, Loom & Co, Jan 2019 – Mar 2019 (3 months)
Java
`},
		{"research", nov, "6; python 6 2019-06", `
Research experience
Research assistant, University of Dunmore, Jan 2019 – Jun 2019
Python
`},
		{"two headings of work", nov, "16; java 12 2020-12; python 4 2018-12", `
Experience
Developer, Loom & Co, Jan 2020 – Dec 2020
Java

Additional Experience
Tutor, Dunmore College, Sep 2018 – Dec 2018
Python
`},
		{"an end before its start dates nothing", nov, "12; java 12 2018-12; php -", `
Experience

Developer, Spindle Ltd, Mar 2021 – Jan 2020
- PHP

Developer, Loom & Co, Jan 2018 – Dec 2018
- Java
`},
		{"a skill in a list only, beside one in both", nov, "12; java 12 2020-12; scala -", `
Skills
Java, Scala

Experience
Developer, Loom & Co, Jan 2020 – Dec 2020
- Java
`},
		{"parts of jobs under headings", nov, "48; docker 24 2021-12; java 24 2021-12; kafka 24 2021-12; php 24 2019-12; scala -", `
Experience

Senior Developer, Loom & Co, Jan 2020 – Dec 2021
Responsibilities
- Java
Accomplishments
- Moved the mill to Kafka
Technologies
- Docker

Developer, Spindle Ltd, Jan 2018 – Dec 2019
- PHP

Skills
Scala
`},
		{"parts of jobs in a text that lost its lines", nov, "48; java 24 2021-12; kafka 24 2021-12; php 24 2019-12; scala -", `Work Experience Senior Developer Loom & Co - Dunmore, OH January 2020 to December 2021 Duties • Services in Java for the long nights of a mill in the hills. ` +
			`Accomplishments • Moved the mill to Kafka without anyone noticing. Developer Spindle Ltd - Larchmont, OH January 2018 to December 2019 Duties • Shop in PHP for a small firm that sells yarn. Skills Scala`},
		{"a name with a small letter in a text that lost its lines", nov, "48; java 24 2021-12; php 24 2019-12", `Work Experience Senior Developer Loom & Co - Dunmore, OH January 2020 to December 2021 Services in Java for the long nights of a mill in the hills. ` +
			`Network Engineer Spindle computers - Larchmont, OH January 2018 to December 2019 Shop in PHP for a small firm that sells yarn.`},
		{"accomplishments of their own", nov, "24; java 24 2021-12; kafka -", `
Experience

Developer, Loom & Co, Jan 2020 – Dec 2021
- Java

Accomplishments
- Spoke about Kafka
`},
		{"Polish", nov, "15; java 15 2020-05", `
Experience
Developer, Loom & Co, od marca 2019 do maja 2020
Java
`},
		{"Dutch", nov, "15; java 15 2020-09", `
Experience
Developer, Loom & Co, juli 2019 t/m september 2020
Java
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := readResumeAsOf(t, tt.text, tt.asOf)
			if diff := cmp.Diff(tt.want, summed(res)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
				for _, j := range res.Jobs {
					t.Logf("%s to %s: %q, %q: %q", j.Time.From, j.Time.To, j.Title, j.Employer, res.Outline.Text(j.Span))
				}
			}
		})
	}
}
