package outline

import (
	"fmt"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/text"
	"skillmatch/taxonomy"
)

func builtIn(t testing.TB) *Cues {
	t.Helper()
	const name = "cues/en.yaml"
	data, err := fs.ReadFile(taxonomy.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	c, err := LoadCues(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func plain(s string) *document.Document { return &document.Document{Name: "test", Text: s} }

// shown writes a segment a line: kind, section and text.
func shown(o *Outline) []string {
	var out []string
	for _, s := range o.Segments {
		kind := [...]string{Sentence: "sentence", Item: "item", Heading: "heading"}[s.Kind]
		out = append(out, fmt.Sprintf("%s %s: %s", kind, s.Section, o.Text(s.Span)))
	}
	return out
}

func TestReadResume(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", " \n • \n", nil},
		{"headings of all sorts", "SKILLS\nGo\n\nWork Experience:\nBuilt a mill.\n\neducation\nPort Alder\n", []string{
			"heading skills: SKILLS", "sentence skills: Go",
			"heading experience: Work Experience", "sentence experience: Built a mill",
			"heading education: education", "sentence education: Port Alder"}},
		{"a heading's words need no sentence of them", "I have many skills and much experience.\n", []string{
			"sentence other: I have many skills and much experience"}},
		{"a heading by its words", "TOOLS OF MY TRADE\n\nGo\n", []string{
			"heading skills: TOOLS OF MY TRADE", "sentence skills: Go"}},
		{"run-in heading", "Skills: Go, Rust\n", []string{"heading skills: Skills", "sentence skills: Go, Rust"}},
		{"bullets", "Experience\n• Built a mill\n• Sold a mill\n", []string{
			"heading experience: Experience", "item experience: Built a mill", "item experience: Sold a mill"}},
		{"bullets that lost their lines", "Experience • Built a mill • Sold a mill", []string{
			"heading experience: Experience", "item experience: Built a mill", "item experience: Sold a mill"}},
		{"bullets of other makes", "- Go\n* Rust\n\uFFFD C\n➢ D\n", []string{
			"item other: Go", "item other: Rust", "item other: C", "item other: D"}},
		{"the first bullet below a blank line", "Skills\n\n- Go\n- Rust\n", []string{
			"heading skills: Skills", "item skills: Go", "item skills: Rust"}},
		{"numbers", "1. Built a mill\n2) Sold a mill\n", []string{"item other: Built a mill", "item other: Sold a mill"}},
		{"sentences", "Built a mill. Sold it! Why? For 3.5 million.", []string{
			"sentence other: Built a mill", "sentence other: Sold it", "sentence other: Why", "sentence other: For 3.5 million"}},
		{"sentences whose space is lost", "Tested the controls.The mill ran.", []string{
			"sentence other: Tested the controls", "sentence other: The mill ran"}},
		{"abbreviations", "Worked for Dr. Vane, e.g. at night, and Wickham Inc. Then I left.", []string{
			"sentence other: Worked for Dr. Vane, e.g. at night, and Wickham Inc. Then I left"}},
		{"names with a stop", "Wrote Node.js and ASP.NET services.", []string{"sentence other: Wrote Node.js and ASP.NET services"}},
		{"a line that reads on", "Built a mill that\nstood for years\n", []string{"sentence other: Built a mill that\nstood for years"}},
		{"lines that do not", "Built a mill\nSold a mill\n", []string{"sentence other: Built a mill", "sentence other: Sold a mill"}},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, shown(Read(plain(tt.in), c, Resume))); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestReadPosting(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a heading below a heading", "Dyer\nPreferred Skills:\nExperience with:\n- Go\nRequired Experience:\n- Rust\n", []string{
			"sentence title: Dyer", "heading preferred: Preferred Skills", "heading preferred: Experience with", "item preferred: Go",
			"heading required: Required Experience", "item required: Rust"}},
		{"title and sections", "Back End Engineer\n\nAbout us\nWe sell maps.\n\nWhat you will do:\n- Draw maps\n\nWhat you bring\n- Go\n\nNice to have\n- Rust\n\nBenefits\n- Tea\n", []string{
			"sentence title: Back End Engineer", "heading company: About us", "sentence company: We sell maps",
			"heading duties: What you will do", "item duties: Draw maps", "heading required: What you bring", "item required: Go",
			"heading preferred: Nice to have", "item preferred: Rust", "heading benefits: Benefits", "item benefits: Tea"}},
		{"a first line that asks is no title", "Experience with Go and Rust required.\n", []string{
			"sentence other: Experience with Go and Rust required"}},
		{"law behind a demand that lost its line", "Requirements\n- 5 years of Rust experience Fenwick Ltd is an equal opportunity employer\n", []string{
			"heading required: Requirements", "item required: 5 years of Rust experience", "sentence legal: Fenwick Ltd is an equal opportunity employer"}},
		{"all on one line", "Back End Engineer. Responsibilities: • Draw maps • Sell maps Requirements: • Go • Rust Nice to have: • C", []string{
			"sentence title: Back End Engineer", "heading duties: Responsibilities", "item duties: Draw maps", "item duties: Sell maps",
			"heading required: Requirements", "item required: Go", "item required: Rust",
			"heading preferred: Nice to have", "item preferred: C"}},
		{"headings glued to the word before", "Map Maker\nDuties:• Draw maps• Sell mapsRequirements:• Go• RustNice to have:• C", []string{
			"sentence title: Map Maker", "heading duties: Duties", "item duties: Draw maps", "item duties: Sell mapsRequirements",
			"heading required: ", "item required: Go", "item required: RustNice", "heading preferred:  to have", "item preferred: C"}},
		{"a long first sentence is no title", "We are a small firm of map makers who look for somebody to draw and to sell our maps.\n", []string{
			"sentence other: We are a small firm of map makers who look for somebody to draw and to sell our maps"}},
		{"a line that leads into a list", "Map Maker\nWe map lakes. As a Map Maker you will: Draw maps.\n", []string{
			"sentence title: Map Maker", "sentence other: We map lakes", "sentence other: As a Map Maker", "heading duties: you will", "sentence duties: Draw maps"}},
		{"a question for a heading", "Map Maker\n\nWhat will you be doing?\nDraw maps.\n", []string{
			"sentence title: Map Maker", "heading duties: What will you be doing", "sentence duties: Draw maps"}},
		{"title case without a colon", "Map Maker\n\nWork Requirements\nGo\nWhy Loom Works\nWe map.\n", []string{
			"sentence title: Map Maker", "heading required: Work Requirements", "sentence required: Go", "heading company: Why Loom Works", "sentence company: We map"}},
		{"a list item is no heading", "Map Maker\n\nRequirements\nWorking Knowledge\nTeam Spirit\n", []string{
			"sentence title: Map Maker", "heading required: Requirements", "sentence required: Working Knowledge", "sentence required: Team Spirit"}},
		{"a heading with a stop", "Map Maker\n\nExtra credit. Go. C.\n", []string{
			"sentence title: Map Maker", "heading preferred: Extra credit", "sentence preferred: Go", "sentence preferred: C"}},
		{"years are no title", "5+ years of Go\nYou map lakes.\n", []string{"sentence other: 5+ years of Go", "sentence other: You map lakes"}},
		{"equal opportunity text stands for itself", "Map Maker\n\nRequirements\nGo\nWe are an equal opportunity employer.\nC\n", []string{
			"sentence title: Map Maker", "heading required: Requirements", "sentence required: Go", "sentence legal: We are an equal opportunity employer", "sentence required: C"}},
		{"capitals", "Map Maker\n\nREQUIREMENTS\n- Go\n", []string{
			"sentence title: Map Maker", "heading required: REQUIREMENTS", "item required: Go"}},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := shown(Read(plain(tt.in), c, Posting))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// Blocks that the layout or the markup gives decide where segments end.
func TestReadBlocks(t *testing.T) {
	const s = "Craft\nGo and\nRust\nMill. Tea"
	doc := plain(s)
	doc.Blocks = []document.Block{
		{Span: text.Span{Start: 0, End: 5}, Kind: document.Heading, Level: 1},
		{Span: text.Span{Start: 6, End: 17}, Kind: document.Paragraph},
		{Span: text.Span{Start: 18, End: 22}, Kind: document.Item},
	}
	want := []string{"heading other: Craft", "sentence other: Go and\nRust", "item other: Mill", "sentence other: Tea"}
	if diff := cmp.Diff(want, shown(Read(doc, builtIn(t), Resume))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadGuessesTheKind(t *testing.T) {
	tests := []struct {
		name, in string
		want     Kind
	}{
		{"dates", "Mill Builder\nMarch 2019 – Present\nBuilt a mill.\nMiller\nMay 2015 – February 2019\nRan it.\n", Resume},
		{"years", "Education\nPort Alder University, 2011 – 2015\n", Resume},
		{"asks", "We are looking for an engineer. You will build mills. Requirements: 3+ years of Go. Apply now. We offer tea.", Posting},
		{"nothing", "", Posting},
	}
	c := builtIn(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Read(plain(tt.in), c, "").Kind; got != tt.want {
				t.Errorf("%q is read as a %s, want a %s", tt.in, got, tt.want)
			}
		})
	}
}

func TestSegmentAt(t *testing.T) {
	o := Read(plain("  One. Two.\n\nThree"), builtIn(t), Resume)
	for offset, want := range map[int]int{0: -1, 2: 0, 6: 0, 7: 1, 12: 1, 13: 2, 99: 2} {
		if got := o.SegmentAt(offset); got != want {
			t.Errorf("SegmentAt(%d) = %d, want %d", offset, got, want)
		}
	}
}

func TestIsYear(t *testing.T) {
	for in, want := range map[string]bool{"1950": true, "2059": true, "1949": false, "2060": false, "203": false, "20200": false, "abcd": false, "２０２０": false} {
		if got := IsYear(text.Split(nil, in)[0], in); got != want {
			t.Errorf("IsYear(%q) = %t", in, got)
		}
	}
}
