#!/bin/sh
# What running the newspaper needs (`libraries`), what working on it needs besides (`tools`),
# and what its tests need of the machine (`machine`). Does nothing, quickly, when nothing is missing.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

# --- Python and its libraries ---------------------------------------------------------------------

python=${PYTHON3:-python3}
venv=.venv/bin/python

require_python() {
    "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    say "Il faut Python 3.11 ou plus récent, avec venv : apt-get install python3 python3-venv (PYTHON3=… pour en désigner un autre)."
    exit 1
}

# install FILE: a stamp keeps the checksum of what was installed, written only once all of it is.
install() {
    wanted=$({ cat requirements.txt "$1"; "$venv" -V; } | cksum)
    stamp=.venv/$1.stamp
    [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
    say "Installation des bibliothèques de $1…"
    "$venv" -m pip install --quiet --disable-pip-version-check --no-input -r "$1"
    printf '%s\n' "$wanted" >"$stamp"
}

libraries() {
    if ! "$venv" -c '' 2>/dev/null; then
        require_python
        say "Création de l’environnement Python (.venv)…"
        "$python" -m venv --clear .venv
    fi
    install requirements.txt
}

# --- What the tests need of the machine -----------------------------------------------------------

has_chromium() {
    [ -n "${CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null && return
    done
    [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ]
}

# What drives Chromium is a program of its own, linked with a library that few others need.
has_driver() { .venv/lib/python3*/site-packages/playwright/driver/node --version >/dev/null 2>&1; }

# Anyone but root uses the PostgreSQL that comes with the test libraries.
has_postgresql() {
    [ -n "${PG_TEST_URL:-}" ] || [ "$(id -u)" != 0 ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}

# A Mac has a `java` that only says that there is none.
has_java() { java -version >/dev/null 2>&1; }

machine() {
    missing=
    has_chromium || missing="$missing chromium"
    has_driver || missing="$missing libatomic1"
    has_postgresql || missing="$missing postgresql"
    has_java || missing="$missing default-jre-headless"
    [ -z "$missing" ] && return
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        say "Pour tout essayer, il manque :$missing. Sur Debian ou Ubuntu : sudo apt-get install$missing"
        return
    fi
    say "Installation par apt-get :$missing…"
    case $missing in *postgresql*) no_system_cluster ;; esac
    log=$(mktemp)
    # shellcheck disable=SC2086 # one word a package
    if apt_get update && apt_get install -y --no-install-recommends $missing; then
        rm "$log"
    else
        cat "$log" >&2
        say "apt-get a échoué : voir ci-dessus. À la main : apt-get install$missing"
        exit 1
    fi
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >>"$log" 2>&1 </dev/null; }

# The tests start a server of their own; the package would start one for the whole machine.
no_system_cluster() {
    [ -e /etc/postgresql-common/createcluster.conf ] && return
    mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    export UCF_FORCE_CONFFOLD=1
}

case ${1:-} in
    libraries) libraries ;;
    tools)
        libraries
        install requirements-dev.txt
        ;;
    machine) machine ;;
    *)
        say "usage : $0 libraries | tools | machine"
        exit 2
        ;;
esac
