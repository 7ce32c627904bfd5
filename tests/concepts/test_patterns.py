"""The pattern language."""

import pytest

from concepts.patterns import Grammar, Label, PatternError, PatternSet
from concepts.text import words

CLASSES = {"limb": ["arm", "leg", "big toe"], "weak": ["weak", "useless"]}


def found(pattern: str, text: str) -> list[str]:
    """The stretches of the text that the pattern matches; a comma begins a clause."""
    tokens, breaks = [], set()
    for clause in text.split(","):
        if tokens:
            breaks.add(len(tokens))
        tokens += words(clause)
    patterns = PatternSet.build([(Label("finding", "x"), Grammar(CLASSES).parse(pattern))])
    return [" ".join(tokens[h.start : h.end]) for h in patterns.find(tokens, frozenset(breaks))]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("numb", "my face is numb", ["numb"]),
        ("numb", "my face is numbed", []),
        ("numb*", "numbness and numb lips", ["numbness", "numb"]),
        ("a|b c", "b c", ["b c"]),
        ("(stiff neck|sore head)", "a stiff neck and a sore head", ["stiff neck", "sore head"]),
        ("eye twitch?", "my eye is", ["eye"]),
        ("<limb> .. <weak>", "my leg went all weak", ["leg went all weak"]),
        ("<limb> .. <weak>", "my leg went a bit sort of weak", []),
        ("<limb> ... <weak>", "my leg went a bit sort of weak", ["leg went a bit sort of weak"]),
        ("<limb> .. <weak>", "it is my leg, weak as water", []),
        ("<limb> <weak>", "big toe useless", ["big toe useless"]),
        ("cant (lift|move) _ arm", "i can't lift my arm", ["cant lift my arm"]),
        ("(my)? eye", "my eye", ["my eye"]),
        ("life of its own", "it's got a life of it's own", ["life of its own"]),
        ("párpado", "el parpado", ["parpado"]),
        ("right-sided", "right sided", ["right sided"]),
    ],
)
def test_what_a_pattern_finds(pattern, text, expected):
    """Each form of the language finds what it should and no more."""
    assert expected == found(pattern, text)


def test_a_gap_is_reported():
    """A hit knows which of its words only filled a gap."""
    patterns = PatternSet.build([(Label("finding", "x"), Grammar(CLASSES).parse("<limb> .. <weak>"))])
    (hit,) = patterns.find(["arm", "is", "not", "weak"])
    assert hit.gaps == ((1, 3),)


@pytest.mark.parametrize("pattern", ["(a", "a)", "a | b", "<none>", "..", "a?", "|a", "", "a**", "()"])
def test_a_broken_pattern_is_refused(pattern):
    """A pattern outside the grammar, or with no word that must be there, is an error."""
    with pytest.raises(PatternError):
        Grammar(CLASSES).parse(pattern)
