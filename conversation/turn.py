"""One turn of the talk: from a message heard to the messages that answer it. Pure: no clock, no Rasa, no network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversation.answers import hear
from conversation.carer import for_carer
from conversation.emergency import in_emergency, reconsidered
from conversation.heard import Heard
from conversation.lead import lead_in
from conversation.listen import take_in
from conversation.render import Message, assessment_message, opening_message, question_message, text_message
from conversation.replies import confirmed, replies
from conversation.requests import request_of, step_back
from conversation.returning import grown_older, has_come_back, welcome_back
from conversation.talk import OPENING, Talk
from conversation.words import listed, numbers_filled_in, say_news
from conversation.world import NOWHERE, World
from triage import Assessment, KnowledgeBase, Question, Urgency, assess, next_question

_TELLING = ("describe_twitch", "inform", "affirm", "deny", "dont_know", "correct", "crisis", "restart")


def take_turn(kb: KnowledgeBase, talk: Talk, heard: Heard, world: World = NOWHERE) -> tuple[Talk, list[Message]]:
    """What to say to `heard`, and the talk after it. An emergency is always said before anything else."""
    language = english_only(kb, heard)
    if language and take_in(kb, talk, heard).evidence == talk.evidence:
        return talk, language
    back = has_come_back(kb, talk, world.away_days)
    talk = grown_older(talk, world.away_days) if back else talk
    after, messages = _turn(kb, talk, heard, world)
    at = 1 if after.said == Urgency.EMERGENCY.id else 0
    before = [*language, *([welcome_back(kb, talk)] if back else [])]
    said = [*messages[:at], *before, *messages[at:]]
    return after, said if after.patient == "self" else [for_carer(kb, message, after.relation) for message in said]


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


def _turn(kb: KnowledgeBase, talk: Talk, heard: Heard, world: World) -> tuple[Talk, list[Message]]:
    if made := confirmed(kb, talk, heard):
        return made
    request = request_of(talk, heard)
    heard, offered = heard.besides_requests(), replace(talk, pending=None)
    after = step_back(kb, offered) if request == "back" else hear(kb, offered, heard, request)
    after = reconsidered(kb, after) if request == "mistaken" else after
    assessment = assess(kb, after.evidence)
    question = next_question(kb, after.evidence, after.progress)
    after, said = replies(kb, talk, after, heard, request, world)
    if assessment.urgency is Urgency.EMERGENCY:
        return in_emergency(kb, talk, after, assessment, question, said, request, heard.intent == "crisis")
    if after.pending:
        return after, said
    if not _has_begun(after, heard):
        return replace(after, question=OPENING), _invite(kb, talk, said)
    if after.said == Urgency.EMERGENCY.id and not (question and question.suspects):
        stepped = kb.wording["assessment"]["stepped_down"] if question else ""
        said.append(assessment_message(kb, assessment, question is None, stepped))
        after = replace(after, said=assessment.urgency.id, said_complete=question is None, helped=False)
    if question:
        return _ask(kb, talk, after, question, said, heard.intent == "correct")
    return _conclude(kb, talk, after, assessment, said)


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
    if talk.progress.answered or talk.has_facts or talk.evidence.suspected:
        return True
    if heard.requests():
        return False
    unclear = talk.question == OPENING and heard.intent in ("nlu_fallback", "out_of_scope")
    return unclear or heard.intent in _TELLING or talk.missed > 0


def _invite(kb: KnowledgeBase, talk: Talk, said: list[Message]) -> list[Message]:
    """The opening invitation: in full the first time."""
    if talk.question == OPENING:
        return [*said, opening_message(kb)]
    intro = kb.wording["intro"]
    first = [] if said else [intro["greeting"]]
    return [*said, opening_message(kb, numbers_filled_in(kb, " ".join([*first, intro["limits"]])))]


def _told_more(before: Talk, after: Talk) -> bool:
    return before.evidence != after.evidence


def _ask(
    kb: KnowledgeBase, before: Talk, talk: Talk, question: Question, said: list[Message], corrected: bool
) -> tuple[Talk, list[Message]]:
    """Ask on: in simpler words what was missed, with what was understood before the first question."""
    missed = talk.missed > 0 and question.id == before.question
    lead, soon_at = lead_in(kb, before, talk, question, missed, bool(said))
    if corrected and not said and (news := say_news(kb, before.evidence, talk.evidence)):
        lead = kb.wording["question"]["corrected"].format(items=listed(kb, news))
    form = "simpler" if missed else "brief" if said and question.id == before.question else "text"
    messages = [*said, question_message(kb, question, form, before=lead)]
    if talk.missed > 1:
        messages.insert(0, text_message(numbers_filled_in(kb, kb.wording["question"]["person"])))
    return replace(talk.asking(question), soon_at=soon_at), messages


def _conclude(
    kb: KnowledgeBase, before: Talk, talk: Talk, assessment: Assessment, said: list[Message]
) -> tuple[Talk, list[Message]]:
    """Say the assessment once it is complete; again only when something told since may have changed it."""
    news = before.said is None or not before.said_complete or _told_more(before, talk)
    if news and not (talk.said_complete and before.said != talk.said):
        said.append(assessment_message(kb, assessment, True, _what_changed(kb, before, talk, assessment)))
    elif not said:
        said.append(text_message(kb.wording["assessment"]["complete_hint"], {"kind": "reply", "id": "complete"}))
    return replace(talk, said=assessment.urgency.id, said_complete=True).asking(None), said


def _what_changed(kb: KnowledgeBase, before: Talk, talk: Talk, assessment: Assessment) -> str:
    """What is new since the last assessment, and whether the advice is another one now."""
    if not before.said_complete:
        return ""
    name = "unchanged" if before.said == assessment.urgency.id else "changed"
    news = say_news(kb, before.evidence, talk.evidence)
    heard = kb.wording["assessment"]["news"].format(items=listed(kb, news)) if news else ""
    return " ".join(part for part in (heard, kb.wording["assessment"][name]) if part)
