"""An assistant of one's own for a while: `make run` as a child process, with other settings."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.train import ROOT

STOP_SECONDS = 60


@contextmanager
def assistant(env: Mapping[str, str]) -> Iterator[str]:
    """The address of an assistant that runs meanwhile, with `env` set; `OSError` when it does not start."""
    port = os.environ.get("RASA_PORT", DEFAULT_PORTS["RASA_PORT"])
    command = [sys.executable, "-m", "scripts.run"]
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **env}, stdout=subprocess.PIPE, text=True) as running:
        try:
            _wait_until_ready(running)
            yield f"http://{HOST}:{port}"
        finally:
            running.terminate()
            running.wait(STOP_SECONDS)


def _wait_until_ready(running: subprocess.Popen[str]) -> None:
    """Reads what it prints, and goes on reading, since it may not stop for want of a reader."""
    lines, told = iter(running.stdout or ()), []
    for line in lines:
        told.append(line)
        if "Twitchwise is ready" in line:
            threading.Thread(target=lambda: list(lines), daemon=True).start()
            return
    raise OSError("".join(told))
