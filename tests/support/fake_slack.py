"""Slack's Web API on loopback: as strict as Slack on tokens, blocks and unknown things, as unreliable as told."""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.support.slack_limits import problems

TOKEN, TEAM, APP, US, BOT = "xoxb-made-up-for-tests", "T0TWITCH", "A0TWITCH", "U0TWITCH", "B0TWITCH"
Json = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """How a call goes wrong: refused with an error, a status, or `lost`, where it works and the answer never comes."""

    error: str = ""
    status: int = 200
    retry_after: int | None = None
    lost: bool = False
    slow: float = 0.0

    @property
    def fails(self) -> bool:
        """Whether nothing comes of the call."""
        return bool(self.error) or self.status != 200


BUSY = Fault("ratelimited", 429, retry_after=0)
DOWN = Fault(status=503)
LOST = Fault(lost=True)


class Refused(Exception):
    """An error of Slack's, by its name."""


class FakeSlack:
    """One workspace. What happened in it can be read from its attributes."""

    def __init__(self) -> None:
        self.channels: dict[str, list[Json]] = defaultdict(list)
        self.whispers: list[Json] = []
        self.homes: dict[str, Json] = {}
        self.calls: list[str] = []
        self.taken_back: list[str] = []
        self.stood: dict[str, float] = {}  # since when a message of ours stands there, by its `ts`
        self.refused: list[str] = []
        self.scripts: dict[str, list[Fault]] = defaultdict(list)
        self.chance: Callable[[str], Fault | None] = lambda method: None
        self._files: dict[str, Json] = {}
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self.url = ""

    def ts(self) -> str:
        """The next instant, as Slack writes it; no two are the same."""
        with self._lock:
            return f"{time.time():.0f}.{next(self._numbers):06d}"

    def fail(self, method: str, *faults: Fault) -> None:
        """The next calls of a method go wrong in these ways, one after the other."""
        self.scripts[method] += faults

    def fail_by_chance(self, share: float, seed: int, methods: tuple[str, ...] = ("chat.postMessage",)) -> None:
        """This share of the calls goes wrong, in all ways."""
        draw = random.Random(seed)
        ways = (BUSY, DOWN, LOST, Fault("internal_error"), Fault("fatal_error"))
        self.chance = lambda method: draw.choice(ways) if method in methods and draw.random() < share else None

    def said(self, channel: str, thread: str | None = None) -> list[Json]:
        """Our messages in a channel, or in one of its threads."""
        ours = [message for message in self.channels[channel] if message.get("bot_id") == BOT]
        return [message for message in ours if thread is None or message.get("thread_ts") == thread]

    def wait_for(self, true: Callable[[], Any], seconds: float = 30, every: float = 0.02) -> Any:
        """Waits until something is true, and gives it back; looks `every` so many seconds."""
        end = time.monotonic() + seconds
        while not (found := true()):
            assert time.monotonic() < end, f"nothing came; calls {self.calls[-10:]}, refused {self.refused[-5:]}"
            time.sleep(every)
        return found

    @contextmanager
    def running(self) -> Iterator[FakeSlack]:
        """The server, in a thread of its own."""
        loop, ready = asyncio.new_event_loop(), threading.Event()

        async def serve() -> web.AppRunner:
            app = web.Application(client_max_size=2**24)
            app.router.add_route("*", "/api/{method}", self._call)
            app.router.add_post("/upload/v1/{file}", self._upload)
            app.router.add_post("/actions/{rest:.*}", self._respond)
            runner = web.AppRunner(app)
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
            ready.set()
            return runner

        def run() -> None:
            asyncio.set_event_loop(loop)
            runner = loop.run_until_complete(serve())
            loop.run_forever()
            loop.run_until_complete(runner.cleanup())

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        assert ready.wait(10)
        try:
            yield self
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join(10)

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.calls.append(method)
        script = self.scripts[method]
        fault = script.pop(0) if script else self.chance(method)
        if fault and fault.slow:
            await asyncio.sleep(fault.slow)
        if fault and fault.fails:
            headers = {"Retry-After": str(fault.retry_after)} if fault.retry_after is not None else {}
            if fault.status >= 500:
                return web.Response(status=fault.status, text="<html>down</html>", content_type="text/html")
            return web.json_response({"ok": False, "error": fault.error}, status=fault.status, headers=headers)
        answer = self._answer(method, request.headers.get("Authorization", ""), await _arguments(request))
        if fault and fault.lost and request.transport:
            request.transport.abort()
        return web.json_response(answer)

    def _answer(self, method: str, authorization: str, given: Json) -> Json:
        try:
            if authorization != f"Bearer {TOKEN}":
                raise Refused("invalid_auth" if authorization else "not_authed")
            known = getattr(self, "api_" + method.replace(".", "_"), None)
            if known is None:
                raise Refused("unknown_method")
            return {"ok": True, **known(given)}
        except Refused as refused:
            self.refused.append(f"{method}: {refused}")
            return {"ok": False, "error": str(refused).partition(":")[0]}

    def api_auth_test(self, given: Json) -> Json:
        """auth.test."""
        return {"url": "https://made-up.slack.com/", "team_id": TEAM, "user_id": US, "bot_id": BOT}

    def api_conversations_open(self, given: Json) -> Json:
        """conversations.open."""
        if not str(given.get("users", "")).startswith("U"):
            raise Refused("user_not_found")
        return {"channel": {"id": direct(given["users"])}}

    def api_chat_postMessage(self, given: Json) -> Json:
        """chat.postMessage."""
        message = self._message(given)
        self.stood[message["ts"]] = time.monotonic()
        self.channels[given["channel"]].append(message)
        return {"channel": given["channel"], "ts": message["ts"], "message": message}

    def api_chat_postEphemeral(self, given: Json) -> Json:
        """chat.postEphemeral."""
        message = self._message(given)
        self.whispers.append({**message, "channel": given["channel"], "to": given["user"]})
        return {"message_ts": message["ts"]}

    def api_chat_update(self, given: Json) -> Json:
        """chat.update."""
        _check_blocks(given.get("blocks"))
        for message in self.said(given["channel"]):
            if message["ts"] == given.get("ts"):
                message.update(text=given.get("text", ""), blocks=given["blocks"])
                return {"channel": given["channel"], "ts": given["ts"]}
        raise Refused("message_not_found")

    def api_views_publish(self, given: Json) -> Json:
        """views.publish."""
        view = given["view"] if isinstance(given["view"], dict) else json.loads(given["view"])
        if view.get("type") != "home" or (wrong := problems(view.get("blocks"), "home")):
            raise Refused(f"invalid_arguments: {wrong}")
        self.homes[given["user_id"]] = view
        return {"view": view}

    def api_conversations_history(self, given: Json) -> Json:
        """conversations.history."""
        return {"messages": [m for m in self._since(given) if m.get("thread_ts") in (None, m["ts"])]}

    def api_conversations_replies(self, given: Json) -> Json:
        """conversations.replies."""
        return {"messages": [m for m in self._since(given) if given["ts"] in (m["ts"], m.get("thread_ts"))]}

    def api_files_getUploadURLExternal(self, given: Json) -> Json:
        """files.getUploadURLExternal."""
        file = f"F{next(self._numbers)}"
        self._files[file] = {"id": file, "name": given["filename"], "length": int(given["length"])}
        return {"file_id": file, "upload_url": f"{self.url}/upload/v1/{file}"}

    def api_files_completeUploadExternal(self, given: Json) -> Json:
        """files.completeUploadExternal."""
        files = [{**self._files[asked["id"]], "title": asked.get("title")} for asked in json.loads(given["files"])]
        if any("content" not in file for file in files):
            raise Refused("file_not_found")
        message = {"ts": self.ts(), "bot_id": BOT, "text": given.get("initial_comment") or "", "files": files}
        message |= {"thread_ts": given["thread_ts"]} if given.get("thread_ts") else {}
        self.channels[given["channel_id"]].append(message)
        return {"files": files}

    def _since(self, given: Json) -> list[Json]:
        found = [m for m in self.channels[given["channel"]] if float(m["ts"]) >= float(given.get("oldest", 0))]
        shown = str(given.get("include_all_metadata", "")).lower() in ("1", "true")
        return [m if shown else {k: v for k, v in m.items() if k != "metadata"} for m in reversed(found)]

    def _message(self, given: Json) -> Json:
        if not str(given.get("channel", "")).startswith(("C", "D", "G")):
            raise Refused("channel_not_found")
        if not given.get("text") and not given.get("blocks"):
            raise Refused("no_text")
        if len(given.get("text") or "") > 40_000:
            raise Refused("msg_too_long")
        _check_blocks(given.get("blocks", []))
        message = {"type": "message", "user": US, "bot_id": BOT, "app_id": APP, "ts": self.ts()}
        return message | {key: given[key] for key in ("text", "blocks", "thread_ts", "metadata") if given.get(key)}

    async def _upload(self, request: web.Request) -> web.Response:
        self.calls.append("upload")
        if self.scripts["upload"]:
            return web.Response(status=self.scripts["upload"].pop(0).status)
        file, content = self._files[request.match_info["file"]], await request.read()
        if len(content) != file["length"]:
            return web.Response(status=400, text="wrong length")
        file["content"] = content.decode()
        return web.Response(text=f"OK - {len(content)}")

    async def _respond(self, request: web.Request) -> web.Response:
        given = await request.json()
        if given.get("delete_original"):
            self.taken_back.append(request.path)
        return web.Response(text="ok")


def direct(user: str) -> str:
    """The direct messages with a person."""
    return "D" + user[1:]


def _check_blocks(blocks: Any) -> None:
    if wrong := problems(json.loads(blocks) if isinstance(blocks, str) else blocks):
        raise Refused(f"invalid_blocks: {wrong}")


async def _arguments(request: web.Request) -> Json:
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        return {**given, **await request.json()}
    return given | dict(await request.post())
