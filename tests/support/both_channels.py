"""One real assistant that is on in Slack and in Telegram, for all tests of the two that need no other settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts import play_slack, play_telegram
from tests.servers.conftest import Running, started
from tests.support.fake_slack import FakeSlack
from tests.support.fake_telegram import FakeTelegram


@dataclass(frozen=True)
class Both:
    """An assistant, the two services that it talks to, and where it keeps its talks."""

    running: Running
    slack: FakeSlack
    telegram: FakeTelegram
    database: Path


def both_channels(folder: Path) -> Iterator[Both]:
    """The assistant as `make run` starts it, once Telegram knows where to bring updates; stopped afterwards."""
    database, telegram = folder / "talks.db", FakeTelegram().start()
    with FakeSlack().running() as slack:
        settings = play_slack.environment(slack) | play_telegram.environment(telegram)
        for running in started(**settings, TWITCHWISE_DB=f"sqlite:///{database}"):
            telegram.wait_for(lambda: telegram.webhook["url"], 30)
            yield Both(running, slack, telegram, database)
    telegram.stop()
