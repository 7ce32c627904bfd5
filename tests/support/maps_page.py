"""A page with the place picker, the time scale and the drawings alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.support.bundles import bundled
from triage import KnowledgeBase

POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'"
PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Maps</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="page.css">
<script src="page.js" defer></script></head><body><main><h1>Maps</h1><tw-place-picker></tw-place-picker>
<tw-time-scale></tw-time-scale><all-drawings></all-drawings></main></body></html>"""
STYLE = """:root { color-scheme: light dark; background: Canvas; color: CanvasText }
body { margin: 16px; font-family: sans-serif } .big { font-size: 200% }"""
SCRIPT = """
import { html, LitElement } from "lit";
import { drawingOf, drawings, drawingStyles } from "./src/drawings/index.js";
import "./src/maps/place-picker.js";
import "./src/maps/time-scale.js";
customElements.define("all-drawings", class extends LitElement {
  static styles = [drawingStyles];
  render() { return html`${drawings.map((id) => drawingOf(id))}`; }
});
Object.assign(window, { told: [], ids: drawings, none: drawingOf("constructor") });
document.addEventListener("tw-answer", (event) => window.told.push(event.detail.message));
"""
FILL = """([places, extras]) => {
  Object.assign(document.querySelector("tw-place-picker"), { options: places, extras });
  document.querySelector("tw-time-scale").extras = extras.slice(1);
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder under the strict policy of the product's own page."""

    def end_headers(self) -> None:
        """Adds the policy."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the page, which is built in `folder`."""
    for name, content in (("index.html", PAGE), ("page.css", STYLE), ("page.js", bundled(SCRIPT))):
        (folder / name).write_text(content, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


class Opener:
    """Opens the page with every place of the knowledge on offer, and gathers the errors of its scripts."""

    def __init__(self, browser: Browser, address: str, kb: KnowledgeBase) -> None:
        self._browser, self._address, self._kb = browser, address, kb
        self._contexts: list[Any] = []
        self.errors: list[str] = []

    def __call__(self, width: int = 360, **how: Any) -> Page:
        """A fresh page; `how` are settings of the browser such as a dark theme."""
        context = self._browser.new_context(viewport={"width": width, "height": 800}, **how)
        self._contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if "Content Security" in said.text else None)
        page.goto(self._address)
        places = [{"value": value, "label": label} for value, label in self._kb.features["location"].values.items()]
        words = self._kb.wording["question"]
        page.evaluate(FILL, [places, [words["none"], words["not_sure"]]])
        return page

    def close(self) -> None:
        """Closes every page."""
        for context in self._contexts:
            context.close()


def spot(page: Page, name: str) -> Locator:
    """A spot of the picture, by its name."""
    return page.get_by_role("checkbox", name=name, exact=True)


def press(page: Page, name: str) -> None:
    """Presses a button."""
    page.get_by_role("button", name=name, exact=True).click()


def send(page: Page) -> list[str]:
    """Presses the send button of the picker; everything that was sent so far."""
    page.locator("tw-place-picker .send").click()
    return told(page)


def told(page: Page) -> list[str]:
    """Everything that was sent so far."""
    return list(page.evaluate("window.told"))


def chosen(page: Page) -> str:
    """The line of words under the picture."""
    return page.locator("tw-place-picker .told").inner_text()
