"""Rasa's own processor and agent, with a script in place of the model: whole turns without any training."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from rasa.core.actions.action import Action, ActionListen
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.data import TrainingType
from rasa.utils.endpoints import read_endpoint_config

from channels.collector import WholeMessages
from conversation.talk import Talk
from tests.conftest import ROOT

DOMAIN = Domain.load(ROOT / "domain.yml")
DELETE = "yes, delete it"
DONE = {"kind": "reply", "id": "delete_done"}
EMERGENCY = "half my face has dropped and i cant speak"
SIGNS = ("facial_weakness", "speech_difficulty")


class TakeTurn(Action):
    """Keeps the words in the slot `triage`; says and does what the real action does when all is to be deleted."""

    def __init__(self, broken: bool = False) -> None:
        self.broken = broken

    def name(self) -> str:
        """That of the real one."""
        return "action_take_turn"

    async def run(self, channel: Any, nlg: Any, tracker: DialogueStateTracker, domain: Domain) -> list[Event]:
        """One turn; an error while it is broken, as when the action server is down."""
        if self.broken:
            raise ConnectionError
        text = tracker.latest_message.text if tracker.latest_message else ""
        if text == DELETE:
            return [BotUttered("Done.", {"custom": DONE}), SlotSet("triage", None), SlotSet("erase", True)]
        return [BotUttered("I see."), SlotSet("triage", {**Talk().to_dict(), "told": text})]


class Scripted(MessageProcessor):
    """Rasa's processor; only the model is ours. `actions_down` breaks the action, `down` the whole turn."""

    actions_down, down = False, False

    @staticmethod
    def _load_model(model_path: object) -> tuple[str, Any, None]:
        model = SimpleNamespace(
            assistant_id="twitchwise", model_id="scripted", domain=DOMAIN, training_type=TrainingType.BOTH
        )
        return "scripted", model, None

    async def parse_message(self, message: UserMessage, *_: Any, **__: Any) -> dict[str, Any]:
        """A reading that finds nothing but the signs of the emergency."""
        found = [{"entity": "finding", "value": sign, "role": "present"} for sign in SIGNS if message.text == EMERGENCY]
        return {"text": message.text, "intent": {"name": "inform"}, "entities": found}

    def predict_next_with_tracker_if_should(self, tracker: DialogueStateTracker) -> tuple[Action, PolicyPrediction]:
        """The action once, then the end of the turn."""
        if self.down:
            raise ConnectionError
        action = TakeTurn(self.actions_down) if tracker.latest_action_name == "action_listen" else ActionListen()
        return action, PolicyPrediction.for_action_name(DOMAIN, action.name(), "script")


def agent_on(store: TrackerStore) -> Agent:
    """An agent that keeps its conversations in a store, wrapped as Rasa wraps it."""
    agent = Agent(domain=DOMAIN, tracker_store=store)
    agent.processor = Scripted("scripted", agent.tracker_store, InMemoryLockStore(), agent.nlg)
    return agent


def store() -> Any:
    """The store as Rasa makes it from endpoints.yml."""
    return TrackerStore.create(read_endpoint_config(str(ROOT / "endpoints.yml"), "tracker_store"))


def say(agent: Agent, sender: str, text: str) -> None:
    """One whole turn."""
    asyncio.run(agent.handle_message(UserMessage(text, WholeMessages(), sender)))


def words(tracker: DialogueStateTracker) -> list[str]:
    """What the person said in a conversation, as it is kept."""
    return [str(event["text"]) for event in _dicts(tracker) if event["event"] == "user"]


def _dicts(tracker: DialogueStateTracker) -> list[Mapping[str, Any]]:
    return [event.as_dict() for event in tracker.events]
