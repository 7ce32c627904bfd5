#!/bin/sh
# Installs what uv.lock names into .venv. Costs nothing when that is done already.
set -eu
cd "$(dirname "$0")/.."

stamp=.venv/.installed
wanted=$(cat uv.lock pyproject.toml | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

say() { printf '%s\n' "$1" >&2; }
fail() { say "$1"; exit 1; }

# A command counts only if it runs: a version manager may leave a shim that does not.
version_ok() { "$1" -c "import sys; sys.exit(not ($2))" >/dev/null 2>&1; }

find_python() { # a test on sys.version_info, then candidates
    test_of=$1; shift
    for candidate in "$@"; do
        if command -v "$candidate" >/dev/null 2>&1 && version_ok "$candidate" "$test_of"; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

find_uv() {
    for candidate in uv .tools/uv/bin/uv; do
        if "$candidate" --version >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

make_uv() {
    base=$(find_python 'sys.version_info >= (3, 8)' python3 python3.13 python3.12 python3.11 python3.10 \
        python3.9 python3.8 python "$HOME"/.pyenv/versions/*/bin/python3) ||
        fail "Twitchwise needs Python 3.8 or newer to set itself up, and none was found. Please install Python 3 and try again."
    say "Getting the installer uv ..."
    "$base" -m venv .tools/uv >/dev/null 2>&1 ||
        fail "Python ($base) cannot make virtual environments. On Debian or Ubuntu: sudo apt install python3-venv"
    .tools/uv/bin/python -m pip install --quiet --disable-pip-version-check uv ||
        fail "The installer uv could not be downloaded. Please check the internet connection and try again."
}

uv=$(find_uv) || { make_uv; uv=$(find_uv) || fail "The installer uv was downloaded but does not run on this machine."; }

if [ -z "${UV_PYTHON:-}" ]; then
    UV_PYTHON=$(find_python 'sys.version_info[:2] == (3, 10)' python3.10 \
        "$HOME"/.pyenv/versions/3.10.*/bin/python3.10 python3) || UV_PYTHON=3.10
    export UV_PYTHON
fi

say "Installing the assistant (about 1 GB the first time; this can take some minutes) ..."
"$uv" sync --frozen --quiet ||
    fail "The installation did not finish. Please read the lines above; the usual cause is no internet connection or no Python 3.10."
printf '%s\n' "$wanted" >"$stamp"
