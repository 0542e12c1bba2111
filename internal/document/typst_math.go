package document

import "sync"

// typstMathNames holds signs that have a name in formulas.
var typstMathNames = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"dot": "·", "dot.c": "·", "dot.op": "·", "bullet": "•", "arrow": "→", "arrow.r": "→", "times": "×", "approx": "≈", "tilde": "~",
		"lambda": "λ", "alpha": "α", "beta": "β", "gamma": "γ", "mu": "μ", "pi": "π", "sigma": "σ", "epsilon": "ε", "delta": "δ", "theta": "θ",
		"gt.eq": "≥", "lt.eq": "≤", "infinity": "∞", "percent": "%", "arrow.r.long": "→", "dots": "…", "dots.h": "…", "bar.v": "|", "plus.minus": "±", "dash.en": "–", "dash.em": "—", "diamond": "⋄", "star": "⋆",
	}
})

// math reads a formula: names of signs, or its letters as they are.
func (p *typParser) math(m *typMarkup) {
	start := p.at + 1
	end := start
	for end < len(p.s) && p.s[end] != '$' {
		if p.s[end] == '\\' {
			end++
		}
		end++
	}
	end = min(end, len(p.s))
	p.at = min(end+1, len(p.s))
	for at := start; at < end; {
		next := at
		for next < end && (isAlphanumeric(p.s[next]) || p.s[next] == '.' && next > at && next+1 < end && isAlphanumeric(p.s[next+1])) {
			next++
		}
		word := p.s[at:next]
		sign, ok := typstMathNames()[word]
		switch {
		case ok:
			m.add(typNode{kind: typSign, at: at, end: next, text: sign})
		case next > at:
			m.add(typNode{kind: typText, at: at, end: next})
		default:
			if next = at + 1; p.s[at] != '"' && p.s[at] != '\\' && p.s[at] != '&' { // quotes part words from names
				m.add(typNode{kind: typText, at: at, end: next})
			}
		}
		at = next
	}
}
