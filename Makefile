# Python 3.11 or newer and make are all that is needed; the rest lands in .venv.
PYTHON ?= python3
DEMO ?= elias
# Half of what a test of a screen takes is waiting, so that a core can do with two of them.
JOBS ?= $(shell $(PYTHON) -c "import os; print(2 * (os.cpu_count() or 1))")
BIN := .venv/bin
READY := .venv/ready
# Where nothing compiled may be kept, each of some hundred programs that the tests start compiles it all again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test types layers check-forms soak bench pictures catalogs lock format clean

help: ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY) ## lead a sample meeting; another case with DEMO=antoni
	@$(BIN)/python -m moteleder demo $(DEMO)

test: $(READY) ## every check, in less than six minutes on two cores
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory -j 2 types layers
	$(BIN)/python -m pytest -n $(JOBS) -m "not soak"

types: $(READY)
	$(BIN)/mypy

# The tests are compiled meanwhile, once for all who run them.
layers: $(READY)
	$(BIN)/lint-imports --no-logo
	@-$(BIN)/python -m pytest --collect-only -qq -m "not soak" > /dev/null

check-forms: $(READY) ## PDF, DOCX and HTML in other programs, which are installed first
	$(BIN)/python tools/check_forms.py

soak: $(READY) ## the long runs
	$(BIN)/python -m pytest -n $(JOBS) -m soak

bench: $(READY) ## how long a letter takes, beside a bare Textual app
	$(BIN)/python -m benchmarks

pictures: $(READY) ## draw the pictures in docs/ again
	$(BIN)/python tools/pictures.py

catalogs: $(READY) ## compile the catalogs and say what is not translated
	$(BIN)/python tools/catalogs.py compile
	$(BIN)/python tools/catalogs.py check

lock: $(READY) ## bring requirements.lock into step with pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--python-version 3.11 --extra dev pyproject.toml --output-file requirements.lock

format: $(READY) ## put the source in order
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

clean: ## remove what was installed and cached
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
