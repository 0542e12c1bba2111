package document

import (
	"errors"
	"unicode/utf8"

	"skillmatch/internal/document/guard"
)

// Files of data that a Typst source loads are parsed in a child, like all YAML
// and JSON of strangers. Their values cross as the nodes that they become.

// maxTypstAnswer bounds the answer for a file of data, in bytes: a value takes a
// few more than it has in the file.
const maxTypstAnswer = 16 * maxTypstData

// dataRequest starts the name of a request for data; the rest is the format.
const dataRequest = "data "

// askData has a child, by opt.ask, parse f, a file of data, and checks what it
// answers. A file that cannot be read is a problem; the error is that of a child
// that failed, an *Error, or that of a context.
func askData(f *sourceFile, format string, opt Options) (root *typNode, problem string, err error) {
	var head wire
	head.string(dataRequest + format)
	limits := guard.Limits{Time: opt.MaxTime, Memory: int64(opt.MaxMemory), Answer: maxTypstAnswer}
	answer, err := opt.ask(limits, head.b, []byte(f.text))
	if err != nil {
		return nil, "", err
	}
	r := typUnwire{unwire: unwire{s: string(answer)}, f: f, left: maxTypstData}
	if r.int() == answerError {
		problem = r.valid()
	} else {
		n := r.node(0)
		root = &n
	}
	if r.bad || r.s != "" || root == nil && problem == "" {
		return nil, "", &Error{Kind: Damaged, Detail: "the reading process gave a wrong answer"}
	}
	return root, problem, nil
}

// answerData is what a child does with a file of data.
func answerData(format string, body []byte) []byte {
	var w wire
	root, problem := typData(newSourceFile("", string(body)), format)
	if problem == "" && !w.dataNode(root, 0) {
		problem = "nested too deep"
	}
	if problem != "" {
		w = wire{}
		w.int(answerError)
		w.string(problem)
		return w.b
	}
	return append([]byte{answerDocument}, w.b...)
}

// dataNode writes a value and reports whether it is not nested too deep.
func (w *wire) dataNode(n *typNode, depth int) bool {
	if depth > maxTypstDepth {
		return false
	}
	w.int(int(n.kind))
	w.int(n.at)
	w.string(n.text)
	w.string(n.key)
	w.int(n.keyAt)
	w.int(len(n.kids))
	for i := range n.kids {
		if !w.dataNode(&n.kids[i], depth+1) {
			return false
		}
	}
	return true
}

// typUnwire reads values; like those of unwire, they are not trusted.
type typUnwire struct {
	unwire
	f    *sourceFile
	left int // values that a file of its size may hold
}

func (r *typUnwire) node(depth int) typNode {
	n := typNode{kind: typKind(min(r.int(), 0xff)), at: r.place(), text: r.valid(), key: r.valid(), keyAt: r.place()}
	const least = 6 // bytes of a value
	count := r.int()
	r.left -= count
	switch {
	case count > len(r.s)/least, r.left < 0, depth > maxTypstDepth:
		r.fail()
	case n.kind == typString && count == 0:
		n.end, n.file = n.at+len(n.text), r.f
	case n.kind == typArray || n.kind == typDict:
		n.file = r.f
		if count > 0 {
			n.kids = make([]typNode, count)
		}
		for i := range n.kids {
			if n.kids[i] = r.node(depth + 1); r.bad {
				break
			}
		}
	case n.kind != typNothing || count > 0:
		r.fail()
	}
	return n
}

// place reads an offset of the file.
func (r *typUnwire) place() int {
	at := r.int()
	if at > len(r.f.text) {
		r.fail()
	}
	return at
}

// valid reads a string that is UTF-8.
func (r *typUnwire) valid() string {
	s := r.string()
	if !utf8.ValidString(s) {
		r.fail()
	}
	return s
}

// problemOf says why a child read no data.
func problemOf(err error) string {
	if e := (*Error)(nil); errors.As(err, &e) {
		return e.Detail
	}
	return err.Error()
}
