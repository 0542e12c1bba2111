package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"skillmatch/internal/report"
)

// checkFormats refuses an unknown format before any work is done. sample is an
// empty report of the type that the command prints.
func (c *common) checkFormats(sample any) error {
	if _, err := c.style(c.env.Out); err != nil {
		return err
	}
	known := report.Formats(sample)
	names := []string{c.format}
	for _, o := range c.outputs {
		if format, _, ok := strings.Cut(o, "="); ok {
			names = append(names, format)
		}
	}
	for _, n := range names {
		if !slices.Contains(known, report.FormatName(n)) {
			return usagef("%w", &report.FormatError{Format: n, Want: known})
		}
	}
	return nil
}

// print writes a report to standard output and to the files of --output. A
// plain --output FILE takes the place of standard output.
func (c *common) print(r any) error {
	stdout := true
	for _, o := range c.outputs {
		format, file, ok := strings.Cut(o, "=")
		if !ok {
			format, file, stdout = c.format, o, false
		}
		var buf bytes.Buffer
		if err := report.Write(&buf, format, r, report.Style{Verbose: c.verbose}); err != nil {
			return formatError(err)
		}
		if err := writeFile(file, buf.Bytes()); err != nil {
			return usagef("--output %s: %s", o, plain(err))
		}
	}
	if !stdout {
		return nil
	}
	style, err := c.style(c.env.Out)
	if err != nil {
		return err
	}
	return formatError(report.Write(c.env.Out, c.format, r, style))
}

func formatError(err error) error {
	var f *report.FormatError
	if errors.As(err, &f) {
		return usagef("%w", err)
	}
	return err
}

// printRaw writes data that has no format, a text or a script, to standard
// output or to the files of --output.
func (c *common) printRaw(data []byte) error {
	for _, o := range c.outputs {
		if strings.Contains(o, "=") {
			return usagef("--output %s: this has no format: give the file alone", o)
		}
		if err := writeFile(o, data); err != nil {
			return usagef("--output %s: %s", o, plain(err))
		}
	}
	if len(c.outputs) > 0 {
		return nil
	}
	_, err := c.env.Out.Write(data)
	return err
}

// writeFile writes a file whole or not at all. A link is followed; a device or a
// pipe is written to as it is, since a file must not take its place.
func writeFile(name string, data []byte) error {
	mode := fs.FileMode(0o644)
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	if info, err := os.Stat(name); err == nil {
		switch mode = info.Mode(); {
		case mode.IsDir():
			return errors.New("a folder, not a file")
		case !mode.IsRegular():
			return os.WriteFile(name, data, 0)
		}
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), ".skillmatch-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // gone already when all went well
	_, err = tmp.Write(data)
	if err := errors.Join(err, tmp.Chmod(mode.Perm()), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
