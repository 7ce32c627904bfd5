"""A person who answers the interview's questions truly, from all of their facts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, Progress, Question, Urgency, next_question
from triage.urgency import fired, urgency_now

MOST_QUESTIONS = 40


def evidence_from_facts(kb: KnowledgeBase, facts: dict) -> Evidence:
    """Complete evidence from a vignette's facts: what is neither present nor unknown is absent."""
    findings = {}
    for finding in kb.findings.values():
        if finding.kind != "context":
            told = "present" if finding.id in facts.get("present", ()) else "absent"
            findings[finding.id] = Answer("unknown" if finding.id in facts.get("unknown", ()) else told)
    features = {name: UNKNOWN for name in kb.features}
    for name in kb.features:
        if facts.get(name) is not None and name not in facts.get("unknown", ()):
            value = facts[name]
            features[name] = frozenset(value) if isinstance(value, (list, frozenset)) else value
    if not any(findings[name] is Answer.PRESENT for name in kb.deficits):
        del features["weakness_onset_days"]
    return Evidence(findings, features)


def opening(truth: Evidence, told: Collection[str]) -> Evidence:
    """What the person tells of their own accord: only the findings and features in `told`."""
    return Evidence(
        {name: answer for name, answer in truth.findings.items() if name in told},
        {name: value for name, value in truth.features.items() if name in told},
        places_complete=False,
    )


def interview(kb: KnowledgeBase, truth: Evidence, known: Evidence) -> tuple[Evidence, list[Question]]:
    """The whole interview: what is known at its end, and the questions asked."""
    asked: list[Question] = []
    progress = Progress()
    while True:
        question = next_question(kb, known, progress)
        if question is None:
            return known, asked
        assert len(asked) < MOST_QUESTIONS, [q.id for q in asked]
        progress = progress.after(question.id, urgency_now(fired(kb, known)) is Urgency.EMERGENCY)
        asked.append(question)
        known = answer(kb, truth, known, question)


def answer(kb: KnowledgeBase, truth: Evidence, known: Evidence, question: Question) -> Evidence:
    """`known` after the person answered `question` truly."""
    if "location" in question.asks:
        places = truth.feature("location")
        return replace(known.with_feature("location", places), places_complete=True)
    if question.answer == "any_of":
        return _tick(kb, truth, known, question)
    for name in question.asks:
        known = _copy(kb, truth, known, name)
    return known


def _tick(kb: KnowledgeBase, truth: Evidence, known: Evidence, question: Question) -> Evidence:
    ticked = {option.value for option in question.options if truth.is_present(option.value)}
    for option in question.options:
        if option.feature:
            known = _copy(kb, truth, known, option.feature)
        elif option.value in ticked or option.settles:
            known = _copy(kb, truth, known, option.value)
    if question.implies and ticked & kb.deficits:
        known = known.with_finding(question.implies, Answer.PRESENT)
    return known


def _copy(kb: KnowledgeBase, truth: Evidence, known: Evidence, name: str) -> Evidence:
    if name in kb.findings:
        return known.with_finding(name, truth.finding(name) or Answer.ABSENT)
    value = truth.feature(name)
    return known.with_feature(name, UNKNOWN if value is None else value)
