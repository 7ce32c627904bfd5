"""What Slack sends, read: who may send it, and what of it is for us."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import urlencode

import pytest

from channels.slack_requests import (
    Gate,
    Heard,
    Opened,
    Refused,
    plain,
    read_command,
    read_event,
    read_form,
    read_json,
    read_press,
    turn_block,
    turn_of,
)
from tests.support.fake_slack import APP, TEAM, US, FakeSlack
from tests.support.slack_client import SECRET, SlackServers, signature

NOW = str(int(time.time()))
BODY = b'{"type": "event_callback"}'


def headers(body: bytes = BODY, when: str = NOW, secret: str = SECRET, **more: str) -> dict[str, str]:
    """What comes with a request."""
    return {"X-Slack-Request-Timestamp": when, "X-Slack-Signature": signature(body, when, secret), **more}


def ago(seconds: float) -> str:
    """An instant as Slack writes it in a request."""
    return str(int(time.time() - seconds))


def test_what_slack_signed_is_let_through() -> None:
    """Whatever the case of the names, and from a clock that is a little off."""
    gate = Gate(SECRET)
    gate.check(BODY, headers())
    gate.check(BODY, {name.upper(): value for name, value in headers().items()})
    gate.check(BODY, headers(when=ago(290)))
    gate.check(BODY, headers(when=ago(-200)))
    gate.check("ß".encode(), headers("ß".encode()))


@pytest.mark.parametrize(
    ("body", "given"),
    [
        (BODY, {}),
        (BODY, headers(secret="another")),
        (BODY + b" ", headers()),
        (BODY, headers(when=ago(310))),
        (BODY, headers(when=ago(-9_000))),  # minutes may pass until it is tried
        (BODY, headers(when="")),
        (BODY, headers(when="now")),
        (BODY, headers(when=f" {NOW}")),
        (BODY, {**headers(), "X-Slack-Request-Timestamp": ago(5)}),
        (BODY, {**headers(), "X-Slack-Signature": headers()["X-Slack-Signature"].upper()}),
        (BODY, {**headers(), "X-Slack-Signature": "v0=ß"}),
        (BODY, {**headers(), "X-Slack-Signature": ""}),
        (b"\xff\xfe", {"X-Slack-Request-Timestamp": NOW, "X-Slack-Signature": "v0=00"}),
    ],
)
def test_anything_else_is_refused(body: bytes, given: dict[str, str]) -> None:
    """Forged, changed on the way, old, from the future, or without a usable signature."""
    with pytest.raises(Refused) as refused:
        Gate(SECRET).check(body, given)
    assert refused.value.status == 401


@pytest.mark.parametrize(
    ("gate", "app", "teams", "let_in"),
    [
        (Gate(SECRET, app="A1", team="T1"), "A1", ["T1"], True),
        (Gate(SECRET, app="A1", team="T1"), "A2", ["T1"], False),
        (Gate(SECRET, app="A1", team="T1"), None, ["T1"], False),
        (Gate(SECRET, team="T1"), "A1", ["T1", None], True),
        (Gate(SECRET, team="E1"), "A1", ["T1", "E1"], True),
        (Gate(SECRET, team="T1"), "A1", ["T2", "E2"], False),
        (Gate(SECRET, team="T1"), "A1", [None], False),
    ],
)
def test_another_app_or_workspace_is_refused(
    gate: Gate, app: str | None, teams: list[str | None], let_in: bool
) -> None:
    """One secret may serve many workspaces; our token serves one."""
    if let_in:
        gate.admit(app, *teams)
        return
    with pytest.raises(Refused) as refused:
        gate.admit(app, *teams)
    assert refused.value.status == 403


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("my eyelid twitches", "my eyelid twitches"),
        (f"<@{US}> my eyelid", "my eyelid"),
        ("it is &lt; a week &amp; worse", "it is < a week & worse"),
        ("see <https://x.example/a|this page>", "see this page"),
        ("see <https://x.example/a>", "see https://x.example/a"),
        ("call <tel:999|999>", "call 999"),
        ("<!channel> in <#C1|general>", "in general"),
        ("in <#C1> now", "in   now"),
        ("/restart", "restart"),
        ("  EXTERNAL: x", "x"),
        ("&lt;@U1&gt;", "<@U1>"),
    ],
)
def test_a_message_is_read_as_it_was_meant(written: str, meant: str) -> None:
    """Without Slack's signs, and never as a command to Rasa."""
    assert plain(written) == meant


def message(**more: Any) -> dict[str, Any]:
    """The event of a direct message."""
    said = {"type": "message", "channel": "D1", "channel_type": "im", "user": "U1", "text": "hi", "ts": "1.1", **more}
    return {key: value for key, value in said.items() if value is not ...}


CHANGED = {"subtype": "message_changed", "user": ..., "text": ...}
MINE = {"user": "U1", "text": "new", "ts": "1.0", "edited": {"user": "U1", "ts": "1.2"}}


@pytest.mark.parametrize(
    ("event", "read"),
    [
        (message(), Heard),
        (message(subtype="file_share", files=[{}]), Heard),
        (message(subtype="thread_broadcast", thread_ts="1.0"), Heard),
        (message(text=""), Heard),
        (message(bot_id="B1"), None),
        (message(bot_profile={}), None),
        (message(subtype="bot_message", user=...), None),
        (message(user=US), None),
        (message(user="USLACKBOT"), None),
        (message(user=...), None),
        (message(subtype="message_deleted"), None),
        (message(subtype="message_replied"), None),
        (message(subtype="channel_join"), None),
        (message(subtype="im_created"), None),
        (message(**CHANGED, message=MINE, previous_message={"text": "old"}), None),
        (message(**{**CHANGED, "channel_type": "channel"}, message=MINE, previous_message={"text": "old"}), None),
        ({"type": "app_mention", "channel": "C1", "user": "U1", "text": f"<@{US}> hi", "ts": "1.1"}, Heard),
        ({"type": "app_home_opened", "user": "U1", "tab": "home"}, Opened),
        ({"type": "app_home_opened", "user": "U1", "tab": "messages"}, None),
        ({"type": "reaction_added", "user": "U1"}, None),
        ({"type": "tokens_revoked"}, None),
        ({}, None),
        ("no event", None),
        (None, None),
    ],
)
def test_only_what_a_person_says_is_heard(event: Any, read: type | None) -> None:
    """No program, no change, no notice of Slack's; and never ourselves."""
    found = read_event({"team_id": TEAM, "event": event, "authorizations": [{"user_id": US}]})
    assert (type(found) if found else None) is read


@pytest.mark.parametrize(
    ("event", "private", "to_us"),
    [
        (message(), True, True),
        (message(channel="C1", channel_type="channel"), False, False),
        (message(channel="C1", channel_type="channel", text=f"hey <@{US}> hi"), False, True),
        (message(channel="C1", channel_type="channel", text="hey <@U2> hi"), False, False),
        (message(channel="G1", channel_type="group"), False, False),
        (message(channel="C2", channel_type="mpim", text=f"<@{US}> hi"), False, True),
        (message(channel_type=...), True, True),
    ],
)
def test_private_and_public_are_told_apart(event: Any, private: bool, to_us: bool) -> None:
    """Where others read along we are spoken to only when we are named."""
    heard = read_event({"team_id": TEAM, "event": event, "authorizations": [{"user_id": US}]})
    assert isinstance(heard, Heard)
    assert (heard.private, heard.to_us) == (private, to_us)


def test_a_person_is_one_person_in_all_of_slacks_formats() -> None:
    """Their talk goes on whether they write, press or use the command."""
    servers = SlackServers(FakeSlack(), "")
    heard = read_event({"team_id": TEAM, "event": message()})
    shown = {"ts": "1.1", "blocks": [{"type": "actions", "block_id": "b", "elements": [{"type": "button"}]}]}
    press = read_press(servers.payload("U1", shown, {"type": "button", "action_id": "a", "value": "yes"}))
    command = read_command({"team_id": TEAM, "user_id": "U1", "command": "/twitch"})
    assert isinstance(heard, Heard)
    assert press
    assert {heard.who.sender, press.who.sender, command.who.sender} == {f"slack:{TEAM}:U1"}


def test_the_turn_of_a_button_is_found_again() -> None:
    """Whatever signs its id holds."""
    for turn in ("D1:1700000000.000100", "press:D1:1.1", "a|b"):
        assert turn_of(turn_block(turn, 3) + "-1") == turn
    assert turn_of("own|0") is None
    assert turn_of("") is None


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "view_submission"},
        {"type": "block_actions", "actions": []},
        {"type": "block_actions", "user": {"id": "U1"}, "team": {"id": TEAM}, "actions": [{"type": "checkboxes"}]},
        {"type": "block_actions", "user": {}, "team": {"id": TEAM}, "actions": [{"type": "button"}]},
        {"type": "block_actions", "user": {"id": "U1"}, "actions": [{"type": "button"}]},
    ],
)
def test_what_is_no_press_of_a_button_is_nothing(payload: Any) -> None:
    """A tick, a payload of another kind, or one without a person."""
    assert read_press(payload) is None


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'"x"', b"\xff", b"[" * 100_000])
def test_bodies_that_hold_no_object_are_refused(raw: bytes) -> None:
    """As bad requests."""
    with pytest.raises(Refused):
        read_json(raw)


def test_forms_are_read() -> None:
    """The first of each name; what is no form is refused."""
    assert read_form(urlencode({"payload": json.dumps({"a": "ß"}), "b": ""}).encode()) == {
        "payload": '{"a": "\\u00df"}',
        "b": "",
    }
    assert read_form(urlencode({"text": "café"}).encode()) == {"text": "café"}
    for raw in (b"\xff=1", b"&".join(b"a=1" for _ in range(200))):
        with pytest.raises(Refused):
            read_form(raw)
    assert APP
