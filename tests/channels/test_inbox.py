"""The way in: once per message, and the earliest first among those that wait."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from channels.inbox import Inbox, TryAgain


class Desk:
    """Takes messages and notes in which order they are worked on."""

    def __init__(self, **kwargs: Any) -> None:
        self.inbox = Inbox(**{"gather": 0.01, **kwargs})
        self.done: list[str] = []

    def take(self, person: str, order: float, fails: bool = False) -> asyncio.Future[None]:
        """One message; its key is made of both."""

        async def work() -> None:
            await asyncio.sleep(0)
            self.done.append(f"{person}{order:g}")
            if fails:
                raise TryAgain

        return self.inbox.take(person, f"{person}{order:g}", order, work)


def run(steps: Callable[[], Awaitable[Any]]) -> Any:
    """In a loop of its own, and never for ever."""
    return asyncio.run(asyncio.wait_for(steps(), 20))


@pytest.mark.parametrize(
    ("arriving", "done"),
    [
        ([1, 2, 3], ["a1", "a2", "a3"]),
        ([2, 1, 3], ["a1", "a2", "a3"]),
        ([3, 2, 1, 2, 3, 1], ["a1", "a2", "a3"]),
        ([1, 1, 1], ["a1"]),
    ],
)
def test_messages_of_one_moment_are_worked_on_once_and_in_order(arriving: list[int], done: list[str]) -> None:
    """Whatever order they arrive in, and however often."""
    desk = Desk()

    async def steps() -> None:
        await asyncio.gather(*(desk.take("a", order) for order in arriving))

    run(steps)
    assert desk.done == done


def test_a_message_that_comes_late_is_worked_on_when_it_comes() -> None:
    """What was answered stays answered."""
    desk = Desk()

    async def steps() -> None:
        await desk.take("a", 2)
        await desk.take("a", 1)

    run(steps)
    assert desk.done == ["a2", "a1"]


def test_people_do_not_wait_for_each_other() -> None:
    """One turn that hangs holds up nobody else."""
    desk = Desk()

    async def steps() -> None:
        gate = asyncio.Event()
        stuck = desk.inbox.take("a", "stuck", 1, gate.wait)
        await desk.take("b", 1)
        gate.set()
        await stuck

    run(steps)
    assert desk.done == ["b1"]


def test_work_that_failed_is_done_again_when_the_message_comes_again() -> None:
    """And the person's next message does not wait for that."""
    desk = Desk()

    async def steps() -> list[Any]:
        both = [desk.take("a", 1, fails=True), desk.take("a", 2)]
        results = await asyncio.gather(*both, return_exceptions=True)
        await desk.take("a", 1)
        return results

    failed, fine = run(steps)
    assert isinstance(failed, TryAgain)
    assert fine is None
    assert desk.done == ["a1", "a2", "a1"]


def test_only_so_many_keys_are_remembered() -> None:
    """The oldest go first; nothing is kept of a person whose queue is empty."""
    desk = Desk(remembered=3)

    async def steps() -> None:
        for order in range(5):
            await desk.take("a", order)
        await desk.inbox.drain(5)

    run(steps)
    assert [desk.inbox.knows(f"a{order}") for order in range(5)] == [False, False, True, True, True]
    assert not desk.inbox._queues
    assert not desk.inbox._workers


def test_the_work_goes_on_when_nobody_waits_for_it() -> None:
    """As when the request that brought it was acknowledged already."""
    desk = Desk()

    async def steps() -> None:
        desk.take("a", 1)
        await desk.inbox.drain(5)

    run(steps)
    assert desk.done == ["a1"]
