package document

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document/guard"
)

// Data that a child parses make the text that they make in this process.
func TestTypstDataInChild(t *testing.T) {
	files := fstest.MapFS{
		"cv.yaml": {Data: []byte("personal:\n  name: Mira\n  note: ~\nwork:\n  - org: Acmé\n    tools: [Go, 'SQL']\nnone: {}\n")},
		"cv.toml": {Data: []byte("[personal]\nname = 'Mira'\n[[work]]\norg = \"Ac\\\"me\"\ntools = [\"Go\", 1]\n")},
		"cv.json": {Data: []byte(`{"personal": {"name": "Mi\"ra", "note": null}, "work": [{"org": "Acme", "tools": ["Go", true]}]}`)},
		"bad":     {Data: []byte("a: [b\n")},
	}
	for _, format := range []string{"yaml", "toml", "json"} {
		source := "#let d = " + format + "(\"cv." + format + "\")\n#d.personal.name #for w in d.work [#w.org: #w.tools.join(\", \")]\n#cvwork(d)\n#let e = " + format + "(\"bad\")\n#e.at(\"x\")"
		want, err := Read("a.typ", []byte(source), Options{Files: files, unguarded: true})
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read("a.typ", []byte(source), Options{Files: files})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, compareDocuments); diff != "" {
			t.Errorf("%s (-this process +child):\n%s", format, diff)
		}
		if len(got.Warnings) != 1 || !strings.Contains(got.Text, "Go") {
			t.Errorf("%s: text %q, warnings %v", format, got.Text, got.Warnings)
		}
	}
}

// Files of data that were made to exhaust a reader end as a warning of the source
// that names them, and the next ones are not tried when a child died of one.
func TestTypstDataBombs(t *testing.T) {
	laughs := "a: &a [x, x]\nb: &b [*a, *a]\n"
	many := "[" + strings.Repeat("[],", maxTypstData/3-10) + "[]]"
	const doubled = "#let f = json(\"b.json\")"
	for _, tt := range []struct {
		name, file, data string
		opt              Options
		want             []string
	}{
		{"aliases", "a.yaml", laughs, Options{}, []string{`"a.yaml" is not read: line 1: anchors and aliases are not allowed`, ""}},
		{"nested YAML", "a.yaml", strings.Repeat("[", 9000) + strings.Repeat("]", 9000), Options{}, []string{`"a.yaml" is not read: line 1: nested too deep`, ""}},
		{"nested JSON", "a.json", strings.Repeat("[", 100_000), Options{}, []string{`"a.json" is not read: JSON of more than 64 levels or 100000 values`, ""}},
		{"nested TOML", "a.toml", "a = " + strings.Repeat("[", 100_000), Options{}, []string{`"a.toml" is not read: line 1: no TOML`, ""}},
		{"tables of TOML", "a.toml", strings.Repeat("[a.b.c]\n", maxTypstData/8), Options{}, []string{"", ""}},
		{"too large", "a.json", many + many, Options{}, []string{`"a.json" is not read: more data than is read`, ""}},
		{"values", "a.yaml", many, Options{MaxTime: time.Nanosecond}, []string{`"a.yaml" is not read: reading it takes more than 1ns`, `"b.json" is not read: reading one before failed`}},
		{"memory", "a.yaml", many, Options{MaxMemory: 8 << 20}, []string{`"a.yaml" is not read: reading it takes more than 8 MB of memory`, `"b.json" is not read: reading one before failed`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.opt.Files = fstest.MapFS{tt.file: {Data: []byte(tt.data)}, "b.json": {Data: []byte("{}")}}
			format := tt.file[2:]
			start := time.Now()
			d, err := Read("a.typ", []byte("#let d = "+format+"(\""+tt.file+"\")\n#d.at(0)\n"+doubled+"\n#f.at(\"a\")\nGo"), tt.opt)
			if err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("it took %v", took)
			}
			var got []string
			for _, w := range d.Warnings {
				_, message, _ := strings.Cut(w.Message, ": ")
				got = append(got, message)
			}
			var want []string
			for _, w := range tt.want {
				if w != "" {
					want = append(want, w)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" || !strings.Contains(d.Text, "Go") {
				t.Errorf("text %q, warnings (-want +got):\n%s", d.Text, diff)
			}
		})
	}
}

// dataAnswer is what a child answers for values.
func dataAnswer(n typNode) string {
	w := wire{b: []byte{answerDocument}}
	w.dataNode(&n, 0)
	return string(w.b)
}

// Values of a child are taken when they hold together, or refused.
func FuzzTypstDataAnswer(f *testing.F) {
	list := typNode{kind: typArray, kids: []typNode{{kind: typString, text: "Go", key: "a"}, {text: "none"}}}
	addSeeds(f, dataAnswer(list), dataAnswer(typNode{kind: typCall}), dataAnswer(typNode{kind: typString, at: 99}), "\x01\x03bad", "")
	file := newSourceFile("a.yaml", "Go: é")
	f.Fuzz(func(t *testing.T, answer []byte) {
		ask := func(guard.Limits, []byte, []byte) ([]byte, error) { return answer, nil }
		root, problem, err := askData(file, "yaml", Options{ask: ask})
		if err != nil || problem != "" {
			return
		}
		if again := dataAnswer(*root); again != string(answer) && len(again) > len(answer) {
			t.Errorf("%q was read as what is written as %q", answer, again)
		}
	})
}
