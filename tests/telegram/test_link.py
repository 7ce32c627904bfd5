"""The connection: it begins when Telegram is there, says once what is wrong, and loses no update."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

import pytest

import channels.telegram_link as link_module
from channels.telegram_api import BotApi
from channels.telegram_link import Link
from channels.telegram_settings import Settings
from channels.telegram_updates import ALLOWED
from tests.servers.conftest import free_port
from tests.support.fake_telegram import TOKEN, FakeTelegram

COMMANDS = {"start": "Begin"}


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in tests."""
    monkeypatch.setattr(link_module, "pause", lambda number: 0.02)
    monkeypatch.setattr(link_module, "AGAIN_SECONDS", 0.02)
    monkeypatch.setattr(link_module, "GLANCE", 0.05)


class Taking:
    """Takes updates, and is done with one after so many tries."""

    def __init__(self, tries: int = 1) -> None:
        self.tries, self.taken = tries, []  # type: ignore[var-annotated]
        self.refuse: set[int] = set()

    async def take(self, body: dict[str, Any]) -> bool:
        """Whether it is done with."""
        number = body["update_id"]
        self.taken.append(number)
        await asyncio.sleep(0.01)
        return number not in self.refuse and self.taken.count(number) >= self.tries


def running(
    telegram: FakeTelegram, taking: Taking, until: Callable[[], Any], webhook: str | None = None, token: str = TOKEN
) -> Link:
    """A link that runs until something is true."""

    async def steps() -> Link:
        settings = Settings(token, "s", webhook, telegram.url)
        link = Link(settings, BotApi(telegram.url, token), taking.take, COMMANDS)
        task = asyncio.create_task(link.run())
        try:
            await asyncio.wait_for(comes_true(until), 15)
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            await link.api.close()
        return link

    return asyncio.run(steps())


async def comes_true(until: Callable[[], Any]) -> None:
    """Waits for it."""
    while not until():
        await asyncio.sleep(0.01)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The trouble that was told of."""
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    return [line for line in told if "Trying again" in line]


def test_the_webhook_is_set_with_its_secret_and_drops_nothing(telegram: FakeTelegram) -> None:
    """Only the kinds that are handled are asked for."""
    running(telegram, Taking(), lambda: telegram.commands, webhook="https://a.example/webhooks/telegram/webhook")
    assert telegram.webhook["url"] == "https://a.example/webhooks/telegram/webhook"
    assert telegram.webhook["secret_token"] == "s"
    assert telegram.webhook["allowed_updates"] == ALLOWED
    assert not telegram.webhook.get("drop_pending_updates")
    assert telegram.commands == [{"command": "start", "description": "Begin"}]
    assert not telegram.named("getUpdates")


def test_polling_takes_a_webhook_away_first_and_keeps_what_waited(telegram: FakeTelegram) -> None:
    """Updates from before the start are answered."""
    telegram.webhook = {"url": "https://old.example"}
    telegram.queue({"update_id": 5})
    taking = Taking()
    running(telegram, taking, lambda: not telegram.updates)
    assert telegram.named("deleteWebhook") == [{"drop_pending_updates": False}]
    assert taking.taken == [5]


def test_an_update_is_kept_by_telegram_until_it_is_done_with(telegram: FakeTelegram) -> None:
    """Later ones are answered meanwhile, and not again when the first is done."""
    taking = Taking()
    taking.refuse = {5}
    for number in (5, 6):
        telegram.queue({"update_id": number})

    def later_one_comes() -> bool:
        if taking.taken.count(5) > 2 and 6 in taking.taken:
            telegram.queue({"update_id": 7})
        return 7 in taking.taken

    running(telegram, taking, later_one_comes)
    assert 5 in telegram.updates
    assert (taking.taken.count(6), taking.taken.count(7)) == (1, 1)
    taking.refuse.clear()
    running(telegram, taking, lambda: not telegram.updates)


def test_an_unreachable_telegram_is_waited_for_and_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    """Then everything begins."""
    telegram, taking, tries = FakeTelegram(free_port()), Taking(), []

    def later() -> bool:
        tries.append(1)
        if len(tries) == 40:
            telegram.start()
            telegram.queue({"update_id": 5})
        return bool(taking.taken)

    try:
        running(telegram, taking, later)
    finally:
        telegram.stop()
    assert len(lines(caplog)) == 1
    assert "no answer" in lines(caplog)[0]


@pytest.mark.parametrize(
    ("code", "description", "told"),
    [
        (401, "Unauthorized", "token is refused"),
        (409, "Conflict: terminated by other getUpdates request", "another program"),
        (502, "Bad Gateway", "getUpdates failed (502)"),
    ],
)
def test_trouble_is_told_once_and_plainly_and_ends(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture, code: int, description: str, told: str
) -> None:
    """Whatever Telegram says, it is tried again."""
    left = [1] * 5

    def failing(method: str, fields: dict[str, Any]) -> Any:
        return (code, {"description": description}) if method == "getUpdates" and left and left.pop() else None

    telegram.failing = failing
    telegram.queue({"update_id": 5})
    taking = Taking()
    running(telegram, taking, lambda: not telegram.updates)
    assert len(lines(caplog)) == 1
    assert told in lines(caplog)[0]
    assert any("works again" in record.getMessage() for record in caplog.records)
    assert not any(TOKEN in record.getMessage() for record in caplog.records)


def test_a_webhook_that_somebody_set_meanwhile_is_taken_away_again(telegram: FakeTelegram) -> None:
    """Telegram refuses to be asked while there is one."""
    taking, seen = Taking(), []

    def steal() -> bool:
        if telegram.named("getUpdates") or telegram._polling:
            if not seen:
                seen.append(1)
                telegram.webhook = {"url": "https://thief.example"}
                telegram._polling += 1
            telegram.queue({"update_id": 5})
        return bool(taking.taken)

    running(telegram, taking, steal)
    assert telegram.webhook["url"] == ""


def test_an_update_that_cannot_be_taken_stands_in_nobodys_way(telegram: FakeTelegram) -> None:
    """It is left out, and the next one is answered."""

    class Failing(Taking):
        async def take(self, body: dict[str, Any]) -> bool:
            if body["update_id"] == 5:
                raise RuntimeError
            return await super().take(body)

    taking = Failing()
    for number in (5, 6):
        telegram.queue({"update_id": number})
    running(telegram, taking, lambda: not telegram.updates)
    assert taking.taken == [6]
