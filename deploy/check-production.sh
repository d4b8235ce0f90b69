#!/bin/sh
# Django's own check of a site put on the internet, with settings such as one would have.
# Values given here stand for nothing: the check is that no other setting is refused.
set -eu
cd "$(dirname "$0")/.."

export DEBUG=false HTTPS=true
export SECRET_KEY="a-key-for-this-check-alone-5f0c9b7e3d6a41828f7b9c0d1e2f3a4b"
export ALLOWED_HOSTS=journal.test
export PAPER_URL=https://journal.test PAPER_TAG_AUTHORITY=journal.test,2026
export LEGAL_PUBLISHER=x LEGAL_DIRECTOR=x LEGAL_ADDRESS=x LEGAL_REGISTRATION=x
export LEGAL_PHONE=x LEGAL_EMAIL=x@journal.test LEGAL_HOST=x
exec .venv/bin/python manage.py check --deploy --fail-level WARNING
