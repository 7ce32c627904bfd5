"""What stands in an assistant's database of talks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Event = dict[str, Any]


def events(database: Path, sender: str) -> list[Event]:
    """All that is kept of a talk, in its order."""
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT data FROM events WHERE sender_id = ? ORDER BY id", (sender,)).fetchall()
    return [json.loads(data) for (data,) in rows]


def texts(kept: Sequence[Event], kind: str) -> list[str]:
    """The words of the events of one kind, `user` or `bot`; those without any are for programs."""
    return [event["text"] for event in kept if event["event"] == kind and event.get("text")]


def last_answer(kept: Sequence[Event]) -> list[dict[str, Any]]:
    """The messages since the person's last words; all of them if there were none."""
    last = max((number for number, event in enumerate(kept) if event["event"] == "user"), default=0)
    answers = [event for event in kept[last:] if event["event"] == "bot"]
    return [{"text": event["text"], "custom": (event.get("data") or {}).get("custom")} for event in answers]
