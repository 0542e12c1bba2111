package document

import (
	"regexp"
	"strings"
)

// change makes one change: a stretch is dropped, repeated, moved, or put in from
// another seed, or a sign is put in.
func (m *mutator) change(pieces []string, re *regexp.Regexp) []string {
	if len(pieces) == 0 {
		return []string{m.run.signs[0]}
	}
	from := m.rand.IntN(len(pieces))
	to := stretchEnd(pieces, from)
	at := m.rand.IntN(len(pieces) + 1)
	join := func(parts ...[]string) []string {
		var all []string
		for _, p := range parts {
			all = append(all, p...)
		}
		return all
	}
	what := m.rand.IntN(6)
	if m.run.strict && m.rand.IntN(8) > 0 {
		what = 6
	}
	switch what {
	case 6:
		other := m.seeds[m.rand.IntN(len(m.seeds))].texts[re]
		for range 50 {
			start := m.rand.IntN(len(other))
			if likeFor(pieces[from]) == likeFor(other[start]) && opens(pieces[from]) >= 0 {
				return join(pieces[:from], other[start:stretchEnd(other, start)], pieces[to:])
			}
		}
		return pieces
	case 0:
		return join(pieces[:from], pieces[to:])
	case 1:
		return join(pieces[:to], pieces[from:to], pieces[to:])
	case 2:
		return join(pieces[:at], pieces[from:to], pieces[at:])
	case 3:
		other := m.seeds[m.rand.IntN(len(m.seeds))].texts[re]
		if len(other) == 0 {
			return pieces
		}
		start := m.rand.IntN(len(other))
		return join(pieces[:at], other[start:stretchEnd(other, start)], pieces[at:])
	case 4:
		return join(pieces[:from], []string{m.run.signs[m.rand.IntN(len(m.run.signs))]}, pieces[from+1:])
	}
	return join(pieces[:at], []string{m.run.signs[m.rand.IntN(len(m.run.signs))]}, pieces[at:])
}

// likeFor returns what two pieces have alike that can stand for each other: the
// first sign, and of lines how far they are indented.
func likeFor(piece string) string {
	rest := strings.TrimLeft(piece, " ")
	indent := piece[:len(piece)-len(rest)]
	switch {
	case rest == "":
		return indent
	case strings.HasPrefix(rest, `"`) && strings.HasSuffix(rest, ":"):
		return indent + `":`
	case strings.HasPrefix(rest, "<"):
		name, _, _ := strings.Cut(rest, " ")
		return strings.TrimRight(name, "/>")
	case isAlphanumeric(rest[0]):
		return indent + "a"
	}
	return indent + rest[:1]
}

// stretchEnd returns the end of what starts at a piece: that of the bracket or
// the tag that it opens, or the next piece.
func stretchEnd(pieces []string, from int) int {
	depth := 0
	for i := from; i < len(pieces); i++ {
		depth += opens(pieces[i])
		if depth <= 0 {
			return i + 1
		}
	}
	return from + 1
}

// opens returns 1 for a piece that opens something, -1 for one that closes it.
func opens(piece string) int {
	switch {
	case piece == "{" || piece == "[" || piece == "(":
		return 1
	case piece == "}" || piece == "]" || piece == ")" || strings.HasPrefix(piece, "</"):
		return -1
	case strings.HasPrefix(piece, "<") && strings.HasSuffix(piece, ">") && !strings.HasSuffix(piece, "/>") && !strings.HasPrefix(piece, "<!") && !strings.HasPrefix(piece, "<?"):
		return 1
	}
	return 0
}
