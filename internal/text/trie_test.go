package text

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// phrases is the plain way to do what a trie does: a map from the folded words
// of a phrase, in which a text is looked up word by word.
type phrases map[string]int32

func (p phrases) find(tokens []Token, s string) []Hit {
	var hits []Hit
	var words []string
	for i := range tokens {
		if i > 0 && !tokens[i].Sep.Joins() {
			break
		}
		word := tokens[i].Folded(s)
		if !p.leads(append(words, word)) && tokens[i].Shape&Affix != 0 {
			word = tokens[i].Bare(s).Folded(s)
		}
		words = append(words, word)
		if !p.leads(words) {
			break
		}
		if v, ok := p[strings.Join(words, " ")]; ok {
			hits = append(hits, Hit{v, i + 1})
		}
	}
	return hits
}

// leads reports whether some phrase starts with these words.
func (p phrases) leads(words []string) bool {
	start := strings.Join(words, " ") + " "
	for phrase := range p {
		if strings.HasPrefix(phrase+" ", start) {
			return true
		}
	}
	return false
}

func TestTrieFindsWhatAMapFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"a", "b", "c", "c++", "c#", ".net", "data", "base", "böse", "extraordinarily-long", "x1"}
	seps := []string{" ", " ", " ", "-", "/", "\n", ".", ", ", "\n\n", " • ", ". "}
	text := func(n int, seps []string) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteString(seps[r.IntN(len(seps))])
			}
			b.WriteString(words[r.IntN(len(words))])
		}
		return b.String()
	}
	for range 50 {
		plain := phrases{}
		b := NewTrieBuilder()
		for v := range int32(1 + r.IntN(60)) {
			phrase := Fold(text(1+r.IntN(4), []string{" "}))
			at := b.AddPhrase(Split(nil, phrase))
			if old, ok := plain[phrase]; ok != (*at >= 0) || ok && old != *at {
				t.Fatalf("phrase %q: the builder says %d", phrase, *at)
			}
			plain[phrase], *at = v, v
		}
		x, order := b.Build()
		if diff := cmp.Diff(x.Parts(), TrieOf(x.Parts()).Parts()); diff != "" {
			t.Fatal(diff)
		}
		x = TrieOf(x.Parts())
		for phrase, v := range plain {
			plain[phrase] = int32(slices.Index(order, v))
		}
		for phrase, v := range plain {
			if got, ok := x.Lookup(Split(nil, phrase)); !ok || got != v {
				t.Fatalf("Lookup(%q) = %d %t, want %d", phrase, got, ok, v)
			}
		}
		s := text(60, seps)
		tokens := Split(nil, s)
		words := x.Words(nil, tokens)
		for i := range tokens {
			if diff := cmp.Diff(plain.find(tokens[i:], s), x.Find(nil, tokens[i:], words[i:], s)); diff != "" {
				t.Fatalf("Find in %q from token %d (-want +got):\n%s", s, i, diff)
			}
			if want := plain.leads([]string{tokens[i].Folded(s)}); words[i].Starts() != want {
				t.Fatalf("Starts of %q = %t", tokens[i].Folded(s), !want)
			}
			for n := 1; n <= min(3, len(tokens)-i); n++ {
				var f []string
				for _, tok := range tokens[i : i+n] {
					f = append(f, tok.Folded(s))
				}
				want, ok := plain[strings.Join(f, " ")]
				if got, found := x.Lookup(tokens[i : i+n]); found != ok || ok && got != want {
					t.Fatalf("Lookup(%q) = %d %t, want %d %t", f, got, found, want, ok)
				}
			}
		}
	}
}

// forms adds a phrase of classes, as prose names are.
func forms(b *TrieBuilder, phrase string, value int32) {
	words := strings.Fields(phrase)
	list := make([]Class, len(words))
	for i, w := range words {
		list[i] = b.AddForms(w)
		if i > 0 && i == len(words)-1 {
			list[i] = list[i].As(FormAny)
		}
	}
	*b.AddClasses(list) = value
}

func TestFindForms(t *testing.T) {
	b := NewTrieBuilder()
	forms(b, "unit test", 0)
	forms(b, "data modelling", 1)
	forms(b, "account", 2)
	forms(b, "data model review", 3)
	*b.AddPhrase(Split(nil, "plain name")) = 4
	built, order := b.Build()
	x := TrieOf(built.Parts())
	tests := []struct {
		name, in string
		want     []Hit
	}{
		{"as it is", "unit test", []Hit{{0, 2}}},
		{"plural", "Unit tests", []Hit{{0, 2}}},
		{"any form of the last word", "unit-testing", []Hit{{0, 2}}},
		{"number of the first word", "units tested", []Hit{{0, 2}}},
		{"no other form of the first word", "uniting tests", nil},
		{"other spelling", "data modeling", []Hit{{1, 2}}},
		{"shorter and longer", "data models reviews", []Hit{{1, 2}, {3, 3}}},
		{"one word takes its number only", "accounts", []Hit{{2, 1}}},
		{"accounting is not account", "accounting", nil},
		{"a stop parts", "unit. Test", nil},
		{"a comma parts", "unit, test", nil},
		{"names have no forms", "plain names", nil},
		{"the next sentence glued to it", "unit testingJoin us", []Hit{{0, 2}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tokens := Split(nil, tt.in)
			got := x.FindForms(nil, tokens, x.Words(nil, tokens), tt.in)
			for i := range got {
				got[i].Value = order[got[i].Value]
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("FindForms(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// Words of one stem that are no forms of each other stay apart.
func TestClassesAreNotStems(t *testing.T) {
	b := NewTrieBuilder()
	computer, computing := b.AddForms("computer"), b.AddForms("computing")
	if computer.As(FormBase) == computing.As(FormBase) {
		t.Error("computer and computing are one word")
	}
	if a, c := b.AddForms("model"), b.AddForms("modelling"); a.As(FormBase) != c.As(FormBase) {
		t.Error("model and modelling are two words")
	}
}

func TestFindGlued(t *testing.T) {
	b := NewTrieBuilder()
	*b.AddPhrase(Split(nil, "data quality")) = 0
	*b.AddPhrase(Split(nil, "core java")) = 1
	b.Add(KeyOf("javascript"))
	x, order := b.Build()
	for _, tt := range []struct {
		name, in string
		want     []Hit
	}{
		{"sentence glued to it", "Data QualityJoin us", []Hit{{0, 2}}},
		{"a word of its own", "core JavaScript", nil},
		{"small letters", "data qualityjoin", nil},
		{"unknown word", "core JavaFrob", []Hit{{1, 2}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tokens := Split(nil, tt.in)
			got := x.Find(nil, tokens, x.Words(nil, tokens), tt.in)
			for i := range got {
				got[i].Value = order[got[i].Value]
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestEmptyTrie(t *testing.T) {
	x, _ := NewTrieBuilder().Build()
	tokens := Split(nil, "any words at all")
	words := x.Words(nil, tokens)
	if got := x.Find(nil, tokens, words, "any words at all"); got != nil {
		t.Errorf("found %v", got)
	}
	if got := x.FindForms(nil, tokens, words, "any words at all"); got != nil {
		t.Errorf("found forms %v", got)
	}
	if _, ok := x.Lookup(tokens); ok {
		t.Error("a phrase was looked up")
	}
}

func TestVocab(t *testing.T) {
	b := NewVocabBuilder()
	keys := map[Key]ID{}
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		k := Key{r.Uint64N(50), r.Uint64N(50)} // near each other, to collide
		id := b.Add(k)
		if old, ok := keys[k]; ok && old != id {
			t.Fatalf("key %x has numbers %d and %d", k, old, id)
		}
		keys[k] = id
	}
	v := VocabOf(b.Build().Parts())
	if v.Len() != len(keys) {
		t.Errorf("%d numbers for %d keys", v.Len(), len(keys))
	}
	var ids []ID
	for k, want := range keys {
		if got := v.ID(k); got != want {
			t.Errorf("ID(%x) = %d, want %d", k, got, want)
		}
		ids = append(ids, want)
	}
	slices.Sort(ids)
	if ids[0] != 1 || int(ids[len(ids)-1]) != len(keys) {
		t.Errorf("numbers run from %d to %d, want 1 to %d", ids[0], ids[len(ids)-1], len(keys))
	}
	for lo := uint64(50); lo < 200; lo++ {
		if got := v.ID(Key{lo, lo}); got != 0 {
			t.Errorf("an unknown key has number %d", got)
		}
	}
}

func TestWords(t *testing.T) {
	list := []uint32{0, 1, 1 << 31, 0xFFFFFFFF, 0x01020304}
	w := PackWords(list)
	if w.Len() != len(list) {
		t.Fatalf("%d words, want %d", w.Len(), len(list))
	}
	for i, want := range list {
		if got := w.At(uint32(i)); got != want {
			t.Errorf("At(%d) = %x, want %x", i, got, want)
		}
	}
	if got, want := w.long(3), uint64(0x01020304FFFFFFFF); got != want {
		t.Errorf("long(3) = %x, want %x", got, want)
	}
}
