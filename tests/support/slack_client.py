"""What Slack's servers send to an app, in the formats that Slack documents: signed events, presses and commands."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import time
import uuid
from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import requests

from tests.support.fake_slack import APP, TEAM, US, FakeSlack, Json, direct

SECRET = "a-signing-secret-for-tests"
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
PATIENCE = 60
ACKNOWLEDGE_SECONDS = 3  # after these Slack takes an event for not delivered
AGAIN = (0, 3, 15)  # seconds until Slack tells once more; in truth the last two are a minute and five


class SlackServers:
    """Tells an assistant what people do in the workspace. `url` is where it listens, `patience` seconds are waited."""

    def __init__(self, fake: FakeSlack, url: str, patience: int = PATIENCE) -> None:
        self.fake, self.url, self.patience = fake, f"{url}/webhooks/slack", patience
        self.told_again: Counter[str] = Counter()
        self._numbers = itertools.count(1)

    def post(self, address: str, body: bytes, kind: str = JSON, secret: str = SECRET, **headers: str) -> Any:
        """A request that is signed as Slack signs; `headers` replace or add, with _ for -."""
        when = headers.pop("timestamp", str(int(time.time())))
        given = {"Content-Type": kind, "X-Slack-Request-Timestamp": when, "User-Agent": "Slackbot 1.0"}
        given["X-Slack-Signature"] = signature(body, when, secret)
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        return requests.post(f"{self.url}/{address}", data=body, headers=given, timeout=self.patience)

    def event(self, event: Json, event_id: str | None = None, kind: str = JSON, **envelope: Any) -> Any:
        """One event in its envelope. `retry` makes it the n-th time that Slack tells it again, for a `reason`."""
        retry, reason = envelope.pop("retry", None), envelope.pop("reason", "http_error")
        headers = {"X_Slack_Retry_Num": str(retry), "X_Slack_Retry_Reason": reason} if retry else {}
        body = {
            "token": "deprecated", "team_id": TEAM, "context_team_id": TEAM, "context_enterprise_id": None,
            "api_app_id": APP, "event": event, "type": "event_callback", "event_id": event_id or self._id("Ev"),
            "event_time": int(time.time()), "is_ext_shared_channel": False, "event_context": "4-made-up",
            "authorizations": [
                {"enterprise_id": None, "team_id": TEAM, "user_id": US, "is_bot": True, "is_enterprise_install": False}
            ],
        }  # fmt: skip
        return self.post("events", json.dumps({**body, **envelope}).encode(), kind, **headers)

    def tell(self, event: Json, again: bool = False) -> None:
        """An event until it is acknowledged, three times more at most, as by Slack. `again` if it was told before.

        What went wrong is counted in `told_again`.
        """
        event_id, reason = self._id("Ev"), "http_error"
        for number, pause in enumerate((0, *AGAIN)):
            time.sleep(pause)
            retry = number + again or None
            try:
                response = self.event(event, event_id, retry=retry, reason=reason)
            except requests.Timeout:
                reason = "http_timeout"
            except requests.ConnectionError:
                reason = "connection_failed"
            else:
                if response.status_code == 200:
                    return
                reason = "http_error"
            self.told_again[reason] += 1
        raise AssertionError(f"Slack told an event {len(AGAIN) + 1} times for nothing: {self.told_again}")

    def message(self, user: str, text: str, channel: str | None = None, **more: Any) -> Json:
        """The event of a message, in direct messages if no channel is named; it stands in the channel from now on."""
        channel, ts = channel or direct(user), more.pop("ts", None) or self.fake.ts()
        kind = "im" if channel.startswith("D") else "channel"
        said = {
            "user": user, "type": "message", "ts": ts, "client_msg_id": str(uuid.uuid4()), "text": text, "team": TEAM,
            "channel": channel, "event_ts": ts, "channel_type": kind,
        } | more  # fmt: skip
        self.fake.channels[channel].append({key: said[key] for key in said if key not in ("channel", "event_ts")})
        return said

    def says(self, user: str, text: str, channel: str | None = None, **more: Any) -> Any:
        """Somebody writes."""
        return self.event(self.message(user, text, channel, **more))

    def mentions(self, user: str, text: str, channel: str) -> Any:
        """Somebody writes to us where others read along."""
        said = self.message(user, f"<@{US}> {text}", channel)
        return self.event({**{k: v for k, v in said.items() if k != "channel_type"}, "type": "app_mention"})

    def payload(self, user: str, message: Json, action: Json, channel: str | None = None, **more: Any) -> Json:
        """The payload of a press on an element of a message; `ticked` are the words chosen in it."""
        channel = channel or direct(user)
        options = [{"text": {"type": "plain_text", "text": w}, "value": w} for w in more.pop("ticked", ())]
        block: Json = next((b for b in message["blocks"] if action in b.get("elements", ())), {})
        state = {"ticks|0": {"ticks-0": {"type": "checkboxes", "selected_options": options}}} if options else {}
        number = f"{time.time():.6f}"
        return {
            "type": "block_actions",
            "user": {"id": user, "username": "somebody", "name": "somebody", "team_id": TEAM},
            "api_app_id": APP, "token": "deprecated", "trigger_id": self._id("trigger."), "enterprise": None,
            "container": {"type": "message", "message_ts": message["ts"], "channel_id": channel,
                          "is_ephemeral": message in self.fake.whispers},
            "team": {"id": TEAM, "domain": "made-up"}, "is_enterprise_install": False,
            "channel": {"id": channel, "name": "directmessage"}, "message": message, "state": {"values": state},
            "response_url": f"{self.fake.url}/actions/{TEAM}/{next(self._numbers)}/secret",
            "actions": [{**action, "block_id": block.get("block_id", "b"), "action_ts": number}],
        } | more  # fmt: skip

    def interact(self, payload: Mapping[str, Any], **headers: str) -> Any:
        """A payload as Slack posts it: JSON in one field of a form."""
        return self.post("interactive", urlencode({"payload": json.dumps(payload)}).encode(), FORM, **headers)

    def presses(self, user: str, message: Json, words: str, **more: Any) -> Any:
        """Somebody presses the button with these words in a message of ours."""
        return self.interact(self.payload(user, message, button(message, words), **more))

    def command(self, user: str, text: str = "", channel: str = "C0GENERAL", **more: str) -> Any:
        """Somebody uses the slash command."""
        form = {
            "token": "deprecated", "team_id": TEAM, "team_domain": "made-up", "channel_id": channel,
            "channel_name": "general", "user_id": user, "user_name": "somebody", "command": "/twitch", "text": text,
            "api_app_id": APP, "is_enterprise_install": "false", "trigger_id": self._id("trigger."),
            "response_url": f"{self.fake.url}/commands/{TEAM}/secret",
        } | more  # fmt: skip
        return self.post("commands", urlencode(form).encode(), FORM)

    def opens_home(self, user: str) -> Any:
        """Somebody looks at the app's home."""
        return self.event({"type": "app_home_opened", "user": user, "channel": direct(user), "tab": "home"})

    def presses_at_home(self, user: str) -> Any:
        """Somebody presses the button of the home."""
        view = self.fake.homes[user]
        action = buttons(view)[0]
        payload = self.payload(user, {**view, "ts": "0"}, action)
        gone = ("channel", "message", "response_url", "container")
        left = {key: value for key, value in payload.items() if key not in gone}
        return self.interact({**left, "container": {"type": "view", "view_id": "V1"}, "view": {**view, "id": "V1"}})

    def _id(self, prefix: str) -> str:
        return f"{prefix}{uuid.uuid4().hex[:10]}{next(self._numbers)}"


def signature(body: bytes, timestamp: str, secret: str = SECRET) -> str:
    """Slack's signature, version 0."""
    digest = hmac.new(secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256)
    return f"v0={digest.hexdigest()}"


def buttons(message: Mapping[str, Any]) -> list[Json]:
    """The buttons of a message or a view."""
    return [e for b in message["blocks"] for e in b.get("elements", ()) if e["type"] == "button"]


def button(message: Mapping[str, Any], words: str) -> Json:
    """The button with these words."""
    return next(b for b in buttons(message) if b["text"]["text"] == words)


def ticks(message: Mapping[str, Any]) -> list[str]:
    """What can be ticked or chosen in a message."""
    places = [e for b in message["blocks"] for e in (*b.get("elements", ()), b.get("accessory") or {"type": ""})]
    picker = [e for e in places if e["type"] in ("checkboxes", "multi_static_select")]
    return [option["value"] for element in picker for option in element["options"]]
