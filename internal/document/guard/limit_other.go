//go:build !linux

package guard

// systemLimits are no limits: of the address space there is none that works
// here (Darwin accepts it and does nothing). The watch does all.
type systemLimits struct{}

func newSystemLimits() *systemLimits { return &systemLimits{} }

func (*systemLimits) set(Limits) {}

// held returns the bytes of memory that the process holds of the operating system.
func held() int64 { return mapped() }
