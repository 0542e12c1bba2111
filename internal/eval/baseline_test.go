package eval_test

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/eval"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/profile"
)

var update = flag.Bool("update", false, "write the baseline anew")

const (
	baselineFile = "../../testdata/gold/baseline.json"
	goldFile     = "../../testdata/gold/documents.jsonl"
)

// baseline is how well the project's own labelled documents were read when it was
// last written; shares are rounded to three decimals.
type baseline struct {
	Technology  float64 `json:"technology_f1"`
	Hard        float64 `json:"hard_f1"`
	Boundary    float64 `json:"boundary"`
	Identity    float64 `json:"identity"`
	Levels      float64 `json:"level_macro_f1"`
	GroupsExact int     `json:"groups_exact"`
	GroupsFalse int     `json:"groups_false"`
	NotGroups   int     `json:"not_groups_left_alone"`
	MonthsRight int     `json:"months_right"`
	Documents   int     `json:"documents"`
}

func measured(t *testing.T) baseline {
	t.Helper()
	f, err := os.Open(goldFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cases, err := eval.ReadCases("documents.jsonl", f)
	if err != nil {
		t.Fatal(err)
	}
	_, x, cues, err := index.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := eval.Run(cases, profile.Reader{Index: x, Cues: cues, AsOf: profile.NewMonth(2026, 11)})
	if err != nil {
		t.Fatal(err)
	}
	round := func(v float64) float64 { return math.Round(v*1000) / 1000 }
	a := r.All
	return baseline{
		round(a.Technology.F1()), round(a.Hard.F1()), round(a.Boundary.Recall()), round(a.Identity.Recall()), round(a.Levels.MacroF1()),
		a.Groups.Pairs, a.Groups.False, a.NotGroups.Pairs, a.Months.Pairs, a.Documents,
	}
}

// TestBaseline holds the figures of the project's own labelled documents: a change
// that reads them worse must say so by writing the baseline anew (-update), and
// one that reads them better should, so that it cannot be lost again.
func TestBaseline(t *testing.T) {
	got := measured(t)
	if *update {
		data, err := json.MarshalIndent(got, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(baselineFile, append(data, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(baselineFile)
	if err != nil {
		t.Fatal(err)
	}
	var want baseline
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("figures of %s (-baseline +now), make golden writes them anew:\n%s", goldFile, diff)
	}
}
