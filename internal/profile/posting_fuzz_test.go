package profile_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"skillmatch/internal/document"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// FuzzReadPosting reads any text as a posting: whatever stands in it, each
// mention has its level and each requirement is whole.
func FuzzReadPosting(f *testing.F) {
	_, x, cues, err := index.Load()
	if err != nil {
		f.Fatal(err)
	}
	r := profile.Reader{Index: x, Cues: cues}
	for _, s := range []string{
		"Data Engineer\n\nRequirements:\n- Python, SQL or Scala\n- one of the following: AWS, GCP\n\nNice to have\n- Kafka (a plus)",
		"We are looking for a Java/KotlinDeveloper.Must have 5+ years of JavaPython (e.g. Spring, Django), fluent German or French; no degree needed",
		"Bachelor's in Computer Science, Statistics or related; Secret clearance preferred, travel up to 25%",
		"MySQLMicrosoft Azure, AWSREST and SQLStrong (",
		"such as , or (e.g. or Java/",
		"engineer wanted",
		"As a Data Engineer you build. Engineer II needed, analyst (m/f) will partner with the data team (DT) and, as Head of Java",
		"About Loom Works\nLoom Works is a company. Java is not required, but a plus (Kafka preferred) or Pulsar; at most 2 years",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4096 {
			return
		}
		p := r.Read(&document.Document{Name: "posting.txt", Text: s, Language: "en"}, outline.Posting).Posting
		if len(p.Levels) != len(p.Mentions) {
			t.Fatalf("%d levels of %d mentions", len(p.Levels), len(p.Mentions))
		}
		seen := map[string]bool{}
		for _, q := range p.Requirements {
			if len(q.Skills) == 0 || q.Need < 1 || q.Need > len(q.Skills) || !slices.IsSorted(q.Skills) || len(slices.Compact(slices.Clone(q.Skills))) < len(q.Skills) {
				t.Errorf("requirement %q: %d of %q", q.ID(), q.Need, q.Skills)
			}
			if seen[q.ID()] {
				t.Errorf("requirement %q twice", q.ID())
			}
			seen[q.ID()] = true
			for _, a := range q.Asked {
				if a.At.Start < 0 || a.At.Start >= a.At.End || a.At.End > len(s) {
					t.Errorf("requirement %q is asked at %v of %d bytes", q.ID(), a.At, len(s))
				}
			}
			if strings.TrimSpace(q.Label) == "" || len(q.Asked) == 0 {
				t.Errorf("requirement %q without a label or a place", q.ID())
			}
		}
		for _, g := range p.Gates {
			if g.Level == profile.Mentioned || g.Level != profile.Excluded && g.Asked == "" {
				t.Errorf("gate %+v", g)
			}
		}
	})
}
