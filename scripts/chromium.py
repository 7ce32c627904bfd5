"""The Chromium of this machine, for pictures and for tests of the page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SWITCHES += ["--disable-component-update", "--disable-sync"]
MISSING = "Chromium is missing: install the package chromium, or run: .venv/bin/playwright install chromium"


@contextmanager
def running_chromium() -> Iterator[Browser | None]:
    """A browser: one on PATH, or the one that Playwright has installed; None when there is none."""
    with sync_playwright() as play:
        browser = _launched(play)
        try:
            yield browser
        finally:
            if browser:
                browser.close()


def programs(installed: str) -> list[str]:
    """Where a browser lies, the first choice first; `installed` is where Playwright would have put its own."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    return [path for path in [*found, "/usr/bin/chromium", installed] if Path(path).exists()]


def _launched(play: Playwright) -> Browser | None:
    for path in programs(play.chromium.executable_path):
        try:
            return play.chromium.launch(executable_path=path, args=SWITCHES)
        except Error:  # a shim that starts nothing; the next one may
            continue
    return None
