"""The way in for channels whose service delivers events at least once and in any order.

Each message is taken once, and those of one person are worked on one after the other, the earliest first among those
that wait. Knows no channel; all of it lives in one event loop.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

REMEMBERED = 20_000  # keys of messages; services come again within the hour
GATHER_SECONDS = 0.15  # messages of one moment arrive in any order, so the first waits that long for an earlier one

Work = Callable[[], Awaitable[Any]]


class TryAgain(Exception):
    """Work that came to nothing and may be done again when the same message comes again."""


@dataclass(order=True)
class Waiting:
    """One message in the queue of a person."""

    order: float
    number: int
    work: Work = field(compare=False)
    done: asyncio.Future[Any] = field(compare=False)


class Inbox:
    """Takes in messages; `gather` is how long, in seconds, a message may wait for an earlier one."""

    def __init__(self, gather: float = GATHER_SECONDS, remembered: int = REMEMBERED) -> None:
        self.gather, self.remembered = gather, remembered
        self._known: OrderedDict[str, asyncio.Future[Any]] = OrderedDict()
        self._queues: dict[str, list[Waiting]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._numbers = itertools.count()

    def take(self, person: str, key: str, order: float, work: Work) -> asyncio.Future[Any]:
        """The future of what the work returns; that of the first time when `key` was taken before.

        `order` tells which of one person's messages is the earlier one. Work that raises is not remembered.
        """
        if key in self._known:
            return self._known[key]
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        done.add_done_callback(lambda _: self._forget_if_failed(key, done))
        self._known[key] = done
        while len(self._known) > self.remembered:
            self._known.popitem(last=False)
        heapq.heappush(self._queues.setdefault(person, []), Waiting(order, next(self._numbers), work, done))
        if person not in self._workers:
            self._workers[person] = asyncio.create_task(self._work(person))
        return done

    def knows(self, key: str) -> bool:
        """Whether a message was taken before."""
        return key in self._known

    async def drain(self, seconds: float) -> None:
        """Waits until all work is done, at most so long."""
        if self._workers:
            await asyncio.wait(list(self._workers.values()), timeout=seconds)

    async def _work(self, person: str) -> None:
        queue = self._queues[person]
        try:
            while queue:
                await asyncio.sleep(self.gather)
                await self._do(heapq.heappop(queue))
        finally:
            del self._workers[person], self._queues[person]

    @staticmethod
    async def _do(waiting: Waiting) -> None:
        try:
            result = await waiting.work()
        except Exception as error:
            if not waiting.done.done():
                waiting.done.set_exception(error)
            return
        if not waiting.done.done():
            waiting.done.set_result(result)

    def _forget_if_failed(self, key: str, done: asyncio.Future[Any]) -> None:
        if (done.cancelled() or done.exception()) and self._known.get(key) is done:
            del self._known[key]
