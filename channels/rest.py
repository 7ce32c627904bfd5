"""The REST channel: every turn gets a visible answer, whatever fails behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import PayloadTooLarge
from sanic.request import Request
from sanic.response import HTTPResponse, json

from channels.answering import Answering, Said
from channels.body import BadTurn, read_turn
from channels.quiet_logs import keep_quiet
from channels.refusals import refuse_at

BASE = "/webhooks/rest/"


class SafeRest(InputChannel):
    """Rasa's REST webhook, strict about what comes in and never silent."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering

    @classmethod
    def name(cls) -> str:
        """The name in the address: /webhooks/rest/."""
        return "rest"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> SafeRest:
        """Called once by Rasa, before it serves anything."""
        keep_quiet()
        return cls(Answering.for_region(cls.name()))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The addresses of the channel."""
        webhook = WholeServer("safe_rest", self)

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
            agent = getattr(request.app.ctx, "agent", None)
            said = Said(turn.sender, turn.message)
            status, messages = await asyncio.shield(self.answering.in_order(agent, said))
            return json(messages, status=status)

        return webhook

    def refusal(self, status: int, reason: str) -> HTTPResponse:
        """The answer to a body that cannot be read as a turn."""
        return json([self.answering.error(reason)], status=status)


class WholeServer(Blueprint):
    """The channel's addresses, and its answer to a body that the server itself refuses."""

    def __init__(self, name: str, channel: SafeRest) -> None:
        super().__init__(name)
        self.ctx.channel = channel

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        """Called by Sanic with the server that the channel is to live in."""
        channel: SafeRest = self.ctx.channel
        refuse_at(app, BASE, PayloadTooLarge, lambda error: channel.refusal(413, "too_long"))
        super().register(app, options)
