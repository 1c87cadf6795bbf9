BUILD := swift build --explicit-target-dependency-import-check error
RELEASE := $(BUILD) --configuration release --static-swift-stdlib --product candour
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
INSTALL := $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends
SOURCES := Sources Tests Package.swift

.PHONY: help site build test record lint format bench clean libraries test-tools

help: ## what there is to make
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

site: libraries ## build both sites from content/ into dist/
	$(RELEASE)
	.build/release/candour build
	@echo "Look at dist/public/index.html (for everyone) and dist/staff/index.html (for staff)."

build: libraries ## build the program
	$(RELEASE)

test: libraries test-tools ## run all tests, as CI does
	$(BUILD) --build-tests
	swift test --skip-build --skip PageCheckTests
	swift test --skip-build --filter PageCheckTests

record: libraries test-tools ## write goldens and the table of templates anew; then look at each
	$(BUILD) --build-tests
	-CANDOUR_RECORD=1 swift test --skip-build --skip PageCheckTests
	git status --short

lint: ## what is not formatted
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## format it
	swift format --in-place --parallel --recursive $(SOURCES)

bench: build ## measure
	Tests/Benchmarks/run.sh

clean: ## remove everything that was built, dist/ too
	rm -rf .build .build-* .venv dist

libraries:
	@pkg-config --exists libcmark yaml-0.1 nettle 2> /dev/null || \
	{ $(INSTALL) libcmark-dev libyaml-dev nettle-dev pkg-config; }

test-tools: .venv/installed
	@missing=$$(for tool in cmark-gfm chromium java:default-jre-headless; do \
	    command -v $${tool%:*} > /dev/null || echo $${tool#*:}; done); \
	[ -z "$$missing" ] || { $(INSTALL) $$missing; }

.venv/installed: Tests/requirements.txt
	@python3 -c 'import ensurepip, venv' 2> /dev/null || { $(INSTALL) python3-venv; }
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
	@touch $@
