"""The Telegram channel: safe to be reached by anybody, and of no consequence to the others when it cannot work.

Rasa's own is not used. It believes whoever posts an update, does not start without Telegram, runs an update twice when
it comes twice, takes an edit for a new answer, fails on every kind of update that it does not know, lets a whole group
share one talk, and loses what a person said when a message back is refused.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json
import logging
import os
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as answer_json

from channels.answering import Answering
from channels.quiet_logs import keep_quiet
from channels.telegram_api import BotApi, Outgoing
from channels.telegram_desk import Desk
from channels.telegram_link import Link
from channels.telegram_marks import Marks
from channels.telegram_settings import Off, Settings, settings_of
from channels.telegram_talk import Talker
from channels.telegram_updates import Update, read_update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = 20.0  # seconds that Telegram waits for us; then it is asked to bring the update again, to the same work
COME_AGAIN = "5"  # seconds
STOP_SECONDS = 3.0

log = logging.getLogger(__name__)


class Telegram(InputChannel):
    """What credentials.yml names; `settings` is None when the channel is off."""

    def __init__(self, answering: Answering, settings: Settings | None) -> None:
        self.answering, self.settings = answering, settings

    @classmethod
    def name(cls) -> str:
        """The name in the address: /webhooks/telegram/."""
        return "telegram"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> Telegram:
        """Called once by Rasa, before it serves anything. The credentials are in the environment."""
        keep_quiet()
        try:
            settings: Settings | None = settings_of(os.environ)
        except Off as reason:
            log.warning("Telegram is off: %s.", reason)
            settings = None
        return cls(Answering.for_region(cls.name()), settings)

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The addresses of the channel, and what starts and stops with the server."""
        webhook = Blueprint("telegram")
        settings = self.settings

        @webhook.get("/")
        async def health(request: Request) -> HTTPResponse:
            return answer_json({"status": "ok" if settings else "off"})

        if settings is None:
            return webhook
        office = Office(self.answering, settings)

        @webhook.listener("after_server_start")
        async def begin(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            office.open(app)

        @webhook.listener("before_server_stop")
        async def end(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            await office.close()

        if settings.webhook_url is None:
            return webhook

        @webhook.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            return await office.receive(request)

        return webhook


class Office:
    """The running channel. Made before there is a loop; everything in it that needs one is made in `open`."""

    def __init__(self, answering: Answering, settings: Settings) -> None:
        self.answering, self.settings = answering, settings
        self.app: Sanic | None = None

    def open(self, app: Sanic) -> None:
        """Begins to work, in the background: the server is there for all others meanwhile."""
        self.app = app
        api = BotApi(self.settings.api_url, self.settings.token)
        self.talker = Talker(self.answering, api, self.settings.bot)
        self.desk = Desk(api, Marks.kept_for(self.settings.bot), self.answer)
        words = self.answering.kb.wording["telegram"]
        self.link = Link(self.settings, api, self.take, words["commands"])
        self.menu = {label: name for name, label in words["menu"].items()}
        self.task = asyncio.create_task(self.link.run())

    async def close(self) -> None:
        """Takes nothing in any more, and lets go out what can go out soon."""
        self.task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.task
        await self.desk.stop(STOP_SECONDS)
        await self.desk.api.close()

    async def answer(self, update: Update) -> list[Outgoing]:
        """What an update leads to."""
        self.talker.username = self.link.username
        return await self.talker.answer(getattr(self.app.ctx, "agent", None) if self.app else None, update)

    async def take(self, body: Any) -> bool:
        """Whether an update is done with; what is no update at all is."""
        update = read_update(body, self.link.username, self.menu)
        return update is None or await self.desk.finish(update)

    async def receive(self, request: Request) -> HTTPResponse:
        """One update from Telegram. Nobody else has the secret, so nothing of what others send is looked at."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "replace")
        if not hmac.compare_digest(given, self.settings.secret.encode()):
            return answer_json({"status": "refused"}, status=403)
        try:
            body = json.loads(request.body)
        except (ValueError, RecursionError):
            return answer_json({"status": "unreadable"}, status=400)
        # The work goes on when Telegram hangs up, and is joined when it comes again.
        work = asyncio.ensure_future(self.take(body))
        try:
            done = await asyncio.wait_for(asyncio.shield(work), PATIENCE)
        except asyncio.TimeoutError:
            done = False
        except Exception as error:  # an update that cannot be handled may not come again for ever
            log.error("Telegram: an update was left out: %s", type(error).__name__)
            done = True
        if done:
            return answer_json({"status": "ok"})
        return answer_json({"status": "later"}, status=503, headers={"Retry-After": COME_AGAIN})
