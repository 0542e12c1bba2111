package document

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// latexSymbols holds the macros that stand for a sign.
var latexSymbols = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "TeX": "TeX", "XeTeX": "XeTeX", "XeLaTeX": "XeLaTeX", "LuaLaTeX": "LuaLaTeX", "BibTeX": "BibTeX",
		"ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "…",
		"textbar": "|", "vert": "|", "mid": "|", "textbackslash": `\`, "backslash": `\`, "slash": "/", "textasciitilde": "~", "textasciicircum": "^",
		"textunderscore": "_", "textless": "<", "textgreater": ">", "lt": "<", "gt": ">", "lbrace": "{", "rbrace": "}", "textbraceleft": "{", "textbraceright": "}",
		"textbullet": "•", "bullet": "•", "cdot": "·", "cdotp": "·", "textperiodcentered": "·", "star": "⋆", "diamond": "⋄", "circ": "∘", "ast": "*",
		"textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
		"sim": "~", "approx": "≈", "times": "×", "div": "÷", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "neq": "≠", "infty": "∞",
		"rightarrow": "→", "to": "→", "leftarrow": "←", "Rightarrow": "⇒", "textrightarrow": "→", "uparrow": "↑", "downarrow": "↓",
		"ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ",
		"dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
		"copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "euro": "€", "texteuro": "€", "EUR": "€", "pounds": "£", "textsterling": "£",
		"textdegree": "°", "degree": "°", "S": "§", "P": "¶", "dag": "†", "textmu": "µ", "mu": "μ", "alpha": "α", "beta": "β", "gamma": "γ", "lambda": "λ",
		"log": "log", "ln": "ln", "min": "min", "max": "max", "exp": "exp", "epsilon": "ε", "theta": "θ", "delta": "δ", "pi": "π", "sigma": "σ", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω", "percent": "%",
	}
})

// latexAccents holds the combining marks of accents.
var latexAccents = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"'": "\u0301", "`": "\u0300", "^": "\u0302", `"`: "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
		"u": "\u0306", "v": "\u030C", "H": "\u030B", "c": "\u0327", "k": "\u0328", "r": "\u030A", "b": "\u0331", "d": "\u0323",
	}
})

// accent reads the letter that an accent stands on: \'e, \'{e}, \c c, \"{\i}.
// An accent on nothing is the sign itself.
func (l *latex) accent(fr *latexFrame, name string, at int) {
	f, letter := fr.f, ""
	if arg, ok := fr.group(); ok {
		letter = arg.raw()
	} else {
		fr.skipBlank()
		s := f.text[fr.at:fr.end]
		switch {
		case len(s) > 1 && s[0] == '\\' && isLatexLetter(s[1]):
			letter = s[:2]
		case len(s) > 0 && (isAlphanumeric(s[0]) || s[0] >= utf8.RuneSelf):
			_, size := utf8.DecodeRuneInString(s)
			letter = s[:size]
		}
		fr.at += len(letter)
	}
	switch letter {
	case `\i`:
		letter = "i"
	case `\j`:
		letter = "j"
	}
	first, size := utf8.DecodeRuneInString(letter)
	switch {
	case letter == "" && len(name) == 1 && !isAlphanumeric(name[0]):
		l.put(f, at, name)
	case !isPlainRune(first):
	default:
		l.put(f, at, norm.NFC.String(letter[:size]+latexAccents()[name])+letter[size:])
	}
}
