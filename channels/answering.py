"""One turn of any channel: in order per person, answered once per message, and never with silence."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import UserUttered

from channels.collector import WholeMessages, is_failure
from channels.kept import Messages, exchanges_of, keep_reply
from channels.memory import KNOWLEDGE, MemoryFailed, NotErased, keeps_nothing_of
from conversation.fallback import emergency_reply
from conversation.words import numbers_filled_in
from triage import KnowledgeBase, load_knowledge

TURN_SECONDS = 25  # nobody waits longer for a turn that has begun; a whole one takes a fraction of one
BREATH_SECONDS = 0.005  # between the beginnings of two turns

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Said:
    """What one person said, as plain words; `message_id` is the channel's own name for it, if it has one."""

    sender: str
    text: str
    message_id: str | None = None


class Answering:
    """Hands turns to Rasa and gives back the messages that answer them, whatever fails behind it."""

    def __init__(self, kb: KnowledgeBase, channel: str) -> None:
        self.kb = kb
        self.channel = channel
        self.turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self.entrance = asyncio.Lock()
        self.outside = 0

    @classmethod
    def for_region(cls, channel: str) -> Answering:
        """With the knowledge of the region that TWITCHWISE_REGION names."""
        return cls(load_knowledge(KNOWLEDGE, os.environ.get("TWITCHWISE_REGION") or None), channel)

    async def in_order(self, agent: Agent | None, said: Said) -> tuple[int, Messages]:
        """The answer, after those to the same person's earlier messages. HTTP status and messages."""
        async with self.turns.setdefault(said.sender, asyncio.Lock()):
            return await self.answer(agent, said)

    async def answer(self, agent: Agent | None, said: Said) -> tuple[int, Messages]:
        """Status and messages of one turn; those it had before if the same message comes again."""
        if agent is None or not agent.is_ready():
            return 503, [self.error("technical_problem")]
        if said.message_id:
            async with self.entrance:
                await asyncio.sleep(0)
                before = await answered_before(agent, said)
            if before:
                return 200, before
        return await self.answer_now(agent, said)

    async def answer_now(self, agent: Agent, said: Said) -> tuple[int, Messages]:
        """As `answer`, for an agent that is ready and a message that is known to be new."""
        collected = WholeMessages()
        try:
            message = UserMessage(
                said.text, collected, said.sender, input_channel=self.channel, message_id=said.message_id
            )
            await asyncio.wait_for(await self._begun(agent, message), TURN_SECONDS)
        except NotErased:  # whatever was said before, it may not be claimed
            return await self.without_actions(agent, said)
        except (Exception, MemoryFailed) as error:  # whatever it is, the person must get an answer
            log.error("A turn failed: %s", type(error).__name__)
        if any((message.get("custom") or {}).get("id") == "delete_done" for message in collected.messages):
            return await self.after_deletion(agent, said, collected.messages)
        if any(not is_failure(message) for message in collected.messages):
            return 200, collected.messages
        return await self.without_actions(agent, said)

    async def _begun(self, agent: Agent, message: UserMessage) -> asyncio.Future[Any]:
        """A turn whose message has been read. Turns begin one by one, and the loop is free for a moment in between.

        Rasa reads a message, and the store looks a talk up, without letting go of the loop. When a crowd writes at
        once, nobody else would be heard until all of them are read; Slack waits three seconds to be acknowledged. And
        the time of each turn would run while others are read.
        """
        self.outside += 1
        try:
            await self.entrance.acquire()
        finally:  # also when whoever asked has gone meanwhile
            self.outside -= 1
        try:
            turn = asyncio.ensure_future(agent.handle_message(message))
            await asyncio.sleep(0)  # here it is read
            if self.outside:
                await asyncio.sleep(BREATH_SECONDS)
        finally:
            self.entrance.release()
        return turn

    async def after_deletion(self, agent: Agent, said: Said, messages: Messages) -> tuple[int, Messages]:
        """What was said of a deletion if it is true, else an honest failure."""
        if await keeps_nothing_of(agent.tracker_store, said.sender):
            return 200, messages
        return 503, [self.error("technical_problem")]

    async def without_actions(self, agent: Agent, said: Said) -> tuple[int, Messages]:
        """The emergency advice if the words call for it, else an honest failure."""
        try:
            state = await kept_state(agent, said.sender)
            parse = await agent.parse_message(said.text)
            reply = emergency_reply(self.kb, state, parse)
        except Exception as error:  # the last line of defence may not fall silent either
            log.error("The emergency reply failed: %s", type(error).__name__)
            reply = None
        if not reply:
            return 503, [self.error("technical_problem")]
        if said.message_id:
            await keep_reply(agent, self.heard(said, parse), said.sender, reply)
        return 200, [{"recipient_id": said.sender, **reply}]

    def heard(self, said: Said, parse: Mapping[str, Any]) -> UserUttered:
        """What was said as Rasa keeps it; `parse` is its reading of the words."""
        return UserUttered(
            said.text, parse["intent"], parse["entities"], dict(parse), input_channel=self.channel,
            message_id=said.message_id,
        )  # fmt: skip

    def error(self, reason: str) -> dict[str, Any]:
        """One message that says what went wrong and what to do in an emergency."""
        text = numbers_filled_in(self.kb, self.kb.wording["errors"][reason])
        return {"text": text, "custom": {"kind": "error", "id": reason}}


async def kept_state(agent: Agent, sender: str) -> Any:
    """The kept talk; None when there is none or it cannot be read, so that the words alone must do."""
    try:
        tracker = await agent.tracker_store.retrieve(sender)
    except MemoryFailed:
        return None
    return tracker.get_slot("triage") if tracker else None


async def answered_before(agent: Agent, said: Said) -> Messages:
    """What this very message was answered when it came before; nothing if it did not come or had no answer.

    Nothing too when the store fails: the turn itself will meet the same failure, and say so.
    """
    kept = await exchanges_of(agent, said.sender)
    before = [exchange.messages for exchange in kept if exchange.message_id == said.message_id]
    return before[-1] if before else []
