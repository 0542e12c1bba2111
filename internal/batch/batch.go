// Package batch compares many resumes with many postings on all processors, and
// looks through many documents for terms that no skill has.
// Each file is read once; one that cannot be read is listed and never sinks the
// rest.
package batch

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/work"
)

// Input is a file to read.
type Input struct {
	Path string
	Name string // relative to the path that the user gave
}

// Failure is a file that could not be read.
type Failure struct {
	Name string
	Err  error
}

// Expand lists the files of paths: a file as it is, of a folder all files below
// it with an extension that can be read, in the order of their names. Links in a
// folder are not followed.
func Expand(paths []string) ([]Input, []Failure) {
	var out []Input
	var bad []Failure
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() { // what is wrong with it is said when it is read
			out = append(out, Input{p, filepath.Base(p)})
			continue
		}
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				bad = append(bad, Failure{path, err})
				return nil
			}
			if !d.Type().IsRegular() || !document.HasExtension(path) {
				return nil
			}
			name, err := filepath.Rel(p, path)
			if err != nil {
				return err
			}
			out = append(out, Input{path, filepath.ToSlash(name)})
			return nil
		})
		if err != nil {
			bad = append(bad, Failure{p, err})
		}
	}
	return out, bad
}

// Reader says how files are read.
type Reader struct {
	profile.Reader
	Options document.Options
}

// ReadAll reads inputs of one kind on all processors. The readings come in the
// order of inputs, less the failures.
func (r Reader) ReadAll(ctx context.Context, inputs []Input, kind outline.Kind) ([]*profile.Reading, []Failure, error) {
	type result struct {
		reading *profile.Reading
		err     error
	}
	results, err := work.Slice(ctx, 0, inputs, func(ctx context.Context, in Input) result {
		opt := r.Options
		opt.Name = in.Name
		doc, err := document.Open(ctx, in.Path, opt)
		if err != nil {
			return result{err: err}
		}
		return result{reading: r.Read(doc, kind)}
	})
	if err != nil {
		return nil, nil, err
	}
	var out []*profile.Reading
	var bad []Failure
	for i, res := range results {
		if res.err != nil {
			bad = append(bad, Failure{inputs[i].Name, res.err})
			continue
		}
		out = append(out, res.reading)
	}
	return out, bad, nil
}

// Code returns the code of the failure, as reports carry it.
func (f Failure) Code() string {
	var e *document.Error
	if errors.As(f.Err, &e) {
		return e.Code()
	}
	return "unreadable"
}

// Cell is one pair: places of the resume and the posting, and their comparison.
type Cell struct {
	Resume, Posting int
	Candidate       *match.Candidate // the resume, less what was pasted from the posting
	Result          *match.Result
}

// Pair compares every resume with every posting and calls f for each cell, in
// the order of resumes, then postings, in the caller's goroutine.
func (r Reader) Pair(ctx context.Context, resumes, postings []*profile.Reading, w match.Weights, f func(Cell) error) error {
	windows := make([]profile.Windows, len(postings))
	for i, p := range postings {
		windows[i] = profile.WindowsOf(p.Outline.Tokens)
	}
	tax := r.Index.Taxonomy()
	rows := work.Map(ctx, 0, resumes, func(_ context.Context, res *profile.Reading) []Cell {
		plain := match.NewCandidate(res.Resume, tax)
		row := make([]Cell, 0, len(postings))
		for i, p := range postings {
			c := plain
			if clean := res.Resume.WithoutPasted(windows[i]); clean != res.Resume {
				c = match.NewCandidate(clean, tax)
			}
			row = append(row, Cell{Posting: i, Candidate: c, Result: match.Compare(c, p.Posting, w)})
		}
		return row
	})
	for i, row := range rows {
		for _, c := range row {
			c.Resume = i
			if err := f(c); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// Rank sorts cells: best fit first, then best evidence, then the order of the
// inputs. Scores on a thin basis come behind all others, and what cannot be
// scored last: "1 of 1 required" is not the best match.
func Rank(cells []Cell) {
	slices.SortStableFunc(cells, func(a, b Cell) int {
		return cmp.Or(
			cmp.Compare(a.standing(), b.standing()),
			cmp.Compare(b.Result.Fit, a.Result.Fit),
			cmp.Compare(b.Result.Evidence, a.Result.Evidence),
		)
	})
}

// standing orders cells by what their score stands on, the firmest first.
func (c Cell) standing() int {
	switch {
	case !c.Result.Scorable:
		return 2
	case c.Result.Basis == match.Thin:
		return 1
	}
	return 0
}
