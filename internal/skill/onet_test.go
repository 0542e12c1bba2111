package skill

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const onet = "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n" +
	"15-1252.00\tFrobco Systems Frobco Desk\t1\tBee software\tN\tN\n" +
	"15-1252.00\tMySQL\t2\tData base software\tY\tY\n" +
	"15-1252.00\tStructured query language SQL\t2\tData base software\tY\tY\n" +
	"15-1252.00\tLantern\t1\tBee software\tN\tN\n" +
	"11-1011.00\tHoney counting software\t1\tBee software\tN\tN\n" +
	"11-1011.00\tFrobco Systems Frobco Desk\t1\tBee software\tN\tN\n" +
	"11-1011.00\tQuux \"Pro\" C++\t1\t\tN\tN\n"

func TestImportONET(t *testing.T) {
	rows, err := ReadONET(strings.NewReader(onet))
	if err != nil {
		t.Fatal(err)
	}
	got, err := ImportONET(rows, built())
	if err != nil {
		t.Fatal(err)
	}
	want := "# one\n# two\nskills:\n" +
		"  - {id: frobco-desk, name: \"Frobco Desk\", kind: technology, category: bee-software}\n" +
		"  - {id: quux-pro-cpp, name: \"Quux \\\"Pro\\\" C++\", kind: technology, category: onet}\n"
	if diff := cmp.Diff(want, string(got.YAML("one\ntwo\n"))); diff != "" {
		t.Errorf("YAML (-want +got):\n%s", diff)
	}
	left := []LeftOut{
		{"Honey counting software", "ordinary words"},
		{"Lantern", `name "Lantern" of "lantern" is also an English word: want mode exact, near or not_near, or the name under sure`},
	}
	if diff := cmp.Diff(left, got.LeftOut); diff != "" || got.Known != 2 {
		t.Errorf("%d known; left out (-want +got):\n%s", got.Known, diff)
	}
	// what it makes loads and holds
	tax, err := Load(built(), source("own", "onet.yaml", string(got.YAML("x"))))
	if err != nil {
		t.Fatal(err)
	}
	if s := tax.Get("frobco-desk"); s == nil || s.Category != "bee-software" {
		t.Errorf("frobco-desk is %v", s)
	}
	for _, f := range Lint(tax, nil) {
		if strings.HasPrefix(f.Pos.File, "own/") {
			t.Errorf("%s: %s", f.Pos, f.Message)
		}
	}
	again, err := ImportONET(rows, built(), source("own", "onet.yaml", string(got.YAML("x"))))
	if err != nil || len(again.Skills) != 0 || string(again.YAML("")) != "skills: []\n" {
		t.Errorf("imported once more: %v, %s", err, again.YAML(""))
	}
}

func TestReadONET(t *testing.T) {
	one := []ONETRow{{"Frob, the Desk", "Bee software"}}
	for _, tt := range []struct {
		name, in string
		want     []ONETRow
		err      string
	}{
		{"tabs", "Example\tCommodity Title\nFrob, the Desk\tBee software\n", one, ""},
		{"commas, a byte order mark, other columns", "\ufeffTitle,Example,Commodity Title\r\nx,\"Frob, the Desk\",Bee software\r\n", one, ""},
		{"nothing", "", nil, `no header: want columns "Example" and "Commodity Title"`},
		{"other columns", "Name\tClass\n", nil, `1: want columns "Example" and "Commodity Title"`},
		{"a workbook", "PK\x03\x04", nil, "a workbook: want the tab-separated text"},
		{"a short line", "Example\tCommodity Title\nFrob\n", nil, "2: wrong number of fields"},
		{"a quote without end", "Example,Commodity Title\nFrob,\"x\n", nil, `2: extraneous or missing " in quoted-field`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ReadONET(strings.NewReader(tt.in))
			message := ""
			if err != nil {
				message = err.Error()
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || message != tt.err {
				t.Errorf("error %q, want %q; rows (-want +got):\n%s", message, tt.err, diff)
			}
		})
	}
}
