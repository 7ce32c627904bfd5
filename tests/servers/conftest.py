"""Real servers, started as `make run` starts them, on ports of their own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
import requests
import sqlalchemy as sa

from tests.support.database import Postgres, programs, running_postgres
from tests.support.missing import leave_out
from tests.support.page import CLINIC, SECRET

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 280
SETTINGS = [f"TWITCHWISE_{name}" for name in ("SECRET", "SESSION_HOURS", "ORIGINS", "FRAMED_BY")]


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Running:
    """One running assistant, and what it has printed."""

    def __init__(self, **env: str) -> None:
        self.rasa_port = int(env.get("RASA_PORT") or free_port())
        self.actions_port = int(env.get("ACTIONS_PORT") or free_port())
        self.url = f"http://127.0.0.1:{self.rasa_port}"
        ports = {"RASA_PORT": str(self.rasa_port), "ACTIONS_PORT": str(self.actions_port)}
        inherited = {key: value for key, value in os.environ.items() if key != "API_TOKEN" and key not in SETTINGS}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "scripts.run"],
            cwd=ROOT,
            env=inherited | ports | env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip())

    def wait_for(self, true: Callable[[], bool], seconds: float = START_SECONDS) -> None:
        """Waits until something is true; fails with what was printed."""
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, "\n".join(self.lines)
            assert self.process.poll() is None, "\n".join(self.lines)
            time.sleep(0.2)

    def printed(self, words: str) -> int:
        """How many lines hold these words."""
        return sum(words in line for line in self.lines)

    def action_process(self) -> int:
        """The process id of the action server now running."""
        return int(re.findall(r"action server is ready \(process (\d+)\)", "\n".join(self.lines))[-1])

    def kill_actions(self) -> int:
        """Kills the action server; how often it was ready until now."""
        ready, fallen = self.printed("action server is ready"), self.printed("action server has stopped")
        os.kill(self.action_process(), signal.SIGKILL)
        self.wait_for(lambda: self.printed("action server has stopped") > fallen, 10)
        return ready

    def wait_for_actions(self, ready: int) -> None:
        """Waits until the action server is back."""
        self.wait_for(lambda: self.printed("action server is ready") > ready, 60)

    def kill_rasa(self) -> None:
        """Kills Rasa, which is the one child of ours that listens on its port."""
        for children in Path(f"/proc/{self.process.pid}/task").glob("*/children"):
            for child in children.read_text().split():
                if f"-p\0{self.rasa_port}\0" in Path(f"/proc/{child}/cmdline").read_text():
                    os.kill(int(child), signal.SIGKILL)
                    return
        raise AssertionError("Rasa does not run.")

    def post(self, **kwargs: Any) -> requests.Response:
        """A raw POST to the webhook."""
        return requests.post(f"{self.url}/webhooks/rest/webhook", timeout=60, **kwargs)

    def say(self, sender: str, message: str) -> tuple[int, list[dict[str, Any]]]:
        """Status and messages of one turn."""
        response = self.post(json={"sender": sender, "message": message})
        return response.status_code, response.json()

    def stop(self) -> int:
        """Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)


class Web(Running):
    """An assistant that keeps conversations in a folder, and that another site may use and frame."""

    def __init__(self, folder: Path, **env: str) -> None:
        self.folder, self.database = folder, f"sqlite:///{folder}/talks.db"
        settings = {"DB": self.database, "SECRET": SECRET, "ORIGINS": CLINIC, "FRAMED_BY": f"self,{CLINIC}"}
        super().__init__(**({f"TWITCHWISE_{name}": value for name, value in settings.items()} | env))

    def rows(self) -> dict[str, int]:
        """How many events are kept of which conversation."""
        with sa.create_engine(self.database).connect() as connection:
            return dict(connection.execute(sa.text("SELECT sender_id, COUNT(*) FROM events GROUP BY sender_id")).all())


Servers = TypeVar("Servers", bound=Running)


def started(**env: str) -> Iterator[Running]:
    """A running assistant that is stopped afterwards."""
    yield from until_the_end(Running(**env))


def until_the_end(running: Servers) -> Iterator[Servers]:
    """Servers once they are ready; they are stopped afterwards."""
    try:
        running.wait_for(lambda: running.printed("Twitchwise is ready") == 1)
        yield running
    finally:
        if running.process.poll() is None:
            running.stop()


@pytest.fixture(scope="session")
def servers_with_token() -> Iterator[Running]:
    """The assistant with its HTTP API on, behind a token."""
    yield from started(API_TOKEN="a-token-for-tests")


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    """The assistant with a database of its own and another site that may use it."""
    yield from until_the_end(Web(tmp_path_factory.mktemp("web")))


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    """A real PostgreSQL."""
    place = programs()
    if place is None:
        leave_out("PostgreSQL is missing: neither pg_ctl and initdb on PATH nor /usr/lib/postgresql.")
    with running_postgres(place) as running:
        yield running


@pytest.fixture
def address(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty database of the kind asked for, in TWITCHWISE_DB; nothing there for `memory`."""
    found = {"memory": "", "sqlite": f"sqlite:///{tmp_path}/talks.db"}.get(request.param)
    if found is None:
        found = request.getfixturevalue("server").address
        with sa.create_engine(found).begin() as connection:
            connection.execute(sa.text("DROP SCHEMA public CASCADE; CREATE SCHEMA public"))
    monkeypatch.setenv("TWITCHWISE_DB", found)
    return found
