"""The assessment of one person's evidence: how soon to be seen, why, and what it might be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from triage.differential import Explanation, differential
from triage.evidence import Evidence
from triage.logic import Mood, View, truth
from triage.model import KnowledgeBase, Region, Rule, Source, Urgency
from triage.truth import Truth
from triage.urgency import fired, urgency_now


@dataclass(frozen=True)
class Reason:
    """Why the urgency is what it is: a rule that fired, in plain words, with its sources."""

    rule: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Assessment:
    """What is said to a person. It explains; it is never a diagnosis."""

    urgency: Urgency
    reasons: tuple[Reason, ...]
    explanations: tuple[Explanation, ...]
    advice: tuple[str, ...]
    safety_net: tuple[str, ...]
    sources: tuple[Source, ...]
    evidence: Evidence


def assess(kb: KnowledgeBase, evidence: Evidence) -> Assessment:
    """The assessment on what is known now. Pure: the same evidence always gives the same assessment."""
    firing = fired(kb, evidence)
    urgency = urgency_now(firing)
    rules = _worth_saying(kb, evidence, firing)
    explanations = differential(kb, evidence)
    reasons = tuple(Reason(rule.id, rule.because, rule.sources) for rule in rules) or (_default_reason(kb),)
    return Assessment(
        urgency=urgency,
        reasons=reasons,
        explanations=explanations,
        advice=tuple(dict.fromkeys(fill(kb.region, _advice(kb, urgency, rules, explanations)))),
        safety_net=tuple(fill(kb.region, kb.wording["safety_net"][urgency.id])),
        sources=_sources(kb, reasons, explanations),
        evidence=evidence,
    )


def fill(region: Region, lines: Iterable[str]) -> Iterator[str]:
    """Each line with the telephone numbers of the region filled in."""
    for line in lines:
        yield line.format(emergency=region.emergency, advice_line=region.advice_line, crisis=region.crisis)


def _worth_saying(kb: KnowledgeBase, evidence: Evidence, firing: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The decisive rules, and of the others those that hold by what is known.

    A rule that fires only because its age or date is not known yet raises the urgency, but explains nothing.
    """
    view = View(kb, evidence, Mood.CERTAIN)
    decisive = urgency_now(firing)
    return tuple(rule for rule in firing if rule.urgency is decisive or truth(rule.when, view) is Truth.TRUE)


def _default_reason(kb: KnowledgeBase) -> Reason:
    words = kb.wording["default_reason"]
    return Reason("default", words["because"], tuple(words["sources"]))


def _advice(
    kb: KnowledgeBase, urgency: Urgency, rules: tuple[Rule, ...], explanations: tuple[Explanation, ...]
) -> Iterator[str]:
    yield kb.wording["urgency"][urgency.id]
    yield from _first_aid(kb, rules)
    yield from kb.wording["advice"][urgency.id]
    if urgency is Urgency.EMERGENCY:
        return
    for rule in rules:
        yield from rule.advice
    for explanation in explanations[:1]:
        yield from explanation.condition.advice


def _first_aid(kb: KnowledgeBase, rules: tuple[Rule, ...]) -> Iterator[str]:
    for rule in rules:
        if rule.first_aid:
            yield from kb.wording["first_aid"][rule.first_aid]


def _sources(
    kb: KnowledgeBase, reasons: tuple[Reason, ...], explanations: tuple[Explanation, ...]
) -> tuple[Source, ...]:
    ids = [source for reason in reasons for source in reason.sources]
    ids += [source for explanation in explanations[:1] for source in explanation.condition.sources]
    return tuple(kb.sources[source] for source in dict.fromkeys(ids))
