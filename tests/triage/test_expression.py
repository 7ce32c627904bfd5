"""The language of rules and weights: what each form comes to, now and as things could still become."""

from __future__ import annotations

from typing import Any

import pytest

from triage import Evidence, KnowledgeBase
from triage.compiler import Compiler
from triage.expression import ExpressionError, names_in, parse
from triage.logic import Mood, View, truth, undecided
from triage.truth import Truth

YES, NO, OPEN = Truth.TRUE, Truth.FALSE, Truth.MAYBE
PRESENT: dict[str, Any] = {"present": ["droop"]}
ABSENT: dict[str, Any] = {"absent": ["droop"]}
UNSURE: dict[str, Any] = {"unknown": ["droop"]}
SILENT: dict[str, Any] = {}


def told(**features: Any) -> dict[str, Any]:
    """A person of whom only features are known."""
    return {"features": features}


def compiled(kb: KnowledgeBase, text: str) -> Any:
    """The checked expression that `text` writes."""
    compiler = Compiler(kb.findings, kb.features)
    compiler.define_set("MILD", ["coffee"])
    compiler.define({"deficit": "droop or slur", "one_side": "left or right"})
    return compiler.compile(text)


def outcome(kb: KnowledgeBase, text: str, person: dict[str, Any], mood: Mood, could: bool) -> Truth:
    """What `text` comes to for `person`."""
    return truth(compiled(kb, text), View(kb, Evidence.from_dict(person), mood, could))


# text, then what it comes to when droop is present, absent, not sure, and not asked yet: now, and later at most
FINDINGS = [
    ("droop", YES, NO, NO, NO, OPEN),
    ("not droop", NO, YES, YES, YES, OPEN),
    ("clear droop", NO, YES, NO, NO, OPEN),
    ("not clear droop", YES, NO, YES, YES, OPEN),
    ("not not droop", YES, NO, NO, NO, OPEN),
    ("deficit", YES, NO, NO, NO, OPEN),
    ("droop or not droop", YES, YES, YES, YES, OPEN),
    ("nothing_but(MILD)", NO, YES, YES, YES, OPEN),
    ("nothing_but(MILD, droop)", YES, YES, YES, YES, OPEN),
    ("despair", NO, NO, NO, NO, NO),
    ("not despair", YES, YES, YES, YES, YES),
]


@pytest.mark.parametrize(("text", "present", "absent", "unsure", "silent", "later"), FINDINGS)
def test_present_absent_not_sure_and_open_are_four_different_things(
    tiny_kb: KnowledgeBase, text: str, present: Truth, absent: Truth, unsure: Truth, silent: Truth, later: Truth
) -> None:
    """Every mood agrees about findings; only an open one may still change, and one that is never asked cannot."""
    for mood in Mood:
        now = [outcome(tiny_kb, text, person, mood, could=False) for person in (PRESENT, ABSENT, UNSURE, SILENT)]
        assert now == [present, absent, unsure, silent]
        assert outcome(tiny_kb, text, SILENT, mood, could=True) is later
        for person in (PRESENT, ABSENT, UNSURE):
            rest = {**person, "absent": [*person.get("absent", []), "slur", "ache", "coffee", "palsy"]}
            assert outcome(tiny_kb, text, rest, mood, could=True) is outcome(tiny_kb, text, rest, mood, could=False)


COMBINED = [
    ("droop and slur", {"present": ["droop", "slur"]}, YES),
    ("droop and slur", {"present": ["droop"], "unknown": ["slur"]}, NO),
    ("droop or slur and ache", {"present": ["droop"]}, YES),
    ("(droop or slur) and ache", {"present": ["droop"]}, NO),
    ("droop unless palsy", {"present": ["droop"]}, YES),
    ("droop unless palsy", {"present": ["droop"], "unknown": ["palsy"]}, YES),
    ("droop unless palsy", {"present": ["droop", "palsy"]}, NO),
    ("droop unless palsy", {"absent": ["droop", "palsy"]}, NO),
    ("droop unless palsy or ache", {"present": ["droop", "ache"]}, NO),
    ("(droop unless palsy) or ache", {"present": ["droop", "palsy", "ache"]}, YES),
    ("at_least(2, droop, slur, ache)", {"present": ["droop", "ache"]}, YES),
    ("at_least(2, droop, slur, ache)", {"present": ["droop"], "unknown": ["slur", "ache"]}, NO),
    ("at_least(2, droop, slur or palsy, ache)", {"present": ["droop", "palsy"]}, YES),
    ("at_least(0, droop)", {}, YES),
    ("nothing_but(MILD)", {"present": ["coffee"], "unknown": ["droop"]}, YES),
    ("nothing_but(coffee, ache)", {"present": ["coffee", "ache"]}, YES),
    ("nothing_but(coffee)", {"present": ["ache"]}, NO),
]


@pytest.mark.parametrize(("text", "person", "expected"), COMBINED)
def test_forms_combine_as_they_read(tiny_kb: KnowledgeBase, text: str, person: dict[str, Any], expected: Truth) -> None:
    """`and` binds tighter than `or`, `unless` loosest; a bar that is not known does not bar."""
    assert outcome(tiny_kb, text, person, Mood.CAUTION, could=False) is expected


COULD = [
    ("droop and slur", {"absent": ["slur"]}, NO),
    ("droop and slur", {"present": ["slur"]}, OPEN),
    ("droop or slur", {"present": ["slur"]}, YES),
    ("droop unless palsy", {"present": ["droop"]}, OPEN),
    ("droop unless palsy", {"present": ["droop"], "unknown": ["palsy"]}, YES),
    ("at_least(2, droop, slur, ache)", {"present": ["droop"]}, OPEN),
    ("at_least(2, droop, slur, ache)", {"absent": ["slur", "ache"]}, NO),
    ("at_least(2, droop, slur, ache)", {"present": ["slur", "ache"]}, YES),
    ("nothing_but(coffee)", {"present": ["ache"]}, NO),
    ("known duration_days", {}, OPEN),
    ("known duration_days", told(duration_days="unknown"), YES),
    ("lid", told(location=["lip"]), NO),
    ("lid", {**told(location=["lip"]), "places_complete": False}, OPEN),
    ("lid", {**told(location=["lid"]), "places_complete": False}, YES),
    ("areas >= 2", {**told(location=["lid", "arm"]), "places_complete": False}, YES),
    ("areas == 1", {**told(location=["lid"]), "places_complete": False}, OPEN),
    ("since <= 3", told(duration_days=90), OPEN),
    ("since <= 3", told(duration_days=90, weakness_onset_days=1), YES),
]


@pytest.mark.parametrize(("text", "person", "expected"), COULD)
def test_what_could_still_come_is_certain_only_when_no_answer_can_change_it(
    tiny_kb: KnowledgeBase, text: str, person: dict[str, Any], expected: Truth
) -> None:
    """True means certain, false impossible, and maybe that an open answer decides."""
    assert outcome(tiny_kb, text, person, Mood.CAUTION, could=True) is expected


# text, features, then: emergency, caution, certain
MOODS = [
    ("duration_days >= 14", {"duration_days": 14}, YES, YES, YES),
    ("duration_days >= 14", {"duration_days": 13}, NO, NO, NO),
    ("duration_days >= 14", {"duration_days": "unknown"}, YES, YES, NO),
    ("duration_days >= 14", {}, NO, YES, NO),
    ("duration_days < 14", {}, NO, YES, NO),
    ("not duration_days >= 14", {"duration_days": "unknown"}, YES, YES, YES),
    ("not duration_days >= 14", {}, YES, YES, YES),
    ("weakness_onset_days <= 3", {"weakness_onset_days": "unknown"}, YES, YES, YES),
    ("weakness_onset_days > 7", {"weakness_onset_days": "unknown"}, NO, NO, NO),
    ("since <= 7", {"weakness_onset_days": 2, "duration_days": 90}, YES, YES, YES),
    ("since <= 7", {"duration_days": 90}, NO, NO, NO),
    ("known duration_days", {"duration_days": "unknown"}, YES, YES, YES),
    ("known duration_days", {}, NO, NO, NO),
    ("left", {"side": "left"}, YES, YES, YES),
    ("left", {"side": "both"}, NO, NO, NO),
    ("both_sides", {"side": "both"}, YES, YES, YES),
    ("left", {"side": "unknown"}, YES, YES, NO),
    ("one_side", {"side": "unknown"}, YES, YES, NO),
    ("not one_side", {"side": "unknown"}, YES, YES, YES),
    ("one_side", {}, NO, NO, NO),
    ("sudden", {"onset": "unknown"}, NO, NO, NO),
    ("lid", {"location": ["lid", "arm"]}, YES, YES, YES),
    ("lid", {"location": "unknown"}, YES, YES, NO),
    ("areas == 2", {"location": ["lid", "lip", "arm"]}, YES, YES, YES),
    ("areas >= 2", {"location": ["widespread"]}, YES, YES, YES),
    ("areas >= 2", {"location": "unknown"}, YES, YES, NO),
    ("areas >= 2", {}, NO, NO, NO),
]


@pytest.mark.parametrize(("text", "features", "emergency", "caution", "certain"), MOODS)
def test_what_a_person_cannot_tell_counts_towards_care_and_never_towards_self_care(
    tiny_kb: KnowledgeBase, text: str, features: dict[str, Any], emergency: Truth, caution: Truth, certain: Truth
) -> None:
    """Unknown is met where urgency rises, a number not asked for raises no emergency, and self care wants facts."""
    moods = (Mood.EMERGENCY, Mood.CAUTION, Mood.CERTAIN)
    got = tuple(outcome(tiny_kb, text, told(**features), mood, could=False) for mood in moods)
    assert got == (emergency, caution, certain)


@pytest.mark.parametrize("text", ["droop unless left", "droop and not left", "droop unless duration_days > 7"])
def test_a_side_or_number_not_known_never_bars(tiny_kb: KnowledgeBase, text: str) -> None:
    """Inside `not` and `unless` the unknown counts as not met, whatever the mood."""
    person = {"present": ["droop"], **told(side="unknown", duration_days="unknown")}
    assert {outcome(tiny_kb, text, person, mood, could=False) for mood in Mood} == {YES}


def test_an_open_expression_names_what_it_hangs_on(tiny_kb: KnowledgeBase) -> None:
    """The interview asks by these names."""
    person = {"present": ["droop"], "absent": ["slur"]}
    view = View(tiny_kb, Evidence.from_dict(person), Mood.CAUTION, could=True)
    text = "(droop unless palsy) and (left or slur or since <= 7 or areas >= 2)"
    hangs_on = set(undecided(compiled(tiny_kb, text), view))
    assert hangs_on == {"palsy", "side", "weakness_onset_days", "location"}


def test_the_names_of_an_expression_are_all_that_it_mentions() -> None:
    """Every form gives up its names."""
    text = "at_least(1, a, not b) and nothing_but(S) unless clear c or d > 3 or known e"
    assert names_in(parse(text)) == {"a", "b", "S", "c", "d", "e"}


UNREADABLE = [
    "", "and", "droop and", "droop slur", "(droop", "droop)", "not", "droop >", "droop > three", "at_least(droop)",
    "at_least(1", "nothing_but()", "clear not droop", "droop unless", "__import__('os')", "droop; slur", "3",
    "droop unless slur unless ache", "clear", "known 3",
]  # fmt: skip


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    """Nothing is guessed and nothing is run as code."""
    with pytest.raises(ExpressionError):
        parse(text)


UNFIT = ["gone", "clear left", "clear deficit", "known droop", "droop > 3", "left == 1", "nothing_but(LOUD)", "MILD"]


@pytest.mark.parametrize("text", UNFIT)
def test_a_name_that_nothing_bears_or_that_does_not_fit_is_refused(tiny_kb: KnowledgeBase, text: str) -> None:
    """A slip of the pen never changes the medicine in silence."""
    with pytest.raises(ExpressionError):
        compiled(tiny_kb, text)
