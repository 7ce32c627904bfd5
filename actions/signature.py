"""The signature of a handoff: how the action server makes it, and how a receiver checks it. Standard library only."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping

TIMESTAMP = "X-Twitchwise-Timestamp"
SIGNATURE = "X-Twitchwise-Signature"


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """The value of the signature header for a body sent at `timestamp` (unix seconds, as it stands in its header)."""
    signed = timestamp.encode() + b"." + body
    return "sha256=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def verify(secret: str, headers: Mapping[str, str], body: bytes, now: float, tolerance: float = 300) -> bool:
    """Whether `body`, byte for byte as received, was signed with `secret` within `tolerance` seconds of `now`."""
    lower = {name.lower(): value for name, value in headers.items()}
    timestamp, given = lower.get(TIMESTAMP.lower(), ""), lower.get(SIGNATURE.lower(), "")
    # Without a secret anybody could sign.
    if not secret or not re.fullmatch("[0-9]{1,12}", timestamp) or abs(now - int(timestamp)) > tolerance:
        return False
    # Bytes, because compare_digest raises on strings that are not ASCII.
    return hmac.compare_digest(sign(secret, timestamp, body).encode(), given.encode(errors="replace"))
