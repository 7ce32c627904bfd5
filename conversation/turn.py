"""One turn of the talk: from a message heard to the messages that answer it. Pure: no clock, no Rasa, no network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversation.answers import hear
from conversation.heard import Heard
from conversation.listen import take_in
from conversation.render import (
    Message,
    assessment_message,
    explanation_message,
    opening_message,
    question_message,
    text_message,
)
from conversation.talk import OPENING, Talk
from conversation.words import listed, numbers_filled_in, say_feature, say_findings
from triage import Answer, Assessment, KnowledgeBase, Question, Urgency, assess, next_question

_TELLING = ("describe_twitch", "inform", "affirm", "deny", "dont_know", "correct", "crisis", "restart")


def take_turn(kb: KnowledgeBase, talk: Talk, heard: Heard) -> tuple[Talk, list[Message]]:
    """What to say to `heard`, and the talk after it. An emergency is always said before anything else."""
    language = english_only(kb, heard)
    if language and not _told_more(talk, take_in(kb, talk, heard)):
        return talk, language
    after, messages = _turn(kb, talk, heard)
    at = 1 if after.said == Urgency.EMERGENCY.id else 0
    return after, [*messages[:at], *language, *messages[at:]]


def english_only(kb: KnowledgeBase, heard: Heard) -> list[Message]:
    """One fixed sentence, with the emergency number, in the language of a message that is not in English."""
    languages = [name for name in heard.values("language") if name in kb.wording["languages"]]
    return [
        text_message(
            numbers_filled_in(kb, kb.wording["languages"][name]),
            {"kind": "reply", "id": "english_only", "language": name},
        )
        for name in languages[:1]
    ]


def _turn(kb: KnowledgeBase, talk: Talk, heard: Heard) -> tuple[Talk, list[Message]]:
    after = hear(kb, talk, heard)
    assessment = assess(kb, after.evidence)
    question = next_question(kb, after.evidence, after.progress)
    if assessment.urgency is Urgency.EMERGENCY:
        return _emergency(kb, after, assessment, question)
    replies = _replies(kb, talk, after, heard)
    if not _has_begun(after, heard):
        return replace(after, question=OPENING), _invite(kb, talk, replies)
    if after.said == Urgency.EMERGENCY.id:
        stepped = kb.wording["assessment"]["stepped_down"] if question else ""
        replies.append(assessment_message(kb, assessment, question is None, stepped))
        after = replace(after, said=assessment.urgency.id, said_complete=question is None)
    if question:
        return _ask(kb, talk, after, question, replies)
    return _conclude(kb, talk, after, assessment, replies)


def catch_up(kb: KnowledgeBase, talk: Talk, missed: Sequence[Heard]) -> Talk:
    """The talk after messages that nobody answered, so that nothing told in them is lost."""
    for heard in missed:
        talk = hear(kb, talk, heard)
        question = next_question(kb, talk.evidence, talk.progress)
        talk = talk.asking(question) if question else talk
    return talk


def start_again(kb: KnowledgeBase, read: int) -> tuple[Talk, list[Message]]:
    """A new talk, with everything told before set aside."""
    return Talk(question=OPENING, read=read), [opening_message(kb, kb.wording["replies"]["start_again"])]


def _has_begun(talk: Talk, heard: Heard) -> bool:
    """Whether there is a complaint to look into: something was told, or the invitation to tell was answered somehow.

    Words that are not understood a second time may tell of danger, so the questions begin with them too.
    """
    if talk.progress.answered or talk.has_facts:
        return True
    unclear = talk.question == OPENING and heard.intent in ("nlu_fallback", "out_of_scope")
    return unclear or heard.intent in _TELLING or talk.missed > 0


def _emergency(
    kb: KnowledgeBase, talk: Talk, assessment: Assessment, question: Question | None
) -> tuple[Talk, list[Message]]:
    messages = [assessment_message(kb, assessment, question is None)]
    talk = replace(talk, said=assessment.urgency.id, said_complete=question is None).asking(question)
    if question:
        messages.append(question_message(kb, question, before=kb.wording["assessment"]["anyway"]))
    return talk, messages


def _invite(kb: KnowledgeBase, talk: Talk, replies: list[Message]) -> list[Message]:
    """The opening invitation: in full the first time."""
    if talk.question == OPENING:
        return [*replies, opening_message(kb)]
    intro = kb.wording["intro"]
    first = [] if replies else [intro["greeting"]]
    return [*replies, opening_message(kb, numbers_filled_in(kb, " ".join([*first, intro["limits"]])))]


def _replies(kb: KnowledgeBase, before: Talk, after: Talk, heard: Heard) -> list[Message]:
    """What answers the message itself, before the talk goes on."""
    if heard.intent == "ask_info":
        return _explanations(kb, heard)
    if heard.intent == "greet" and before.question is None and before.said is None:
        return []
    reply = kb.wording["replies"].get(heard.intent)
    if reply is None or _told_more(before, after):
        return []
    return [text_message(numbers_filled_in(kb, reply), {"kind": "reply", "id": heard.intent})]


def _explanations(kb: KnowledgeBase, heard: Heard) -> list[Message]:
    subjects = [kb.topics.get(topic) or kb.conditions.get(topic) for topic in dict.fromkeys(heard.values("topic"))]
    known = [subject for subject in subjects if subject]
    return (
        [explanation_message(kb, known[0], known[1:])]
        if known
        else [text_message(kb.wording["explanation"]["unknown_topic"], {"kind": "reply", "id": "unknown_topic"})]
    )


def _told_more(before: Talk, after: Talk) -> bool:
    return before.evidence != after.evidence


def _ask(
    kb: KnowledgeBase, before: Talk, talk: Talk, question: Question, replies: list[Message]
) -> tuple[Talk, list[Message]]:
    """Ask on: in simpler words what was missed, with what was understood before the first question."""
    missed = talk.missed > 0 and question.id == before.question
    lead = ""
    if missed:
        lead = kb.wording["question"]["misunderstood"]
    elif not before.progress.answered and before.question in (None, OPENING) and not replies:
        lead = _understood(kb, talk)
    elif replies and question.id == before.question:
        lead = kb.wording["question"]["back_to"]
    elif question.id == before.question and _told_more(before, talk):
        lead = kb.wording["question"]["noted"]
    messages = [*replies, question_message(kb, question, simpler=missed, before=lead)]
    if talk.missed > 1:
        messages.insert(0, text_message(numbers_filled_in(kb, kb.wording["question"]["person"])))
    return talk.asking(question), messages


def _understood(kb: KnowledgeBase, talk: Talk) -> str:
    """One short line of what was read, so that a wrong reading is put right early."""
    evidence = talk.evidence
    items = [word for name in kb.features for word in say_feature(kb, evidence, name)]
    told = [name for name, answer in evidence.findings.items() if answer is not Answer.UNKNOWN]
    items += say_findings(kb, evidence, [name for name in told if kb.findings[name].kind != "context"])
    limits = numbers_filled_in(kb, kb.wording["intro"]["limits"])
    if not items:
        return limits
    return f"{kb.wording['intro']['understood'].format(items=listed(kb, items))} {limits}"


def _conclude(
    kb: KnowledgeBase, before: Talk, talk: Talk, assessment: Assessment, replies: list[Message]
) -> tuple[Talk, list[Message]]:
    """Say the assessment once it is complete; again only when something told since has changed it."""
    news = before.said is None or not before.said_complete or _told_more(before, talk)
    if news and not (talk.said_complete and before.said != talk.said):
        lead = kb.wording["assessment"]["changed"] if before.said_complete else ""
        replies.append(assessment_message(kb, assessment, True, lead))
    elif not replies:
        replies.append(text_message(kb.wording["assessment"]["complete_hint"], {"kind": "reply", "id": "complete"}))
    return replace(talk, said=assessment.urgency.id, said_complete=True).asking(None), replies
