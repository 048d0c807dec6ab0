# Manor on one machine. `make help` lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PY := .venv/bin/python
PLATFORM := $(PY) -m localplatform
export PORT ?= 8080

##@ The platform
.PHONY: demo up down status logs reset
demo: setup ## Bring everything, start it, load the demonstration, bill, collect, and say what came of it
	@$(PLATFORM) demo
up: setup ## Start the platform (servers, services, gateway), without data; S=billing,payments starts those and what they need
	@S=$(S) $(PLATFORM) up
down: ## Stop it; what it holds stays
	@$(PLATFORM) down
status: ## What runs
	@$(PLATFORM) status
logs: ## Follow the logs; S=billing for one service
	@$(PLATFORM) logs $(S)
reset: ## Stop it and wipe var/ (the data, the keys, the sign-ins)
	@$(PLATFORM) reset

##@ Checks
.PHONY: test prove lint test-unit test-domain test-service test-stories verify-images verify-kubernetes verify-manifests findings bench
# The stories in a browser need one.
test test-stories prove: export WITH_BROWSER = 1
test: setup ## All checks of every day: format, lint, types, rules, unit tests, stories
	@$(PY) -m localplatform.checks
prove: setup ## What takes hours: kills, payments, roles, languages, fuzzing, soak; P=kills for one part, AGAIN=1 from the start
	@$(PY) -m localplatform.prove $(P)
lint: setup ## Format, lint, types, import rules, proto rules
	@infra/local/lint
test-unit: setup ## Unit and integration tests of everything
	@$(PY) -m localplatform.suites
test-domain: setup ## The pure rules of every service, without a server
	@$(PY) -m localplatform.domain
test-service: setup ## Unit and integration tests of one service: S=billing
	@test -n "$(S)" || { echo "say which: make test-service S=billing"; exit 2; }
	@$(PY) -m localplatform.suites services/$(S)
test-stories: setup ## Stories over HTTP against a running platform
	@$(PY) -m localplatform.stories
verify-images: setup ## Build every image on a base of Debian's packages (or BASE_IMAGE) and run it as a cluster does
	@$(PY) -m pytest -q -s -p no:cacheprovider infra/kubernetes/verify/images.py
verify-kubernetes: setup ## Install, upgrade and roll back every profile on a real control plane (built once, where Go is)
	@infra/kubernetes/tools/build >/dev/null || test $$? = 3
	@$(PY) -m pytest -q -s -p no:cacheprovider infra/kubernetes/verify/cluster.py
verify-manifests: setup ## Run every container of the demonstration's profile as its manifests say, upgrade it, stop it
	@$(PY) -m pytest -q -s -p no:cacheprovider infra/kubernetes/verify/manifests.py
findings: ## Run findings/*.sh: what real libraries and servers do that one would not guess (findings/README.md)
	@failed=0; for script in $(wildcard findings/*.sh); do echo "== $$script"; "$$script" || { echo "changed: $$script"; failed=1; }; done; exit $$failed
bench: setup ## Measure speed beside its limits, or beside another build: AGAINST=<commit>; writes var/bench/*.json
	@$(PY) -m e2e_tests.bench $(if $(AGAINST),--against $(AGAINST))

##@ Upkeep
.PHONY: setup fix lock protos client dashboards pictures help
pictures: export WITH_BROWSER = 1
setup: ## Bring what is needed to a bare machine (the other targets do it by themselves)
	@infra/local/setup
fix: setup ## Format and mend what can be mended by itself
	@.venv/bin/ruff check -q --fix . ; .venv/bin/ruff format -q . ; infra/local/web npm exec -- eslint --fix . ; infra/local/web npm exec -- prettier --write --log-level warn . ; cd protos && ../.venv/bin/buf format . -w --path manor
lock: ## Bring uv.lock up to date after a pyproject.toml came or changed
	@var/tools/uv/bin/uv lock --quiet --system-certs
protos: setup ## Generate protos/gen
	@protos/generate
client: setup ## Generate the web applications' TypeScript client from the protos, and services' words for faults from theirs
	@infra/local/web client
	@$(PY) -m localplatform.fault_words
dashboards: setup ## Generate infra/dashboards/generated
	@$(PY) -m dashboards
pictures: setup ## Take the README's pictures of the running demonstration: docs/pictures
	@$(PY) -m e2e_tests.browser.pictures
help:
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n\033[1m%s\033[0m\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
