package guard

import (
	"context"
	"errors"
	"runtime"
	"sync"
)

// Pool keeps children from one request to the next. It is safe for concurrent use.
type Pool struct {
	slots  chan struct{} // one for each request under way
	mu     sync.Mutex
	idle   []*process
	early  chan *process // gives what Warm starts, nil when it cannot
	closed bool
}

// NewPool returns a pool of at most n children, n < 1: one for each processor.
// A child is started when there is no idle one. Close ends them.
func NewPool(n int) *Pool {
	if n < 1 {
		n = runtime.GOMAXPROCS(0)
	}
	return &Pool{slots: make(chan struct{}, n)}
}

// Warm starts a child in the background for a request that will come soon: it
// takes about as long to start as the program itself.
func (p *Pool) Warm() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.early != nil || p.closed {
		return
	}
	early := make(chan *process, 1)
	p.early = early
	go func() {
		c, err := start()
		if err != nil { // Do tries again, and tells
			c = nil
		}
		early <- c
	}()
}

// Do has a child answer a request; it waits for one to become free. After a
// failure the child is ended. One that has served before is not believed to
// fail by this request alone, which is tried once more in a new child, unless
// its time is over: what comes of a file does not depend on those before it.
// The error is an *Error, or the cause that ctx ended for.
func (p *Pool) Do(ctx context.Context, lim Limits, head, body []byte) ([]byte, error) {
	select {
	case p.slots <- struct{}{}:
		defer func() { <-p.slots }()
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	if c := p.take(); c != nil {
		fresh := c.number == 0
		answer, err := c.call(ctx, lim, head, body)
		if err == nil {
			p.put(c)
			return answer, nil
		}
		if e := (*Error)(nil); fresh || !errors.As(err, &e) || e.Kind == Time {
			return nil, err
		}
	}
	c, err := start()
	if err != nil {
		return nil, err
	}
	answer, err := c.call(ctx, lim, head, body)
	if err != nil {
		return nil, err
	}
	p.put(c)
	return answer, nil
}

// take returns the child that Warm starts or an idle one, nil when there is none.
func (p *Pool) take() *process {
	p.mu.Lock()
	early, n := p.early, len(p.idle)
	p.early = nil
	var c *process
	if early == nil && n > 0 {
		c, p.idle = p.idle[n-1], p.idle[:n-1]
	}
	p.mu.Unlock()
	if early != nil {
		return <-early
	}
	return c
}

// put keeps a child for the next request.
func (p *Pool) put(c *process) {
	p.mu.Lock()
	keep := !p.closed && c.number < maxRequests
	if keep {
		p.idle = append(p.idle, c)
	}
	p.mu.Unlock()
	if !keep {
		go c.end() // nobody waits for it
	}
}

// Close ends the children. Requests under way are finished; a request after it
// is still served, by a child of its own.
func (p *Pool) Close() {
	p.mu.Lock()
	idle, early := p.idle, p.early
	p.idle, p.early, p.closed = nil, nil, true
	p.mu.Unlock()
	if early != nil {
		go func() {
			if c := <-early; c != nil {
				c.end()
			}
		}()
	}
	for _, c := range idle {
		go c.end() // nobody waits for it
	}
}
