package document

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document/guard"
	"skillmatch/internal/text"
)

// compareDocuments compares all fields but the index of lines, which follows from the text.
var compareDocuments = cmp.FilterPath(func(p cmp.Path) bool { return p.String() == "lines" }, cmp.Ignore())

// A child reads what this process would read.
func TestChildReadsTheSame(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		t.Fatal(err)
	}
	real, err := filepath.Glob("../../../shared/pdf/truth/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(real); i += 9 {
		files = append(files, real[i])
	}
	pool := guard.NewPool(1)
	defer pool.Close()
	for _, file := range append(files, "pdf") {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data := smallPDF("BT /F 12 Tf 72 700 Td (Wrote services in Go.) Tj ET")
			if file != "pdf" {
				if data, err = os.ReadFile(file); err != nil {
					t.Fatal(err)
				}
			}
			want, err := Read(file, data, Options{unguarded: true})
			if err != nil {
				t.Fatal(err)
			}
			for _, opt := range []Options{{}, {Guard: pool}} {
				got, err := Read(file, data, opt)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, got, compareDocuments); diff != "" {
					t.Errorf("(-this process +child):\n%s", diff)
				}
			}
		})
	}
}

// TestEveryFieldTravels gives every field a value, by its type: a field that is
// new to Document and forgotten on the wire is found.
func TestEveryFieldTravels(t *testing.T) {
	var d Document
	n := 0
	fill(reflect.ValueOf(&d).Elem(), &n)
	for i := range d.Source {
		d.Source[i].Pos.File = d.Name
	}
	var w wire
	w.document(&d)
	// What the parent knows itself does not travel.
	got := Document{Name: d.Name, SHA256: d.SHA256, Format: d.Format, Language: d.Language, Bytes: d.Bytes}
	r := unwire{s: string(w.b)}
	r.document(&got)
	if r.bad || r.s != "" {
		t.Errorf("bad %v, %d bytes are left", r.bad, len(r.s))
	}
	if diff := cmp.Diff(d, got, compareDocuments); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// fill sets each exported field below v to a value that no other has.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.Repeat("é", *n))
	case reflect.Int:
		v.SetInt(int64(*n) * 1000)
	case reflect.Uint8:
		v.SetUint(uint64(*n))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), n)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	default:
		panic("a field of a kind that is not known: " + v.Type().String())
	}
}

// The name of a file may be of any bytes; places in it bear it.
func TestNameOfAnyBytes(t *testing.T) {
	const name = "r\xe9sum\xe9.html"
	d, err := Read(name, []byte("<p>Go"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := SourceMap{{Pos: SourcePos{File: name, Line: 1, Column: 4}}}
	if diff := cmp.Diff(want, d.Source); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestErrorTravels(t *testing.T) {
	for k := Empty; k <= Limit; k++ {
		want := Error{Kind: k, Detail: "über", Hint: "hint"}
		var w wire
		w.int(answerError)
		w.error(&want)
		var d Document
		err := d.take(string(w.b))
		if diff := cmp.Diff(error(&want), err); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// answerOf is what a child answers for d.
func answerOf(d Document) string {
	var w wire
	w.int(answerDocument)
	w.document(&d)
	return string(w.b)
}

// The parent believes no answer that it has not checked.
func TestWrongAnswersAreRefused(t *testing.T) {
	span := func(from, to int) text.Span { return text.Span{Start: from, End: to} }
	sound := answerOf(Document{Text: "Gö"})
	var unknown wire
	unknown.int(answerError)
	unknown.error(&Error{Kind: Missing})
	for _, tt := range []struct{ name, answer, want string }{
		{"nothing", "", "it cannot be made out"},
		{"no known answer", "\x02", "it cannot be made out"},
		{"cut", sound[:len(sound)-1], "it cannot be made out"},
		{"longer than it is", sound + "\x00", "it cannot be made out"},
		{"a count beyond the end", "\x00\x00\x02Go\xff\xff\xff\x7f", "it cannot be made out"},
		{"a number out of range", "\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "it cannot be made out"},
		{"not UTF-8", answerOf(Document{Text: "\xff"}), "its text is not UTF-8"},
		{"page out of order", answerOf(Document{Text: "Gö", Pages: []int{1, 0}}), "page 2 is out of order"},
		{"page outside", answerOf(Document{Text: "Gö", Pages: []int{4}}), "page 1 lies outside of the text"},
		{"block in a code point", answerOf(Document{Text: "Gö", Blocks: []Block{{Span: span(0, 2)}}}), "block 1 cuts a code point"},
		{"blocks that overlap", answerOf(Document{Text: "Gö", Blocks: []Block{{Span: span(0, 3)}, {Span: span(1, 3)}}}), "block 2 is out of order"},
		{"block of no kind", answerOf(Document{Text: "Gö", Blocks: []Block{{Span: span(0, 1), Kind: 9}}}), "block 1 is of no known kind"},
		{"link backwards", answerOf(Document{Text: "Gö", Links: []Link{{At: span(1, 0)}}}), "link 1 lies outside of the text"},
		{"link not UTF-8", answerOf(Document{Text: "Gö", Links: []Link{{URL: "\xff"}}}), "a word of it is not UTF-8"},
		{"hidden outside", answerOf(Document{Text: "Gö", Hidden: []Hidden{{Span: span(3, 9)}}}), "hidden passage 1 lies outside of the text"},
		{"source without a line", answerOf(Document{Text: "Gö", Source: SourceMap{{}}}), "source place 1 has no line or column"},
		{"warning outside", answerOf(Document{Text: "Gö", Warnings: []Warning{{At: &text.Span{End: 9}}}}), "warning 1 lies outside of the text"},
		{"an error that is not a reader's", string(unknown.b), "its error is of no known kind"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var d Document
			err := d.take(tt.answer)
			want := &Error{Kind: Damaged, Detail: "the reading process gave a wrong answer: " + tt.want, Hint: saveAnew}
			if diff := cmp.Diff(error(want), err); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Any answer is taken as a sound document, or refused.
func FuzzAnswer(f *testing.F) {
	at := text.Span{Start: 1, End: 2}
	addSeeds(f, answerOf(Document{Text: "Go"}), answerOf(Document{
		Text: "Go, SQL", Encoding: "utf-8", Pages: []int{0, 3}, Blocks: []Block{{Span: at, Kind: Heading, Level: 1}},
		Links: []Link{{URL: "https://example.com", At: at}}, Hidden: []Hidden{{Span: at, Reason: "white"}},
		Source:   SourceMap{{Start: 1, Pos: SourcePos{Line: 1, Column: 1}}, {Start: 2, Pos: SourcePos{Line: 2, Column: 1}}},
		Warnings: []Warning{{Code: "a", Message: "b", At: &at}, {Code: "c"}},
	}), "\x01\x07\x01a\x01b", "")
	f.Fuzz(func(t *testing.T, answer []byte) {
		var d Document
		if err := d.take(string(answer)); err != nil {
			if e := (*Error)(nil); !errors.As(err, &e) {
				t.Errorf("error %#v", err)
			}
			return
		}
		if wrong := faultOf(&d); wrong != "" {
			t.Error(wrong)
		}
		var w wire
		w.int(answerDocument)
		w.document(&d)
		var again Document
		if err := again.take(string(w.b)); err != nil || !reflect.DeepEqual(d, again) {
			t.Errorf("another document came back, or %v", err)
		}
	})
}

func TestGuardErrors(t *testing.T) {
	slow := []byte("<html>" + strings.Repeat("<p><b><i>Go</i></b>", 1<<18))
	long := []byte("<html><p>" + strings.Repeat("Go ", 1000))
	for _, tt := range []struct {
		name string
		data []byte
		opt  Options
		want Error
	}{
		{"time", slow, Options{MaxTime: time.Millisecond}, Error{"cv.html", Limit, "reading it takes more than 1ms", "raise it with --max-time"}},
		{"memory", slow, Options{MaxMemory: 8 << 20}, Error{"cv.html", Limit, "reading it takes more than 8 MB of memory", "raise it with --max-memory"}},
		{"text", long, Options{MaxText: 1000}, Error{"cv.html", Limit, "the text is over the limit of 1000 bytes", "raise it with --max-text"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read("cv.html", tt.data, tt.opt)
			if diff := cmp.Diff(error(&tt.want), err); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A context that ends stops the child: its own error comes back.
func TestOpenEndsWithContext(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cv.html")
	if err := os.WriteFile(path, []byte("<html>"+strings.Repeat("<p><b><i>Go</i></b>", 1<<19)), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := Open(ctx, path, Options{}); err != context.DeadlineExceeded {
		t.Errorf("error %v, want %v", err, context.DeadlineExceeded)
	}
}

// In a batch only the file that a child dies of is blamed.
func TestBatchGoesOnAfterHostileFile(t *testing.T) {
	pool := guard.NewPool(1)
	defer pool.Close()
	good := smallPDF("BT /F 12 Tf 72 700 Td (Wrote services in Go.) Tj ET")
	big := []byte("<html>" + strings.Repeat("<p><b><i>Go</i></b>", 1<<18))
	for range 3 {
		if _, err := Read("good.pdf", good, Options{Guard: pool}); err != nil {
			t.Error(err)
		}
		_, err := Read("big.html", big, Options{Guard: pool, MaxMemory: 8 << 20})
		if e := (*Error)(nil); !errors.As(err, &e) || e.Kind != Limit {
			t.Errorf("error %v, want a limit", err)
		}
	}
}
