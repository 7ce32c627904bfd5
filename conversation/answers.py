"""Takes a message as the answer to the open question."""

from __future__ import annotations

from dataclasses import replace

from conversation.choices import Choice, begins_with_none, choice_in
from conversation.heard import Heard
from conversation.listen import in_question, take_in
from conversation.requests import settled_between
from conversation.talk import Step, Talk
from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, Question, Urgency
from triage.urgency import fired, urgency_now

_NO_FACTS = ("topic", "request", "patient", "language", "number", "doubt")
OLDEST = 120  # years: a larger number is no age
_OWN_BUSINESS = ("ask_info", "greet", "thank", "goodbye", "chitchat", "complaint", "ask_human", "ask_privacy")
GIVE_UP = 3  # messages in a row that miss the question; then its answer counts as not known
GIVE_UP_EARLY = 2  # the same for a question on which an emergency hangs


def hear(kb: KnowledgeBase, talk: Talk, heard: Heard, request: str | None = None) -> Talk:
    """The talk after one message: every fact filed, and the open question answered if the message answers it.

    `request` is what the message asks of the talk itself: to skip a question answers it with "not sure", and any other
    request neither answers nor misses it.
    """
    before, question = talk, talk.open_question(kb)
    if question is None:
        return take_in(kb, talk, heard)
    choice = choice_in(kb, question, heard.text)
    if choice is None:
        filed = take_in(kb, talk, heard)
        choice = _in_own_words(kb, question, talk, filed, heard, request)
        talk = filed
        if choice is None and request:
            return replace(talk, missed=0)
    if choice is None and (misread := _misread(kb, question, talk, heard)):
        return replace(talk, evidence=in_question(talk.evidence, misread), question=None, missed=0)
    if choice is None:
        return _unanswered(kb, before, talk, question, heard)
    if choice.unsure and request != "skip" and (hard := _hard_to_know(kb, question)):
        return replace(_settle(kb, talk, hard, choice), missed=0)
    return _answered(kb, before, _settle(kb, talk, question, choice), question)


def _misread(kb: KnowledgeBase, question: Question, talk: Talk, heard: Heard) -> list[str]:
    """What a no to "when did the weakness begin" denies: the deficits read in free words. They are asked about then."""
    denied = heard.intent == "deny" or begins_with_none(kb, heard.text)
    dates_deficit = question.answer == "duration" and question.clarifies
    return sorted(talk.evidence.doubtful & kb.deficits) if denied and dates_deficit else []


def _hard_to_know(kb: KnowledgeBase, question: Question) -> Question | None:
    """The part of a question that people are often unsure of; None when there is none or nothing else in it.

    "Not sure" then means that part first, and the rest is asked again without it.
    """
    hard = tuple(o for o in question.options if o.value in kb.findings and kb.findings[o.value].hard_to_know)
    return replace(question, options=hard) if 0 < len(hard) < len(question.options) else None


def _in_own_words(
    kb: KnowledgeBase, question: Question, before: Talk, filed: Talk, heard: Heard, request: str | None = None
) -> Choice | None:
    """The choice that a free answer makes; None when it does not answer the question."""
    told = _told_options(question, heard)
    if request:
        return Choice(unsure=True) if request == "skip" and not told else None
    if question.answer in ("duration", "number"):
        return _number(question, before, filed, heard)
    if "location" in question.asks and heard.values("location"):
        return Choice(values=tuple(heard.values("location")))
    if told or (heard.intent != "deny" and _settled_by_facts(question, before.evidence, filed.evidence)):
        return Choice(values=told, spoken=True)
    if begins_with_none(kb, heard.text):
        return Choice(none=True)
    if heard.intent == "dont_know":
        return Choice(unsure=True)
    if heard.intent == "deny" and question.answer in ("any_of", "yes_no"):
        return Choice(none=True, spoken=any(heard.findings("absent")))
    if heard.intent == "affirm" and (question.answer == "yes_no" or len(question.options) == 1):
        return Choice(values=question.asks[:1])
    return None


def _told_options(question: Question, heard: Heard) -> tuple[str, ...]:
    present = {*heard.findings("present"), *heard.values("location")}
    present |= {value for name in question.asks for value in heard.values(name)}
    if question.answer == "yes_no":
        return tuple(name for name in question.asks if name in present)
    return tuple(option.value for option in question.options if option.value in present)


def _settled_by_facts(question: Question, before: Evidence, after: Evidence) -> bool:
    """Whether the message told all that the question asks, such as each option denied in words."""
    names = [name for name in question.asks if name != "location"]
    return bool(names) and all(_known(after, name) for name in names) and any(not _known(before, n) for n in names)


def _known(evidence: Evidence, name: str) -> bool:
    told = evidence.finding(name) is not None or evidence.feature(name) is not None
    return told and name not in evidence.doubtful


def _number(question: Question, before: Talk, filed: Talk, heard: Heard) -> Choice | None:
    name = question.asks[0]
    number = heard.number("number")
    if filed.evidence.feature(name) != before.evidence.feature(name):
        return Choice(values=(name,))
    if question.answer == "number" and number is not None and 0 <= number <= OLDEST:
        return Choice(values=(f"{number:g}",))
    return Choice(unsure=True) if heard.intent == "dont_know" else None


def _settle(kb: KnowledgeBase, talk: Talk, question: Question, choice: Choice) -> Talk:
    evidence = talk.evidence
    if question.answer in ("duration", "number"):
        evidence = _settle_number(evidence, question, choice)
    elif question.answer == "one_of":
        evidence = _settle_one(evidence, question, choice)
    elif "location" in question.asks:
        evidence = _settle_places(evidence, choice)
    else:
        evidence = _settle_findings(kb, evidence, question, choice)
    return replace(talk, evidence=evidence)


def _settle_number(evidence: Evidence, question: Question, choice: Choice) -> Evidence:
    name = question.asks[0]
    if choice.unsure or choice.none:
        return evidence.with_feature(name, UNKNOWN)
    return evidence if choice.values == (name,) else evidence.with_feature(name, float(choice.values[0]))


def _settle_one(evidence: Evidence, question: Question, choice: Choice) -> Evidence:
    name = question.asks[0]
    if choice.values:
        return evidence.with_feature(name, choice.values[0])
    return evidence if evidence.feature(name) is not None else evidence.with_feature(name, UNKNOWN)


def _settle_places(evidence: Evidence, choice: Choice) -> Evidence:
    places = evidence.places() | frozenset(choice.values)
    evidence = replace(evidence, places_complete=True)
    return evidence.with_feature("location", places if places else UNKNOWN)


def _settle_findings(kb: KnowledgeBase, evidence: Evidence, question: Question, choice: Choice) -> Evidence:
    """Chosen options are present; the others are absent, or not known if the person is unsure.

    What the person told in the same message in other words is left as told. What was read in free words before, and is
    asked about to be sure, is taken back by a tick elsewhere or a no, never by own words that tell of something else.
    """
    if question.answer == "yes_no":
        answer = Answer.UNKNOWN if choice.unsure else Answer.PRESENT if choice.values else Answer.ABSENT
        return evidence.with_finding(question.asks[0], answer)
    for option in question.options:
        chosen = option.value in choice.values
        if option.feature:
            evidence = _settle_value(kb, evidence, option.feature, option.value, chosen, choice.unsure)
        elif chosen:
            evidence = evidence.with_finding(option.value, Answer.PRESENT)
        elif option.value in evidence.doubtful:
            kept = choice.unsure or choice.spoken
            evidence = evidence if kept else evidence.with_finding(option.value, Answer.ABSENT)
        elif evidence.finding(option.value) is None and (option.settles or choice.unsure):
            evidence = evidence.with_finding(option.value, Answer.UNKNOWN if choice.unsure else Answer.ABSENT)
    deficits = kb.deficits & set(choice.values)
    return evidence.with_finding(question.implies, Answer.PRESENT) if question.implies and deficits else evidence


def _settle_value(
    kb: KnowledgeBase, evidence: Evidence, feature: str, value: str, chosen: bool, unsure: bool
) -> Evidence:
    """A value offered among findings: not choosing it leaves the only other value, if there is just one."""
    if chosen:
        return evidence.with_feature(feature, value)
    others = [other for other in kb.features[feature].values if other != value]
    if unsure or len(others) != 1:
        return evidence.with_feature(feature, UNKNOWN)
    return evidence.with_feature(feature, others[0])


def _answered(kb: KnowledgeBase, before: Talk, talk: Talk, question: Question) -> Talk:
    """The question is done; what it settled is kept, so that the person can go back to it."""
    progress = talk.progress.after(question.id, talk.said == Urgency.EMERGENCY.id)
    settled = (
        *settled_between(before.evidence.findings, talk.evidence.findings),
        *settled_between(before.evidence.features, talk.evidence.features),
    )
    step = Step(question.id, before.offered, settled)
    return replace(talk, progress=progress, question=None, missed=0, steps=(*talk.steps, step))


def _unanswered(kb: KnowledgeBase, before: Talk, talk: Talk, question: Question, heard: Heard) -> Talk:
    """Something else was said. It counts as a miss unless it told a fact, or was the person's own question or courtesy.

    A question that has just been answered is a miss too: what looks like one may be an answer that is not understood.
    After some misses in a row the answer counts as not known; sooner where an emergency hangs on it.
    """
    asked_again = heard.intent == "ask_info" and before.topic is not None and before.topic in heard.values("topic")
    if talk.evidence != before.evidence or (heard.intent in _OWN_BUSINESS and not asked_again):
        return replace(talk, missed=0)
    if not asked_again and any(entity["entity"] not in _NO_FACTS for entity in heard.entities):
        return talk  # told a second time: that was understood
    urgent = question.clarifies or urgency_now(fired(kb, talk.evidence)) is Urgency.EMERGENCY
    if talk.missed + 1 < (GIVE_UP_EARLY if urgent else GIVE_UP):
        return replace(talk, missed=talk.missed + 1)
    return _answered(kb, before, _settle(kb, talk, question, Choice(unsure=True)), question)
