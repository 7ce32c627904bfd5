"""One Chromium for all tests of the page, and the packages that the page is built with."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from scripts import web
from tests.support.chat import Chat, opened_in

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SWITCHES += ["--disable-component-update", "--disable-sync"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

Open = Callable[..., Chat]


@pytest.fixture(scope="session", autouse=True)
def packages() -> None:
    """What npm installs from the lock file, once."""
    web.install()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, or the one that Playwright has installed."""
    with sync_playwright() as play:
        browser = launched(play)
        if browser is None:
            pytest.skip("Chromium is missing: install the package chromium, or run `playwright install chromium`.")
        yield browser
        browser.close()


def launched(play: Playwright) -> Browser | None:
    """A running Chromium; None when there is none on this machine."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    for path in [*found, "/usr/bin/chromium", play.chromium.executable_path]:
        if Path(path).exists():
            try:
                return play.chromium.launch(executable_path=path, args=SWITCHES)
            except Error:  # a shim that starts nothing; the next one may
                continue
    return None


@pytest.fixture
def open_chat(browser: Browser, servers: Any) -> Iterator[Open]:
    """Opens the page of a running assistant; no test may leave an error of the page behind."""
    chats: list[Chat] = []

    def _open(path: str = "/", **how: Any) -> Chat:
        chats.append(opened_in(browser, servers.url, path, **how))
        return chats[-1]

    yield _open
    for chat in chats:
        chat.page.context.close()
    assert [error for chat in chats for error in chat.errors] == []
