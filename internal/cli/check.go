package cli

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"skillmatch/internal/batch"
	"skillmatch/internal/check"
	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
)

type checkOptions struct {
	matchOptions
	posting     string
	maxMissing  int
	minEvidence float64
	limits      check.Limits
}

func newCheck(c *common) *cobra.Command {
	o := &checkOptions{matchOptions: matchOptions{common: c}}
	cmd := &cobra.Command{
		Use:     "check RESUME... (--posting FILE | --role ID)",
		Short:   "Fail when a resume breaks a limit: the gate for a build",
		Example: "  skillmatch check cv.pdf --posting job.txt --min-score 70\n  skillmatch check cv.md --role back-end-engineer --max-missing-required 2 --format github",
		Args:    between(1, -1, "at least one resume"),
		RunE: func(cmd *cobra.Command, args []string) error {
			f := cmd.Flags()
			if f.Changed("min-score") {
				o.limits.MinScore = &o.minScore
			}
			if f.Changed("min-evidence") {
				o.limits.MinEvidence = &o.minEvidence
			}
			if f.Changed("max-missing-required") {
				o.limits.MaxMissingRequired = &o.maxMissing
			}
			return o.run(cmd.Context(), args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.posting, "posting", "", "posting to check against")
	f.StringVar(&o.role, "role", "", "role to check against")
	f.StringVar(&o.seniority, "seniority", "", "step of the role's career")
	f.Float64Var(&o.minScore, "min-score", 0, "least fit")
	f.Float64Var(&o.minEvidence, "min-evidence", 0, "least evidence score")
	f.IntVar(&o.maxMissing, "max-missing-required", 0, "most required skills that may lack evidence")
	f.BoolVar(&o.allowThin, "allow-thin", false, "let the limits hold on a thin basis too")
	return cmd
}

func (o *checkOptions) run(ctx context.Context, resumes []string) error {
	switch {
	case (o.posting == "") == (o.role == ""):
		return usagef("check wants either --posting FILE or --role ID")
	case o.seniority != "" && o.role == "":
		return usagef("--seniority goes with --role")
	case o.limits == (check.Limits{}):
		return usagef("check wants a limit: --min-score, --min-evidence or --max-missing-required")
	case o.maxMissing < 0:
		return usagef("--max-missing-required %d: want 0 or more", o.maxMissing)
	}
	if err := errors.Join(inRange("--min-score", o.minScore, 100), inRange("--min-evidence", o.minEvidence, 100)); err != nil {
		return err
	}
	var postings []string
	if o.posting != "" {
		postings = []string{o.posting}
	}
	if err := oneStdin(append(postings, resumes...)); err != nil {
		return err
	}
	if err := o.checkFormats(&report.Check{}); err != nil {
		return err
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	asked, err := o.asked(ctx, e, postings)
	if err != nil {
		return err
	}
	out := report.NewCheck(o.context(e), len(resumes))
	code := exitOK
	for _, path := range resumes {
		one, err := o.one(ctx, e, path, asked[0], out)
		if err != nil {
			return err
		}
		code = worst(code, one)
	}
	if err := o.print(out); err != nil {
		return err
	}
	if code != exitOK {
		return &exit{code: code}
	}
	return nil
}

// one checks one resume and adds what it breaks to out.
func (o *checkOptions) one(ctx context.Context, e *engine, path string, p *profile.Posting, out *report.Check) (int, error) {
	shown := shownPath(path)
	read, err := o.read(ctx, e, path, "resume", outline.Resume)
	if err != nil {
		var d *document.Error
		if !errors.As(err, &d) {
			return 0, err
		}
		d.Name = shown
		out.Failures = append(out.Failures, report.NewFailure(batch.Failure{Name: shown, Err: d}))
		return exitInput, nil
	}
	pair := o.pair(e, read.Resume, p, nil)
	r := pair.Result
	add := func(rule, message string) {
		out.Findings = append(out.Findings, report.CheckFinding{Rule: rule, File: shown, Line: 1, Message: message + " (" + pair.report.Posting.Name + ")"})
	}
	switch {
	case !r.Scorable:
		add("nothing-to-score", "no limit can be checked: "+r.Reason)
		return exitNothing, nil
	case r.Basis == match.Thin && !o.allowThin:
		add("thin-basis", "few requirements were stated or understood, so no limit is checked: --allow-thin checks them all the same")
		return exitNothing, nil
	}
	findings := check.Run(o.limits, r)
	for _, f := range findings {
		add(f.Rule, f.Message)
	}
	if len(findings) > 0 {
		return exitGate, nil
	}
	return exitOK, nil
}

// shownPath is a path as results may show it: never an absolute one.
func shownPath(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Base(path)
	}
	return filepath.ToSlash(filepath.Clean(path))
}
