# Two commands to know: `make run` shows the newspaper, `make test` proves it.
SHELL := /bin/sh
PYTHON := .venv/bin/python
PORT ?= 8000
# One test database for each of the two.
CORES ?= 2
PYTEST = $(PYTHON) -m pytest -n $(CORES) --dist worksteal
# Dealt out in turn there: a third less time than stolen, on two cores.
ON_POSTGRES = $(PYTHON) -m tests.postgres $(PYTEST) --dist load --database-only

.DEFAULT_GOAL := help
.PHONY: help run demo test check lint format libraries tools machine

help: ## cette liste
	@echo "make …"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: libraries ## le journal sur http://localhost:8000/ (PORT=… pour un autre port)
	@$(PYTHON) manage.py prepare --demo
	@exec $(PYTHON) manage.py serve --port $(PORT) --with-parent

demo: libraries ## revenir à une démonstration neuve, après confirmation (YES=1 : sans)
	@deploy/ask.sh "Effacer le journal de démonstration et ce que vous y avez changé ?"
	@$(PYTHON) manage.py prepare
	@$(PYTHON) manage.py demo --fresh

test: machine ## la suite sur SQLite et Chromium, puis sur PostgreSQL
	@deploy/all.sh "$(PYTEST) -m 'not long'" "$(ON_POSTGRES) -m 'not long'"

check: machine ## ce qui est long : validité HTML, accessibilité, scénarios
	@deploy/all.sh "$(PYTEST) -m long" "$(ON_POSTGRES) -m long"

lint: tools ## forme, types, migrations, réglages de production
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m djlint templates --lint --quiet
	$(PYTHON) -m mypy
	$(PYTHON) manage.py makemigrations --check --dry-run
	deploy/check-production.sh

format: tools ## remettre le code en forme
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

machine: tools
libraries tools machine:
	@deploy/setup.sh $@
