//go:build !unix

package document

// openWithoutWaiting is no flag: no path of a file can be a pipe that waits here.
const openWithoutWaiting = 0
