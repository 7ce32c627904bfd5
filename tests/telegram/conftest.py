"""Telegram's servers on loopback, and real assistants that are connected to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.servers.conftest import Running, free_port, started
from tests.support.fake_telegram import TOKEN, FakeTelegram, Phone, by_webhook

SECRET = "a-secret_for-tests"


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
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connected]:
    """The assistant behind a webhook, with a database."""
    fake = FakeTelegram().start()
    folder = tmp_path_factory.mktemp("telegram")
    for running in started(**environment(fake, folder), TELEGRAM_WEBHOOK_URL="https://bot.example"):
        fake.wait_for(lambda: fake.webhook["url"], 30)
        yield Connected(running, fake, folder / "talks.db")
    fake.stop()


def environment(fake: FakeTelegram, folder: Path) -> dict[str, str]:
    """What an assistant needs to reach this Telegram."""
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_SECRET": SECRET,
        "TELEGRAM_API_URL": fake.url,
        "TWITCHWISE_DB": f"sqlite:///{folder}/talks.db",
    }


@pytest.fixture(scope="session")
def unreachable() -> FakeTelegram:
    """Telegram at an address at which nobody answers yet."""
    return FakeTelegram(free_port())
