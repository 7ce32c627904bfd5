"""A talk as a page to take to the doctor: what was told, what was advised, and what to ask."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from conversation.fhir import bundle
from conversation.render import Message, bulleted, certain_reasons, text_message
from conversation.talk import Talk
from conversation.told import worth_naming
from conversation.words import numbers_filled_in, say_time
from triage import UNKNOWN, Answer, Assessment, Evidence, KnowledgeBase, Urgency
from triage.evidence import FeatureValue
from triage.model import Feature, Finding

_BETWEEN = "; "  # labels have commas of their own


def summary_message(
    kb: KnowledgeBase, talk: Talk, assessment: Assessment | None, authored: str, id_of_talk: str
) -> Message:
    """The summary for people as text and for programs as a FHIR bundle in `custom`.

    `authored` is the instant of the summary in ISO 8601 with its zone, `id_of_talk` any text that only this talk has.
    """
    text = summary_text(kb, talk, assessment, today=authored[:10])
    return text_message(text, {"kind": "summary", "fhir": bundle(kb, talk, assessment, authored, id_of_talk)})


def summary_text(kb: KnowledgeBase, talk: Talk, assessment: Assessment | None, today: str | None = None) -> str:
    """The summary in plain words, paragraph by paragraph. `assessment` is None while there is none; `today` a date.

    The advice comes first, since the person reads it before any doctor does.
    """
    known = assessment if talk.has_facts else None
    complete = known is not None and talk.is_complete(kb)
    parts = [
        _head(kb, complete, today),
        *_advised(kb, known, complete),
        _story(kb, talk),
        *_findings(kb, talk.evidence),
        *(_outlook(kb, known) if known else ()),
        kb.wording["intro"]["disclaimer"],
    ]
    return "\n\n".join(part for part in parts if part)


def _head(kb: KnowledgeBase, complete: bool, today: str | None) -> str:
    words = kb.wording["summary"]
    dated = [words["today"].format(today=today)] if today else []
    return "\n".join([words["title"], *dated, *([] if complete else [words["incomplete"]])])


def _advised(kb: KnowledgeBase, assessment: Assessment | None, complete: bool) -> Iterator[str]:
    words = kb.wording["summary"]
    if assessment is None:
        yield numbers_filled_in(kb, words["not_assessed"])
        return
    yield words["advised" if complete else "advised_so_far"].format(action=assessment.advice[0])
    said = complete or assessment.urgency is Urgency.EMERGENCY
    reasons = assessment.reasons if said else certain_reasons(kb, assessment)
    yield bulleted(kb, words["why"], (reason.text for reason in reasons))


def _story(kb: KnowledgeBase, talk: Talk) -> str:
    """Who has it, where, since when, and how it came and goes."""
    words, told = kb.wording["summary"], talk.evidence.features
    if not talk.has_facts:
        return str(words["nothing_told"])
    teller = str(words["told_by_self" if talk.patient == "self" else "told_by_other"])
    facts = [
        words["fact"].format(label=feature.label, value=_in_words(kb, name, told[name]))
        for name, feature in kb.features.items()
        if told.get(name, UNKNOWN) is not UNKNOWN
    ]
    return bulleted(kb, teller, facts) or teller


def _in_words(kb: KnowledgeBase, name: str, value: FeatureValue) -> str:
    """A value as it was offered, which tells a doctor more than the short form of the talk."""
    offered = kb.features[name].values
    if isinstance(value, frozenset):
        return _BETWEEN.join(words for place, words in offered.items() if place in value)
    if isinstance(value, int | float):
        return f"{value:g}" if name == "age" else say_time(kb, value)
    return offered[str(value)]


def _findings(kb: KnowledgeBase, evidence: Evidence) -> Iterator[str]:
    """What is present, line by line; what was not cleared up, denied or not known, in a line each."""
    words = kb.wording["summary"]
    by_answer = {answer: _in_order(kb, _answered(evidence, answer)) for answer in Answer}
    present = (
        words["doubtful"].format(label=finding.label) if finding.id in evidence.doubtful else finding.label
        for finding in by_answer[Answer.PRESENT]
    )
    yield bulleted(kb, words["present"], present)
    features = [feature for name, feature in kb.features.items() if evidence.feature(name) is UNKNOWN]
    lines: tuple[tuple[str, Sequence[Finding | Feature]], ...] = (
        ("suspected", _in_order(kb, evidence.suspected)),
        ("absent", by_answer[Answer.ABSENT]),
        ("unknown", [*by_answer[Answer.UNKNOWN], *features]),
    )
    for title, items in lines:
        yield words[title].format(items=_BETWEEN.join(item.label for item in items)) if items else ""


def _answered(evidence: Evidence, answer: Answer) -> set[str]:
    return {name for name, given in evidence.findings.items() if given is answer}


def _in_order(kb: KnowledgeBase, names: Collection[str]) -> list[Finding]:
    """The findings `names`, danger signs first, without the notes of the talk."""
    findings = [finding for finding in kb.findings.values() if finding.id in names and finding.kind != "context"]
    return sorted(findings, key=lambda finding: not finding.danger)


def _outlook(kb: KnowledgeBase, assessment: Assessment) -> Iterator[str]:
    """What it might be, what to ask and show, and what would change the advice.

    Nobody on the way to hospital is to stop and make a film, so an emergency leaves out all but the last.
    """
    words, named = kb.wording["summary"], worth_naming(kb, assessment)
    if assessment.urgency is not Urgency.EMERGENCY:
        likelihood = kb.wording["likelihood"]
        yield bulleted(
            kb,
            words["might_be"],
            (words["condition"].format(name=e.condition.name, likelihood=likelihood[e.likelihood]) for e in named),
        )
        fitting = [e.condition.name for e in named if e.likelihood != "less_likely"]
        yield bulleted(
            kb, words["ask"], [*(words["ask_about"].format(name=n) for n in fitting[:1]), *words["questions"]]
        )
        yield bulleted(kb, words["show"], words["to_show"])
    yield bulleted(kb, kb.wording["assessment"]["changes"], assessment.safety_net)
