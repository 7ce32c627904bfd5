"""Each update is answered once and in order, and acknowledged only when its answer has arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from channels.database import open_database
from channels.delivery import Outbox
from channels.inbox import Inbox
from channels.telegram_api import BotApi, Outgoing, judge
from channels.telegram_desk import Desk
from channels.telegram_marks import Marks
from channels.telegram_updates import Command, Update, Words
from tests.support.fake_telegram import TOKEN, FakeTelegram

TRIES = 3


class Office:
    """A desk that answers every update with two messages that name it, and notes what it worked on."""

    def __init__(self, telegram: FakeTelegram, marks: Marks | None = None) -> None:
        self.api = BotApi(telegram.url, TOKEN)
        outbox = Outbox(judge, tries=TRIES, sleep=lambda seconds: asyncio.sleep(0.01))
        self.desk = Desk(self.api, marks or Marks("1"), self.answer, inbox=Inbox(gather=0.01), outbox=outbox)
        self.worked: list[int] = []

    async def answer(self, update: Update) -> list[Outgoing]:
        """Two messages."""
        self.worked.append(update.id)
        await asyncio.sleep(0.01)
        return [Outgoing("sendMessage", {"chat_id": update.chat, "text": f"{update.id}{part}"}) for part in "ab"]

    def takes(self, *numbers: int, chat: int = 7) -> Awaitable[list[bool]]:
        """Updates of one chat that come at once; whether each is done with."""
        updates = [Update(number, chat, Words("x", number)) for number in numbers]
        return asyncio.gather(*(self.desk.finish(update) for update in updates))


def run(office: Office, steps: Callable[[], Awaitable[Any]]) -> Any:
    """In a loop of its own, and never for ever."""

    async def all_of_it() -> Any:
        try:
            return await asyncio.wait_for(steps(), 20)
        finally:
            await office.api.close()

    return asyncio.run(all_of_it())


def texts(telegram: FakeTelegram) -> list[str]:
    """What arrived, in order."""
    return [fields["text"] for fields in telegram.named("sendMessage")]


def test_updates_that_come_twice_and_in_any_order_are_answered_once_and_in_order(telegram: FakeTelegram) -> None:
    """All of them are done with."""
    office = Office(telegram)
    assert run(office, lambda: office.takes(2, 1, 2, 3, 1, 3)) == [True] * 6
    assert texts(telegram) == ["1a", "1b", "2a", "2b", "3a", "3b"]
    assert office.worked == [1, 2, 3]


def test_an_update_that_comes_much_later_again_is_not_answered_again(telegram: FakeTelegram) -> None:
    """As when our 200 did not reach Telegram."""
    office = Office(telegram)

    async def steps() -> list[list[bool]]:
        return [await office.takes(1), await office.takes(1)]

    assert run(office, steps) == [[True], [True]]
    assert texts(telegram) == ["1a", "1b"]


@pytest.mark.parametrize("planned", [(429, {"parameters": {"retry_after": 1}}), (500, {})])
def test_a_failed_call_is_made_again_and_what_comes_behind_waits(telegram: FakeTelegram, planned: Any) -> None:
    """Nothing is lost, twice or out of order."""
    left = [1, 2]
    telegram.failing = lambda method, fields: (planned[0], dict(planned[1])) if left and left.pop() else None
    office = Office(telegram)
    assert run(office, lambda: office.takes(1, 2)) == [True, True]
    assert texts(telegram) == ["1a", "1b", "2a", "2b"]


def test_an_update_whose_answer_cannot_be_sent_has_to_come_again_and_is_not_worked_on_again(
    telegram: FakeTelegram,
) -> None:
    """The answer that is held goes out then."""
    broken = [True]
    telegram.failing = lambda method, fields: (500, {}) if broken and fields["text"] == "1b" else None
    office = Office(telegram)

    async def steps() -> list[list[bool]]:
        first, second = await office.takes(1), await office.takes(1)
        broken.clear()
        return [first, second, await office.takes(1)]

    assert run(office, steps) == [[False], [False], [True]]
    assert texts(telegram) == ["1a", "1b"]
    assert office.worked == [1]


def test_somebody_who_blocked_us_is_left_alone(telegram: FakeTelegram) -> None:
    """The update is done with, and nobody else waits."""
    telegram.blocked.add(7)
    office = Office(telegram)

    async def steps() -> list[list[bool]]:
        return [await office.takes(1), await office.takes(2, chat=8)]

    assert run(office, steps) == [[True], [True]]
    assert texts(telegram) == ["2a", "2b"]


@pytest.mark.parametrize("kept", [True, False])
def test_a_restart_sends_only_what_had_not_arrived(telegram: FakeTelegram, tmp_path: Path, kept: bool) -> None:
    """With a database; without one the talk is gone too, and it is better to be answered twice than never."""
    address = f"sqlite:///{tmp_path}/talks.db"

    def office() -> Office:
        return Office(telegram, Marks("1", open_database(address) if kept else None))

    telegram.failing = lambda method, fields: (500, {}) if fields["text"] == "1b" else None
    before, after = office(), office()
    assert run(before, lambda: before.takes(1)) == [False]
    telegram.failing = lambda method, fields: None
    assert run(after, lambda: after.takes(1)) == [True]
    assert texts(telegram) == (["1a", "1b"] if kept else ["1a", "1a", "1b"])
    last = office()
    assert run(last, lambda: last.takes(1)) == [True]
    assert last.worked == ([] if kept else [1])


def test_marks_of_another_bot_do_not_count(tmp_path: Path) -> None:
    """Each bot numbers its updates anew."""
    address = f"sqlite:///{tmp_path}/talks.db"
    Marks("1", open_database(address)).note(5, 2, True)
    assert Marks("1", open_database(address)).of(5) == (2, True)
    assert Marks("2", open_database(address)).of(5) == (0, False)


def test_marks_hold_in_memory_when_the_database_fails(tmp_path: Path) -> None:
    """Nobody is left without an answer for it."""
    marks = Marks("1", open_database(f"sqlite:///{tmp_path}/no-such-folder/talks.db"))
    assert marks.of(5) == (0, False)
    marks.note(5, 1, True)
    assert marks.of(5) == (1, True)


def test_the_emergency_numbers_wait_for_nobody(telegram: FakeTelegram) -> None:
    """Not even for the same person's turn."""
    office = Office(telegram)

    async def steps() -> None:
        gate, real = asyncio.Event(), office.answer

        async def slow(update: Update) -> list[Outgoing]:
            if update.id == 1:
                await gate.wait()
            return await real(update)

        office.desk.answer = slow
        stuck = asyncio.ensure_future(office.takes(1))
        await asyncio.sleep(0.05)
        await office.desk.finish(Update(2, 7, Command("emergency", 2)))
        gate.set()
        await stuck

    run(office, steps)
    assert texts(telegram) == ["2a", "2b", "1a", "1b"]
