"""What answers a message itself, before the talk goes on: explanations, courtesies, and what was asked of the talk."""

from __future__ import annotations

from dataclasses import replace

from conversation.choices import choice_in
from conversation.heard import Heard
from conversation.lessons import explained, told_more
from conversation.render import Message, text_message
from conversation.summary import summary_message
from conversation.talk import Talk
from conversation.words import numbers_filled_in
from conversation.world import World
from triage import KnowledgeBase, assess, questions_left

DELETE, HAND_OVER = "delete", "hand_over"


def replies(
    kb: KnowledgeBase, before: Talk, after: Talk, heard: Heard, request: str | None, world: World
) -> tuple[Talk, list[Message]]:
    """The talk, and the messages that answer `heard` itself; none for what only told something."""
    if request:
        return _requested(kb, before, after, request, world)
    if heard.intent == "ask_info":
        question = before.open_question(kb)
        chosen = question and choice_in(kb, question, heard.text)  # an offered answer is no question of theirs
        return (after, []) if chosen else explained(kb, after, heard)
    if heard.intent == "ask_human" and world.can_hand_over and after.has_facts:
        said = [_reply(kb, "ask_human"), _reply(kb, "offer_to_hand_over", ("yes", "no"))]
        return replace(after, pending=HAND_OVER), said
    told = before.evidence != after.evidence
    greeted = heard.intent == "greet" and before.question is None and before.said is None
    if heard.intent not in kb.wording["replies"] or told or greeted:
        return after, []
    return after, [_reply(kb, heard.intent)]


def confirmed(kb: KnowledgeBase, talk: Talk, heard: Heard) -> tuple[Talk, list[Message]] | None:
    """What a yes or a no to the last offer makes; None when nothing was offered or something else was said.

    An offer that is not taken up in the next message is off.
    """
    offer, talk = talk.pending, replace(talk, pending=None)
    if offer is None or heard.intent not in ("affirm", "deny"):
        return None
    if heard.intent == "deny":
        return talk, [_reply(kb, f"not_{offer}")]
    # Whether a summary was taken is known only once it was sent.
    return replace(talk, done=offer), [] if offer == HAND_OVER else [_reply(kb, f"{offer}_done")]


def said_of_handoff(kb: KnowledgeBase, taken: bool) -> Message:
    """What came of passing the summary on."""
    return _reply(kb, "handed_over" if taken else "hand_over_failed")


def _requested(kb: KnowledgeBase, before: Talk, after: Talk, request: str, world: World) -> tuple[Talk, list[Message]]:
    if request == "more":
        return told_more(kb, after)
    if request == "summary":
        assessment = assess(kb, after.evidence) if after.has_facts else None
        return after, [summary_message(kb, after, assessment, world.now, world.talk)]
    if request == "delete":
        return replace(after, pending=DELETE), [_reply(kb, "offer_to_delete", ("yes", "no"))]
    if request == "worse":
        lines = [kb.wording["requests"]["worse"], *assess(kb, after.evidence).safety_net]
        return after, [text_message("\n- ".join(lines), {"kind": "reply", "id": request})]
    if request == "why":
        question = before.open_question(kb)
        text = kb.wording["question"]["why"].format(why=question.why) if question else ""
        return after, [text_message(text, {"kind": "reply", "id": request})] if text else []
    if request == "left":
        count = questions_left(kb, after.evidence, after.progress)
        return after, [text_message(say_left(kb, count), {"kind": "reply", "id": request})]
    return after, [_reply(kb, request)] if request in kb.wording["requests"] else []


def say_left(kb: KnowledgeBase, count: int) -> str:
    """How many questions are still to come, in words."""
    words = kb.wording["question"]
    return str(words["left_none"] if count < 1 else words["left_one"] if count == 1 else words["left"]).format(
        number=count
    )


def _reply(kb: KnowledgeBase, name: str, buttons: tuple[str, ...] = ()) -> Message:
    words = [kb.wording["question"][button] for button in buttons]
    said = {**kb.wording["replies"], **kb.wording["requests"]}[name]
    text = numbers_filled_in(kb, said, days=str(kb.limits.forget_days))
    return text_message(text, {"kind": "reply", "id": name}, words or None)
