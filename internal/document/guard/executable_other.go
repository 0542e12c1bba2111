//go:build !linux

package guard

import "os"

func executable() (string, error) { return os.Executable() }
