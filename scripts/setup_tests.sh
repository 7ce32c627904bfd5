#!/bin/sh
# Installs the browser and the database that the tests use, as packages of Debian or Ubuntu.
# Where that cannot be done it says so and goes on: tests that need them are skipped then, and fail in CI.
set -eu

missing=
for program in chromium chromium-browser google-chrome google-chrome-stable; do
    "$program" --version >/dev/null 2>&1 && break # a shim that starts nothing does not count
done || missing=chromium
if ! command -v pg_ctl >/dev/null 2>&1 && ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    missing="$missing postgresql"
fi
[ -z "$missing" ] && exit 0

say() { printf '%s\n' "$1" >&2; }

as_root=
[ "$(id -u)" = 0 ] || as_root='sudo -n'
if ! command -v apt-get >/dev/null 2>&1 || ! $as_root true >/dev/null 2>&1; then
    say "For all tests, please install:$(printf ' %s' $missing)"
    exit 0
fi

say "Installing for the tests:$(printf ' %s' $missing) ..."
export DEBIAN_FRONTEND=noninteractive
{
    $as_root apt-get update -qq &&
        $as_root apt-get install -y -qq --no-install-recommends $missing
} >/dev/null 2>&1 || say "That did not work. For all tests, please install:$(printf ' %s' $missing)"
