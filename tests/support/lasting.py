"""An assistant that is there again after a fall: at the same ports, with the same database."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tests.servers.conftest import Web

FALL_SECONDS = 60
IN_THE_MIDDLE = 1.5  # seconds until every turn has come to the action that is held


class Lasting:
    """An assistant that can be killed and started again while pages talk to it."""

    def __init__(self, folder: Path, **env: str) -> None:
        self.folder, self.env = folder, env
        self.web = Web(folder, **env)
        self.env |= {"RASA_PORT": str(self.web.rasa_port), "ACTIONS_PORT": str(self.web.actions_port)}
        self.url = self.web.url

    def wait(self) -> None:
        """Waits until it answers."""
        self.web.wait_for(lambda: self.web.printed("Twitchwise is ready") == 1)

    def hold_answers(self) -> None:
        """From now on no turn comes to its end, until a fall or `let_answer`."""
        os.kill(self.web.action_process(), signal.SIGSTOP)

    def let_answer(self) -> None:
        """Ends the hold, if there is one."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.web.action_process(), signal.SIGCONT)

    def fall_and_rise(self, held: bool) -> None:
        """Rasa is killed, in the middle of the turns that are `held`, and all starts anew."""
        if held:
            time.sleep(IN_THE_MIDDLE)
        self.web.kill_rasa()
        self.let_answer()
        self.web.process.wait(FALL_SECONDS)
        self.web = Web(self.folder, **self.env)
        self.wait()

    def stop(self) -> None:
        """Stops it."""
        if self.web.process.poll() is None:
            self.web.stop()

    def rows(self) -> dict[str, int]:
        """How many events are kept of which conversation."""
        return self.web.rows()

    def kept(self, conversation: str) -> list[tuple[int, str, list[str]]]:
        """What the database holds of a web conversation: each time something was said, its number, and the answers."""
        query = sa.text("SELECT data FROM events WHERE sender_id = :who AND type_name IN ('user', 'bot') ORDER BY id")
        with sa.create_engine(self.web.database).connect() as connection:
            rows = connection.execute(query, {"who": f"web:{conversation}"}).scalars().all()
        turns: list[tuple[int, str, list[str]]] = []
        for event in map(json.loads, rows):
            if event["event"] == "user":
                turns.append((int(event["message_id"]), event["text"], []))
            else:
                turns[-1][2].append(text_of(event))
        return turns


def text_of(message: dict[str, Any]) -> str:
    """The words of a message."""
    return str(message.get("text") or "")
