"""Slack's Web API as this channel uses it: each message in order and once, whatever Slack answers."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from channels.delivery import Failure, Outbox
from channels.slack_blocks import FALLBACK, Block, Shown, cut, escaped
from channels.slack_requests import Place

SLACK = "https://slack.com/api/"
HOOKS = ("hooks.slack.com", "hooks.slack-gov.com")  # where Slack takes answers to what was pressed
SECONDS = 10.0  # for one call
EVENT = "twitchwise_turn"  # the kind of our notes on our own messages
UNREADABLE = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "metadata_too_large"}
BUSY = {"ratelimited", "rate_limited", "message_limit_exceeded"}
BROKEN = {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "service_timeout"}
UPLOADS = 3  # tries of a file before its text is sent instead

log = logging.getLogger(__name__)


def judge(error: Exception) -> Failure:
    """What a failed call means for the message."""
    if isinstance(error, SlackApiError):
        return _judge_answer(error)
    if isinstance(error, aiohttp.ClientConnectorError):
        return Failure(again=True, name="no connection")
    if isinstance(error, (asyncio.TimeoutError, aiohttp.ClientError)):
        return Failure(again=True, perhaps_arrived=True, name="no answer")
    return Failure(again=False, name=type(error).__name__)


def error_of(error: BaseException | None) -> str:
    """Slack's own name of an error."""
    data = getattr(getattr(error, "response", None), "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def _judge_answer(error: SlackApiError) -> Failure:
    status, name = getattr(error.response, "status_code", 0), error_of(error)
    if status == 429 or name in BUSY:
        headers = {key.lower(): value for key, value in (getattr(error.response, "headers", None) or {}).items()}
        asked = str(headers.get("retry-after", ""))
        return Failure(again=True, after=float(asked) if asked.isdigit() else 1.0, name="too many calls")
    if status >= 500 or name in BROKEN:
        return Failure(again=True, perhaps_arrived=True, name=name or f"status {status}")
    return Failure(again=False, name=name or f"status {status}")


class Slack:
    """Sends to one workspace. `url` is where its API is, `file_words` the title of a file and what is said with it."""

    def __init__(self, token: str, url: str = SLACK, outbox: Outbox | None = None) -> None:
        self.token, self.url = token, url
        self.file_words = ("", "")
        self.outbox = outbox or Outbox(judge)
        self._client: AsyncWebClient | None = None
        self._channels: dict[str, str] = {}

    @property
    def client(self) -> AsyncWebClient:
        """The client, with one set of connections; made in the loop that uses it."""
        if self._client is None:
            session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SECONDS))
            # The client writes whole messages into its debug lines.
            quiet = logging.getLogger("slack_sdk")
            quiet.setLevel(logging.WARNING)
            self._client = AsyncWebClient(self.token, self.url, session=session, retry_handlers=[], logger=quiet)
        return self._client

    async def close(self) -> None:
        """Closes the connections."""
        if self._client is not None and self._client.session is not None:
            await self._client.session.close()
            self._client = None

    async def who_we_are(self) -> Mapping[str, Any]:
        """The workspace of our token; tried again like a message."""
        answer: Mapping[str, Any] = await self.outbox.post("auth", self._auth, hold=False)
        return answer

    async def direct_channel(self, user: str) -> str:
        """The direct messages with a person, or `NotDelivered`."""
        if user not in self._channels:

            async def open_it() -> str:
                return str((await self.client.conversations_open(users=user))["channel"]["id"])

            self._channels[user] = str(await self.outbox.post(f"open {user}", open_it, hold=False))
        return self._channels[user]

    def say(self, place: Place, shown: Shown, key: str, since: str, in_doubt: bool = False) -> asyncio.Future[Any]:
        """Puts a message in the queue of its channel; the future has its `ts`, or None for a file.

        `key` names the message, so that it can be found again from the instant `since` on.
        """

        async def send() -> str | None:
            if shown.file is not None and await self._filed(place, shown.file, key, since):
                return None
            return await self._post(place, shown, key)

        async def arrived() -> str | None:
            return await self._found(place, key, since)

        return self.outbox.post(place.channel, send, arrived, in_doubt)

    def replace(self, channel: str, ts: str, text: str, blocks: list[Block]) -> asyncio.Future[Any]:
        """Changes a message of ours. Never in the way of an answer."""

        async def send() -> None:
            await self.client.chat_update(channel=channel, ts=ts, text=text or " ", blocks=blocks)

        return self.outbox.post(f"old {channel}", send, hold=False)

    def whisper(self, place: Place, user: str, shown: Shown) -> asyncio.Future[Any]:
        """Says something that only one person sees."""

        async def send() -> None:
            await self.client.chat_postEphemeral(
                channel=place.channel, user=user, text=shown.text, blocks=list(shown.blocks), thread_ts=place.thread
            )

        return self.outbox.post(f"whisper {place.channel} {user}", send, hold=False)

    def take_back(self, response_url: str) -> asyncio.Future[Any] | None:
        """Removes a whispered message by the address that came with it; None when that address is not Slack's."""
        address, ours = urlsplit(response_url), urlsplit(self.url)
        trusted = address.scheme == "https" and address.hostname in HOOKS
        if not trusted and (address.scheme, address.netloc) != (ours.scheme, ours.netloc):
            return None

        async def send() -> None:
            hook = AsyncWebhookClient(response_url, timeout=int(SECONDS), retry_handlers=[])
            await hook.send_dict({"delete_original": True})

        return self.outbox.post(f"old {address.path}", send, hold=False)

    def show_home(self, user: str, view: Block) -> asyncio.Future[Any]:
        """Shows the app's home to one person."""

        async def send() -> None:
            await self.client.views_publish(user_id=user, view=view)

        return self.outbox.post(f"home {user}", send, hold=False)

    async def _auth(self) -> dict[str, Any]:
        answer = await self.client.auth_test()
        return {"team": answer.get("team_id"), "enterprise": answer.get("enterprise_id")}

    async def _post(self, place: Place, shown: Shown, key: str) -> str:
        note: dict[str, Any] = {"event_type": EVENT, "event_payload": {"key": key}}
        at: dict[str, Any] = {"channel": place.channel, "thread_ts": place.thread, "metadata": note}
        quiet: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}
        try:
            answer = await self.client.chat_postMessage(**at, **quiet, text=shown.text, blocks=list(shown.blocks))
        except SlackApiError as error:
            if error_of(error) not in UNREADABLE:
                raise
            log.error("Slack refused blocks (%s); their text goes out instead", error_of(error))
            whole = "\n".join(_words(shown.blocks)) or shown.text
            for piece in cut(escaped(whole), FALLBACK):
                answer = await self.client.chat_postMessage(**at, **quiet, text=piece)
        return str(answer["ts"])

    async def _filed(self, place: Place, text: str, key: str, since: str) -> bool:
        """Whether a text went out as a file; what cannot be done as a file is said as a message."""
        title, note = self.file_words
        for number in range(UPLOADS):
            try:
                await self.client.files_upload_v2(
                    channel=place.channel, thread_ts=place.thread, content=text, filename=file_name(key), title=title,
                    initial_comment=note,
                )  # fmt: skip
                return True
            except (SlackApiError, SlackRequestError, aiohttp.ClientError, asyncio.TimeoutError) as error:
                failure = judge(error)
                log.warning("A file could not be sent: %s", failure.name)
                if not failure.again or number + 1 == UPLOADS:
                    return False
                if failure.perhaps_arrived and await self._found(place, key, since):
                    return True
                await self.outbox.sleep(failure.after or 1.0)
        return False

    async def _found(self, place: Place, key: str, since: str) -> str | None:
        """The `ts` of a message of ours that is there already."""
        about: dict[str, Any] = {"channel": place.channel, "oldest": since, "inclusive": True, "limit": 100}
        if place.thread:
            found = await self.client.conversations_replies(ts=place.thread, include_all_metadata=True, **about)
        else:
            found = await self.client.conversations_history(include_all_metadata=True, **about)
        for message in found.get("messages") or ():
            note = (message.get("metadata") or {}).get("event_payload") or {}
            names = [file.get("name") for file in message.get("files") or ()]
            if note.get("key") == key or file_name(key) in names:
                return str(message["ts"])
        return None


def file_name(key: str) -> str:
    """The name of a file; the same for the same message, and it tells nothing."""
    return f"summary-{hashlib.sha256(key.encode()).hexdigest()[:10]}.txt"


def _words(blocks: Any) -> list[str]:
    """All words of blocks, for a reader that cannot show them."""
    found: list[str] = []
    for block in blocks:
        for part in (block.get("text"), *block.get("elements", ())):
            with contextlib.suppress(AttributeError, KeyError):
                text = part["text"]
                found.append(text if isinstance(text, str) else text["text"])
    return found
