//go:build !linux

package guard

// systemLimits are no limits: of the address space there is none that works
// here (Darwin accepts it and does nothing). The watch does all.
type systemLimits struct{}

func newSystemLimits() *systemLimits { return &systemLimits{} }

func (*systemLimits) set(Limits) {}
