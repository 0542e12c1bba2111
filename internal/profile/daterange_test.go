package profile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// dated is what a range of dates says, in a form that reads well in a table.
type dated struct {
	From, Last string // the first and the last month
	Months     int
	Current    bool
}

var testAsOf = NewMonth(2026, 11)

// walk returns a walker over a text.
func walk(t testing.TB, s string) *walker {
	t.Helper()
	doc := &document.Document{Text: s}
	return newWalker(outline.Read(doc, testCues(t), outline.Resume), testAsOf)
}

// datesIn returns what the ranges of a text say; lone dates are left out unless
// they are asked for.
func datesIn(t testing.TB, s string, lone bool) []dated {
	t.Helper()
	var out []dated
	for _, g := range walk(t, s).ranges() {
		if lone || !g.lone {
			out = append(out, dated{g.From.String(), (g.To - 1).String(), g.Months(), g.current})
		}
	}
	return out
}

func TestDateRangesAsPeopleWriteThem(t *testing.T) {
	const now = "2026-11"
	tests := []struct {
		name string
		text string
		want dated
	}{
		{"months in full", "January 2018 - March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"en dash", "January 2018 – March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"em dash", "January 2018 — March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"en dash without spaces", "January 2018–March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"em dash without spaces", "January 2018—March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"hyphen without spaces", "January 2018-March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"minus sign", "January 2018 − March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"figure dash", "January 2018 ‒ March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"hyphen of its own", "January 2018 ‐ March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"arrow", "January 2018 → March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"tilde", "January 2018 ~ March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"slash with spaces", "January 2018 / March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"two hyphens", "January 2018 -- March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"to", "January 2018 to March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"until", "January 2018 until March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"till", "January 2018 till March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"through", "January 2018 through March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"thru", "Jan 2018 thru Mar 2020", dated{"2018-01", "2020-03", 27, false}},
		{"up to", "Jan 2018 up to Mar 2020", dated{"2018-01", "2020-03", 27, false}},
		{"from to", "from January 2018 to March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"capitals", "JANUARY 2018 – MARCH 2020", dated{"2018-01", "2020-03", 27, false}},
		{"lower case", "january 2018 – march 2020", dated{"2018-01", "2020-03", 27, false}},
		{"three letters", "Jan 2018 – Mar 2020", dated{"2018-01", "2020-03", 27, false}},
		{"capital letters", "JAN 2018 – MAR 2020", dated{"2018-01", "2020-03", 27, false}},
		{"stops", "Jan. 2018 – Mar. 2020", dated{"2018-01", "2020-03", 27, false}},
		{"four letters", "Sept 2018 – June 2020", dated{"2018-09", "2020-06", 22, false}},
		{"four letters with a stop", "Sept. 2018 – Jan. 2020", dated{"2018-09", "2020-01", 17, false}},
		{"comma", "January, 2018 – March, 2020", dated{"2018-01", "2020-03", 27, false}},
		{"brackets", "January (2018) – March (2020)", dated{"2018-01", "2020-03", 27, false}},
		{"of", "January of 2018 to March of 2020", dated{"2018-01", "2020-03", 27, false}},
		{"hyphen inside", "Dec-2019 to Nov-2020", dated{"2019-12", "2020-11", 12, false}},
		{"slash inside", "Dec/2019 – Nov/2020", dated{"2019-12", "2020-11", 12, false}},
		{"line broken in between", "January 2018 –\nMarch 2020", dated{"2018-01", "2020-03", 27, false}},
		{"one month", "May 2019 – May 2019", dated{"2019-05", "2019-05", 1, false}},
		{"one quarter counts both ends", "Jan 2020 – Mar 2020", dated{"2020-01", "2020-03", 3, false}},
		{"one year counts both ends", "Jan 2020 – Dec 2020", dated{"2020-01", "2020-12", 12, false}},

		{"year of the end alone", "Jan – Mar 2020", dated{"2020-01", "2020-03", 3, false}},
		{"year of the end alone, stops", "Jan. – Dec. 2023", dated{"2023-01", "2023-12", 12, false}},
		{"year of the end alone, to", "June to August 2020", dated{"2020-06", "2020-08", 3, false}},
		{"year of the end alone, over new year", "Nov – Feb 2020", dated{"2019-11", "2020-02", 4, false}},

		{"two digits with an apostrophe", "Oct '18 – Dec '20", dated{"2018-10", "2020-12", 27, false}},
		{"two digits with a curly apostrophe", "Oct ’18 – Dec ’20", dated{"2018-10", "2020-12", 27, false}},
		{"two digits with an opening quote", "Oct ‘18 – Dec ‘20", dated{"2018-10", "2020-12", 27, false}},
		{"two digits with a hyphen", "Oct-18 – Dec-20", dated{"2018-10", "2020-12", 27, false}},
		{"two digits and stops", "Oct. '18 – Dec. '20", dated{"2018-10", "2020-12", 27, false}},
		{"two digits alone", "Oct 18 – Dec 20", dated{"2018-10", "2020-12", 27, false}},
		{"two digits before 2000", "Oct '97 – Dec '99", dated{"1997-10", "1999-12", 27, false}},
		{"two digits over 2000", "Oct '99 – Dec '01", dated{"1999-10", "2001-12", 27, false}},
		{"years in two digits", "'18 – '20", dated{"2018-01", "2019-12", 24, false}},

		{"numbers", "01/2018 - 03/2020", dated{"2018-01", "2020-03", 27, false}},
		{"numbers without spaces", "01/2018-03/2020", dated{"2018-01", "2020-03", 27, false}},
		{"numbers with an en dash", "01/2018–03/2020", dated{"2018-01", "2020-03", 27, false}},
		{"one digit", "1/2018 – 3/2020", dated{"2018-01", "2020-03", 27, false}},
		{"stops in numbers", "01.2018 – 03.2020", dated{"2018-01", "2020-03", 27, false}},
		{"hyphens in numbers", "01-2018 to 03-2020", dated{"2018-01", "2020-03", 27, false}},
		{"spaced slash", "01 / 2018 – 03 / 2020", dated{"2018-01", "2020-03", 27, false}},
		{"year first", "2018-01 – 2020-03", dated{"2018-01", "2020-03", 27, false}},
		{"year first, slash", "2018/01 – 2020/03", dated{"2018-01", "2020-03", 27, false}},
		{"year first, stop", "2018.01 – 2020.03", dated{"2018-01", "2020-03", 27, false}},
		{"year first, to", "2018-01 to 2020-03", dated{"2018-01", "2020-03", 27, false}},
		{"year first, ambiguous with a pair of years", "2008-09 – 2009-03", dated{"2008-09", "2009-03", 7, false}},
		{"month and two digits", "5/18 – 11/19", dated{"2018-05", "2019-11", 19, false}},
		{"two digits each", "05/18 – 11/19", dated{"2018-05", "2019-11", 19, false}},
		{"two digits each, no spaces", "02/21–04/23", dated{"2021-02", "2023-04", 27, false}},
		{"two digits each, stops", "05.18 – 11.19", dated{"2018-05", "2019-11", 19, false}},
		{"two digits and four", "5/18 – 11/2019", dated{"2018-05", "2019-11", 19, false}},

		{"days, month first", "01/15/2018 – 03/31/2020", dated{"2018-01", "2020-03", 27, false}},
		{"days, day first", "15/01/2018 – 31/03/2020", dated{"2018-01", "2020-03", 27, false}},
		{"days, the end tells which is first", "05/01/2018 – 31/03/2020", dated{"2018-01", "2020-03", 27, false}},
		{"days, the start tells which is first", "15/01/2018 – 05/03/2020", dated{"2018-01", "2020-03", 27, false}},
		{"days with stops are day first", "01.02.2018 – 03.04.2020", dated{"2018-02", "2020-04", 27, false}},
		{"days, ISO", "2018-01-15 – 2020-03-31", dated{"2018-01", "2020-03", 27, false}},
		{"days, ISO, to", "2018-01-15 to 2020-03-31", dated{"2018-01", "2020-03", 27, false}},
		{"day, month, year", "15 January 2018 – 31 March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"month day, year", "January 15, 2018 – March 31, 2020", dated{"2018-01", "2020-03", 27, false}},
		{"ordinals", "15th January 2018 to 31st March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"ordinals behind", "January 15th, 2018 to March 31st, 2020", dated{"2018-01", "2020-03", 27, false}},
		{"ordinal of", "15th of January 2018 to 1st of March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"day with hyphens", "15-Jan-2018 to 31-Mar-2020", dated{"2018-01", "2020-03", 27, false}},
		{"zero before the day", "06th June 2017 to 20th Aug 2018", dated{"2017-06", "2018-08", 15, false}},
		{"days of one year", "Oct 18 – Dec 20, 2019", dated{"2019-10", "2019-12", 3, false}},

		{"years", "2018 – 2020", dated{"2018-01", "2019-12", 24, false}},
		{"years with a hyphen", "2018-2020", dated{"2018-01", "2019-12", 24, false}},
		{"years with an en dash", "2018–2020", dated{"2018-01", "2019-12", 24, false}},
		{"years with to", "2018 to 2020", dated{"2018-01", "2019-12", 24, false}},
		{"years with a slash", "2018/2020", dated{"2018-01", "2019-12", 24, false}},
		{"second year in two digits", "2016-18", dated{"2016-01", "2017-12", 24, false}},
		{"second year in two digits, en dash", "2016–18", dated{"2016-01", "2017-12", 24, false}},
		{"second year in two digits, slash", "2016/17", dated{"2016-01", "2016-12", 12, false}},
		{"a pair of years that could be a month", "2010-12", dated{"2010-01", "2011-12", 24, false}},
		{"a pair of years that could be a month, en dash", "2008–10", dated{"2008-01", "2009-12", 24, false}},
		{"the same year twice", "2019 – 2019", dated{"2019-01", "2019-12", 12, false}},
		{"a year and a month", "2018 – March 2020", dated{"2018-01", "2020-03", 27, false}},
		{"a year and a number", "2012 – 3/2018", dated{"2012-01", "2018-03", 75, false}},
		{"a month and a year", "April 2018 – 2020", dated{"2018-04", "2019-12", 21, false}},
		{"early and late", "early 2018 – late 2020", dated{"2018-01", "2019-12", 24, false}},
		{"mid", "mid-2018 to mid-2020", dated{"2018-01", "2019-12", 24, false}},
		{"year and month", "2018 Jan – 2020 Mar", dated{"2018-01", "2020-03", 27, false}},

		{"present", "Jan 2024 – Present", dated{"2024-01", now, 35, true}},
		{"present in lower case", "Jan 2024 – present", dated{"2024-01", now, 35, true}},
		{"present in brackets", "(Jan 2024–present)", dated{"2024-01", now, 35, true}},
		{"the present", "Jan 2024 to the present", dated{"2024-01", now, 35, true}},
		{"present day", "Jan 2024 – present day", dated{"2024-01", now, 35, true}},
		{"current", "Feb. 2019 - Current", dated{"2019-02", now, 94, true}},
		{"currently", "Jan 2024 – currently", dated{"2024-01", now, 35, true}},
		{"now", "2024 – now", dated{"2024-01", now, 35, true}},
		{"today", "September 2023 to today", dated{"2023-09", now, 39, true}},
		{"ongoing", "Jan 2024 – ongoing", dated{"2024-01", now, 35, true}},
		{"to date", "Jan 2024 to date", dated{"2024-01", now, 35, true}},
		{"dash to date", "Jan. 2024 – to date", dated{"2024-01", now, 35, true}},
		{"till date", "01.02.2020 till date", dated{"2020-02", now, 82, true}},
		{"dash till date", "Jan 2024 – Till Date", dated{"2024-01", now, 35, true}},
		{"until now", "Jan 2024 until now", dated{"2024-01", now, 35, true}},
		{"number and present", "04/2022 – today", dated{"2022-04", now, 56, true}},
		{"two digits and present", "05/23–present", dated{"2023-05", now, 43, true}},
		{"one digit and present", "5/18 - present", dated{"2018-05", now, 103, true}},
		{"stop and present", "2022.08 – present", dated{"2022-08", now, 52, true}},
		{"since", "since March 2020", dated{"2020-03", now, 81, true}},
		{"since a year", "Since 2020", dated{"2020-01", now, 83, true}},
		{"onwards", "March 2020 onwards", dated{"2020-03", now, 81, true}},
		{"nothing behind the dash", "March 2020 –", dated{"2020-03", now, 81, true}},
		{"nothing behind the dash of a column", "2020-      Weaver", dated{"2020-01", now, 83, true}},
		{"an end in the future", "Jan 2026 – Dec 2027", dated{"2026-01", now, 11, false}},

		{"a season", "Summer 2020", dated{"2020-06", "2020-08", 3, false}},
		{"spring", "Spring 2020", dated{"2020-03", "2020-05", 3, false}},
		{"autumn", "autumn 2020", dated{"2020-09", "2020-11", 3, false}},
		{"winter", "Winter 2020", dated{"2020-12", "2021-02", 3, false}},
		{"winter of two years", "Winter 2019/20", dated{"2019-12", "2020-02", 3, false}},
		{"seasons", "Fall 2019 – Spring 2020", dated{"2019-09", "2020-05", 9, false}},
		{"seasons with a slash", "Fall 2019 / Spring 2020", dated{"2019-09", "2020-05", 9, false}},
		{"seasons of one year", "Spring – Fall 2019", dated{"2019-03", "2019-11", 9, false}},
		{"a season and a month", "Summer 2019 – January 2020", dated{"2019-06", "2020-01", 8, false}},
		{"a season and the present", "Spring 2026 – present", dated{"2026-03", now, 9, true}},
		{"quarters", "Q1 2020 – Q3 2021", dated{"2020-01", "2021-09", 21, false}},
		{"a quarter", "Q4 2020", dated{"2020-10", "2020-12", 3, false}},
		{"a month alone", "March 2019", dated{"2019-03", "2019-03", 1, false}},
		{"a year alone", "2019", dated{"2019-01", "2019-12", 12, false}},

		{"German", "März 2021 – heute", dated{"2021-03", now, 69, true}},
		{"German, short", "Mai 2018 – Feb. 2021", dated{"2018-05", "2021-02", 34, false}},
		{"German, bis", "Oktober 2018 bis Dezember 2020", dated{"2018-10", "2020-12", 27, false}},
		{"German, stops", "Okt. 2018 – Dez. 2020", dated{"2018-10", "2020-12", 27, false}},
		{"German, from to", "von Januar 2018 bis März 2020", dated{"2018-01", "2020-03", 27, false}},
		{"German, since", "seit April 2020", dated{"2020-04", now, 80, true}},
		{"German, numbers and bis", "01.04.2018 bis 30.06.2020", dated{"2018-04", "2020-06", 27, false}},
		{"German season", "Sommer 2020", dated{"2020-06", "2020-08", 3, false}},
		{"French", "févr. 2022 – aujourd'hui", dated{"2022-02", now, 58, true}},
		{"French with a curly apostrophe", "févr. 2022 – aujourd’hui", dated{"2022-02", now, 58, true}},
		{"French, short", "sept. 2019 – janv. 2022", dated{"2019-09", "2022-01", 29, false}},
		{"French, à", "juin 2018 à août 2020", dated{"2018-06", "2020-08", 27, false}},
		{"French, since", "depuis mars 2020", dated{"2020-03", now, 81, true}},
		{"French, de à", "de juillet 2018 à décembre 2018", dated{"2018-07", "2018-12", 6, false}},
		{"Spanish", "marzo 2022 – actualidad", dated{"2022-03", now, 57, true}},
		{"Spanish, de", "marzo de 2018 – agosto de 2018", dated{"2018-03", "2018-08", 6, false}},
		{"Spanish, a", "enero 2018 a diciembre 2019", dated{"2018-01", "2019-12", 24, false}},
		{"Spanish, hasta", "desde enero de 2018 hasta marzo de 2020", dated{"2018-01", "2020-03", 27, false}},
		{"Italian", "gennaio 2018 – oggi", dated{"2018-01", now, 107, true}},
		{"Portuguese", "março de 2018 até julho de 2020", dated{"2018-03", "2020-07", 29, false}},
		{"Dutch", "maart 2018 – heden", dated{"2018-03", now, 105, true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range []string{tt.text, "Weaver, Loom & Co\n" + tt.text, "Loom & Co (" + strings.Trim(tt.text, "()") + ")\n"} {
				if strings.HasSuffix(s, "–)\n") {
					continue // a dash before a bracket is no end of a line
				}
				if diff := cmp.Diff([]dated{tt.want}, datesIn(t, s, true)); diff != "" {
					t.Errorf("%q (-want +got):\n%s", s, diff)
				}
			}
		})
	}
}

func TestWhatIsNoDateRange(t *testing.T) {
	tests := []struct{ name, text string }{
		{"a price", "from 5 to 10"},
		{"a version", "C++ 11 to 17"},
		{"a share", "up from 31 to 17 percent"},
		{"a verb", "You may march on"},
		{"a season without a year", "Spring cleaning in the fall"},
		{"a phone", "+1 555 010 2233"},
		{"a time of day", "9:00 – 17:00"},
		{"a ratio", "24/7"},
		{"the future", "from March 2031"},
		{"an end before its start", "12/2020 to 03"},
		{"a month without a year", "calm in April"},
		{"an address", "12 March Road"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := datesIn(t, tt.text, false); len(got) > 0 {
				t.Errorf("%q: found %v", tt.text, got)
			}
		})
	}
}

func TestUnionCountsOverlapsOnce(t *testing.T) {
	at := func(a, b int) Interval { return Interval{Month(a), Month(b)} }
	tests := []struct {
		name string
		list []Interval
		want int
	}{
		{"none", nil, 0},
		{"one", []Interval{at(10, 15)}, 5},
		{"apart", []Interval{at(20, 22), at(10, 15)}, 7},
		{"touching", []Interval{at(10, 15), at(15, 18)}, 8},
		{"overlapping", []Interval{at(12, 18), at(10, 15)}, 8},
		{"inside", []Interval{at(10, 20), at(12, 14)}, 10},
		{"the same", []Interval{at(10, 20), at(10, 20)}, 10},
		{"empty ones", []Interval{at(10, 10), at(12, 11)}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := union(tt.list); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func FuzzRanges(f *testing.F) {
	for _, s := range []string{"Oct '18 – Dec '20", "2018-01-15 to 31.12.2020", "Winter 2019/20 –", "since 5/18", "\x002018 – \xff2020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !validText(s) {
			t.Skip()
		}
		r := walk(t, s)
		last := 0
		for _, g := range r.ranges() {
			if g.first < last || g.last <= g.first || g.last > len(r.o.Tokens) {
				t.Fatalf("tokens %d to %d behind %d", g.first, g.last, last)
			}
			if g.From >= g.To || g.To > testAsOf+1 {
				t.Fatalf("%v lasts from %v to %v", text.Span{Start: g.first, End: g.last}, g.From, g.To)
			}
			last = g.last
		}
	})
}
