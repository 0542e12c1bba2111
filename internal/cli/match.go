package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
)

type matchOptions struct {
	*common
	role, seniority string
	minScore        float64
	by              string
	allowThin       bool
	whatIf          []string
	source          string
	gated           bool
	goal            float64
	aimed           bool
}

func newMatch(c *common) *cobra.Command {
	o := &matchOptions{common: c}
	cmd := &cobra.Command{
		Use:   "match RESUME POSTING... | match RESUME --role ID",
		Short: "Score a resume against postings or a role, with reasons, gaps and evidence",
		Example: "  skillmatch match cv.pdf posting.html\n  skillmatch match cv.md a.txt b.txt --format json\n" +
			"  skillmatch match cv.pdf --role back-end-engineer --seniority senior\n  pbpaste | skillmatch match cv.pdf -",
		Args: between(1, -1, "a resume and postings, or a resume and --role"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.gated = cmd.Flags().Changed("min-score")
			o.aimed = cmd.Flags().Changed("goal")
			if err := fileFlag(cmd, "source"); err != nil {
				return err
			}
			return o.run(cmd.Context(), args[0], args[1:])
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.role, "role", "", "compare with a role instead of a posting (see: skillmatch role list)")
	f.StringVar(&o.seniority, "seniority", "", "step of the role's career")
	f.Float64Var(&o.minScore, "min-score", 0, "exit 1 when the score is below N")
	f.StringVar(&o.by, "by", "fit", "score that --min-score and --goal look at: fit or evidence")
	f.Float64Var(&o.goal, "goal", 0, "say which edits reach a score of N")
	f.BoolVar(&o.allowThin, "allow-thin", false, "let --min-score hold on a thin basis too")
	f.StringSliceVar(&o.whatIf, "what-if", nil, "score again as if the resume showed these skills too")
	f.StringVar(&o.source, "source", "", sourceUsage)
	return cmd
}

func (o *matchOptions) run(ctx context.Context, resume string, postings []string) error {
	switch {
	case (o.role == "") == (len(postings) == 0):
		return usagef("match wants postings or --role, and not both (see skillmatch match --help)")
	case o.seniority != "" && o.role == "":
		return usagef("--seniority goes with --role")
	case o.by != "fit" && o.by != "evidence":
		return usagef("unknown score %q: want one of fit, evidence", o.by)
	}
	if err := inRange("--min-score", o.minScore, 100); err != nil {
		return err
	}
	if err := inRange("--goal", o.goal, 100); err != nil {
		return err
	}
	if err := oneStdin(append([]string{resume, o.source}, postings...)); err != nil {
		return err
	}
	var sample any = &report.Match{}
	if len(postings) > 1 {
		sample = &report.Matches{}
	}
	if err := o.checkFormats(sample); err != nil {
		return err
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	extra, err := e.whatIf(o.whatIf)
	if err != nil {
		return err
	}
	asked, err := o.asked(ctx, e, postings)
	if err != nil {
		return err
	}
	read, err := o.readBuilt(ctx, e, resume, o.source, "resume", outline.Resume)
	if err != nil {
		return err
	}
	all := make([]compared, len(asked))
	code := exitOK
	for i, p := range asked {
		all[i] = o.pair(e, read.Resume, p, extra)
		code = worst(code, o.gate(all[i].report, all[i].Result))
	}
	if err := o.print(o.bundle(e, read.Resume, all, len(postings) > 1)); err != nil {
		return err
	}
	if code != exitOK {
		return &exit{code: code}
	}
	return nil
}

// oneStdin refuses a command line that reads standard input twice.
func oneStdin(paths []string) error {
	n := 0
	for _, p := range paths {
		if p == "-" {
			n++
		}
	}
	if n > 1 {
		return usagef("standard input (-) can be read only once")
	}
	return nil
}

// bundle returns the one report that is printed.
func (o *matchOptions) bundle(e *engine, res *profile.Resume, all []compared, several bool) any {
	if !several {
		return all[0].report
	}
	var reports []*report.Match
	var list []match.Compared
	for _, c := range all {
		reports, list = append(reports, c.report), append(list, c.Compared)
	}
	out := report.NewMatches(o.context(e), reports)
	out.Join(res, match.Together(list))
	return out
}

// asked reads the postings, or makes one of the role.
func (o *matchOptions) asked(ctx context.Context, e *engine, paths []string) ([]*profile.Posting, error) {
	if o.role != "" {
		role, err := e.role(o.role)
		if err != nil {
			return nil, err
		}
		p, err := profile.FromRole(role, e.tax, o.seniority)
		if err != nil {
			return nil, usagef("%w", err)
		}
		return []*profile.Posting{p}, nil
	}
	var out []*profile.Posting
	for _, path := range paths {
		read, err := o.read(ctx, e, path, "posting", outline.Posting)
		if err != nil {
			return nil, err
		}
		out = append(out, read.Posting)
	}
	return out, nil
}

// compared is one comparison and its report.
type compared struct {
	match.Compared
	report *report.Match
}

// pair compares a resume with one posting; extra are the skills of --what-if.
func (o *matchOptions) pair(e *engine, res *profile.Resume, p *profile.Posting, extra []string) compared {
	if p.Outline != nil {
		res = res.WithoutPasted(profile.WindowsOf(p.Outline.Tokens))
	}
	cand := match.NewCandidate(res, e.tax)
	r := match.Compare(cand, p, match.DefaultWeights)
	queue := match.Queue(match.NewAdvisor(cand, p), r)
	m := report.NewMatch(o.context(e), cand, p, r)
	if o.aimed && r.Scorable {
		m.Goal = report.NewGoal(cand, o.goal, o.by, match.Reach(r, queue, int(o.goal*100+0.5), o.by == "evidence"))
	}
	if len(extra) > 0 {
		with := match.Compare(match.NewCandidate(res.With(extra), e.tax), p, match.DefaultWeights)
		m.WhatIf = report.NewWhatIf(o.context(e), cand, extra, r, with)
	}
	return compared{match.Compared{Candidate: cand, Result: r, Queue: queue}, m}
}

// gate says what a result means for the exit code.
func (o *matchOptions) gate(m *report.Match, r *match.Result) int {
	switch {
	case !r.Scorable:
		o.complain("%s: nothing to score (%s)", m.Posting.Name, r.Reason)
		return exitNothing
	case !o.gated:
		return exitOK
	case r.Basis == match.Thin && !o.allowThin:
		o.complain("%s: the basis is too thin for --min-score: use --allow-thin to let it hold all the same", m.Posting.Name)
		return exitNothing
	}
	score := m.Score.Fit
	if o.by == "evidence" {
		score = m.Score.Evidence
	}
	if score < o.minScore {
		o.complain("%s: %s %.2f is below --min-score %g", m.Posting.Name, o.by, score, o.minScore)
		return exitGate
	}
	return exitOK
}

// whatIf resolves the names of --what-if to ids.
func (e *engine) whatIf(names []string) ([]string, error) {
	var out []string
	for _, n := range names {
		i, err := e.skill(n)
		if err != nil {
			return nil, usagef("--what-if: %w", err)
		}
		if id := e.tax.At(i).ID; !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out, nil
}
