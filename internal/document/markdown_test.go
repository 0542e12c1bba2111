package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func readMarkdownText(t *testing.T, s string) *Document {
	t.Helper()
	d, err := Read("a.md", []byte(s), Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, d)
	return d
}

func TestMarkdownBlocks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"paragraphs", "one\ntwo\r\n\r\n three", []string{"paragraph 0 one\ntwo", "paragraph 0 three"}},
		{"headings", "# One\n## Two ##\n###\n####### x\n#x\n# C#", []string{"heading 1 One", "heading 2 Two", "paragraph 0 ####### x\n#x", "heading 1 C#"}},
		{"underlined headings", "One\n===\n\nTwo\nlines\n---\n---\nx", []string{"heading 1 One", "heading 2 Two\nlines", "paragraph 0 x"}},
		{"bold line", "**Skills**\n\n__Tools:__\n\n**Stack**:\n\n**a** and **b**\n\n**Skills**\nGo", []string{"heading 6 Skills", "heading 6 Tools:", "heading 6 Stack", "paragraph 0 **a** and **b**", "paragraph 0 **Skills**\nGo"}},
		{"hard breaks", "Acme  \nOslo\\\n2019", []string{"paragraph 0 Acme", "paragraph 0 Oslo", "paragraph 0 2019"}},
		{"items and what they hold", "- a\n  b\nlazy\n\n  second\n\nout\n", []string{"item 1 a\n  b\nlazy", "paragraph 0 second", "paragraph 0 out"}},
		{"nesting", "1. a\n  - b\n\t- c\n2. d\n", []string{"item 1 a", "item 2 b", "item 3 c", "item 1 d"}},
		{"markers in one line", "- 1. a\n-\tb\n- [ ] c\n- [x] d", []string{"item 2 a", "item 1 b", "item 1 c", "item 1 d"}},
		{"item on the line after its marker", "-\n  a\n\n-\n\nb", []string{"item 1 a", "paragraph 0 b"}},
		{"no items", "-a\n1.5 years\n+1\n*emphasis*\n1234567890. x", []string{"paragraph 0 -a\n1.5 years\n+1\n*emphasis*\n1234567890. x"}},
		{"a year does not start a list", "since\n2019. Go", []string{"paragraph 0 since\n2019. Go"}},
		{"heading in an item", "- # a\n  b", []string{"heading 1 a", "paragraph 0 b"}},
		{"rules", "a\n***\nb\n\n- - -\nc", []string{"paragraph 0 a", "paragraph 0 b", "paragraph 0 c"}},
		{"quote", "> a\n> b\n>\n> - c\n\nd", []string{"paragraph 0 a\n> b", "item 1 c", "paragraph 0 d"}},
		{"table", "| a | b\\|c |\n|:-|-:|\n| d | |\nx", []string{"cell 0 a", "cell 0 b\\|c", "cell 0 d", "paragraph 0 x"}},
		{"a bar is no table", "a | b\nc", []string{"paragraph 0 a | b\nc"}},
		{"code", "a\n```go\n# b\n- c\n```\nd\n~~~\ne", []string{"paragraph 0 a", "paragraph 0 d"}},
		{"front matter", "---\ntitle: x\n---\na", []string{"paragraph 0 a"}},
		{"a rule at the start", "---\n\na\n\n---\nb", []string{"paragraph 0 a", "paragraph 0 b"}},
		{"comments", "a <!-- x --> b\n<!-- x\n\n- x -->\nc", []string{"paragraph 0 a <!-- x --> b", "paragraph 0 c"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readMarkdownText(t, tt.text)
			if d.Text != tt.text {
				t.Errorf("text %q, want that of the file", d.Text)
			}
			var got []string
			for _, b := range d.Blocks {
				got = append(got, fmt.Sprintf("%s %d %s", kindName(b.Kind), b.Level, d.Text[b.Start:b.End]))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMarkdownLinks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"inline", `[a](https://example.com/a "t") [b](<https://example.com/b c>) [c](/c 't')`, []string{"a→https://example.com/a", "b→https://example.com/b c", "c→/c"}},
		{"no address", "[a]() [b](<>)", nil},
		{"over a line break", "[a\nb](https://example.com)", []string{"a\nb→https://example.com"}},
		{"parentheses", "[a](https://example.com/(a)) [b](x y)", []string{"a→https://example.com/(a)"}},
		{"by label", "[a] [b][] [c][A] [d][none]\n\n[A]: https://example.com/a\n[b]: <https://example.com/b>\n[a]: https://example.com/second", []string{"a→https://example.com/a", "b→https://example.com/b", "c→https://example.com/a"}},
		{"autolinks", "<https://example.com/a> <me@example.com> <b> https://example.com/c.", []string{"https://example.com/a→https://example.com/a", "me@example.com→mailto:me@example.com", "https://example.com/c→https://example.com/c"}},
		{"the shown address is no second link", "[https://example.com/a](https://example.com/b)", []string{"https://example.com/a→https://example.com/b"}},
		{"not in code", "`[a](https://example.com/a)` ``b ` [c](https://example.com/c)``", nil},
		{"code that is never closed", "`` ` [a](https://example.com/a)", []string{"a→https://example.com/a"}},
		{"not after a backslash", `\[a](/a) [b\](/b)`, nil},
		{"images are no links", "![a](/a.png) [![b](/b.png)](https://example.com/b)", []string{"![b](/b.png)→https://example.com/b"}},
		{"anchor tags", `<a class="x" href='https://example.com/?a&amp;b'>a</a> <a>b</a>`, []string{"a→https://example.com/?a&b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readMarkdownText(t, tt.text)
			var got []string
			for _, l := range d.Links {
				got = append(got, d.Text[l.At.Start:l.At.End]+"→"+l.URL)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMarkdownHidden(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"front matter", "\uFEFF---\r\na: b\r\n---\r\nc", []string{"---\r\na: b\r\n---"}},
		{"toml", "+++\na = 1\n+++\nc", []string{"+++\na = 1\n+++"}},
		{"front matter that never ends", "---\na: b\n\nc", nil},
		{"comments", "<!-- a --> b <!--c--> <!--> d", []string{"<!-- a -->", "<!--c-->", "<!-->"}},
		{"a comment that never ends", "a <!-- b\n\n<!-- c\n\nd", []string{"<!-- c\n\nd"}},
		{"comments written as definitions", "[//]: # (later)\n\na", []string{"[//]: # (later)"}},
		{"scripts and styles", "<style>\na\n\nb</style>\n<SCRIPT src=x>c\n</script> d", []string{"<style>\na\n\nb</style>", "<SCRIPT src=x>c\n</script>"}},
		{"tags", "<br> a < b > c <3 <img src=x>", []string{"<br>", "<img src=x>"}},
		{"not in code", "```\n<!-- a -->\n```\n`<b>`", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readMarkdownText(t, tt.text)
			var got []string
			for _, h := range d.Hidden {
				got = append(got, d.Text[h.Start:h.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMarkdownIsOneItemPerBulletInALongList(t *testing.T) {
	d := readMarkdownText(t, strings.Repeat("* Go\n", 1000))
	if len(d.Blocks) != 1000 {
		t.Errorf("%d blocks, want 1000", len(d.Blocks))
	}
}

// What READMEs and converters write beside Markdown.
func TestMarkdownOfTheWild(t *testing.T) {
	tests := []struct {
		name, text     string
		blocks, hidden []string
	}{
		{"heading tag", "<h1 align=\"center\">Mira</h1>\nGo", []string{"heading <h1 align=\"center\">Mira</h1>", "paragraph Go"}, []string{"<h1 align=\"center\">", "</h1>"}},
		{"list tags", "<ul>\n<li>Go</li>\n<li>C</li>\n</ul>", []string{"item <li>Go</li>", "item <li>C</li>"}, []string{"<ul>", "<li>", "</li>", "<li>", "</li>", "</ul>"}},
		{"words of a picture", "<img src='a.png' alt='Go' width=1>", []string{"paragraph <img src='a.png' alt='Go' width=1>"}, []string{"<img src='a.png' alt='", "' width=1>"}},
		{"a picture without words", "a <img src='a.png?alt=x'>", []string{"paragraph a <img src='a.png?alt=x'>"}, []string{"<img src='a.png?alt=x'>"}},
		{"badge", "![Go](https://img.shields.io/badge/Go-x)", []string{"paragraph ![Go](https://img.shields.io/badge/Go-x)"}, nil},
		{"path", "![Go](img/angular.png) [a](b)", []string{"paragraph ![Go](img/angular.png) [a](b)"}, []string{"(img/angular.png)", "(b)"}},
		{"attributes", "## Skills {#skills .x}\n## A {x}", []string{"heading Skills", "heading A {x}"}, []string{"{#skills .x}"}},
		{"templates", "{% include a.html %}\n{{< icon go >}} Go {{", []string{"paragraph {% include a.html %}\n{{< icon go >}} Go {{"}, []string{"{% include a.html %}", "{{< icon go >}}"}},
		{"a resume in a fence", "```\nGo\n```", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readMarkdownText(t, tt.text)
			var blocks, hidden []string
			for _, b := range d.Blocks {
				blocks = append(blocks, kindName(b.Kind)+" "+d.Text[b.Start:b.End])
			}
			for _, h := range d.Hidden {
				hidden = append(hidden, d.Text[h.Start:h.End])
			}
			if diff := cmp.Diff([][]string{tt.blocks, tt.hidden}, [][]string{blocks, hidden}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
