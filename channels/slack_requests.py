"""What Slack sends: whether it is Slack, whether it is for us, and what of it matters.

A request is checked before it is read: its signature over the raw body, its age, its app and its workspace.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from slack_sdk.signature import SignatureVerifier

from channels.body import neutral

# All other kinds of message are told by Slack or by a program, not by a person.
SPOKEN_SUBTYPES = (None, "file_share", "me_message", "thread_broadcast")
Body = Mapping[str, Any]


class Refused(Exception):
    """A request that is not processed; `status` is what Slack, or whoever it was, gets."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


@dataclass(frozen=True)
class Place:
    """Where in Slack: a channel or direct message, and the thread in it if one is used."""

    channel: str
    thread: str | None = None


@dataclass(frozen=True)
class Someone:
    """A person in a workspace."""

    team: str
    user: str

    @property
    def sender(self) -> str:
        """The id under which the talk is kept."""
        return f"slack:{self.team}:{self.user}"


@dataclass(frozen=True)
class Heard:
    """What somebody wrote: in private, or to us where others read along; `files` when something hangs on it."""

    who: Someone
    place: Place
    ts: str
    text: str
    private: bool
    to_us: bool
    files: bool = False


@dataclass(frozen=True)
class Opened:
    """Somebody looks at the app's home."""

    who: Someone
    event: str


@dataclass(frozen=True)
class Press:
    """Somebody pressed a button. `message` is the one it stands in, `chosen` what was ticked there, in words."""

    who: Someone
    place: Place | None
    action: str
    value: str
    turn: str | None
    at: str
    message: Body = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    response_url: str | None = None


@dataclass(frozen=True)
class Command:
    """Somebody used the slash command."""

    who: Someone
    text: str
    trigger: str


class Gate:
    """Lets through what Slack signed, lately, for this app (any, if none is named) and these workspaces."""

    def __init__(self, signing_secret: str, app: str = "", team: str = "") -> None:
        self.verifier = SignatureVerifier(signing_secret)
        self.app, self.teams = app, {team} if team else set()

    def check(self, raw: bytes, headers: Mapping[str, str]) -> None:
        """`Refused` unless the body was signed with our secret in the last five minutes."""
        given = {name.lower(): value for name, value in headers.items()}
        timestamp = given.get("x-slack-request-timestamp", "")
        try:
            # Slack's own check calls int(), which also takes " 1 " and "1_0".
            valid = re.fullmatch("[0-9]{1,12}", timestamp) and self.verifier.is_valid_request(raw, given)
        except (TypeError, ValueError):  # a signature or a body that is no text
            valid = False
        if not valid:
            raise Refused(401, "not signed, or too old")

    def admit(self, app: object, *teams: object) -> None:
        """`Refused` when the request is for another app or another workspace, or as long as it is not known which."""
        if self.app and app != self.app:
            raise Refused(403, "another app")
        if not self.teams:
            raise Refused(503, "not ready")
        if self.teams.isdisjoint(teams):
            raise Refused(403, "another workspace")


def read_json(raw: bytes) -> Body:
    """The object in a body, or `Refused`."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise Refused(400, "no JSON") from None
    if not isinstance(body, dict):
        raise Refused(400, "no object")
    return body


def read_form(raw: bytes) -> dict[str, str]:
    """The fields of a form, the first of each name, or `Refused`."""
    try:
        fields = parse_qs(raw.decode("ascii"), keep_blank_values=True, max_num_fields=100)
    except ValueError:
        raise Refused(400, "no form") from None
    return {name: values[0] for name, values in fields.items()}


def read_event(body: Body) -> Heard | Opened | None:
    """What an event says; None for all that needs no answer: bots, ourselves, edits, deletions, joins and the like."""
    event, team = body.get("event"), body.get("team_id")
    if not isinstance(event, dict) or not isinstance(team, str):
        return None
    kind = event.get("type")
    if kind == "app_home_opened" and event.get("tab", "home") == "home" and event.get("user"):
        return Opened(Someone(team, str(event["user"])), str(body.get("event_id", "")))
    if kind not in ("message", "app_mention"):
        return None
    return _heard(event, team, _our_user(body))


def read_press(payload: Body) -> Press | None:
    """The button that was pressed; None for ticks, choices in a list, and links."""
    actions = payload.get("actions")
    if payload.get("type") != "block_actions" or not isinstance(actions, list) or not actions:
        return None
    action, user = actions[0], payload.get("user") or {}
    team = (payload.get("team") or {}).get("id") or user.get("team_id")
    if action.get("type") != "button" or action.get("url") or not user.get("id") or not team:
        return None
    container, message = payload.get("container") or {}, payload.get("message") or {}
    channel = (payload.get("channel") or {}).get("id") or container.get("channel_id")
    thread = message.get("thread_ts") or container.get("thread_ts")
    ts = container.get("message_ts") or message.get("ts")
    return Press(
        who=Someone(str(team), str(user["id"])),
        place=Place(str(channel), thread) if channel else None,
        action=str(action.get("action_id", "")),
        value=neutral(str(action.get("value") or "")),
        turn=turn_of(str(action.get("block_id") or "")),
        at=str(action.get("action_ts") or payload.get("trigger_id") or ""),
        message={**message, "ts": ts} if ts else {},
        chosen=tuple(_chosen(payload)),
        response_url=payload.get("response_url"),
    )


def read_command(form: Mapping[str, str]) -> Command:
    """The slash command, or `Refused`."""
    team, user = form.get("team_id"), form.get("user_id")
    if not team or not user or not form.get("command"):
        raise Refused(400, "no command")
    return Command(Someone(team, user), plain(form.get("text", "")), form.get("trigger_id", ""))


def turn_block(turn: str, number: int) -> str:
    """The id of a block whose buttons answer what was asked in a turn."""
    return f"turn|{turn}|{number}"


def turn_of(block_id: str) -> str | None:
    """The turn that a block belongs to; None for the blocks that any turn may use."""
    kind, _, rest = block_id.partition("|")
    return rest.rpartition("|")[0] if kind == "turn" and rest else None


def plain(text: str) -> str:
    """What a person wrote, without Slack's signs for people, channels and links."""
    text = re.sub(r"<(?:[@!][^>]*|#[^|>]*)>", " ", text)
    text = re.sub(r"<#[^|>]*\|([^>]*)>", r"\1", text)
    text = re.sub(r"<(?:https?|mailto|tel):[^|>]*\|([^>]*)>", r"\1", text)
    text = re.sub(r"<((?:https?|mailto|tel):[^>]*)>", r"\1", text)
    return neutral(html.unescape(text))


def _heard(event: Body, team: str, us: str | None) -> Heard | None:
    user, channel, ts, text = (event.get(key) for key in ("user", "channel", "ts", "text"))
    if event.get("subtype") not in SPOKEN_SUBTYPES or event.get("bot_id") or "bot_profile" in event:
        return None
    if not (isinstance(user, str) and isinstance(channel, str) and isinstance(ts, str)) or user in (us, "USLACKBOT"):
        return None
    private = event.get("channel_type", "im" if channel.startswith("D") else "channel") == "im"
    to_us = private or event["type"] == "app_mention" or (us is not None and f"<@{us}>" in str(text))
    place = Place(channel, event.get("thread_ts"))
    return Heard(Someone(team, user), place, ts, plain(str(text or "")), private, to_us, bool(event.get("files")))


def _our_user(body: Body) -> str | None:
    """The user that we are in this workspace, as the event tells."""
    known = body.get("authorizations")
    return known[0].get("user_id") if isinstance(known, list) and known and isinstance(known[0], dict) else None


def _chosen(payload: Body) -> list[str]:
    """The words of all that is ticked in the message, in the order in which it was offered."""
    state = (payload.get("state") or {}).get("values") or {}
    found = [
        str(option.get("value", ""))
        for block in state.values()
        for element in block.values()
        for option in element.get("selected_options") or ()
    ]
    return [neutral(value) for value in found if neutral(value)]
