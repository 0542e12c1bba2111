// Package pack turns a taxonomy into the compiled form that ships and back:
// skills, the index of their names, and the cue words, in sections that can lie
// in the program's read-only data and need no parsing when it starts.
package pack

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io/fs"
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// magic starts the form; its number rises with the layout.
const magic = "skillmatch index 7\n"

// Places of the sections.
const (
	sectionHash  = iota                          // of the YAML that it was made from
	sectionCore                                  // skills without their names
	sectionIndex = sectionCore + skill.PackParts // parts of the index of names
	sectionCues  = sectionIndex + mention.IndexParts
	sections     = sectionCues + outline.CueParts
)

// ErrBroken is returned for a form that is damaged, or of another layout.
var ErrBroken = errors.New("the compiled taxonomy is broken: run make index and build again")

// Open returns the taxonomy in a compiled form, without aliases and sentences,
// its index and the cues.
func Open(form string) (*skill.Taxonomy, *mention.Index, *outline.Cues, error) {
	parts, err := split(form)
	if err != nil {
		return nil, nil, nil, err
	}
	tax, err := skill.Unpack([skill.PackParts]string(parts[sectionCore:]))
	if err != nil {
		return nil, nil, nil, ErrBroken
	}
	return tax, mention.IndexOf(tax, parts[sectionIndex:sectionCues]), outline.CuesOf(parts[sectionCues:]), nil
}

// Hash returns the hash of the YAML that a compiled form was made from.
func Hash(form string) (string, error) {
	parts, err := split(form)
	if err != nil {
		return "", err
	}
	return parts[sectionHash], nil
}

// SourceHash returns the hash of the skills and cues in a tree of YAML.
func SourceHash(fsys fs.FS) (string, error) {
	h := sha256.New()
	for _, pattern := range []string{"skills/*.yaml", "cues/*.yaml"} {
		files, err := fs.Glob(fsys, pattern)
		if err != nil {
			return "", err
		}
		slices.Sort(files)
		for _, f := range files {
			b, err := fs.ReadFile(fsys, f)
			if err != nil {
				return "", err
			}
			skill.HashFile(h, f, b)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Make compiles a tree of YAML: skills and cues.
func Make(fsys fs.FS) ([]byte, error) {
	hash, err := SourceHash(fsys)
	if err != nil {
		return nil, err
	}
	tax, err := skill.Load(skill.Source{FS: fsys})
	if err != nil {
		return nil, err
	}
	words, err := fs.ReadFile(fsys, "cues/en.yaml")
	if err != nil {
		return nil, err
	}
	cues, err := outline.LoadCues("cues/en.yaml", words)
	if err != nil {
		return nil, err
	}
	return Of(tax, mention.Compile(tax), cues, hash), nil
}

// Of returns the compiled form of a taxonomy as it was loaded, its index and
// the cues; hash is that of the YAML they are from.
func Of(tax *skill.Taxonomy, x *mention.Index, cues *outline.Cues, hash string) []byte {
	core := skill.Pack(tax)
	parts := slices.Concat([]string{hash}, core[:], x.Parts(), cues.Parts())
	out := []byte(magic)
	for _, p := range parts {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p)))
		out = append(out, p...)
	}
	return out
}

// split cuts a compiled file into its sections.
func split(s string) ([]string, error) {
	if len(s) < len(magic) || s[:len(magic)] != magic {
		return nil, ErrBroken
	}
	s = s[len(magic):]
	parts := make([]string, 0, sections)
	for len(s) >= 4 {
		n := int(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
		if n > len(s)-4 {
			return nil, ErrBroken
		}
		parts = append(parts, s[4:4+n])
		s = s[4+n:]
	}
	if len(s) != 0 || len(parts) != sections {
		return nil, ErrBroken
	}
	return parts, nil
}
