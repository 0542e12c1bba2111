package profile

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/mention"
)

func TestWhatIsNoEvidence(t *testing.T) {
	const (
		counts  = mention.NotCounted("")
		negated = mention.Negated
		wish    = mention.Wish
		others  = mention.OtherPerson
	)
	type why = []mention.NotCounted // of each mention, in text order
	tests := []struct {
		name string
		text string
		want why
	}{
		{"a vendor's products sold", "Sold Java, Kafka and AWS to banks.", why{others, others, others}},
		{"resold", "Resold enterprise SQL to the mills.", why{others}},
		{"sold, and used", "Sold looms for years; built the shop in Java.", why{counts}},
		{"built and sold", "Built and sold a Java shop.", why{counts}},
		{"sold by means of it", "Sold looms in a shop written in Java.", why{counts}},
		{"a method sold", "Selling machine learning to banks.", why{counts}},
		{"to learn, label", "To learn: Kafka, Docker", why{wish, wish}},
		{"to learn, heading", "To learn\nKafka, Docker", why{wish, wish}},
		{"planned, label", "Planned: Kafka, Docker", why{wish, wish}},
		{"to learn, note", "Java, Kafka (to learn)", why{counts, wish}},
		{"others to learn", "Helped forty clerks to learn Java.", why{counts}},
		{"officers", "Coordinated with Java and SQL officers.", why{others, others}},
		{"plain", "Built services in Java and Kafka.", why{counts, counts}},

		{"no experience with", "No experience with Java.", why{negated}},
		{"no experience, list", "No experience with Java or Kafka.", why{negated, negated}},
		{"no experience yet", "No experience with Java yet; I want to learn Scala.", why{negated, wish}},
		{"no X experience", "No Java experience.", why{negated}},
		{"no X or Y experience", "I have no Java or Scala experience.", why{negated, negated}},
		{"don't have any", "I don't have any Azure experience.", why{negated}},
		{"no X so far", "No Scala so far, and I would need a reason.", why{negated}},
		{"no X at all", "No Scala.", why{negated}},
		{"no production use of", "Git; and no production use of AWS", why{counts, negated}},
		{"never used", "I have never used PHP in earnest.", why{negated}},
		{"never worked in", "Java, SQL; never worked in Scala", why{counts, counts, negated}},
		{"don't know", "I do not know Perl, and I don't know PHP.", why{negated, negated}},
		{"have not worked with", "I have not worked with Kotlin or Java beyond small fixes.", why{negated, negated}},
		{"haven't", "I haven't worked with Azure.", why{negated}},
		{"not familiar", "Not familiar with Kafka", why{negated}},
		{"only read about", "I have only read about Kafka.", why{negated}},
		{"behind a colon", "Azure: no experience.", why{negated}},
		{"behind, last of a list", "Java, Excel forms; COBOL never", why{counts, negated}},
		{"behind, not the next one", "Java, never Perl", why{counts, counts}},
		{"a question", "Used Kafka? Never, I had no need.", why{negated}},
		{"behind a colon, longer", "Kafka: never used on a real job.", why{negated}},
		{"the next clause counts", "Never used PHP, but wrote Java for years.", why{negated, counts}},
		{"the next sentence counts", "Never used PHP. Wrote Java.", why{negated, counts}},
		{"no in another sense", "No outage since we moved to Kafka and Java.", why{counts, counts}},
		{"no downtime", "Moved to AWS with no downtime and no data loss in SQL.", why{counts, counts}},
		{"not only", "Wrote not only Java but also Kotlin.", why{counts, counts}},

		{"want to learn", "I want to learn Scala.", why{wish}},
		{"would like to learn", "Python. I would like to learn Scala and Kafka.", why{counts, wish, wish}},
		{"would like to work with", "I would like to work with Java more.", why{wish}},
		{"would like to try", "Would like to try Scala", why{wish}},
		{"hoping to pick up", "Hoping to pick up Scala.", why{wish}},
		{"planning", "Interests in the field: planning to learn Scala.", why{wish}},
		{"currently learning", "Python, currently learning Kafka", why{counts, wish}},
		{"learning at the moment", "Skills: Java, SQL; learning Kafka at the moment.", why{counts, counts, wish}},
		{"interested in", "Interested in Kafka.", why{wish}},
		{"eager to learn", "Java developer, eager to learn Kafka", why{counts, wish}},
		{"next on the list", "Scala is next on the list.", why{wish}},
		{"just started", "Just started with Terraform", why{wish}},
		{"learning in a name", "Machine learning in Python", why{counts, counts}},
		{"machine learning with", "Used machine learning with Python and Kafka", why{counts, counts, counts}},

		{"a heading that wishes", "Skills\nJava\n\nCurrently learning\nPython\n\nOther\nPerl", why{counts, wish, counts}},
		{"a heading in capitals", "LEARNING NOW\nKafka, evenings only.\n\nSKILLS\nJava", why{wish, counts}},
		{"a Markdown heading that wishes", "## Would like to learn\nPython, since I am curious\n\n## Skills\nJava", why{wish, counts}},
		{"a heading that denies", "What I do not know\nScala\n\nSkills\nJava", why{negated, counts}},
		{"a label that denies", "Skills: Java, Git\nNot yet: Scala", why{counts, counts, negated}},
		{"a paragraph later", "Not yet\nScala: never used on a real job.\n\nPython came later.", why{negated, counts}},

		{"coordinated the X team", "Coordinated the Scala team of a supplier.", why{others}},
		{"coordinated two teams", "Coordinated the Java and Kotlin teams.", why{others, others}},
		{"who write", "Worked with two squads who write Kotlin and Java", why{others, others}},
		{"comma who", "Helped their Java colleagues, who wrote Kotlin, with the format.", why{others, others}},
		{"the developers, who", "The developers, who work in Scrum, are next door.", why{others}},
		{"hired for", "Hired a consultant for the Scala jobs, which were later switched off", why{others}},
		{"advised a group", "Advised the hospital's own Python group, who kept their models", why{others}},
		{"a group as the subject", "The bridge group models in Java; I read their files.", why{others}},
		{"a vendor's team", "The vendor's team configured Kafka; I kept the minutes", why{others}},
		{"owned by", "The Kafka cluster belonged to the data center team", why{others}},
		{"interviewed", "Interviewed Java developers", why{others}},
		{"reported to", "Reported to the AWS team", why{others}},
		{"a team of one's own", "Led a team of six who built the shop in Java with me", why{counts}},
		{"our team", "Our platform team runs Kafka on AWS", why{counts, counts}},
		{"the team", "The team used Kafka and Scrum", why{counts, counts}},
		{"my group", "With my group I wrote Java", why{counts}},
		{"worked with a thing", "Worked with Java and Kafka", why{counts, counts}},
		{"supported a system", "Supported the Java services of the bank", why{counts}},
		{"the team I led", "The platform team I led moved to Kafka", why{counts}},

		{"no chance to use", "I haven't had the chance to use Kafka.", why{negated}},
		{"cannot write", "I cannot write Scala; Java I write daily.", why{negated, counts}},
		{"unfamiliar", "Unfamiliar with Kafka", why{negated}},
		{"did not use", "We did not use Kafka, but Java.", why{negated, counts}},
		{"neither nor", "Neither Java nor Kotlin", why{negated, negated}},
		{"everything but", "Everything except Scala", why{negated}},
		{"a talk", "Attended a talk on Kafka", why{negated}},
		{"none behind a colon", "Kafka: none", why{negated}},
		{"no bugs", "No bugs in Java code", why{counts}},
		{"no longer", "No longer use Perl", why{counts}},

		{"a note in brackets", "Java (5 years), Kafka (learning)", why{counts, wish}},
		{"a note in brackets and a list", "SQL, Kafka (learning), Docker, Terraform", why{counts, wish, counts, counts}},
		{"a denial in brackets and a list", "SQL, Kafka (no experience), Docker, Terraform", why{counts, negated, counts, counts}},
		{"a denial behind a colon and a list", "Kafka: no experience, Docker, Terraform", why{negated, counts, counts}},
		{"a wish with a comma", "Eager to learn, Python at work", why{counts}},
		{"learning in a list", "Skills: Java, Learning, Scrum", why{counts, counts}},
		{"suppliers in a list", "Helped buyers, vendors or others with questions about Java", why{counts}},
		{"a note in brackets, two words", "Kafka (currently learning)", why{wish}},
		{"a certificate in progress", "AWS (in progress), Azure", why{wish, counts}},
		{"a certificate that is expected", "AWS (expected 2027)", why{wish}},
		{"a note behind a dash", "Kafka – in progress", why{wish}},
		{"work in progress", "Java migration in progress", why{counts}},
		{"a course", "Currently taking a course on Kafka", why{wish}},
		{"studying", "Studying Kafka in the evenings", why{wish}},
		{"looking forward", "Looking forward to working with Kafka", why{wish}},
		{"a role where", "Looking for a role where I can use Kafka", why{wish}},
		{"can learn", "If needed I can learn Kafka", why{wish}},
		{"on my list, before", "On my list: Kafka", why{wish}},
		{"open to", "Java; open to learning Kafka", why{counts, wish}},

		{"collaborated with a team", "Collaborated with the Kafka team", why{others}},
		{"partnered with developers", "Partnered with React developers to ship the shop", why{others}},
		{"partnered, own work", "Partnered with sales to ship the shop in React", why{counts}},
		{"liaised between", "Liaised between the Scala team and sales", why{others}},
		{"interviewed for roles", "Interviewed candidates for Java roles", why{others}},
		{"recruiter for roles", "Recruiter for Java, Kafka and AWS roles", why{others, others, others}},
		{"a colleague", "A colleague wrote the Java part", why{others}},
		{"my colleague", "My colleague built the Kafka pipeline", why{others}},
		{"colleagues and I", "Colleagues and I wrote the Java part", why{counts}},
		{"another team", "Another team handled Docker", why{others}},
		{"written by a contractor", "The Java part was written by a contractor", why{others}},
		{"handled by a team", "Docker was handled by the hosting team", why{others}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got why
			for _, m := range readResume(t, tt.text+"\n").Mentions {
				got = append(got, m.NotCounted)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestWhatDoesNotCountMakesNoClaim(t *testing.T) {
	res := readResume(t, "Skills\nJava\nNever used Perl. Want to learn Scala.\n")
	var got []string
	for _, c := range res.Claims {
		got = append(got, c.Skill)
	}
	if diff := cmp.Diff([]string{"java"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
