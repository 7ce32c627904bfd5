"""In the site of somebody else: one script tag, a button that opens a panel, or the tag itself."""

from __future__ import annotations

import re

import pytest

from scripts import web
from tests.support.chat import PHONE, Chat
from tests.support.scenes import SCENES
from tests.web.conftest import Open

SITE = """<!doctype html><html lang="en"><title>A site</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<main><h1>A clinic</h1><a href="#">A link</a>{more}</main></html>"""
POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'"
INTEGRITY = re.search(r'integrity="(sha384-[^"]+)"', (web.DIST / "index.html").read_text(encoding="utf-8"))
LINE = '<script src="/twitch-check.js" {how} integrity="{sum}" crossorigin="anonymous" defer></script>'


def site(open_chat: Open, more: str, **how: object) -> Chat:
    """A page of another make, under a policy that allows no style and nothing inline."""
    chat = open_chat(**how)
    html, headers = SITE.format(more=more), {"Content-Security-Policy": POLICY}
    chat.page.route("**/site", lambda route: route.fulfill(body=html, content_type="text/html", headers=headers))
    chat.page.goto(chat.page.url + "site")
    return chat


def line(how: str, checksum: str = "") -> str:
    """The script tag."""
    return LINE.format(how=how, sum=checksum or (INTEGRITY[1] if INTEGRITY else ""))


def test_the_launcher_opens_and_escape_closes(open_chat: Open) -> None:
    """The focus goes into the panel, and back to the button."""
    chat = site(open_chat, line('data-mode="launcher"'))
    launcher = chat.page.get_by_role("button", name="Ask about a twitch")
    launcher.focus()
    chat.page.keyboard.press("Enter")
    assert chat.page.get_by_role("dialog", name="Twitchwise chat").is_visible()
    assert chat.box.evaluate("box => box.getRootNode().activeElement === box")
    assert [entry["text"] for entry in chat.spoken if "Hello." in entry["text"]]
    assert chat.violations() == []
    chat.page.keyboard.press("Escape")
    assert chat.page.get_by_role("dialog").count() == 0
    assert launcher.evaluate("button => button.getRootNode().activeElement === button")
    assert chat.violations() == []


def test_on_a_phone_the_panel_fills_the_screen_and_keeps_the_keyboard_in(open_chat: Open) -> None:
    """The site behind it cannot be reached while it is open."""
    chat = site(open_chat, line('data-mode="launcher"'), **PHONE)
    chat.page.get_by_role("button", name="Ask about a twitch").tap()
    box = chat.page.get_by_role("dialog").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (360, 740)
    for _ in range(25):
        chat.page.keyboard.press("Tab")
        assert chat.page.evaluate("document.activeElement.tagName") != "A"
    chat.page.keyboard.press("Escape")
    assert chat.page.get_by_role("dialog").count() == 0


def test_an_emergency_opens_a_panel_that_was_closed(open_chat: Open) -> None:
    """Whoever closed it while the answer was on its way is told all the same."""
    chat = site(open_chat, line('data-mode="launcher"'))
    chat.page.get_by_role("button", name="Ask about a twitch").click()
    chat.box.fill(SCENES["emergency"].opening)
    chat.box.press("Enter")
    chat.page.keyboard.press("Escape")
    chat.page.locator(".card.emergency").wait_for()
    assert chat.page.get_by_role("dialog").is_visible()


@pytest.mark.parametrize(
    "more",
    [
        "<div id='here'></div>" + line('data-mode="inline" data-target="#here"'),
        "<div id='here'><twitch-check></twitch-check></div>" + line(""),
    ],
    ids=["target", "tag"],
)
def test_it_stands_in_a_page(open_chat: Open, more: str) -> None:
    """Where the tag says, or where the element stands; and it talks to the server of the script."""
    chat = site(open_chat, more)
    assert chat.page.locator("#here > twitch-check").count() == 1
    chat.say("my eyelid twitches")
    assert chat.question.startswith("First, to be safe")
    assert chat.violations() == []


def test_a_bundle_that_was_changed_does_not_run(open_chat: Open) -> None:
    """The browser checks the fingerprint."""
    chat = site(open_chat, line('data-mode="launcher"', "sha384-" + 64 * "A"))
    chat.page.wait_for_load_state("networkidle")
    assert chat.page.locator("twitch-check").count() == 0
    assert [error for error in chat.errors if "integrity" in error]
    chat.errors.clear()


def test_a_site_sets_the_colours_and_the_theme(open_chat: Open) -> None:
    """By variables of CSS, and by `data-theme` whatever the reader's system says."""
    chat = site(open_chat, "<twitch-check data-theme='dark'></twitch-check>" + line(""))
    ground = "box => getComputedStyle(box).backgroundColor"
    dark = chat.page.locator(".history").evaluate(ground)
    chat.page.locator("twitch-check").evaluate("chat => { chat.dataset.theme = 'light'; }")
    light = chat.page.locator(".history").evaluate(ground)
    assert dark != light
    chat.page.locator("twitch-check").evaluate("chat => chat.style.setProperty('--tw-accent', 'rgb(120, 20, 90)')")
    assert chat.page.locator(".composer .act").evaluate(ground) == "rgb(120, 20, 90)"


def test_the_page_fills_in_where_it_comes_from(open_chat: Open) -> None:
    """The line to copy names this server and the right fingerprint."""
    chat = open_chat()
    shown = chat.page.locator("#snippet").inner_text()
    assert f'src="{chat.page.evaluate("location.origin")}/twitch-check.js"' in shown
    assert INTEGRITY
    assert f'integrity="{INTEGRITY[1]}"' in shown
