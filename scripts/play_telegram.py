"""Talks over Telegram for `make play ARGS="--channel telegram"`: its servers on loopback, an assistant of its own."""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.talking import Talk
from scripts.train import ROOT
from tests.support.fake_telegram import TOKEN, FakeTelegram, Phone, by_webhook
from tests.support.talk_telegram import TelegramTalk

SECRET = "a-secret-for-a-play"
START_SECONDS = 60.0


@contextmanager
def talking(options: argparse.Namespace) -> Iterator[Callable[[str], Talk]]:
    """What begins a talk; `OSError` when the assistant does not start, `ValueError` when a call was refused."""
    port, people = os.environ.get("RASA_PORT", DEFAULT_PORTS["RASA_PORT"]), itertools.count(1_000)
    deliver = by_webhook(f"http://{HOST}:{port}/webhooks/telegram/webhook", SECRET)
    fake = FakeTelegram().start()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "talks.db"
        with assistant(environment(fake, database)):
            fake.wait_for(lambda: fake.commands, START_SECONDS)
            yield lambda url: TelegramTalk(Phone(fake, next(people), deliver), database, options.taps)
    fake.stop()
    if fake.refused:
        raise ValueError(f"Telegram refused {fake.refused}")


def environment(fake: FakeTelegram, database: Path) -> dict[str, str]:
    """What connects an assistant to this Telegram."""
    return {
        "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_SECRET": SECRET, "TELEGRAM_WEBHOOK_URL": "https://bot.example",
        "TELEGRAM_API_URL": fake.url, "TWITCHWISE_DB": f"sqlite:///{database}",
    }  # fmt: skip


@contextmanager
def assistant(env: dict[str, str]) -> Iterator[None]:
    """An assistant that runs meanwhile; `OSError` when it does not start."""
    command = [sys.executable, "-m", "scripts.run"]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | env, stdout=subprocess.PIPE, text=True) as running:
        try:
            lines, told = iter(running.stdout or ()), []
            for line in lines:
                told.append(line)
                if "Twitchwise is ready" in line:
                    break
            else:
                raise OSError("".join(told))
            threading.Thread(target=lambda: list(lines), daemon=True).start()  # it may not stop for want of a reader
            yield
        finally:
            running.terminate()
            running.wait(60)
