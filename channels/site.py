"""The files of the page and of the widget, and the headers of all that the server answers."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, raw, redirect

from channels.settings import SELF, BadSetting

DIST = Path(__file__).resolve().parents[1] / "web" / "dist"
PAGE, BUNDLE = "/index.html", "/twitch-check.js"
HOME, FORMER_HOMES = "/", ("/chat", "/chat/")
REVALIDATED, LASTING = "no-cache", "public, max-age=86400"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}
LASTING_KINDS = (".svg", ".png", ".jpg", ".webp", ".ico", ".woff2")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; "
    "frame-ancestors {ancestors}"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
# Other sites load the widget from here, also with a checksum, for which a browser must be allowed to read it.
SHARED = {"Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*"}

CrossOrigin = Callable[[Request], Mapping[str, str] | None]


@dataclass(frozen=True)
class File:
    """One file as it is served; `packed` is the same in gzip, None where that saves nothing."""

    content: bytes
    packed: bytes | None
    kind: str
    tag: str
    caching: str


def files_of(folder: Path = DIST) -> dict[str, File]:
    """The files that lie in a folder now, by their addresses; `BadSetting` when there is no page among them."""
    found = {
        f"/{path.relative_to(folder).as_posix()}": path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and not path.name.startswith(".")
    }
    if PAGE not in found:
        raise BadSetting(f"There is no page to serve: {folder / PAGE[1:]} is missing.")
    files = {address: _file(path) for address, path in found.items()}
    return {**files, HOME: files[PAGE]}


def serve_site(app: Sanic, framed_by: Iterable[str], cross_origin: CrossOrigin) -> None:
    """Adds the files to the server, and the headers to all that it answers.

    `cross_origin` tells which headers let another site read the answer to a request; None leaves Rasa's.
    """
    files, frame_headers = files_of(), frames(framed_by)

    async def show(request: Request) -> HTTPResponse | None:
        # An address is looked up as it was sent, so there is no path to play tricks with.
        if request.method not in ("GET", "HEAD"):
            return None
        if request.path in FORMER_HOMES:
            return redirect(HOME)
        file = files.get(request.path)
        asked = request.headers
        return answer(file, asked.get("if-none-match", ""), asked.get("accept-encoding", "")) if file else None

    async def harden(request: Request, response: HTTPResponse) -> None:
        for name, value in {**frame_headers, **HEADERS}.items():
            response.headers.setdefault(name, value)
        granted = SHARED if request.path == BUNDLE else cross_origin(request)
        if granted is not None:
            _decide(response, granted)

    app.register_middleware(show, "request")

    @app.listener("before_server_start")
    async def come_last(app: Sanic, loop: object) -> None:
        # Rasa adds its own cross-origin headers as the last of all; ours are decided after that.
        app.response_middleware.append(harden)


def answer(file: File, known: str, encodings: str = "") -> HTTPResponse:
    """A file, or that it has not changed since the caller got it.

    `known` is the header If-None-Match, `encodings` the header Accept-Encoding.
    """
    packed = file.packed if takes_gzip(encodings) else None
    # Packed it is the same in other bytes, which a strong tag would deny.
    headers = {"Cache-Control": file.caching, "ETag": f"W/{file.tag}" if packed else file.tag}
    if file.packed:
        headers["Vary"] = "Accept-Encoding"
    tags = {tag.strip().removeprefix("W/") for tag in known.split(",")}
    if file.tag in tags or "*" in tags:
        return empty(status=304, headers=headers)
    if packed:
        headers["Content-Encoding"] = "gzip"
    return raw(packed or file.content, content_type=file.kind, headers=headers)


def takes_gzip(encodings: str) -> bool:
    """Whether a caller that sends this header Accept-Encoding can read gzip."""
    given = dict(part.partition(";")[::2] for part in re.sub(r"\s", "", encodings.lower()).split(","))
    return not re.fullmatch(r"q=0(\.0*)?", given.get("gzip", "q=0"))


def frames(framed_by: Iterable[str]) -> dict[str, str]:
    """The headers that say where the page may lie in a frame."""
    named = [f"'{SELF}'" if name == SELF else name for name in framed_by]
    policy = POLICY.format(ancestors=" ".join(named) or "'none'")
    old = {} if named else {"X-Frame-Options": "DENY"}  # cannot name sites, and a newer browser goes by the policy
    return {"Content-Security-Policy": policy, **old}


def _decide(response: HTTPResponse, granted: Mapping[str, str]) -> None:
    for name in {name for name in response.headers if name.lower().startswith("access-control-")}:
        response.headers.popall(name, None)
    response.headers.update(granted)


def _file(path: Path) -> File:
    content, ending = path.read_bytes(), path.suffix.lower()
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    caching = LASTING if ending in LASTING_KINDS else REVALIDATED
    packed = gzip.compress(content, mtime=0)
    saves = len(packed) < len(content)
    return File(content, packed if saves else None, KINDS.get(ending, "application/octet-stream"), tag, caching)
