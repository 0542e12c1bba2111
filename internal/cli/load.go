package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"skillmatch/internal/batch"
	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/mention/pack"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

// engine is what reading needs: the taxonomy with its overlays, compiled.
type engine struct {
	tax     *skill.Taxonomy
	sources []skill.Source
	reader  batch.Reader
}

// load makes the taxonomy ready: the compiled one that ships, or with overlays
// one that is compiled once and kept.
func (c *common) load() (*engine, error) {
	if len(c.overlays) == 0 {
		tax, x, cues, err := index.Load()
		if err != nil {
			return nil, err
		}
		return c.engine(tax, x, cues, []skill.Source{{FS: taxonomy.FS}})
	}
	sources, err := c.sources()
	if err != nil {
		return nil, err
	}
	form, err := c.compiled(sources)
	if err != nil {
		return nil, err
	}
	tax, x, cues, err := pack.Open(form)
	if err != nil {
		return nil, err
	}
	return c.engine(tax, x, cues, sources)
}

// loadSource reads the taxonomy from its YAML, with places, sentences and
// aliases.
func (c *common) loadSource() (*engine, error) {
	sources, err := c.sources()
	if err != nil {
		return nil, err
	}
	data, err := builtInCues()
	if err != nil {
		return nil, err
	}
	tax, cues, err := parse(sources, data)
	if err != nil {
		return nil, err
	}
	return c.engine(tax, mention.Compile(tax), cues, sources)
}

// loadNames is load for commands that print aliases.
func (c *common) loadNames() (*engine, error) {
	e, err := c.load()
	if err != nil {
		return nil, err
	}
	e.reader.Index.AddNames()
	return e, nil
}

// compile returns the compiled form of the built-in taxonomy with overlays.
func compile(sources []skill.Source, data []byte) ([]byte, error) {
	tax, cues, err := parse(sources, data)
	if err != nil {
		return nil, err
	}
	return pack.Of(tax, mention.Compile(tax), cues, tax.Hash), nil
}

func parse(sources []skill.Source, data []byte) (*skill.Taxonomy, *outline.Cues, error) {
	tax, err := skill.Load(sources[0], sources[1:]...)
	if err != nil {
		return nil, nil, taxonomyError(err)
	}
	cues, err := outline.LoadCues(cuesFile, data)
	return tax, cues, err
}

// loadFiles reads skills and roles from their files.
func loadFiles(sources []skill.Source) (*skill.Taxonomy, []skill.Role, error) {
	tax, err := skill.Load(sources[0], sources[1:]...)
	if err != nil {
		return nil, nil, taxonomyError(err)
	}
	roles, err := loadRoles(sources)
	return tax, roles, err
}

func loadRoles(sources []skill.Source) ([]skill.Role, error) {
	roles, err := skill.LoadRoles(sources...)
	if err != nil {
		return nil, taxonomyError(err)
	}
	return roles, nil
}

// cuesFile holds the words by which English texts are read; overlays have none.
const cuesFile = "cues/en.yaml"

func builtInCues() ([]byte, error) { return fs.ReadFile(taxonomy.FS, cuesFile) }

func (c *common) engine(tax *skill.Taxonomy, x *mention.Index, cues *outline.Cues, sources []skill.Source) (*engine, error) {
	asOf, err := c.month()
	if err != nil {
		return nil, err
	}
	return &engine{tax: tax, sources: sources, reader: batch.Reader{
		Reader: profile.Reader{Index: x, Cues: cues, AsOf: asOf}, Options: c.limits(),
	}}, nil
}

// limits returns the limits of reading.
func (c *common) limits() document.Options {
	return document.Options{
		MaxBytes: c.maxBytes, MaxText: c.maxText, MaxPages: c.maxPages, MaxTime: c.maxTime, MaxMemory: c.maxMemory,
		Guard: c.readers,
	}
}

// sources returns the built-in taxonomy and the overlays that the user named.
func (c *common) sources() ([]skill.Source, error) {
	out := []skill.Source{{FS: taxonomy.FS}}
	for _, dir := range c.overlays {
		info, err := os.Stat(dir)
		if err != nil {
			return nil, usagef("--taxonomy: %s: %s", dir, plain(err))
		}
		if !info.IsDir() {
			return nil, usagef("--taxonomy: %s: not a folder", dir)
		}
		out = append(out, skill.Source{Name: filepath.ToSlash(dir), FS: os.DirFS(dir)})
	}
	return out, nil
}

// taxonomyError makes a fault in a taxonomy one of configuration.
func taxonomyError(err error) error { return &exit{exitUsage, err} }

// plain returns what is wrong with a file without its path.
func plain(err error) string {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder"
	case errors.As(err, &p):
		return p.Err.Error()
	}
	return err.Error()
}

// open reads the document at path, "-" for standard input. what says what to
// paste when that is a terminal.
func (c *common) open(ctx context.Context, path, what string) (*document.Document, error) {
	opt := c.limits()
	if path == "-" {
		if _, tty := c.env.Terminal(c.env.In); tty {
			c.tell("paste the %s, end with Ctrl-D", what)
		}
		doc, err := document.OpenStdin(ctx, c.env.In, opt)
		return doc, inputError(err)
	}
	c.note("reading %s", path)
	opt.Name = filepath.Base(path)
	doc, err := document.Open(ctx, path, opt)
	var d *document.Error
	if errors.As(err, &d) {
		d.Name = path // results name a file by itself, messages as the user did
	}
	return doc, inputError(err)
}

// inputError gives an error of reading its exit code.
func inputError(err error) error {
	if err == nil {
		return nil
	}
	return &exit{exitInput, err}
}

// read opens and reads one document.
func (c *common) read(ctx context.Context, e *engine, path, what string, kind outline.Kind) (*profile.Reading, error) {
	doc, err := c.open(ctx, path, what)
	if err != nil {
		return nil, err
	}
	return e.reader.Read(doc, kind), nil
}

// skill returns the place in the taxonomy of the skill with this id, name or
// alias.
func (e *engine) skill(name string) (int, error) {
	i := e.reader.Index.Resolve(name)
	if i < 0 {
		return i, usagef("unknown skill %q (see: skillmatch taxonomy list)", name)
	}
	return i, nil
}

// role returns the role with this id or name.
func (e *engine) role(name string) (*skill.Role, error) {
	roles, err := loadRoles(e.sources)
	if err != nil {
		return nil, err
	}
	for i := range roles {
		if roles[i].ID == name || strings.EqualFold(roles[i].Name, name) {
			return &roles[i], nil
		}
	}
	return nil, usagef("unknown role %q (see: skillmatch role list)", name)
}
