"""Slack's servers on loopback, and assistants that talk to them: the real one, and a quick one without a model."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from channels.slack import SlackChannel
from tests.servers.conftest import Running
from tests.support.both_channels import Both
from tests.support.fake_slack import APP, TEAM, TOKEN, FakeSlack, Json, direct
from tests.support.in_process import Serving, serving
from tests.support.scripted import agent_on, store
from tests.support.slack_client import SECRET, SlackServers

ENV = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET, "SLACK_APP_ID": APP, "SLACK_TEAM_ID": TEAM}


@dataclass
class Workspace:
    """A workspace whose people talk to an assistant."""

    fake: FakeSlack
    slack: SlackServers
    running: Running
    database: Path
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def person(self) -> str:
        """Somebody who was not here before."""
        return f"U{next(self._numbers):05d}"

    def events(self, user: str) -> list[Json]:
        """All that is kept of a person's talk."""
        with sqlite3.connect(self.database) as connection:
            rows = connection.execute(
                "SELECT data FROM events WHERE sender_id = ? ORDER BY id", (f"slack:{TEAM}:{user}",)
            ).fetchall()
        return [json.loads(row[0]) for row in rows]

    def customs(self, user: str) -> list[Json]:
        """What the messages since the person's last words say to programs."""
        last: list[Json] = []
        for event in self.events(user):
            if event["event"] == "user":
                last = []
            elif event["event"] == "bot":
                last.append((event.get("data") or {}).get("custom") or {})
        return last

    def said(self, user: str) -> list[Json]:
        """Our messages to a person."""
        return self.fake.said(direct(user))


@pytest.fixture(scope="session")
def workspace(both_channels: Both) -> Workspace:
    """The assistant as `make run` starts it, set up for Slack, with its talks in a database."""
    fake, running = both_channels.slack, both_channels.running
    return Workspace(fake, SlackServers(fake, running.url), running, both_channels.database)


@dataclass
class Quick:
    """A workspace before an agent that only says "I see."."""

    fake: FakeSlack
    slack: SlackServers
    server: Serving

    def said(self, user: str) -> list[str]:
        """The texts of our messages to a person."""
        return [message["text"] for message in self.fake.said(direct(user))]

    def kept(self, user: str) -> list[str]:
        """What a person said, as it is kept."""
        return self.server.words(f"slack:{TEAM}:{user}")


def channel(fake: FakeSlack, monkeypatch: pytest.MonkeyPatch, **env: str) -> SlackChannel:
    """The channel as Rasa makes it, with quick pauses between tries."""
    for name, value in {**ENV, "SLACK_API_URL": f"{fake.url}/api/", **env}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("channels.delivery.FIRST_PAUSE", 0.01)
    return SlackChannel.from_credentials(None)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[Quick]:
    """Our channel, in this process."""
    monkeypatch.delenv("TWITCHWISE_DB", raising=False)
    with FakeSlack().running() as fake, serving(agent_on(store()), channel(fake, monkeypatch)) as server:
        yield Quick(fake, SlackServers(fake, server.url), server)


def texts(message: Any) -> str:
    """All words that a message or a view shows, block by block."""
    found = []
    for block in message["blocks"]:
        parts = [block.get("text"), *block.get("elements", ())]
        found += [part["text"] for part in parts if isinstance(part, dict) and isinstance(part.get("text"), str)]
    return "\n".join(found)
