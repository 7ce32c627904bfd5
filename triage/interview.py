"""What to ask next: only what could still change the urgency or, within a limit, the leading explanations."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from triage.differential import open_swing, scores, told_in
from triage.evidence import Answer, Evidence, FeatureValue
from triage.expression import Expression
from triage.logic import Mood, View, truth
from triage.model import KnowledgeBase, Option, Question, Urgency
from triage.truth import Truth
from triage.urgency import Interval, fired, interval, open_in, outlook, urgency_now, views

MOST_QUESTIONS = 30
MILD: dict[str, FeatureValue] = {
    "duration_days": 10, "weakness_onset_days": 60, "age": 35, "course": "same", "side": "left", "onset": "gradual",
    "pattern": "intermittent", "location": frozenset({"eyelid"}),
}  # fmt: skip


@dataclass(frozen=True)
class Progress:
    """How far an interview has come: the questions answered, and how many of them since an emergency was said."""

    answered: tuple[str, ...] = ()
    after_emergency: int = 0

    def after(self, question: str, in_emergency: bool) -> Progress:
        """The progress once `question` is answered; `in_emergency`: an emergency had been said before it was asked."""
        return Progress((*self.answered, question), self.after_emergency + 1 if in_emergency else 0)


def next_question(kb: KnowledgeBase, evidence: Evidence, progress: Progress = Progress()) -> Question | None:
    """The next question, with only those of its options that are open and matter; None when none is left.

    While an emergency holds, only what could step it down is asked, and at most `limits.questions_after_emergency`
    times. What the words may have told of is asked about before all else. Otherwise every question is asked that could
    change the urgency, and up to `limits.questions` also those that could change the leading explanations.
    """
    if urgency_now(fired(kb, evidence)) is Urgency.EMERGENCY:
        return _stepping_down(kb, evidence, progress)
    if evidence.suspected:
        return _about_suspected(kb, evidence)
    span, mattering = _could_change_urgency(kb, evidence)
    question = _first(kb, evidence, progress, mattering)
    if question or len(progress.answered) >= kb.limits.questions or span.certain <= Urgency.URGENT:
        return question
    return _first(kb, evidence, progress, _could_change_explanations(kb, evidence))


def is_complete(kb: KnowledgeBase, evidence: Evidence, progress: Progress = Progress()) -> bool:
    """Whether nothing is left to ask."""
    return next_question(kb, evidence, progress) is None


def questions_left(
    kb: KnowledgeBase, evidence: Evidence, progress: Progress = Progress(), most: int = MOST_QUESTIONS
) -> int:
    """How many questions are still to come, the next one included, if the answers are mild ones: an estimate.

    No more than `most` are counted, since each costs some milliseconds.
    """
    count = 0
    while count < most and (question := next_question(kb, evidence, progress)):
        evidence, progress = _answered_mildly(evidence, question), progress.after(question.id, False)
        count += 1
    return count


def what_makes_emergency(kb: KnowledgeBase, evidence: Evidence) -> tuple[str, ...]:
    """The present findings through which the emergency rules that fire hold, in the order of the knowledge."""
    view = View(kb, evidence, Mood.CAUTION)
    rules = [rule for rule in fired(kb, evidence) if rule.urgency is Urgency.EMERGENCY]
    told = {name for rule in rules for name in told_in(rule.when, view)}
    return tuple(name for name in kb.findings if name in told and evidence.is_present(name))


def _answered_mildly(evidence: Evidence, question: Question) -> Evidence:
    """As most people answer: a mild adult case of some weeks, with none of the findings."""
    for option in question.options if question.answer == "any_of" else ():
        if option.feature is None and evidence.finding(option.value) in (None, Answer.PRESENT):
            evidence = evidence.with_finding(option.value, Answer.ABSENT)
    for name in question.asks:
        if name in MILD and evidence.feature(name) is None:
            evidence = evidence.with_feature(name, MILD[name])
        elif question.answer == "yes_no":
            evidence = evidence.with_finding(name, Answer.ABSENT)
    return replace(evidence, places_complete=evidence.places_complete or "location" in question.asks)


def _stepping_down(kb: KnowledgeBase, evidence: Evidence, progress: Progress) -> Question | None:
    if progress.after_emergency >= kb.limits.questions_after_emergency:
        return None
    emergencies = [rule for rule in fired(kb, evidence) if rule.urgency is Urgency.EMERGENCY]
    certain = evidence.without(*evidence.doubtful)
    view = views(kb, certain, could=True)
    chances = outlook(kb, certain, view)
    if any(chances[rule.id] is Truth.TRUE for rule in emergencies):
        return None
    return _first(kb, evidence, progress, open_in(kb, certain, emergencies, view), stepping_down=True)


def _about_suspected(kb: KnowledgeBase, evidence: Evidence) -> Question | None:
    question = next((question for question in kb.questions.values() if question.suspects), None)
    if question is None:
        return None
    names = tuple(name for name in kb.findings if name in evidence.suspected)
    options = tuple(Option(name, kb.findings[name].option) for name in names)
    return replace(question, options=options, asks=names)


def _could_change_urgency(kb: KnowledgeBase, evidence: Evidence) -> tuple[Interval, set[str]]:
    view = views(kb, evidence, could=True)
    chances = outlook(kb, evidence, view)
    span = interval(kb, chances)
    if span.settled:
        return span, set()
    # A rule matters if it is undecided and would be more urgent than what is certain; while only self care or the
    # default is in question, so do the self-care rules.
    rules = [rule for rule in kb.rules if chances[rule.id] is Truth.MAYBE and rule.urgency < span.certain]
    caring = [rule for rule in kb.rules if rule.urgency is Urgency.SELF_CARE]
    if span.certain is Urgency.SELF_CARE and not any(chances[rule.id] is Truth.TRUE for rule in caring):
        rules += [rule for rule in caring if chances[rule.id] is Truth.MAYBE]
    return span, open_in(kb, evidence, rules, view)


def _could_change_explanations(kb: KnowledgeBase, evidence: Evidence) -> set[str]:
    known = scores(kb, evidence)
    ranked = sorted(known, key=lambda name: (-known[name], -kb.conditions[name].prior, name))
    last_shown = known[ranked[kb.limits.leading - 1]]
    names: set[str] = set()
    for name in ranked:
        swing = open_swing(kb, evidence, kb.conditions[name])
        if known[name] + sum(swing.values()) > last_shown and (names or known[name] >= last_shown):
            names |= {finding for finding, size in swing.items() if size > 1}
    return names


def _first(
    kb: KnowledgeBase, evidence: Evidence, progress: Progress, mattering: Collection[str], stepping_down: bool = False
) -> Question | None:
    for question in kb.questions.values():
        fits = question.clarifies if stepping_down else not question.only_after_emergency
        # What may follow an emergency can come again for another one, then only with options not yet answered.
        if fits and (question.only_after_emergency or question.id not in progress.answered):
            narrowed = _narrowed(kb, evidence, question, mattering)
            if narrowed:
                return narrowed
    return None


def _narrowed(kb: KnowledgeBase, evidence: Evidence, question: Question, mattering: Collection[str]) -> Question | None:
    """The question with the options that are open and matter; None when it has nothing to settle."""
    view = View(kb, evidence, Mood.CAUTION)
    if not _makes_sense(question.when, view):
        return None
    if question.answer != "any_of":
        return question if any(name in mattering and _is_open(evidence, name) for name in question.asks) else None
    doubts = _doubts(kb, evidence, question)
    # How it came on matters only once it is sure that it came; the list is then about findings alone.
    offered = (*doubts, *(option for option in question.options if not (doubts and option.feature)))
    options = tuple(option for option in offered if _matters(view, option, mattering))
    asks = tuple(dict.fromkeys(option.feature or option.value for option in options))
    return replace(question, options=options, asks=asks) if options else None


def _doubts(kb: KnowledgeBase, evidence: Evidence, question: Question) -> tuple[Option, ...]:
    """An option for each doubtful finding that the question has to confirm."""
    if not question.confirms:
        return ()
    return tuple(Option(name, kb.findings[name].option) for name in kb.findings if name in evidence.doubtful)


def _makes_sense(when: Expression | None, view: View) -> bool:
    return when is None or truth(when, view) is Truth.TRUE


def _matters(view: View, option: Option, mattering: Collection[str]) -> bool:
    name, evidence = option.feature or option.value, view.evidence
    if name not in mattering or not _is_open(evidence, name) or option.value in evidence.places():
        return False
    return _makes_sense(option.when, view)


def _is_open(evidence: Evidence, name: str) -> bool:
    if name == "location":
        return evidence.feature(name) is None or not evidence.places_complete
    return name in evidence.doubtful or (evidence.finding(name) is None and evidence.feature(name) is None)
