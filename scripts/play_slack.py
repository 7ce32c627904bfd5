"""Talks over Slack for `make play ARGS="--channel slack"`: Slack's servers on loopback and an assistant of its own.

What people read comes from Slack; the ids to score it by come from the store. When the two do not agree, it fails.
"""

from __future__ import annotations

import argparse
import html
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
from tests.support.stored import events, last_answer


class SlackTalk:
    """One person of a workspace. With `taps` they press what can be pressed, else they write."""

    def __init__(self, fake: FakeSlack, slack: SlackServers, database: Path, taps: bool) -> None:
        self.fake, self.slack, self.database, self.taps = fake, slack, database, taps
        self.user = f"U{uuid.uuid4().hex.upper()}"

    def say(self, words: str) -> Messages:
        """The messages that answer, as they are kept; `ValueError` when Slack does not show the same."""
        before = len(self._said())
        self._tell(words)
        kept = last_answer(events(self.database, f"slack:{TEAM}:{self.user}"))
        kept = [message for message in kept if message.get("text")]
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


def _essence(custom: Mapping[str, Any]) -> str:
    """What a person has to read of a message: the question, or the action if it is said already."""
    if custom.get("kind") == "assessment" and (custom["complete"] or custom["urgency"] == "emergency"):
        return str(custom["advice"][0])
    return str(custom.get("text", ""))


def environment(fake: FakeSlack) -> dict[str, str]:
    """What sets an assistant up for this workspace."""
    return {
        "SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET, "SLACK_APP_ID": APP, "SLACK_TEAM_ID": TEAM,
        "SLACK_API_URL": f"{fake.url}/api/",
    }  # fmt: skip


@contextmanager
def talking(options: argparse.Namespace) -> Iterator[Callable[[str], Talk]]:
    """What begins a talk; `OSError` when the assistant does not start, `ValueError` when Slack refused anything."""
    with tempfile.TemporaryDirectory() as folder, FakeSlack().running() as fake:
        database = Path(folder) / "talks.db"
        with assistant(environment(fake) | {"TWITCHWISE_DB": f"sqlite:///{database}"}) as url:
            slack = SlackServers(fake, url)
            yield lambda _: SlackTalk(fake, slack, database, options.taps)
    if fake.refused:
        raise ValueError(f"Slack refused {fake.refused}")
