"""Starts the assistant: trains if need be, starts both servers, watches them, stops them."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType

from scripts.servers import HOST, Server, action_server, actions_ready, is_free, rasa_ready, rasa_server
from scripts.train import ensure_trained

DEFAULT_PORTS = {"RASA_PORT": "5005", "ACTIONS_PORT": "5055"}
START_SECONDS = 240  # a first start on a slow machine, with nothing compiled yet
RESTART_PAUSE = 3.0
LONGEST_PAUSE = 30.0
STEADY_SECONDS = 60  # after so long without a fall the pause is short again


def say(line: str) -> None:
    """One line of progress."""
    print(line, flush=True)


class Assistant:
    """Both servers of one assistant."""

    def __init__(self, rasa_port: int, actions_port: int, token: str | None) -> None:
        self.rasa = rasa_server(rasa_port, actions_port, token)
        self.actions = action_server(actions_port)
        self.pause = RESTART_PAUSE
        self.fell = float("-inf")

    def start(self) -> bool:
        """Starts both and waits until they answer; False when one of them does not."""
        for server in (self.actions, self.rasa):
            server.start()
        say("Starting the action server ...")
        if not self._wait(self.actions, actions_ready):
            return False
        say(f"The action server is ready (process {self._pid(self.actions)}).")
        say("Starting Rasa (about half a minute) ...")
        return self._wait(self.rasa, rasa_ready)

    def watch(self) -> int:
        """Keeps the action server up; returns when Rasa is gone."""
        while self.rasa.exit_code() is None:
            if self.actions.exit_code() is not None:
                self._restart_actions()
            time.sleep(0.3)
        say(self.rasa.last_words())
        say("Rasa has stopped by itself, so the assistant stops. Its last lines are above.")
        return 1

    def stop(self) -> None:
        """Stops both."""
        for server in (self.rasa, self.actions):
            server.stop()

    def _restart_actions(self) -> None:
        now = time.monotonic()
        self.pause = RESTART_PAUSE if now - self.fell > STEADY_SECONDS else min(2 * self.pause, LONGEST_PAUSE)
        self.fell = now
        say(f"The action server has stopped (code {self.actions.exit_code()}). It starts again.")
        time.sleep(self.pause)
        self.actions.stop()
        self.actions.start()
        if self._wait(self.actions, actions_ready, quiet=True):
            say(f"The action server is ready (process {self._pid(self.actions)}).")

    def _wait(self, server: Server, ready: Callable[[int], bool], quiet: bool = False) -> bool:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and server.exit_code() is None:
            if ready(server.port):
                return True
            time.sleep(0.5)
        if not quiet:
            say(server.last_words())
            say(f"The server '{server.name}' did not start. Its last lines are above, the rest in {server.log}.")
        return False

    @staticmethod
    def _pid(server: Server) -> int:
        return server.process.pid if server.process else 0


def busy_port(ports: dict[str, int]) -> str | None:
    """A sentence about the first port that is taken."""
    for variable, port in ports.items():
        if not is_free(port):
            return (
                f"Port {port} is already in use, so the assistant cannot start. "
                f"Stop what uses it, or choose another: {variable}=<number> make run"
            )
    return None


def interrupt(number: int, frame: FrameType | None) -> None:
    """Turns any request to stop into the one of Ctrl-C."""
    raise KeyboardInterrupt


def main() -> int:
    """Runs the assistant until it is stopped."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupt)
    ports = {name: int(os.environ.get(name, default)) for name, default in DEFAULT_PORTS.items()}
    problem = busy_port(ports)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    assistant = Assistant(ports["RASA_PORT"], ports["ACTIONS_PORT"], os.environ.get("API_TOKEN"))
    try:
        if not ensure_trained() or not assistant.start():
            return 1
        say(f"\nTwitchwise is ready: http://{HOST}:{ports['RASA_PORT']}/   (Ctrl-C stops it)")
        return assistant.watch()
    except KeyboardInterrupt:
        say("\nStopping ...")
        return 0
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C may not leave anything behind
        assistant.stop()


if __name__ == "__main__":
    sys.exit(main())
