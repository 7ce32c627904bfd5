"""The body of a request: what is taken, what is refused, and how words are kept words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

MAX_CHARACTERS = 4_000
MAX_SENDER = 200
MAX_BYTES = 64 * 1024  # 4,000 characters of any alphabet, JSON-escaped, with room to spare
MAX_SEQ = 1_000_000

# How the ids of other channels begin. Who could send one over REST would speak, and read, in somebody else's talk.
RESERVED = ("web:", "slack:", "telegram:")

# Rasa obeys texts that begin so: it would set the intent and its entities from outside.
PAYLOAD_PREFIX = re.compile(r"^(?:\s|/|EXTERNAL:)+", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Turn:
    """What one person said."""

    sender: str
    message: str


@dataclass(frozen=True)
class NumberedTurn:
    """What one person said, and as which of their messages."""

    seq: int
    message: str


class BadTurn(Exception):
    """A request that is refused; `reason` names the sentence that says why, `more` is told to the program."""

    def __init__(self, status: int, reason: str, **more: int) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.more = more


def read_turn(content_type: str, raw: bytes) -> Turn:
    """The turn in a request body, or `BadTurn`."""
    body = read_object(content_type, raw)
    return Turn(_sender(body.get("sender")), _message(body.get("message")))


def read_numbered_turn(content_type: str, raw: bytes) -> NumberedTurn:
    """The numbered turn in a request body, or `BadTurn`."""
    body = read_object(content_type, raw)
    seq = body.get("seq")
    if type(seq) is not int or not 1 <= seq <= MAX_SEQ:
        raise BadTurn(422, "bad_request")
    return NumberedTurn(seq, _message(body.get("message")))


def read_object(content_type: str, raw: bytes) -> dict[str, Any]:
    """The JSON object that a request body is, or `BadTurn`."""
    # Asking for this type also keeps other web sites out: a browser must ask us before it sends it.
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise BadTurn(415, "wrong_type")
    if len(raw) > MAX_BYTES:
        raise BadTurn(413, "too_long")
    body = _parsed(raw)
    if not isinstance(body, dict):
        raise BadTurn(422, "bad_request")
    return body


def neutral(text: str) -> str:
    """The text as plain words: no payload for Rasa, no control characters, no half characters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return PAYLOAD_PREFIX.sub("", CONTROL.sub(" ", whole)).strip()


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        raise BadTurn(400, "bad_request") from None


def _sender(value: object) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= MAX_SENDER:
        raise BadTurn(422, "bad_request")
    if not value.isprintable() or not value.strip() or value.strip().casefold().startswith(RESERVED):
        raise BadTurn(422, "bad_request")
    return value


def _message(value: object) -> str:
    if not isinstance(value, str):
        raise BadTurn(422, "bad_request")
    if len(value) > MAX_CHARACTERS:
        raise BadTurn(413, "too_long")
    words = neutral(value)
    if not words:
        raise BadTurn(422, "empty")
    return words
