"""Takes what a message tells into the evidence, whatever was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from conversation.heard import Heard
from conversation.talk import Talk
from triage import Answer, Evidence, KnowledgeBase, Progress

_NUMBERS = ("duration_days", "weakness_onset_days", "age")
_WORDS = ("side", "onset", "course", "pattern", "sex")


def take_in(kb: KnowledgeBase, talk: Talk, heard: Heard) -> Talk:
    """The talk with every fact of `heard` about the patient filed."""
    evidence = _findings(kb, talk.evidence, heard)
    evidence = _numbers(evidence, _own_numbers(heard, talk))
    evidence = _words(kb, evidence, heard)
    evidence = _places(evidence, heard)
    talk = _own_onset(kb, talk, replace(talk, evidence=evidence), heard)
    others = [patient for patient in heard.values("patient") if patient != "self"]
    if not others:
        return talk
    return replace(talk, patient=others[-1], relation=_relation(kb, heard.text) or talk.relation)


def _relation(kb: KnowledgeBase, text: str) -> str:
    """The word for the one person who is called so: "my grandson"; nothing where there are two of them."""
    words = "|".join(kb.wording["carer"]["relations"])
    named = set(re.findall(rf"\b(?:my|our) (?:\w+ ){{0,2}}?({words})(?:s|'s|’s)?\b", text.lower()))
    return named.pop() if len(named) == 1 else ""


def _findings(kb: KnowledgeBase, evidence: Evidence, heard: Heard) -> Evidence:
    """Absent first, so that a finding told both ways in one message counts as present.

    What somebody denies in a language that is only half understood is left open.
    What the words may have told of is asked about. A danger sign in free words counts as present, and is asked about
    again before it sends for an ambulance to stay. One that was only half heard is asked about first.
    """
    half_understood, half_heard = bool(heard.values("language")), heard.half_heard()
    for role, answer in (("absent", Answer.ABSENT), ("present", Answer.PRESENT)):
        for name in heard.findings(role):
            if name not in kb.findings or (half_understood and answer is Answer.ABSENT):
                continue
            danger = answer is Answer.PRESENT and kb.findings[name].danger
            if danger and name in half_heard:
                evidence = evidence.with_suspected(name)
            elif danger and not kb.findings[name].listened_for:
                evidence = evidence.with_doubtful(name)
            else:
                evidence = evidence.with_finding(name, answer)
    for name in heard.values("doubt"):
        evidence = evidence.with_suspected(name) if name in kb.findings else evidence
    return evidence


def _own_numbers(heard: Heard, talk: Talk) -> Iterable[tuple[str, float]]:
    """A time in answer to the question for a date is that date, whatever the reading takes it for."""
    for name in _NUMBERS:
        number = heard.number(name)
        if number is None and name == "duration_days":
            number = heard.number("since_days")  # "since May": a date, counted from today by the reading
        if number is None or number < 0:
            continue
        if name == "duration_days" and talk.question == "deficit_date":
            name = "weakness_onset_days"
        elif name == "duration_days" and _is_an_aside(number, heard, talk):
            continue
        yield name, number


def _is_an_aside(days: float, heard: Heard, talk: Talk) -> bool:
    """Whether a time of less than a day is no new beginning: "nice weather today", "he holds it back for a minute"."""
    known = talk.evidence.number("duration_days")
    return days < 1 and known is not None and known >= 1 and heard.intent != "correct" and talk.question != "duration"


def in_question(evidence: Evidence, names: Iterable[str]) -> Evidence:
    """The evidence without these findings until the person says that they were told."""
    for name in names:
        evidence = evidence.without(name).with_suspected(name)
    return evidence


def _numbers(evidence: Evidence, told: Iterable[tuple[str, float]]) -> Evidence:
    for name, number in told:
        evidence = evidence.with_feature(name, number)
    return evidence


def _words(kb: KnowledgeBase, evidence: Evidence, heard: Heard) -> Evidence:
    for name in _WORDS:
        for value in heard.values(name):
            if value in kb.features[name].values:
                evidence = evidence.with_feature(name, value)
    return evidence


def _places(evidence: Evidence, heard: Heard) -> Evidence:
    told = frozenset(heard.values("location"))
    if not told:
        return evidence
    instead = heard.intent == "correct" and "also" not in heard.requests()
    known = frozenset() if instead else evidence.places()
    return evidence.with_feature("location", known | told)


def _own_onset(kb: KnowledgeBase, before: Talk, after: Talk, heard: Heard) -> Talk:
    """An onset told of an older twitch does not date a deficit that is named only now (clinical rule of `deficits`)."""
    new = {name for name in kb.deficits if after.evidence.is_present(name) and not before.evidence.is_present(name)}
    had = any(before.evidence.is_present(name) for name in kb.deficits)
    if not new or had or heard.values("onset") or before.evidence.feature("onset") is None:
        return after
    answered = tuple(name for name in after.progress.answered if name != "onset")
    progress = Progress(answered, after.progress.after_emergency)
    return replace(after, evidence=after.evidence.without("onset"), progress=progress)
