"""From questions, assessments and explanations to messages: text and buttons for people, `custom` for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from conversation.choices import offered_words
from conversation.told import assessment_custom, source_custom, words_for_and_against, worth_naming
from conversation.words import listed, numbers_filled_in
from triage import Assessment, KnowledgeBase, Question, Reason, Urgency
from triage.logic import Mood, View, truth
from triage.model import Condition, Topic
from triage.truth import Truth

Message = dict[str, Any]


def text_message(text: str, custom: Mapping[str, Any] | None = None, buttons: list[str] | None = None) -> Message:
    """A message with words, and optionally buttons that send their own words, and a `custom` part."""
    message: Message = {"text": text}
    if buttons:
        message["buttons"] = [{"title": word, "payload": word} for word in buttons]
    if custom:
        message["custom"] = dict(custom)
    return message


def question_message(kb: KnowledgeBase, question: Question, form: str = "text", before: str = "") -> Message:
    """A question; `before` comes first in the text.

    `form`: `text`; `simpler` if it was not understood; `brief` if it was asked before and only set aside.
    """
    text = numbers_filled_in(kb, getattr(question, form) or question.text)
    if question.answer == "any_of" and form == "text":
        text = f"{text} {kb.wording['question']['choose_many']}"
    custom = {
        "kind": "question", "id": question.id, "asks": list(question.asks), "answer": question.answer, "text": text,
        "why": question.why, "options": [{"value": o.value, "label": o.label} for o in question.options],
        "before": before,
    }  # fmt: skip
    return text_message(f"{before}\n\n{text}" if before else text, custom, offered_words(kb, question))


def opening_message(kb: KnowledgeBase, before: str = "") -> Message:
    """The invitation to tell in one's own words."""
    text = str(kb.wording["intro"]["invite"])
    custom = {
        "kind": "question", "id": "opening", "asks": [], "answer": "text", "text": text, "options": [],
        "before": before,
    }  # fmt: skip
    return text_message(f"{before}\n\n{text}" if before else text, custom)


def assessment_message(kb: KnowledgeBase, assessment: Assessment, complete: bool, before: str = "") -> Message:
    """An assessment: the one action first, then why, what it might be, what to do, and what would change it.

    Before all is asked only an emergency is told in words, and what is certain by then; programs get every assessment.
    """
    parts, certain = [before], {reason.rule for reason in certain_reasons(kb, assessment)}
    if complete or assessment.urgency is Urgency.EMERGENCY or assessment.reasons[0].rule in certain:
        parts += [assessment.advice[0], _why(kb, assessment), _do_now(kb, assessment)]
    if complete:
        parts += [_might_be(kb, assessment), _changes(kb, assessment), *_closing(kb, assessment)]
    text = "\n\n".join(part for part in parts if part)
    return text_message(text, assessment_custom(kb, assessment, complete, before))


def headline(kb: KnowledgeBase, custom: Mapping[str, Any]) -> str:
    """The urgency of an assessment in a few words, with a sign in its colour; `custom` is that of its message."""
    name = custom.get("urgency_name") or kb.wording["urgency_name"][custom["urgency"]]
    return f"{kb.wording['messengers']['signs'][custom['urgency']]} {name}"


def certain_reasons(kb: KnowledgeBase, assessment: Assessment) -> list[Reason]:
    """The reasons that hold by what was told.

    While an age or a date is open, caution reckons with the worst; a doctor must not read that as told.
    """
    view = View(kb, assessment.evidence, Mood.CERTAIN)
    certain = {rule.id for rule in kb.rules if truth(rule.when, view) is Truth.TRUE}
    return [reason for reason in assessment.reasons if reason.rule in certain]


def explanation_message(
    kb: KnowledgeBase,
    subject: Topic | Condition,
    lines: Sequence[str],
    others: Sequence[Topic | Condition] = (),
    own: str = "",
) -> Message:
    """One page on a topic or a condition, with its sources; `others` that may have been meant are named.

    `own` says what it means for this person.
    """
    words, sources = kb.wording["explanation"], [kb.sources[source] for source in subject.sources]
    titles = "; ".join(source.title for source in sorted(sources, key=lambda source: source.url is None)[:2])
    parts = [numbers_filled_in(kb, " ".join(lines)), own, words["source"].format(sources=titles)]
    if others:
        parts.append(words["others"].format(names=listed(kb, [other.name for other in others])))
    custom = {"kind": "explanation", "topic": subject.id, "sources": [source_custom(source) for source in sources]}
    return text_message("\n\n".join(part for part in parts if part), custom)


def bulleted(kb: KnowledgeBase, title: str, lines: Iterable[str]) -> str:
    """A title with a bullet for each line below it; nothing without lines."""
    bullets = [kb.wording["assessment"]["bullet"].format(line=line) for line in lines]
    return "\n".join([title, *bullets]) if bullets else ""


def _why(kb: KnowledgeBase, assessment: Assessment) -> str:
    levels = {rule.id: rule.urgency for rule in kb.rules}
    decisive = [r.text for r in assessment.reasons if levels.get(r.rule, assessment.urgency) is assessment.urgency][:2]
    return str(kb.wording["assessment"]["why"]).format(reasons=" ".join(decisive))


def _do_now(kb: KnowledgeBase, assessment: Assessment) -> str:
    return bulleted(kb, kb.wording["assessment"]["do_now"], assessment.advice[1:])


def _closing(kb: KnowledgeBase, assessment: Assessment) -> list[str]:
    """What to take along, where it comes from, and what it is not."""
    words = kb.wording["assessment"]
    titles = "; ".join(source.title for source in assessment.sources if source.url)
    sources = kb.wording["explanation"]["source"].format(sources=titles) if titles else ""
    take_away = "" if assessment.urgency is Urgency.EMERGENCY else words["take_away"]
    return [take_away, sources, kb.wording["intro"]["disclaimer"]]


def _changes(kb: KnowledgeBase, assessment: Assessment) -> str:
    return bulleted(kb, kb.wording["assessment"]["changes"], assessment.safety_net)


def _might_be(kb: KnowledgeBase, assessment: Assessment) -> str:
    words = kb.wording["assessment"]
    lines = [words["might_be"]]
    for explanation in worth_naming(kb, assessment):
        told = zip(("for", "against"), words_for_and_against(kb, assessment.evidence, explanation), strict=True)
        evidence = "".join(words[side].format(findings=listed(kb, said)) for side, said in told if said)
        likelihood = kb.wording["likelihood"][explanation.likelihood]
        lines.append(
            words["condition"].format(name=explanation.condition.name, likelihood=likelihood, evidence=evidence)
        )
    return "\n".join(lines) if len(lines) > 1 else ""
