//go:build race

package guard

// raceDetector says that the program was built with the race detector, whose
// memory beside the heap would use up a limit of the address space.
const raceDetector = true
