package profile

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

// corpusStep is how the corpus is sampled: some 310 postings of all its sources.
const corpusStep = 10

// loadFullIndex compiles the whole taxonomy once.
var loadFullIndex = sync.OnceValues(func() (*mention.Index, error) {
	tax, err := skill.Load(skill.Source{FS: taxonomy.FS})
	if err != nil {
		return nil, err
	}
	return mention.Compile(tax), nil
})

// corpus returns a sample of real postings and a reader with the whole
// taxonomy. It skips the test where the corpus does not lie beside the project.
func corpus(t *testing.T) ([]string, Reader) {
	t.Helper()
	if testing.Short() {
		t.Skip("reads a good deal")
	}
	f, err := os.Open("../../../shared/corpus/postings.jsonl")
	if err != nil {
		t.Skip("no corpus beside the project: ", err)
	}
	defer f.Close()
	var out []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 0; in.Scan(); n++ {
		if n%corpusStep != 0 {
			continue
		}
		var p struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p.Text)
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	x, err := loadFullIndex()
	if err != nil {
		t.Fatal(err)
	}
	return out, Reader{Index: x, Cues: testCues(t), AsOf: testAsOf}
}

// strongest returns the strongest level of each skill of a posting.
func strongest(r Reader, s string) map[string]Level {
	p := r.Read(&document.Document{Name: "posting.txt", Text: s}, outline.Posting).Posting
	out := map[string]Level{}
	for i, m := range p.Mentions {
		if level, ok := out[m.Skill.ID]; !ok || p.Levels[i].Stronger(level) {
			out[m.Skill.ID] = p.Levels[i]
		}
	}
	return out
}

// A posting whose line breaks were lost names the same skills at the same levels.
func TestJoinedLinesKeepMentionsAndLevels(t *testing.T) {
	postings, r := corpus(t)
	all, lost, other := 0, 0, 0
	for _, s := range postings {
		want, got := strongest(r, s), strongest(r, strings.Join(strings.Fields(s), " "))
		for id, level := range want {
			all++
			switch now, ok := got[id]; {
			case !ok:
				lost++
			case now != level:
				other++
			}
		}
	}
	t.Logf("%d skills of %d postings: %d lost, %d at another level", all, len(postings), lost, other)
	if lost*100 > 2*all || other*100 > 5*all {
		t.Errorf("of %d skills %d are lost and %d have another level, want at most 2 %% and 5 %%", all, lost, other)
	}
}

// Text that names nothing and stands behind a posting changes no level.
func TestUnrelatedTextChangesNoLevel(t *testing.T) {
	postings, r := corpus(t)
	for _, s := range postings {
		want := strongest(r, s)
		for _, tail := range []string{
			"\n\nThe lake lies behind the mill. On windy days the boats stay ashore.\n",
			"\n\nAbout the lake\n\n- The boats stay ashore on windy days.\n- Herons do not mind.\n",
		} {
			if diff := cmp.Diff(want, strongest(r, s+tail)); diff != "" {
				t.Errorf("%.80q and %.20q (-alone +with):\n%s", s, tail, diff)
			}
		}
	}
}

// A line that is broken in two between two words keeps its mentions.
func TestBrokenLinesKeepMentions(t *testing.T) {
	postings, r := corpus(t)
	random := rand.New(rand.NewPCG(5, 7))
	all, lost := 0, 0
	for _, s := range postings {
		x := r.Read(&document.Document{Name: "posting.txt", Text: s}, outline.Posting)
		var spaces []int
		for i := 1; i < len(s)-1; i++ {
			if s[i] == ' ' && !within(x.Mentions, i) {
				spaces = append(spaces, i)
			}
		}
		if len(spaces) == 0 {
			continue
		}
		i := spaces[random.IntN(len(spaces))]
		got := strongest(r, s[:i]+"\n"+s[i+1:])
		for id := range strongest(r, s) {
			all++
			if _, ok := got[id]; !ok {
				lost++
				t.Logf("%s is lost at %q", id, s[max(0, i-40):min(len(s), i+40)])
			}
		}
	}
	if lost*1000 > all { // a name may need its neighbour on the same line
		t.Errorf("%d of %d skills are lost", lost, all)
	}
}

// within reports whether an offset lies inside a mention.
func within(mentions []mention.Mention, at int) bool {
	for _, m := range mentions {
		if m.Start <= at && at < m.End {
			return true
		}
	}
	return false
}
