package pdf

import (
	"os"
	"testing"
)

// BenchmarkRead reads a resume of two pages.
func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile(shared + "/truth/luatex_lm_marta.pdf")
	if err != nil {
		b.Skipf("%s is not there", shared)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
