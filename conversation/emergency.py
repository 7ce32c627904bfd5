"""An emergency: the action first, nothing that delays it, until help is coming or it was a misunderstanding."""

from __future__ import annotations

from dataclasses import replace

from conversation.listen import in_question
from conversation.render import Message, assessment_message, question_message, text_message
from conversation.talk import Talk
from conversation.words import numbers_filled_in
from triage import Assessment, KnowledgeBase, Question, Urgency, assess, what_makes_emergency


def in_emergency(
    kb: KnowledgeBase,
    before: Talk,
    talk: Talk,
    assessment: Assessment,
    question: Question | None,
    said: list[Message],
    request: str | None,
    in_crisis: bool,
) -> tuple[Talk, list[Message]]:
    """The advice to call, then what was asked; once help is on its way, only what was asked.

    `in_crisis`: the message tells of not wanting to live. That is answered each time, whatever help is on its way.
    """
    said = [_no_comfort(kb, message) for message in said]
    if request == "help_coming":
        return replace(talk, helped=True, said_complete=True).asking(None), [_while_waiting(kb, assessment)]
    if talk.helped and not in_crisis and _is_the_same(assess(kb, before.evidence), assessment):
        return talk.asking(None), said or [_note(kb, "still_here")]
    complete = question is None
    first = assessment_message(kb, assessment, complete)
    talk = replace(talk, said=assessment.urgency.id, said_complete=complete, helped=False).asking(question)
    if question is None:
        return talk, [first, *said]
    return talk, [first, *said, question_message(kb, question, before=kb.wording["assessment"]["anyway"])]


def reconsidered(kb: KnowledgeBase, talk: Talk) -> Talk:
    """The talk after "that was a misunderstanding": what made the emergency is asked about, and counts only then."""
    evidence = in_question(talk.evidence, what_makes_emergency(kb, talk.evidence))
    return replace(talk, evidence=evidence, question=None, offered=())


def _is_the_same(earlier: Assessment, now: Assessment) -> bool:
    rules = [[reason.rule for reason in found.reasons] for found in (earlier, now)]
    return earlier.urgency is Urgency.EMERGENCY and rules[0] == rules[1]


def _no_comfort(kb: KnowledgeBase, message: Message) -> Message:
    """An explanation that says how harmless most twitches are has to wait; anything else is said as it is."""
    topic = kb.topics.get(message.get("custom", {}).get("topic", ""))
    return message if topic is None or topic.in_emergency else _note(kb, "later")


def _while_waiting(kb: KnowledgeBase, assessment: Assessment) -> Message:
    """What to do until help comes; the call itself is made."""
    lines = [numbers_filled_in(kb, kb.wording["emergency"]["helped"]), *assessment.advice[1:]]
    return text_message("\n- ".join(lines), {"kind": "reply", "id": "help_coming"})


def _note(kb: KnowledgeBase, name: str) -> Message:
    return text_message(numbers_filled_in(kb, kb.wording["emergency"][name]), {"kind": "reply", "id": name})
