package cli

import (
	"bytes"
	"strings"

	"github.com/spf13/cobra"
)

// shells are those that a completion script can be written for.
var shells = []string{"bash", "fish", "powershell", "zsh"}

func newCompletion(c *common) *cobra.Command {
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Print the script that completes commands in a shell: " + strings.Join(shells, ", "),
		Example:   "  source <(skillmatch completion bash)\n  skillmatch completion zsh > \"${fpath[1]}/_skillmatch\"\n  skillmatch completion fish > ~/.config/fish/completions/skillmatch.fish",
		Args:      between(1, 1, "a shell"),
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			var b bytes.Buffer
			var err error
			switch root := cmd.Root(); args[0] {
			case "bash":
				err = root.GenBashCompletionV2(&b, true)
			case "fish":
				err = root.GenFishCompletion(&b, true)
			case "powershell":
				err = root.GenPowerShellCompletionWithDesc(&b)
			case "zsh":
				err = root.GenZshCompletion(&b)
			default:
				return usagef("unknown shell %q: want one of %s", args[0], strings.Join(shells, ", "))
			}
			if err != nil {
				return err
			}
			return c.printRaw(b.Bytes())
		},
	}
}
