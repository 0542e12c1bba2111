package match

import "testing"

func TestSpells(t *testing.T) {
	tests := []struct {
		name, words, skill string
		want               bool
	}{
		{"the name", "PostgreSQL", "PostgreSQL", true},
		{"another case", "t-sql", "T-SQL", true},
		{"the start of it", "Postgres", "PostgreSQL", true},
		{"written together", "NodeJS", "Node.js", true},
		{"one word of it", "SQL", "T-SQL", true},
		{"another form of a word", "audited", "Auditing", true},
		{"a word in common", "user administration", "User Account Management", true},
		{"its acronym", "SSO", "Single Sign-On", true},
		{"what a word of it is short for", "service level agreements", "SLA Management", true},
		{"its numeronym", "K8s", "Kubernetes", true},
		{"other words", "identity federation", "Single Sign-On", false},
		{"a part of what it means", "hybridoma", "Protein purification", false},
		{"a small word in common", "lock and key", "safety and security", false},
		{"a letter in common", "C", "Compliance", false},
		{"no words", "", "Go", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Spells(tt.words, tt.skill); got != tt.want {
				t.Errorf("Spells(%q, %q) = %v", tt.words, tt.skill, got)
			}
		})
	}
}
