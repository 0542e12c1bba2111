package profile

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// none stands in the tables for a skill that no dated job names.
const none = Unknown

func TestMonthsOfJobHistories(t *testing.T) {
	tests := []struct {
		name   string
		text   string
		total  int
		months map[string]int
	}{
		{"one job", `
EXPERIENCE
Developer, Loom & Co, January 2020 – March 2020
Wrote Python.
`, 3, map[string]int{"python": 3}},
		{"two jobs in a row", `
Experience

Developer, Loom & Co
Jan 2020 – Dec 2021
- Python and SQL

Developer, Spindle Ltd
Jan 2018 – Dec 2019
- SQL
`, 48, map[string]int{"python": 24, "sql": 48}},
		{"overlapping jobs count once", `
Work experience

Loom & Co | Developer | 2020-01 – 2020-12
Python.

Spindle Ltd | Developer | 2020-07 – 2021-06
Python, Java.
`, 18, map[string]int{"python": 18, "java": 12}},
		{"one job inside another", `
Employment

Developer at Loom & Co, 01/2019 – 12/2021
Java

Teacher at Evening School of Dunmore, 06/2020 – 08/2020
Java, Excel
MS Excel every day
`, 36, map[string]int{"java": 36, "excel": 3}},
		{"a gap between jobs is no work", `
Experience

Developer, Loom & Co, 01/2022 – 12/2022
Java

Developer, Spindle Ltd, 01/2020 – 12/2020
Java
`, 24, map[string]int{"java": 24}},
		{"present ends with the date of reading", `
Experience
Developer, Loom & Co
June 2026 – Present
• Kafka
`, 6, map[string]int{"kafka": 6}},
		{"years alone run from January to January", `
Experience
Developer, Loom & Co (2018 – 2020)
- Java
`, 24, map[string]int{"java": 24}},
		{"a list of skills gives no months", `
Experience
Developer, Loom & Co, 01/2020 – 06/2020
Java

Skills
Python, Java, SQL
`, 6, map[string]int{"java": 6, "python": none, "sql": none}},
		{"a summary gives no months", `
Summary
Developer with Python and AWS.

Experience
Developer, Loom & Co, 01/2020 – 06/2020
Java
`, 6, map[string]int{"java": 6, "python": none, "aws": none}},
		{"education counts nothing", `
Education
BSc Computer Science, University of Dunmore, 2015 – 2019
Thesis in Java.

Experience
Developer, Loom & Co, 01/2020 – 06/2020
Python
`, 6, map[string]int{"java": none, "python": 6}},
		{"education without a heading counts nothing", `
Nell Ashgrove, Developer

Loom & Co | Developer | 2020-01 – 2020-12
Python and SQL.

University of Dunmore | B.Sc. Informatics | 2016-10 – 2019-09
Java.
`, 12, map[string]int{"python": 12, "sql": 12, "java": none}},
		{"a degree among jobs counts nothing", `
Experience

Developer, Loom & Co
Jan 2021 – Dec 2021
- Python

Master of Science, University of Dunmore
Oct 2018 – Sep 2020
- Scala

Developer, Spindle Ltd
Jan 2018 – Sep 2018
- Java
`, 21, map[string]int{"python": 12, "scala": none, "java": 9}},
		{"certificates count nothing", `
Experience
Developer, Loom & Co, 01/2020 – 06/2020
Python

Certifications
AWS Architect, 2021 – 2024
`, 6, map[string]int{"python": 6, "aws": none}},
		{"a career break counts nothing", `
Experience

Developer, Loom & Co
Jan 2022 – Dec 2022
- Java

Career break
Jan 2021 – Dec 2021
- Learned to sail; read about Scala

Developer, Spindle Ltd
Jan 2020 – Dec 2020
- Java
`, 24, map[string]int{"java": 24, "scala": none}},
		{"parental leave counts nothing", `
Employment
Developer, Loom & Co, 10/2020–01/2023: Azure.
Parental leave, 01/2020–09/2020.
Administrator, Spindle Ltd, 2018–2020: Docker.
`, 52, map[string]int{"azure": 28, "docker": 24}},
		{"an employer called Gap is no break", `
Experience
Analyst, Gap Stores
Jan 2020 – Dec 2020
- SQL
`, 12, map[string]int{"sql": 12}},
		{"an internship is work", `
Experience
Intern, Loom & Co, Summer 2020
Python
`, 3, map[string]int{"python": 3}},
		{"a school can be an employer", `
Experience
Systems Administrator, University of Dunmore, 01/2020 – 12/2020
Docker
`, 12, map[string]int{"docker": 12}},
		{"projects have months and are no work", `
Experience
Developer, Loom & Co, 01/2020 – 12/2020
Java

Projects
Bird counter, 01/2021 – 03/2021
Python
`, 12, map[string]int{"java": 12, "python": 3}},
		{"volunteering is no work", `
Experience
Developer, Loom & Co, 01/2020 – 12/2020
Java

Volunteering
Webmaster, Dunmore Chess Club, 2015 – 2019
PHP
`, 12, map[string]int{"java": 12, "php": none}},
		{"dates before the names", `
Experience

2020-01 – 2021-12 | Loom & Co | Developer
Python

2018-01 – 2019-12 | Spindle Ltd | Developer
PHP
`, 48, map[string]int{"python": 24, "php": 24}},
		{"dates on a line of their own above the names", `
Experience

01/2020 – 12/2021
Developer, Loom & Co
Python with Docker

01/2018 – 12/2019
Developer, Spindle Ltd
PHP
`, 48, map[string]int{"python": 24, "docker": 24, "php": 24}},
		{"dates on a line of their own below the names", `
Experience

Developer, Loom & Co
01/2020 – 12/2021
Python with Docker

Developer, Spindle Ltd
01/2018 – 12/2019
PHP
`, 48, map[string]int{"python": 24, "docker": 24, "php": 24}},
		{"a blank line between all lines", `
Experience

Loom & Co  Jan 2020 – Dec 2021

Developer

• Python with Docker

• AWS

Spindle Ltd  Jan 2018 – Dec 2019

Junior Developer

• PHP

Education

BSc Physics, 2017
`, 48, map[string]int{"python": 24, "docker": 24, "aws": 24, "php": 24}},
		{"fields", `
Employment history

Employer: Loom & Co
Title: Developer
Dates: January 2020 - December 2020
Duties: Java for the mill

Employer: Spindle Ltd
Title: Clerk
Dates: June 2019 - November 2019
Duties: MS Excel
`, 18, map[string]int{"java": 12, "excel": 6}},
		{"numbered fields", `
WORK EXPERIENCE
1) Company: Loom & Co
   Designation: Engineer
   Period: 01.02.2026 till date
   - Kafka
2) Company: Spindle Ltd
   Designation: Assistant
   Period: 15.11.2018 to 31.01.2020
   - MS Excel
`, 25, map[string]int{"kafka": 10, "excel": 15}},
		{"a field without dates is undated work", `
Company Details
company - Loom & Co
description - Java for the mill
Period: 06th June 2017 to 20th Aug 2018.
company - Spindle Ltd
description - PHP for the shop
`, 15, map[string]int{"java": 15, "php": none}},
		{"a table", `
## Experience

| When | Where | What |
| --- | --- | --- |
| Jan 2022 – Dec 2022 | Loom & Co | Reports in SQL |
| Jul 2019 – Dec 2021 | Spindle Ltd | Forms in MS Excel |
`, 42, map[string]int{"sql": 12, "excel": 30}},
		{"Markdown", `
# Nell Ashgrove

## Work

### Developer, **Loom & Co**
*Oct '18 – Dec '20*
- Java

## Skills
Python
`, 27, map[string]int{"java": 27, "python": none}},
		{"one line", `Nell Ashgrove, Developer. Work: Loom & Co, January 2023 – December 2023. Suites in Java. ` +
			`Spindle Ltd, Developer, May 2021 – October 2022. Forms in PHP. Skills: Python, Perl.`,
			30, map[string]int{"java": 12, "php": 18, "python": none, "perl": none}},
		{"one line with bullets", `Nell Ashgrove Work Experience Java Developer Loom & Co - Dunmore, OH May 2021 to October 2022 ` +
			`Responsibilities: • Services in Java. • Jobs on AWS. Environment: Java 8, Docker. PHP Developer Spindle Ltd - Larchmont, OH ` +
			`January 2020 to April 2021 Responsibilities: • Shop in PHP. Environment: PHP 7, SQL. Education Bachelor's in Physics 2019 Skills Perl`,
			34, map[string]int{"java": 18, "aws": 18, "docker": 18, "php": 16, "sql": 16, "perl": none}},
		{"one line with glued sentences", `Summary Engineer with scars, certificates and a liking for long, dull afternoons in machine rooms far from any window, any coffee and any other company than the hum of fans.Experience Loom & Co, Engineer, 02/2022–03/2022 • Jobs on AWS • Cut the bill ` +
			`without anyone noticing Spindle Works, Engineer, 10/2020–11/2020 • Services on Azure Certificates Docker (2023)`,
			4, map[string]int{"aws": 2, "azure": 2, "docker": none}},
		{"tools named inside a job", `
Experience
Developer, Loom & Co, 01/2020 – 12/2020
Built the mill's planner.
Tools: Java, Docker

Developer, Spindle Ltd, 01/2019 – 12/2019
Built the shop.
Tools: PHP

Skills: Perl
`, 24, map[string]int{"java": 12, "docker": 12, "php": 12, "perl": none}},
		{"no headings at all", `
Nell Ashgrove — Engineer

Loom & Co ............ Sep 2020 – Dec 2020
Services in Java.

Spindle Ltd ........................ Sep 2017 – Dec 2017
Forms in PHP.

Gap, June to August 2020: looked after my father. No Scala.

Toolbox of mine: Git, Perl.
`, 8, map[string]int{"java": 4, "php": 4, "git": none, "perl": none}},
		{"headings that no list knows", `
Nell Ashgrove

Where I am
Loom & Co, September 2021 to December 2021
- Java

Where I was
Spindle Ltd, May 2020 to August 2020
- PHP

What I hold
Docker (valid to 2027)
`, 8, map[string]int{"java": 4, "php": 4, "docker": none}},
		{"German", `
BERUFSERFAHRUNG

März 2021 – Dezember 2021
Entwicklerin, Weberei & Söhne
Oberflächen mit Angular

Mai 2018 – Feb. 2021
Entwicklerin, Spindel Verlag
Redaktion in PHP

KENNTNISSE
Docker

AUSBILDUNG
B.Sc. Informatik, 2014 – 2018
`, 44, map[string]int{"angular": 10, "php": 34, "docker": none}},
		{"French", `
Expérience

févr. 2022 – déc. 2022 : Loom & Co
Services en Java.

sept. 2019 – janv. 2022 : Spindle SA
Billetterie en PHP.

Formation
Master informatique, université de Larkspur, 2017 – 2019

Compétences
Git
`, 40, map[string]int{"java": 11, "php": 29, "git": none}},
		{"Spanish", `
EXPERIENCIA

marzo 2022 – diciembre 2022 · Loom & Co
Aplicación en Kotlin.

marzo 2018 – agosto 2018 · Prácticas, Spindle SA
Utilidades en Java.

CONOCIMIENTOS
Git
`, 16, map[string]int{"kotlin": 10, "java": 6, "git": none}},
		{"a year in the text starts no job", `
Experience
Developer, Loom & Co
January 2015 – December 2020
- Java on Windows Server 2012 to 2016, moved in 2017
- no outage since 2018 with Kafka
- from 2016 to 2018 also Perl
`, 72, map[string]int{"java": 72, "kafka": 72, "perl": 72}},
		{"a project within a job has the job's time", `
Experience
Loom & Co, Consultant, 01/2018 – 12/2020
- Mill planner (01/2018 – 06/2018): Java
- Shop (07/2018 – 12/2020): PHP
`, 36, map[string]int{"java": 36, "php": 36}},
		{"two posts at one employer", `
Experience

Loom & Co
Senior Developer, Jan 2020 – Dec 2021
- Kafka
Developer, Jan 2018 – Dec 2019
- Java
`, 48, map[string]int{"kafka": 24, "java": 24}},
		{"the same post twice", `
Experience

Developer, Loom & Co, Jan 2021 – Dec 2021
- Java

Developer, Loom & Co, Jan 2018 – Dec 2018
- Java
`, 24, map[string]int{"java": 24}},
		{"work without dates", `
Selected work (dates on request)

Loom & Co, web agency
Shops in PHP.

Skills
Java
`, none, map[string]int{"php": none, "java": none}},
		{"skills denied and wished for have no months", `
Experience
Developer, Loom & Co, 01/2020 – 12/2020
Java; never used Perl. Would like to learn Scala.
`, 12, map[string]int{"java": 12}},
		{"other people's skills have no months", `
Experience
Manager, Loom & Co, 01/2020 – 12/2020
- Plans in MS Excel
- Worked with two squads who write Kotlin and Java
- Coordinated the Scala team
`, 12, map[string]int{"excel": 12}},
		{"one skill in three jobs with a gap", `
Experience

Loom & Co | Engineer | Mar 2024 – May 2024
SQL

Spindle Ltd | Engineer | Apr 2024 – Dec 2024
SQL

Shuttle Inc | Engineer | Jan 2020 – Feb 2020
SQL
`, 12, map[string]int{"sql": 12}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := readResume(t, tt.text)
			got := map[string]int{}
			for _, c := range res.Claims {
				got[c.Skill] = c.Months
			}
			if diff := cmp.Diff(tt.months, got); diff != "" {
				t.Errorf("months per skill (-want +got):\n%s", diff)
			}
			if res.Months != tt.total {
				t.Errorf("%d months in all, want %d", res.Months, tt.total)
			}
			if t.Failed() {
				for _, j := range res.Jobs {
					t.Logf("%s to %s: %q, %q: %q", j.Time.From, j.Time.To, j.Title, j.Employer, res.Outline.Text(j.Span))
				}
			}
		})
	}
}
