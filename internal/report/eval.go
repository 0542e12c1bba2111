package report

import "skillmatch/internal/eval"

// Eval holds the figures of a measurement on labelled documents.
type Eval struct {
	Head
	Halves   []EvalHalf    `json:"halves"` // open, blind, all; a half without documents is left out
	Mistakes []EvalMistake `json:"mistakes"`
}

// EvalHalf is the figures of one half.
type EvalHalf struct {
	Half       string      `json:"half"`
	Documents  int         `json:"documents"`
	Technology EvalCount   `json:"technology"`
	Hard       EvalCount   `json:"hard"`
	OtherKind  int         `json:"other_kind"`
	Boundary   float64     `json:"boundary"`
	Identity   float64     `json:"identity"`
	Unresolved int         `json:"unresolved"`
	Levels     []EvalLevel `json:"levels"` // confusion, row by row
	LevelF1    float64     `json:"level_macro_f1"`
	Groups     EvalCount   `json:"groups"`
	NotGroups  EvalShare   `json:"not_groups"`
	Months     EvalShare   `json:"months"`
}

// EvalCount is precision, recall and F1 with their counts.
type EvalCount struct {
	Pairs     int     `json:"pairs"`
	False     int     `json:"false"`
	Missed    int     `json:"missed"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// EvalShare counts what came out right.
type EvalShare struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

// EvalLevel is one row of the confusion of levels.
type EvalLevel struct {
	Labelled  string `json:"labelled"`
	Required  int    `json:"required"`
	Preferred int    `json:"preferred"`
	Mentioned int    `json:"mentioned"`
	Excluded  int    `json:"excluded"`
}

// EvalMistake is something found wrongly or not at all, in the open half.
type EvalMistake struct {
	Document string `json:"document"`
	What     string `json:"what"`
	Class    string `json:"class"`
	Text     string `json:"text"`
	Name     string `json:"name"`
	Detail   string `json:"detail"`
	Context  string `json:"context"`
}

// NewEval makes the report of a measurement.
func NewEval(c Context, r *eval.Report) *Eval {
	out := &Eval{Head: c.head("eval"), Halves: []EvalHalf{}, Mistakes: []EvalMistake{}}
	for _, h := range []struct {
		name string
		f    *eval.Figures
	}{{"open", &r.Open}, {"blind", &r.Blind}, {"all", &r.All}} {
		if h.f.Documents > 0 {
			out.Halves = append(out.Halves, half(h.name, h.f))
		}
	}
	for _, m := range r.Mistakes {
		out.Mistakes = append(out.Mistakes, EvalMistake{m.Case, m.What, m.Class, m.Text, m.Name, m.Detail, m.Context})
	}
	return out
}

func half(name string, f *eval.Figures) EvalHalf {
	h := EvalHalf{
		Half: name, Documents: f.Documents, Technology: count(f.Technology), Hard: count(f.Hard), OtherKind: f.OtherKind,
		Boundary: share(f.Boundary.Recall()), Identity: share(f.Identity.Recall()), Unresolved: f.Unresolved,
		Levels: []EvalLevel{}, LevelF1: share(f.Levels.MacroF1()), Groups: count(f.Groups),
		NotGroups: EvalShare{f.NotGroups.Pairs, f.NotGroups.Pairs + f.NotGroups.False},
		Months:    EvalShare{f.Months.Pairs, f.Months.Pairs + f.Months.Missed},
	}
	for _, l := range eval.LevelOrder {
		row := f.Levels[l]
		h.Levels = append(h.Levels, EvalLevel{string(l), row["required"], row["preferred"], row["mentioned"], row["excluded"]})
	}
	return h
}

func count(c eval.Count) EvalCount {
	return EvalCount{c.Pairs, c.False, c.Missed, share(c.Precision()), share(c.Recall()), share(c.F1())}
}
