"""What must hold of every patient there could be, tried on random ones."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given, note
from hypothesis import strategies as st

from tests.support.patients import patients
from tests.support.person import interview, opening
from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, Progress, assess, load_knowledge, next_question

KB: KnowledgeBase = load_knowledge(Path(__file__).resolve().parents[2] / "knowledge")
PATIENTS = patients(KB)
DANGER_SIGNS = sorted(f.id for f in KB.findings.values() if f.danger)
NAMES = sorted([*KB.findings, *KB.features])
# Values among which the mildest stands.
MILDEST = {
    "location": [frozenset({place}) for place in KB.features["location"].values],
    "side": list(KB.features["side"].values),
    "duration_days": [0, 3, 13, 14, 30, 90, 2000],
    "weakness_onset_days": [3],  # a date that cannot be told is taken for three days
    "age": [5, 20, 45, 60],
}


@given(PATIENTS, st.sets(st.sampled_from(NAMES)))
def test_the_interview_ends_with_the_urgency_that_all_facts_together_give(truth: Evidence, told: set[str]) -> None:
    """Whatever is told at first, the interview stops only when no open answer could change the urgency."""
    known, asked = interview(KB, truth, opening(truth, told))
    note([question.id for question in asked])
    assert assess(KB, known).urgency is assess(KB, truth).urgency


@given(PATIENTS, st.sampled_from(sorted(KB.findings)))
def test_not_sure_never_gives_a_lower_urgency_than_no(truth: Evidence, name: str) -> None:
    """Unknown is not absent."""
    unsure = assess(KB, truth.with_finding(name, Answer.UNKNOWN)).urgency
    assert unsure <= assess(KB, truth.with_finding(name, Answer.ABSENT)).urgency


@given(PATIENTS, st.sampled_from(sorted(MILDEST)))
def test_a_place_or_number_not_known_never_gives_less_than_its_mildest_value(truth: Evidence, name: str) -> None:
    """A place, side, date or age that cannot be told never hides a danger sign that is known."""
    if truth.feature(name) is None:
        return
    unsure = assess(KB, truth.with_feature(name, UNKNOWN)).urgency
    assert unsure <= max(assess(KB, truth.with_feature(name, value)).urgency for value in MILDEST[name])


@given(PATIENTS, st.sampled_from(DANGER_SIGNS))
def test_a_danger_sign_more_never_lowers_the_urgency(truth: Evidence, sign: str) -> None:
    """More danger is never less urgent."""
    without = assess(KB, truth.with_finding(sign, Answer.ABSENT)).urgency
    assert assess(KB, truth.with_finding(sign, Answer.PRESENT)).urgency <= without


@given(PATIENTS, st.sets(st.sampled_from(NAMES)))
def test_every_interview_ends_and_asks_nothing_twice(truth: Evidence, told: set[str]) -> None:
    """No loop, and no question about what was told."""
    known, asked = interview(KB, truth, opening(truth, told))
    shown = [(question.id, option.value) for question in asked for option in question.options]
    assert len(set(shown)) == len(shown)
    assert next_question(KB, known, Progress(tuple(q.id for q in asked), 2)) is None
    for question in asked:
        settled = {o.value for o in question.options if o.value in told and o.value in truth.findings}
        assert not settled


@given(PATIENTS, st.randoms(use_true_random=False))
def test_the_order_in_which_facts_are_told_changes_nothing(truth: Evidence, rng: random.Random) -> None:
    """Same evidence, same assessment."""
    findings, features = list(truth.findings.items()), list(truth.features.items())
    rng.shuffle(findings)
    rng.shuffle(features)
    assert assess(KB, Evidence(dict(findings), dict(features))) == assess(KB, truth)


@given(PATIENTS)
def test_every_assessment_has_a_reason_with_a_source_and_a_safety_net(truth: Evidence) -> None:
    """Nothing is said without saying why, on what ground, and what would change it."""
    assessment = assess(KB, truth)
    assert assessment.reasons
    assert all(reason.text and reason.sources for reason in assessment.reasons)
    assert assessment.safety_net
    assert assessment.sources
