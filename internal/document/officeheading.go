package document

import "strings"

// headingNames are what word processors call the styles of headings, in the
// languages in which they write them: a level follows.
var headingNames = [...]string{
	"heading", "überschrift", "titre", "título", "titolo", "kop", "rubrik", "overskrift", "otsikko", "nagłówek",
	"nadpis", "címsor", "titlu", "naslov", "заголовок", "επικεφαλίδα", "başlık", "judul", "标题", "標題", "見出し", "제목",
}

// headingLevel reads the name or the id of a style: the level of a heading from
// 1, 0 for a subtitle, which is often made from the title, and -1 for any other.
// Word's own names are English in all languages; other programs' are not.
func headingLevel(name string) int {
	name = strings.ToLower(strings.ReplaceAll(name, "_20_", " "))
	switch name {
	case "title", "heading":
		return 1
	case "subtitle":
		return 0
	}
	for _, heading := range headingNames {
		rest, ok := strings.CutPrefix(name, heading)
		if !ok {
			continue
		}
		if rest = strings.TrimLeft(rest, " -_"); len(rest) == 1 && '1' <= rest[0] && rest[0] <= '9' {
			return int(rest[0] - '0')
		}
	}
	return -1
}
