"""One Chromium for all tests of the page, and the packages that the page is built with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from scripts import web
from scripts.chromium import MISSING, running_chromium
from tests.support.chat import Chat, opened_in
from tests.support.lasting import Lasting
from tests.support.missing import leave_out
from tests.support.sites import Site, running_site

Open = Callable[..., Chat]


@pytest.fixture(scope="session", autouse=True)
def packages() -> None:
    """What npm installs from the lock file, once."""
    web.install()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    with running_chromium() as browser:
        if browser is None:
            leave_out(MISSING)
        yield browser


@pytest.fixture(scope="session")
def named() -> Iterator[Site]:
    """Another site, which may use the widget of the lasting assistant."""
    with running_site() as site:
        yield site


@pytest.fixture(scope="session")
def strange(lasting: Lasting) -> Iterator[Site]:
    """Another site, which uses that widget without being named."""
    with running_site() as site:
        site.server = lasting.url
        yield site


@pytest.fixture(scope="session")
def lasting(tmp_path_factory: pytest.TempPathFactory, named: Site) -> Iterator[Lasting]:
    """An assistant with a database, which tests may kill and start again."""
    lasting = Lasting(tmp_path_factory.mktemp("lasting"), TWITCHWISE_ORIGINS=named.origin)
    named.server = lasting.url
    try:
        lasting.wait()
        yield lasting
    finally:
        lasting.stop()


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
