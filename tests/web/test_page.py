"""The page keeps to its own rules: nothing inline, nothing from elsewhere, no HTML made of answers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from channels.page import FILES, WEB

SCRIPTS = ("chat.js", "messages.js")


def read(name: str) -> str:
    """One file of the page."""
    return (WEB / name).read_text(encoding="utf-8")


def test_every_file_of_the_page_is_served() -> None:
    """The list in the channel and the folder are the same."""
    assert {stored for stored, _ in FILES.values()} == {path.name for path in Path(WEB).iterdir()}


def test_the_page_has_nothing_inline_and_nothing_from_elsewhere() -> None:
    """The security policy would block it, and a health page loads nothing from third parties."""
    html = read("index.html")
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    assert not re.search(r"<script(?![^>]*\ssrc=)", html)
    assert set(re.findall(r'(?:src|href)="([^"#]+)"', html)) == {"/chat/chat.css", "/chat/chat.js"}


@pytest.mark.parametrize("name", SCRIPTS)
def test_answers_are_shown_as_text_only(name: str) -> None:
    """No way from a message to markup or code."""
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|localStorage", read(name))


def test_all_words_of_the_page_stand_in_its_html() -> None:
    """Each word that a script uses is there, and none is left over."""
    known = set(re.findall(r'data-word="(\w+)"', read("index.html")))
    used = {word for name in SCRIPTS for word in re.findall(r"words\.(\w+)", read(name))}
    assert used | {"you", "assistant"} == known


def test_the_box_has_a_label_and_news_are_spoken() -> None:
    """What a screen reader needs."""
    html = read("index.html")
    assert '<label for="message">' in html
    assert 'aria-live="polite"' in html
    assert 'role="alert"' in html
    assert 'lang="en-GB"' in html
