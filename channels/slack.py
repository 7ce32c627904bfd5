"""Slack: what it asks of us comes in signed, is acknowledged in time, and is answered once."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json, text

from channels.addresses import HERE, is_safe
from channels.answering import Answering
from channels.delivery import NotDelivered
from channels.inbox import TryAgain
from channels.quiet_logs import keep_quiet
from channels.slack_api import SLACK, Slack
from channels.slack_requests import (
    Body,
    Gate,
    Heard,
    Opened,
    Refused,
    read_command,
    read_event,
    read_form,
    read_json,
    read_press,
)
from channels.slack_talk import Talks

# Slack wants an answer within 3 seconds, and asks again if we fall before that: so quick work is done first.
ACKNOWLEDGE_SECONDS = 2.0
LEAVE_SECONDS = 4.0  # for what is on its way when the server stops
ASK_SECONDS = 30.0  # until Slack is asked again which workspace is ours

log = logging.getLogger(__name__)
Handler = Callable[[Request], Awaitable[HTTPResponse]]


class SlackChannel(InputChannel):
    """Slack's Events API, its buttons and its slash command; off, and harmless, without credentials."""

    def __init__(self, answering: Answering, slack: Slack | None = None, gate: Gate | None = None) -> None:
        self.answering, self.slack, self.gate = answering, slack, gate
        self.talks: Talks | None = None

    @classmethod
    def name(cls) -> str:
        """The name in the address: /webhooks/slack/."""
        return "slack"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> SlackChannel:
        """Called once by Rasa, before it serves anything. The credentials stand in the environment."""
        keep_quiet()
        answering = Answering.for_region(cls.name())
        token = os.environ.get("SLACK_BOT_TOKEN", "").strip()
        secret = os.environ.get("SLACK_SIGNING_SECRET", "").strip()
        app, team = os.environ.get("SLACK_APP_ID", "").strip(), os.environ.get("SLACK_TEAM_ID", "").strip()
        url = os.environ.get("SLACK_API_URL", "").strip() or SLACK
        missing = [name for name, v in (("SLACK_BOT_TOKEN", token), ("SLACK_SIGNING_SECRET", secret)) if not v]
        if missing:
            log.warning("Slack is off: %s not set.", " and ".join(missing))
            return cls(answering)
        if not is_safe(url, HERE):
            log.warning("Slack is off: SLACK_API_URL must begin with https:// (http:// only for this machine).")
            return cls(answering)
        return cls(answering, Slack(token, url), Gate(secret, app, team))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The addresses of the channel."""
        webhook = Blueprint("slack_channel", __name__)
        on = self.slack is not None

        @webhook.get("/")
        async def health(request: Request) -> HTTPResponse:
            return json({"status": "ok" if on else "off"})

        if on:
            webhook.listener("before_server_start")(self.begin)
            webhook.listener("before_server_stop")(self.leave)
            for address, handler in (
                ("events", self.events),
                ("interactive", self.presses),
                ("commands", self.command),
            ):
                webhook.add_route(self.guarded(handler), f"/{address}", methods=["POST"], name=address)
        return webhook

    def guarded(self, handler: Handler) -> Handler:
        """The handler, for requests that Slack signed; all others are refused before they are read."""

        async def guard(request: Request) -> HTTPResponse:
            assert self.gate is not None
            try:
                self.gate.check(request.body, request.headers)
                return await handler(request)
            except Refused as refused:
                return text(str(refused), status=refused.status)
            except (AttributeError, KeyError, TypeError, ValueError) as error:  # not the shape that Slack documents
                log.error("A request of Slack could not be read: %s", type(error).__name__)
                return text("not understood", status=400)

        return guard

    async def begin(self, app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        """Called when the server starts; asks Slack which workspace is ours, without waiting for it."""
        assert self.slack is not None
        self.talks = Talks(self.slack, self.answering, lambda: getattr(app.ctx, "agent", None))
        self._asking = loop.create_task(self.learn_workspace())

    async def leave(self, app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        """Called when the server stops: what was taken in is answered first, as far as time allows."""
        if self.talks is None or self.slack is None:
            return
        self._asking.cancel()
        await self.talks.inbox.drain(LEAVE_SECONDS)
        left = await self.slack.outbox.drain(LEAVE_SECONDS)
        if left:
            log.error("The server stops with %d messages to Slack undelivered", left)
        await self.slack.close()

    async def learn_workspace(self) -> None:
        """Lets in our own workspace, if no other was named; until Slack has told which it is, nobody."""
        assert self.slack is not None
        assert self.gate is not None
        while not self.gate.teams:
            try:
                ours = await self.slack.who_we_are()
            except NotDelivered as failed:
                log.error("Slack did not tell which workspace is ours: %s", failed)
                await asyncio.sleep(ASK_SECONDS)
            else:
                self.gate.teams = {str(team) for team in (ours.get("team"), ours.get("enterprise")) if team}

    async def events(self, request: Request) -> HTTPResponse:
        """The Events API."""
        body = read_json(request.body)
        if body.get("type") == "url_verification":
            return text(str(body.get("challenge", "")))
        self._admit(body.get("api_app_id"), body.get("team_id"), body.get("enterprise_id"))
        again = "x-slack-retry-num" in request.headers
        return await acknowledged(self._take_event(body, again))

    async def presses(self, request: Request) -> HTTPResponse:
        """Buttons; boxes that are ticked come here too and need nothing."""
        payload = read_json(read_form(request.body).get("payload", "").encode())
        team, user, enterprise = (payload.get(key) or {} for key in ("team", "user", "enterprise"))
        self._admit(payload.get("api_app_id"), team.get("id"), user.get("team_id"), enterprise.get("id"))
        press = read_press(payload)
        return await acknowledged(self._talks().take_press(press) if press else None)

    async def command(self, request: Request) -> HTTPResponse:
        """The slash command: the answer in place names the number, the talk is in the direct messages."""
        form = read_form(request.body)
        self._admit(form.get("api_app_id"), form.get("team_id"), form.get("enterprise_id"))
        talks = self._talks()
        response = await acknowledged(talks.take_command(read_command(form)))
        said = talks.drawing.said("wrote")
        if response.status != 200:
            said = str(self.answering.error("technical_problem")["text"])
        return json({"response_type": "ephemeral", "text": said})

    def _take_event(self, body: Body, again: bool) -> asyncio.Future[Any] | None:
        told, talks = read_event(body), self._talks()
        if isinstance(told, Heard):
            return talks.take_heard(told, again)
        return talks.take_opened(told) if isinstance(told, Opened) else None

    def _talks(self) -> Talks:
        if self.talks is None:
            raise Refused(503, "not started")
        return self.talks

    def _admit(self, app: object, *teams: object) -> None:
        assert self.gate is not None
        self.gate.admit(app, *teams)


async def acknowledged(taken: asyncio.Future[Any] | None) -> HTTPResponse:
    """200 when the work is done and delivered, or after two seconds; 500 when it failed, so that Slack asks again."""
    if taken is None:
        return empty(200)
    finished = asyncio.ensure_future(_finished(taken))
    done, _ = await asyncio.wait({finished}, timeout=ACKNOWLEDGE_SECONDS)
    finished.add_done_callback(lambda task: task.cancelled() or task.exception())
    error = finished.exception() if done else None
    if error is None or isinstance(error, TryAgain):
        return empty(200)
    log.error("Something from Slack could not be answered: %s", type(error).__name__)
    return empty(500)


async def _finished(taken: asyncio.Future[Any]) -> None:
    deliveries = await asyncio.shield(taken)
    if deliveries:
        await asyncio.wait(deliveries)
