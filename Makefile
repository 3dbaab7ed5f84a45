# One door for all checks: `make check`. PYTHON is the interpreter of an environment with `pip install -e '.[dev]'`.

PYTHON ?= python3
MARSAD_SHARED ?= ../shared
COPIED = $(MARSAD_SHARED)/tools/copied_text.py
export MARSAD_SHARED
export PYTHONPATH := $(CURDIR)/src$(if $(PYTHONPATH),:$(PYTHONPATH))

.PHONY: check static format lint types floors licences copied docs docs-write test

check: static test

static: format lint types floors licences copied docs

format:
	$(PYTHON) -m ruff format --check .

lint:
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

# import-linter has no `python -m`
floors:
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

licences:
	$(PYTHON) tools/check_licences.py

# Sentences of other people's reports, which may lie beside the project, do not belong in it.
copied:
	@if [ ! -e "$(COPIED)" ]; then echo "copied-text check skipped: no $(COPIED)"; \
	elif ! git rev-parse --is-inside-work-tree >/dev/null 2>&1; then echo "copied-text check skipped: no git"; \
	else $(PYTHON) "$(COPIED)" . && echo "no copied text"; fi

docs:
	$(PYTHON) tools/make_docs.py --check

docs-write:
	$(PYTHON) tools/make_docs.py

# pytest ends with 5, a failure, where it finds no test
test:
	$(PYTHON) -m pytest
