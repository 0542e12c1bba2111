package document

import "strings"

// footerIsClutter reports whether the footer of the page is that of a site. On
// a resume it may hold the address.
func (s *htmlScan) footerIsClutter() bool {
	const (
		enough = 400 // bytes of a page that does not need its footer
		phone  = 7   // digits
	)
	footer, linked, bytes, whole := "", 0, 0, 0
	for i := range s.blocks {
		b := &s.blocks[i]
		whole += b.bytes
		if b.region&inFooter == 0 {
			continue
		}
		bytes += b.bytes
		linked += b.local
		if len(footer) < 4096 {
			footer += strings.ToLower(s.blockText(b)) + "\n"
		}
	}
	if bytes == 0 || linked*2 >= bytes {
		return true
	}
	for _, mark := range []string{
		"©", "(c)", "copyright", "rights reserved", "privacy", "cookie", "imprint", "impressum", "datenschutz", "terms", "powered by",
		"proudly", "report abuse", "mentions légales", "aviso legal", "faq",
	} {
		if strings.Contains(footer, mark) {
			return true
		}
	}
	digits := 0
	for i := range len(footer) {
		if '0' <= footer[i] && footer[i] <= '9' {
			digits++
		}
	}
	return whole >= enough && digits < phone && !strings.Contains(footer, "@")
}

// dropControls leaves out what is there to be clicked: the links before the
// title that lead around the site, and those that say so.
func (s *htmlScan) dropControls() {
	leading := true
	for i := range s.blocks {
		b := &s.blocks[i]
		if b.drop || b.bytes == 0 {
			continue
		}
		isLink := b.local == b.bytes
		if leading && isLink && b.kind != Heading {
			b.drop = true
			continue
		}
		leading = false
		if (b.anchored == b.bytes || b.kind == Heading) && b.bytes <= 48 && isControl(lowerWords(s.blockText(b))) {
			b.drop = true
		}
	}
}

// isControl reports whether s, in lower case, is written on a button.
func isControl(s string) bool {
	switch s {
	case "apply", "apply now", "apply here", "apply today", "apply for this job", "apply for this job online", "apply for job",
		"apply for this position", "apply for this role", "apply on company site", "easy apply", "quick apply", "i'm interested", "i’m interested",
		"share", "share job", "share this job", "save", "save job", "save this job", "print", "print this job", "report job", "report this job",
		"copy link", "email this job", "refer a friend", "refer this job to a friend", "email this job to a friend",
		"view all jobs", "view all openings", "see all jobs", "see all openings", "back to jobs", "back to all jobs", "back to job listings",
		"back to search results", "back to search", "all jobs", "show more", "show less", "see more", "see less", "read more",
		"sign in", "sign up", "log in", "login", "join now", "register", "skip to content", "skip to main content",
		"jetzt bewerben", "zurück", "zur übersicht", "alle stellen", "stelle teilen", "drucken", "merken", "anmelden",
		"postuler", "postuler maintenant", "retour", "partager", "se connecter", "solicitar", "inscribirse", "candidarsi", "solliciteer":
		return true
	}
	return false
}
