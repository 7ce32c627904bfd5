"""What a body may be, and how payloads become plain words."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.body import MAX_CHARACTERS, BadTurn, NumberedTurn, Turn, neutral, read_numbered_turn, read_turn


def test_an_ordinary_turn_is_taken() -> None:
    """Sender and message, whatever else a caller adds."""
    raw = json.dumps({"sender": "a", "message": " hi ", "input_channel": "slack", "metadata": {"x": 1}}).encode()
    assert read_turn("application/json; charset=utf-8", raw) == Turn("a", "hi")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("/restart", "restart"),
        (" / /restart", "restart"),
        ("EXTERNAL: restart", "restart"),
        ("external:/restart", "restart"),
        ('/deny{"a": 1}', 'deny{"a": 1}'),
        ("left/right", "left/right"),
        ("it is external: outside", "it is external: outside"),
        ("a\x00b", "a b"),
        ("two\nlines", "two\nlines"),
        ("half \ud83d smile", "half ? smile"),
        ("\x1f/restart", "restart"),
    ],
)
def test_payloads_become_words(said: str, read: str) -> None:
    """Nothing is left that Rasa would take for a command."""
    assert neutral(said) == read


@given(st.text(max_size=200))
def test_no_text_stays_a_payload(text: str) -> None:
    """Whatever comes in, neither prefix comes out."""
    read = neutral(text)
    assert not read.strip().startswith("/")
    assert not read.upper().startswith("EXTERNAL:")
    read.encode("utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """No body at all raises anything but a refusal."""
    for read in (read_turn, read_numbered_turn):
        with contextlib.suppress(BadTurn):
            read("application/json", raw)


@pytest.mark.parametrize(
    "sender", ["web:abc", "web:", "WEB:abc", " web:abc", "slack:T1:C2", "telegram:5", "Telegram:5", "\u00a0web:abc"]
)
def test_nobody_speaks_over_rest_in_a_talk_of_another_channel(sender: str) -> None:
    """Their ids begin with the name of the channel."""
    with pytest.raises(BadTurn) as refused:
        read_turn("application/json", json.dumps({"sender": sender, "message": "hi"}).encode())
    assert (refused.value.status, refused.value.reason) == (422, "bad_request")


@pytest.mark.parametrize("sender", ["web", "web-abc", "my web:abc", "website", "slackers", "play-1"])
def test_other_ids_may_hold_such_words(sender: str) -> None:
    """Only the beginning is reserved."""
    raw = json.dumps({"sender": sender, "message": "hi"}).encode()
    assert read_turn("application/json", raw) == Turn(sender, "hi")


def test_a_numbered_turn_is_taken() -> None:
    """Its words are kept words as in any turn."""
    raw = json.dumps({"seq": 3, "message": " /hi "}).encode()
    assert read_numbered_turn("application/json", raw) == NumberedTurn(3, "hi")


@pytest.mark.parametrize("seq", [None, 0, -1, 1.0, "1", True, [1], 10**9, 10**400])
def test_a_number_that_counts_nothing_is_refused(seq: object) -> None:
    """From one upwards, and whole."""
    with pytest.raises(BadTurn) as refused:
        read_numbered_turn("application/json", json.dumps({"seq": seq, "message": "hi"}).encode())
    assert refused.value.status == 422


def test_the_longest_message_is_taken_in_any_alphabet() -> None:
    """The limit counts characters, not bytes."""
    raw = json.dumps({"sender": "a", "message": "🙂" * MAX_CHARACTERS}).encode()
    assert len(read_turn("application/json", raw).message) == MAX_CHARACTERS
