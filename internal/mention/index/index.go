// Package index holds the compiled taxonomy that ships. index.bin is made from
// taxonomy/ by the generator in gen (make index); a test compares the hashes.
package index

import (
	_ "embed"

	"skillmatch/internal/mention"
	"skillmatch/internal/mention/pack"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// form lies in the program's read-only data: only what is looked at is loaded.
//
//go:embed index.bin
var form string

// Load returns the taxonomy, without aliases and sentences, its index and the cues.
func Load() (*skill.Taxonomy, *mention.Index, *outline.Cues, error) { return pack.Open(form) }
