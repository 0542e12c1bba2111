package outline

import (
	"slices"
	"strings"

	"skillmatch/internal/text"
	"skillmatch/internal/yamlx"
)

type cueBuilder struct {
	trie   *text.TrieBuilder
	list   [][]Cue
	fields []string // of titles
}

func (b *cueBuilder) add(phrase string, at yamlx.Node, kind CueKind, value int) error {
	tokens := text.Split(nil, phrase)
	if len(tokens) == 0 || slices.ContainsFunc(tokens[1:], func(t text.Token) bool { return !t.Sep.Joins() }) {
		return at.Errorf("a phrase that can never be found: it has no letters or digits, or a stop or comma parts its words")
	}
	v := b.trie.AddPhrase(tokens)
	if *v < 0 {
		*v = int32(len(b.list))
		b.list = append(b.list, nil)
	}
	cue := Cue{kind, int32(value)}
	if !slices.Contains(b.list[*v], cue) {
		b.list[*v] = append(b.list[*v], cue)
	}
	return nil
}

// words returns a reader that adds a list of phrases, all with one value, and
// those with "and" also without it.
func (b *cueBuilder) words(kind CueKind, value int) func(yamlx.Node) error {
	return func(n yamlx.Node) error {
		list, err := n.List()
		if err != nil {
			return err
		}
		for _, m := range list {
			p, err := m.Text()
			if err != nil {
				return err
			}
			if err := b.add(p, m, kind, value); err != nil {
				return err
			}
			// "tools & technologies": a sign is no word
			if signed := strings.ReplaceAll(p, " and ", " "); signed != p {
				if err := b.add(signed, m, kind, value); err != nil {
					return err
				}
			}
		}
		return nil
	}
}

// values returns a reader that adds a mapping from phrases to numbers.
func (b *cueBuilder) values(kind CueKind) func(yamlx.Node) error {
	return func(n yamlx.Node) error {
		return n.Each(func(phrase string, k, v yamlx.Node) error {
			i, err := v.Int()
			if err != nil {
				return err
			}
			return b.add(phrase, k, kind, i)
		})
	}
}

// named returns a reader of a mapping whose keys stand in names: each holds a
// list of phrases, whose value is the key's place. Ranked values also hold the
// place in the file, which decides between them.
func (b *cueBuilder) named(kind CueKind, names []string, ranked bool) func(yamlx.Node) error {
	return func(n yamlx.Node) error {
		rank := 0
		return n.Each(func(name string, k, v yamlx.Node) error {
			value := slices.Index(names, name)
			if value < 0 {
				return k.Errorf("unknown name %q", name)
			}
			if ranked {
				value |= rank << 8
				rank++
			}
			return b.words(kind, value)(v)
		})
	}
}

// titleFields reads what titles stand for: lists of titles, each with the skills
// of their field.
func (b *cueBuilder) titleFields(n yamlx.Node) error {
	list, err := n.List()
	if err != nil {
		return err
	}
	for _, m := range list {
		var ids []string
		value := len(b.fields)
		if err := m.Fields(readers{"skills": yamlx.IntoList(&ids), "titles": b.words(TitleField, value)}); err != nil {
			return err
		}
		if len(ids) == 0 {
			return m.Errorf("titles without skills")
		}
		b.fields = append(b.fields, strings.Join(ids, " "))
	}
	return nil
}

type readers = map[string]func(yamlx.Node) error

func fields(r readers) func(yamlx.Node) error {
	return func(n yamlx.Node) error { return n.Fields(r) }
}

func (b *cueBuilder) root(root yamlx.Node) error {
	names := make([]string, len(sections))
	for i, s := range sections {
		names[i] = string(s)
	}
	var lang string
	return root.Fields(readers{
		"lang": yamlx.Into(&lang),
		"headings": fields(readers{
			"resume":  b.named(ResumeHeading, names, false),
			"posting": b.named(PostingHeading, names, false),
		}),
		"head_starts":   b.words(HeadStart, 0),
		"head_asks":     b.words(HeadStart, headQuestion),
		"run_in":        b.words(RunIn, 0),
		"abbreviations": b.words(Abbreviation, 0),
		"labels": fields(readers{
			"resume":  b.named(ResumeLabel, names, false),
			"posting": b.named(PostingLabel, names, false),
		}),
		"heading_words": fields(readers{
			"resume":  b.named(ResumeHint, names, true),
			"posting": b.named(PostingHint, names, true),
		}),
		"levels": fields(readers{
			"required":        b.words(LevelCue, LevelRequired),
			"required_ahead":  b.words(LevelCue, LevelRequired|LevelAhead),
			"preferred":       b.words(LevelCue, LevelPreferred),
			"preferred_ahead": b.words(LevelCue, LevelPreferred|LevelAhead),
			"excluded":        b.words(LevelCue, LevelExcluded),
			"excluded_ahead":  b.words(LevelCue, LevelExcluded|LevelAhead),
			"others":          b.words(LevelCue, LevelOthers|LevelAhead),
			"others_behind":   b.words(LevelCue, LevelOthers),
			"learned":         b.words(LevelCue, LevelOthers|LevelAhead),
			"preferred_end":   b.words(LevelCue, LevelPreferred|LevelEnd),
			"none":            b.words(LevelCue, LevelNone),
			"company":         b.words(LevelCue, LevelCompany),
			"ours":            b.words(LevelCue, LevelOurs),
			"no":              b.words(LevelCue, LevelNo),
		}),
		"employer": fields(readers{
			"next":    b.words(EmployerNext, 0),
			"done":    b.words(EmployerDone, 0),
			"never":   b.words(EmployerNever, 0),
			"goes_on": b.words(EmployerGoesOn, 0),
			"is":      b.words(EmployerIs, 0),
			"kinds":   b.words(FirmNoun, 0),
		}),
		"teams": fields(readers{
			"names":          b.words(TeamName, TeamOne),
			"names_many":     b.words(TeamName, TeamMany),
			"names_work":     b.words(TeamName, TeamWork),
			"article":        b.words(TeamArticle, 0),
			"does":           b.words(TeamDoes, 0),
			"led":            b.words(TeamLed, 0),
			"beside":         b.words(TeamBeside, 0),
			"beside_plainly": b.words(TeamBeside, 1),
			"of":             b.words(TeamOf, 0),
			"lists":          b.words(TeamLists, 0),
		}),
		"asks":           b.words(Asks, AsksMaybe),
		"asks_plainly":   b.words(Asks, AsksPlainly),
		"asks_nothing":   b.words(Asks, AsksNothing),
		"asks_hires":     b.words(Asks, AsksHires),
		"duty_verbs":     b.words(DutyVerb, 0),
		"addressed":      b.words(Addressed, 0),
		"lead_ends":      b.words(LeadEnd, 0),
		"line_starts":    b.words(LineStart, 0),
		"sign_offs":      b.words(SignOff, 0),
		"head_ends":      b.words(HeadEnd, 0),
		"company_starts": b.words(CompanyStart, 0),
		"name_ends":      b.words(NameEnd, 0),
		"head_tails":     b.words(HeadTail, 0),
		"main_lists":     b.words(MainList, 0),
		"more_lists":     b.words(MoreList, 0),
		"demand_starts":  b.words(DemandStart, 0),
		"tongues":        b.words(Tongue, 0),
		"sentences": fields(readers{
			"posting": b.named(SentenceOf, names, false),
		}),
		"clause_heads":    b.words(ClauseHead, 0),
		"clause_subjects": b.words(ClauseHead, 1),
		"level_clauses":   b.words(LevelClause, 0),
		"contrast":        b.words(Contrast, 0),
		"resume": fields(readers{
			"instructions":         b.words(Instruction, 0),
			"career_break":         b.words(CareerBreak, 0),
			"school":               b.words(School, 0),
			"degree_fillers":       b.words(DegreeFiller, 0),
			"negated":              b.words(Negated, 0),
			"wish":                 b.words(Wish, 0),
			"other_person":         b.words(OthersBefore, 0),
			"other_person_after":   b.words(OthersAfter, 0),
			"other_person_who":     b.words(OthersWho, 0),
			"other_person_owner":   b.words(OthersOwner, 0),
			"other_person_article": b.words(OthersArticle, 0),
			"own":                  b.words(Own, 0),
			"negated_after":        b.words(NegatedAfter, 0),
			"no_before":            b.words(NoBefore, 0),
			"no_after":             b.words(NoAfter, 0),
			"wish_after":           b.words(WishAfter, 0),
			"wish_note":            b.words(WishNote, 0),
			"other_person_actor":   b.words(OthersActor, 0),
			"place":                b.words(Place, 0),
			"departments":          b.words(Department, 0),
			"own_boss":             b.words(OwnBoss, 0),
			"sells":                b.words(Sells, 0),
			"entry_fields":         b.named(EntryField, EntryFieldNames, false),
		}),
		"groups": fields(readers{
			"one_of":  b.words(OneOf, 0),
			"some_of": b.values(SomeOf),
			"any_of":  b.words(AnyOf, 0),
			"example": b.words(Example, 0),
			"open":    b.words(Open, 0),
			"or":      b.words(Or, 0),
			"and":     b.words(And, 0),

			"family_nouns": b.words(FamilyNoun, 0),
			"kind_nouns":   b.words(FamilyNoun, KindNoun),
			"said_again":   b.words(SaidAgain, 0),
			"open_ends":    b.words(OpenEnd, 0),
		}),
		"dates": fields(readers{
			"present": b.words(Present, 0),
			"until":   b.words(Until, 0),
			"between": b.words(Between, 0),
			"at_most": b.words(AtMost, 0),
			"since":   b.words(Since, 0),
			"onwards": b.words(Onwards, 0),
			"fillers": b.words(DateFiller, 0),
			"months":  b.values(Month),
			"seasons": b.values(Season),
			"halves":  b.values(HalfYear),
		}),
		"numbers":            b.values(Number),
		"years":              b.words(YearUnit, 0),
		"ages":               b.words(Age, 0),
		"time_nouns":         b.words(TimeNoun, 0),
		"time_kinds":         b.words(TimeKind, 0),
		"month_units":        b.words(MonthUnit, 0),
		"degrees":            b.named(Degree, DegreeNames, false),
		"degree_equivalents": b.words(DegreeEquivalent, 0),
		"no_degree":          b.words(NoDegree, 0),
		"majors":             b.words(Major, 0),
		"field_in":           b.words(FieldIn, 0),
		"field_open":         b.words(FieldOpen, 0),
		"broad_fields":       b.words(BroadField, 0),
		"gates":              b.named(Gate, GateNames, false),
		"gates_denied":       b.named(GateDenied, GateNames, false),
		"gates_refused":      b.named(GateRefused, GateNames, false),
		"gates_of_country":   b.named(GateOfCountry, GateNames, false),
		"clearances":         b.values(Clearance),
		"countries":          b.values(Country),
		"per_cent":           b.words(PerCent, 0),
		"language_grades":    b.values(Grade),
		"seniority":          b.named(Seniority, SeniorityNames, false),
		"title_words":        b.words(TitleWord, 0),
		"title_fields":       b.titleFields,
		"titles_of_others":   b.words(TitleOfOthers, 0),
		"titles": fields(readers{
			"leads":   b.words(TitleLead, 0),
			"as":      b.words(TitleAs, 0),
			"acts":    b.words(TitleActs, 0),
			"wanted":  b.words(TitleWanted, 0),
			"fillers": b.words(TitleFiller, 0),
			"ends":    b.words(TitleEnd, 0),
			"plurals": b.words(TitlePlural, 0),
		}),
		"substitutes":    b.words(Substitute, 0),
		"degrees_bare":   b.words(DegreeBare, 0),
		"school_diploma": b.words(SchoolDiploma, 0),
		"gates_ratio":    b.named(GateRatio, GateNames, false),
		"no_terms":       b.words(NoTerm, 0),
		"kind": fields(readers{
			"resume":  b.words(ResumeWord, 0),
			"posting": b.words(PostingWord, 0),
		}),
	})
}
