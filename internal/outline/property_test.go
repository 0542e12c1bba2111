package outline

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checkOutline holds an outline against what must be true of any.
func checkOutline(t *testing.T, o *Outline) {
	t.Helper()
	fail := func(i int, what string) {
		t.Helper()
		t.Fatalf("segment %d of %q, %+v: %s", i, o.Doc.Text, o.Segments[i], what)
	}
	end, last, cue := 0, 0, 0
	for i, s := range o.Segments {
		switch {
		case s.Start < end || s.End < s.Start || s.End > len(o.Doc.Text):
			fail(i, "its span overlaps the one before or leaves the text")
		case s.First < last || s.Last < s.First || s.Last > len(o.Tokens):
			fail(i, "its tokens overlap those of the one before")
		case s.First == s.Last && s.Kind != Heading:
			fail(i, "it has no token") // a heading glued to the word before may
		case !slices.Contains(sections, s.Section):
			fail(i, "its section has no name")
		case s.CueFrom != cue && s.CueTo > s.CueFrom || s.CueTo < s.CueFrom:
			for k := cue; k < s.CueFrom; k++ {
				if o.Cues[k].First >= last && o.Cues[k].First < s.First {
					continue // of a number that is left out
				}
				fail(i, "a cue is lost before it")
			}
		}
		for k := last; k < s.First; k++ {
			if tok := o.Tokens[k]; !tok.Numeric() || tok.Len() > 2 { // of a list item
				fail(i, "a token is lost before it")
			}
		}
		for k := s.First; k < s.Last; k++ {
			if !s.Contains(o.Tokens[k].Span) {
				fail(i, "a token leaves it")
			}
		}
		var kinds Kinds
		for _, h := range o.CuesOf(&s) {
			kinds.add(h.Kind)
			if h.First < s.First || h.First >= s.Last || h.Last <= h.First || h.Last > len(o.Tokens) {
				fail(i, "a cue starts outside of it")
			}
		}
		if kinds != s.Kinds {
			fail(i, "its kinds are not those of its cues")
		}
		end, last, cue = s.End, s.Last, s.CueTo
	}
	for _, tok := range o.Tokens[last:] {
		if !tok.Numeric() || tok.Len() > 2 {
			t.Fatalf("the last tokens of %q are in no segment", o.Doc.Text)
		}
	}
	if !slices.IsSortedFunc(o.Cues, func(a, b Hit) int { return a.First - b.First }) {
		t.Fatalf("the cues of %q are not in order", o.Doc.Text)
	}
}

// realistic returns texts of the project's own.
func realistic(t testing.TB) map[string]Kind {
	t.Helper()
	out := map[string]Kind{}
	for folder, kind := range map[string]Kind{"postings": Posting, "resumes": Resume} {
		files, err := filepath.Glob("../../testdata/" + folder + "/*.txt")
		if err != nil || files == nil {
			t.Fatalf("no %s under testdata (%v)", folder, err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			out[string(data)] = kind
		}
	}
	return out
}

func TestOutlinesHold(t *testing.T) {
	c := builtIn(t)
	for s := range realistic(t) {
		for _, kind := range []Kind{Posting, Resume, ""} {
			checkOutline(t, Read(plain(s), c, kind))
			checkOutline(t, Read(plain(oneLine(s)), c, kind))
		}
	}
}

func TestOutlinesOfTheCorpusHold(t *testing.T) {
	f, err := os.Open("../../../shared/corpus/postings.jsonl")
	if err != nil {
		t.Skip("no corpus beside the project: ", err)
	}
	defer f.Close()
	c := builtIn(t)
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 0; n < 300 && in.Scan(); n++ {
		var p struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		checkOutline(t, Read(plain(p.Text), c, Posting))
		checkOutline(t, Read(plain(p.Text), c, Resume))
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
}

// oneLine is what a web form makes of a text: its lines are joined, its bullets stay.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\n- ", "\n• ")), " ")
}

// headings returns the sections that the headings of a text name.
func headings(o *Outline) []Section {
	var out []Section
	for _, s := range o.Segments {
		if s.Kind == Heading && s.Section != Other {
			out = append(out, s.Section)
		}
	}
	return out
}

// A text that lost its lines keeps its headings.
func TestOneLineKeepsHeadings(t *testing.T) {
	c := builtIn(t)
	kept, all := 0, 0
	for s, kind := range realistic(t) {
		want := headings(Read(plain(s), c, kind))
		left := headings(Read(plain(oneLine(s)), c, kind))
		all += len(want)
		for _, h := range want { // each is looked for behind the one before
			if i := slices.Index(left, h); i >= 0 {
				left = left[i+1:]
				kept++
			} else {
				t.Logf("%s heading %s is lost in %.60q", kind, h, s)
			}
		}
	}
	if all < 10 || kept*100 < 95*all {
		t.Errorf("%d of %d headings are kept, want at least 95 %%", kept, all)
	}
}

// Reading takes time in proportion to the text, whatever the text is.
func TestReadOfLongRuns(t *testing.T) {
	c := builtIn(t)
	for _, run := range []string{"a ", "Java, ", "Skills ", "Skills: ", "1. ", "• ", "- ", "x.\n", "\n", "Requirements:• ", "aB", "SkillsSkills: "} {
		o := Read(plain(strings.Repeat(run, 1<<18/len(run))), c, Posting)
		checkOutline(t, o)
		for _, s := range o.Segments {
			if n := s.Last - s.First; n > longest+longest/8 {
				t.Errorf("%q: a segment of %d tokens", run, n)
			}
		}
	}
}

func TestCuesSurvivePacking(t *testing.T) {
	c := builtIn(t)
	again := CuesOf(c.Parts())
	for s, kind := range realistic(t) {
		a, b := Read(plain(s), c, kind), Read(plain(s), again, kind)
		if !slices.Equal(a.Segments, b.Segments) || !slices.Equal(a.Cues, b.Cues) {
			t.Errorf("packed cues read %.60q otherwise", s)
		}
	}
}

func FuzzRead(f *testing.F) {
	c := builtIn(f)
	f.Add("SKILLS\n\n- Go\n1. Rust\nWhat you bring: controls.The mill", true)
	f.Add("Requirements:• Go• RustNice to have:• C Feb. 2019 - NICE TO HAVE", false)
	f.Add("\xff\n\n\u200b*\n•\n- 1)", true)
	f.Fuzz(func(t *testing.T, s string, resume bool) {
		kind := Posting
		if resume {
			kind = Resume
		}
		o := Read(plain(s), c, kind)
		checkOutline(t, o)
		for i := range o.Segments {
			if at := o.SegmentAt(o.Segments[i].Start); at < i && o.Segments[i].Len() > 0 {
				t.Fatalf("segment %d of %q is found as %d", i, s, at)
			}
		}
	})
}
