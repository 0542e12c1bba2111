package pdf

import (
	"bytes"
	"encoding/ascii85"
	"encoding/hex"
	"slices"
	"strings"
)

// operators are pieces of content streams.
var operators = []string{
	"q", "Q", "q q q q", "BT", "ET", "1 g", "0 G", "1 1 1 rg", "0 0 0 1 k", "/Cs sc", "/F1 12 Tf", "/F2 0 Tf", "/F1 -9 Tf", "/F1 99999999 Tf", "/X0 9 Tf",
	"(abc) Tj", "<0041004200> Tj", "[(a)-300(b) 99999999 (c)] TJ", "(x) '", "1 2 (y) \"", "T*", "50 700 Td", "0 -12 TD", "1e9 0 Td", "1 0 0 1 50 50 cm",
	"0 0 0 0 0 0 cm", "0 1 -1 0 0 0 cm", "99999 0 0 99999 0 0 cm", "1 0 0 1 72 720 Tm", "0 0 0 0 0 0 Tm", "-1 0 0 -1 300 300 Tm", "0.7 0.7 -0.7 0.7 300 300 Tm",
	"3 Tr", "7 Tr", "99 Tr", "0 Tz", "-100 Tz", "99999999 Tz", "5 Ts", "99999999 TL", "40 Tc", "-40 Tc", "99999 Tw", "0 0 600 800 re f", "0 0 m 9 9 l h W n",
	"0 0 -600 -800 re W* n", "5 5 3 3 re f", "0 0 0 0 0 0 c S", "B*", "b", "/Fm0 Do", "/X0 Do", "/Im0 Do", "/G0 gs", "/Span<</ActualText(z)>>BDC", "/Span<</ActualText<FEFFD800>>>BDC",
	"/P /MC0 BDC", "/P BMC", "EMC", "EMC EMC", "BI /W 1 /H 1 ID x EI", "BI ID", "/Pattern cs /P0 scn", "[[[[1]]]] 0 d", "(", "<<", "[", ">>", "]", "endstream",
	"9 w", "0 0 m 600 0 l S", "(\\2251234) Tj", "( ) Tj", "() Tj", "(fi\\nfl-) Tj", "/F3 1 Tf", "/F4 10 Tf", "<ffffffffff> Tj", "(\\000\\001\\377) Tj",
}

// mappings are pieces of CMaps.
var mappings = []string{
	"1 begincodespacerange <00><ff> endcodespacerange", "<00000000><ffffffff> endcodespacerange", "<0000><ffff> endcodespacerange", "<00><ffffffff><0041> endbfrange",
	"<0000><ffff><D7FF> endbfrange", "<0000><ffff><DBFFDFFF> endbfrange", "<0000><0003>[<0041><0042>] endbfrange", "<00><ff>[] endbfrange", "<41><0000> endbfchar",
	"<41><> endbfchar", "<41> /fi endbfchar", "<0041><0066006C00E9030100640065> endbfchar", "<ff><00><0041> endbfrange", "0 endbfchar", "<0000><ffff> 0 endcidrange",
	"<0000><ffff> 4294967295 endcidrange", "<41> -1 endcidchar", "endcmap", "begincmap", "[", "(", "<41><D800> endbfchar", "<41><200B> endbfchar", "<41><000A> endbfchar", "<41><FFFE> endbfchar",
}

// content changes the words of a content stream or a CMap.
func content(m *model, c *choices) {
	o := m.streamOf(c)
	if o == nil {
		return
	}
	pieces := operators
	if bytes.Contains(o.data, []byte("endbf")) || bytes.Contains(o.data, []byte("endcid")) {
		pieces = mappings
	}
	for range 1 + c.pick(4) {
		o.data = editWords(o.data, pieces, c)
	}
}

// editWords makes one change of what a lexer finds in data, which stays as it is.
func editWords(data []byte, pieces []string, c *choices) []byte {
	ends := []int{0}
	for l := (lexer{b: data, nesting: 32}); ; {
		if _, ok := l.next(); !ok {
			break
		}
		ends = append(ends, l.p)
	}
	i := c.pick(len(ends))
	if len(data) > 1<<17 { // repeats of repeats grow fast
		return data[:ends[i]]
	}
	j := min(i+1+c.pick(8), len(ends)-1)
	piece := " " + oneOf(c, pieces) + " "
	replace := func(from, to int, by string) []byte {
		return slices.Concat(data[:ends[from]], []byte(by), data[max(ends[from], ends[to]):])
	}
	switch c.pick(6) {
	case 0:
		return replace(i, j, " ")
	case 1:
		return replace(i, i, strings.Repeat(string(data[ends[i]:max(ends[i], ends[j])])+" ", 1<<c.pick(9)))
	case 2:
		return replace(i, min(i+1, len(ends)-1), " "+oneOf(c, extremes)+" ")
	case 3:
		return replace(i, i, strings.Repeat(piece, 1<<c.pick(11)))
	}
	return replace(i, i, piece)
}

// refilter puts a stream behind filters, right or wrong ones.
func refilter(m *model, c *choices) {
	o := m.streamOf(c)
	if o == nil || o.value.kind != kindDict {
		return
	}
	names := object{kind: kindArray}
	params := object{kind: kindArray}
	for range 1 + c.pick(3) {
		name, data := "", o.data
		var param object
		switch c.pick(7) {
		case 0:
			name, data = "FlateDecode", deflate(string(data))
		case 1:
			name, data = "ASCIIHexDecode", append(hex.AppendEncode(nil, data), '>')
		case 2:
			out := make([]byte, ascii85.MaxEncodedLen(len(data)))
			name, data = "ASCII85Decode", append(out[:ascii85.Encode(out, data)], "~>"...)
		case 3:
			name, data = "RunLengthDecode", runLengthOf(data)
		case 4:
			name, data = "FlateDecode", deflate("\x00"+string(data))
			param = predictor("12", oneOf(c, append([]string{"100000"}, extremes...)))
		case 5:
			name = oneOf(c, []string{"LZWDecode", "FlateDecode", "DCTDecode", "Crypt", "RunLengthDecode", "ASCII85Decode", "AHx"})
			param = predictor(oneOf(c, extremes), oneOf(c, extremes))
		case 6:
			name, data = "FlateDecode", deflate(string(data))
			data = data[:len(data)-c.pick(len(data))]
		}
		o.data = data
		names.list = append([]object{nameObject(name)}, names.list...)
		params.list = append([]object{param}, params.list...)
	}
	o.value.list = append([]object{nameObject("Filter"), names, nameObject("DecodeParms"), params}, o.value.list...)
}

func predictor(kind, columns string) object {
	return object{kind: kindDict, list: []object{
		nameObject("Predictor"), {kind: kindWord, str: []byte(kind)}, nameObject("Columns"), {kind: kindWord, str: []byte(columns)},
	}}
}

// runLengthOf encodes data in literal runs.
func runLengthOf(data []byte) []byte {
	var out []byte
	for part := range slices.Chunk(data, 128) {
		out = append(append(out, byte(len(part)-1)), part...)
	}
	return append(out, 128)
}

// lieLength writes a wrong length for a stream.
func lieLength(m *model, c *choices) {
	if o := m.streamOf(c); o != nil {
		o.length = oddValue(c)
		if c.pick(2) == 0 {
			o.length = m.target(c)
		}
	}
}
