"""A real PostgreSQL for tests, gone afterwards, and what lies in a database."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

PASSWORD = "kept-out-of-logs"
DAY = 86_400  # seconds
NOBODY = "nobody"  # PostgreSQL refuses to run as root


def programs() -> Path | None:
    """The folder that holds PostgreSQL's programs, if they are installed."""
    found = shutil.which("pg_ctl")
    places = [Path(found).parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "initdb").exists() and (place / "pg_ctl").exists()), None)


class Postgres:
    """One server."""

    def __init__(self, place: Path, folder: Path) -> None:
        self.place, self.folder, self.data = place, folder, folder / "data"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.address = f"postgresql://twitchwise:{PASSWORD}@127.0.0.1:{self.port}/postgres"

    def make(self) -> None:
        """Lays out an empty database behind a password."""
        secret = self.folder / "password"
        secret.write_text(PASSWORD)
        if os.geteuid() == 0:
            shutil.chown(self.folder, NOBODY)
            shutil.chown(secret, NOBODY)
        options = ["-U", "twitchwise", "-A", "scram-sha-256", "--pwfile", str(secret), "-E", "UTF8", "--no-locale"]
        self._run("initdb", "--no-sync", *options)

    def start(self) -> None:
        """Starts it and waits until it takes connections."""
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self._run("pg_ctl", "start", "-w", "-l", str(self.folder / "log"), "-o", options)

    def stop(self) -> None:
        """Stops it at once."""
        self._run("pg_ctl", "stop", "-w", "-m", "fast")

    def _run(self, program: str, *words: str) -> None:
        command = [str(self.place / program), "-D", str(self.data), *words]
        if os.geteuid() == 0:
            command = ["setpriv", f"--reuid={NOBODY}", "--clear-groups", *command]
        # The server keeps what its starter has open, so its output must go nowhere that is waited for.
        subprocess.run(command, cwd=self.folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def running_postgres(place: Path) -> Iterator[Postgres]:
    """A server that runs, in a folder that others than root may enter."""
    with tempfile.TemporaryDirectory(prefix="twitchwise-", dir="/tmp") as folder:
        server = Postgres(place, Path(folder))
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()


def rows(agent: Any, address: str) -> dict[str, int]:
    """How many events are kept of whom, counted where they lie."""
    if not address:
        return {key: talk.count('"event"') for key, talk in agent.tracker_store._tracker_store.store.items()}
    with sa.create_engine(address).connect() as connection:
        return dict(connection.execute(sa.text("SELECT sender_id, COUNT(*) FROM events GROUP BY sender_id")).all())


def rename(address: str, old: str, new: str) -> None:
    """Renames a table: a database that fails at will."""
    with sa.create_engine(address).begin() as connection:
        connection.execute(sa.text(f"ALTER TABLE {old} RENAME TO {new}"))


def put(address: str, sender: str, *days_ago: float) -> None:
    """Events of a conversation, so many days ago, as Rasa's table holds them."""
    insert = "INSERT INTO events (sender_id, type_name, timestamp, data) VALUES (:who, 'user', :at, '{}')"
    with sa.create_engine(address).begin() as connection:
        for days in days_ago:
            connection.execute(sa.text(insert), {"who": sender, "at": time.time() - days * DAY})
