"""The files that are served: those that lie there, as they lie there, and nothing else."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from channels.settings import BadSetting
from channels.site import DIST, KINDS, answer, files_of, frames, takes_gzip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page with some files, and some that nobody may see."""
    (tmp_path / "outside.txt").write_text("outside")
    dist = tmp_path / "dist"
    (dist / "fonts").mkdir(parents=True)
    for name in ("index.html", "twitch-check.js", "page.css", "fonts/plain.woff2", ".hidden"):
        (dist / name).write_text(name)
    (dist / "link.txt").symlink_to(tmp_path / "outside.txt")
    return dist


def test_exactly_the_files_of_the_folder_are_served(folder: Path) -> None:
    """No hidden file, nothing that only points to a place outside."""
    files = files_of(folder)
    assert set(files) == {"/", "/index.html", "/twitch-check.js", "/page.css", "/fonts/plain.woff2"}
    assert files["/"] == files["/index.html"]


def test_what_comes_later_is_not_served(folder: Path) -> None:
    """The files are read once."""
    files = files_of(folder)
    (folder / "late.js").write_text("late")
    (folder / "page.css").write_text("other")
    assert "/late.js" not in files
    assert files["/page.css"].content == b"page.css"


def test_a_folder_without_a_page_is_told(tmp_path: Path) -> None:
    """At the start, and not to the first visitor."""
    with pytest.raises(BadSetting, match=r"index\.html"):
        files_of(tmp_path)


@pytest.mark.parametrize(
    ("address", "caching", "kind"),
    [
        ("/", "no-cache", "text/html; charset=utf-8"),
        ("/twitch-check.js", "no-cache", "text/javascript; charset=utf-8"),
        ("/page.css", "no-cache", "text/css; charset=utf-8"),
        ("/fonts/plain.woff2", "public, max-age=86400", "font/woff2"),
    ],
)
def test_code_is_asked_for_again_each_time_and_known_by_its_tag(
    folder: Path, address: str, caching: str, kind: str
) -> None:
    """A browser that has it already gets a 304."""
    file = files_of(folder)[address]
    whole = answer(file, "")
    assert (whole.status, whole.body, whole.content_type) == (200, file.content, kind)
    assert whole.headers["cache-control"] == caching
    for known in (file.tag, f"W/{file.tag}", f'"other", {file.tag}', "*"):
        assert (answer(file, known).status, answer(file, known).body) == (304, b"")
    assert answer(file, '"other"').status == 200


def test_a_file_is_packed_for_those_who_can_read_it(folder: Path) -> None:
    """The same in fewer bytes, under the same tag, and caches are told that there are two forms."""
    (folder / "page.css").write_text("a { color: red }\n" * 200)
    files = files_of(folder)
    plain, packed = (answer(files["/page.css"], "", encodings) for encodings in ("", "gzip, deflate, br, zstd"))
    assert gzip.decompress(packed.body or b"") == plain.body == files["/page.css"].content
    assert len(packed.body or b"") < 200
    assert (plain.headers.get("content-encoding"), packed.headers["content-encoding"]) == (None, "gzip")
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    assert packed.headers["etag"] == f"W/{plain.headers['etag']}"
    again = answer(files["/page.css"], packed.headers["etag"], "gzip")
    assert (again.status, again.headers["etag"], again.headers["vary"]) == (
        304,
        packed.headers["etag"],
        "Accept-Encoding",
    )
    assert "vary" not in answer(files["/fonts/plain.woff2"], "", "gzip").headers


@pytest.mark.parametrize(
    ("encodings", "takes"),
    [
        ("gzip", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, GZIP;q=0.5", True),
        ("gzip ; q = 0.1", True),
        ("", False),
        ("identity", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip;q=0.000, identity", False),
        ("notgzip", False),
    ],
)
def test_gzip_goes_only_to_those_who_ask_for_it(encodings: str, takes: bool) -> None:
    """A program that does not say so gets the file as it is."""
    assert takes_gzip(encodings) is takes


def test_every_file_of_the_page_has_a_known_kind() -> None:
    """A browser that is told not to guess shows no file of an unknown one."""
    assert {Path(address).suffix for address in files_of(DIST) if address != "/"} <= set(KINDS)


@pytest.mark.parametrize(
    ("framed_by", "ancestors", "old"),
    [
        ((), "'none'", "DENY"),
        (("self",), "'self'", None),
        (("self", "https://a.example"), "'self' https://a.example", None),
    ],
)
def test_the_page_lies_in_frames_of_those_only_who_are_named(
    framed_by: tuple[str, ...], ancestors: str, old: str | None
) -> None:
    """Nobody's, if nobody is."""
    headers = frames(framed_by)
    assert headers["Content-Security-Policy"].endswith(f"frame-ancestors {ancestors}")
    assert headers.get("X-Frame-Options") == old
    assert "unsafe" not in headers["Content-Security-Policy"]
