"""Draws the pictures of docs/pictures/ of a running assistant: the page, a result, the map, the printed sheet.

Usage: make screenshots, with the assistant running. Exit status: 0 drawn, 2 there is no browser or no assistant.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page

from scripts.chromium import MISSING, running_chromium
from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.train import ROOT

PICTURES = ROOT / "docs" / "pictures"
LID, FACE = "my left eyelid has been twitching for six days", "half of my face has twitched for eight months, I am 58"
MOST_QUESTIONS = 16
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
STILL = {"reduced_motion": "reduce"}


def say(page: Page, words: str) -> None:
    """Sends a message and waits for the answer."""
    page.get_by_label("Your message").fill(words)
    page.get_by_role("button", name="Send", exact=True).last.click()
    settle(page)


def settle(page: Page) -> None:
    """Waits until everything is answered, and nothing moves any more."""
    page.locator(".you.waiting").first.wait_for(state="detached")
    page.locator(".dots").wait_for(state="detached")
    page.wait_for_timeout(300)


def to_the_result(page: Page, opening: str) -> None:
    """Denies everything, or does not know it, until there is a result."""
    say(page, opening)
    for _ in range(MOST_QUESTIONS):
        if page.locator(".card").count():
            return
        deny(page)


def deny(page: Page) -> None:
    """Answers the open question with none of what it offers."""
    if page.locator(".several").count():
        page.get_by_role("checkbox", name="None of these", exact=True).check()
        page.get_by_role("button", name="Send my choice").click()
    else:
        left, none = (page.get_by_role("button", name=name, exact=True) for name in ("Left", "None of these"))
        unsure = page.get_by_role("button", name="Not sure", exact=True)
        next(button for button in (left, none, unsure) if button.count()).last.click()
    settle(page)


def first(page: Page) -> None:
    """The page as it is found."""


def danger(page: Page) -> None:
    """The first question."""
    say(page, LID)


def result(page: Page) -> None:
    """A result, from its beginning."""
    to_the_result(page, FACE)


def emergency(page: Page) -> None:
    """An emergency."""
    say(page, "my face dropped on one side an hour ago and my speech is slurred")


def place(page: Page) -> None:
    """The map of the face, with two places chosen."""
    say(page, "I have a twitch")
    while not page.locator("tw-place-picker").count():
        deny(page)
    for name in ("Left eyelid", "Left cheek"):
        page.get_by_role("checkbox", name=name, exact=True).click()
    page.locator(".history").evaluate("box => { box.scrollTop += 130; }")


def sheet(page: Page) -> None:
    """The page that is printed."""
    page.evaluate("window.print = () => {}")
    to_the_result(page, FACE)
    page.get_by_role("button", name="Save or print").click()
    page.locator("tw-print-sheet").wait_for(state="attached")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})  # A4 at 96 dots per inch
    page.wait_for_timeout(300)


SHOTS: dict[str, tuple[dict[str, Any], Callable[[Page], None]]] = {
    "desktop": (DESKTOP, first),
    "dark": ({**DESKTOP, "color_scheme": "dark"}, danger),
    "card": (DESKTOP, result),
    "map": (DESKTOP, place),
    "phone": (PHONE, danger),
    "emergency": (PHONE, emergency),
    "print": (DESKTOP, sheet),
}


def draw(browser: Browser, url: str, folder: Path) -> None:
    """Draws all of them; `Error` when the assistant does not answer."""
    for name, (how, prepare) in SHOTS.items():
        context = browser.new_context(**{**how, **STILL})
        page = context.new_page()
        page.goto(url)
        page.get_by_label("Your message").wait_for()
        prepare(page)
        page.screenshot(path=folder / f"{name}.png", full_page=name == "print")
        context.close()


def main() -> int:
    """Draws the pictures."""
    url = f"http://{HOST}:{os.environ.get('RASA_PORT', DEFAULT_PORTS['RASA_PORT'])}/"
    with running_chromium() as browser:
        if browser is None:
            print(MISSING, file=sys.stderr)
            return 2
        try:
            draw(browser, url, PICTURES)
        except Error as problem:
            print(f"The pictures could not be drawn from {url}: {problem.message.splitlines()[0]}", file=sys.stderr)
            print("Start the assistant with: make run", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
