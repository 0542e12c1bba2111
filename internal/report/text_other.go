package report

import (
	"fmt"
	"unicode/utf8"
)

// batch prints the ranking.
func (p *printer) batch(b *Batch) {
	p.line("%s, %s, %s", plural(len(b.Resumes), "resume", "resumes"), plural(len(b.Postings), "posting", "postings"), plural(len(b.Cells), "pair", "pairs"))
	if len(b.Cells) > 0 {
		name, rest := columns(b.Resumes, p.Width-len("  fit  evid.  required  basis    "))
		p.blank()
		p.raw(p.paint(fmt.Sprintf("  fit  evid.  required  basis  %s  posting", pad("resume", name)), bold) + "\n")
		for _, c := range b.Cells {
			fit, evidence, required := "–", "–", "–"
			if c.Fit != nil {
				fit, evidence = fmt.Sprintf("%.0f", *c.Fit), fmt.Sprintf("%.0f", *c.Evidence)
				required = fmt.Sprintf("%d of %d", c.Required.answered(), c.Required.Of)
			}
			p.line("%5s  %5s  %8s  %-5s  %s  %s", fit, evidence, required, c.Basis, pad(b.Resumes[c.Resume].Name, name), pad(b.Postings[c.Posting].Name, rest))
		}
	}
	p.failures(b.Failures)
}

// columns shares width between the names of resumes, which get what they need up
// to a half, and those of postings.
func columns(resumes []BatchFile, width int) (name, rest int) {
	name = len("resume")
	for _, r := range resumes {
		name = max(name, utf8.RuneCountInString(r.Name))
	}
	name = min(name, max(12, width/2))
	return name, max(12, width-name)
}

func (p *printer) failures(list []Failure) {
	if len(list) > 0 {
		p.head("Not read")
	}
	for _, f := range list {
		p.wrapped("  ", red, "%s", f.Message)
	}
}

// check prints one line a broken limit, in the form that editors know.
func (p *printer) check(c *Check) {
	for _, f := range c.Findings {
		p.line("%s:%d: %s: %s", f.File, f.Line, f.Rule, f.Message)
	}
	for _, f := range c.Failures {
		p.line("%s", f.Message)
	}
	if len(c.Findings)+len(c.Failures) == 0 {
		p.line("%s: all limits hold", plural(c.Checked, "resume", "resumes"))
	}
}

func (p *printer) eval(e *Eval) {
	p.line("half   docs  technology P   R     F1     hard P   R     F1     boundary identity (unresolved)  level F1")
	for _, h := range e.Halves {
		t, d := h.Technology, h.Hard
		p.line("%-6s %4d         %.3f %.3f %.3f    %.3f %.3f %.3f      %.3f    %.3f %10d        %.3f",
			h.Half, h.Documents, t.Precision, t.Recall, t.F1, d.Precision, d.Recall, d.F1, h.Boundary, h.Identity, h.Unresolved, h.LevelF1)
	}
	for _, h := range e.Halves {
		p.blank()
		p.line("%s: technology %d pairs, %d false, %d missed; hard %d pairs, %d false, %d missed, %d of another kind", h.Half,
			h.Technology.Pairs, h.Technology.False, h.Technology.Missed, h.Hard.Pairs, h.Hard.False, h.Hard.Missed, h.OtherKind)
		p.line("  labelled \\ found  required preferred mentioned excluded")
		for _, l := range h.Levels {
			p.line("  %-16s  %8d %9d %9d %8d", l.Labelled, l.Required, l.Preferred, l.Mentioned, l.Excluded)
		}
		if h.Groups.Pairs+h.Groups.Missed+h.NotGroups.Of > 0 {
			p.line("  groups: %d exact, %d false, %d missed; left alone: %d of %d", h.Groups.Pairs, h.Groups.False, h.Groups.Missed, h.NotGroups.Right, h.NotGroups.Of)
		}
		if h.Months.Of > 0 {
			p.line("  months: %d of %d right", h.Months.Right, h.Months.Of)
		}
	}
	if len(e.Mistakes) > 0 {
		p.blank()
		p.line("Mistakes of the open half:")
	}
	for _, m := range e.Mistakes {
		p.line("  %s %s %s: %q (%s; %s) … %s", m.Document, m.What, m.Class, m.Text, m.Name, m.Detail, m.Context)
	}
}
