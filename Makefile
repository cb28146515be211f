# Two commands: `make demo` and `make test`. Both install what is missing, and may be run again at any time.

PY := .venv/bin/python
ADRES ?= 127.0.0.1:8000
INSTALLEER := config/installatie
VERGRENDEL := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help demo serve test check bench lock instellingen omgeving schoon

help: ## Toon wat er kan
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

demo: ## Installeer alles, laad het voorbeeld, reken het door en open de website
	@sh $(INSTALLEER)/systeem.sh demo
	@$(MAKE) --no-print-directory omgeving
	@$(PY) -m config.poort $(ADRES)
	@$(PY) -m config.databank start
	@$(PY) manage.py migrate --verbosity 0 || \
		{ echo "De databank past niet bij deze versie. Begin opnieuw: make schoon, en dan make demo."; exit 1; }
	@$(PY) manage.py demo
	@$(MAKE) --no-print-directory serve

serve: ## Start alleen de website (na make demo)
	@$(PY) -m config.poort $(ADRES)
	@$(PY) -m config.databank start
	@echo "De website staat op http://$(ADRES) (stoppen: Ctrl-C; ander adres: make demo ADRES=127.0.0.1:8001)"
	@$(PY) -m gunicorn config.wsgi --bind $(ADRES) --threads 4 --log-level warning

test: ## Doe alle controles en alle toetsen
	@sh $(INSTALLEER)/systeem.sh test
	@$(MAKE) --no-print-directory check
	@$(PY) -m pytest -n 2 --dist worksteal --quiet

check: omgeving ## Controleer stijl, typen, lagen, sjablonen en migraties
	@$(PY) -m ruff check --quiet --output-format concise .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy
	@$(dir $(PY))lint-imports --no-logo
	@$(PY) -m djlint --check --lint .
	@$(PY) -W ignore manage.py makemigrations --check --dry-run

bench: omgeving ## Meet hoe snel het rekent
	@$(PY) -m config.databank start
	@$(PY) manage.py migrate --verbosity 0 || \
		{ echo "De databank past niet bij deze versie. Begin opnieuw: make schoon, en dan make demo."; exit 1; }
	@$(PY) manage.py demo > /dev/null
	@DJANGO_SETTINGS_MODULE=config.settings $(PY) -m tests.bench

lock: omgeving ## Leg de versies van alle pakketten opnieuw vast
	@$(VERGRENDEL) $(LOCK_OPTIES) pyproject.toml --output-file requirements/productie.txt
	@$(VERGRENDEL) $(LOCK_OPTIES) pyproject.toml --group ontwikkel --constraint requirements/productie.txt \
		--output-file requirements/ontwikkel.txt
	@$(VERGRENDEL) $(LOCK_OPTIES) --group bouw --output-file requirements/bouw.txt
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npm install --package-lock-only --loglevel=error
	@$(MAKE) --no-print-directory omgeving

instellingen: omgeving ## Toon elke omgevingsvariabele met uitleg
	@$(PY) -m config.omgeving

omgeving: # the Python and npm packages, as locked
	@sh $(INSTALLEER)/python.sh
	@sh $(INSTALLEER)/npm.sh

schoon: ## Stop de databank en verwijder alles wat is geïnstalleerd of gemaakt
	@[ ! -x $(PY) ] || $(PY) -m config.databank stop
	rm -rf .venv node_modules .postgres .postgres-toets .statisch uitvoer .mypy_cache .ruff_cache \
		.pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
