// Command skillmatch tells how a resume fits a posting, and on what evidence.
package main

import (
	"os"

	"skillmatch/internal/cli"
	"skillmatch/internal/document"
)

func main() {
	document.Child()
	collectLate()
	os.Exit(cli.Main(os.Args[1:], cli.System()))
}
