"""The way out: in order, tried again, held, and not twice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from channels.delivery import LONGEST_PAUSE, MOST_HELD, TRIES, Failure, NotDelivered, Outbox, pause


class Busy(Exception):
    """The service asks to wait."""


class Broken(Exception):
    """The service failed, or its answer was lost."""


class Refused(Exception):
    """The service will never take it."""


MEANINGS = {
    Busy: Failure(again=True, after=7),
    Broken: Failure(again=True, perhaps_arrived=True),
    Refused: Failure(again=False),
}


class Service:
    """A service that does with each message what its script says: raises, or takes it (and then perhaps raises)."""

    def __init__(self, **script: list[Any]) -> None:
        self.script = script
        self.taken: list[str] = []
        self.slept: list[float] = []
        self.outbox = Outbox(lambda error: MEANINGS[type(error)], sleep=self.sleep)

    async def sleep(self, seconds: float) -> None:
        """Notes how long would have been waited."""
        self.slept.append(seconds)
        await asyncio.sleep(0)

    def sends(self, message: str) -> Callable[[], Awaitable[str]]:
        """How to send one message."""

        async def send() -> str:
            await asyncio.sleep(0)
            step = self.script.get(message, []).pop(0) if self.script.get(message) else None
            if step == "lost answer":
                self.taken.append(message)
                raise Broken
            if step:
                raise step
            self.taken.append(message)
            return f"id of {message}"

        return send

    def arrived(self, message: str) -> Callable[[], Awaitable[str | None]]:
        """Asks whether a message is there."""

        async def look() -> str | None:
            return f"id of {message}" if message in self.taken else None

        return look

    def post(self, conversation: str, message: str) -> asyncio.Future[Any]:
        """Puts it in the queue."""
        return self.outbox.post(conversation, self.sends(message), self.arrived(message))


def run(steps: Callable[[], Awaitable[Any]]) -> Any:
    """In a loop of its own, and never for ever."""
    return asyncio.run(asyncio.wait_for(steps(), 20))


def sent(service: Service, *messages: str) -> list[Any]:
    """What becomes of messages of one conversation that are posted at once."""

    async def steps() -> list[Any]:
        outcomes = [service.post("a", message) for message in messages]
        return await asyncio.gather(*outcomes, return_exceptions=True)

    return list(run(steps))


@pytest.mark.parametrize(
    ("script", "taken"),
    [
        ([], ["one", "two", "three"]),
        ([Busy()], ["one", "two", "three"]),
        ([Broken(), Broken(), Busy()], ["one", "two", "three"]),
        (["lost answer"], ["one", "two", "three"]),
        ([Broken(), "lost answer"], ["one", "two", "three"]),
        ([Refused()], ["two", "three"]),
    ],
)
def test_messages_arrive_in_order_and_once_whatever_befalls_the_first(script: list[Any], taken: list[str]) -> None:
    """Later messages wait for it; only one that is refused for good makes room."""
    service = Service(one=script)
    sent(service, "one", "two", "three")
    assert service.taken == taken
    assert service.outbox.held() == 0


def test_the_outcome_is_what_the_service_answered() -> None:
    """Also when it had to be looked up because the answer was lost."""
    assert sent(Service(two=["lost answer"]), "one", "two") == ["id of one", "id of two"]


def test_a_refusal_is_told_with_its_reason() -> None:
    """Whoever posted it can say it in another way."""
    [refused] = sent(Service(one=[Refused()]), "one")
    assert isinstance(refused, NotDelivered)
    assert not refused.held
    assert isinstance(refused.error, Refused)


def test_the_service_says_how_long_to_wait() -> None:
    """Else the pauses grow, up to a limit."""
    service = Service(one=[Busy(), Busy()])
    sent(service, "one")
    assert service.slept == [7, 7]
    assert pause(0) < pause(2) < pause(4)
    assert all(pause(number) <= LONGEST_PAUSE * 1.25 for number in range(20))


def test_conversations_do_not_wait_for_each_other() -> None:
    """One that hangs holds up nobody else."""
    service = Service()

    async def steps() -> list[str]:
        gate = asyncio.Event()
        service.outbox.post("a", gate.wait)
        await service.post("b", "other")
        before = list(service.taken)
        gate.set()
        await service.outbox.drain(5)
        return before

    assert run(steps) == ["other"]


def test_what_could_not_be_sent_goes_first_the_next_time() -> None:
    """Nothing is lost while the process lives, and the order holds."""
    service = Service(one=[Broken()] * TRIES)

    async def steps() -> list[Any]:
        held = await asyncio.gather(service.post("a", "one"), service.post("a", "two"), return_exceptions=True)
        assert service.taken == []
        assert service.outbox.held() == 2
        await service.post("a", "three")
        return held

    held = run(steps)
    assert [error.held for error in held] == [True, True]
    assert service.taken == ["one", "two", "three"]
    assert service.outbox.held() == 0


def test_what_is_held_goes_out_after_a_rest_without_being_asked() -> None:
    """Somebody in an emergency may not write again."""
    service = Service(one=[Broken()] * 2 * TRIES)
    service.outbox.rest = 0.01

    async def steps() -> None:
        await asyncio.gather(service.post("a", "one"), service.post("a", "two"), return_exceptions=True)
        while service.outbox.held():
            await asyncio.sleep(0.01)

    run(steps)
    assert service.taken == ["one", "two"]


def test_what_can_never_be_sent_is_let_rest_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """After many rests in vain it waits for more to send."""
    monkeypatch.setattr("channels.delivery.MOST_RESTS", 2)
    service = Service(one=[Broken()] * 4 * TRIES)
    service.outbox.rest = 0.01

    async def steps() -> int:
        await asyncio.gather(service.post("a", "one"), return_exceptions=True)
        await asyncio.sleep(0.3)
        return len(service.slept)

    assert run(steps) == 3 * (TRIES - 1)
    assert service.outbox.held() == 1


def test_a_service_that_asks_for_too_much_patience_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message is held instead, so that nobody waits an hour behind it."""
    monkeypatch.setitem(MEANINGS, Busy, Failure(again=True, after=3_600))
    service = Service(one=[Busy()])
    [held] = sent(service, "one")
    assert held.held
    assert service.slept == []


def test_only_so_many_are_held() -> None:
    """A conversation that can never be reached does not fill the memory."""
    service = Service()

    async def broken() -> None:
        raise Broken

    async def steps() -> int:
        for _ in range(MOST_HELD + 5):
            await asyncio.gather(service.outbox.post("a", broken), return_exceptions=True)
        return service.outbox.held()

    assert run(steps) == MOST_HELD


def test_a_message_goes_on_when_nobody_waits_for_it_any_more() -> None:
    """A request that is given up does not take the message with it."""
    service = Service()

    async def steps() -> None:
        service.outbox.post("a", service.sends("one")).cancel()
        await service.outbox.drain(5)

    run(steps)
    assert service.taken == ["one"]


def test_what_only_tidies_up_is_given_up_in_the_end() -> None:
    """Nothing waits behind it."""
    service = Service(one=[Broken()] * TRIES)

    async def steps() -> list[Any]:
        first = service.outbox.post("a", service.sends("one"), hold=False)
        return await asyncio.gather(first, service.post("a", "two"), return_exceptions=True)

    given_up, sent_after = run(steps)
    assert not given_up.held
    assert sent_after == "id of two"
    assert service.outbox.held() == 0


@pytest.mark.parametrize("before", [[], ["one"]])
def test_what_another_process_may_have_sent_is_looked_for_first(before: list[str]) -> None:
    """A process that ended in the middle leaves a doubt, which the next one settles."""
    service = Service()
    service.taken += before

    async def steps() -> Any:
        return await service.outbox.post("a", service.sends("one"), service.arrived("one"), in_doubt=True)

    assert run(steps) == "id of one"
    assert service.taken == ["one"]


def test_a_doubt_is_settled_before_anything_is_sent_again() -> None:
    """When even the look-up fails, it is asked again, and the message is not sent twice."""
    service = Service()
    looks = [Broken(), None]

    async def send() -> None:
        service.taken.append("one")
        raise Broken

    async def look() -> str:
        if raised := looks.pop(0):
            raise raised
        return "there"

    async def steps() -> Any:
        return await service.outbox.post("a", send, look)

    assert run(steps) == "there"
    assert service.taken == ["one"]


def test_when_nobody_can_tell_whether_it_is_there_it_is_sent_again() -> None:
    """An emergency that is read twice harms less than one that is never read."""
    service = Service(one=["lost answer"])

    async def look() -> None:
        raise Refused

    async def steps() -> Any:
        return await service.outbox.post("a", service.sends("one"), look)

    assert run(steps) == "id of one"
    assert service.taken == ["one", "one"]
