"""Whatever is typed, the reading answers: 10,000 strings of every kind."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concepts.reader import LIMIT, TAIL

TODAY = date(2026, 11, 22)
ZALGO = st.lists(st.sampled_from("eyelid\u0301\u0316\u0328\u035e\u0489 "), max_size=200).map("".join)
RIGHT_TO_LEFT = st.text(st.characters(min_codepoint=0x590, max_codepoint=0x6FF), max_size=200)
EMOJI = st.text(st.characters(min_codepoint=0x1F300, max_codepoint=0x1FAFF) | st.sampled_from("\u200d\ufe0f 3"))
CONTROL = st.text(st.characters(whitelist_categories=("Cc", "Cf", "Zl", "Zp")) | st.sampled_from("eye \u202e"))
MARKS = st.text(st.sampled_from("?!.,;:()-\u2013/'\u2019\"&|[]{}<>*\\ \n3a"), max_size=300)
SAID = [
    "my eyelid", "twitches", "no", "not", "headache", "3 wks", "since", "march", "10 or 12 days", "years",
    "old", "I'm 52f", "my mum has", "MS", "used to", "worried it's", "?", "left", "both", "face", "droops",
    "weak", "half", "an hour ago", "3/52", "2-3", "day", "12", "99999999999999999999", "0/0", "1/2",
    "-5 days", "every", "and", "but", "isn't", "\n", ".",
]  # fmt: skip
TALK = st.lists(st.sampled_from(SAID), max_size=40).map(" ".join)
ANY = st.one_of(st.text(max_size=400), ZALGO, RIGHT_TO_LEFT, EMOJI, CONTROL, MARKS, TALK, TALK)


@pytest.mark.timeout(600)
@settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(ANY)
def test_no_text_is_too_strange(reader, text):
    """Nothing raises, and what is read lies within the text."""
    for mention in reader.read(text, TODAY).mentions:
        assert 0 <= mention.start <= mention.end <= len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "eye ",
        "no ",
        "a",
        "\u0301",
        "\u202e",
        "twitch, ",
        "?! ",
        "3 weeks ",
        "\U0001f441\u200d\U0001f5e8",
        "not not ",
        "(",
    ],
)
def test_a_hundred_thousand_letters_are_read_up_to_a_bound(reader, unit):
    """The start and the end of a very long text are looked at, the rest is not."""
    text = unit * (100_000 // len(unit)) + ". My face droops"
    reading = reader.read(text, TODAY)
    assert all(m.end <= LIMIT or m.start >= len(text) - TAIL - 1 for m in reading.mentions)
    assert "facial_weakness" in reading.values("finding", "present")
