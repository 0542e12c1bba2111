package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"skillmatch/internal/skill"
)

func newImport(c *common) *cobra.Command {
	cmd := &cobra.Command{Use: "import", Short: "Make an overlay of a list of names that others publish", RunE: subcommand}
	cmd.AddCommand(&cobra.Command{
		Use:   "onet FILE",
		Short: "Make an overlay of O*NET's file of technology skills",
		Long: "Make an overlay of O*NET's file \"Technology Skills\" (tab-separated text, as it\n" +
			"is published): the names that the taxonomy lacks. Names that need a guard,\n" +
			"since they mean something else as well, are left out and listed.",
		Example: "  skillmatch taxonomy import onet \"Technology Skills.txt\" --output own/onet.yaml\n  skillmatch match cv.pdf posting.html --taxonomy own",
		Args:    between(1, 1, "O*NET's file"),
		RunE:    func(_ *cobra.Command, args []string) error { return c.importONET(args[0]) },
	})
	return cmd
}

// onetLicence is what O*NET asks who passes its data on to say.
const onetLicence = `Made by skillmatch taxonomy import onet. It includes information from the O*NET
Database by the U.S. Department of Labor, Employment and Training Administration
(USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA.
Modified: only names that the taxonomy lacks, shortened, those that need a guard
left out. USDOL/ETA has not approved, endorsed, or tested these modifications.
`

func (c *common) importONET(file string) error {
	if c.format != "text" {
		return usagef("this has no --format: it is YAML")
	}
	sources, err := c.sources()
	if err != nil {
		return err
	}
	in, err := os.Open(file)
	if err != nil {
		return inputError(fmt.Errorf("%s: %s", file, plain(err)))
	}
	defer in.Close()
	rows, err := skill.ReadONET(in)
	if err != nil {
		return inputError(fmt.Errorf("%s:%s", file, spaced(err)))
	}
	found, err := skill.ImportONET(rows, sources[0], sources[1:]...)
	if err != nil {
		return taxonomyError(err)
	}
	for _, l := range found.LeftOut {
		c.tell("left out: %s: %s", l.Name, l.Why)
	}
	c.tell("%d names taken, %d known already, %d left out", len(found.Skills), found.Known, len(found.LeftOut))
	return c.printRaw(found.YAML(onetLicence))
}

// spaced returns an error's text, with a space before it where it begins with
// no line.
func spaced(err error) string {
	s := err.Error()
	if s != "" && strings.Trim(s[:1], "0123456789") == "" {
		return s
	}
	return " " + s
}
