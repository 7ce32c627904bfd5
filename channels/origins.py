"""Which web sites may talk to the assistant, by what their visitors' browsers say of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

OWN = ""  # the assistant's own site, and programs, which have no site
METHODS = "GET, POST, DELETE"
HEADERS = "authorization, content-type"
PREFLIGHT_SECONDS = "600"


def site_of(headers: Mapping[str, str], allowed: Collection[str]) -> str | None:
    """The origin that a request comes from, `OWN` for our own; None when it may not talk to us.

    A page cannot set these headers itself. What a proxy adds (X-Forwarded-…) is not looked at: anybody can send it.
    """
    origin, relation = headers.get("origin"), headers.get("sec-fetch-site")
    if relation in ("same-origin", "none"):
        return OWN
    if origin is None:
        return OWN if relation is None else None  # a program; or another site's image, script or form
    if origin in allowed:
        return origin
    return OWN if relation is None and _is_own(origin, headers.get("host", "")) else None


def granted(origin: str) -> dict[str, str]:
    """The headers that let a site other than our own read an answer."""
    return {"Access-Control-Allow-Origin": origin} if origin != OWN else {}


def granted_before(origin: str) -> dict[str, str]:
    """The headers that answer the question of a browser whether it may send a request."""
    return {
        **granted(origin),
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": HEADERS,
        "Access-Control-Max-Age": PREFLIGHT_SECONDS,
    }


def _is_own(origin: str, host: str) -> bool:
    """For browsers that do not say how the sites are related."""
    return bool(host) and origin.partition("://")[2] == host.lower()
