package skill

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Pack returns a taxonomy in the form that ships. Names are left to the index
// of names; sentences and places are left out.
func Pack(t *Taxonomy) string {
	var categories []string
	lists := 0
	for i := range t.Skills {
		s := &t.Skills[i]
		if !slices.Contains(categories, s.Category) {
			categories = append(categories, s.Category)
		}
		lists += len(s.Is) + len(s.Implies) + len(s.Close) + len(s.Formerly)
	}
	var c packer
	c.text(t.Hash)
	c.texts(categories)
	c.number(lists)
	c.number(len(t.Skills))
	for i := range t.Skills {
		s := &t.Skills[i]
		c.text(s.ID)
		c.text(s.Name)
		c.number(slices.Index(Kinds, s.Kind))
		c.number(slices.Index(categories, s.Category))
		c.flag(s.Typo)
		for _, ids := range [][]string{s.Is, s.Implies, s.Close} {
			c.number(len(ids))
			for _, id := range ids {
				c.number(t.Index(id) + 1)
			}
		}
		c.texts(s.Formerly)
	}
	return string(c.out)
}

// ErrPacked is returned for a packed taxonomy that is broken.
var ErrPacked = errors.New("the packed taxonomy is broken")

// Unpack makes a taxonomy of what Pack returned. Ids that led nowhere are dropped.
func Unpack(core string) (t *Taxonomy, err error) {
	defer func() {
		if recover() != nil { // a read behind the end
			t, err = nil, ErrPacked
		}
	}()
	c := unpacker{in: core}
	t = &Taxonomy{Hash: c.text()}
	categories := c.texts(nil)
	arena := make([]string, 0, c.number()) // one allocation for all lists
	t.Skills = make([]Skill, c.number())
	type ref struct{ skill, kind, to int }
	refs := make([]ref, 0, cap(arena))
	for i := range t.Skills {
		s := &t.Skills[i]
		s.ID, s.Name = c.text(), c.text()
		s.Kind, s.Category, s.Typo = Kinds[c.number()], categories[c.number()], c.flag()
		for k := range 3 {
			for range c.number() {
				if to := c.number() - 1; to >= 0 {
					refs = append(refs, ref{skill: i, kind: k, to: to})
				}
			}
		}
		if n := c.number(); n > 0 {
			start := len(arena)
			for range n {
				arena = append(arena, c.text())
			}
			s.Formerly = arena[start:len(arena):len(arena)]
		}
	}
	for i := 0; i < len(refs); {
		start, first := len(arena), refs[i]
		for ; i < len(refs) && refs[i].skill == first.skill && refs[i].kind == first.kind; i++ {
			arena = append(arena, t.Skills[refs[i].to].ID)
		}
		list := arena[start:len(arena):len(arena)]
		s := &t.Skills[first.skill]
		*[]*[]string{&s.Is, &s.Implies, &s.Close}[first.kind] = list
	}
	return t, nil
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

func (u *unpacker) texts(dst []string) []string {
	for range u.number() {
		dst = append(dst, u.text())
	}
	return dst
}

func (u *unpacker) flag() bool { return u.number() == 1 }
