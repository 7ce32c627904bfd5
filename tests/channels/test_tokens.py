"""A token opens one conversation, from one site, for a while; whatever is changed about it, it opens nothing."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from channels.origins import OWN
from channels.tokens import ID, Tokens, new_id

SECRET = b"a secret of thirty-two characters"
SITE = "https://clinic.example"
NOW, HOUR = 1_800_000_000.0, 3_600.0
TOKENS = Tokens(SECRET, HOUR)
CONVERSATION = "AAAAAAAAAAAAAAAAAAAAAA"
TOKEN = TOKENS.make(CONVERSATION, SITE, NOW)
ALPHABET = string.ascii_letters + string.digits + "-_.=+/ "


@given(st.sampled_from([OWN, SITE, "http://localhost:8080"]), st.floats(0, HOUR - 0.001))
def test_a_token_opens_its_conversation(site: str, later: float) -> None:
    """From its site, as long as it is good."""
    conversation = new_id()
    assert TOKENS.conversation_of(TOKENS.make(conversation, site, NOW), site, NOW + later) == conversation


def with_another(place: int, other: str) -> str:
    """The token with one of its characters changed."""
    return TOKEN[:place] + other + TOKEN[place + 1 :]


def test_no_character_of_a_token_can_be_another_of_its_alphabet() -> None:
    """Not even the last one of the signature, of which not every bit counts in base 64."""
    changed = {with_another(place, other) for place in range(len(TOKEN)) for other in ALPHABET} - {TOKEN}
    assert len(changed) > 5_000
    assert not [token for token in changed if TOKENS.conversation_of(token, SITE, NOW)]


@given(st.integers(0, len(TOKEN) - 1), st.characters())
def test_no_character_of_a_token_can_be_any_other(place: int, other: str) -> None:
    """Of no alphabet, such as digits that only look the same."""
    assume(other != TOKEN[place])
    assert TOKENS.conversation_of(with_another(place, other), SITE, NOW) is None


@given(st.integers(0, len(TOKEN) - 1), st.text(max_size=3))
def test_nothing_can_be_left_out_or_put_in(place: int, more: str) -> None:
    """Anywhere."""
    for changed in (TOKEN[:place], TOKEN[:place] + TOKEN[place + 1 :], TOKEN + more, more + TOKEN):
        assume(changed != TOKEN)
        assert TOKENS.conversation_of(changed, SITE, NOW) is None


@given(st.text(max_size=200))
def test_no_text_is_a_token(text: str) -> None:
    """And none makes the reading fail."""
    assert TOKENS.conversation_of(text, SITE, NOW) is None


@pytest.mark.parametrize(
    ("tokens", "site", "now"),
    [
        (TOKENS, SITE, NOW + HOUR),
        (TOKENS, SITE, NOW + 10 * HOUR),
        (TOKENS, OWN, NOW),
        (TOKENS, "https://clinic.example.evil.example", NOW),
        (TOKENS, "http://clinic.example", NOW),
        (Tokens(b"another secret of thirty-two signs", HOUR), SITE, NOW),
    ],
    ids=["just expired", "long expired", "our own site", "a site named alike", "no TLS", "another secret"],
)
def test_a_token_is_good_for_its_site_its_time_and_its_server_only(tokens: Tokens, site: str, now: float) -> None:
    """The same token, and one thing about it that does not fit."""
    assert TOKENS.conversation_of(TOKEN, SITE, NOW) == CONVERSATION
    assert tokens.conversation_of(TOKEN, site, now) is None


def test_parts_cannot_be_shifted_into_each_other() -> None:
    """What is signed has one reading only."""
    conversation, expires, signature = TOKEN.split(".")
    for shifted in (f"{conversation}.{expires}\n.{signature}", f"{conversation}\n{expires}..{signature}"):
        assert TOKENS.conversation_of(shifted, SITE, NOW) is None


def test_the_ids_of_conversations_cannot_be_guessed() -> None:
    """128 bits each, and never the same twice."""
    ids = {new_id() for _ in range(1_000)}
    assert len(ids) == 1_000
    assert all(ID.fullmatch(made) and re.fullmatch(r"[\w-]{22}", made) for made in ids)
