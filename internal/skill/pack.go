package skill

import (
	"encoding/binary"
	"errors"
	"slices"
	"sync/atomic"

	"skillmatch/internal/text"
)

// PackParts is the number of packed parts of a taxonomy.
const PackParts = 3

// Pack returns a taxonomy in the form that ships: what it holds as a whole,
// where each skill starts, and the skills. Names are left to the index of names;
// sentences and places are left out, and so are edges that lead nowhere.
func Pack(t *Taxonomy) [PackParts]string {
	var categories []string
	var head, body packer
	var starts []uint32
	for _, s := range t.All() {
		if !slices.Contains(categories, s.Category) {
			categories = append(categories, s.Category)
		}
	}
	head.text(t.Hash)
	head.texts(categories)
	for _, s := range t.All() {
		starts = append(starts, uint32(len(body.out)))
		body.text(s.ID)
		body.text(s.Name)
		body.number(slices.Index(Kinds, s.Kind))
		body.number(slices.Index(categories, s.Category))
		body.flag(s.Typo)
		for _, ids := range [][]string{s.Is, s.Implies, s.Close} {
			var places []int
			for _, id := range ids {
				if i := t.Index(id); i >= 0 {
					places = append(places, i)
				}
			}
			body.number(len(places))
			for _, i := range places {
				body.number(i)
			}
		}
		body.texts(s.Formerly)
	}
	return [PackParts]string{string(head.out), string(text.PackWords(starts)), string(body.out)}
}

var errPacked = errors.New("the packed taxonomy is broken")

// packed is a taxonomy in the form that ships: a skill is read when it is asked
// for, since a run looks at few of them.
type packed struct {
	categories []string
	starts     text.Words
	body       string
	read       []atomic.Pointer[Skill]
}

// Unpack makes a taxonomy of what Pack returned; the error says that it is broken.
func Unpack(parts [PackParts]string) (t *Taxonomy, err error) {
	defer func() {
		if recover() != nil { // a read behind the end
			t, err = nil, errPacked
		}
	}()
	head := unpacker{in: parts[0]}
	t = &Taxonomy{Hash: head.text()}
	p := &packed{categories: head.texts(), starts: text.Words(parts[1]), body: parts[2]}
	if head.at != len(head.in) || len(parts[1])%4 != 0 {
		return nil, errPacked
	}
	p.read = make([]atomic.Pointer[Skill], p.starts.Len())
	t.packed = p
	return t, nil
}

// at returns skill i, which is one and the same each time.
func (p *packed) at(i int) *Skill {
	if s := p.read[i].Load(); s != nil {
		return s
	}
	p.read[i].CompareAndSwap(nil, p.decode(i))
	return p.read[i].Load()
}

func (p *packed) decode(i int) *Skill {
	c := unpacker{in: p.body, at: int(p.starts.At(uint32(i)))}
	s := &Skill{ID: c.text(), Name: c.text(), Kind: Kinds[c.number()], Category: p.categories[c.number()], Typo: c.flag()}
	for _, ids := range []*[]string{&s.Is, &s.Implies, &s.Close} {
		for range c.number() {
			*ids = append(*ids, p.id(c.number()))
		}
	}
	s.Formerly = c.texts()
	return s
}

// id returns the id of skill i.
func (p *packed) id(i int) string {
	c := unpacker{in: p.body, at: int(p.starts.At(uint32(i)))}
	return c.text()
}

type packer struct{ out []byte }

func (p *packer) number(n int) { p.out = binary.AppendUvarint(p.out, uint64(n)) }

func (p *packer) text(s string) {
	p.number(len(s))
	p.out = append(p.out, s...)
}

func (p *packer) texts(list []string) {
	p.number(len(list))
	for _, s := range list {
		p.text(s)
	}
}

func (p *packer) flag(b bool) {
	n := 0
	if b {
		n = 1
	}
	p.number(n)
}

// unpacker reads what packer wrote; it panics behind the end.
type unpacker struct {
	in string
	at int
}

func (u *unpacker) number() int {
	n, shift := uint64(0), 0
	for {
		b := u.in[u.at]
		u.at++
		n |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return int(n)
		}
		shift += 7
	}
}

func (u *unpacker) text() string {
	n := u.number()
	s := u.in[u.at : u.at+n]
	u.at += n
	return s
}

func (u *unpacker) texts() (list []string) {
	for range u.number() {
		list = append(list, u.text())
	}
	return list
}

func (u *unpacker) flag() bool { return u.number() == 1 }
