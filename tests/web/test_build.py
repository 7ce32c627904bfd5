"""The committed page is the one that the sources make, is small, and holds nothing that a strict policy forbids."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from scripts import web
from triage import KnowledgeBase

SOURCES = sorted((web.WEB / "src").rglob("*.ts"))
PAGE = web.DIST / "index.html"
MOST_BYTES = 150 * 1024
FORBIDDEN = (
    r"\b(?:inner|outer)HTML\b|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write|\beval\(|new Function|"
    r"localStorage|indexedDB|document\.cookie|\bstyle=|styleMap|\.style\b"
)


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_committed_page_is_what_the_sources_make(tmp_path: Path) -> None:
    """Byte for byte, so that nobody ships what nobody can read; `make web` brings it up to date."""
    web.build(tmp_path / "dist")
    assert contents(tmp_path / "dist") == contents(web.DIST)


def test_the_types_are_right() -> None:
    """The compiler has nothing to say."""
    web.check_types()


def test_the_whole_page_is_small_over_the_wire() -> None:
    """For a slow phone: everything together, compressed."""
    assert sum(len(gzip.compress(content)) for content in contents(web.DIST).values()) <= MOST_BYTES


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(web.WEB / "src").as_posix())
def test_no_source_makes_markup_or_code_or_keeps_things(source: Path) -> None:
    """No way from a message to markup, styles or code, and no storage that outlives the tab."""
    assert not re.findall(FORBIDDEN, source.read_text(encoding="utf-8"))


def test_nothing_is_loaded_from_another_host() -> None:
    """Scripts, styles and pictures come from where the page does; links to sources are links and no more."""
    html = PAGE.read_text(encoding="utf-8")
    loaded = re.findall(r"<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)=\"([^\"]+)\"", html)
    assert loaded
    assert all(re.match(r"/(?!/)", address) for address in loaded)
    styles = (web.DIST / "page.css").read_text(encoding="utf-8")
    assert "url(" not in styles
    assert "@import" not in styles
    bundle = (web.DIST / "twitch-check.js").read_text(encoding="utf-8")
    # What is left are the names of XML and the links in the licences of what is bundled.
    assert set(re.findall(r"https?://([^/\s\"'`]+)", bundle)) <= {"www.w3.org", "lit.dev", "github.com"}


def test_the_page_has_nothing_inline() -> None:
    """The security policy would block it."""
    html = PAGE.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    assert not re.search(r"<script(?![^>]*\ssrc=)", html)
    assert 'lang="en-GB"' in html


def test_the_line_to_embed_names_the_very_bundle() -> None:
    """The page loads its own chat by the same fingerprint, which browsers check."""
    html = PAGE.read_text(encoding="utf-8")
    assert "{integrity}" not in html
    assert len(set(re.findall(r'integrity="(sha384-[^"]+)"', html))) == 1
    assert len(re.findall(r"sha384-", html)) == 2


def test_the_sources_of_the_page_are_those_of_the_knowledge(kb: KnowledgeBase) -> None:
    """No link that the knowledge does not rest on, and each opens without telling where it came from."""
    links = re.findall(r'<a href="(https?://[^"]+)"([^>]*)>', PAGE.read_text(encoding="utf-8"))
    assert links
    assert {url for url, _ in links} <= {source.url for source in kb.sources.values()}
    assert all('rel="noopener noreferrer"' in rest for _, rest in links)


def test_the_days_of_privacy_are_those_of_the_settings(kb: KnowledgeBase) -> None:
    """The page tells how long a talk is kept; the knowledge sets it."""
    days = {7: "seven"}[kb.limits.forget_days]
    assert f"{days} days without a word" in PAGE.read_text(encoding="utf-8")
