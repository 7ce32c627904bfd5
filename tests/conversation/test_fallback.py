"""What can be said without the action server: an emergency, or nothing."""

from __future__ import annotations

from typing import Any

import pytest

from conversation.fallback import emergency_reply
from conversation.talk import Talk
from conversation.turn import take_turn
from tests.conversation.said import say
from triage import KnowledgeBase


def parse(*present: str, **values: Any) -> dict[str, Any]:
    """Rasa's reading of a message."""
    heard = say(present=present, **values)
    return {"text": heard.text, "intent": {"name": heard.intent}, "entities": list(heard.entities)}


DROOP = {"weakness_onset_days": 0, "onset": "sudden"}
REPLIES = [
    (parse("facial_weakness", "speech_difficulty", **DROOP), True),
    (parse("thunderclap_headache"), True),
    (parse("suicidal_thoughts"), True),
    (parse("headache"), False),
    (parse(location="eyelid"), False),
    ({}, False),
    ({"text": None, "intent": None, "entities": None}, False),
]


@pytest.mark.parametrize(("message", "emergency"), REPLIES)
@pytest.mark.parametrize("state", [None, {}])
def test_an_emergency_is_said_and_anything_else_is_left(
    kb: KnowledgeBase, state: Any, message: dict[str, Any], emergency: bool
) -> None:
    """The assessment is complete, for no question can follow."""
    reply = emergency_reply(kb, state, message)
    assert (reply is not None) is emergency
    if reply:
        assert (reply["custom"]["urgency"], reply["custom"]["complete"]) == ("emergency", True)
        assert kb.region.emergency in reply["text"]


def test_what_was_told_before_counts(kb: KnowledgeBase) -> None:
    """Two halves of an emergency in two messages."""
    talk, _ = take_turn(kb, Talk(), say(present="headache", age=30))
    assert emergency_reply(kb, talk.to_dict(), parse()) is None
    assert emergency_reply(kb, talk.to_dict(), parse("fever", "neck_stiffness")) is not None
    assert emergency_reply(kb, None, parse("fever")) is None


def test_a_button_pressed_while_the_server_is_down_counts(kb: KnowledgeBase) -> None:
    """The open question is answered by it."""
    talk, _ = take_turn(kb, Talk(), say("my lid", "describe_twitch", location="eyelid"))
    message = {"text": kb.findings["convulsion"].option, "intent": {"name": "nlu_fallback"}, "entities": []}
    assert emergency_reply(kb, talk.to_dict(), message) is not None
