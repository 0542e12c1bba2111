package document

import (
	"fmt"

	"skillmatch/internal/text"
)

// ErrorKind is the reason why a file could not be read.
type ErrorKind uint8

const (
	Missing     ErrorKind = iota + 1 // no such file
	Unreadable                       // there, but reading it is not allowed or breaks off
	Directory                        // a folder
	Special                          // a named pipe, a device, a socket
	Remote                           // a web address
	Empty                            // no bytes, or nothing but white space
	Unsupported                      // a format that is not read, or no text at all
	Encrypted                        // needs a password
	Damaged                          // of a known format, but broken
	NoText                           // well formed, but without text: a scan, a page built by scripts
	Limit                            // larger than a limit of Options
)

// Code returns the stable name of k that reports carry.
func (k ErrorKind) Code() string {
	switch k {
	case Missing:
		return "missing"
	case Unreadable:
		return "unreadable"
	case Directory:
		return "directory"
	case Special:
		return "special-file"
	case Remote:
		return "remote"
	case Empty:
		return "empty"
	case Unsupported:
		return "unsupported"
	case Encrypted:
		return "encrypted"
	case Damaged:
		return "damaged"
	case NoText:
		return "no-text"
	case Limit:
		return "over-limit"
	}
	return "unknown"
}

// Error is a file that could not be read. All functions of this package that
// return an error return an *Error, but for a cancelled context.
type Error struct {
	Name   string // of the document, as the caller gave it
	Kind   ErrorKind
	Detail string // what is wrong
	Hint   string // what to do about it; may be empty
}

// Code returns the stable name of the error's kind.
func (e *Error) Code() string { return e.Kind.Code() }

// Error returns where, what and what to do, in one line that is safe to print
// on a terminal whatever the file is called.
func (e *Error) Error() string {
	return text.Clean(e.Name) + ": " + e.Message()
}

// Message returns what and what to do, without the name.
func (e *Error) Message() string {
	if e.Hint == "" {
		return text.Clean(e.Detail)
	}
	return text.Clean(e.Detail) + ": " + text.Clean(e.Hint)
}

// tooLarge says which size is over which limit, and how to raise it.
func tooLarge(what string, limit int, option string) *Error {
	return &Error{
		Kind:   Limit,
		Detail: fmt.Sprintf("%s is over the limit of %s", what, megabytes(limit)),
		Hint:   "raise it with " + option,
	}
}

func megabytes(n int) string {
	const mega = 1 << 20
	if n%mega == 0 {
		return fmt.Sprintf("%d MB", n/mega)
	}
	return fmt.Sprintf("%d bytes", n)
}
