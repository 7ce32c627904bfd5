"""What goes over the wire when the page is opened, by the browser's own count."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from channels.site import files_of
from scripts.page_speed import PHONE, Wire, load

MOST_BYTES = 150 * 1024
ADDRESSES = {"/", "/page.css", "/page.js", "/twitch-check.js", "/icon.svg"}


@pytest.fixture(scope="module")
def wire(browser: Browser, servers: Any) -> Wire:
    """One load of the page on a slow phone."""
    return load(browser, f"{servers.url}/", **PHONE)[0]


def test_the_page_weighs_little(wire: Wire) -> None:
    """All that it loads, with the headers, on the wire."""
    assert {urlsplit(file.address).path for file in wire.loaded} == ADDRESSES
    assert all(file.size > 0 for file in wire.loaded)
    assert sum(file.size for file in wire.loaded) <= MOST_BYTES


def test_nobody_else_is_asked_for_anything(wire: Wire, servers: Any) -> None:
    """All of it comes from the assistant's own server."""
    assert wire.hosts() == {urlsplit(servers.url).netloc}


def test_what_can_be_packed_is_packed(wire: Wire) -> None:
    """The bundle most of all: it takes less than half of its bytes."""
    assert {file.packing for file in wire.loaded} == {"gzip"}
    whole = len(files_of()["/twitch-check.js"].content)
    [bundle] = [file for file in wire.loaded if file.address.endswith("/twitch-check.js")]
    assert bundle.size < whole / 2


def test_a_second_visit_loads_no_file_again(browser: Browser, servers: Any) -> None:
    """The tag of the packed file is known again, so what has not changed does not come twice."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(servers.url)
    wire = Wire(page)
    page.reload(wait_until="networkidle")
    context.close()
    [bundle] = [file for file in wire.loaded if file.address.endswith("/twitch-check.js")]
    assert bundle.size < 2_000
