"""Slack's servers on loopback, and assistants that talk to them: the real one, and a quick one without a model."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from channels.slack import SlackChannel
from scripts.play_slack import environment
from tests.servers.conftest import Running
from tests.support.both_channels import Both
from tests.support.fake_slack import TEAM, FakeSlack, Json, direct
from tests.support.in_process import Serving, serving
from tests.support.scripted import agent_on, store
from tests.support.slack_client import SlackServers
from tests.support.stored import events, last_answer


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
        return events(self.database, f"slack:{TEAM}:{user}")

    def customs(self, user: str) -> list[Json]:
        """What the messages since the person's last words say to programs."""
        return [message["custom"] or {} for message in last_answer(self.events(user))]

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
    for name, value in {**environment(fake), **env}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("channels.delivery.FIRST_PAUSE", 0.01)
    return SlackChannel.from_credentials(None)


@contextmanager
def process(fake: FakeSlack, monkeypatch: pytest.MonkeyPatch, **env: str) -> Iterator[Quick]:
    """Our channel in this process, from its start to its end."""
    with serving(agent_on(store()), channel(fake, monkeypatch, **env)) as server:
        yield Quick(fake, SlackServers(fake, server.url), server)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[Quick]:
    """Our channel, in this process."""
    monkeypatch.delenv("TWITCHWISE_DB", raising=False)
    with FakeSlack().running() as fake, process(fake, monkeypatch) as started:
        yield started


def texts(message: Any) -> str:
    """All words that a message or a view shows, block by block."""
    found = []
    for block in message["blocks"]:
        parts = [block.get("text"), *block.get("elements", ())]
        found += [part["text"] for part in parts if isinstance(part, dict) and isinstance(part.get("text"), str)]
    return "\n".join(found)
