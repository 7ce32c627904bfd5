"""Talks over Slack for `make play ARGS="--channel slack"`: Slack's servers on loopback and an assistant of its own.

What people read comes from Slack; the ids to score it by come from the store. When the two do not agree, it fails.
"""

from __future__ import annotations

import argparse
import html
import json
import sqlite3
import tempfile
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.assistant import assistant
from scripts.talking import Messages, Talk
from tests.support.fake_slack import APP, TEAM, TOKEN, FakeSlack, direct
from tests.support.slack_client import SECRET, SlackServers, buttons, ticks


class SlackTalk:
    """One person of a workspace. With `taps` they press what can be pressed, else they write."""

    def __init__(self, fake: FakeSlack, slack: SlackServers, database: Path, taps: bool) -> None:
        self.fake, self.slack, self.database, self.taps = fake, slack, database, taps
        self.user = f"U{uuid.uuid4().hex.upper()}"

    def say(self, words: str) -> Messages:
        """The messages that answer, as they are kept; `ValueError` when Slack does not show the same."""
        before = len(self._said())
        self._tell(words)
        kept = [message for message in self._kept() if message.get("text")]
        self.fake.wait_for(lambda: len(self._said()) >= before + len(kept))
        shown = html.unescape(" ".join(message["text"] for message in self._said()[before:]))
        for message in kept:
            if (essence := _essence(message.get("custom") or {})) not in shown:
                raise ValueError(f"Slack does not show {essence!r}")
        return kept

    def _said(self) -> Messages:
        return self.fake.said(direct(self.user))

    def _tell(self, words: str) -> None:
        shown = next((m for m in reversed(self._said()) if buttons(m)), None) if self.taps else None
        if shown and words in [b["text"]["text"] for b in buttons(shown)]:
            response = self.slack.presses(self.user, shown, words)
        elif shown and (chosen := [label for label in ticks(shown) if label in words]):
            response = self.slack.presses(self.user, shown, "Send", ticked=chosen)
        else:
            response = self.slack.says(self.user, words)
        if response.status_code != 200:
            raise ValueError(f"Slack was answered with {response.status_code}")

    def _kept(self) -> Messages:
        """The messages after the person's last words."""
        with sqlite3.connect(self.database) as connection:
            query = "SELECT data FROM events WHERE sender_id = ? AND type_name IN ('user', 'bot') ORDER BY id"
            found = connection.execute(query, (f"slack:{TEAM}:{self.user}",)).fetchall()
        events = [json.loads(data) for (data,) in found]
        last = max((number for number, event in enumerate(events) if event["event"] == "user"), default=0)
        return [{"text": e["text"], "custom": (e.get("data") or {}).get("custom")} for e in events[last + 1 :]]


def _essence(custom: Mapping[str, Any]) -> str:
    """What a person has to read of a message: the question, or the action if it is said already."""
    if custom.get("kind") == "assessment" and (custom["complete"] or custom["urgency"] == "emergency"):
        return str(custom["advice"][0])
    return str(custom.get("text", ""))


def environment(fake: FakeSlack, database: Path) -> dict[str, str]:
    """What sets an assistant up for this workspace."""
    return {
        "SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET, "SLACK_APP_ID": APP, "SLACK_TEAM_ID": TEAM,
        "SLACK_API_URL": f"{fake.url}/api/", "TWITCHWISE_DB": f"sqlite:///{database}",
    }  # fmt: skip


@contextmanager
def talking(options: argparse.Namespace) -> Iterator[Callable[[str], Talk]]:
    """What begins a talk; `OSError` when the assistant does not start, `ValueError` when Slack refused anything."""
    with tempfile.TemporaryDirectory() as folder, FakeSlack().running() as fake:
        database = Path(folder) / "talks.db"
        with assistant(environment(fake, database)) as url:
            slack = SlackServers(fake, url)
            yield lambda _: SlackTalk(fake, slack, database, options.taps)
    if fake.refused:
        raise ValueError(f"Slack refused {fake.refused}")
