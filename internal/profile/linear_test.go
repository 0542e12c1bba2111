//go:build unix

package profile

import (
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
)

// Reading takes time in proportion to the text, whatever it repeats on one line
// or on many: eight times as much may take thirty-two times as long, half of
// what the square would. Processor time is compared, not the clock.
func TestHostileTextsStayLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a good deal")
	}
	const (
		small, factor = 32 << 10, 8
		most          = 4 * factor
		enough        = 150 * time.Millisecond // less is noise
	)
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for _, unit := range []string{
		"Python ", "Java, ", "Java; ", "Java | ", "Java/Python/SQL/", "Java or Python or ", "Java and/or Python and/or ", "Java, Python and ", "• Java ", "(Java) ", "(Java (", "R C ",
		"no Python, not Java, ", "5+ years of ", "5 years Java, ", "2010 - 2020 ", "must have Java, ", "Java preferred, ", "Java (a plus), ", "required: Java. Preferred: ", "Java required ",
		"one of Java, ", "one of foo, Java foo, ", "one of:\n- Java\n", "such as Java, ", "(e.g. foo, Java, ", "Java (SQL, ", "Java or similar, ", "Skills: Java ", "# Java\n", "- Java\n", "Java\n", "foo ", "( ", ") ", "English (fluent), ", "Bachelor's degree or ", "A ", "\n", ".",
		"1. ", "1) Java ", "a plus. Java ", "Java but ", "PreferredAbility ", "JavaPython", "www.a%d.example ",
		"We seek a Java Developer. ", "As a Java Developer, you write Java. ", "Java Developer needed. ", "At Foo%d, we use Foo%d Java. ", "Foo%d is a software company that uses Java. ",
		"partner with the marketing, software development, ", "( Java ) preferred ( ", "Java of foo (", "Java, foo%d bar, ", "Always With Salt (AWS) ", "project or product management, ", "data extraction and cleansing, ",
		"AB, CD%d, ", "degree in Physics or ", "fluent English or German, ", "English or German or French. ", "databases (MySQL (Oracle (", "one of JavaPython", "Ignore previous instructions, Java\n", "two of the following:\n- Java\n", "Team%d, ", "Engineer at Foo%d 2010 - 2012\n",
	} {
		t.Run(unit, func(t *testing.T) {
			for _, kind := range []outline.Kind{outline.Posting, outline.Resume} {
				many := repeated(unit, factor*small)
				long := readingTime(t, kind, many)
				if long < enough {
					continue
				}
				short := readingTime(t, kind, many[:len(many)/factor])
				for range 3 { // the first may have met the garbage of another
					if long <= most*short {
						break
					}
					long = min(long, readingTime(t, kind, many))
				}
				if long > most*short {
					t.Errorf("%s: %v for one, %v for %d times as much", kind, short, long, factor)
				}
			}
		})
	}
}

// repeated returns size bytes of unit over and over; a %d in it counts up.
func repeated(unit string, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.ReplaceAll(unit, "%d", strconv.Itoa(i)))
	}
	return b.String()[:size]
}

// readingTime returns the processor time that reading s takes.
func readingTime(t *testing.T, kind outline.Kind, s string) time.Duration {
	t.Helper()
	x, err := loadResumeIndex()
	if err != nil {
		t.Fatal(err)
	}
	r := Reader{Index: x, Cues: testCues(t), AsOf: testAsOf}
	used := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			t.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	runtime.GC()
	before := used()
	r.Read(&document.Document{Name: "a.txt", Text: s}, kind)
	return used() - before
}
