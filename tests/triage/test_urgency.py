"""Which rules fire, and in which interval the urgency lies while questions are open."""

from __future__ import annotations

from typing import Any

import pytest

from triage import Evidence, KnowledgeBase, Urgency
from triage.truth import Truth
from triage.urgency import fired, interval, open_in, outlook, urgency_now

FACTS = ("droop", "slur", "ache", "palsy")


def mild(*present: str, unknown: tuple[str, ...] = (), days: int = 2, side: str = "right") -> dict[str, Any]:
    """A lid that flickers after coffee, with something more."""
    absent = [name for name in FACTS if name not in (*present, *unknown)]
    features = {"location": ["lid"], "duration_days": days, "side": side}
    return {"present": ["coffee", *present], "absent": absent, "unknown": [*unknown], "features": features}


FIRED = [
    ({}, ["R1"], Urgency.ROUTINE),  # a number not told counts towards care
    ({"features": {"duration_days": 2}}, [], Urgency.ROUTINE),
    (mild(), ["C1"], Urgency.SELF_CARE),
    (mild(side="left"), ["R2"], Urgency.ROUTINE),  # the self-care rule holds too, and does not count
    (mild(days=14), ["R1"], Urgency.ROUTINE),
    (mild(unknown=("slur",)), [], Urgency.ROUTINE),
    (mild(unknown=("ache",)), ["C1"], Urgency.SELF_CARE),
    (mild("ache"), [], Urgency.ROUTINE),
    (mild("droop"), ["U1", "W1"], Urgency.URGENT),
    (mild("droop", unknown=("palsy",)), ["U1", "W1"], Urgency.URGENT),
    (mild("droop", "palsy"), ["W1"], Urgency.SOON),
    (mild("droop", "slur"), ["E1", "U1", "W1"], Urgency.EMERGENCY),
    (mild("despair"), ["E2"], Urgency.EMERGENCY),
]


@pytest.mark.parametrize(("person", "rules", "urgency"), FIRED)
def test_the_most_urgent_rule_that_fires_decides(
    tiny_kb: KnowledgeBase, person: dict[str, Any], rules: list[str], urgency: Urgency
) -> None:
    """Self care only when nothing else fires; routine when nothing does."""
    holding = fired(tiny_kb, Evidence.from_dict(person))
    assert [rule.id for rule in holding] == rules
    assert urgency_now(holding) is urgency


OPEN = {"features": {"location": ["lid"], "duration_days": 2}}
INTERVALS = [
    ({}, Urgency.SELF_CARE, Urgency.EMERGENCY),
    (OPEN, Urgency.SELF_CARE, Urgency.EMERGENCY),
    ({**OPEN, "absent": ["slur"]}, Urgency.SELF_CARE, Urgency.URGENT),
    ({**OPEN, "absent": ["slur", "droop"]}, Urgency.SELF_CARE, Urgency.ROUTINE),
    ({**OPEN, "absent": ["slur", "droop"], "present": ["ache"]}, Urgency.ROUTINE, Urgency.ROUTINE),
    ({**OPEN, "present": ["droop"]}, Urgency.SOON, Urgency.EMERGENCY),
    ({**OPEN, "present": ["droop"], "absent": ["palsy"]}, Urgency.URGENT, Urgency.EMERGENCY),
    ({**OPEN, "present": ["droop"], "absent": ["palsy", "slur"]}, Urgency.URGENT, Urgency.URGENT),
    (mild(), Urgency.SELF_CARE, Urgency.SELF_CARE),
]


@pytest.mark.parametrize(("person", "certain", "possible"), INTERVALS)
def test_the_interval_holds_every_urgency_that_open_answers_could_bring(
    tiny_kb: KnowledgeBase, person: dict[str, Any], certain: Urgency, possible: Urgency
) -> None:
    """From what is certain already to the worst that may still come; settled when both are one."""
    span = interval(tiny_kb, outlook(tiny_kb, Evidence.from_dict(person)))
    assert (span.certain, span.possible) == (certain, possible)
    assert span.settled is (certain is possible)


OUTLOOKS = [
    ({}, "E1", Truth.MAYBE),
    ({}, "E2", Truth.FALSE),  # despair is never asked, only heard
    ({"absent": ["slur"]}, "E1", Truth.FALSE),
    ({"present": ["droop", "slur"]}, "E1", Truth.MAYBE),
    ({"present": ["droop", "slur"], "features": {"weakness_onset_days": 1}}, "E1", Truth.TRUE),
    ({"present": ["droop", "slur"], "features": {"weakness_onset_days": "unknown"}}, "E1", Truth.TRUE),
    ({"present": ["droop", "slur"], "features": {"weakness_onset_days": 8}}, "E1", Truth.FALSE),
]


@pytest.mark.parametrize(("person", "rule", "chance"), OUTLOOKS)
def test_a_rule_is_certain_impossible_or_open(
    tiny_kb: KnowledgeBase, person: dict[str, Any], rule: str, chance: Truth
) -> None:
    """Whatever the open answers will be."""
    assert outlook(tiny_kb, Evidence.from_dict(person))[rule] is chance


def test_an_open_rule_names_what_it_hangs_on(tiny_kb: KnowledgeBase) -> None:
    """Only the open facts, not those that are known."""
    evidence = Evidence.from_dict({"present": ["droop"]})
    rules = [rule for rule in tiny_kb.rules if rule.id == "E1"]
    assert open_in(tiny_kb, evidence, rules) == {"slur", "weakness_onset_days"}


def test_the_levels_are_ordered_most_urgent_first() -> None:
    """Clients see their ids."""
    assert [urgency.id for urgency in sorted(Urgency)] == ["emergency", "urgent", "soon", "routine", "self_care"]
