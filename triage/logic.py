"""What an expression comes to for one person's evidence.

Two ways of looking. *Now*: what holds with what has been told. *Could*: what the open questions may still bring;
there an open fact is MAYBE, so TRUE means certain and FALSE means impossible whatever the answers will be.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from triage.evidence import UNKNOWN, Answer, Evidence
from triage.expression import (
    All,
    AtLeast,
    Clear,
    Compare,
    Expression,
    Known,
    Name,
    Not,
    Some,
    Unless,
    parts_of,
)
from triage.model import KnowledgeBase
from triage.truth import Truth, at_least, highest, lowest, negate

_SIGNS: Mapping[str, Callable[[float, int], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq,
}  # fmt: skip


class Mood(Enum):
    """How a fact that is not known counts. Being unsure never lowers an urgency."""

    EMERGENCY = "emergency"  # unknown counts as met, a question not yet asked does not
    CAUTION = "caution"  # unknown counts as met, so does a number not yet asked for
    CERTAIN = "certain"  # only what is known counts: self care, and the weights of conditions


@dataclass(frozen=True)
class View:
    """One person's evidence, looked at in one mood, now or as it could become.

    Definitions are shared between rules, so what they come to is remembered in `seen`, by the identity of the form.
    """

    kb: KnowledgeBase
    evidence: Evidence
    mood: Mood
    could: bool = False
    seen: dict[tuple[int, bool], Truth] = field(default_factory=dict, compare=False, repr=False)


def truth(expression: Expression, view: View, negated: bool = False) -> Truth:
    """Whether `expression` holds in `view`. `negated` is set inside `not` and `unless`."""
    if isinstance(expression, Name):
        return _name(expression.name, view, negated)
    key = (id(expression), negated)
    known = view.seen.get(key)
    if known is None:
        known = view.seen[key] = _truth(expression, view, negated)
    return known


def _truth(expression: Expression, view: View, negated: bool) -> Truth:
    match expression:
        case Clear(name):
            answer = view.evidence.finding(name)
            return _open(view) if answer is None else Truth.of(answer is Answer.ABSENT)
        case Known(name):
            return _open(view) if view.evidence.feature(name) is None else Truth.TRUE
        case Compare():
            return _compare(expression, view, negated)
        case Not(part):
            return negate(truth(part, view, True))
        case All(parts):
            return lowest(truth(part, view, negated) for part in parts)
        case Some(parts):
            return highest(truth(part, view, negated) for part in parts)
        case AtLeast(number, parts):
            return at_least(number, (truth(part, view, negated) for part in parts))
        case Unless(part, bar):
            return min(truth(part, view, negated), negate(truth(bar, view, True)))
    raise TypeError(f"{expression} has to be spelled out when the knowledge is loaded")


def undecided(expression: Expression, view: View, negated: bool = False) -> Iterator[str]:
    """The open names that an undecided `expression` still hangs on; `view` must be one of `could`."""
    if truth(expression, view, negated) is not Truth.MAYBE:
        return
    if isinstance(expression, Name):
        yield view.kb.values[expression.name][0] if expression.name in view.kb.values else expression.name
    elif isinstance(expression, Clear | Known):
        yield expression.name
    elif isinstance(expression, Compare):
        yield _asked_for(expression.name)
    elif isinstance(expression, Unless):
        yield from undecided(expression.part, view, negated)
        yield from undecided(expression.bar, view, True)
    else:
        for part in parts_of(expression):
            yield from undecided(part, view, negated or isinstance(expression, Not))


def _asked_for(number: str) -> str:
    return {"since": "weakness_onset_days", "areas": "location"}.get(number, number)


def _open(view: View) -> Truth:
    return Truth.MAYBE if view.could else Truth.FALSE


def _name(name: str, view: View, negated: bool) -> Truth:
    if name in view.kb.values:
        return _value(*view.kb.values[name], view, negated)
    answer = view.evidence.finding(name)
    if answer is None:
        return Truth.FALSE if view.kb.findings[name].listened_for else _open(view)
    return Truth.of(answer is Answer.PRESENT)


def _value(feature: str, value: str, view: View, negated: bool) -> Truth:
    told = view.evidence.feature(feature)
    if told is None:
        return _open(view)
    if told is UNKNOWN:
        return _unsure(feature, view, negated)
    if isinstance(told, frozenset):
        if value in told:
            return Truth.TRUE
        return Truth.FALSE if view.evidence.places_complete else _open(view)
    return Truth.of(told == value)


def _unsure(feature: str, view: View, negated: bool) -> Truth:
    cautious = view.mood is not Mood.CERTAIN and not negated
    return Truth.of(cautious and view.kb.features[feature].met_when_unknown)


def _compare(test: Compare, view: View, negated: bool) -> Truth:
    holds = _SIGNS[test.sign]
    if test.name == "areas":
        return _areas(test, view, negated)
    name = _date_of_deficit(view) if test.name == "since" else test.name
    told = view.evidence.feature(name)
    if told is None:
        if view.could:
            return Truth.MAYBE
        return Truth.of(view.mood is Mood.CAUTION and not negated)
    if told is UNKNOWN:
        stand_in = view.kb.features[name].if_unknown
        return _unsure(name, view, negated) if stand_in is None else Truth.of(holds(stand_in, test.number))
    assert isinstance(told, int | float)
    return Truth.of(holds(told, test.number))


def _date_of_deficit(view: View) -> str:
    """The age of a deficit is its own date; only looking at now, without it, does the twitch's age stand in."""
    own = "weakness_onset_days"
    return own if view.could or view.evidence.feature(own) is not None else "duration_days"


def _areas(test: Compare, view: View, negated: bool) -> Truth:
    told = view.evidence.feature("location")
    if told is None:
        return _open(view)
    if told is UNKNOWN:
        return _unsure("location", view, negated)
    holds = _SIGNS[test.sign](count_areas(view.kb, view.evidence), test.number)
    settled = view.evidence.places_complete or (holds and test.sign in (">", ">="))
    return Truth.of(holds) if settled or not view.could else Truth.MAYBE


def count_areas(kb: KnowledgeBase, evidence: Evidence) -> int:
    """How many areas of the body the known places touch; `widespread` counts for two more."""
    places = evidence.places()
    touched = sum(bool(places & area) for area in kb.areas.values())
    return touched + (2 if "widespread" in places else 0)
