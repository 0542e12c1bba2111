package cli

import (
	"cmp"
	"context"
	"slices"

	"github.com/spf13/cobra"

	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
	"skillmatch/internal/skill"
)

type roleOptions struct{ *common }

func newRole(c *common) *cobra.Command {
	o := &roleOptions{c}
	cmd := &cobra.Command{Use: "role", Short: "List roles, show or compare them, or suggest those that fit a resume", RunE: subcommand}
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List the roles", Args: between(0, 0, "no arguments"),
			RunE: func(*cobra.Command, []string) error { return o.list() },
		},
		newRoleShow(o),
		&cobra.Command{
			Use: "suggest RESUME", Short: "Rank the roles by how a resume fits them, with reasons", Args: between(1, 1, "a resume"),
			RunE: func(cmd *cobra.Command, args []string) error { return o.suggest(cmd.Context(), args[0]) },
		},
		&cobra.Command{
			Use: "diff A B", Short: "Show what parts two roles: requirements, levels, steps", Args: between(2, 2, "the ids or names of two roles"),
			RunE: func(_ *cobra.Command, args []string) error { return o.diff(args[0], args[1]) },
		},
	)
	return cmd
}

// loadRoles makes the taxonomy and all roles ready.
func (o *roleOptions) loadRoles() (*engine, []skill.Role, error) {
	e, err := o.load()
	if err != nil {
		return nil, nil, err
	}
	roles, err := loadRoles(e.sources)
	return e, roles, err
}

func (o *roleOptions) list() error {
	if err := o.checkFormats(&report.Taxonomy{}); err != nil {
		return err
	}
	e, roles, err := o.loadRoles()
	if err != nil {
		return err
	}
	return o.print(report.NewTaxonomy(o.context(e), nil, roles))
}

func newRoleShow(o *roleOptions) *cobra.Command {
	var step string
	cmd := &cobra.Command{
		Use: "show ID", Short: "Show what a role asks", Args: between(1, 1, "the id or name of a role"),
		Example: "  skillmatch role show back-end-engineer --seniority senior",
		RunE:    func(_ *cobra.Command, args []string) error { return o.show(args[0], step) },
	}
	cmd.Flags().StringVar(&step, "seniority", "", "a step of the role's career: show what is asked there")
	return cmd
}

func (o *roleOptions) show(name, step string) error {
	if err := o.checkFormats(&report.Role{}); err != nil {
		return err
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	role, err := e.role(name)
	if err != nil {
		return err
	}
	var at *report.RoleAtStep
	if step != "" {
		list, years, err := role.AtStep(step)
		if err != nil {
			return usagef("%w", err)
		}
		role.Requirements, at = list, &report.RoleAtStep{Seniority: step, TotalYears: years}
	}
	return o.print(report.NewRole(o.context(e), role, at, e.label))
}

// label names a set of skills of which need are asked.
func (e *engine) label(ids []string, need int) string { return profile.Label(e.tax, ids, need) }

func (o *roleOptions) diff(a, b string) error {
	if err := o.checkFormats(&report.RoleDiff{}); err != nil {
		return err
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	x, err := e.role(a)
	if err != nil {
		return err
	}
	y, err := e.role(b)
	if err != nil {
		return err
	}
	return o.print(report.NewRoleDiff(o.context(e), x, y, skill.CompareRoles(x, y), e.label))
}

func (o *roleOptions) suggest(ctx context.Context, path string) error {
	if err := o.checkFormats(&report.Suggestions{}); err != nil {
		return err
	}
	e, roles, err := o.loadRoles()
	if err != nil {
		return err
	}
	read, err := o.read(ctx, e, path, "resume", outline.Resume)
	if err != nil {
		return err
	}
	cand := match.NewCandidate(read.Resume, e.tax)
	var list []report.RoleMatch
	for i := range roles {
		p, err := profile.FromRole(&roles[i], e.tax, "")
		if err != nil {
			return err
		}
		r := match.Compare(cand, p, match.DefaultWeights)
		title, current := profile.TitleOf(&roles[i], read.Resume)
		list = append(list, report.RoleMatch{
			Role: &roles[i], Match: report.NewMatch(o.context(e), cand, p, r), Title: title,
			Step: profile.StepOf(&roles[i], read.Resume.Months), Rank: match.Rank(r, title != "", current),
		})
	}
	slices.SortStableFunc(list, func(a, b report.RoleMatch) int {
		return cmp.Or(cmp.Compare(b.Rank, a.Rank), cmp.Compare(b.Match.Score.Evidence, a.Match.Score.Evidence))
	})
	return o.print(report.NewSuggestions(o.context(e), list))
}
