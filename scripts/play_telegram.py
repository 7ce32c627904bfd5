"""Talks over Telegram for `make play ARGS="--channel telegram"`: its servers on loopback, an assistant of its own."""

from __future__ import annotations

import argparse
import itertools
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.assistant import assistant
from scripts.talking import Talk
from tests.support.fake_telegram import SECRET, TOKEN, FakeTelegram, Phone, by_webhook
from tests.support.talk_telegram import TelegramTalk

START_SECONDS = 60.0


@contextmanager
def talking(options: argparse.Namespace) -> Iterator[Callable[[str], Talk]]:
    """What begins a talk; `OSError` when the assistant does not start, `ValueError` when a call was refused."""
    people, fake = itertools.count(1_000), FakeTelegram().start()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "talks.db"
        with assistant(environment(fake) | {"TWITCHWISE_DB": f"sqlite:///{database}"}) as url:
            deliver = by_webhook(f"{url}/webhooks/telegram/webhook", SECRET)
            fake.wait_for(lambda: fake.commands, START_SECONDS)
            yield lambda _: TelegramTalk(Phone(fake, next(people), deliver), database, options.taps)
    fake.stop()
    if fake.refused:
        raise ValueError(f"Telegram refused {fake.refused}")


def environment(fake: FakeTelegram) -> dict[str, str]:
    """What connects an assistant to this Telegram."""
    return {
        "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_SECRET": SECRET, "TELEGRAM_WEBHOOK_URL": "https://bot.example",
        "TELEGRAM_API_URL": fake.url,
    }  # fmt: skip
