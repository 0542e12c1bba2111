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
