"""The REST channel: every turn gets a visible answer, whatever fails behind it."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import PayloadTooLarge
from sanic.request import Request
from sanic.response import HTTPResponse, json

from channels.body import BadTurn, Turn, read_turn
from channels.collector import WholeMessages, is_failure
from channels.memory import KNOWLEDGE, MemoryFailed, NotErased, keeps_nothing_of
from channels.page import serve_page
from channels.quiet_logs import keep_quiet
from conversation.fallback import emergency_reply
from conversation.words import numbers_filled_in
from triage import KnowledgeBase, load_knowledge

TURN_SECONDS = 25  # a person waits no longer; a whole turn takes a fraction of one

log = logging.getLogger(__name__)
Messages = list[dict[str, Any]]


class SafeRest(InputChannel):
    """Rasa's REST webhook, strict about what comes in and never silent."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self.turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @classmethod
    def name(cls) -> str:
        """The name in the address: /webhooks/rest/."""
        return "rest"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> SafeRest:
        """Called once by Rasa, before it serves anything."""
        keep_quiet()
        return cls(load_knowledge(KNOWLEDGE, os.environ.get("TWITCHWISE_REGION") or None))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The addresses of the channel and of the page."""
        webhook = WholeSite("safe_rest", self)

        @webhook.get("/")
        async def health(request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @webhook.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            try:
                turn = read_turn(request.headers.get("content-type", ""), request.body)
            except BadTurn as bad:
                return self.refusal(bad.status, bad.reason)
            # The turn goes on when the caller hangs up: what was said must not be lost.
            status, messages = await asyncio.shield(self.in_order(request.app, turn))
            return json(messages, status=status)

        return webhook

    async def in_order(self, app: Sanic, turn: Turn) -> tuple[int, Messages]:
        """The answer, after those to the same person's earlier messages."""
        async with self.turns.setdefault(turn.sender, asyncio.Lock()):
            return await self.answer(getattr(app.ctx, "agent", None), turn)

    async def answer(self, agent: Agent | None, turn: Turn) -> tuple[int, Messages]:
        """Status and messages of one turn."""
        if agent is None or not agent.is_ready():
            return 503, [self.error("technical_problem")]
        said = WholeMessages()
        try:
            message = UserMessage(turn.message, said, turn.sender, input_channel=self.name())
            await asyncio.wait_for(agent.handle_message(message), TURN_SECONDS)
        except NotErased:  # whatever was said before, it may not be claimed
            return await self.without_actions(agent, turn)
        except (Exception, MemoryFailed) as error:  # whatever it is, the person must get an answer
            log.error("A turn failed: %s", type(error).__name__)
        if any((message.get("custom") or {}).get("id") == "delete_done" for message in said.messages):
            return await self.after_deletion(agent, turn, said.messages)
        if any(not is_failure(message) for message in said.messages):
            return 200, said.messages
        return await self.without_actions(agent, turn)

    async def after_deletion(self, agent: Agent, turn: Turn, said: Messages) -> tuple[int, Messages]:
        """What was said of a deletion if it is true, else an honest failure."""
        if await keeps_nothing_of(agent.tracker_store, turn.sender):
            return 200, said
        return 503, [self.error("technical_problem")]

    async def without_actions(self, agent: Agent, turn: Turn) -> tuple[int, Messages]:
        """The emergency advice if the words call for it, else an honest failure."""
        try:
            state = await kept_state(agent, turn.sender)
            reply = emergency_reply(self.kb, state, await agent.parse_message(turn.message))
        except Exception as error:  # the last line of defence may not fall silent either
            log.error("The emergency reply failed: %s", type(error).__name__)
            reply = None
        if reply:
            return 200, [{"recipient_id": turn.sender, **reply}]
        return 503, [self.error("technical_problem")]

    def error(self, reason: str) -> dict[str, Any]:
        """One message that says what went wrong and what to do in an emergency."""
        text = numbers_filled_in(self.kb, self.kb.wording["errors"][reason])
        return {"text": text, "custom": {"kind": "error", "id": reason}}

    def refusal(self, status: int, reason: str) -> HTTPResponse:
        """The answer to a body that cannot be read as a turn."""
        return json([self.error(reason)], status=status)


async def kept_state(agent: Agent, sender: str) -> Any:
    """The kept talk; None when there is none or it cannot be read, so that the words alone must do."""
    try:
        tracker = await agent.tracker_store.retrieve(sender)
    except MemoryFailed:
        return None
    return tracker.get_slot("triage") if tracker else None


class WholeSite(Blueprint):
    """The channel's addresses plus what has to be set on the whole server."""

    def __init__(self, name: str, channel: SafeRest) -> None:
        super().__init__(name)
        self.ctx.channel = channel

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        """Called by Sanic with the server that the channel is to live in."""
        serve_page(app)
        channel: SafeRest = self.ctx.channel

        @app.exception(PayloadTooLarge)
        async def too_long(request: Request, error: PayloadTooLarge) -> HTTPResponse:
            return channel.refusal(413, "too_long")

        super().register(app, options)
