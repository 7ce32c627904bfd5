"""Telegram's servers on loopback: the Bot API with its limits and errors, and the phones of the people who write.

It answers as the real one does (https://core.telegram.org/bots/api): the same envelopes, errors, limits, long polling
and offsets, one updating client at a time, and webhooks posted with the secret header. What it was asked can be read
back, and it can be told to fail.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import requests
from aiohttp import web

from tests.support.telegram_limits import Refused, check

TOKEN, SECRET = "424242:a-token-for-tests", "a-secret_for-tests"  # of nobody
USERNAME = "twitchwise_bot"
Failing = Callable[[str, dict[str, Any]], tuple[int, dict[str, Any]] | str | None]


class FakeTelegram:
    """The servers. `failing` says of each call: a status and a body, "hang", "late" (done, but not told), or None."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.messages: dict[int, dict[int, dict[str, Any]]] = defaultdict(dict)
        self.webhook: dict[str, Any] = {"url": ""}
        self.updates: dict[int, dict[str, Any]] = {}
        self.failing: Failing = lambda method, fields: None
        self.blocked: set[int] = set()
        self.refused: list[str] = []
        self.queries: set[str] = set()
        self.commands: list[dict[str, str]] = []
        self._numbers, self._ids = itertools.count(700_000), itertools.count(1)
        self._polling = 0
        self._changed = threading.Condition()
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL is set to."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> FakeTelegram:
        """Listens, in a thread of its own."""
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(10)
        return self

    def stop(self) -> None:
        """Ends all at once, as a network that is gone."""
        if self._loop:
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join(10)
            self._loop = None

    def named(self, method: str, chat: int | None = None) -> list[dict[str, Any]]:
        """The fields of all calls of a method that arrived, of one chat or of all."""
        with self._changed:
            calls = list(self.calls)
        return [f for name, f in calls if name == method and (chat is None or _chat(f) == chat)]

    def wait_for(self, true: Callable[[], Any], seconds: float = 20.0) -> Any:
        """Waits until something is true, and returns it; fails after a while."""
        end = time.monotonic() + seconds
        while True:
            if found := true():
                return found
            assert time.monotonic() < end, self.calls[-5:]
            with self._changed:
                self._changed.wait(0.1)

    def next_update(self) -> int:
        """A number for an update, larger than all before."""
        return next(self._numbers)

    def queue(self, update: dict[str, Any]) -> None:
        """Keeps an update for whoever asks for updates."""
        with self._changed:
            self.updates[update["update_id"]] = update
            self._changed.notify_all()

    def _run(self, ready: threading.Event) -> None:
        asyncio.run(self._serve(ready))

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        app = web.Application(client_max_size=60 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._take)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
        ready.set()
        await self._stopping.wait()
        await runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return _failed(401, "Unauthorized")
        fields = await _fields(request)
        planned = self.failing(method, fields)
        if planned == "hang":
            await asyncio.sleep(60)
        if isinstance(planned, tuple):
            return _failed(planned[0], **{"description": "Internal Server Error", **planned[1]})
        try:
            result = await self._do(method, fields)
        except Refused as refused:
            if refused.code == 400:
                self.refused.append(f"{method}: {refused.description}")
            return _failed(refused.code, refused.description)
        with self._changed:
            self.calls.append((method, fields))
            self._changed.notify_all()
        if planned == "late":
            request.transport.close()  # type: ignore[union-attr]
        return web.json_response({"ok": True, "result": result})

    async def _do(self, method: str, fields: dict[str, Any]) -> Any:
        check(method, fields)
        if method == "getUpdates":
            return await self._get_updates(fields)
        if method in ("sendMessage", "sendDocument"):
            return self._send(method, fields)
        if method.startswith("editMessage"):
            return self._edit(method, fields)
        return self._simple(method, fields)

    def _simple(self, method: str, fields: dict[str, Any]) -> Any:
        if method == "getMe":
            return {"id": 424242, "is_bot": True, "first_name": "Twitchwise", "username": USERNAME}
        if method == "setWebhook":
            self.webhook = fields
        elif method == "deleteWebhook":
            self.webhook = {"url": ""}
        elif method == "answerCallbackQuery":
            if fields["callback_query_id"] not in self.queries:
                raise Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
            self.queries.discard(fields["callback_query_id"])
        elif method == "setMyCommands":
            self.commands = fields["commands"]
        elif method != "sendChatAction":
            raise Refused(404, "Not Found")
        return True

    def _send(self, method: str, fields: dict[str, Any]) -> dict[str, Any]:
        chat = int(fields["chat_id"])
        if chat in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        where = {"id": chat, "type": "private"}
        message: dict[str, Any] = {"message_id": next(self._ids), "date": int(time.time()), "chat": where}
        message["from"] = {"id": 424242, "is_bot": True, "first_name": "Twitchwise", "username": USERNAME}
        if method == "sendMessage":
            message["text"] = fields["text"].strip()
        else:
            message["document"] = {"file_name": fields["document"]["filename"], "file_id": "f", "file_unique_id": "u"}
        message |= {key: fields[key] for key in ("entities", "caption") if fields.get(key)}
        if "inline_keyboard" in fields.get("reply_markup", {}):  # no other is told of
            message["reply_markup"] = fields["reply_markup"]
        with self._changed:
            self.messages[chat][message["message_id"]] = message
        return message

    def _edit(self, method: str, fields: dict[str, Any]) -> dict[str, Any]:
        message = self.messages[int(fields["chat_id"])].get(int(fields["message_id"]))
        if message is None:
            raise Refused(400, "Bad Request: message to edit not found")
        text = fields.get("text", message.get("text"))
        markup = fields.get("reply_markup") or {}
        markup = markup if markup.get("inline_keyboard") else None
        if text == message.get("text") and markup == message.get("reply_markup"):
            raise Refused(400, "Bad Request: message is not modified: specified new message content and reply markup "
                          "are exactly the same as a current content and reply markup of the message")  # fmt: skip
        message["text"] = text
        message.pop("reply_markup", None)
        if markup:
            message["reply_markup"] = markup
        return message

    async def _get_updates(self, fields: dict[str, Any]) -> list[dict[str, Any]]:
        if self.webhook.get("url"):
            raise Refused(409, "Conflict: can't use getUpdates method while webhook is active; "
                          "use deleteWebhook to delete the webhook first")  # fmt: skip
        self._polling += 1
        mine, end = self._polling, time.monotonic() + float(fields.get("timeout", 0))
        with self._changed:
            self.updates = {n: u for n, u in self.updates.items() if n >= int(fields.get("offset", 0))}
        while True:
            if mine != self._polling:
                raise Refused(409, "Conflict: terminated by other getUpdates request; "
                              "make sure that only one bot instance is running")  # fmt: skip
            with self._changed:
                found = [self.updates[number] for number in sorted(self.updates)][: int(fields.get("limit", 100))]
            if found or time.monotonic() >= end:
                return found
            await asyncio.sleep(0.02)


class Phone:
    """One person in a private chat: what they write and press, as updates; how these reach the bot is in `deliver`."""

    def __init__(self, telegram: FakeTelegram, chat: int, deliver: Callable[[dict[str, Any]], Any]) -> None:
        self.telegram, self.chat, self.deliver = telegram, chat, deliver
        self.person = {"id": chat, "is_bot": False, "first_name": "Pat", "language_code": "en"}
        self.where: dict[str, Any] = {"id": chat, "type": "private", "first_name": "Pat"}

    def update(self, **content: Any) -> dict[str, Any]:
        """An update with a number of its own."""
        return {"update_id": self.telegram.next_update(), **content}

    def message(self, **content: Any) -> dict[str, Any]:
        """A message of this person."""
        number, when = next(self.telegram._ids), int(time.time())
        message = {"message_id": number, "from": self.person, "chat": self.where, "date": when, **content}
        text = content.get("text", "")
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return message

    def text(self, text: str) -> dict[str, Any]:
        """The update of something that was written."""
        return self.update(message=self.message(text=text))

    def press_of(self, message: dict[str, Any], data: str) -> dict[str, Any]:
        """The update of a press on a button, with the message as it looks now."""
        query = f"query-{next(self.telegram._ids)}"
        self.telegram.queries.add(query)
        shown = json.loads(json.dumps(message))
        return self.update(
            callback_query={"id": query, "from": self.person, "message": shown, "chat_instance": "1", "data": data}
        )

    def say(self, text: str) -> Any:
        """Writes something."""
        return self.deliver(self.text(text))

    def press(self, words: str, message: dict[str, Any] | None = None) -> Any:
        """Presses the button with these words, of the newest keyboard that has it if no message is given."""
        for shown in [message] if message else reversed(self.screen()):
            for button in buttons(shown):
                if button["text"].removeprefix("✅ ") == words:
                    return self.deliver(self.press_of(shown, button["callback_data"]))
        raise AssertionError(f"no button {words!r} on {[buttons(m) for m in self.screen()][-2:]}")

    def screen(self) -> list[dict[str, Any]]:
        """The messages of the bot as they stand in the chat, oldest first."""
        with self.telegram._changed:
            return list(self.telegram.messages[self.chat].values())

    def sent(self) -> list[str]:
        """The texts that were sent to this chat, in order."""
        return [fields["text"] for fields in self.telegram.named("sendMessage", self.chat)]


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    """All inline buttons of a message."""
    return [button for row in (message.get("reply_markup") or {}).get("inline_keyboard", ()) for button in row]


def by_webhook(url: str, secret: str) -> Callable[[dict[str, Any]], requests.Response]:
    """Delivers updates as Telegram posts them."""

    def deliver(update: dict[str, Any]) -> requests.Response:
        headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret}
        return requests.post(url, data=json.dumps(update), headers=headers, timeout=90)

    return deliver


def _chat(fields: dict[str, Any]) -> int | None:
    return int(fields["chat_id"]) if "chat_id" in fields else None


def _failed(code: int, description: str, **more: Any) -> web.Response:
    return web.json_response({"ok": False, "error_code": code, "description": description, **more}, status=code)


async def _fields(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    fields: dict[str, Any] = dict(request.query)
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            fields[name] = {"filename": value.filename, "bytes": value.file.read()}
        else:
            fields[name] = json.loads(value) if isinstance(value, str) and value[:1] in ("[", "{") else value
    return fields
