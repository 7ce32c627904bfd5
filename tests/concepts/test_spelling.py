"""Spelling is put right only where nothing else can be meant."""

import pytest

from concepts.spelling import Speller, distance


@pytest.fixture(scope="module")
def speller():
    """A speller of few words."""
    english = frozenset(
        [
            "check",
            "cheek",
            "speak",
            "speech",
            "mouth",
            "month",
            "breath",
            "breathe",
            "heart",
            "hearing",
            "twitching",
            "twitches",
            "touch",
            "tough",
            "ears",
        ]
    )
    return Speller(
        [
            "twitch*",
            "cheek",
            "eyelid",
            "spasm",
            "days",
            "hemifacial",
            "doctor",
            "mouth",
            "numbness",
            "trigeminal",
            "headaches",
        ],
        english,
    )


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("eyelld", "eyelid"),
        ("eyeldi", "eyelid"),
        ("spazm", "spasm"),
        ("dayz", "days"),
        ("docter", "doctor"),
        ("hemmifacial", "hemifacial"),
        ("trigemenal", "trigeminal"),
        ("trigmenial", "trigeminal"),
        ("nummbness", "numbness"),
        ("hedaches", "headaches"),
        ("twiching", "twitching"),
        ("twitchinggg", "twitching"),
    ],
)
def test_slips_are_put_right(speller, slip, word):
    """A letter wrong, missing, doubled, swapped or spelt by ear."""
    assert word == speller.correct(slip)


@pytest.mark.parametrize(
    "word", ["check", "month", "eye", "ear", "tough", "breath", "zzzzzz", "", "a", "30", "xylophonist"]
)
def test_other_words_stay(speller, word):
    """No real word, no short word and nothing far off is changed."""
    assert word == speller.correct(word)


@pytest.mark.parametrize(
    ("a", "b", "edits"), [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1), ("abc", "xyz", 3), ("", "ab", 2)]
)
def test_distance(a, b, edits):
    """A swap of neighbours counts once."""
    assert edits == distance(a, b, 5)
