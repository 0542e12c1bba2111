package pdf

import (
	"flag"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/metrics"
	"slices"
	"strings"
	"testing"
	"time"
)

// How many files TestStructure makes and reads, and from which seed.
var (
	structureRuns = flag.Int("structure", 3000, "files that TestStructure reads")
	structureSeed = flag.Uint64("structure-seed", 1, "seed of the files that TestStructure reads")
)

// structureLimits are low, so that the fuzzer goes on.
var structureLimits = Limits{Pages: 20, Objects: 5000, ContentBytes: 1 << 20, Operators: 50_000, Glyphs: 20_000, Forms: 100, TextBytes: 1 << 20}

// structureSeeds returns the files that are mutated: one made to hold most
// that the interpreter knows, and small ones of the testdata.
func structureSeeds(t testing.TB) [][]byte {
	composite := func(more string) string {
		return "<</Type/Font/Subtype/Type0/BaseFont/X" + more + "/DescendantFonts[<</Subtype/CIDFontType0/DW 600/W[1[500 600]3 9 700]/FontDescriptor 9 0 R>>]>>"
	}
	all := pagePDF("q 1 0 0 1 0 0 cm BT /F1 12 Tf 50 700 Td (Seed Example) Tj 0 -14 Td [(wrote)-300(Go and)] TJ /F2 10 Tf T* (bold) ' ET Q\n"+
		"1 g 0 0 600 20 re f 0 g BT /F3 9 Tf 1 0 0 1 50 640 Tm <000100020003> Tj /F4 9 Tf <414200> Tj /F5 1 Tf (ab) Tj ET\n"+
		"/Span<</ActualText<FEFF0066>>>BDC BT /F6 9 Tf 50 600 Td (abc) Tj ET EMC /P /MC0 BDC EMC /Fm0 Do /Im0 Do /G0 gs BT 50 500 Td (state) Tj ET\n"+
		"BI /W 1 /H 1 ID x EI 5 5 3 3 re f 300 700 m 310 700 l 310 710 l h W n BT /F1 9 Tf 3 Tr 50 400 Td (unseen) Tj 0 Tr 300 0 Td (right) Tj ET\n",
		"/XObject<</Fm0 12 0 R/Im0 13 0 R>>/ExtGState<</G0<</ca 0.5/Font[6 0 R 9]>>>>/Properties<</MC0<</ActualText(props)>>>>",
		composite("/Encoding/Identity-H/ToUnicode 7 0 R"),
		streamObject("", "begincmap 1 begincodespacerange <0000><ffff> endcodespacerange 2 beginbfrange <0001><0002><0041> <0003><0004>[<0061><00660066>] endbfrange 1 beginbfchar <0009><D835DC00> endbfchar endcmap"),
		streamObject("/CMapName/Own/WMode 0", "begincmap 1 begincodespacerange <00><ff> endcodespacerange 1 begincidrange <00><ff> 0 endcidrange endcmap"),
		"<</Type/FontDescriptor/Flags 4/MissingWidth 300/FontFile3 10 0 R>>",
		streamObject("/Subtype/Type1C", cffFont("f_f_i")),
		streamObject("/Length1 60/Length2 1/Length3 0", "%!PS\n/Encoding 256 array\ndup 97 /a put dup 98 /fi put\nreadonly def"),
		streamObject("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[1 0 0 1 10 10]/Resources<</Font<</F1 14 0 R>>/XObject<</Fm0 15 0 R>>>>", "BT /F1 8 Tf 50 300 Td (in a form) Tj ET /Fm0 Do"),
		streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1", "x"),
		"<</Type/Font/Subtype/TrueType/BaseFont/Example-Bold/FirstChar 32/Widths[250 300 400]/Encoding<</BaseEncoding/MacRomanEncoding/Differences[65/A/B 97/fi/uni00E9/g12]>>/FontDescriptor 9 0 R>>",
		streamObject("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "BT /F1 8 Tf 50 280 Td (in two) Tj ET"),
	)
	m := modelOf(t, all)
	l := lexer{b: []byte("<</F3 6 0 R/F4<</Type/Font/Subtype/Type0/BaseFont/Y/Encoding 8 0 R/DescendantFonts[<</Subtype/CIDFontType0/FontDescriptor 9 0 R>>]>>" +
		"/F5<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 97/Widths[50 60]/Encoding<</Differences[97/a/b]>>>>" +
		"/F6<</Type/Font/Subtype/Type1/BaseFont/Z/FirstChar 97/Widths[500 500]/FontDescriptor<</FontFile 11 0 R>>>>" +
		"/F1 14 0 R/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>>>"), refs: true, nesting: 9}
	fonts, _ := l.next()
	looks := lexer{b: []byte("[<</Subtype/Link/Rect[50 690 200 720]/A<</S/URI/URI(https://example.com/seed)>>>><</Subtype/Widget/Rect[50 200 150 220]/F 4/AP<</N 15 0 R>>>>]"), refs: true, nesting: 9}
	for i := range m.objects {
		o := &m.objects[i]
		switch o.num {
		case 3:
			resources := o.value.get("Resources")
			for j := range resources.list {
				if resources.list[j].is("Font") {
					resources.list[j+1] = fonts
				}
			}
			o.written = nil
		case 5:
			o.value, _ = looks.next()
			o.written = nil
		}
	}
	seeds := [][]byte{m.bytes()}
	files, err := filepath.Glob("testdata/*/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, path := range files {
		const most = 1 << 14 // bytes; the larger ones say the same more slowly
		if info, err := os.Stat(path); err == nil && info.Size() < most && !strings.Contains(path, "password") {
			seeds = append(seeds, readFile(t, path))
		}
	}
	return seeds
}

// structureModels returns the models of the seeds, that of the first one as
// often as all others together.
func structureModels(t testing.TB) []*model {
	var all []*model
	for _, data := range structureSeeds(t) {
		all = append(all, modelOf(t, data))
	}
	for range all[1:] {
		all = append(all, all[0])
	}
	return all
}

// structureFile makes a file of the bytes of a fuzzer.
func structureFile(models []*model, b []byte) []byte {
	c := &choices{b}
	return mutate(oneOf(c, models), c)
}

// checkStructure reads a file and checks the answer, and what it has cost.
func checkStructure(t *testing.T, data []byte, b *budget) (*Text, *Error) {
	t.Helper()
	got, err := read(data, b)
	e := checkAnswer(t, got, err)
	if b.recovered != nil {
		t.Errorf("it panicked inside: %v", b.recovered)
	}
	// What passes a limit is counted, and nothing after it.
	lim := b.lim
	if b.operators > lim.Operators+1 || b.glyphs > lim.Glyphs+1 || b.forms > lim.Forms+1 || b.content > lim.ContentBytes+1 {
		t.Errorf("over its limits: %d operators, %d glyphs, %d forms, %d bytes", b.operators, b.glyphs, b.forms, b.content)
	}
	if got != nil && (int64(len(got.Text)) > lim.TextBytes+1 || len(got.Pages) > lim.Pages) {
		t.Errorf("over its limits: %d bytes of text, %d pages", len(got.Text), len(got.Pages))
	}
	return got, e
}

// FuzzStructure reads PDFs whose objects are changed by what the fuzzer says,
// in a sound frame: it gets where no flipped byte of a file does.
func FuzzStructure(f *testing.F) {
	models := structureModels(f)
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		f.Add(randomBytes(r))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		checkStructure(t, structureFile(models, in), &budget{lim: structureLimits.orDefault()})
	})
}

func randomBytes(r *rand.Rand) []byte {
	b := make([]byte, 3+r.IntN(60))
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

// TestStructure does what FuzzStructure does with random bytes, as often as
// -structure says, and with -v prints what came of it.
func TestStructure(t *testing.T) {
	models := structureModels(t)
	r := rand.New(rand.NewPCG(*structureSeed, 0))
	var reached, shown, texts int
	var slowest time.Duration
	var longest, largest, greediest uint64
	var slow, greedy []byte
	kinds := map[ErrorKind]int{}
	start := time.Now()
	for i := range *structureRuns {
		in := randomBytes(r)
		data := structureFile(models, in)
		b := &budget{lim: structureLimits.orDefault()}
		began, had := time.Now(), allocated()
		got, e := checkStructure(t, data, b)
		took, gotten := time.Since(began), allocated()-had
		if took > slowest { // or only passed over by the system: the second time tells
			began = time.Now()
			checkStructure(t, data, &budget{lim: b.lim})
			if took = min(took, time.Since(began)); took > slowest {
				slowest, slow = took, in
			}
		}
		if gotten > greediest {
			greediest, greedy = gotten, in
		}
		largest = max(largest, uint64(len(data)))
		if b.operators > 0 {
			reached++
		}
		if b.glyphs > 0 {
			shown++
		}
		if e != nil {
			kinds[e.Kind]++
		} else {
			texts++
			longest = max(longest, uint64(len(got.Text)))
		}
		if t.Failed() {
			t.Fatalf("file %d, of the bytes %x:\n%q", i, in, data[:min(len(data), 1<<11)])
		}
	}
	n := float64(*structureRuns)
	t.Logf("%d files in %v: %.1f %% reached a content stream, %.1f %% showed glyphs, %.1f %% gave a text", *structureRuns,
		time.Since(start).Round(time.Second), 100*float64(reached)/n, 100*float64(shown)/n, 100*float64(texts)/n)
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		t.Logf("%7d errors, %s", kinds[k], [...]string{"", "damaged", "encrypted", "no text", "unsupported", "limit"}[k])
	}
	t.Logf("slowest %v (%x), most allocated %d kB (%x), largest file %d kB, longest text %d kB", slowest, slow, greediest>>10, greedy, largest>>10, longest>>10)
	if n >= 1000 && float64(reached) < 0.3*n {
		t.Error("fewer than 30 % reached a content stream")
	}
	const backstop = 10 * time.Second // the limits make it some 0.1 s
	if slowest > backstop {
		t.Errorf("one took %v", slowest)
	}
}

// allocated returns the bytes that the program has allocated so far.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
