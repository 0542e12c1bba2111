package batch

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/work"
)

// Mined is what a search for unknown terms read.
type Mined struct {
	*mention.Miner
	Documents int
	Failures  []Failure
}

// MineOptions say what counts as a document.
type MineOptions struct {
	Lines bool      // each line of a text file is one
	Stdin io.Reader // is read for the path "-"
}

// texts is how many lines of a file are read ahead of the workers, and
// maxTextLine how long one may be.
const (
	texts       = 256
	maxTextLine = 8 << 20
)

// Mine looks for unknown terms in inputs. A .jsonl file holds a document a line,
// an object with a field "text". Files and lines are read in their order and
// not kept; one that cannot be read is a failure.
func (r Reader) Mine(ctx context.Context, inputs []Input, opt MineOptions) (*Mined, error) {
	m := &Mined{Miner: mention.NewMiner()}
	var files []Input
	for _, in := range inputs {
		ext := strings.ToLower(filepath.Ext(in.Path))
		if ext != ".jsonl" && !(opt.Lines && ext == ".txt") {
			files = append(files, in)
			continue
		}
		if err := r.mineLines(ctx, m, in, ext == ".jsonl"); err != nil {
			return nil, err
		}
	}
	err := r.mineAll(ctx, m, files, func(ctx context.Context, in Input) (*document.Document, error) {
		o := r.Options
		o.Name = in.Name
		if in.Path == "-" && opt.Stdin != nil {
			return document.OpenStdin(ctx, opt.Stdin, o)
		}
		return document.Open(ctx, in.Path, o)
	})
	return m, err
}

// mineAll opens documents on all processors and counts their terms in order.
func (r Reader) mineAll(ctx context.Context, m *Mined, inputs []Input, open func(context.Context, Input) (*document.Document, error)) error {
	type result struct {
		found []mention.Found
		err   error
	}
	done := work.Map(ctx, 0, inputs, func(ctx context.Context, in Input) result {
		doc, err := open(ctx, in)
		if err != nil {
			return result{err: err}
		}
		o := outline.Read(doc, r.Cues, "")
		return result{found: r.Index.Mine(o, r.Index.Find(o))}
	})
	for i, res := range done {
		if res.err != nil {
			m.Failures = append(m.Failures, Failure{inputs[i].Name, res.err})
			continue
		}
		m.Documents++
		m.Add(res.found)
	}
	return ctx.Err()
}

// mineLines reads a file of which each line is a document.
func (r Reader) mineLines(ctx context.Context, m *Mined, in Input, jsonl bool) error {
	f, err := openRegular(in.Path)
	if err != nil {
		m.Failures = append(m.Failures, Failure{in.Name, pathError(in, err)})
		return nil
	}
	defer f.Close() // only read from: nothing is lost if closing fails
	lines := bufio.NewScanner(f)
	lines.Buffer(make([]byte, 1<<16), maxTextLine)
	open := func(_ context.Context, line Input) (*document.Document, error) {
		s := line.Path // the line itself
		if jsonl {
			var x struct {
				Text *string `json:"text"`
			}
			if err := json.Unmarshal([]byte(s), &x); err != nil || x.Text == nil {
				return nil, fmt.Errorf("%s: no JSON object with a field \"text\"", line.Name)
			}
			s = *x.Text
		}
		doc, err := document.Read(line.Name+".txt", []byte(s), r.Options) // what it looks like decides, not the name
		if err != nil {
			return nil, err
		}
		doc.Name = line.Name
		return doc, nil
	}
	var ahead []Input
	flush := func() error {
		err := r.mineAll(ctx, m, ahead, open)
		ahead = ahead[:0]
		return err
	}
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		ahead = append(ahead, Input{Path: lines.Text(), Name: fmt.Sprintf("%s:%d", in.Name, n)})
		if len(ahead) == texts {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := lines.Err(); err != nil {
		m.Failures = append(m.Failures, Failure{in.Name, pathError(in, err)})
	}
	return flush()
}

// openRegular opens a file, and nothing else that has a name.
func openRegular(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("no regular file")
	}
	return os.Open(path)
}

// pathError says which file an error is about, in the words of other readers.
func pathError(in Input, err error) error {
	var p *os.PathError
	switch {
	case errors.Is(err, os.ErrNotExist):
		return &document.Error{Name: in.Path, Kind: document.Missing, Detail: "no such file"}
	case errors.Is(err, bufio.ErrTooLong):
		return &document.Error{Name: in.Path, Kind: document.Limit, Detail: fmt.Sprintf("a line over %d MB", maxTextLine>>20)}
	case errors.As(err, &p):
		err = p.Err
	}
	return &document.Error{Name: in.Path, Kind: document.Unreadable, Detail: err.Error()}
}
