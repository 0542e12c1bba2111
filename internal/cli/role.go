package cli

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

type roleOptions struct{ *common }

func newRole(c *common) *cobra.Command {
	o := &roleOptions{c}
	cmd := &cobra.Command{Use: "role", Short: "List roles, show one, or suggest those that fit a resume", RunE: subcommand}
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List the roles", Args: between(0, 0, "no arguments"),
			RunE: func(*cobra.Command, []string) error { return o.list() },
		},
		&cobra.Command{
			Use: "show ID", Short: "Show what a role asks", Args: between(1, 1, "the id or name of a role"),
			RunE: func(_ *cobra.Command, args []string) error { return o.show(args[0]) },
		},
		&cobra.Command{
			Use: "suggest RESUME", Short: "Rank the roles by how a resume fits them", Args: between(1, 1, "a resume"),
			RunE: func(cmd *cobra.Command, args []string) error { return o.suggest(cmd.Context(), args[0]) },
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
	roles, err := skill.LoadRoles(e.sources...)
	if err != nil {
		return nil, nil, taxonomyError(err)
	}
	return e, roles, nil
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

func (o *roleOptions) show(name string) error {
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
	label := func(ids []string, need int) string { return profile.Label(e.tax, ids, need) }
	return o.print(report.NewRole(o.context(e), role, label))
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
		m := report.NewMatch(o.context(e), cand, p, match.Compare(cand, p, match.DefaultWeights))
		list = append(list, report.RoleMatch{Role: &roles[i], Match: m, TitleHit: hasTitle(&roles[i], read.Resume)})
	}
	slices.SortStableFunc(list, func(a, b report.RoleMatch) int {
		return cmp.Or(cmp.Compare(b.Match.Score.Fit, a.Match.Score.Fit), cmp.Compare(b.Match.Score.Evidence, a.Match.Score.Evidence))
	})
	return o.print(report.NewSuggestions(o.context(e), list))
}

// hasTitle reports whether the resume's title, or that of a job, is one of the role's.
func hasTitle(role *skill.Role, res *profile.Resume) bool {
	titles := []string{res.Title}
	for _, j := range res.Jobs {
		titles = append(titles, j.Title)
	}
	for _, t := range titles {
		t = " " + text.Fold(t) + " "
		for _, want := range append([]string{role.Name}, role.Titles...) {
			if strings.Contains(t, " "+text.Fold(want)+" ") {
				return true
			}
		}
	}
	return false
}
