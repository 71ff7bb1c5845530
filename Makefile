# Two commands matter: `make demo` and `make test`.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
PORT ?= 8000
export DJANGO_SETTINGS_MODULE ?= config.settings.dev

.PHONY: help demo test bench lint format messages requirements clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

demo: export DEBUG = 0
demo: .venv/installed ## Run the site with its demonstration content on port 8000
	@$(MANAGE) prepare_demo --port $(PORT)
	@$(BIN)/granian --interface wsgi --port $(PORT) --blocking-threads 32 --log-level error config.wsgi:application

.venv/installed: requirements.txt pyproject.toml
	@echo "Step 1 of 5: Python packages (about a minute, once)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Try: make demo PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "The venv module is missing. On Debian: apt install python3-venv"; exit 1; }
	@rm -f .venv/failed; ( $(BIN)/python -m pip install --disable-pip-version-check --no-color --progress-bar off \
		--require-hashes -r requirements.txt 2>&1 || touch .venv/failed ) | awk '\
		/^ *(Downloading|Using cached)/ { printf "\r  packages: %d", ++n; fflush() } \
		/^Installing/ { printf "  unpacking …"; fflush() } \
		/ERROR|rror:/ { print "\n" $$0 } END { print "" }'; test ! -e .venv/failed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/tested: .venv/installed tests/requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r tests/requirements.txt
	@touch $@

test: .venv/tested ## Check everything, browser included
	@$(BIN)/python -m tests

bench: .venv/tested ## Measure the store, a page that is not stored, and how a large site grows, as ratios
	@DJANGO_SETTINGS_MODULE=config.settings.test $(BIN)/python -m tests.benchmarks

lint: .venv/tested ## Check style only
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

format: .venv/tested ## Put the code in order
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

messages: .venv/tested ## Collect new texts for translators (needs gettext)
	@$(MANAGE) makemessages --all --no-location --no-obsolete --ignore=.venv --ignore=var --ignore=tests

requirements: ## Pin the dependencies again (needs uv)
	@uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
		--custom-compile-command "make requirements" -o requirements.txt
	@uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --quiet --custom-compile-command "make requirements" -c requirements.txt -o tests/requirements.txt

clean: ## Forget the environment, the database and all files
	@rm -rf .venv var
