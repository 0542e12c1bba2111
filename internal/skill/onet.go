package skill

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"skillmatch/internal/skill/words"
	"skillmatch/internal/text"
	"skillmatch/internal/yamlx"
)

// ONETRow is a line of O*NET's file of technology skills.
type ONETRow struct {
	Example   string // the name
	Commodity string // the title of its class
}

// Columns of the file that matter; others may come and go.
const (
	onetExample   = "Example"
	onetCommodity = "Commodity Title"
)

// ReadONET reads O*NET's "Technology Skills" as published: tab-separated text
// with a header, or the same parted by commas. Errors about a line begin with its number.
func ReadONET(r io.Reader) ([]ONETRow, error) {
	in := bufio.NewReader(r)
	start, err := in.Peek(4)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if strings.HasPrefix(string(start), "PK") {
		return nil, errors.New("a workbook: want the tab-separated text")
	}
	head, err := in.ReadString('\n')
	if err != nil && err != io.EOF {
		return nil, err
	}
	c := csv.NewReader(io.MultiReader(strings.NewReader(strings.TrimPrefix(head, "\ufeff")), in))
	if strings.Contains(head, "\t") {
		c.Comma = '\t'
		c.LazyQuotes = true
	}
	columns, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("no header: want columns %q and %q", onetExample, onetCommodity)
	}
	example, commodity := slices.Index(columns, onetExample), slices.Index(columns, onetCommodity)
	if example < 0 || commodity < 0 {
		return nil, fmt.Errorf("1: want columns %q and %q", onetExample, onetCommodity)
	}
	var out []ONETRow
	for {
		row, err := c.Read()
		var bad *csv.ParseError
		switch {
		case err == io.EOF:
			return out, nil
		case errors.As(err, &bad):
			return nil, fmt.Errorf("%d: %w", bad.Line, bad.Err)
		case err != nil:
			return nil, err
		}
		out = append(out, ONETRow{strings.TrimSpace(row[example]), strings.TrimSpace(row[commodity])})
	}
}

// LeftOut is a name that an import does not take, and why.
type LeftOut struct {
	Name, Why string
}

// Import is what is taken from a list of names.
type Import struct {
	Skills  []*Skill // sorted by id
	LeftOut []LeftOut
	Known   int // names that the taxonomy has already
}

// ImportONET makes skills of the names that base, with overlays over it, does
// not have. Names that the lint refuses without a guard are left out: a guard
// is for people to write. It sorts rows.
func ImportONET(rows []ONETRow, base Source, overlays ...Source) (*Import, error) {
	tax, err := Load(base, overlays...)
	if err != nil {
		return nil, err
	}
	lists := words.Load()
	known := map[string]bool{} // ids, and names by their stems
	for _, s := range tax.All() {
		known[s.ID] = true
		for _, a := range s.Names() {
			known[stems(a.Text)] = true
		}
	}
	slices.SortFunc(rows, func(a, b ONETRow) int {
		return cmp.Or(strings.Compare(a.Example, b.Example), strings.Compare(a.Commodity, b.Commodity))
	})
	out := &Import{}
	for i, r := range rows {
		if r.Example == "" || i > 0 && r.Example == rows[i-1].Example {
			continue
		}
		name := plainName(r.Example)
		id := slug(name)
		switch {
		case known[id] || known[stems(name)] || known[stems(abbreviation(name))]:
			out.Known++
			continue
		case id == "" || len(name) > longName:
			out.LeftOut = append(out.LeftOut, LeftOut{r.Example, "no name"})
			continue
		case ordinary(name, lists):
			out.LeftOut = append(out.LeftOut, LeftOut{r.Example, "ordinary words"})
			continue
		}
		known[id], known[stems(name)] = true, true
		out.Skills = append(out.Skills, &Skill{ID: id, Name: name, Kind: Technology, Category: cmp.Or(slug(r.Commodity), "onet")})
	}
	slices.SortFunc(out.Skills, func(a, b *Skill) int { return strings.Compare(a.ID, b.ID) })
	out.lint(tax)
	return out, nil
}

// lint leaves out what the lint finds fault with when the skills join a taxonomy.
func (m *Import) lint(tax *Taxonomy) {
	const file = "import"
	var all []*Skill
	for _, s := range tax.All() {
		all = append(all, s)
	}
	for i, s := range m.Skills {
		s.Pos = yamlx.Pos{File: file, Line: i + 1}
		all = append(all, s)
	}
	why := make([]string, len(m.Skills))
	for _, f := range Lint(NewTaxonomy(all, ""), nil) {
		if f.Pos.File == file {
			why[f.Pos.Line-1] = f.Message
		}
	}
	m.Skills = slices.DeleteFunc(m.Skills, func(s *Skill) bool {
		message := why[s.Pos.Line-1]
		if message != "" {
			m.LeftOut = append(m.LeftOut, LeftOut{s.Name, message})
		}
		return message != ""
	})
}

// YAML writes the skills as a file of an overlay, behind a comment of some lines.
func (m *Import) YAML(comment string) []byte {
	var b strings.Builder
	for line := range strings.Lines(comment) {
		fmt.Fprintf(&b, "# %s\n", strings.TrimSpace(line))
	}
	if len(m.Skills) == 0 {
		b.WriteString("skills: []\n")
		return []byte(b.String())
	}
	b.WriteString("skills:\n")
	for _, s := range m.Skills {
		fmt.Fprintf(&b, "  - {id: %s, name: %s, kind: %s, category: %s}\n", quote(s.ID), quote(s.Name), s.Kind, quote(s.Category))
	}
	return []byte(b.String())
}

// quote writes a text as YAML: plain where it can only be a text.
func quote(s string) string {
	if validID(s) && s[0] >= 'a' && !slices.Contains([]string{"null", "true", "false"}, s) {
		return s
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err) // a text can always be encoded
	}
	return strings.TrimSpace(b.String()) // a text of JSON is one of YAML
}

// plainName takes off what O*NET adds to a name: "software" at its end, and the
// company in front of a name that has it already ("Frobco Systems Frobco Desk").
func plainName(s string) string {
	w := strings.Fields(s)
	if n := len(w) - 1; n > 0 && strings.EqualFold(w[n], "software") {
		w = w[:n]
	}
	for i := len(w) - 1; i > 1; i-- {
		if w[i] == w[0] {
			w = w[i:]
			break
		}
	}
	return strings.Join(w, " ")
}

// abbreviation returns the last word of a name such as "Hypertext markup
// language HTML", else the name.
func abbreviation(name string) string {
	w := strings.Fields(name)
	last := w[max(0, len(w)-1):]
	if len(w) > 2 && len(last[0]) > 1 && strings.ToUpper(last[0]) == last[0] && strings.ContainsFunc(last[0], unicode.IsLetter) {
		return last[0]
	}
	return name
}

// ordinary reports whether a name is words of English in small letters, but for
// its first one: a class of things, no name.
func ordinary(name string, lists *words.Lists) bool {
	w := strings.Fields(name)
	for i, x := range w {
		if i > 0 && strings.ToLower(x) != x {
			return false
		}
	}
	for _, x := range strings.Fields(text.Fold(name)) {
		if len(x) > 2 && !lists.English(x) {
			return false
		}
	}
	return len(w) > 1
}

// stems returns what all forms of a name have in common.
func stems(name string) string {
	w := strings.Fields(text.Fold(name))
	for i := range w {
		w[i] = text.Stem(w[i])
	}
	return strings.Join(w, " ")
}

// slug makes an id of a name.
func slug(name string) string {
	name = strings.NewReplacer("C++", "cpp", "C#", "csharp", "+", " plus ", "#", " sharp ").Replace(name)
	var b strings.Builder
	for _, r := range text.Fold(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == ' ':
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
