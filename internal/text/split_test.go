package text

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// glyph shows a separator in the tables below.
var glyph = map[Sep]string{
	SepNone: "‿", SepSpace: " ", SepDash: "-", SepApos: "'", SepDot: "·", SepAmp: "&", SepSlash: "/", SepLine: "⏎",
	SepComma: ",", SepBar: "|", SepBracket: "(", SepSemi: ";", SepColon: ":", SepOther: "~", SepStop: "!", SepBullet: "•", SepPara: "¶",
}

// shown writes tokens folded, with a glyph for what stands before each but the first.
func shown(tokens []Token, s string) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteString(glyph[t.Sep])
		}
		b.WriteString(t.Folded(s))
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"signs alone", " ++ # . -- • ", ""},
		{"C++ and C#", "C++, C# and F#.", "c++,c# and f#"},
		{"C/C++", "C/C++", "c/c++"},
		{"signs escaped as in Markdown", `C\#, C\+\+ and F\#; a\b`, "c#,c++ and f#;a/b"},
		{"a section sign as a bullet", "Java § Spring, § 12 and «Go» » SQL", "java•spring~12 and go•sql"},
		{"a plus at the end", "C+ or Notepad++ or 5+ years", "c+ or notepad++ or 5+ years"},
		{"plus between words", "HTML+CSS and A+B", "html&css and a&b"},
		{"a hash between words", "C#/F# and issue#5 and C#developer", "c#/f# and issue~5 and c#‿developer"},
		{".NET", ".NET, (.NET) and .net", ".net(.net(and .net"},
		{"ASP.NET", "ASP.NET Core 6.0", "asp·net core 6·0"},
		{"Node.js", "Node.js and Vue.JS", "node·js and vue·js"},
		{"a stop before a number is none of it", "a .5 share", "a·5 share"},
		{"CI/CD", "CI/CD, TCP/IP", "ci/cd,tcp/ip"},
		{"R&D", "R&D, AT&T", "r&d,at&t"},
		{"T-SQL", "T-SQL, Objective-C, scikit-learn, snake_case", "t-sql,objective-c,scikit-learn,snake-case"},
		{"no space behind a sentence", "controls.The team", "controls·the team"},
		{"a sentence", "We build. You run.", "we build!you run"},
		{"marks of sentences", "Really? Yes! Well… no", "really!yes!well!no"},
		{"apostrophes", "driver's and driver’s", "driver's and driver's"},
		{"quotation marks", "\"Go\" and “Rust”", "go and rust"},
		{"bold", "**Go** and `Rust`", "go and rust"},
		{"brackets", "SQL (MySQL) [x]{y}", "sql(mysql(x(y"},
		{"bullets", "• Go\n• Rust ▪ C \uFFFD D \uE0B7 E", "go•rust•c•d•e"},
		{"typed bullets", "- Go\n- Rust\n* C", "go•rust•c"},
		{"a spaced dash", "Go - Rust – C — D", "go|rust|c|d"},
		{"a range", "2019–2021", "2019-2021"},
		{"bars", "Go | Rust; C: D", "go|rust;c:d"},
		{"lines", "Go\nRust\r\nC\n\nD\n \nE", "go⏎rust⏎c¶d¶e"},
		{"other signs", "50% of $5 @ 3", "50~of~5~3"},
		{"the separator that parts most counts", "Go, \n- Rust", "go•rust"},
		{"accents", "Résumé, re\u0301sume\u0301, CAFÉ", "resume,resume,cafe"},
		{"letters that have no decomposition", "straße STRAẞE Ærø Łódź ǿ", "strasse strasse aero lodz o"},
		{"full width", "Ｐｙｔｈｏｎ ３", "python 3"},
		{"ligatures", "ﬁle oﬃce", "file office"},
		{"soft hyphen and zero width inside a word", "Kuber\u00ADnetes Py\u200Bthon Da\u2060ta", "kubernetes python data"},
		{"invisible characters around words", "Go\u200B \u200BRust\uFEFF", "go rust"},
		{"an emoji with its variation selector is no word", "❤️ Go ⚙️ Rust", "go~rust"},
		{"no-break spaces", "Go\u00A0Rust\u202FC", "go rust c"},
		{"bytes that are not UTF-8", "Go\xff\xfeRust\xc3", "go•rust"},
		{"other scripts", "Привет 世界", "привет 世界"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, shown(Split(nil, tt.in), tt.in)); diff != "" {
				t.Errorf("Split(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestSplitGivesWholeTokens(t *testing.T) {
	const s = "a .NET C\u00AD# x"
	want := []Token{
		{Span: Span{0, 1}, Key: KeyOf("a"), Sep: SepPara, Shape: Lower},
		{Span: Span{2, 6}, Key: KeyOf(".net"), Sep: SepSpace, Shape: Upper | Title | Affix},
		{Span: Span{7, 8}, Key: KeyOf("c"), Sep: SepSpace, Shape: Upper | Title},
		{Span: Span{12, 13}, Key: KeyOf("x"), Sep: SepOther, Shape: Lower},
	}
	if diff := cmp.Diff(want, Split(nil, s)); diff != "" {
		t.Errorf("Split(%q) (-want +got):\n%s", s, diff)
	}
}

func TestSplitNotesShapes(t *testing.T) {
	tests := []struct {
		name, in string
		want     Shape
	}{
		{"lower", "go", Lower},
		{"title", "Go", Upper | Lower | Title},
		{"upper", "SQL", Upper | Title},
		{"number", "2024", Digit},
		{"inner", "usingPython", Upper | Lower | Inner},
		{"inner behind an acronym", "LDAPExperience", Upper | Lower | Title | Inner},
		{"the plural of an acronym", "APIs", Upper | Lower | Title},
		{"two capitals", "McKay", Upper | Lower | Title | Inner},
		{"a short acronym", "VMs", Upper | Lower | Title},
		{"version", "HTML5", Upper | Title | Digit | Inner},
		{"version first", "3D", Upper | Digit | Inner},
		{"affix", "C++", Upper | Title | Affix},
		{"accent", "É", Upper | Title | NonASCII},
		{"accent of its own", "E\u0301", Upper | Title | NonASCII},
		{"soft hyphen", "S\u00ADQL", Upper | Title | NonASCII},
		{"full width digit", "３", Digit | NonASCII},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Split(nil, tt.in)
			if len(got) != 1 || got[0].Shape != tt.want {
				t.Errorf("Split(%q) = %+v, want one token of shape %b", tt.in, got, tt.want)
			}
		})
	}
}

func TestSplitMarksAddresses(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string // the tokens of addresses
	}{
		{"none", "Go, Rust and Node.js; CI/CD and ASP.NET.", nil},
		{"mail", "write to ada.quill@example.com today", []string{"ada", "quill", "example", "com"}},
		{"scheme", "see https://www.example.com/go/react?x=java now", []string{"https", "www", "example", "com", "go", "react", "x", "java"}},
		{"no scheme", "see github.com/adaquill/go-tools, please", []string{"github", "com", "adaquill", "go", "tools"}},
		{"www", "at www.example.com.", []string{"www", "example", "com"}},
		{"in brackets", "(mail: hr@example.com) Go", []string{"hr", "example", "com"}},
		{"a sentence whose space is lost is none", "with Java.The team", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, tok := range Split(nil, tt.in) {
				if tok.Shape&Address != 0 {
					got = append(got, tok.Folded(tt.in))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("addresses of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestBare(t *testing.T) {
	for in, want := range map[string]string{"C++": "C", "C#": "C", ".NET": "NET", "5+": "5", "Go": "Go"} {
		bare := Split(nil, in)[0].Bare(in)
		if got := in[bare.Start:bare.End]; got != want || bare.Key != KeyOf(want) || bare.Shape&Affix != 0 {
			t.Errorf("%q without its signs: got %q, shape %b", in, got, bare.Shape)
		}
	}
}

func TestSplitAllocatesNothing(t *testing.T) {
	const s = "Führte C++, .NET und Node.js (naïve) ein; https://example.com/x • Kuber\u00ADnetes, reallylongwordsofmorethansixteenbytes"
	tokens := Split(nil, s)
	if n := testing.AllocsPerRun(100, func() { tokens = Split(tokens[:0], s) }); n != 0 {
		t.Errorf("Split into a large enough slice allocates %v times", n)
	}
}

// checkSplit holds the tokens of s against what must be true of any.
func checkSplit(t *testing.T, s string) {
	t.Helper()
	tokens := Split(nil, s)
	end := 0
	for i, tok := range tokens {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(s) {
			t.Fatalf("Split(%q): token %d at %v, the one before ends at %d", s, i, tok.Span, end)
		}
		end = tok.End
		if i == 0 && tok.Sep != SepPara {
			t.Fatalf("Split(%q): the first token does not start the text", s)
		}
		if w := s[tok.Start:tok.End]; tok.Shape&NonASCII == 0 && tok.Folded(s) != strings.ToLower(w) {
			t.Fatalf("Split(%q): %q folds to %q", s, w, tok.Folded(s))
		}
		if want := keyOfBytes(tok.Folded(s)); tok.Key != want {
			t.Fatalf("Split(%q): token %q has key %x, its folded bytes have %x", s, s[tok.Start:tok.End], tok.Key, want)
		}
	}
	fold := Fold(s)
	if again := Fold(fold); again != fold {
		t.Fatalf("Fold(%q) = %q, and of that %q", s, fold, again)
	}
}

// keyOfBytes is the plain way to a key.
func keyOfBytes(w string) Key {
	var f folder
	for i := range len(w) {
		f.put(w[i])
	}
	return f.key()
}

// checkConcat holds the tokens of two paragraphs against those of each.
func checkConcat(t *testing.T, a, b string) {
	t.Helper()
	const para = "\n\n"
	want := Split(nil, a)
	for _, tok := range Split(nil, b) {
		tok.Start += len(a) + len(para)
		tok.End += len(a) + len(para)
		want = append(want, tok)
	}
	if diff := cmp.Diff(want, Split(nil, a+para+b)); diff != "" {
		t.Fatalf("Split(%q) is not that of its paragraphs (-want +got):\n%s", a+para+b, diff)
	}
}

func TestParagraphsAreSplitAlone(t *testing.T) {
	texts := []string{"", "Go", ".NET", "C++", "C#", "- Go", "see github.com/x", "a@example.com", "é\u0301", "\xff", "…", "x.", "•"}
	for _, a := range texts {
		checkSplit(t, a)
		for _, b := range texts {
			checkConcat(t, a, b)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("C++, C# and .NET. See www.example.com/x", "• Kuber\u00ADnetes\uFFFDFü\u0308r ﬁ ŀ ǿ ẞ")
	f.Add("\xff\xc3(", "a\u200b\u0301b ❤️ Ｐ３")
	f.Fuzz(func(t *testing.T, a, b string) {
		checkSplit(t, a)
		checkConcat(t, a, b)
	})
}

func TestLowerRun(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		b := make([]byte, r.IntN(40))
		want, open := 0, true
		for i := range b {
			b[i] = byte('a' + r.IntN(26))
			if r.IntN(12) == 0 {
				b[i] = byte(r.IntN(256))
			}
			open = open && 'a' <= b[i] && b[i] <= 'z'
			if open {
				want++
			}
		}
		if got := lowerRun(string(b)); got != want {
			t.Fatalf("lowerRun(%q) = %d, want %d", b, got, want)
		}
	}
}
