"""Which addresses may be given a secret."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

HERE = ("localhost", "127.0.0.1", "::1")


def is_safe(url: str, plain: Collection[str] = ()) -> bool:
    """Whether an address is encrypted, or leads to one of the hosts that need not be."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in plain))
