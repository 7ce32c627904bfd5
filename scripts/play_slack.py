"""Plays the vignettes over Slack, with Slack's servers on loopback, and scores it as `scripts.play` does.

Usage: python -m scripts.play_slack [FILE ...] [--taps] [--only WORD ...] [--min-exact 0.95] ...

It starts an assistant of its own. What people read comes from Slack; the ids to score it by come from the store. A
conversation in which the two do not agree fails.
"""

from __future__ import annotations

import html
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts import play
from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.train import ROOT
from tests.support.fake_slack import APP, TEAM, TOKEN, FakeSlack, direct
from tests.support.slack_client import SECRET, SlackServers, buttons, ticks

Message = dict[str, Any]


class SlackTalk:
    """The people of a workspace. With `taps` they press what can be pressed, else they write."""

    def __init__(self, fake: FakeSlack, slack: SlackServers, database: Path, taps: bool) -> None:
        self.fake, self.slack, self.database, self.taps = fake, slack, database, taps

    def say(self, sender: str, words: str) -> list[Message]:
        """The messages that answer, as they are kept; `ValueError` when Slack does not show the same."""
        user = "U" + sender.upper().replace("-", "")
        before = len(self.fake.said(direct(user)))
        self._tell(user, words)
        kept = [message for message in self._kept(user) if message.get("text")]
        self.fake.wait_for(lambda: len(self.fake.said(direct(user))) >= before + len(kept))
        shown = html.unescape(" ".join(message["text"] for message in self.fake.said(direct(user))[before:]))
        for message in kept:
            custom = message.get("custom") or {}
            parts = [custom.get("text", "")] if custom.get("kind") == "question" else list(custom.get("advice", ()))[:1]
            if any(part not in shown for part in parts):
                raise ValueError(f"Slack does not show {parts}")
        return kept

    def _tell(self, user: str, words: str) -> None:
        shown = next((m for m in reversed(self.fake.said(direct(user))) if buttons(m)), None) if self.taps else None
        if shown and words in (labels := [b["text"]["text"] for b in buttons(shown)]):
            response = self.slack.presses(user, shown, labels[labels.index(words)])
        elif shown and (chosen := [label for label in ticks(shown) if label in words]):
            response = self.slack.presses(user, shown, "Send", ticked=chosen)
        else:
            response = self.slack.says(user, words)
        if response.status_code != 200:
            raise ValueError(f"Slack was answered with {response.status_code}")

    def _kept(self, user: str) -> list[Message]:
        """The messages after the person's last words."""
        with sqlite3.connect(self.database) as connection:
            query = "SELECT data FROM events WHERE sender_id = ? AND type_name IN ('user', 'bot') ORDER BY id"
            events = [json.loads(data) for (data,) in connection.execute(query, (f"slack:{TEAM}:{user}",))]
        last = max((number for number, event in enumerate(events) if event["event"] == "user"), default=0)
        return [{"text": e["text"], "custom": (e.get("data") or {}).get("custom")} for e in events[last + 1 :]]


def environment(fake: FakeSlack, database: Path) -> dict[str, str]:
    """What sets an assistant up for this workspace."""
    return {
        "SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET, "SLACK_APP_ID": APP, "SLACK_TEAM_ID": TEAM,
        "SLACK_API_URL": f"{fake.url}/api/", "TWITCHWISE_DB": f"sqlite:///{database}",
    }  # fmt: skip


@contextmanager
def workspace() -> Iterator[tuple[FakeSlack, SlackServers, Path]]:
    """An assistant in a workspace, and where its talks are kept; `OSError` when it does not start."""
    port = os.environ.get("RASA_PORT", DEFAULT_PORTS["RASA_PORT"])
    with tempfile.TemporaryDirectory() as folder, FakeSlack().running() as fake:
        database = Path(folder) / "talks.db"
        command = [sys.executable, "-m", "scripts.run"]
        env = os.environ | environment(fake, database)
        with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as running:
            try:
                if not any("Twitchwise is ready" in line for line in running.stdout or ()):
                    raise OSError("the assistant did not start")
                yield fake, SlackServers(fake, f"http://{HOST}:{port}"), database
            finally:
                running.terminate()
                running.communicate(timeout=60)


def main(given: Sequence[str] | None = None) -> int:
    """Plays, prints the table and holds it against the thresholds."""
    options = play.arguments(given)
    vignettes = [v for v in play.load(options.files, options.rewritten) if play.chosen(v, options.only)]
    all_played = []
    with workspace() as (fake, slack, database):
        say = SlackTalk(fake, slack, database, options.taps).say
        for number, vignette in enumerate(vignettes):
            for manner in play.manners(options.manner, number):
                played = play.play("", vignette, manner, options.taps, say)
                all_played.append(played)
                if not (played.exact and played.safe and played.names(3)):
                    print("\n".join([played.line(), *(played.talk if options.talk else ())]), flush=True)
        print(f"Refused by Slack: {fake.refused or 'nothing'}")
    return play.told(all_played, options) or int(bool(fake.refused))


if __name__ == "__main__":
    sys.exit(main())
