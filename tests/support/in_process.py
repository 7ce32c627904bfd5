"""Channels in this process, on loopback, before an agent of the test's own: real requests without a model."""

from __future__ import annotations

import asyncio
import itertools
import socket
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, register
from sanic import Sanic
from sanic.touchup.service import TouchUp

_numbers = itertools.count()


class Serving:
    """A server in a thread. `url` is where it listens."""

    def __init__(self, agent: Agent, channels: tuple[InputChannel, ...]) -> None:
        self.agent, self.loop = agent, asyncio.new_event_loop()
        self.app = Sanic(f"in_process_{next(_numbers)}", configure_logging=False)
        self.app.ctx.agent = agent
        register(list(channels), self.app, "/webhooks/")
        self.url = ""

    def run(self, steps: Coroutine[Any, Any, Any], seconds: float = 30) -> Any:
        """What a coroutine gives in the server's loop."""
        return asyncio.run_coroutine_threadsafe(steps, self.loop).result(seconds)

    def words(self, sender: str) -> list[str]:
        """What a person said, as it is kept."""
        tracker = self.run(self.agent.tracker_store.retrieve_full_tracker(sender))
        return [str(e.as_dict()["text"]) for e in tracker.events if e.type_name == "user"] if tracker else []

    async def start(self) -> Any:
        """Begins to listen on a free port."""
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        server = await self.app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        await server.startup()
        TouchUp._registry.clear()  # Sanic has rewritten its methods, and that works once per process only
        await server.before_start()
        await server.start_serving()
        await server.after_start()
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        return server

    @staticmethod
    async def stop(server: Any) -> None:
        """Ends as a server ends that is asked to."""
        await server.before_stop()
        server.close()
        await server.wait_closed()
        await server.after_stop()


@contextmanager
def serving(agent: Agent, *channels: InputChannel) -> Iterator[Serving]:
    """A server with these channels, stopped afterwards."""
    server = Serving(agent, channels)
    thread = threading.Thread(target=server.loop.run_forever, daemon=True)
    thread.start()
    running = server.run(server.start())
    try:
        yield server
    finally:
        server.run(server.stop(running))
        server.loop.call_soon_threadsafe(server.loop.stop)
        thread.join(10)
