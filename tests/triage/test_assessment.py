"""What is said: the one action first, then why, what it might be, and what would change it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import ROOT
from triage import Evidence, KnowledgeBase, Urgency, assess, load_knowledge
from triage.assessment import fill

LEVELS = [
    ({"present": ["thunderclap_headache"]}, Urgency.EMERGENCY),
    ({"present": ["head_injury"], "features": {"duration_days": 1}}, Urgency.URGENT),
    ({"present": ["muscle_wasting"], "features": {"duration_days": 60}}, Urgency.SOON),
    ({"present": ["tremor"], "features": {"duration_days": 2}}, Urgency.ROUTINE),
]


@pytest.mark.parametrize(("person", "urgency"), LEVELS)
def test_the_first_advice_is_the_one_action(kb: KnowledgeBase, person: dict[str, Any], urgency: Urgency) -> None:
    """In the words of its level, with the number of the region in them."""
    assessment = assess(kb, Evidence.from_dict(person))
    assert assessment.urgency is urgency
    action = kb.wording["urgency"][urgency.id]
    assert assessment.advice[0] == next(fill(kb.region, [action]))
    assert len(set(assessment.advice)) == len(assessment.advice)


@pytest.mark.parametrize("region", ["uk", "eu", "us", "au", "nz", "in", "unknown"])
def test_the_emergency_number_is_that_of_the_region(region: str) -> None:
    """And no placeholder is left open, in any line of any level."""
    kb = load_knowledge(ROOT / "knowledge", region)
    for person, _ in LEVELS:
        assessment = assess(kb, Evidence.from_dict(person))
        lines = (*assessment.advice, *assessment.safety_net)
        assert not any("{" in line for line in lines)
    assert kb.regions[region].emergency in assess(kb, Evidence.from_dict(LEVELS[0][0])).advice[0]


FIRST_AID = [("facial_weakness", "stroke"), ("convulsion", "seizure"), ("suicidal_thoughts", "crisis")]


@pytest.mark.parametrize(("finding", "aid"), FIRST_AID)
def test_first_aid_follows_the_action(kb: KnowledgeBase, finding: str, aid: str) -> None:
    """What to do while help is on its way."""
    assessment = assess(kb, Evidence.from_dict({"present": [finding], "features": {"duration_days": 1}}))
    first = tuple(fill(kb.region, kb.wording["first_aid"][aid]))
    assert assessment.urgency is Urgency.EMERGENCY
    assert assessment.advice[1 : 1 + len(first)] == first


def test_an_emergency_is_not_watered_down_with_advice_on_causes(kb: KnowledgeBase) -> None:
    """Only the action, first aid and what to do meanwhile."""
    person = {"present": ["thunderclap_headache", "caffeine"], "features": {"location": ["eyelid"]}}
    assessment = assess(kb, Evidence.from_dict(person))
    extra = {line for condition in kb.conditions.values() for line in condition.advice}
    assert not extra & set(assessment.advice)


def test_the_decisive_reason_comes_first(kb: KnowledgeBase) -> None:
    """Reasons stand in the order of their urgency."""
    person = {"present": ["facial_weakness", "headache", "tremor"], "features": {"duration_days": 2}}
    assessment = assess(kb, Evidence.from_dict(person))
    levels = {rule.id: rule.urgency for rule in kb.rules}
    order = [levels[reason.rule] for reason in assessment.reasons]
    assert order == sorted(order)
    assert order[0] is assessment.urgency


def test_when_no_rule_fires_the_reason_is_the_default_and_the_level_routine(tiny_kb: KnowledgeBase) -> None:
    """Never self care for want of an answer."""
    assessment = assess(tiny_kb, Evidence.from_dict({"features": {"duration_days": 2}}))
    assert assessment.urgency is Urgency.ROUTINE
    assert [(reason.rule, reason.sources) for reason in assessment.reasons] == [("default", ("BOOK",))]


def test_every_source_named_in_a_reason_is_listed(kb: KnowledgeBase) -> None:
    """Once each."""
    assessment = assess(kb, Evidence.from_dict({"present": ["facial_weakness", "numbness_tingling"]}))
    listed = [source.id for source in assessment.sources]
    assert {source for reason in assessment.reasons for source in reason.sources} <= set(listed)
    assert len(set(listed)) == len(listed)


def test_rule_advice_and_that_of_the_leading_condition_follow(tiny_kb: KnowledgeBase) -> None:
    """The action, the level's advice, the rule's, the condition's."""
    person = {"absent": ["droop", "slur"], "features": {"location": ["lid"], "duration_days": 20}}
    assert assess(tiny_kb, Evidence.from_dict(person)).advice == ("Book.", "Film.", "Film it.", "Rest.")
