package document

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"

	"skillmatch/internal/document/guard"
)

// Child is the first call of main, and of TestMain where tests read documents.
// In an ordinary process it returns at once. In a child that Open or Read
// started it parses what it is given, and never returns.
func Child() { guard.Hook(parse) }

// An answer starts with one of these.
const (
	answerDocument = iota
	answerError
)

// answerRoom is what an answer may have beside its text: the places of blocks,
// links and lines take less than the text of all but strange files.
const answerRoom = 16 << 20

// readGuarded has a child read data by f and takes over what it answers, once
// that is checked. The error is an *Error, or that of ctx.
func (d *Document) readGuarded(ctx context.Context, f format, data []byte, opt Options) error {
	limits := guard.Limits{
		Time:   opt.MaxTime,
		Memory: int64(opt.MaxMemory),
		Answer: answerRoom + 4*int64(opt.MaxText),
	}
	var head wire
	head.string(f.name)
	head.string(d.Name)
	for _, limit := range []int{opt.MaxBytes, opt.MaxText, opt.MaxPages} {
		head.int(min(limit, math.MaxInt32)) // all that unwire takes
	}
	answer, err := askChild(ctx, opt.Guard, limits, head.b, data)
	if err != nil {
		return err
	}
	return d.take(string(answer))
}

// asker has a child answer a request. The error is an *Error, or that of a context.
type asker func(limits guard.Limits, head, body []byte) ([]byte, error)

// askChild has a child of pool, nil: one of its own, answer a request. The error
// is an *Error, or that of ctx.
func askChild(ctx context.Context, pool *guard.Pool, limits guard.Limits, head, body []byte) ([]byte, error) {
	if pool == nil {
		pool = guard.NewPool(1)
		defer pool.Close()
	}
	answer, err := pool.Do(ctx, limits, head, body)
	if err != nil {
		return nil, guardError(err)
	}
	return answer, nil
}

// take takes over the answer of a child.
func (d *Document) take(answer string) error {
	r := unwire{s: answer}
	kind := r.int()
	var problem *Error
	if kind == answerError {
		problem = r.error()
	} else {
		r.document(d)
	}
	wrong := ""
	switch {
	case r.bad || r.s != "" || kind > answerError:
		wrong = "it cannot be made out"
	case problem != nil:
		wrong = faultOfError(problem)
	default:
		wrong = faultOf(d)
	}
	if wrong != "" {
		return &Error{Kind: Damaged, Detail: "the reading process gave a wrong answer: " + wrong, Hint: saveAnew}
	}
	if problem != nil {
		return problem
	}
	return nil
}

// parse is what a child does with a request of readGuarded or askData.
func parse(head, body []byte) []byte {
	r := unwire{s: string(head)}
	name := r.string()
	if format, found := strings.CutPrefix(name, dataRequest); found {
		return answerData(format, body)
	}
	d := &Document{Name: r.string(), Format: name, Bytes: len(body)}
	opt := Options{MaxBytes: r.int(), MaxText: r.int(), MaxPages: r.int()}
	table := formats()
	i := slices.IndexFunc(table, func(f format) bool { return f.name == name && f.manner == risky })
	if r.bad || i < 0 {
		panic("a request that makes no sense")
	}
	var w wire
	problem := table[i].read(d, body, opt)
	if problem == nil && len(d.Text) > opt.MaxText { // the parent would refuse it
		problem = tooLarge("the text", opt.MaxText, "--max-text")
	}
	if problem != nil {
		w.int(answerError)
		w.error(problem)
		return w.b
	}
	w.int(answerDocument)
	w.document(d)
	return w.b
}

const saveAnew = "open the file in its program and save it anew"

// guardError says what can be done when a child failed.
func guardError(err error) error {
	var g *guard.Error
	if !errors.As(err, &g) {
		return err // of the context
	}
	e := &Error{Kind: Limit, Detail: g.Detail, Hint: saveAnew}
	switch g.Kind {
	case guard.Time:
		e.Hint = "raise it with --max-time"
	case guard.Memory:
		e.Hint = "raise it with --max-memory"
	case guard.Answer:
		e.Hint = "raise it with --max-text"
	case guard.Crash:
		e.Kind = Damaged
	case guard.Start:
		e.Kind, e.Hint = Unreadable, ""
	}
	return e
}
