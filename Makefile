# `make demo` and `make test` need only Python 3.11+, make and git; they set up the rest.
# Reading scans needs the system's tesseract besides; nothing here installs it, and tests that need it say so and skip.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV ?= uv

.PHONY: models help setup setup-dev demo test check fuzz bench docs lock shape clean

help: ## say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(VENV)/run.done ## virtual environment with what the program needs
setup-dev: $(VENV)/dev.done ## the same with what tests and checks need

$(VENV)/made.done:
	@sh tools/make-venv.sh "$(PYTHON)" "$(VENV)"
	@touch $@

$(VENV)/run.done: $(VENV)/made.done requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.done: $(VENV)/run.done requirements/dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: --no-binary docopt --no-build-isolation -r requirements/dev.txt
	@touch $@

demo: setup ## build the example case into ./demo and open its brief
	$(BIN)/onrecord demo --into demo

test: setup-dev ## the tests, with the coverage floor
	$(BIN)/python -m pytest --quiet --numprocesses auto --cov --cov-report=term --cov-fail-under=90

check: setup-dev ## ruff, mypy, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fuzz: setup-dev ## every parser against changed bytes, for FUZZ_SECONDS (600); findings are kept in .fuzz/
	PYTHONPATH=src:tests $(BIN)/python -m fuzzing.run

bench: setup-dev ## every benchmark; takes about an hour
	$(BIN)/python -m bench

models: setup-dev ## train the attribution models anew from DATA
	$(BIN)/python tools/train_attribution.py "$(DATA)"

shape: setup-dev ## sizes of files and functions against the budgets
	$(BIN)/python tools/shape.py

docs: setup ## make the pages that are made from the program
	$(BIN)/python tools/commands_page.py

lock: ## make requirements/*.txt anew from pyproject.toml (needs uv)
	$(UV) pip compile pyproject.toml --group setup --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements/run.txt
	$(UV) pip compile pyproject.toml --group dev --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements/dev.txt

clean: ## remove everything that was made
	rm -rf $(VENV) demo build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis .fuzz .import_linter_cache
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
