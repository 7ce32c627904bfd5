"""Slack and Telegram with and without their credentials: each is on by itself, and the others never notice."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import requests
from rasa.core.run import create_http_input_channels

from scripts import play_slack, play_telegram
from tests.conftest import ROOT
from tests.support.fake_slack import TEAM, FakeSlack, direct
from tests.support.fake_telegram import SECRET, FakeTelegram, Phone, by_webhook
from tests.support.in_process import Serving, serving
from tests.support.scripted import agent_on, store
from tests.support.slack_client import SlackServers

WORDS = "my eyelid twitches"
CHAT, USER = 7, "U1"
SUBSETS = [set(some) for number in range(3) for some in itertools.combinations(("slack", "telegram"), number)]
MISSING = {
    "slack": "Slack is off: SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET not set.",
    "telegram": "Telegram is off: TELEGRAM_TOKEN is not set.",
}
WEBHOOKS = {"slack": ("events", "interactive", "commands"), "telegram": ("webhook",)}


@dataclass
class Services:
    """The servers of both services."""

    slack: FakeSlack
    telegram: FakeTelegram

    def credentials(self, on: set[str]) -> dict[str, str]:
        """What is set when these are on; for the others it is there and empty, as in a file of settings."""
        given = {
            "slack": play_slack.environment(self.slack),
            "telegram": play_telegram.environment(self.telegram),
        }
        return {
            name: value if channel in on else ""
            for channel, settings in given.items()
            for name, value in settings.items()
        }


@pytest.fixture
def services() -> Iterator[Services]:
    """Both, for one test."""
    telegram = FakeTelegram().start()
    with FakeSlack().running() as slack:
        yield Services(slack, telegram)
    telegram.stop()


@pytest.mark.parametrize("on", SUBSETS, ids=lambda on: "+".join(sorted(on)) or "none")
def test_those_that_are_on_answer_and_those_that_are_off_say_why(
    services: Services, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, on: set[str]
) -> None:
    """With all channels of credentials.yml side by side; REST and the page answer in any case."""
    monkeypatch.delenv("TWITCHWISE_DB", raising=False)
    for name, value in services.credentials(on).items():
        monkeypatch.setenv(name, value)
    with caplog.at_level(logging.WARNING):
        channels = create_http_input_channels(None, str(ROOT / "credentials.yml"))
    told = [record.getMessage() for record in caplog.records if " is off" in record.getMessage()]
    assert sorted(told) == sorted(line for channel, line in MISSING.items() if channel not in on)
    with serving(agent_on(store()), *channels) as server:
        assert rest_answers(server)
        assert {channel: health(server, channel) for channel in MISSING} == {
            channel: "ok" if channel in on else "off" for channel in MISSING
        }
        for channel in MISSING.keys() - on:
            assert statuses(server, channel) == {404}
        assert slack_answers(services.slack, server) == (["I see."] if "slack" in on else [])
        assert telegram_answers(services.telegram, server) == (["I see."] if "telegram" in on else [])
        senders = {"slack": f"slack:{TEAM}:{USER}", "telegram": f"telegram:{CHAT}"}
        assert {channel for channel, sender in senders.items() if server.words(sender) == [WORDS]} == on
        assert rest_answers(server)
    assert bool(services.slack.calls) is ("slack" in on)
    assert bool(services.telegram.calls) is ("telegram" in on)


def rest_answers(server: Serving) -> bool:
    """Whether a turn over REST and the page of the web channel are answered."""
    body = {"sender": "somebody", "message": WORDS}
    answer = requests.post(f"{server.url}/webhooks/rest/webhook", json=body, timeout=20)
    page = requests.get(f"{server.url}/", timeout=20)
    return (answer.status_code, answer.json()[0]["text"], page.status_code) == (200, "I see.", 200)


def health(server: Serving, channel: str) -> str:
    """What a channel says of itself."""
    return str(requests.get(f"{server.url}/webhooks/{channel}/", timeout=20).json()["status"])


def statuses(server: Serving, channel: str) -> set[int]:
    """What is answered at the addresses of a channel to whoever posts there."""
    urls = [f"{server.url}/webhooks/{channel}/{address}" for address in WEBHOOKS[channel]]
    return {requests.post(url, data=b"{}", timeout=20).status_code for url in urls}


def slack_answers(fake: FakeSlack, server: Serving) -> list[str]:
    """Our messages to somebody who writes in Slack."""
    SlackServers(fake, server.url).says(USER, WORDS)
    return [message["text"] for message in fake.said(direct(USER))]


def telegram_answers(fake: FakeTelegram, server: Serving) -> list[str]:
    """Our messages to somebody who writes in Telegram."""
    phone = Phone(fake, CHAT, by_webhook(f"{server.url}/webhooks/telegram/webhook", SECRET))
    phone.say(WORDS)
    return phone.sent()
