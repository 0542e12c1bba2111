package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/text"
)

func readHTMLText(t *testing.T, page string) *Document {
	t.Helper()
	d, err := Read("a.html", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, d)
	return d
}

func TestHTMLText(t *testing.T) {
	long := strings.Repeat("We build boats. ", 30)
	tests := []struct{ name, page, want string }{
		{"white space collapsed", "<p> Go \n\t and&nbsp; SQL </p>", "Go and SQL"},
		{"words over tags", "<p>Java<b>Script</b> and<i> Go</i></p>", "JavaScript and Go"},
		{"entities", "<p>R&amp;D, C&#35;, &lt;b&gt;, AT&T, &copy;&nosuch;</p>", "R&D, C#, <b>, AT&T, ©&nosuch;"},
		{"nothing of characters without width", "<p>Post&shy;gre&#8203;SQL Kuber\u00adnetes</p>", "PostgreSQL Kubernetes"},
		{"no control characters", "<p>a\x1b[31mb\x00c&#27;d&#155;</p>", "a [31mb c d›"},
		{"paragraphs and boxes", "<p>a</p><p>b</p><div>c</div><div>d</div>", "a\n\nb\n\nc\nd"},
		{"line breaks", "a<br>b<br/>c<br><br>d", "a\nb\nc\n\nd"},
		{"list", "<p>x</p><ul><li>a</li><li>b<ol><li>c</ol></ul>y", "x\n\na\nb\nc\n\ny"},
		{"table", "<table><tr><td>a</td><td>b</td></tr><tr><td><p>c</p></td></tr></table>", "a\tb\n\nc"},
		{"preformatted", "<pre>a\nb\r\nc</pre><div style='white-space: pre-line'>d\n\ne</div>", "a\nb\nc\n\nd\n\ne"},
		{"elements of the page's own are boxes", "<app-title>Engineer</app-title><app-place>Oslo</app-place>", "Engineer\nOslo"},
		{"hidden", "<p>a</p><p hidden>x</p><p style='DISPLAY : NONE !important'>x</p><div aria-hidden=true>x</div><span class='a sr-only'>x</span><template>x</template><style>x</style><script>x</script><noscript>x</noscript><textarea>x</textarea>", "a"},
		{"hidden stays hidden", "<b><div hidden></b>x<p>x</div>a", "a"},
		{"head that is never closed", "<head><title>x</title><p>a", "a"},
		{"unclosed cells", "<table><tr><td hidden>x<td>a<tr><td>b</table>c", "a\nb\n\nc"},
		{"end tags without a start", "</div></p></li>a</b></span>", "a"},
		{"buttons are no text", "<h3><button>Skills</button></h3><button>Apply</button>Go", "Skills\n\nGo"},
		{"an unfinished tag", "<p>a</p><p class='", "a"},
		{"navigation is left out", "<nav>x</nav><div role=navigation>x</div><p>a</p>", "a"},
		{"header and footer stay without a main part", "<header>a</header><p>b</p><footer>c</footer>", "a\n\nb\n\nc"},
		{"main part", "<header><h1>Site</h1></header><div>x</div><main><h1>Job</h1><p>" + long + "</p><form>x</form></main><div>x</div><footer>x</footer>", "Job\n\n" + strings.TrimSpace(long)},
		{"header with the only title", "<header><h1>Mira</h1></header><main><p>" + long + "</p></main>", "Mira\n\n" + strings.TrimSpace(long)},
		{"a page that is one form", "<form><header>x</header><main><p>" + long + "</p></main></form>", strings.TrimSpace(long)},
		{"the form is the main part", "<main><form><p>" + long + "</p></form></main>", strings.TrimSpace(long)},
		{"one article is the main part", "<div>x</div><article><p>" + long + "</p></article><footer>x</footer>", strings.TrimSpace(long)},
		{"several articles are not", "<div>a</div><article>b</article><article>c</article>", "a\n\nb\n\nc"},
		{"a main part of nothing", "<main></main><p>a</p>", "a"},
		{"cookies", "<p>" + long + "</p><div id=onetrust-banner>x</div><div class='cookie-banner'>x</div>", strings.TrimSpace(long)},
		{"names that lead astray", "<div class=cookie-consent-ok><p>a</p></div>", "a"},
		{"similar jobs in a wrapper", "<p>" + long + "</p><section><div><h2>Similar Jobs:</h2></div><ul><li>x</ul></section><p>b</p>", long + "\n\nb"},
		{"similar jobs up to the next heading", "<p>" + long + "</p><h2>People also viewed</h2><p>x</p><h3>x</h3><h2>b</h2>", long + "\n\nb"},
		{"posting escaped once more", `<script type="application/ld+json">{"@type":"JobPosting","title":"Job","description":"&lt;p&gt;Go &amp;amp; SQL&lt;/p&gt;"}</script>`, "Job\n\nGo & SQL"},
		{"posting as plain lines", `<script type="application/ld+json">[{"@type":"http://schema.org/JobPosting","description":"Must:\n- Go\n\n- SQL"}]</script><p>x</p>`, "Must:\n- Go\n\n- SQL"},
		{"posting with raw line breaks", "<script type='application/ld+json; charset=utf-8'>\n//<![CDATA[\n{\"@type\":\"JobPosting\",\"description\":\"<p>Go\nand\tSQL</p>\"}\n//]]></script>", "Go and SQL"},
		{"posting that names itself last", `<script type="application/ld+json">{"skills":"Go, SQL","description":"Boats","educationRequirements":{"credentialCategory":"bachelor degree"},"@type":"JobPosting"}</script>`, "Boats\n\nSkills\n\nGo, SQL\n\nEducation\n\nbachelor degree"},
		{"posting with no more than a title", `<script type="application/ld+json">{"@type":"JobPosting","title":"x","description":null,"skills":[]}</script><p>a</p>`, "a"},
		{"broken posting", `<script type="application/ld+json">{"@type":"JobPosting","description":"x</script><p>a</p>`, "a"},
		{"too deep posting", `<script type="application/ld+json">` + strings.Repeat("[", 100000) + `</script><p>a</p>`, "a"},
		{"other data", `<script type="application/ld+json">{"@type":"Recipe","description":"x"}</script><p>a</p>`, "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := strings.ReplaceAll(tt.want, " \n", "\n")
			if diff := cmp.Diff(want, readHTMLText(t, tt.page).Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestHTMLEncodings(t *testing.T) {
	tests := []struct{ name, page, text, encoding string }{
		{"utf-8", "<meta charset=iso-8859-2><p>Zürich", "Zürich", ""},
		{"named", "<meta charset='ISO-8859-2'><p>\xA3\xF3d\xBC", "Łódź", "iso-8859-2"},
		{"named in the old way", "<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xCC\xEE\xF1\xEA\xE2\xE0", "Москва", "windows-1251"},
		{"not named", "<p>Z\xFCrich", "Zürich", "windows-1252"},
		{"unknown name", "<meta charset=klingon><p>Z\xFCrich", "Zürich", "windows-1252"},
		{"named wrongly", "<meta charset=windows-1251><p>Zürich", "Zürich", ""},
		{"utf-8 by name only", "<meta charset=utf-8><p>Z\xFCrich", "Zürich", "windows-1252"},
		{"the name of a script's encoding", "<script charset=windows-1251></script><p>Z\xFCrich", "Zürich", "windows-1252"},
		{"named by XML", "<?xml version='1.0' encoding='iso-8859-2'?><html><p>\xA3\xF3d\xBC", "Łódź", "iso-8859-2"},
		{"Japanese", "<meta charset=Shift_JIS><p>Java\x8Co\x8C\xB1", "Java経験", "shift_jis"},
		{"Japanese by escapes", "<meta charset=iso-2022-jp><p>Java\x1b$B7P83\x1b(B", "Java経験", "iso-2022-jp"},
		{"Chinese", "<meta charset=gb2312><p>Java\xBE\xAD\xD1\xE9", "Java经验", "gb2312"},
		{"Korean", "<meta charset=euc-kr><p>Java\xB0\xE6\xC7\xE8", "Java경험", "euc-kr"},
		{"utf-16 without a mark", "\x00<\x00p\x00>\x00G\x00o", "Go", "utf-16be"},
		{"utf-16", "\xFE\xFF\x00<\x00p\x00>\x00\xFC", "ü", "utf-16be"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readHTMLText(t, tt.page)
			if diff := cmp.Diff([]string{tt.text, tt.encoding}, []string{d.Text, d.Encoding}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Each word of a page leads back to its own place in the source.
func TestHTMLSource(t *testing.T) {
	page := "<ul>\n<li>für  one\n  <b>two</b>three &amp; four\n<li>five&nbsp;six</ul>\n" +
		`<p>ä <a href="https://example.com">seven  eight</a></p>`
	checkWordPlaces(t, page, []string{"one", "two", "three", "four", "five", "six", "seven", "eight"})
}

func TestPostingSource(t *testing.T) {
	page := "<p>x</p>\n" + `<script type="application/ld+json">{"@type": "JobPosting",` + "\n" +
		`  "title": "one \u00e4 two", "description": "<p>\"three\"<\/p>\n<p>\ud83d\ude80  four<\/p>",` + "\n" +
		`  "skills": ["five", "six &amp; seven"]}</script>`
	// A word after an escape in the middle of a line is a few columns off.
	checkWordPlaces(t, page, []string{"one", "four", "five", "six", "seven"})
}

func checkWordPlaces(t *testing.T, page string, words []string) {
	t.Helper()
	d := readHTMLText(t, page)
	source := indexLines(page)
	for _, word := range words {
		at := strings.Index(d.Text, word)
		if at < 0 {
			t.Fatalf("no %q in %q", word, d.Text)
		}
		line, column := source.position(strings.Index(page, word))
		want := &SourcePos{File: "a.html", Line: line, Column: column}
		if diff := cmp.Diff(want, d.Locate(text.Span{Start: at, End: at}).Source); diff != "" {
			t.Errorf("source of %q (-want +got):\n%s", word, diff)
		}
	}
}

func TestSeveralPostings(t *testing.T) {
	d := readHTMLText(t, `<script type="application/ld+json">[{"@type":"JobPosting","description":"Go"},{"@type":"JobPosting","description":"SQL"}]</script>`)
	want := []Warning{{Code: "several-postings", Message: "the page holds several postings: only the one that its title names is read, or else the first"}}
	if diff := cmp.Diff(want, d.Warnings); diff != "" || d.Text != "Go" {
		t.Errorf("text %q, warnings (-want +got):\n%s", d.Text, diff)
	}
}

func TestHTMLTooManyElements(t *testing.T) {
	_, err := Read("a.html", []byte("<p>a"+strings.Repeat("<b>", maxHTMLNodes)), Options{})
	checkError(t, err, Limit, "a.html: more than 1048576 elements and pieces of text: save the page as text")
}

// A link that opens a table is not closed by the next link, which stands in a cell.
func TestHTMLLinksAroundTables(t *testing.T) {
	d := readHTMLText(t, `<nav><a href="https://example.com/a"><table><tr><td><i></i></a> <a href="https://example.com/b">b</a></nav><p>c`)
	want := []Link{
		{URL: "https://example.com/b", At: text.Span{Start: 0, End: 1}},
		{URL: "https://example.com/a", At: text.Span{Start: 3, End: 4}},
	}
	if diff := cmp.Diff(want, d.Links); diff != "" {
		t.Errorf("%q (-want +got):\n%s", d.Text, diff)
	}
}
