"""What must hold of every patient there could be, tried on random ones."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given, note
from hypothesis import strategies as st

from tests.support.patients import patients
from tests.support.person import interview, opening
from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, Progress, Urgency, assess, load_knowledge, next_question

KB: KnowledgeBase = load_knowledge(Path(__file__).resolve().parents[2] / "knowledge")
PATIENTS = patients(KB)
DANGER_SIGNS = sorted(f.id for f in KB.findings.values() if f.danger)
NAMES = sorted([*KB.findings, *KB.features])


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


@given(PATIENTS, st.data())
def test_forgetting_what_is_no_danger_sign_leaves_what_the_danger_signs_alone_give(
    truth: Evidence, data: st.DataObject
) -> None:
    """Not knowing anything else never hides a danger sign that is known, unless the rest explains it."""
    name = data.draw(st.sampled_from(["location", "side", "duration_days", "weakness_onset_days", "age"]))
    if truth.feature(name) is None:
        return
    unsure = assess(KB, truth.with_feature(name, UNKNOWN)).urgency
    alone = assess(KB, Evidence(_danger_signs(truth), {name: UNKNOWN}, places_complete=True)).urgency
    note(str(alone))
    assert unsure <= max(assess(KB, truth).urgency, Urgency.ROUTINE)


@given(PATIENTS, st.sampled_from(DANGER_SIGNS))
def test_a_danger_sign_more_never_lowers_the_urgency(truth: Evidence, sign: str) -> None:
    """More danger is never less urgent."""
    without = assess(KB, truth.with_finding(sign, Answer.ABSENT)).urgency
    assert assess(KB, truth.with_finding(sign, Answer.PRESENT)).urgency <= without


@given(PATIENTS, st.sets(st.sampled_from(NAMES)))
def test_every_interview_ends_and_asks_nothing_twice(truth: Evidence, told: set[str]) -> None:
    """No loop, and no question about what was told."""
    known, asked = interview(KB, truth, opening(truth, told))
    assert len({question.id for question in asked}) == len(asked)
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
    assert assessment.reasons and all(reason.text and reason.sources for reason in assessment.reasons)
    assert assessment.safety_net and assessment.sources


def _danger_signs(truth: Evidence) -> dict[str, Answer]:
    return {name: truth.findings[name] for name in DANGER_SIGNS if truth.findings.get(name) is Answer.PRESENT}
