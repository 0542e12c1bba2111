package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// How many files of each format TestFormats makes and reads, and from which seed.
var (
	formatRuns = flag.Int("formats", 100, "files of each format that TestFormats reads")
	formatSeed = flag.Uint64("formats-seed", 1, "seed of the files that TestFormats reads")
)

// What a source is split into; brackets and tags that belong together
// are mutated together, so that most files stay well-formed.
var (
	xmlPieces  = regexp.MustCompile(`(?s)<[^<>]*>|&[^;\s]*;|[^<&]+`)
	wordPieces = regexp.MustCompile(`(?s)\\[A-Za-z]+\*?|[A-Za-z0-9\x80-\xff]+|\n[ \t]*|[ \t]+|.`)
	jsonPieces = regexp.MustCompile(`(?s)"(?:\\.|[^"\\])*"\s*:|"(?:\\.|[^"\\])*"|[{}\[\],]|[^"{}\[\],]+|"`)
	linePieces = regexp.MustCompile(`(?s)[^\n]*\n`)
)

// formatRun is a format with what its files are made of.
type formatRun struct {
	name   string
	file   string
	globs  []string
	pieces []*regexp.Regexp // one of them is taken for each file
	signs  []string         // put in here and there
	seeds  []string
	strict bool // one fault spoils the file: most changes put like for like
	inner  bool // the sources stand in an archive: the other bytes are those of a fixture
}

func formatsToRun() []formatRun {
	words, lines := []*regexp.Regexp{wordPieces}, []*regexp.Regexp{wordPieces, linePieces}
	xml := []*regexp.Regexp{xmlPieces}
	return []formatRun{
		{name: "docx", file: "a.docx", globs: []string{"testdata/office/*.docx"}, pieces: xml, strict: true, inner: true,
			signs: []string{"<w:tab/>", "<w:br/>", "<w:p>", "</w:p>", "<w:vanish/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "&#xAD;", "<mc:AlternateContent>"}},
		{name: "odt", file: "a.odt", globs: []string{"testdata/office/*.odt"}, pieces: xml, strict: true, inner: true,
			signs: []string{"<text:tab/>", "<text:line-break/>", "<text:p>", "</text:p>", "<text:s text:c='99'/>", "&#xAD;", "<draw:frame>"}},
		{name: "rtf", file: "a.rtf", globs: []string{"testdata/office/*.rtf"}, pieces: words,
			signs: []string{"{", "}", `\par`, `\u8211 ?`, `\'e9`, `{\*\x `, `\bin9 `, `\v `, `\trowd\cellx9 `, `\cell `, `\row `},
			seeds: []string{`{\rtf1\ansi{\fonttbl{\f0 A;}}{\colortbl;\red255\green255\blue255;}\pard Mira wrote {\b Go}\par{\v hidden}{\cf1 white}\u321?\'a3\trowd\cellx9 a\cell b\cell\row{\field{\*\fldinst HYPERLINK "https://example.com"}{\fldrslt link}}\par}`}},
		{name: "html", file: "a.html", globs: []string{"testdata/*.html", "testdata/html/*.html"}, pieces: xml,
			signs: []string{"<p>", "</div>", "<table><tr><td>", "<!--", "-->", "<br>", "&nbsp;", "<b hidden>", "<script>", "<nav>", "<li>"}},
		{name: "markdown", file: "a.md", globs: []string{"testdata/*.md", "testdata/markdown/*.md"}, pieces: lines,
			signs: []string{"# ", "- ", "> ", "**", "`", "```\n", "|", "|---|\n", "[a](b)", "<!--", "\\", "\n\n", "  \n", "<b>"}},
		{name: "text", file: "a.txt", globs: []string{"testdata/*.txt"}, pieces: lines,
			signs: []string{"\r\n", "\u00ad", "\ufeff", "\xff", "\x00", "\f", "•", "https://example.com/a_(b)", "\x1b[1m"}},
		{name: "latex", file: "a.tex", globs: []string{"testdata/source/*.tex"}, pieces: words,
			signs: []string{"{", "}", "[", "]", "%", "\n\n", `\`, "$", "&", "#1", `\\[1pt]`, `\def\a#1{#1#1}`, `\a{`, `\iffalse `, `\else `, `\fi `, `\begin{itemize}`, `\end{itemize}`,
				`\input{a}`, `\newcommand{\textbf}[2][x]{#2#1}`, `\foreach \x in {a/1,b}{\x}`, `\tikz\node[fill=red](a) at (0,0){b};`, `\csname section\endcsname`, `\ifthenelse{\equal{a}{}}`,
				`\NewDocumentCommand{\b}{s o m}{\IfBooleanTF{#1}{#2}{#3}}\b*`, `\kern-1pt`, `\itemsep=`, `"a`, `\verb|`, `\'e`, `\cventry`, `\href{`, `\color{white}`}},
		{name: "typst", file: "a.typ", globs: []string{"testdata/source/*.typ"}, pieces: words,
			signs: []string{"#", "[", "]", "(", ")", "{", "}", "\"", "$", "`", "//", "/*", "*/", "..", "=> ", ": ", ", ", "#let f(a, ..b) = ", "#f(", "#for (k, v) in ", ".map(x => x)", ".join(\", \")",
				".at(\"a\", default: 1)", "#if a != none ", " else ", "#show: f.with(", "#import \"a.typ\": *", "#include \"b.typ\"", "json(\"a.json\")", "\n- ", "\n= ", "\\u{41}", "<a>", ".pos()", ".enumerate()"}},
		{name: "json-resume", file: "a.json", globs: []string{"testdata/source/*.json"}, pieces: []*regexp.Regexp{jsonPieces}, strict: true,
			signs: []string{"{", "}", "[", "]", ",", ":", "null", "1e9", `"\ud83d"`, `"company"`, `"work"`, `[{"name":"a"}]`, `{"b":"c"}`, "true", `\`, `"`}},
		{name: "rendercv", file: "a.yaml", globs: []string{"testdata/source/*.yaml"}, pieces: lines, strict: true,
			signs: []string{"\n", "\n  ", "- ", ": ", "|\n", ">-\n", "'", "\"", "[", "]", "{", "}", "**", "[a](b)", "&a ", "*a", "# c", "\t", "~", "!!x ", "label: b\n", "basics:\n"},
			seeds: []string{"basics:\n  name: Mira\n  email: a@example.com\nwork:\n  - name: Acme\n    position: Dev\n    highlights:\n      - \"a \\\" b\"\n      - built: fast\nskills:\n  - Go\n",
				"content:\n  basics:\n    name: Mira\n    summary: |\n      - one\n      - **two**\n  skills:\n    - name: Go\n      keywords: [a, 'b']\n"}},
	}
}

// mutator makes files of the seeds of a format.
type mutator struct {
	run   formatRun
	rand  *rand.Rand
	seeds []formatFile
}

// formatFile is a seed: a source, or one of an archive.
type formatFile struct {
	texts map[*regexp.Regexp][]string // its pieces
	part  string
	other [][2]string // of an archive: the other parts, by name and content
}

// TestFormats reads files of each format but PDF whose structure is changed at
// random, as often as -formats says, and with -v prints what came of it.
func TestFormats(t *testing.T) {
	for _, run := range formatsToRun() {
		t.Run(run.name, func(t *testing.T) {
			m := &mutator{run: run, rand: rand.New(rand.NewPCG(*formatSeed, uint64(len(run.name))))}
			m.load(t)
			texts, kinds := 0, [10]int{}
			var slowest time.Duration
			var slow []byte
			start := time.Now()
			for i := range *formatRuns {
				data := m.file(t)
				began := time.Now()
				d, err := Read(run.file, data, Options{MaxText: 1 << 18, unguarded: true})
				if took := time.Since(began); took > slowest { // or only passed over by the system: the second time tells
					began = time.Now()
					_, _ = Read(run.file, data, Options{MaxText: 1 << 18, unguarded: true}) // the answer is known
					if took = min(took, time.Since(began)); took > slowest {
						slowest, slow = took, data
					}
				}
				var e *Error
				switch {
				case err == nil:
					texts++
					checkInvariants(t, d)
				case !errors.As(err, &e) || e.Name != run.file || e.Detail == "":
					t.Errorf("error %#v, want a complete *Error", err)
				default:
					kinds[min(int(e.Kind), len(kinds)-1)]++
				}
				if t.Failed() {
					t.Fatalf("file %d: %q", i, data[:min(len(data), 1<<13)])
				}
			}
			t.Logf("%d files of %d seeds in %v: %d gave a text, errors by kind %v, slowest %v", *formatRuns, len(m.seeds), time.Since(start).Round(time.Second), texts, kinds, slowest)
			if *formatRuns >= 100 && texts*10 < *formatRuns {
				t.Error("fewer than a tenth gave a text")
			}
			if slowest > 10*time.Second { // the limits make it a few milliseconds
				t.Errorf("one took %v: %q", slowest, slow[:min(len(slow), 1<<13)])
			}
		})
	}
}

// load reads the seeds, whose pieces are told apart once.
func (m *mutator) load(t *testing.T) {
	for _, s := range m.run.seeds {
		m.add(s, "", nil)
	}
	for _, glob := range m.run.globs {
		files, err := filepath.Glob(glob)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			const most = 1 << 15 // bytes; larger ones say the same more slowly
			if strings.HasSuffix(file, ".golden") {
				continue
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(data) > most {
				continue
			}
			if m.run.inner {
				m.addArchive(t, data)
			} else {
				m.add(string(data), "", nil)
			}
		}
	}
	if len(m.seeds) == 0 {
		t.Fatal("no seeds")
	}
}

func (m *mutator) add(s, part string, other [][2]string) {
	f := formatFile{texts: map[*regexp.Regexp][]string{}, part: part, other: other}
	for _, re := range m.run.pieces {
		f.texts[re] = re.FindAllString(s+"\n", -1)
	}
	m.seeds = append(m.seeds, f)
}

func (m *mutator) addArchive(t *testing.T, data []byte) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return // a fixture of a damaged file
	}
	var parts [][2]string
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			return
		}
		content, err := io.ReadAll(r)
		if err != nil {
			return
		}
		parts = append(parts, [2]string{f.Name, string(content)})
	}
	for _, p := range parts {
		switch p[0] {
		case "word/document.xml", "word/styles.xml", "content.xml", "styles.xml":
			m.add(p[1], p[0], parts)
		}
	}
}

// file makes a file of one seed with a few changes.
func (m *mutator) file(t *testing.T) []byte {
	seed := m.seeds[m.rand.IntN(len(m.seeds))]
	re := m.run.pieces[m.rand.IntN(len(m.run.pieces))]
	pieces := seed.texts[re]
	for range 1 + m.rand.IntN(6) {
		pieces = m.change(pieces, re)
	}
	s := strings.Join(pieces, "")
	if !m.run.inner {
		return []byte(s)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range seed.other {
		content := p[1]
		if p[0] == seed.part {
			content = s
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: p[0], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
