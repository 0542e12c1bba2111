package report

import (
	"fmt"
	"io"
	"strings"

	"skillmatch/internal/text"
)

// writeGitHub writes findings as workflow commands of GitHub Actions.
func writeGitHub(w io.Writer, r any, _ Style) error {
	c := r.(*Check)
	for _, f := range c.Findings {
		if _, err := fmt.Fprintf(w, "::error file=%s,line=%d,title=%s::%s\n", property(f.File), f.Line, property("skillmatch "+f.Rule), message(f.Message)); err != nil {
			return err
		}
	}
	for _, f := range c.Failures {
		if _, err := fmt.Fprintf(w, "::error file=%s,title=%s::%s\n", property(f.Name), property("skillmatch "+f.Code), message(f.Message)); err != nil {
			return err
		}
	}
	return nil
}

// message and property escape what workflow commands take for their own, as the
// toolkit of GitHub Actions does.
func message(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(text.Clean(s))
}

func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(message(s))
}
