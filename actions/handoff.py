"""Handing a summary over to the people of whoever runs the assistant: a signed POST to their service."""

from __future__ import annotations

import asyncio
import ipaddress
import json
import logging
import os
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError
from urllib3.util import Timeout

from actions.signature import SIGNATURE, TIMESTAMP, sign

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Times:
    """How long to wait, in seconds; there is one try more than there are pauses."""

    connect: float = 2
    read: float = 5
    pauses: tuple[float, ...] = (0.2, 0.8, 3.2)
    longest_asked: float = 5  # what a receiver may ask for with Retry-After
    bound: float = 12  # of the whole sending; the channel gives a turn up after 25


@dataclass(frozen=True)
class Outcome:
    """What one try gave: the HTTP status, or the kind of error; and the pause that the receiver asked for."""

    status: int | str
    asked: float = 0

    @property
    def taken(self) -> bool:
        """Whether the receiver has it."""
        return isinstance(self.status, int) and 200 <= self.status < 300

    @property
    def may_pass(self) -> bool:
        """Whether another try may do better. After a time-out, too: the key keeps it from counting twice."""
        return isinstance(self.status, str) or self.status == 429 or self.status >= 500


@dataclass(frozen=True)
class Handoff:
    """The service that takes summaries. Its secret, and what is sent, never get into a log."""

    url: str = field(repr=False)  # it may hold a password
    secret: str = field(repr=False)
    times: Times = Times()

    @classmethod
    def from_environment(cls) -> Handoff | None:
        """The service of TWITCHWISE_HANDOFF_URL and _SECRET; None, with one line of log, where they are no good."""
        given = os.environ.get("TWITCHWISE_HANDOFF_URL", "").strip()
        secret = os.environ.get("TWITCHWISE_HANDOFF_SECRET", "")
        if not given:
            return None
        url = _safe(given)
        if url is None:
            log.warning("Handoff is off: TWITCHWISE_HANDOFF_URL must be https:// (http:// on this machine only)")
        elif not secret.strip():
            log.warning("Handoff is off: TWITCHWISE_HANDOFF_URL is set, TWITCHWISE_HANDOFF_SECRET is not")
        else:
            return cls(url, secret)
        return None

    async def send_async(self, payload: Mapping[str, Any]) -> bool:
        """`send` for actions: the SDK runs all of them in one event loop, so to block there would hold up everybody.

        The bound is a hard one here. False means that nobody said it was taken; it may still have arrived.
        """
        try:
            return await asyncio.wait_for(asyncio.to_thread(self.send, payload), self.times.bound)
        except asyncio.TimeoutError:
            log.warning("handoff not taken: no end within the bound")
            return False

    def send(self, payload: Mapping[str, Any]) -> bool:
        """Whether the service took `payload`, as JSON, in one of the tries. Blocks; slow DNS may stretch the bound."""
        body = json.dumps(dict(payload), allow_nan=False).encode()
        key, end, tries = str(uuid.uuid4()), time.monotonic() + self.times.bound, 0
        for pause in (*self.times.pauses, None):
            tries += 1
            outcome = self._try(body, key, end - time.monotonic())
            if pause is None or not outcome.may_pass:
                break
            wait = max(pause, outcome.asked)
            if time.monotonic() + wait >= end:
                break
            time.sleep(wait)
        level, verdict = (logging.INFO, "taken") if outcome.taken else (logging.WARNING, "not taken")
        log.log(level, "handoff %s: %s, tries: %s", verdict, outcome.status, tries)
        return outcome.taken

    def _try(self, body: bytes, key: str, left: float) -> Outcome:
        timestamp = str(int(time.time()))
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Twitchwise",
            "Idempotency-Key": key,
            TIMESTAMP: timestamp,
            SIGNATURE: sign(self.secret, timestamp, body),
        }
        # Unlike requests' own pair of times this bounds the two together; nothing but more than 0 is a time.
        timeout = Timeout(total=max(left, 0.01), connect=self.times.connect, read=self.times.read)
        try:
            with requests.Session() as session:
                # A proxy sees only what TLS hides; without TLS nothing may leave this machine.
                session.trust_env = self.url.startswith("https:")
                # The status is all that counts, so an answer's body is never waited for.
                with session.post(
                    self.url, body, headers=headers, timeout=timeout, allow_redirects=False, stream=True
                ) as answer:
                    return Outcome(answer.status_code, self._asked(answer.headers.get("Retry-After")))
        except (OSError, HTTPError) as problem:  # requests lets a few errors of urllib3 through
            return Outcome(type(problem).__name__)

    def _asked(self, retry_after: str | None) -> float:
        """The pause asked for. A date counts as the longest one: two clocks may differ by more than that."""
        if retry_after is None:
            return 0
        return min(float(retry_after) if retry_after.isdecimal() else float("inf"), self.times.longest_asked)


def _safe(url: str) -> str | None:
    """The address as `requests` will read it, if what is sent there cannot be read on the way."""
    try:
        url = requests.Request("POST", url).prepare().url or ""
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:  # all that requests and urllib.parse say of bad addresses
        return None
    return url if host and (parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))) else None


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


# Read while the action server imports its actions, so that a bad setting is told at the start.
HANDOFF = Handoff.from_environment()
