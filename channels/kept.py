"""What is kept of turns that bear the channel's own names: which were answered, and with what."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from channels.collector import PARTS, WholeMessages, is_failure
from channels.memory import MemoryFailed

LISTEN = "action_listen"
KEEP_SECONDS = 5  # nobody waits longer for the advice to call

log = logging.getLogger(__name__)
Messages = list[dict[str, Any]]


@dataclass(frozen=True)
class Exchange:
    """What was said under an id of the channel, and what it was answered."""

    message_id: str | None
    text: str
    messages: Messages

    @property
    def is_answered(self) -> bool:
        """Whether more was said than that something failed."""
        return any(not is_failure(message) for message in self.messages)


async def exchanges(tracker: DialogueStateTracker) -> list[Exchange]:
    """Each message that was kept with what it was answered, oldest first."""
    kept: list[tuple[UserUttered, WholeMessages]] = []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            kept.append((event, WholeMessages()))
        elif isinstance(event, BotUttered) and kept:
            await kept[-1][1].send_response(tracker.sender_id, event.message())
    return [Exchange(said.message_id, said.text or "", collected.messages) for said, collected in kept]


async def exchanges_of(agent: Agent, sender: str) -> list[Exchange]:
    """The exchanges of a person's talk; none when nothing is kept, or when that cannot be told now."""
    try:
        tracker = await agent.tracker_store.retrieve_full_tracker(sender)
    except MemoryFailed:
        return []
    return await exchanges(tracker) if tracker else []


async def keep_reply(agent: Agent, said: UserUttered, sender: str, reply: Mapping[str, Any]) -> None:
    """Keeps what was answered in Rasa's place, with the message if that is not kept either.

    So the same message gets the same answer again, and the next turn takes in what was told. Failing that, the log
    says so: the answer must reach the person all the same.
    """
    try:
        await asyncio.wait_for(_keep(agent, said, sender, reply), KEEP_SECONDS)
    except (Exception, MemoryFailed) as error:
        log.error("An emergency reply could not be kept: %s", type(error).__name__)


async def _keep(agent: Agent, said: UserUttered, sender: str, reply: Mapping[str, Any]) -> None:
    data = {part: reply[part] for part in PARTS if part != "text" and reply.get(part)}
    async with agent.lock_store.lock(sender):
        tracker = await agent.processor.fetch_tracker_and_update_session(sender, CollectingOutputChannel())
        last = tracker.get_last_event_for(UserUttered)
        if last is None or last.message_id != said.message_id:
            tracker.update(said, agent.domain)
            tracker.update(ActionExecuted(LISTEN), agent.domain)
        tracker.update(BotUttered(reply.get("text"), data), agent.domain)
        await agent.tracker_store.save(tracker)
