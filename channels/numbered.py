"""A conversation of numbered turns: each is answered once, in its order, and nothing is remembered but in the store."""

from __future__ import annotations

import asyncio

from rasa.core.agent import Agent

from channels.answering import Answering, Said
from channels.body import BadTurn, NumberedTurn
from channels.collector import PARTS
from channels.kept import Exchange, Messages, exchanges
from channels.memory import MemoryFailed, remove


class NumberedTurns:
    """The turns of all conversations of a channel. Each method takes the agent, and `BadTurn` says what is wrong."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering

    async def take(self, agent: Agent | None, sender: str, turn: NumberedTurn) -> tuple[int, Messages]:
        """HTTP status and messages of a turn: its first answer if it had one, else it is taken now if it is next."""
        said = Said(sender, turn.message, str(turn.seq))
        async with self._turn_of(sender):
            ready = _ready(agent)
            try:
                answered = await _answered(ready, sender)
            except MemoryFailed:  # whichever turn it is: an emergency must be said
                status, messages = await self.answering.without_actions(ready, said)
                return status, plain(messages)
            if before := _told_before(answered, turn):
                return 200, before.messages
            status, messages = await self.answering.answer_now(ready, said)
            return status, plain(messages)

    async def kept(self, agent: Agent | None, sender: str) -> dict[int, Exchange]:
        """All turns that were answered, by their numbers."""
        async with self._turn_of(sender):
            try:
                return await _answered(_ready(agent), sender) or {}
            except MemoryFailed:
                raise failed() from None

    async def remove(self, agent: Agent | None, sender: str) -> None:
        """Removes all that is kept of a conversation, after the turn that is running."""
        async with self._turn_of(sender):
            if not await remove(_ready(agent).tracker_store, sender):
                raise failed()

    def _turn_of(self, sender: str) -> asyncio.Lock:
        return self.answering.turns.setdefault(sender, asyncio.Lock())


def plain(messages: Messages) -> Messages:
    """The messages without the name that their receiver has in the store."""
    return [{part: message[part] for part in PARTS if message.get(part)} for message in messages]


def failed() -> BadTurn:
    """The refusal when it is our fault; the same may be sent again."""
    return BadTurn(503, "technical_problem")


def _ready(agent: Agent | None) -> Agent:
    if agent is None or not agent.is_ready():
        raise failed()
    return agent


async def _answered(agent: Agent, sender: str) -> dict[int, Exchange] | None:
    """The answered turns by number; None when nothing at all is kept."""
    tracker = await agent.tracker_store.retrieve_full_tracker(sender)
    if tracker is None:
        return None
    return {
        int(exchange.message_id): Exchange(exchange.message_id, exchange.text, plain(exchange.messages))
        for exchange in await exchanges(tracker)
        if exchange.is_answered and exchange.message_id and exchange.message_id.isdecimal()
    }


def _told_before(answered: dict[int, Exchange] | None, turn: NumberedTurn) -> Exchange | None:
    """The turn as it was answered before, None when it is the next one; else `BadTurn`."""
    if answered is None:
        if turn.seq > 1:
            raise BadTurn(410, "forgotten")
        return None
    expected = max(answered, default=0) + 1
    before = answered.get(turn.seq)
    if turn.seq == expected or (before and before.text == turn.message):
        return before
    raise BadTurn(409, "out_of_step", expected=expected)
