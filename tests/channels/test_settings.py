"""The settings of the web channel: what is taken, what ends the start with one line, and how the secret is kept."""

from __future__ import annotations

import logging
import stat
from pathlib import Path

import pytest

from channels.settings import BadSetting, Settings, kept_secret
from channels.web import WebChat

SECRET = "s" * 32
NAMES = ("SECRET", "SESSION_HOURS", "ORIGINS", "FRAMED_BY")


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the secret is set."""
    for name in NAMES:
        monkeypatch.delenv(f"TWITCHWISE_{name}", raising=False)
    monkeypatch.setenv("TWITCHWISE_SECRET", SECRET)


def test_nothing_else_needs_to_be_set() -> None:
    """A day, our own site only, and no frames."""
    assert Settings.from_environment() == Settings(SECRET.encode(), 86_400.0, frozenset(), ())


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("SESSION_HOURS", "0.5", {"seconds": 1_800.0}),
        ("SESSION_HOURS", "", {"seconds": 86_400.0}),
        ("ORIGINS", " https://a.example , http://localhost:8080,", {"origins": {"https://a.example", "http://localhost:8080"}}),
        ("ORIGINS", "https://a.example:443,http://b.example:80", {"origins": {"https://a.example", "http://b.example"}}),
        ("ORIGINS", "http://[::1]:8080", {"origins": {"http://[::1]:8080"}}),
        ("FRAMED_BY", "self,https://a.example", {"framed_by": ("self", "https://a.example")}),
    ],
)  # fmt: skip
def test_what_is_set_is_taken(monkeypatch: pytest.MonkeyPatch, name: str, value: str, taken: dict[str, object]) -> None:
    """As browsers write it."""
    monkeypatch.setenv(f"TWITCHWISE_{name}", value)
    settings = Settings.from_environment()
    assert {key: getattr(settings, key) for key in taken} == taken


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET", "abc123"),
        ("SECRET", "s" * 31),
        *(("SESSION_HOURS", value) for value in ("0", "-1", "soon", "nan", "inf", "1e9")),
        *(("ORIGINS", value) for value in ("*", "null", "self", "clinic.example", "https://a.example/", "https://*.example",
          "ftp://a.example", "https://A.example", "https://a.example https://b.example", "https://a.example;", "https://")),
        *(("FRAMED_BY", value) for value in ("*", "'self'", "none", "https://a.example; script-src *", "https:")),
    ],
)  # fmt: skip
def test_a_bad_setting_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """It names the variable, and not the secret."""
    monkeypatch.setenv(f"TWITCHWISE_{name}", value)
    with pytest.raises(BadSetting, match=f"^TWITCHWISE_{name} .*$") as told:
        Settings.from_environment()
    assert "\n" not in str(told.value)
    assert name != "SECRET" or value not in str(told.value)


def test_a_bad_setting_ends_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """With that line, and with no traceback."""
    monkeypatch.setattr(logging, "_logRecordFactory", logging.getLogRecordFactory())
    monkeypatch.setenv("TWITCHWISE_ORIGINS", "*")
    with pytest.raises(SystemExit, match="TWITCHWISE_ORIGINS"):
        WebChat.from_credentials(None)


def test_a_secret_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    """So a restart keeps tokens good; and another place has another one."""
    file = tmp_path / "run" / "secret"
    made = kept_secret(file)
    assert kept_secret(file) == made
    assert len(made) >= 64
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["secret"]
    assert kept_secret(tmp_path / "other") != made


def test_a_secret_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    """Rather than made anew with each start."""
    (tmp_path / "run").write_text("a file")
    with pytest.raises(BadSetting, match="TWITCHWISE_SECRET"):
        kept_secret(tmp_path / "run" / "secret")
