package skill

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"skillmatch/internal/yamlx"
)

const databases = `category: databases
skills:
  - id: mysql
    name: MySQL
    kind: technology
    aliases: [my sql, mariadb]
  - id: postgresql
    name: PostgreSQL
    kind: technology
    aliases: [postgres, {text: PG, mode: exact, near: [sql, database]}]
    implies: [sql]
    typo: true
    yes: ["Tuned Postgres replication"]
    no: ["a film rated PG by the board"]
  - id: sql
    name: SQL
    kind: technology
`

// source makes a source of files, given by name and content in turn.
func source(name string, files ...string) Source {
	tree := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		tree[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return Source{Name: name, FS: tree}
}

func built() Source { return source("", "skills/databases.yaml", databases) }

var noPlaces = cmpopts.IgnoreTypes(yamlx.Pos{})

func TestLoad(t *testing.T) {
	tax, err := Load(built())
	if err != nil {
		t.Fatal(err)
	}
	want := []*Skill{
		{ID: "mysql", Name: "MySQL", Kind: Technology, Category: "databases", Aliases: []Alias{{Text: "my sql", Mode: Fold}, {Text: "mariadb", Mode: Fold}}},
		{
			ID: "postgresql", Name: "PostgreSQL", Kind: Technology, Category: "databases",
			Aliases: []Alias{{Text: "postgres", Mode: Fold}, {Text: "PG", Mode: Exact, Near: []string{"sql", "database"}}},
			Implies: []string{"sql"}, Typo: true, Yes: []string{"Tuned Postgres replication"}, No: []string{"a film rated PG by the board"},
		},
		{ID: "sql", Name: "SQL", Kind: Technology, Category: "databases"},
	}
	if diff := cmp.Diff(want, tax.skills, noPlaces); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := tax.Get("postgresql").Pos.String(); got != "skills/databases.yaml:7:5" {
		t.Errorf("postgresql stands at %s", got)
	}
	if got := tax.Get("postgresql").Aliases[1].Pos.String(); got != "skills/databases.yaml:10:25" {
		t.Errorf("PG stands at %s", got)
	}
}

func TestHashIsOfAllFiles(t *testing.T) {
	seen := map[string]string{}
	for name, over := range map[string][]Source{
		"alone":         nil,
		"with one":      {source("a", "own.yaml", "retire: [sql]\n")},
		"with another":  {source("a", "own.yaml", "retire: [mysql]\n")},
		"by other name": {source("a", "mine.yaml", "retire: [sql]\n")},
	} {
		tax, err := Load(built(), over...)
		if err != nil {
			t.Fatal(err)
		}
		if before, ok := seen[tax.Hash]; ok {
			t.Errorf("%s and %s have one hash", name, before)
		}
		seen[tax.Hash] = name
	}
}

func TestOverlay(t *testing.T) {
	tests := []struct {
		name     string
		overlays []string
		want     string // of each skill: id, name, category, aliases, implies
	}{
		{"adds", []string{"category: ours\nskills:\n  - {id: frobdb, name: FrobDB, kind: technology, implies: [sql]}\n"},
			"frobdb/FrobDB/ours/[]/[sql] mysql/MySQL/databases/[my sql mariadb]/[] postgresql/PostgreSQL/databases/[postgres PG]/[sql] sql/SQL/databases/[]/[] "},
		{"adds without a category", []string{"skills:\n  - {id: frobdb, name: FrobDB, kind: technology}\nretire: [mysql, postgresql]\n"},
			"frobdb/FrobDB/custom/[]/[] sql/SQL/databases/[]/[] "},
		{"changes", []string{"change:\n  mysql: {name: My, add_aliases: [maria], drop_aliases: [my sql], add_implies: [sql]}\nretire: [postgresql]\n"},
			"mysql/My/databases/[mariadb maria]/[sql] sql/SQL/databases/[]/[] "},
		{"the later wins", []string{"change: {mysql: {name: One, add_aliases: [one]}}\nretire: [postgresql]\n", "change: {mysql: {name: Two, drop_aliases: [one]}}\n"},
			"mysql/Two/databases/[my sql mariadb]/[] sql/SQL/databases/[]/[] "},
		{"changes what an earlier one added", []string{"skills:\n  - {id: frobdb, name: FrobDB, kind: technology}\nretire: [mysql, postgresql]\n", "change: {frobdb: {add_implies: [sql]}}\n"},
			"frobdb/FrobDB/custom/[]/[sql] sql/SQL/databases/[]/[] "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var over []Source
			for i, data := range tt.overlays {
				over = append(over, source(fmt.Sprint("over", i), "own.yaml", data))
			}
			tax, err := Load(built(), over...)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, s := range tax.All() {
				var aliases []string
				for _, a := range s.Aliases {
					aliases = append(aliases, a.Text)
				}
				got += fmt.Sprintf("%s/%s/%s/%v/%v ", s.ID, s.Name, s.Category, aliases, s.Implies)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestLoadErrorsSayWhere(t *testing.T) {
	skill := func(fields string) string { return "category: x\nskills:\n  - {" + fields + "}\n" }
	tests := []struct {
		name       string
		base, over string
		want       string
	}{
		{"broken YAML", "category: [x\n", "", "skills/x.yaml:1:1: did not find expected ',' or ']'"},
		{"unknown field of a file", "categories: x\n", "", `skills/x.yaml:1:1: unknown field "categories"`},
		{"unknown field of a skill", skill("id: a, nmae: A"), "", `skills/x.yaml:3:13: unknown field "nmae"`},
		{"unknown kind", skill("id: a, name: A, kind: tool"), "", `skills/x.yaml:3:28: unknown kind "tool": want one of technology, method, certification, soft, language`},
		{"no kind", skill("id: a, name: A"), "", `skills/x.yaml:3:5: skill "a" has no kind`},
		{"no name", skill("id: a, kind: soft"), "", `skills/x.yaml:3:5: skill "a" has no name`},
		{"bad id", skill("id: A b, name: A, kind: soft"), "", `skills/x.yaml:3:5: bad id "A b": want lower case letters, digits and hyphens`},
		{"unknown mode", skill("id: a, name: A, kind: soft, aliases: [{text: b, mode: loud}]"), "", `skills/x.yaml:3:60: unknown mode "loud": want one of fold, exact, stem`},
		{"alias of nothing", skill(`id: a, name: A, kind: soft, aliases: ["--"]`), "", "skills/x.yaml:3:44: a name without letters or digits"},
		{"twice", skill("id: a, name: A, kind: soft") + "  - {id: a, name: B, kind: soft}\n", "", `skills/x.yaml:4:5: skill "a" stands already in skills/x.yaml:3:5; to change it use change:`},
		{"no category", "skills: []\n", "", "skills/x.yaml:1:1: no category"},
		{"change is for overlays", "category: x\nchange: {}\n", "", `skills/x.yaml:2:1: unknown field "change"`},
		{"overlay adds a known one", databases, "skills:\n  - {id: sql, name: S, kind: technology}\n", `mine/own.yaml:2:5: skill "sql" stands already in skills/x.yaml:15:5; to change it use change:`},
		{"overlay changes an unknown one", databases, "change:\n  frobdb: {name: F}\n", `mine/own.yaml:2:3: no skill "frobdb" to change`},
		{"overlay retires an unknown one", databases, "retire: [frobdb]\n", `mine/own.yaml:1:10: no skill "frobdb" to retire`},
		{"overlay changes a retired one", databases, "retire: [sql]\nchange:\n  sql: {name: S}\n", `mine/own.yaml:3:3: skill "sql" is retired in mine/own.yaml:1:10 already`},
		{"overlay retires twice", databases, "retire: [sql, sql]\n", `mine/own.yaml:1:15: skill "sql" is retired in mine/own.yaml:1:10 already`},
		{"overlay uses a retired id again", databases, "retire: [sql]\nskills:\n  - {id: sql, name: S, kind: technology}\n", `mine/own.yaml:3:5: skill "sql" is retired in mine/own.yaml:1:10: ids are never used again`},
		{"overlay drops an unknown alias", databases, "change: {mysql: {drop_aliases: [maria]}}\n", `mine/own.yaml:1:33: skill "mysql" has no alias "maria" to drop`},
		{"overlay drops an unknown edge", databases, "change: {postgresql: {drop_implies: [sqll]}}\n", `mine/own.yaml:1:38: skill "postgresql" has no "sqll" under implies to drop`},
		{"overlay renames to nothing", databases, "change: {mysql: {name: '?'}}\n", "mine/own.yaml:1:24: a name without letters or digits"},
		{"overlay changes to an unknown kind", databases, "change: {mysql: {kind: db}}\n", `mine/own.yaml:1:24: unknown kind "db": want one of technology, method, certification, soft, language`},
		{"overlay retires no list", databases, "retire: sql\n", "mine/own.yaml:1:9: want a list"},
		{"overlay changes no fields", databases, "change: [mysql]\n", "mine/own.yaml:1:9: want fields"},
		{"alias without a text", skill(`id: a, name: A, kind: soft, aliases: [{near: [b]}]`), "", "skills/x.yaml:3:44: an alias without text"},
		{"a name that is too long", skill("id: a, kind: soft, name: " + strings.Repeat("x", 256)), "", "skills/x.yaml:3:31: a name of 256 bytes: want at most 255"},
		{"an alias that is too long", skill("id: a, name: A, kind: soft, aliases: [{text: " + strings.Repeat("x", 256) + "}]"), "", "skills/x.yaml:3:51: a name of 256 bytes: want at most 255"},
		{"overlay changes an unknown field", databases, "change: {sql: {add_alias: [s]}}\n", `mine/own.yaml:1:16: unknown field "add_alias"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			base := source("", "skills/x.yaml", tt.base)
			var over []Source
			if tt.over != "" {
				over = append(over, source("mine", "own.yaml", tt.over))
			}
			_, err := Load(base, over...)
			if err == nil || err.Error() != tt.want {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
}

// Guard words beyond what the compiled form has room for are refused where they
// become too many.
func TestTooManyGuardWords(t *testing.T) {
	var b strings.Builder
	b.WriteString("category: x\nskills:\n")
	for i := range 70 {
		fmt.Fprintf(&b, "  - {id: s%d, name: S%d, kind: method, aliases: [{text: t%d, near: [", i, i, i)
		for n := range 1000 {
			fmt.Fprintf(&b, "w%dx%d,", i, n)
		}
		b.WriteString("]}]}\n")
	}
	_, err := Load(source("", "skills/x.yaml", b.String()))
	if want := "more than 65535 different words, with their forms, under near and not_near"; err == nil || !strings.HasSuffix(err.Error(), want) || !strings.HasPrefix(err.Error(), "skills/x.yaml:") {
		t.Errorf("got %v, want a place and %s", err, want)
	}
}

// An overlay may name a skill by an id that it had, and what it retires is gone
// from the edges of others, too.
func TestOverlayAndOtherIDs(t *testing.T) {
	base := source("", "skills/x.yaml", "category: x\nskills:\n  - {id: a, name: Alpha, kind: method, formerly: [old], is: [b], close: [c]}\n  - {id: b, name: Beta, kind: method}\n  - {id: c, name: Gamma, kind: method}\n")
	tax, err := Load(base, source("mine", "own.yaml", "change: {old: {name: Aleph, add_sure: [aleph], add_formerly: [older]}}\nretire: [b]\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []*Skill{
		{ID: "a", Name: "Aleph", Kind: Method, Category: "x", Is: []string{}, Close: []string{"c"}, Formerly: []string{"old", "older"}, Sure: []string{"aleph"}},
		{ID: "c", Name: "Gamma", Kind: Method, Category: "x"},
	}
	if diff := cmp.Diff(want, tax.skills, noPlaces); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestHashIsKnownBeforeLoading(t *testing.T) {
	over := source("mine", "own.yaml", "retire: [sql]\n", "skills/more.yaml", "skills: []\n")
	tax, err := Load(built(), over)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Hash(built(), over); err != nil || got != tax.Hash {
		t.Errorf("Hash = %s, %v, want %s", got, err, tax.Hash)
	}
}

func TestOverlayOfOtherEndings(t *testing.T) {
	_, err := Load(built(), source("mine", "own.yaml", "skills: []\n", "more.yml", "skills: []\n"))
	if want := "mine/more.yml: files of a taxonomy end in .yaml"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestEmptyOverlayIsAnError(t *testing.T) {
	_, err := Load(built(), source("mine", "notes.txt", "x"))
	if want := "mine: no taxonomy files: want *.yaml, skills/*.yaml or roles/*.yaml"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
