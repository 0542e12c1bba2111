package pdf

import (
	"os"
	"testing"
)

// BenchmarkRead reads resumes as some programs make them. What it allocates
// counts most in a process that reads one file: each page of memory is touched
// for the first time.
func BenchmarkRead(b *testing.B) {
	for _, name := range []string{
		"luatex_lm_marta", "xetex_lm_sc_marta", "pdftex_t1lm_sc_marta", "chrome_1col_marta", "chrome_1col_cjk",
		"lo_docx_raj", "typst_1col_marta", "weasy_1col_marta",
	} {
		b.Run(name, func(b *testing.B) {
			data, err := os.ReadFile(shared + "/truth/" + name + ".pdf")
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
		})
	}
}
