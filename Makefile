# One word each. Everything is installed into this checkout (.venv), once, by tools/setup.py.

PYTHON ?= python3
VENV := .venv/bin
READY := .venv/.ready
SWEDISH := resources/i18n/bredvid_sv.qm

.PHONY: run test tour lint bench i18n package setup clean

run: $(READY) $(SWEDISH)  ## a fictional county, its server, and the window
	$(VENV)/python -m demo run

test: $(READY) $(SWEDISH)  ## all tests; for one of them: make test ARGS=tests/wire
	$(VENV)/python -m pytest -n 2 $(ARGS)

tour: $(READY) $(SWEDISH)  ## the main job through real widgets, with pictures in build/tour/
	$(VENV)/python -m demo tour

lint: $(READY)  ## style, types and import rules
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(VENV)/lint-imports

bench: $(READY) $(SWEDISH)  ## one JSON line a figure; the long search by name: make bench ARGS=world
	$(VENV)/python -m bench $(ARGS)

i18n: $(READY)  ## gather the texts, compile the translations
	$(VENV)/python tools/i18n.py

package: $(READY) $(SWEDISH)  ## the desktop program, ready to hand out, in dist/Bredvid/
	$(VENV)/pyinstaller --noconfirm --distpath dist --workpath build/package build.spec

setup: $(READY)

$(SWEDISH): resources/i18n/bredvid_sv.ts | $(READY)
	$(VENV)/python tools/i18n.py --compile

$(READY): requirements.lock tools/bootstrap.lock tools/setup.py
	$(PYTHON) tools/setup.py

clean:  ## what was made here, but not .venv
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
