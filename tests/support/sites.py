"""Web sites of other people, on this machine, that put the widget into their pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><html lang="en"><title>A site</title><main><h1>A clinic</h1>
<script src="{server}/twitch-check.js" data-mode="inline" crossorigin="anonymous" defer></script></main></html>"""


class Site(ThreadingHTTPServer):
    """One site; `server` is the address of the assistant whose widget it shows."""

    daemon_threads = True
    server = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        # By another name than the assistant's, so that a browser takes it for a site of somebody else.
        self.origin = f"http://localhost:{self.server_address[1]}"


class _Answer(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        body = PAGE.format(server=self.server.server).encode()
        self.send_response(200 if self.path == "/" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


@contextmanager
def running_site() -> Iterator[Site]:
    """A site that is up."""
    with Site() as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield site
        site.shutdown()
