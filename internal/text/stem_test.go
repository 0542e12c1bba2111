package text

import (
	"slices"
	"testing"
)

func TestForms(t *testing.T) {
	tests := []struct {
		name, word string
		want, not  []string // forms that it must have, and must not
	}{
		{"plural", "test", []string{"tests", "testing", "tested"}, []string{"tester", "testament"}},
		{"singular of a plural", "systems", []string{"system"}, nil},
		{"silent e", "manage", []string{"manages", "managing", "managed"}, []string{"manag"}},
		{"doubled letter", "plan", []string{"plans", "planning", "planned"}, []string{"planing", "plane"}},
		{"y", "query", []string{"queries", "querying", "queried"}, []string{"querys"}},
		{"hiss", "process", []string{"processes", "processing"}, []string{"proces", "processs"}},
		{"British and American", "modelling", []string{"modeling"}, nil},
		{"American and British", "optimization", []string{"optimisation"}, nil},
		{"short words have none", "sas", nil, []string{"sa"}},
		{"a brand of three letters", "aws", nil, []string{"aw"}},
		{"organ is not organization", "organization", nil, []string{"organ", "organs"}},
		{"universe is not university", "university", []string{"universities"}, []string{"universe"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Forms(tt.word)
			for _, w := range tt.want {
				if !slices.Contains(got, w) {
					t.Errorf("Forms(%q) = %q, want %q among them", tt.word, got, w)
				}
			}
			for _, w := range append(tt.not, tt.word) {
				if slices.Contains(got, w) {
					t.Errorf("Forms(%q) = %q, with %q among them", tt.word, got, w)
				}
			}
			for i, w := range got {
				if slices.Contains(got[:i], w) {
					t.Errorf("Forms(%q) = %q, with %q twice", tt.word, got, w)
				}
			}
		})
	}
}

// The stem is for finding forms, never for names: the table shows why.
func TestStemHarmsNames(t *testing.T) {
	for name, stem := range map[string]string{"redis": "redi", "aws": "aw", "pandas": "panda"} {
		if got := Stem(name); got != stem {
			t.Errorf("Stem(%q) = %q, want %q", name, got, stem)
		}
	}
	b := NewTrieBuilder()
	*b.AddPhrase(Split(nil, "Redis")) = 0
	x, _ := b.Build()
	for _, in := range []string{"redi", "rediss"} {
		tokens := Split(nil, in)
		if got := x.Find(nil, tokens, x.Words(nil, tokens), in); got != nil {
			t.Errorf("the name Redis is found in %q", in)
		}
	}
}
