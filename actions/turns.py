"""The custom actions: each takes one turn of the talk and hands what it says to Rasa."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.boundary import answered_even_on_error
from actions.handoff import HANDOFF
from actions.knowledge import knowledge
from conversation.heard import Heard
from conversation.replies import DELETE, HAND_OVER, said_of_handoff
from conversation.summary import summary_message
from conversation.talk import Talk
from conversation.turn import catch_up, start_again, take_turn
from conversation.world import World
from triage import KnowledgeBase, assess

SLOT, ERASE = "triage", "erase"
DAY = 86_400  # seconds


class TakeTurn(Action):
    """Take in the message, and say the assessment, an explanation or the next question."""

    def name(self) -> str:
        """The name that the rules call it by."""
        return "action_take_turn"

    @answered_even_on_error
    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[EventType]:
        """One turn. Messages that nobody answered, as while this server was down, are taken in first."""
        kb, heard = knowledge(), _messages(tracker)
        talk = Talk.from_dict(tracker.get_slot(SLOT))
        talk = catch_up(kb, talk, heard[talk.read : -1])
        talk, messages = take_turn(kb, talk, heard[-1], _world(tracker))
        _say(dispatcher, messages)
        if talk.done == DELETE:
            return [SlotSet(SLOT, None), SlotSet(ERASE, True)]
        if talk.done == HAND_OVER:
            _say(dispatcher, [said_of_handoff(kb, await _handed_over(kb, talk, tracker))])
        return [SlotSet(SLOT, replace(talk, read=len(heard)).to_dict())]


class StartAgain(Action):
    """Set aside everything told and invite to tell anew."""

    def name(self) -> str:
        """Rasa runs the action of this name for the intent `restart`, its own if there were none."""
        return "action_restart"

    @answered_even_on_error
    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[EventType]:
        """A new talk."""
        talk, messages = start_again(knowledge(), len(_messages(tracker)))
        _say(dispatcher, messages)
        return [SlotSet(SLOT, talk.to_dict())]


def _messages(tracker: Tracker) -> list[Heard]:
    """The person's messages since the conversation session began, oldest first.

    One that was sent again after nobody had answered it is one message: it answers one question only.
    """
    heard: dict[object, Heard] = {}
    for event in tracker.events:
        if event.get("event") in ("session_started", "restart"):
            heard.clear()
        elif event.get("event") == "user":
            text, name = event.get("text"), event.get("message_id")
            key = (name, text) if name else len(heard)
            heard.pop(key, None)
            heard[key] = Heard.from_parse({**(event.get("parse_data") or {}), "text": text})
    return list(heard.values())


async def _handed_over(kb: KnowledgeBase, talk: Talk, tracker: Tracker) -> bool:
    """Whether the service of whoever runs the assistant has taken the summary."""
    if HANDOFF is None:
        return False
    world, assessment = _world(tracker), assess(kb, talk.evidence)
    page = summary_message(kb, talk, assessment, world.now, world.talk)
    payload = {"conversation": world.talk, "urgency": assessment.urgency.id, "summary": page["text"]}
    return await HANDOFF.send_async({**payload, "fhir": page["custom"]["fhir"]})


def _world(tracker: Tracker) -> World:
    """The instant of the message, how long the person was away before it, and whether a person can take over."""
    times = [float(e["timestamp"]) for e in tracker.events if e.get("event") == "user" and e.get("timestamp")]
    now = times[-1] if times else time.time()
    away = (now - times[-2]) / DAY if len(times) > 1 else 0.0
    instant = datetime.fromtimestamp(now, timezone.utc).isoformat(timespec="seconds")
    return World(now=instant, talk=tracker.sender_id, away_days=away, can_hand_over=HANDOFF is not None)


def _say(dispatcher: CollectingDispatcher, messages: list[dict[str, Any]]) -> None:
    for message in messages:
        dispatcher.utter_message(
            response="utter_message",
            message_text=message["text"],
            buttons=message.get("buttons"),
            json_message=message.get("custom"),
        )
