# Everything one does with this project. `make` alone lists it.

PORT ?= 8080
EMPTY ?=

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.requirements
DEV := $(VENV)/.requirements-dev
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# Seconds since the recipe's shell set $started.
took = $$(( $$(date +%s) - started )) s

.PHONY: help
help: ## List these commands
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(RUNTIME) ## Three phones on a page: simulator, bot and worker, no token needed (PORT=8080, EMPTY=1 for nobody, CARDS=1 to pay by card)
	@exec $(BIN)/python -m bot demo --port $(PORT) $(if $(EMPTY),--empty) $(if $(CARDS),--cards)

.PHONY: run
run: $(RUNTIME) ## The bot and its worker against Telegram, with the settings of .env
	@exec $(BIN)/python -m bot run

.PHONY: test
test: $(DEV) ## Every test, on SQLite and on PostgreSQL
	@started=$$(date +%s); set -e; \
	$(BIN)/python -m pytest -n 2 --dist worksteal; \
	echo "make test: every test on SQLite and PostgreSQL, $(took)"

.PHONY: quick
quick: $(DEV) ## The loop while writing: formatting, lint, types, imports, the quicker tests on SQLite (under 2 minutes)
	@started=$$(date +%s); set -e; \
	$(BIN)/ruff format --check --quiet .; \
	$(BIN)/ruff check --quiet .; \
	$(BIN)/mypy --no-error-summary; \
	$(BIN)/lint-imports --no-logo > /dev/null || $(BIN)/lint-imports --no-logo; \
	$(BIN)/python -m pytest -q -n 2 --dist worksteal -m "not postgres and not slow"; \
	echo "make quick: formatting, lint, types, imports, tests on SQLite, $(took)"

.PHONY: check
check: $(DEV) ## What can be said without running the bot: lint, types, imports, migrations, containers
	@started=$$(date +%s); set -e; \
	echo "formatting"; $(BIN)/ruff format --check .; \
	echo "lint"; $(BIN)/ruff check .; \
	echo "types"; $(BIN)/mypy; \
	echo "imports"; $(BIN)/lint-imports --no-logo; \
	echo "migrations"; test "$$($(BIN)/alembic heads | wc -l)" -eq 1 || { echo "not one head"; exit 1; }; \
	$(BIN)/python -m pytest -q tests/migrations -m "not postgres"; \
	echo "containers"; $(BIN)/hadolint Dockerfile; $(BIN)/yamllint --strict docker-compose.yml; \
	$(BIN)/python -m pytest -q tests/laws/test_deployment.py tests/laws/test_shape.py; \
	echo "make check: formatting, lint, types, imports, one head and no drift of migrations, containers, $(took)"

.PHONY: browser
browser: $(DEV) ## The simulator's page in a real browser (needs Chromium: apt-get install chromium)
	@started=$$(date +%s); set -e; \
	$(BIN)/python -m pytest tests/browser; \
	echo "make browser: the page in headless Chromium, $(took)"

.PHONY: bench
bench: $(DEV) ## What an update costs, as ratios to a stock echo bot
	@$(BIN)/python -m benchmarks

.PHONY: rig
rig: $(DEV) ## Try for long to break it: crash points, kill -9, strangers, fuzz … (PART=crash POINTS=5000 SEED=2)
	@$(BIN)/python -m tests.rig $(PART) $(if $(POINTS),--points $(POINTS)) $(if $(SECONDS),--seconds $(SECONDS)) \
	  $(if $(SEED),--seed $(SEED))

.PHONY: pictures
pictures: $(DEV) ## Take the README's pictures from the running demo
	@$(BIN)/python -m bot.demo.pictures

.PHONY: lock
lock: $(DEV) ## Choose the versions anew (UPGRADE=1 for the newest allowed)
	@set -e; export CUSTOM_COMPILE_COMMAND="make lock"; \
	compile="$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options $(if $(UPGRADE),--upgrade)"; \
	$$compile --output-file requirements.lock pyproject.toml; \
	$$compile --output-file requirements-dev.lock --extra dev --constraint requirements.lock pyproject.toml

.PHONY: clean
clean: ## Remove the environment, caches and the demo's data; ./data with the real database stays
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache data/demo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The first Python that is new enough, 3.11 (where everything is tested) before the others.
$(BIN)/python:
	@for python in python3.11 python3 python3.12 python3.13; do \
	  if $$python -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then \
	    exec $$python -m venv $(VENV); \
	  fi; \
	done; \
	echo "RepitBot needs Python 3.11 or newer with its venv module (Debian: apt install python3.11-venv)." >&2; exit 1

$(RUNTIME): requirements.lock | $(BIN)/python
	@echo "installing what the bot needs into $(VENV)"
	@$(PIP_INSTALL) --requirement requirements.lock
	@touch $@

# The development lock contains the runtime one, so it satisfies both.
$(DEV): requirements-dev.lock requirements.lock | $(BIN)/python
	@echo "installing what the bot and its tests need into $(VENV)"
	@$(PIP_INSTALL) --requirement requirements-dev.lock
	@touch $(RUNTIME) $@
