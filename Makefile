# Needs Go and make; "make lint" fetches staticcheck through the module proxy.

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME   ?= 20s
FUZZRUNS   ?= 1000000
FORMATRUNS ?= 50000
BENCHTIME  ?= 1s
SHARED      = ../shared
PLATFORMS   = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

# Packages whose goldens are written anew by -update.
GOLDEN = $(shell grep -rl 'flag.Bool..update' --include='*_test.go' . | xargs -n1 dirname | sort -u)

.PHONY: build test race lint check golden fuzz fuzz-pdf fuzz-formats bench bench-process eval pdf-eval hostile index cross clean

build:
	CGO_ENABLED=0 go build -trimpath -o skillmatch ./cmd/skillmatch

test:
	go test ./...

race: # needs a C compiler
	CGO_ENABLED=1 go test -race ./...

lint:
	@files=$$(gofmt -l .); if [ -n "$$files" ]; then echo "gofmt -w $$files" >&2; exit 1; fi
	go vet ./...
	go run $(STATICCHECK) ./...

check: lint test

golden: # then read the diff like code
	go test $(GOLDEN) -update

fuzz:
	@for file in $$(grep -rl '^func Fuzz' --include='*_test.go' .); do \
		for name in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9]*\).*/\1/p' $$file); do \
			go test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) $$(dirname $$file) || exit 1; \
		done; \
	done

fuzz-pdf: # a million PDFs with changed objects: a quarter of an hour on one core
	GOGC=800 go test -count=1 -timeout 2h -v -run 'TestStructure$$' ./internal/document/pdf -structure $(FUZZRUNS)

fuzz-formats: # so many files of each other format, with a changed structure: some ten minutes
	go test -count=1 -timeout 2h -v -run 'TestFormats$$' ./internal/document -formats $(FORMATRUNS)

bench:
	go test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) ./...

bench-process: # whole processes beside pdftotext (poppler-utils): three minutes; trust the ratios
	go test -count=1 -timeout 30m -v -run 'TestProcess$$' ./cmd/skillmatch -process | grep -v '^=== '

eval: build
	./skillmatch eval --brief testdata/gold/documents.jsonl
	@if [ -f $(SHARED)/gold/dev.jsonl ]; then ./skillmatch eval --brief $(SHARED)/gold/dev.jsonl; fi

pdf-eval:
	go test -count=1 -v -run 'TestTruth|TestVariants' ./internal/document/pdf

hostile: # time and peak memory of each hostile file, and how it ends
	go test -count=1 -v -run 'TestHostile(Files|Sources|Office)' ./internal/document | grep -v '^=== '

index: # as the last commit of a piece of work on the taxonomy
	go run ./internal/mention/index/gen

cross:
	@for p in $(PLATFORMS); do \
		echo "$$p"; CGO_ENABLED=0 GOOS=$${p%/*} GOARCH=$${p#*/} go build -o /dev/null ./cmd/skillmatch || exit 1; \
	done

clean:
	rm -f skillmatch
