"""The two servers as child processes: started, asked whether they answer, stopped with all they started."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.train import MODEL, QUIET, ROOT

HOST = "127.0.0.1"
RUN = ROOT / ".run"
BODY_LIMIT = 256 * 1024  # far above what a turn may hold, far below Sanic's 100 MB
STOP_SECONDS = 10


@dataclass
class Server:
    """One child process, in a process group of its own."""

    name: str
    command: list[str]
    port: int
    extra_env: dict[str, str]
    process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        """Where its output goes."""
        return RUN / f"{self.name}-{self.port}.log"

    def start(self) -> None:
        """Starts it; its output begins anew."""
        RUN.mkdir(exist_ok=True)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env=os.environ | QUIET | self.extra_env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def exit_code(self) -> int | None:
        """How it ended, or None while it runs."""
        return self.process.poll() if self.process else None

    def stop(self) -> None:
        """Stops it and everything that it started."""
        if self.process is None:
            return
        self._signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(STOP_SECONDS)
        self._signal(signal.SIGKILL)
        self.process.wait()

    def last_words(self) -> str:
        """The end of its output."""
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, number)  # type: ignore[union-attr]


def action_server(port: int) -> Server:
    """The server that runs actions/."""
    command = [sys.executable, "-m", "scripts.action_server", "--actions", "actions", "--port", str(port)]
    return Server("actions", command, port, {"SANIC_HOST": HOST})


def rasa_server(port: int, actions_port: int, token: str | None) -> Server:
    """The server that reads messages and serves the channel and the page."""
    command = [sys.executable, "-m", "scripts.rasa_server", "run", "-i", HOST, "-p", str(port)]
    command += ["--model", str(MODEL), "--endpoints", str(endpoints(actions_port))]
    command += ["--credentials", str(ROOT / "credentials.yml")]
    if token:
        command += ["--enable-api", "--auth-token", token]
    return Server("rasa", command, port, {"SANIC_REQUEST_MAX_SIZE": str(BODY_LIMIT)})


def endpoints(actions_port: int) -> Path:
    """The endpoints file, or a copy of it for another port of the action server."""
    stored = ROOT / "endpoints.yml"
    if actions_port == 5055:
        return stored
    RUN.mkdir(exist_ok=True)
    moved = RUN / f"endpoints-{actions_port}.yml"
    moved.write_text(stored.read_text().replace(":5055/", f":{actions_port}/"))
    return moved


def is_free(port: int) -> bool:
    """Whether nothing listens there yet."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def answers(address: str, body: Mapping[str, str] | None = None, seconds: float = 30) -> bool:
    """Whether a GET, or a POST of `body`, is answered with 200."""
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(address, data, {"content-type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=seconds) as response:
            return bool(response.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def actions_ready(port: int) -> bool:
    """Whether the action server answers."""
    return answers(f"http://{HOST}:{port}/health", seconds=2)


def rasa_ready(port: int) -> bool:
    """Whether a greeting is read and answered, all the way through both servers."""
    if not answers(f"http://{HOST}:{port}/webhooks/rest/", seconds=2):
        return False
    greeting = {"sender": f"start-{uuid.uuid4().hex}", "message": "hello"}
    return answers(f"http://{HOST}:{port}/webhooks/rest/webhook", greeting)
