"""The actions: one turn each, with what Rasa hands them and what they hand back."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import turns
from actions.boundary import ActionFailed
from actions.handoff import Handoff, Times
from actions.turns import SLOT, StartAgain, TakeTurn
from conversation.talk import OPENING, Talk
from tests.actions.receiver import Answer, Receiver, receiving

SECRET = "my private words about my wife"


def user(text: str = "...", intent: str = "inform", **entities: Any) -> dict[str, Any]:
    """A message as it stands in the tracker."""
    found = [
        {"entity": "finding", "value": value, "role": name} if name in ("present", "absent")
        else {"entity": name, "value": value}
        for name, value in entities.items()
    ]  # fmt: skip
    return {"event": "user", "text": text, "parse_data": {"intent": {"name": intent}, "entities": found}}


def run(action: Any, events: list[dict[str, Any]], state: Any = None) -> tuple[Talk, list[dict[str, Any]], int]:
    """The talk kept after the action, the `custom` parts said, and the number of messages."""
    tracker = Tracker("someone", {SLOT: state}, None, events, False, None, {}, "action_listen")
    dispatcher = CollectingDispatcher()
    kept = asyncio.run(action.run(dispatcher, tracker, {}))
    assert [(event["event"], event["name"]) for event in kept] == [("slot", SLOT)]
    return Talk.from_dict(kept[0]["value"]), [m["custom"] for m in dispatcher.messages], len(dispatcher.messages)


def test_a_turn_is_taken_and_kept() -> None:
    """What was told is in the slot, and the question is said."""
    talk, said, number = run(TakeTurn(), [user(intent="describe_twitch", location="eyelid")])
    assert (talk.evidence.places(), talk.question, talk.read) == ({"eyelid"}, "danger", 1)
    assert (number, said[-1]["id"]) == (1, "danger")


def test_the_next_turn_goes_on_from_what_was_kept() -> None:
    """Only the new message is taken in."""
    events = [user(intent="describe_twitch", location="eyelid")]
    talk, _, _ = run(TakeTurn(), events)
    talk, said, _ = run(TakeTurn(), [*events, user("None of these", "deny")], talk.to_dict())
    assert (talk.progress.answered, talk.read) == (("danger",), 2)
    assert said[-1]["id"] != "danger"


def test_a_message_that_is_sent_again_answers_one_question_only() -> None:
    """Nobody had answered it the first time. The same words under another name are another answer."""
    first = {**user(intent="describe_twitch", location="eyelid"), "message_id": "1"}
    told, _, _ = run(TakeTurn(), [first])
    none = user("None of these", "deny")
    once, said, _ = run(TakeTurn(), [first, {**none, "message_id": "2"}], told.to_dict())
    again = run(TakeTurn(), [first, {**none, "message_id": "2"}, {**none, "message_id": "2"}], told.to_dict())
    assert (again[0], again[1]) == (once, said)
    twice, _, _ = run(TakeTurn(), [first, {**none, "message_id": "2"}, {**none, "message_id": "3"}], told.to_dict())
    assert len(twice.progress.answered) == len(once.progress.answered) + 1
    other = {**user("None of these, but my arm is weak", "inform", present="muscle_weakness"), "message_id": "2"}
    both, _, _ = run(TakeTurn(), [first, other, {**none, "message_id": "2"}], told.to_dict())
    assert both.evidence.suspected | both.evidence.doubtful | set(both.evidence.findings) >= {"muscle_weakness"}


def test_messages_that_nobody_answered_are_taken_in_first() -> None:
    """As while the server was down."""
    events = [user(present="headache"), user(present="fever"), user(present="neck_stiffness")]
    talk, said, _ = run(TakeTurn(), [*events, user("hello?", "greet")])
    assert {"headache", "fever", "neck_stiffness"} <= set(talk.evidence.findings)
    assert (said[0]["urgency"], talk.read) == ("emergency", 4)


@pytest.mark.parametrize("mark", ["session_started", "restart"])
def test_only_the_messages_of_this_session_count(mark: str) -> None:
    """Nothing crosses from one talk into the next."""
    events = [user(present="fever"), {"event": mark}, user(present="headache")]
    talk, _, _ = run(TakeTurn(), events)
    assert (set(talk.evidence.findings), talk.read) == ({"headache"}, 1)


def test_starting_again_keeps_nothing() -> None:
    """And what was read before is not read again in the next turn."""
    events = [user(present="headache"), user("start again", "restart")]
    talk, said, _ = run(StartAgain(), events, Talk(said="soon").to_dict())
    assert talk == Talk(question=OPENING, read=2)
    assert said[-1]["id"] == OPENING
    talk, _, _ = run(TakeTurn(), [*events, user(present="tremor")], talk.to_dict())
    assert set(talk.evidence.findings) == {"tremor"}


def test_everything_is_said_through_the_one_frame() -> None:
    """The words come from the knowledge, never from the domain."""
    dispatcher = CollectingDispatcher()
    tracker = Tracker("someone", {}, None, [user(present="thunderclap_headache")], False, None, {}, None)
    asyncio.run(TakeTurn().run(dispatcher, tracker, {}))
    assert {message["response"] for message in dispatcher.messages} == {"utter_message"}
    assert all(message["message_text"] for message in dispatcher.messages)


@pytest.mark.parametrize("action", [TakeTurn(), StartAgain()])
def test_an_error_is_raised_and_logged_without_a_word_of_the_person(
    action: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """The channel then answers the turn."""
    broken = {"event": "user", "text": SECRET, "parse_data": {"intent": SECRET, "entities": [SECRET]}}
    with caplog.at_level(logging.DEBUG), pytest.raises(ActionFailed) as failed:
        run(action, [user(), broken], {"evidence": SECRET})
    told = [str(failed.value), str(failed.value.__cause__), caplog.text, *(str(vars(r)) for r in caplog.records)]
    assert caplog.records
    assert not any(SECRET in text for text in told)
    assert failed.value.__suppress_context__


def test_a_turn_without_any_message_is_an_error_and_not_silence() -> None:
    """Rasa never calls for one."""
    with pytest.raises(ActionFailed):
        run(TakeTurn(), [])


def asked_for_a_person(monkeypatch: pytest.MonkeyPatch, receiver: Receiver, reply: str) -> list[str]:
    """The ids of what is said to a reply to the offer, after somebody with a story asked for a person."""
    monkeypatch.setattr(turns, "HANDOFF", Handoff(receiver.url, "a secret", Times(pauses=())))
    events = [user(intent="describe_twitch", location="eyelid"), user("a person please", "ask_human")]
    talk, said, _ = run(TakeTurn(), events)
    assert [custom["id"] for custom in said] == ["ask_human", "offer_to_hand_over"]
    _, said, _ = run(TakeTurn(), [*events, user(reply, reply)], talk.to_dict())
    return [custom["id"] for custom in said]


def test_a_summary_is_handed_over_after_a_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what was told in it, to a real service."""
    with receiving(Answer(200)) as receiver:
        assert asked_for_a_person(monkeypatch, receiver, "affirm") == ["handed_over"]
        [request] = receiver.received
    sent = json.loads(request.body)
    assert (sent["conversation"], sent["urgency"]) == ("someone", "routine")
    assert sent["fhir"]["resourceType"] == "Bundle"
    assert sent["summary"]


def test_a_summary_that_is_not_taken_is_not_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of the advice line is given in its place."""
    with receiving(Answer(404)) as receiver:
        assert asked_for_a_person(monkeypatch, receiver, "affirm") == ["hand_over_failed"]


def test_nothing_is_handed_over_after_a_no(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor without a service."""
    with receiving(Answer(200)) as receiver:
        assert asked_for_a_person(monkeypatch, receiver, "deny") == ["not_hand_over"]
        assert not receiver.received
    monkeypatch.setattr(turns, "HANDOFF", None)
    _, said, _ = run(TakeTurn(), [user(intent="describe_twitch", location="eyelid"), user("a person", "ask_human")])
    assert "offer_to_hand_over" not in [custom["id"] for custom in said]
