package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestCacheKeepsWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	if _, ok := cached(dir, "k"); ok {
		t.Error("found before it was kept")
	}
	if err := keep(dir, "k", []byte("the form\nof it")); err != nil {
		t.Fatal(err)
	}
	if form, ok := cached(dir, "k"); !ok || form != "the form\nof it" {
		t.Errorf("cached = %q, %v", form, ok)
	}
	file := filepath.Join(dir, "k"+cacheExt)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, data string }{
		{"empty", ""},
		{"cut short", string(whole[:len(whole)-1])},
		{"something behind it", string(whole) + "x"},
		{"a letter changed", strings.Replace(string(whole), "form", "farm", 1)},
		{"another layout", strings.Replace(string(whole), "cache 1", "cache 0", 1)},
		{"no hash", cacheMagic},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := os.WriteFile(file, []byte(tt.data), 0o600); err != nil {
				t.Fatal(err)
			}
			if form, ok := cached(dir, "k"); ok {
				t.Errorf("a damaged file gives %q", form)
			}
		})
	}
}

func TestCacheKeepsTheNewest(t *testing.T) {
	dir := t.TempDir()
	for i := range cacheKeep + 3 {
		key := fmt.Sprint("k", i)
		if err := keep(dir, key, []byte(key)); err != nil {
			t.Fatal(err)
		}
		old := time.Now().Add(time.Duration(i-100) * time.Hour)
		if err := os.Chtimes(filepath.Join(dir, key+cacheExt), old, old); err != nil {
			t.Fatal(err)
		}
	}
	for i := range cacheKeep + 3 {
		if _, ok := cached(dir, fmt.Sprint("k", i)); ok != (i >= 3) {
			t.Errorf("k%d is kept: %v", i, ok)
		}
	}
}

func TestCacheDir(t *testing.T) {
	for _, tt := range []struct{ name, flag, env, system, want string }{
		{"the user's", "", "", "u", "u"},
		{"the environment before it", "", "e", "u", "e"},
		{"the flag before all", "f", "e", "u", "f"},
		{"off by the flag", "off", "e", "u", ""},
		{"off by the environment", "", "off", "u", ""},
		{"none", "", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &common{cache: tt.flag, env: Env{CacheDir: tt.system, Getenv: func(string) string { return tt.env }}}
			if got := c.cacheDir(); got != tt.want {
				t.Errorf("cacheDir = %q, want %q", got, tt.want)
			}
		})
	}
}
