package guard

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// The test program is the child too: what it does is the head of a request.
func TestMain(m *testing.M) {
	Hook(stub)
	if os.Getenv(asParent) != "" {
		parent()
	}
	os.Exit(m.Run())
}

// asParent is the environment variable that makes the test program a parent to
// be killed.
const asParent = "GUARD_TEST_PARENT"

// parent starts a child that never ends its work, and prints its process number.
func parent() {
	p := NewPool(1)
	pid, err := p.Do(context.Background(), few, []byte("pid"), nil)
	fmt.Println(string(pid), err)
	_, err = p.Do(context.Background(), few, []byte("loop"), nil)
	fmt.Println(err)
	os.Exit(1)
}

// stub does what readers of strangers' files must not do.
func stub(head, body []byte) []byte {
	verb, rest, _ := strings.Cut(string(head), " ")
	switch verb {
	case "echo":
		return body
	case "pid":
		return fmt.Append(nil, os.Getpid())
	case "count": // what the child has seen before
		served++
		return fmt.Append(nil, served)
	case "loop":
		for x := 1; ; x ^= x << 1 {
			sink = x
		}
	case "sleep":
		time.Sleep(time.Hour)
	case "allocate": // piece by piece, touched and kept
		var kept [][]byte
		for {
			kept = append(kept, bytes.Repeat([]byte{1}, 1<<20))
			sink = len(kept)
		}
	case "huge": // more than the address space holds
		sink = len(make([]byte, 1<<36))
	case "recurse":
		sink = recurse(1)
	case "panic":
		panic("what the handler did not expect\xff")
	case "exit":
		os.Exit(0)
	case "die":
		os.Exit(3)
	case "print": // libraries do
		fmt.Println("noise")
		return []byte("quiet")
	case "shout":
		for range 1 << 12 {
			fmt.Fprintln(os.Stderr, strings.Repeat("noise", 200))
		}
		return []byte("quiet")
	case "garbage":
		return garbage(bytes.Repeat([]byte("garbage "), 100))
	case "replay": // a frame that was right for another request
		return garbage(frame(7, 0, 1))
	case "boast": // announces more than it may
		return garbage(frame(1, 0, 1<<62))
	case "odd": // a status that there is not
		return garbage(frame(1, 9, 0))
	case "cut": // announces more than it sends
		os.NewFile(1, "answers").Write(frame(1, 0, 100))
		os.Exit(0)
	case "long":
		return make([]byte, 1<<20)
	case "write":
		err := os.WriteFile(string(body), []byte("x"), 0o600)
		return fmt.Append(nil, err != nil)
	case "fork":
		cmd := exec.Command(rest, "3600")
		if err := cmd.Start(); err != nil {
			return []byte(err.Error())
		}
		return fmt.Append(nil, cmd.Process.Pid)
	case "again": // a child of a child
		_, err := NewPool(1).Do(context.Background(), few, []byte("echo"), nil)
		return fmt.Append(nil, err)
	case "environment":
		return []byte(strings.Join(os.Environ(), "\n"))
	}
	return nil
}

var (
	sink   int
	served int // in a child
)

func recurse(n int) int {
	if n == 0 {
		return 0
	}
	return recurse(n+1) + n
}

// garbage writes b where the answer belongs and waits for what comes of it.
func garbage(b []byte) []byte {
	os.NewFile(1, "answers").Write(b)
	time.Sleep(time.Hour)
	return nil
}

// frame makes a header of an answer.
func frame(number uint32, s status, length uint64) []byte {
	b := binary.LittleEndian.AppendUint32(nil, answerMagic)
	b = binary.LittleEndian.AppendUint32(b, number)
	b = append(b, byte(s))
	return binary.LittleEndian.AppendUint64(b, length)
}
