"""The reader as a whole: what it promises for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

WORDS = [
    "my",
    "eye",
    "no",
    "not",
    "if",
    "mum",
    "has",
    "numb",
    "2",
    "weeks",
    "ago",
    "or",
    "and",
    "she",
    "?",
    ".",
    ",",
    "a",
    "left",
    "als",
]


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_any_text_is_read(reader, text):
    """Nothing raises, and every mention lies in the text."""
    for mention in reader.read(text).mentions:
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    "text", ["", " ", "😀" * 5000, "a\u0301" * 20000, "\u202eeye", "( " * 3000, "?" * 3000, "no " * 2500, "x" * 100_000]
)
def test_odd_texts(reader, text):
    """Emoji, stacked accents, other directions and sizes."""
    reader.read(text)


def test_the_end_of_a_very_long_text_is_not_lost(facts):
    """A danger sign after pages of other words is still found."""
    assert "speech_difficulty" in facts("hello there. " * 2000 + "my speech is slurred")["present"]


def test_mentions_point_at_the_words(read):
    """Offsets are those of the text as it was written."""
    text = "Hi! My LEFT eyelid's twitching, 3wks"
    places = {
        m.entity: text[m.start : m.end]
        for m in read(text).mentions
        if m.entity in {"side", "location", "duration_days"}
    }
    assert {k: v.strip() for k, v in places.items()} == {
        "side": "LEFT",
        "location": "eyelid's",
        "duration_days": "3wks",
    }


def test_each_fact_once(read):
    """The same value and role is mentioned once."""
    mentions = [(m.entity, m.value, m.role) for m in read("headache, headaches, my head hurts, headache").mentions]
    assert len(set(mentions)) == len(mentions)


def test_a_bare_number(read):
    """An answer such as "7" is kept as a number."""
    assert read("7").values("number") == [7]
    assert read("7 weeks").values("number") == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what is hemifacial spasm", "hemifacial_spasm"),
        ("what happens in an eeg", "eeg"),
        ("does magnesium help", "magnesium"),
        ("what is als", "als"),
    ],
)
def test_topic(read, text, topic):
    """What a question is about."""
    assert [topic] == read(text).values("topic")


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("does being knackered do this", {"sleep_and_tiredness"}),
        ("is it the booze", {"alcohol"}),
        ("why do I jolt just as I'm dropping off", {"causes", "sleep_jerks"}),
        ("is this the start of motor neurone", {"als_fear", "als"}),
        ("is blepharospasm treatable", {"blepharospasm", "treatment"}),
        ("should i worry", {"when_to_see_doctor", "prognosis"}),
        ("might a statin do this", {"medicines"}),
        ("my coffee went cold", {"caffeine"}),
    ],
)
def test_topics_side_by_side(read, text, topics):
    """At most two, and none but what the question touches."""
    found = read(text).values("topic")
    assert found
    assert set(found) <= topics
