"""The web channel: conversations that only their own page can go on with. The protocol is in docs/web.md."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import MethodNotSupported, NotFound, PayloadTooLarge, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from channels.answering import Answering
from channels.body import BadTurn, read_numbered_turn, read_object
from channels.numbered import NumberedTurns, failed
from channels.origins import granted, granted_before, site_of
from channels.quiet_logs import keep_quiet
from channels.refusals import refuse_at
from channels.settings import BadSetting, Settings
from channels.site import SHARED, serve_site
from channels.tokens import ID, Tokens, new_id

BASE = "/webhooks/web/"
ALLOWED = "/allowed"
BEARER = "bearer "

log = logging.getLogger(__name__)
Answer = Callable[..., Awaitable[HTTPResponse]]


class WebChat(InputChannel):
    """What the page and the widget talk to."""

    def __init__(self, answering: Answering, settings: Settings) -> None:
        self.answering, self.settings = answering, settings
        self.turns = NumberedTurns(answering)
        self.tokens = Tokens(settings.secret, settings.seconds)

    @classmethod
    def name(cls) -> str:
        """The name in the address: /webhooks/web/."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: Mapping[str, Any] | None) -> WebChat:
        """Called once by Rasa, before it serves anything; ends the start with one line when a setting is bad."""
        keep_quiet()
        try:
            return cls(Answering.for_region(cls.name()), Settings.from_environment())
        except BadSetting as bad:
            raise SystemExit(f"The assistant cannot start. {bad}") from None

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The addresses of the channel; the page and its headers come with them."""
        webhook = WholeServer("web_chat", self)

        @webhook.get("/")
        async def health(request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        webhook.add_route(self.refusing(self.allowed), ALLOWED, methods=["GET"], name="allowed")
        webhook.add_route(self.refusing(self.begin), "/conversations", methods=["POST"], name="begin")
        one = "/conversations/<conversation:str>"
        webhook.add_route(self.refusing(self.show), one, methods=["GET"], name="show")
        webhook.add_route(self.refusing(self.remove), one, methods=["DELETE"], name="remove")
        webhook.add_route(self.refusing(self.take), f"{one}/turns", methods=["POST"], name="take")
        return webhook

    async def allowed(self, request: Request) -> HTTPResponse:
        """Whether the site that asks may talk to us; any site may read this answer."""
        self.site(request)
        return empty()

    async def begin(self, request: Request) -> HTTPResponse:
        """A new conversation, of which nothing is kept until something is said."""
        site = self.site(request)
        read_object(request.headers.get("content-type", ""), request.body)
        conversation = new_id()
        return json({"id": conversation, **self.pass_for(conversation, site)}, status=201)

    async def take(self, request: Request, conversation: str) -> HTTPResponse:
        """One turn."""
        site = self.admitted(request, conversation)
        turn = read_numbered_turn(request.headers.get("content-type", ""), request.body)
        # The turn goes on when the caller hangs up: what was said must not be lost.
        taken = self.turns.take(agent_of(request), sender_of(conversation), turn)
        status, messages = await asyncio.shield(taken)
        if status != 200:
            return json({"messages": messages}, status=status)
        return json({"seq": turn.seq, "messages": messages, **self.pass_for(conversation, site)})

    async def show(self, request: Request, conversation: str) -> HTTPResponse:
        """All turns that were answered."""
        site = self.admitted(request, conversation)
        kept = await self.turns.kept(agent_of(request), sender_of(conversation))
        turns = [{"seq": seq, "text": said.text, "messages": said.messages} for seq, said in sorted(kept.items())]
        return json({"last": max(kept, default=0), "turns": turns, **self.pass_for(conversation, site)})

    async def remove(self, request: Request, conversation: str) -> HTTPResponse:
        """Removes the conversation."""
        self.admitted(request, conversation)
        await asyncio.shield(self.turns.remove(agent_of(request), sender_of(conversation)))
        return empty()

    def site(self, request: Request) -> str:
        """The site that a request comes from, or `BadTurn` when it may not talk to us."""
        site = site_of(request.headers, self.settings.origins)
        if site is None:
            raise BadTurn(403, "not_from_there")
        return site

    def admitted(self, request: Request, conversation: str) -> str:
        """The site of a request that holds a good token for this conversation, or `BadTurn`."""
        site, given = self.site(request), request.headers.get("authorization", "")
        token = given[len(BEARER) :] if given.lower().startswith(BEARER) else ""
        admitted_to = self.tokens.conversation_of(token, site, time.time())
        if admitted_to is None:
            raise BadTurn(401, "session_over")
        if admitted_to != conversation or not ID.fullmatch(conversation):
            raise BadTurn(403, "not_yours")
        return site

    def pass_for(self, conversation: str, site: str) -> dict[str, Any]:
        """A fresh token, and for how many seconds it is good."""
        token = self.tokens.make(conversation, site, time.time())
        return {"token": token, "expires_in": int(self.settings.seconds)}

    def refusing(self, answer: Answer) -> Answer:
        """The same, with whatever is wrong said in a sentence."""

        async def answered(request: Request, **ids: str) -> HTTPResponse:
            try:
                return await answer(request, **ids)
            except BadTurn as bad:
                return self.refusal(bad)
            except SanicException:
                raise
            except Exception as error:  # whatever it is, the person must get an answer
                log.error("A request failed: %s", type(error).__name__)
                return self.refusal(failed())

        return answered

    def refusal(self, bad: BadTurn) -> HTTPResponse:
        """The answer to a request that is refused."""
        headers = {"WWW-Authenticate": "Bearer"} if bad.status == 401 else None
        return json({**bad.more, "messages": [self.answering.error(bad.reason)]}, status=bad.status, headers=headers)


class WholeServer(Blueprint):
    """The channel's addresses plus what has to be set on the whole server."""

    def __init__(self, name: str, channel: WebChat) -> None:
        super().__init__(name)
        self.ctx.channel = channel

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        """Called by Sanic with the server that the channel is to live in."""
        channel: WebChat = self.ctx.channel
        try:
            serve_site(app, channel.settings.framed_by, lambda request: cross_origin(channel, request))
        except BadSetting as bad:
            raise SystemExit(f"The assistant cannot start. {bad}") from None

        @app.listener("before_server_start")
        async def come_first(app: Sanic, loop: object) -> None:
            # Rasa would answer every question of a browser itself, as the first of all.
            app.request_middleware.appendleft(preflight)

        async def preflight(request: Request) -> HTTPResponse | None:
            if request.method != "OPTIONS" or not request.path.startswith(BASE):
                return None
            allowed = request.headers.get("origin") in channel.settings.origins
            return empty() if allowed else channel.refusal(BadTurn(403, "not_from_there"))

        refuse_at(app, BASE, PayloadTooLarge, lambda error: channel.refusal(BadTurn(413, "too_long")))
        for kind in (NotFound, MethodNotSupported):
            refuse_at(app, BASE, kind, lambda error: channel.refusal(BadTurn(error.status_code, "bad_request")))
        super().register(app, options)


def cross_origin(channel: WebChat, request: Request) -> dict[str, str] | None:
    """The headers that let an allowed site read an answer, or send what it asks about; None where Rasa decides."""
    if not request.path.startswith(BASE):
        return None
    if request.path == BASE[:-1] + ALLOWED and request.method == "GET":
        return SHARED
    origin, vary = request.headers.get("origin"), {"Vary": "Origin"}
    if origin not in channel.settings.origins:
        return vary
    return {**vary, **(granted_before(origin) if request.method == "OPTIONS" else granted(origin))}


def agent_of(request: Request) -> Any:
    """Rasa's agent; None while it is not loaded."""
    return getattr(request.app.ctx, "agent", None)


def sender_of(conversation: str) -> str:
    """The name of a conversation in the store. Other channels refuse ids that begin so."""
    return f"web:{conversation}"
