package guard

import (
	"bytes"
	"testing"
)

func BenchmarkDo(b *testing.B) {
	body := bytes.Repeat([]byte("a"), 80<<10)
	head := []byte("pid")
	b.Run("new child", func(b *testing.B) {
		for b.Loop() {
			p := NewPool(1)
			if _, err := p.Do(b.Context(), few, head, body); err != nil {
				b.Fatal(err)
			}
			p.Close()
		}
	})
	b.Run("same child", func(b *testing.B) {
		p := NewPool(1)
		defer p.Close()
		for b.Loop() {
			if _, err := p.Do(b.Context(), few, head, body); err != nil {
				b.Fatal(err)
			}
		}
	})
}
