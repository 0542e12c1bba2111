package pdf

import "testing"

// Text that is turned stands left of the origin of its line.
func TestWordEndsWhereItsLastGlyphEnds(t *testing.T) {
	for _, tt := range []struct {
		name string
		at   float64
		want float64
	}{{"right of the origin", 50, 70}, {"left of it", -50, -30}} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWord([]glyph{{x: tt.at, width: 10, size: 10}, {x: tt.at + 10, width: 10, size: 10}}, "my")
			if w.x0 != tt.at || w.x1 != tt.want {
				t.Errorf("from %g to %g, want %g to %g", w.x0, w.x1, tt.at, tt.want)
			}
		})
	}
}
