"""A real service that takes handoffs, on a port of its own, and answers as it is told to."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Answer:
    """What one try is answered: after `delay` seconds, with its head in drops of `drip` seconds each if that is set."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    drip: float = 0


@dataclass(frozen=True)
class Received:
    """One request as it came in, and when."""

    path: str
    headers: dict[str, str]
    body: bytes
    at: float


@dataclass
class Receiver:
    """The service: its address, what it will answer (the last answer again and again), what came in."""

    url: str
    answers: list[Answer]
    received: list[Received] = field(default_factory=list)

    @property
    def pauses(self) -> list[float]:
        """The seconds between the requests."""
        return [after.at - before.at for before, after in zip(self.received, self.received[1:], strict=False)]


@contextmanager
def receiving(*answers: Answer) -> Iterator[Receiver]:
    """A receiver that gives these answers, for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            answer = receiver.answers[min(len(receiver.received), len(receiver.answers) - 1)]
            receiver.received.append(Received(self.path, dict(self.headers), body, time.monotonic()))
            time.sleep(answer.delay)
            lines = "".join(f"{name}: {value}\r\n" for name, value in answer.headers.items())
            head = f"HTTP/1.1 {answer.status} Said\r\nContent-Length: 0\r\n{lines}\r\n".encode()
            for drop in [head[i : i + 1] for i in range(len(head))] if answer.drip else [head]:
                self.wfile.write(drop)
                time.sleep(answer.drip)

        do_GET = do_POST  # a redirect that is followed often becomes one

        def log_message(self, format: str, *args: object) -> None:
            """Nothing, so that the tests stay readable."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A sender that has hung up is part of the tests."""

    server = Server(("127.0.0.1", 0), Handler)
    receiver = Receiver(f"http://127.0.0.1:{server.server_address[1]}/take", list(answers))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
