package profile

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDateRangesInOtherLanguagesAndForms(t *testing.T) {
	const now = "2026-11"
	tests := []struct {
		name string
		text string
		want dated
	}{
		{"a month glued to its year", "Jan2019–Mar2020", dated{"2019-01", "2020-03", 15, false}},
		{"a long month glued to its year", "September2019 to December2020", dated{"2019-09", "2020-12", 16, false}},
		{"a year glued to its month", "2019Jan - 2020Mar", dated{"2019-01", "2020-03", 15, false}},
		{"a glued start", "Apr2020 – present", dated{"2020-04", now, 80, true}},
		{"halves", "H1 2020 – H2 2021", dated{"2020-01", "2021-12", 24, false}},
		{"a half to a half", "H2 2020 – H1 2021", dated{"2020-07", "2021-06", 12, false}},
		{"halves behind their year", "2020 H2 – 2021 H1", dated{"2020-07", "2021-06", 12, false}},
		{"halves of one year", "H1 – H2 2020", dated{"2020-01", "2020-12", 12, false}},
		{"German, January and February", "Januar 2019 – Februar 2020", dated{"2019-01", "2020-02", 14, false}},
		{"German, Austrian months", "Jänner 2019 – Feber 2020", dated{"2019-01", "2020-02", 14, false}},
		{"German, summer months", "Juni 2019 – Juli 2020", dated{"2019-06", "2020-07", 14, false}},
		{"German, dato", "Juli 2019 – dato", dated{"2019-07", now, 89, true}},
		{"German, laufend", "Dez. 2018 - laufend", dated{"2018-12", now, 96, true}},
		{"German, ab", "ab März 2019", dated{"2019-03", now, 93, true}},
		{"German seasons", "Frühjahr 2019 – Herbst 2020", dated{"2019-03", "2020-11", 21, false}},
		{"German, days", "15. Januar 2020 – 31. März 2021", dated{"2020-01", "2021-03", 15, false}},
		{"French, winter months", "janvier 2019 – février 2020", dated{"2019-01", "2020-02", 14, false}},
		{"French, short months", "avr. 2019 – juil. 2020", dated{"2019-04", "2020-07", 16, false}},
		{"French, mai and août", "mai 2019 – août 2020", dated{"2019-05", "2020-08", 16, false}},
		{"French, à ce jour", "octobre 2019 – à ce jour", dated{"2019-10", now, 86, true}},
		{"French, en cours", "novembre 2019 – en cours", dated{"2019-11", now, 85, true}},
		{"French, de à with years", "de 2018 à 2020", dated{"2018-01", "2019-12", 24, false}},
		{"French, days", "1er janvier 2020 – 31 mars 2021", dated{"2020-01", "2021-03", 15, false}},
		{"Spanish, short months", "ene. 2019 – dic. 2020", dated{"2019-01", "2020-12", 24, false}},
		{"Spanish, abr and ago", "abr 2019 – ago 2020", dated{"2019-04", "2020-08", 17, false}},
		{"Spanish, actualmente", "septiembre de 2019 – actualmente", dated{"2019-09", now, 87, true}},
		{"Spanish, la fecha", "mayo 2019 – la fecha", dated{"2019-05", now, 91, true}},
		{"Spanish, a la actualidad", "junio de 2019 a la actualidad", dated{"2019-06", now, 90, true}},
		{"Spanish, days", "15 de enero de 2020 – 3 de marzo de 2021", dated{"2020-01", "2021-03", 15, false}},
		{"Italian, short months", "mag 2019 – lug 2020", dated{"2019-05", "2020-07", 15, false}},
		{"Italian, ott and dic", "ott. 2019 – dic. 2020", dated{"2019-10", "2020-12", 15, false}},
		{"Italian, giugno and settembre", "giugno 2019 – settembre 2020", dated{"2019-06", "2020-09", 16, false}},
		{"Italian, dal al", "dal 2018 al 2020", dated{"2018-01", "2019-12", 24, false}},
		{"Italian, da a", "da marzo 2018 a giugno 2019", dated{"2018-03", "2019-06", 16, false}},
		{"Italian, ad oggi", "agosto 2019 – ad oggi", dated{"2019-08", now, 88, true}},
		{"Italian season", "autunno 2019", dated{"2019-09", "2019-11", 3, false}},
		{"Dutch months", "mrt 2019 – okt 2020", dated{"2019-03", "2020-10", 20, false}},
		{"Dutch, mei", "mei 2019 – juni 2020", dated{"2019-05", "2020-06", 14, false}},
		{"Dutch, t/m", "juli 2019 t/m september 2020", dated{"2019-07", "2020-09", 15, false}},
		{"Dutch, van tot", "van april 2018 tot december 2019", dated{"2018-04", "2019-12", 21, false}},
		{"Dutch, nu", "augustus 2019 – nu", dated{"2019-08", now, 88, true}},
		{"Dutch, sinds", "sinds 2019", dated{"2019-01", now, 95, true}},
		{"Dutch season", "herfst 2019", dated{"2019-09", "2019-11", 3, false}},
		{"Polish, first months", "styczeń 2019 – luty 2020", dated{"2019-01", "2020-02", 14, false}},
		{"Polish, spring months", "marzec 2019 – kwiecień 2020", dated{"2019-03", "2020-04", 14, false}},
		{"Polish, maj", "maj 2019 – czerwiec 2020", dated{"2019-05", "2020-06", 14, false}},
		{"Polish, summer months", "lipiec 2019 – sierpień 2020", dated{"2019-07", "2020-08", 14, false}},
		{"Polish, autumn months", "wrzesień 2019 – październik 2020", dated{"2019-09", "2020-10", 14, false}},
		{"Polish, last months", "listopad 2019 – grudzień 2020", dated{"2019-11", "2020-12", 14, false}},
		{"Polish, od do", "od marca 2019 do maja 2020", dated{"2019-03", "2020-05", 15, false}},
		{"Polish, obecnie", "styczeń 2019 – obecnie", dated{"2019-01", now, 95, true}},
		{"Polish, nadal", "03.2019 – nadal", dated{"2019-03", now, 93, true}},
		{"Portuguese months", "janeiro de 2019 – fevereiro de 2020", dated{"2019-01", "2020-02", 14, false}},
		{"Portuguese, junho and setembro", "junho 2019 – setembro 2020", dated{"2019-06", "2020-09", 16, false}},
		{"Portuguese, slashes", "jan/2019 – dez/2020", dated{"2019-01", "2020-12", 24, false}},
		{"Portuguese, atualmente", "outubro de 2019 – atualmente", dated{"2019-10", now, 86, true}},
		{"Portuguese, até o momento", "agosto de 2019 até o momento", dated{"2019-08", now, 88, true}},

		{"one digit and a stop", "1.2020 – 3.2021", dated{"2020-01", "2021-03", 15, false}},
		{"glued, stops", "01.2020-heute", dated{"2020-01", now, 83, true}},
		{"glued, year first", "2020.01-2021.03", dated{"2020-01", "2021-03", 15, false}},
		{"glued, year first, slashes", "2020/01-2021/03", dated{"2020-01", "2021-03", 15, false}},
		{"glued, present", "Jan 2019–Present", dated{"2019-01", now, 95, true}},
		{"glued, a year and the present", "2019—Current", dated{"2019-01", now, 95, true}},
		{"glued, two digits and the present", "'19–Present", dated{"2019-01", now, 95, true}},
		{"glued, two digits", "’19—’21", dated{"2019-01", "2020-12", 24, false}},
		{"glued, days in ISO", "2020-01-15/2021-03-31", dated{"2020-01", "2021-03", 15, false}},
		{"days and years in two digits", "15/01/20 – 31/03/21", dated{"2020-01", "2021-03", 15, false}},
		{"days and years in two digits, month first", "01/15/20 – 03/31/21", dated{"2020-01", "2021-03", 15, false}},
		{"days and years in two digits, stops", "05.01.20 – 31.03.21", dated{"2020-01", "2021-03", 15, false}},
		{"days and years in two digits, present", "15/01/20 – present", dated{"2020-01", now, 83, true}},
		{"months glued to years, apostrophe", "Q1'20 – Q2'21", dated{"2020-01", "2021-06", 18, false}},
		{"quarters behind the year", "2020 Q1 – 2021 Q2", dated{"2020-01", "2021-06", 18, false}},
		{"quarters with a slash", "Q1/2020 – Q3/2020", dated{"2020-01", "2020-09", 9, false}},
		{"a quarter and the present", "Q2 2020 – present", dated{"2020-04", now, 80, true}},
		{"seasons in two digits", "Fall '18 – Spring '19", dated{"2018-09", "2019-05", 9, false}},
		{"since a season", "Since Spring 2019", dated{"2019-03", now, 93, true}},
		{"between and", "between 2018 and 2020", dated{"2018-01", "2019-12", 24, false}},
		{"between and, months", "between Jan 2018 and Mar 2020", dated{"2018-01", "2020-03", 27, false}},
		{"a length behind", "Jan 2018 – Dec 2020 (3 years)", dated{"2018-01", "2020-12", 36, false}},
		{"a length behind a dot", "Jan 2018 - Present · 8 yrs 11 mos", dated{"2018-01", now, 107, true}},
		{"two dashes apart", "2019 - - 2021", dated{"2019-01", "2020-12", 24, false}},
		{"months joined by a slash", "Jan/Feb 2020", dated{"2020-01", "2020-02", 2, false}},
		{"the future cut off", "2019 – 2031", dated{"2019-01", now, 95, false}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range []string{tt.text, "Weaver, Loom & Co\n" + tt.text + "\n"} {
				if diff := cmp.Diff([]dated{tt.want}, datesIn(t, s, true)); diff != "" {
					t.Errorf("%q (-want +got):\n%s", s, diff)
				}
			}
		})
	}
}

func TestWhatIsNoDateAtAll(t *testing.T) {
	tests := []struct{ name, text string }{
		{"an end before its start", "Mar 2020 – Jan 2018"},
		{"years in reverse", "2020 – 2018"},
		{"a thirteenth month", "13/2020 – 14/2021"},
		{"a thirty-second day", "32/01/20 – 33/01/21"},
		{"a start after the present", "Dec 2026 – present"},
		{"both in the future", "Jan 2030 – Dec 2031"},
		{"only an end", "until March 2020"},
		{"only an end, a year", "bis 2020"},
		{"a length", "2 yrs"},
		{"a length in full", "3 years 2 months"},
		{"a standard", "ISO 27001:2013"},
		{"a disease", "since COVID-19"},
		{"a phone number", "555-2019"},
		{"a phone number in brackets", "(555) 201-2020"},
		{"a price", "$2018 - $2020"},
		{"versions", "v2019.2 – v2020.1"},
		{"versions of a language", "Python 3.8-3.10"},
		{"standards of a language", "C++17 – C++20"},
		{"names glued to years", "Acme2019 – Loom2020"},
		{"a glued date of no year", "Jan1234 – Mar1235"},
		{"glued versions", "ES2015 – ES2020"},
		{"a postcode", "10115 Dunmore"},
		{"a British postcode", "SW1A 2AA"},
		{"thousands", "2,019 – 2,020"},
		{"around the clock", "24/7 since day one"},
		{"a month as a verb", "May the force"},
		{"a house number", "12 March Road"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := datesIn(t, tt.text, true); len(got) > 0 {
				t.Errorf("%q: found %v", tt.text, got)
			}
		})
	}
}

// A range that stays open at the end of its line is not closed by the dates of
// the next one.
func TestOpenRangeAboveAnotherOne(t *testing.T) {
	got := datesIn(t, "Loom & Co, 2020 –\n2018 – 2020, Spindle Ltd\n", true)
	want := []dated{{"2020-01", "2026-11", 83, true}, {"2018-01", "2019-12", 24, false}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
