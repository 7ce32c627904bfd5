"""The chat page: four files, and the headers that keep everything else out of it."""

from __future__ import annotations

from pathlib import Path

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, file, redirect, text

HOME = "/chat/"
WEB = Path(__file__).resolve().parents[1] / "web"
FILES = {
    "": ("index.html", "text/html; charset=utf-8"),
    "chat.js": ("chat.js", "text/javascript; charset=utf-8"),
    "messages.js": ("messages.js", "text/javascript; charset=utf-8"),
    "chat.css": ("chat.css", "text/css; charset=utf-8"),
}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def serve_page(app: Sanic) -> None:
    """Adds the page to the server, and the headers to all that it answers."""
    app.add_route(show_file, HOME, name="chat_page")
    app.add_route(show_file, HOME + "<name:str>", name="chat_file")
    app.register_middleware(go_home, "request")
    app.register_middleware(harden, "response")


async def show_file(request: Request, name: str = "") -> HTTPResponse:
    """One of the page's files; any other name does not exist."""
    if name not in FILES:
        return text("", status=404)
    stored, kind = FILES[name]
    return await file(WEB / stored, mime_type=kind)


async def go_home(request: Request) -> HTTPResponse | None:
    """Leads a visitor of the bare address, or of one without its slash, to the page."""
    if request.method == "GET" and request.path in ("/", HOME.rstrip("/")):
        return redirect(HOME)
    return None


async def harden(request: Request, response: HTTPResponse) -> None:
    """Sets the security headers."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
