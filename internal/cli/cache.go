package cli

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"skillmatch/internal/skill"
)

// A compiled taxonomy in the cache is a file KEY.taxonomy: cacheMagic, the hash
// of what follows in hex, a line break, the form. It is valid as long as all
// that it is made from is the same, so nothing ever has to be brought up to date.
const (
	cacheMagic = "skillmatch cache 1\n"
	cacheExt   = ".taxonomy"
	cacheKeep  = 8 // so many are kept, the newest
)

// noCache in place of a folder switches the cache off.
const noCache = "off"

// cacheDir returns the folder of compiled taxonomies, or nothing when they are
// not to be kept: the flag, the environment, the user's own cache folder.
func (c *common) cacheDir() string {
	dir := cmp.Or(c.cache, c.env.Getenv("SKILLMATCH_CACHE"), c.env.CacheDir)
	if dir == noCache {
		return ""
	}
	return dir
}

// cacheKey returns the key of a taxonomy: the hash of its YAML and cues, and of
// what compiles them.
func cacheKey(taxonomy string, cues []byte) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s%s\n%s\n%x\n", cacheMagic, version(), taxonomy, sha256.Sum256(cues)) // a hash never returns an error
	if exe, err := os.Executable(); err == nil {
		if info, err := os.Stat(exe); err == nil { // a program built anew may compile otherwise under the same version
			fmt.Fprintf(h, "%d %d\n", info.Size(), info.ModTime().UnixNano())
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// cached returns the compiled taxonomy kept under key. One that is damaged is
// as good as none.
func cached(dir, key string) (form string, ok bool) {
	if dir == "" {
		return "", false
	}
	data, err := os.ReadFile(filepath.Join(dir, key+cacheExt))
	if err != nil {
		return "", false
	}
	rest, ok := strings.CutPrefix(string(data), cacheMagic)
	if !ok {
		return "", false
	}
	hash, form, ok := strings.Cut(rest, "\n")
	if !ok || hash != hashOf(form) {
		return "", false
	}
	return form, true
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// keep writes a compiled taxonomy to the cache: whole or not at all, so that
// runs at the same time do not disturb each other. Of others only the newest
// stay.
func keep(dir, key string, form []byte) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "new-*"+cacheExt)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(f, "%s%s\n%s", cacheMagic, hashOf(string(form)), form)
	err = cmp.Or(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(dir, key+cacheExt))
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	files, err := cacheFiles(dir)
	if err != nil || len(files) <= cacheKeep {
		return err
	}
	_, err = drop(dir, files[cacheKeep:])
	return err
}

// cacheFiles lists the files of the cache, the newest first.
func cacheFiles(dir string) ([]fs.FileInfo, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []fs.FileInfo
	for _, e := range entries {
		if !e.Type().IsRegular() || filepath.Ext(e.Name()) != cacheExt {
			continue
		}
		if info, err := e.Info(); err == nil { // else another run has removed it
			out = append(out, info)
		}
	}
	slices.SortFunc(out, func(a, b fs.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), strings.Compare(a.Name(), b.Name()))
	})
	return out, nil
}

// drop removes files of the cache and returns how many bytes they had.
func drop(dir string, files []fs.FileInfo) (bytes int64, err error) {
	for _, f := range files {
		if err := os.Remove(filepath.Join(dir, f.Name())); err != nil && !os.IsNotExist(err) {
			return bytes, err
		}
		bytes += f.Size()
	}
	return bytes, nil
}

// compiled returns the form of the built-in taxonomy with overlays: from the
// cache, or compiled now and kept there.
func (c *common) compiled(sources []skill.Source) (string, error) {
	cues, err := builtInCues()
	if err != nil {
		return "", err
	}
	hash, err := skill.Hash(sources[0], sources[1:]...)
	if err != nil {
		return "", taxonomyError(err)
	}
	dir, key := c.cacheDir(), cacheKey(hash, cues)
	if form, ok := cached(dir, key); ok {
		c.note("taxonomy from the cache in %s", dir)
		return form, nil
	}
	form, err := compile(sources, cues)
	if err != nil {
		return "", err
	}
	if dir != "" {
		if err := keep(dir, key, form); err != nil {
			c.note("the compiled taxonomy is not kept: %s: %s", dir, plain(err))
		}
	}
	return string(form), nil
}

func newCache(c *common) *cobra.Command {
	cmd := &cobra.Command{Use: "cache", Short: "Care for the folder of compiled taxonomies", RunE: subcommand}
	cmd.AddCommand(&cobra.Command{
		Use: "clean", Short: "Remove all compiled taxonomies", Args: between(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error { return c.cleanCache() },
	})
	return cmd
}

func (c *common) cleanCache() error {
	dir := c.cacheDir()
	if dir == "" {
		c.tell("no cache: nothing to remove")
		return nil
	}
	files, err := cacheFiles(dir)
	if err != nil && !os.IsNotExist(err) {
		return usagef("%s: %s", dir, plain(err))
	}
	bytes, err := drop(dir, files)
	if err != nil {
		return usagef("%s: %s", dir, plain(err))
	}
	c.tell("%s: %d files removed, %d KB", dir, len(files), bytes/1000)
	return nil
}
