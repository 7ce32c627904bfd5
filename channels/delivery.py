"""The way out: messages in order per conversation, tried again while that may help, and kept until they can go.

Knows no channel. A channel says how to send one message, what a failure means, and, if its service can tell, whether
a message arrived although the answer to it was lost. All of it lives in one event loop.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

TRIES = 8
FIRST_PAUSE = 0.5  # seconds; doubles with every try
LONGEST_PAUSE = 30.0
LONGEST_WISH = 120.0  # a service that asks for more than this is not waited for; the message is held instead
MOST_HELD = 50  # messages of one conversation
REST = 60.0  # seconds until what is held is tried again without being asked
MOST_RESTS = 60  # rests in a row, which is an hour at the least

log = logging.getLogger(__name__)
Send = Callable[[], Awaitable[Any]]


@dataclass(frozen=True)
class Failure:
    """What a failed send means.

    `again`: another try may help. `after`: seconds that the service asks to wait. `perhaps_arrived`: the message may be
    there although no answer came. `name`: what the log calls it; no words and no ids of persons.
    """

    again: bool
    after: float | None = None
    perhaps_arrived: bool = False
    name: str = "no reason given"


class NotDelivered(Exception):
    """A message that did not arrive. While `held` is true it will be tried again, before the next one of its talk."""

    def __init__(self, name: str, error: Exception | None, held: bool) -> None:
        super().__init__(name)
        self.error = error
        self.held = held


class Parcel:
    """One message on its way."""

    def __init__(self, send: Send, arrived: Send | None, in_doubt: bool, hold: bool) -> None:
        self.send, self.arrived, self.in_doubt, self.hold = send, arrived, in_doubt, hold
        self.outcome: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        # Nobody has to wait for the outcome, and asyncio may not complain about that.
        self.outcome.add_done_callback(lambda outcome: outcome.cancelled() or outcome.exception())

    def came_to(self, result: Any = None, error: NotDelivered | None = None) -> None:
        """Tells who waits for it; a parcel that was held has told them already."""
        if self.outcome.done():
            return
        if error:
            self.outcome.set_exception(error)
        else:
            self.outcome.set_result(result)


class Outbox:
    """Sends what a channel has to say.

    `judge` tells what an exception of `send` means. Messages of one conversation go one after the other, in the order
    of `post`; conversations do not wait for each other. A message that is refused for good makes room for the next. One
    that could not be sent in all its tries is held, with those behind it: it is tried again after a `rest`, for an hour
    or more, and goes first when there is more to send.
    """

    def __init__(
        self,
        judge: Callable[[Exception], Failure],
        tries: int = TRIES,
        sleep: Callable[[float], Awaitable[Any]] = asyncio.sleep,
        rest: float = REST,
    ) -> None:
        self.judge, self.tries, self.sleep, self.rest = judge, tries, sleep, rest
        self._waiting: dict[str, deque[Parcel]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._rests: dict[str, int] = {}

    def post(
        self,
        conversation: str,
        send: Send,
        arrived: Send | None = None,
        in_doubt: bool = False,
        hold: bool = True,
    ) -> asyncio.Future[Any]:
        """Puts a message in the queue. The future has what `send` returned, or raises `NotDelivered`.

        `arrived` is asked before a try when the message may be there: it returns what `send` would have, or None.
        `in_doubt` says that it may be there from the start, as when the process ended in the middle of sending.
        Without `hold` it is given up after all its tries; so is what only tidies up.
        """
        parcel, waiting = Parcel(send, arrived, in_doubt, hold), self._waiting.setdefault(conversation, deque())
        waiting.append(parcel)
        if len(waiting) > MOST_HELD and conversation not in self._workers:
            waiting.popleft()
            log.error("A message that could not be delivered was dropped: too many are held.")
        self._begin(conversation)
        return parcel.outcome

    def held(self) -> int:
        """How many messages have not arrived yet."""
        return sum(len(waiting) for waiting in self._waiting.values())

    async def drain(self, seconds: float) -> int:
        """Waits until nothing is on its way, at most so long; how many messages are left."""
        if self._workers:
            await asyncio.wait(list(self._workers.values()), timeout=seconds)
        return self.held()

    def _begin(self, conversation: str) -> None:
        waiting = self._waiting.get(conversation)
        if waiting and conversation not in self._workers:
            self._workers[conversation] = asyncio.create_task(self._work(conversation, waiting))

    async def _work(self, conversation: str, waiting: deque[Parcel]) -> None:
        try:
            while waiting:
                held = await self._sent(waiting[0])
                if held:
                    self._hold(conversation, waiting, held)
                    return
                waiting.popleft()
                self._rests.pop(conversation, None)
        finally:
            del self._workers[conversation]
            if not waiting:
                del self._waiting[conversation]

    def _hold(self, conversation: str, waiting: deque[Parcel], held: NotDelivered) -> None:
        """Tells those who wait, and comes back to it after a rest, unless that was in vain for long."""
        log.error("Messages are held: %s", held)
        for parcel in waiting:
            parcel.came_to(error=held)
        self._rests[conversation] = rests = self._rests.get(conversation, 0) + 1
        if rests <= MOST_RESTS:
            asyncio.get_running_loop().call_later(self.rest, self._begin, conversation)

    async def _sent(self, parcel: Parcel) -> NotDelivered | None:
        """Brings one message to an end; what came between when it has to be held."""
        error, failure = None, Failure(again=True)
        for number in range(self.tries):
            try:
                parcel.came_to(await self._try(parcel))
                return None
            except Exception as raised:
                error, failure = raised, self.judge(raised)
            if not failure.again and parcel.in_doubt:  # it cannot be told whether it is there: better twice than never
                parcel.arrived = None
                continue
            if not failure.again:
                return self._given_up(parcel, failure, error)
            parcel.in_doubt = parcel.in_doubt or failure.perhaps_arrived
            if number + 1 == self.tries or (failure.after or 0) > LONGEST_WISH:
                break
            await self.sleep(failure.after if failure.after is not None else pause(number))
        return NotDelivered(failure.name, error, held=True) if parcel.hold else self._given_up(parcel, failure, error)

    @staticmethod
    def _given_up(parcel: Parcel, failure: Failure, error: Exception | None) -> None:
        log.error("A message was refused or given up: %s", failure.name)
        parcel.came_to(error=NotDelivered(failure.name, error, held=False))

    async def _try(self, parcel: Parcel) -> Any:
        if parcel.in_doubt and parcel.arrived is not None:
            there = await parcel.arrived()
            if there is not None:
                return there
        parcel.in_doubt = False
        return await parcel.send()


def pause(number: int) -> float:
    """Seconds before the try after this one; drawn, so that many conversations do not come back at once."""
    return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0**number) * random.uniform(0.75, 1.25)
