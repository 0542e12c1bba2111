package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"skillmatch/internal/skill"
)

func newSchema(c *common) *cobra.Command {
	return &cobra.Command{
		Use:       "schema NAME",
		Short:     "Print the JSON Schema of a kind of file: " + strings.Join(skill.Schemas, ", "),
		Long:      "Print the JSON Schema (draft 2020-12) of a kind of file, for editors of YAML.",
		Example:   "  skillmatch schema overlay --output overlay.schema.json",
		ValidArgs: skill.Schemas,
		Args:      between(1, 1, "one of "+strings.Join(skill.Schemas, ", ")),
		RunE: func(_ *cobra.Command, args []string) error {
			data := skill.Schema(args[0])
			if data == nil {
				return usagef("unknown schema %q: want one of %s", args[0], strings.Join(skill.Schemas, ", "))
			}
			return c.printRaw(data)
		},
	}
}
