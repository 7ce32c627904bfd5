"""Tokens: who holds one may go on with one conversation, from one site, for a while. Nothing of them is stored."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets

ID = re.compile(r"[A-Za-z0-9_-]{22}")  # 128 random bits
PURPOSE = "twitchwise web 1"  # so that nothing else that is signed with this secret passes for a token


def new_id() -> str:
    """The id of a new conversation: 128 random bits."""
    return secrets.token_urlsafe(16)


class Tokens:
    """Makes and reads tokens of the form id.expiry.signature."""

    def __init__(self, secret: bytes, seconds: float) -> None:
        """`secret` signs them; each is good for so many seconds."""
        self._key = hmac.new(secret, PURPOSE.encode(), hashlib.sha256).digest()
        self.seconds = seconds

    def make(self, conversation: str, origin: str, now: float) -> str:
        """A token for a conversation and the site that asked, good from `now` (seconds since 1970)."""
        expires = str(round((now + self.seconds) * 1_000))
        return f"{conversation}.{expires}.{self._signature(conversation, expires, origin)}"

    def conversation_of(self, token: str, origin: str, now: float) -> str | None:
        """The id that a token was made for; None when it is forged, expired, or was made for another site."""
        parts = token.split(".")
        if len(parts) != 3:
            return None
        conversation, expires, signature = parts
        # Compared as written: two spellings of the same bytes are two signatures, and only one is good.
        right = self._signature(conversation, expires, origin).encode()
        if not hmac.compare_digest(right, signature.encode("utf-8", "surrogatepass")):
            return None
        return conversation if now * 1_000 < int(expires) else None

    def _signature(self, conversation: str, expires: str, origin: str) -> str:
        signed = "\n".join((conversation, expires, origin)).encode("utf-8", "surrogatepass")
        digest = hmac.new(self._key, signed, hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")
