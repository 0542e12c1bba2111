package guard

import (
	"math"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// systemLimits are the limits of the operating system behind the watch: the
// address space, the processor time of a child's whole life, no core dumps
// (they would hold a stranger's resume) and no files. What cannot be set is
// left: the watch and the parent's clock do without.
type systemLimits struct {
	start     uint64 // address space that the process started with; 0 when it is not known
	processor bool   // the limit of processor time is set
}

func newSystemLimits() *systemLimits {
	lower(syscall.RLIMIT_CORE, 0)
	lower(syscall.RLIMIT_FSIZE, 0)
	return &systemLimits{start: addressSpace()}
}

// set lowers the limits for a request. A Go program reserves about 1.2 GB of
// address space at its start (0.7 GB when it meets a limit then), of which it
// uses little; so the limit counts from there, and leaves room for what the
// runtime reserves beside the heap. It stays soft, for the next request may
// have another.
func (s *systemLimits) set(lim Limits) {
	if s.start > 0 && !raceDetector {
		var r syscall.Rlimit
		if syscall.Getrlimit(syscall.RLIMIT_AS, &r) == nil {
			r.Cur = min(s.start+uint64(lim.Memory)+128<<20, r.Max)
			_ = syscall.Setrlimit(syscall.RLIMIT_AS, &r) // as newSystemLimits says
		}
	}
	if !s.processor {
		// Go ignores the signal of the soft limit; the hard one can only be
		// lowered, so it covers all requests that the child may serve.
		s.processor = true
		lower(syscall.RLIMIT_CPU, maxRequests*uint64(math.Ceil((lim.Time+orphanTime).Seconds())))
	}
}

// lower sets a limit, soft and hard, unless it is lower already.
func lower(resource int, to uint64) {
	var r syscall.Rlimit
	if syscall.Getrlimit(resource, &r) != nil || r.Max <= to {
		return
	}
	r.Cur, r.Max = min(r.Cur, to), to
	_ = syscall.Setrlimit(resource, &r) // as systemLimits says
}

// addressSpace returns the bytes of address space of this process, 0 when the
// system does not say.
func addressSpace() uint64 { return statm(0) }

// held returns the bytes of memory that the process holds of the operating
// system. The runtime knows too, but it stops all and empties its caches to
// tell: 1 ms of a process that lives for 10.
func held() int64 {
	if n := statm(1); n > 0 {
		return int64(n)
	}
	return mapped()
}

// statm returns a field of /proc/self/statm in bytes, 0 when the system does not say.
func statm(field int) uint64 {
	fd, err := syscall.Open("/proc/self/statm", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return 0
	}
	defer syscall.Close(fd)
	var b [128]byte // seven numbers of up to 20 digits are never that long
	n, err := syscall.Read(fd, b[:])
	if err != nil {
		return 0
	}
	f := strings.Fields(string(b[:n]))
	if field >= len(f) {
		return 0
	}
	pages, err := strconv.ParseUint(f[field], 10, 64)
	if err != nil {
		return 0
	}
	return pages * uint64(os.Getpagesize())
}
