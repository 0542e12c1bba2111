// Package taxonomy holds the data that skillmatch ships: skills, roles and the
// words by which a text is read. It is for people who know skills, not Go; see
// README.md for how to add an entry.
package taxonomy

import "embed"

// FS holds skills/*.yaml, roles/*.yaml and cues/*.yaml.
//
//go:embed skills/*.yaml roles/*.yaml cues/*.yaml
var FS embed.FS
