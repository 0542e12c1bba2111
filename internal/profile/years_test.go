package profile

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestYearsStatedInAResume(t *testing.T) {
	type months = map[string]int // of the skills with a statement
	tests := []struct {
		name string
		text string
		want months
	}{
		{"years of", "6 years of SQL", months{"sql": 72}},
		{"more than", "More than 6 years of Python behind web shops", months{"python": 72}},
		{"plus", "9+ years of Java", months{"java": 108}},
		{"words", "Four years of SQL, stated modestly.", months{"sql": 48}},
		{"words and digits", "Three (3) years of SQL", months{"sql": 36}},
		{"range, the lower", "3-5 years of Java", months{"java": 36}},
		{"range in words", "three to five years of Java", months{"java": 36}},
		{"experience with", "5 years of experience with Java", months{"java": 60}},
		{"experience in a list", "5 years' experience in Java, Python and SQL", months{"java": 60, "python": 60, "sql": 60}},
		{"yrs", "5 yrs of Java", months{"java": 60}},
		{"months", "18 months of Kafka", months{"kafka": 18}},
		{"brackets", "SQL (5 years)", months{"sql": 60}},
		{"brackets in a list", "Java (9 years), Python (5 years), Git (9 years)", months{"java": 108, "python": 60, "git": 108}},
		{"brackets, plus", "SQL (5+ yrs), Java", months{"sql": 60}},
		{"brackets, months", "Kafka (6 months)", months{"kafka": 6}},
		{"colon", "Python: 5 years", months{"python": 60}},
		{"dash", "Python – 5 years", months{"python": 60}},
		{"dash, plus", "Python - 5+ years", months{"python": 60}},
		{"an export of a job site", "JAVA- Exprience - 74 months\nSQL- Exprience - 6 months", months{"java": 74, "sql": 6}},
		{"an export spelled rightly", "EXCEL - Experience - 72 months\nMS EXCEL - Experience - 72 months", months{"excel": 72}},
		{"right behind, in a list", "Java 5 years, Python 3 years", months{"java": 60, "python": 36}},
		{"the largest counts", "SQL (2 years)\n6 years of SQL", months{"sql": 72}},
		{"one after the other", "10+ years of experience in Java and 4 years in Kafka", months{"java": 120, "kafka": 48}},
		{"one after the other, commas", "8 years of Java, 3 years of SQL, 1 year of Kafka", months{"java": 96, "sql": 36, "kafka": 12}},
		{"years in all", "12 years of experience", months{}},
		{"a clause of its own", "8 years in shops; knowledge of Java", months{}},
		{"an age", "I am 40 years old and know Java", months{}},
		{"too many", "Java, the island, 400 years", months{}},
		{"denied", "Never used Perl in 5 years", months{}},
		{"spoken for in a profile", "PROFILE: 8 years of AWS, half of them awake at night.", months{"aws": 96}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := months{}
			for _, c := range readResume(t, tt.text+"\n").Claims {
				if c.Stated != Unknown {
					got[c.Skill] = c.Stated
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
