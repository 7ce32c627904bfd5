"""Our side of the connection: tells Telegram where to send updates, or asks for them while the server runs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from channels.delivery import LONGEST_PAUSE, pause
from channels.telegram_api import ApiFailed, BotApi
from channels.telegram_settings import Settings
from channels.telegram_updates import ALLOWED

LONG_POLL = 25  # seconds that Telegram may keep a question for updates open
GLANCE = 1.0  # seconds until we look for news although some updates are not done with
AGAIN_SECONDS = 10.0  # until one that could not be delivered is tried again

log = logging.getLogger(__name__)
Take = Callable[[Any], Awaitable[bool]]


@dataclass
class Link:
    """Keeps one bot connected. `take` answers an update and tells whether it is done with."""

    settings: Settings
    api: BotApi
    take: Take
    commands: Mapping[str, str]
    username: str | None = None
    troubled: str | None = None

    async def run(self) -> None:
        """Connects; where Telegram does not send updates it asks for them until it is cancelled."""
        await self._until_it_works(self._connect)
        # As a warning, because Rasa shows no others of this kind, and whoever set it up waits for this line.
        log.warning("Telegram: connected as @%s, by %s.", self.username, "webhook" if self._sends() else "polling")
        if self._sends():
            return
        polling = Polling(self.api, self.take)
        try:
            while True:
                await self._until_it_works(polling.once)
        finally:
            polling.stop()

    async def _until_it_works(self, step: Callable[[], Awaitable[None]]) -> None:
        """Does a step, again and again if need be, and says once what is wrong and once that it is over."""
        for number in range(1_000_000):
            try:
                await step()
            except ApiFailed as failed:
                self._say_trouble(failed)
                if failed.code == 409 and "webhook" in failed.reason and not self._sends():
                    with contextlib.suppress(ApiFailed):
                        await self._connect()
                await asyncio.sleep(max(failed.after or 0, min(pause(min(number, 10)), LONGEST_PAUSE)))
            except Exception as error:  # the task may not end, or nobody would be answered any more
                log.error("Telegram: %s while asking for updates.", type(error).__name__)
                await asyncio.sleep(LONGEST_PAUSE)
            else:
                if self.troubled:
                    log.warning("Telegram: it works again.")
                self.troubled = None
                return

    def _say_trouble(self, failed: ApiFailed) -> None:
        reason = REASONS.get(failed.code or 0, f"{failed.method} failed ({failed.code or 'no answer'})")
        if reason != self.troubled:
            log.warning("Telegram: %s. Trying again in the background; all other channels work.", reason)
        self.troubled = reason

    async def _connect(self) -> None:
        me = await self.api.call("getMe")
        self.username = str(me.get("username") or "") or None
        if self._sends():
            await self.api.call(
                "setWebhook",
                {"url": self.settings.webhook_url, "secret_token": self.settings.secret, "allowed_updates": ALLOWED},
            )
        else:
            await self.api.call("deleteWebhook", {"drop_pending_updates": False})
        listed = [{"command": name, "description": text} for name, text in self.commands.items()]
        await self.api.call("setMyCommands", {"commands": listed})

    def _sends(self) -> bool:
        """Whether Telegram sends updates to us."""
        return self.settings.webhook_url is not None


@dataclass
class Polling:
    """Asks for updates. The offset, which makes Telegram forget what is below it, never passes one not done with."""

    api: BotApi
    take: Take
    offset: int = 0
    running: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    async def once(self) -> None:
        """Asks once, starts what is new, and moves the offset as far as all is done with."""
        fields = {"offset": self.offset, "timeout": 0 if self.running else LONG_POLL, "allowed_updates": ALLOWED}
        for body in await self.api.call("getUpdates", fields, seconds=LONG_POLL + 10.0) or ():
            number = body.get("update_id") if isinstance(body, dict) else None
            if isinstance(number, int) and number >= self.offset and number not in self.running:
                self.running[number] = asyncio.create_task(self._done_with(body))
        if working := [task for task in self.running.values() if not task.done()]:
            await asyncio.wait(working, timeout=GLANCE, return_when=asyncio.FIRST_COMPLETED)
        for number in sorted(self.running):
            if not self.running[number].done():
                break
            del self.running[number]
            self.offset = number + 1

    def stop(self) -> None:
        """Lets go of what is not done with; it comes again when somebody asks for updates anew."""
        for task in self.running.values():
            task.cancel()

    async def _done_with(self, body: Any) -> None:
        try:
            while not await self.take(body):
                await asyncio.sleep(AGAIN_SECONDS)
        except Exception as error:  # it may not stand in the way of all that come after it
            log.error("Telegram: an update was left out: %s", type(error).__name__)


REASONS = {
    401: "the token is refused; check TELEGRAM_TOKEN",
    404: "the token is refused; check TELEGRAM_TOKEN",
    409: "another program asks for the updates of this bot; stop it, as only one can have them",
}
