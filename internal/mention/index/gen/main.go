// Command gen compiles taxonomy/ into the form that ships. Run it from the root
// of the repository: go run ./internal/mention/index/gen
package main

import (
	"fmt"
	"os"

	"skillmatch/internal/mention/pack"
)

const target = "internal/mention/index/index.bin"

func main() {
	out, err := pack.Make(os.DirFS("taxonomy"))
	if err == nil {
		err = os.WriteFile(target, out, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
	fmt.Printf("%s: %d bytes\n", target, len(out))
}
