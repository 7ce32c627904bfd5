"""Telegram's servers on loopback, and real assistants that are connected to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.servers.conftest import Running, free_port
from tests.support.both_channels import Both
from tests.support.fake_telegram import SECRET, FakeTelegram, Phone, by_webhook
from tests.support.talk_telegram import newest_keyboard

NUMBER = "999 or 112"


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    """Telegram for one test."""
    fake = FakeTelegram().start()
    yield fake
    fake.stop()


class Connected:
    """A real assistant, the Telegram it talks to, and people who write to it by webhook."""

    def __init__(self, running: Running, fake: FakeTelegram, database: Path) -> None:
        self.running, self.fake, self.database = running, fake, database
        self.address = f"{running.url}/webhooks/telegram/webhook"
        self._people = 5_000

    def person(self, deliver: Callable[[dict[str, Any]], Any] | None = None) -> Phone:
        """Somebody who was not here before."""
        self._people += 1
        return Phone(self.fake, self._people, deliver or by_webhook(self.address, SECRET))


@pytest.fixture(scope="session")
def bot(both_channels: Both) -> Connected:
    """The assistant behind a webhook, with a database."""
    return Connected(both_channels.running, both_channels.telegram, both_channels.database)


@pytest.fixture(scope="session")
def unreachable() -> FakeTelegram:
    """Telegram at an address at which nobody answers yet."""
    return FakeTelegram(free_port())


def handled(response: requests.Response) -> None:
    """Telegram is told that the update is done with."""
    assert response.status_code == 200, response.text


def asked_about_danger(bot: Connected) -> tuple[Phone, dict[str, Any]]:
    """Somebody who looks at the list of danger signs."""
    phone = bot.person()
    handled(phone.say("my left eyelid has been twitching for 6 days"))
    keyboard = newest_keyboard(phone)
    assert keyboard
    return phone, keyboard
