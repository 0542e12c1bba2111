//go:build unix

package document

import (
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestHostileGrowsLinearly reads what makes naive scanners look ahead again
// and again, in two sizes of which one is sixteen times the other. Processor
// time is compared, not the clock: sixteen is linear, 256 is the square, and
// more than 64 fails.
func TestHostileGrowsLinearly(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	// The collector also works when nothing else does, and that is counted too.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for _, pattern := range []string{
		">", "> ", "- ", "1. ", "#", "# ", "*", "**a", "_ ", "=\n", "-\n", "- a\n", " - a\n\n", "\t", "|", "a|b\n", "|-|\n",
		"`", "`` ` ", "``` \n", "~~~", "[", "]", "[]", "[a](", "](", "](a", "](<", "](a \"", "](a '](b \"", "[a][", "![", "[a]: b\n", "[![](",
		"<", "<a ", "<a href=", "<a>", "</a>", "<b ", "<!--", "<!-- -->", "<!", "<script>", "<style", "<script>\n", "&", "&amp", "&#", "\\",
		"http://", "https://a(", "://", "a:", "\r", "\n", "\n\n", "---\n", "---\na: b\n", "+++\n", "\u00a0", "\u00ad ", "a  ",
		"<div>", "<p>", "<ul><li>", "<b><p>", "</p>", "<table><td>", "<td><p>", "<a href=http://x>", "<h1>", "<h1>Similar jobs</h1>", "<br>", "<div hidden>",
		"<p class=\"a ", "<p style=\"a:", "<pre>\n", "<svg><a>", "<template>", "<title>", "<x-y>", "</", "</div", "<p a=b c=d ",
		`<script type="application/ld+json">{"@type":"JobPosting","description":"a"}</script>`,
		`<script type="application/ld+json">[{`,
		`<script type="application/ld+json">{"@type":"JobPosting","description":"a"b" c",}`, `<script>x={"a":`, `<script type="application/json">["a",`,
		`<script>JSON.parse("`, `<script>JSON.parse("{\\"a\\":\\n`, `<script>self.__next_f.push([1,"1:[\\n"])</script>`,
		"<style>", "<style>.a{color:red}</style>", "<style>.a{", ".a .b{display:none}", "<style>@media(", "<style>/*", "<style>'", "<style>,",
		`<p style="color:#fff;font-size:0">a`, `<div class="share nav-menu">a`, "<span>a</span>", "<div>•</div>", "• a<br>", "<a href=/b>c</a>",
		"{{", "{%", "{: ", "{{a}} ", "# a {", "# {#a} ", "<img alt=", "<img alt='a' ", "<h1>a</h1>\n", "<li>a\n",
	} {
		t.Run(pattern, func(t *testing.T) {
			for _, name := range []string{"a.md", "a.html"} {
				for _, end := range []string{"", "\n`)>\"]--></a>"} { // some patterns only bite when they end well
					growsLinearly(t, name, "", pattern, end, 32<<10)
				}
			}
		})
	}
}

// growsLinearly compares the processor time of small bytes of a pattern and of
// sixteen times as many, between a prefix and an end: they may take 64 times as
// long, a quarter of what the square would.
func growsLinearly(t *testing.T, name, prefix, pattern, end string, small int) {
	t.Helper()
	const (
		factor = 16
		most   = 4 * factor
		enough = 150 * time.Millisecond // less is noise
	)
	one := prefix + strings.Repeat(pattern, small/len(pattern)) + end
	many := prefix + strings.Repeat(pattern, factor*small/len(pattern)) + end
	long := processorTime(t, name, many)
	if long < enough {
		return
	}
	short := processorTime(t, name, one)
	for range 3 { // the first may have met the garbage of another
		if long <= most*short {
			return
		}
		long = min(long, processorTime(t, name, many))
	}
	if long > most*short {
		t.Errorf("%s: %v for %d bytes, %v for %d", name, short, len(one), long, len(many))
	}
}

// processorTime returns what reading s takes.
func processorTime(t *testing.T, name, s string) time.Duration {
	t.Helper()
	data := []byte(s)
	runtime.GC()
	before := used(t)
	d, err := Read(name, data, Options{unguarded: true})
	after := used(t)
	if err == nil {
		checkBounds(t, d)
	}
	return after - before
}

func used(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// checkBounds is checkInvariants without what takes long on large texts.
func checkBounds(t *testing.T, d *Document) {
	t.Helper()
	end := 0
	for _, b := range d.Blocks {
		if b.Start < end || b.End > len(d.Text) {
			t.Fatalf("block %v starts before %d", b, end)
		}
		end = b.End
	}
}
