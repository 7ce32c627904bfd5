"""A client of Telegram's Bot API, as small as this channel needs it.

aiogram 2.15, which Rasa brings, knows neither `secret_token` nor what came to Telegram after 2021, and its later
versions do not install beside Rasa's aiohttp. Thirty lines over aiohttp do what is used of it, and every error is ours.
No error and no log line of this module holds the address, of which the token is a part, or what was to be sent.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from channels.delivery import Failure

CALL_SECONDS = 15.0
LONGEST_NUDGE = 3.0  # seconds that a call may be asked to wait which nobody can wait for
NUDGES = 3
Fields = dict[str, Any]


class ApiFailed(Exception):
    """A call that failed. `code` is Telegram's, None when there was no answer; `after` is how long it asks to wait."""

    def __init__(self, method: str, code: int | None, reason: str = "", after: float | None = None) -> None:
        super().__init__(f"{method}: {code or 'no answer'}")
        self.method, self.code, self.reason, self.after = method, code, reason, after


@dataclass(frozen=True)
class Outgoing:
    """One call that says something to a person; `instead` is said when Telegram does not accept it as it is."""

    method: str
    fields: Fields
    document: bytes | None = None
    instead: tuple[Fields, ...] = ()


@dataclass
class BotApi:
    """The calls of one bot. Lives in one event loop."""

    url: str
    token: str = field(repr=False)
    session: aiohttp.ClientSession | None = field(default=None, repr=False)

    async def call(self, method: str, fields: Fields | None = None, **more: Any) -> Any:
        """The result of a call, or `ApiFailed`. `more`: `seconds` to wait at most, `document` to upload."""
        seconds, document = more.get("seconds", CALL_SECONDS), more.get("document")
        if self.session is None:  # not before there is a loop
            self.session = aiohttp.ClientSession(trust_env=True)
        body = {"json": fields or {}} if document is None else {"data": _form(fields or {}, document)}
        try:
            async with self.session.post(
                f"{self.url}/bot{self.token}/{method}",
                timeout=aiohttp.ClientTimeout(total=seconds),
                allow_redirects=False,
                **body,
            ) as response:
                return _result(method, response.status, await response.read())
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            raise ApiFailed(method, None) from None

    async def say(self, outgoing: Outgoing) -> Any:
        """Sends it; in the other way when Telegram cannot take it as it is."""
        try:
            return await self.call(outgoing.method, outgoing.fields, document=outgoing.document)
        except ApiFailed as failed:
            if failed.code not in (400, 413) or not outgoing.instead:
                raise
        return [await self.call("sendMessage", fields) for fields in outgoing.instead]

    async def nudge(self, method: str, fields: Fields) -> bool:
        """A call that matters only now, such as taking a keyboard away; whether it worked after a few tries."""
        for number in range(NUDGES):
            try:
                await self.call(method, fields, seconds=5.0)
                return True
            except ApiFailed as failed:
                if "not modified" in failed.reason:
                    return True
                if not judge(failed).again or (failed.after or 0) > LONGEST_NUDGE:
                    return False
                await asyncio.sleep(failed.after if failed.after is not None else 0.2 * (number + 1))
        return False

    async def close(self) -> None:
        """Gives the connections back."""
        if self.session is not None:
            await self.session.close()


def judge(error: Exception) -> Failure:
    """What a failed call means for the queue: what was refused with 400 or 403 is not taken at another time either."""
    if not isinstance(error, ApiFailed):
        return Failure(again=False, name=type(error).__name__)
    refused = error.code is not None and 400 <= error.code < 500 and error.code not in (401, 404, 409, 429)
    return Failure(again=not refused, after=error.after, perhaps_arrived=error.code is None, name=str(error))


def _form(fields: Fields, document: bytes) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in fields.items():
        if name != "filename":
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    form.add_field("document", document, filename=fields["filename"], content_type="text/plain; charset=utf-8")
    return form


def _result(method: str, status: int, raw: bytes) -> Any:
    try:
        answer = json.loads(raw)
        if answer["ok"] is True:
            return answer["result"]
        code, reason = int(answer["error_code"]), str(answer.get("description", ""))
        after = (answer.get("parameters") or {}).get("retry_after")
    except (ValueError, TypeError, KeyError):  # a proxy or a half answer
        raise ApiFailed(method, status if status >= 400 else None) from None
    raise ApiFailed(method, code, reason, float(after) if isinstance(after, (int, float)) else None)
