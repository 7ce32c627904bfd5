"""Takes updates in, has them answered once and in order, and tells when one is done with.

Only what is done with is acknowledged to Telegram, which keeps everything else for a day and brings it again: so
nothing is lost when this process ends, and a message that could not be delivered is tried again by and by.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from channels.delivery import NotDelivered, Outbox
from channels.inbox import Inbox
from channels.telegram_api import BotApi, Outgoing, judge
from channels.telegram_marks import Marks
from channels.telegram_updates import Command, Update

log = logging.getLogger(__name__)
Answer = Callable[[Update], Awaitable[list[Outgoing]]]


@dataclass
class Desk:
    """Between updates and their answers. `unfinished` has what was posted for an update and may not have arrived."""

    api: BotApi
    marks: Marks
    answer: Answer
    inbox: Inbox = field(default_factory=Inbox)
    outbox: Outbox = field(default_factory=lambda: Outbox(judge))
    unfinished: dict[int, list[asyncio.Future[Any]]] = field(default_factory=dict)

    async def finish(self, update: Update) -> bool:
        """Answers an update if that was not done before; whether it is done with, or has to come again."""
        if update.what is None or self.marks.of(update.id)[1]:
            return True
        key = str(update.id)
        await asyncio.shield(self.inbox.take(self._queue(update), key, update.id, lambda: self._answer(update)))
        outcomes = self.unfinished.get(update.id)
        if not outcomes:
            self._done(update)
            return True
        if any(is_held(outcome) for outcome in outcomes):  # what is held goes first when there is more to send
            outcomes[:] = [self.outbox.post(self._queue(update), nothing)]
        await asyncio.wait(outcomes)
        if any(is_held(outcome) for outcome in outcomes):
            return False
        self._done(update)
        return True

    async def stop(self, seconds: float) -> None:
        """Lets what is on its way arrive, for a short while."""
        await self.inbox.drain(seconds)
        if left := await self.outbox.drain(seconds):
            log.warning("Telegram: %d messages were not delivered yet; Telegram brings their updates again.", left)

    async def _answer(self, update: Update) -> None:
        calls, (arrived, _) = await self.answer(update), self.marks.of(update.id)
        self.unfinished[update.id] = [
            self.outbox.post(self._queue(update), self._sends(update, number, call))
            for number, call in enumerate(calls, 1)
            if number > arrived
        ]

    def _sends(self, update: Update, number: int, call: Outgoing) -> Callable[[], Awaitable[Any]]:
        async def send() -> Any:
            result = await self.api.say(call)
            self.marks.note(update.id, number, False)
            return result

        return send

    def _done(self, update: Update) -> None:
        self.unfinished.pop(update.id, None)
        self.marks.note(update.id, self.marks.of(update.id)[0], True)

    @staticmethod
    def _queue(update: Update) -> str:
        """Updates of one chat wait for each other; nobody waits for the emergency numbers."""
        now = isinstance(update.what, Command) and update.what.name == "emergency"
        return f"{update.chat}{' now' if now else ''}"


def is_held(outcome: asyncio.Future[Any]) -> bool:
    """Whether a message has not arrived and is kept."""
    if not outcome.done() or outcome.cancelled():
        return False
    error = outcome.exception()
    return isinstance(error, NotDelivered) and error.held


async def nothing() -> None:
    """What goes behind messages that are held, to make them go."""
