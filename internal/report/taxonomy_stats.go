package report

import (
	"fmt"
	"strconv"
	"strings"

	"skillmatch/internal/skill"
)

// TaxonomyStats tells where a taxonomy is thin.
type TaxonomyStats struct {
	Head
	Total      StatsRow   `json:"total"`
	Roles      int        `json:"roles"`
	Kinds      []StatsRow `json:"kinds"`
	Categories []StatsRow `json:"categories"`
}

// StatsRow counts the skills of a kind or a category.
type StatsRow struct {
	Name          string   `json:"name"`
	Skills        int      `json:"skills"`
	Names         int      `json:"names"`
	NamesPerSkill float64  `json:"names_per_skill"`
	OneName       int      `json:"one_name"`
	Guarded       int      `json:"guarded"`
	Untested      int      `json:"untested"`
	Yes           int      `json:"yes"`
	No            int      `json:"no"`
	NoParent      int      `json:"no_parent"`
	Asked         int      `json:"asked"`
	Thin          []string `json:"thin"`
}

// NewTaxonomyStats makes the report of a count.
func NewTaxonomyStats(c Context, s skill.Stats) *TaxonomyStats {
	out := &TaxonomyStats{
		Head: c.head("taxonomy-stats"), Total: statsRow(skill.Group{Name: "all", Tally: s.Total}), Roles: s.Roles,
		Kinds: []StatsRow{}, Categories: []StatsRow{},
	}
	for _, g := range s.Kinds {
		out.Kinds = append(out.Kinds, statsRow(g))
	}
	for _, g := range s.Categories {
		out.Categories = append(out.Categories, statsRow(g))
	}
	return out
}

func statsRow(g skill.Group) StatsRow {
	out := StatsRow{
		Name: g.Name, Skills: g.Skills, Names: g.Names, NamesPerSkill: share(g.NamesPerSkill()), OneName: g.OneName, Guarded: g.Guarded,
		Untested: g.Untested, Yes: g.Yes, No: g.No, NoParent: g.NoParent, Asked: g.Asked, Thin: []string{},
	}
	for _, t := range g.Thin {
		out.Thin = append(out.Thin, string(t))
	}
	return out
}

// percent says a share of skills.
func (r StatsRow) percent(n int) string {
	if r.Skills == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f%%", 100*float64(n)/float64(r.Skills))
}

// cells are the columns of a row of statsColumns.
func (r StatsRow) cells() []string {
	return []string{
		strconv.Itoa(r.Skills), strconv.Itoa(r.Names), fmt.Sprintf("%.1f", r.NamesPerSkill), r.percent(r.OneName), r.percent(r.Guarded),
		r.percent(r.Yes), r.percent(r.No), r.percent(r.NoParent), r.percent(r.Asked),
	}
}

var statsColumns = []string{"skills", "names", "per", "1 name", "guard", "yes", "no", "rootless", "asked"}

func (p *printer) taxonomyStats(s *TaxonomyStats) {
	p.wrapped("", bold, "%s with %s (%.1f each), %s", plural(s.Total.Skills, "skill", "skills"), plural(s.Total.Names, "name", "names"),
		s.Total.NamesPerSkill, plural(s.Roles, "role", "roles"))
	p.statsTable("kind", append(s.Kinds, s.Total))
	p.statsTable("category", s.Categories)
	p.blank()
	p.wrapped("", dim, "per: names for each skill. Of the skills, 1 name: have no alias; guard: a name that wants its own letters or a word near it; yes, no: sentences that test them; rootless: no parent; asked: by a role.")
	var thin []string
	for _, r := range s.Categories {
		if len(r.Thin) > 0 {
			thin = append(thin, r.Name+" ("+strings.Join(r.Thin, ", ")+")")
		}
	}
	if len(thin) > 0 {
		p.head("Thin")
		for _, t := range thin {
			p.wrapped("  ", "", "%s", t)
		}
		p.blank()
		p.wrapped("", dim, "skills: fewer than 20; names: fewer than 2 for each; parents: most have none; tests: over a tenth of the guarded ones lack a yes or a no.")
	}
}

func (p *printer) statsTable(what string, rows []StatsRow) {
	p.blank()
	line := pad(what, statsName)
	for _, c := range statsColumns {
		line += fmt.Sprintf(" %*s", max(len(c), 5), c)
	}
	p.raw(p.paint(line, bold) + "\n")
	for _, r := range rows {
		line := pad(r.Name, statsName)
		for i, c := range r.cells() {
			line += fmt.Sprintf(" %*s", max(len(statsColumns[i]), 5), c)
		}
		p.line("%s", line)
	}
}

// statsName is the width of the names in the table.
const statsName = 21

func (d *markdown) taxonomyStats(s *TaxonomyStats) {
	d.line("# The taxonomy\n")
	d.line("%d skills with %d names, %d roles.\n", s.Total.Skills, s.Total.Names, s.Roles)
	for _, t := range []struct {
		what string
		rows []StatsRow
	}{{"kind", append(s.Kinds, s.Total)}, {"category", s.Categories}} {
		d.line("| %s | %s | thin |", t.what, strings.Join(statsColumns, " | "))
		d.line("| --- |%s --- |", strings.Repeat(" ---: |", len(statsColumns)))
		for _, r := range t.rows {
			d.line("| %s | %s | %s |", md(r.Name), strings.Join(r.cells(), " | "), strings.Join(r.Thin, ", "))
		}
		d.line("")
	}
}

func statsCSV(s *TaxonomyStats) [][]string {
	rows := [][]string{{"group", "name", "skills", "names", "one_name", "guarded", "untested", "yes", "no", "no_parent", "asked", "thin"}}
	add := func(group string, list []StatsRow) {
		for _, r := range list {
			row := []string{group, r.Name}
			for _, n := range []int{r.Skills, r.Names, r.OneName, r.Guarded, r.Untested, r.Yes, r.No, r.NoParent, r.Asked} {
				row = append(row, strconv.Itoa(n))
			}
			rows = append(rows, append(row, strings.Join(r.Thin, "; ")))
		}
	}
	add("kind", s.Kinds)
	add("category", s.Categories)
	return rows
}
