"""What the environment may say about the web channel, and the one line that tells what is wrong with it."""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

SECRET_FILE = Path(__file__).resolve().parents[1] / ".run" / "secret"
SHORTEST_SECRET = 32  # characters
DEFAULT_HOURS, MOST_HOURS = 24.0, 24.0 * 365
ORIGIN = re.compile(r"https?://(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::[1-9][0-9]{0,4})?")
SELF = "self"  # may frame the page, besides origins


class BadSetting(Exception):
    """A setting that cannot be used; the message may be shown, and holds nothing of a secret."""


@dataclass(frozen=True)
class Settings:
    """The settings of the web channel, checked.

    secret: what tokens are signed with. seconds: how long one is good.
    origins: the other sites that may talk to the assistant. framed_by: where the page may lie in a frame.
    """

    secret: bytes
    seconds: float
    origins: frozenset[str] = frozenset()
    framed_by: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls) -> Settings:
        """What the variables TWITCHWISE_… say; `BadSetting` when one cannot be used."""
        return cls(
            secret=_secret(os.environ.get("TWITCHWISE_SECRET")),
            seconds=_hours(os.environ.get("TWITCHWISE_SESSION_HOURS")) * 3_600,
            origins=frozenset(_origins("TWITCHWISE_ORIGINS", os.environ.get("TWITCHWISE_ORIGINS"))),
            framed_by=_origins("TWITCHWISE_FRAMED_BY", os.environ.get("TWITCHWISE_FRAMED_BY"), SELF),
        )


def kept_secret(file: Path = SECRET_FILE) -> str:
    """The secret in a file, which is made when it is not there; `BadSetting` when neither can be done."""
    try:
        if not file.exists():
            _make(file)
        return file.read_text(encoding="ascii").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(
            f"The secret of the web channel cannot be kept in {file} ({type(error).__name__}). Set TWITCHWISE_SECRET."
        ) from None


def _make(file: Path) -> None:
    """Writes the file whole under another name first: whoever starts at the same time reads all of it or makes none."""
    file.parent.mkdir(exist_ok=True)
    draft = file.with_name(f"{file.name}-{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as opened:
            opened.write(secrets.token_urlsafe(48) + "\n")
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _secret(given: str | None) -> bytes:
    secret, place = (given, "TWITCHWISE_SECRET") if given else (kept_secret(), str(SECRET_FILE))
    if len(secret) < SHORTEST_SECRET:
        raise BadSetting(f"{place} is too short: {SHORTEST_SECRET} characters are needed. Try: openssl rand -hex 32")
    return secret.encode("utf-8", "surrogateescape")


def _hours(given: str | None) -> float:
    try:
        hours = float(given or DEFAULT_HOURS)
    except ValueError:
        hours = 0.0
    if not 0 < hours <= MOST_HOURS:
        raise BadSetting(f"TWITCHWISE_SESSION_HOURS is not a number of hours above 0 and up to {MOST_HOURS:g}.")
    return hours


def _origins(name: str, value: str | None, *words: str) -> tuple[str, ...]:
    """The comma-separated origins of a variable, as browsers write them."""
    given = [part.strip() for part in (value or "").split(",") if part.strip()]
    for part in given:
        if part not in words and not ORIGIN.fullmatch(part):
            raise BadSetting(
                f"{name} holds something else than origins separated by commas. "
                "One looks like https://clinic.example or http://localhost:8080: small letters, no path, no slash."
            )
    return tuple(dict.fromkeys(_as_sent(part) for part in given))


def _as_sent(origin: str) -> str:
    """An origin without the port that browsers leave out."""
    return origin.removesuffix(":443" if origin.startswith("https") else ":80")
