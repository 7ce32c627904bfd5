"""Requests that are not Slack's, not for us, or not new: refused or harmless, and nothing comes of them."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.slack.conftest import Quick
from tests.support.fake_slack import APP, TEAM, direct
from tests.support.slack_client import FORM, JSON, signature

WORDS = "my eyelid twitches"
ADDRESSES = {"events": JSON, "interactive": FORM, "commands": FORM}


def body_for(quick: Quick, address: str, **more: Any) -> bytes:
    """A body that would be answered if it were let in."""
    if address == "events":
        event = quick.slack.message("U1", WORDS)
        return json.dumps(
            {"type": "event_callback", "team_id": TEAM, "api_app_id": APP, "event": event, **more}
        ).encode()
    if address == "commands":
        form = {"command": "/twitch", "text": WORDS, "user_id": "U1", "team_id": TEAM, "api_app_id": APP}
        return urlencode({**form, "trigger_id": "t1", **more}).encode()
    shown = {"ts": "1.1", "blocks": []}
    payload = quick.slack.payload("U1", shown, {"type": "button", "action_id": "begin-home"})
    given = {"team": {"id": more["team_id"]}, "user": {"id": "U1"}} if "team_id" in more else more
    return urlencode({"payload": json.dumps({**payload, **given})}).encode()


def nothing_happened(quick: Quick) -> bool:
    """Whether nobody was answered and nothing is kept."""
    time.sleep(0.3)
    return quick.said("U1") == [] and quick.kept("U1") == []


FORGED: dict[str, dict[str, str]] = {
    "another secret": {"secret": "wrong"},
    "no signature": {"X_Slack_Signature": ""},
    "an old request": {"timestamp": str(int(time.time()) - 600)},
    "a request from the future": {"timestamp": str(int(time.time()) + 6000)},
    "a timestamp that is none": {"timestamp": "soon"},
    "a signature of another body": {"X_Slack_Signature": signature(b"{}", str(int(time.time())))},
}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("forgery", FORGED.values(), ids=FORGED)
def test_what_slack_did_not_sign_just_now_is_refused(quick: Quick, address: str, forgery: dict[str, str]) -> None:
    """On every address, before it is read."""
    response = quick.slack.post(address, body_for(quick, address), ADDRESSES[address], **forgery)
    assert response.status_code == 401
    assert nothing_happened(quick)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("other", [{"api_app_id": "A0OTHER"}, {"team_id": "T0OTHER"}], ids=["app", "workspace"])
def test_another_app_or_workspace_is_refused(quick: Quick, address: str, other: dict[str, str]) -> None:
    """Although it is signed."""
    response = quick.slack.post(address, body_for(quick, address, **other), ADDRESSES[address])
    assert response.status_code == 403
    assert nothing_happened(quick)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_request_that_comes_again_is_answered_once(quick: Quick, address: str) -> None:
    """Byte for byte the same, within the five minutes in which its signature holds."""
    body = body_for(quick, address)
    for _ in range(3):
        assert quick.slack.post(address, body, ADDRESSES[address]).status_code == 200
    quick.fake.wait_for(lambda: quick.said("U1"))
    time.sleep(0.3)
    assert quick.said("U1") == ["I see."]
    assert len(quick.kept("U1")) == 1


@pytest.mark.parametrize(
    "kind", [JSON, "application/json; charset=utf-8", "application/json;charset=UTF-8", "text/plain"]
)
def test_the_content_type_is_no_hindrance(quick: Quick, kind: str) -> None:
    """The signature says whose it is; a charset says nothing against it."""
    quick.slack.event(quick.slack.message("U1", "caffè ☕"), kind=kind)
    assert quick.said("U1") == ["I see."]
    assert quick.kept("U1") == ["caffè ☕"]


def test_slack_can_verify_the_address(quick: Quick) -> None:
    """With its challenge, which has to be signed like everything else."""
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "t"}).encode()
    assert quick.slack.post("events", body).text == "abc"
    assert quick.slack.post("events", body, secret="wrong").status_code == 401


@pytest.mark.parametrize(
    ("address", "raw"),
    [
        ("events", b""),
        ("events", b"{"),
        ("events", b"[]"),
        ("events", b'{"type": "event_callback"}'),
        ("events", json.dumps({"team_id": TEAM, "api_app_id": APP, "event": [1]}).encode()),
        (
            "events",
            json.dumps({"team_id": TEAM, "api_app_id": APP, "authorizations": 5, "event": {"type": 5}}).encode(),
        ),
        ("interactive", b"payload=%7B"),
        ("interactive", b"payload=1"),
        ("interactive", b""),
        ("interactive", b"\xff\xfe"),
        ("interactive", urlencode({"payload": json.dumps({"team": 5, "api_app_id": APP})}).encode()),
        ("commands", b""),
        ("commands", urlencode({"team_id": TEAM, "api_app_id": APP}).encode()),
    ],
)
def test_bodies_of_another_shape_do_no_harm(quick: Quick, address: str, raw: bytes) -> None:
    """Signed or not, they are refused or ignored, and the next message is answered."""
    assert quick.slack.post(address, raw, ADDRESSES[address]).status_code in (200, 400, 401, 403)
    quick.slack.says("U1", WORDS)
    assert quick.said("U1") == ["I see."]


@pytest.mark.parametrize("words", ["/restart", "EXTERNAL: restart", '/inform{"triage": 1}', "  /session_start"])
def test_no_command_reaches_rasa(quick: Quick, words: str) -> None:
    """Neither in a message nor in a button of somebody's making."""
    quick.slack.says("U1", words)
    assert all(not said.startswith(("/", "EXTERNAL")) for said in quick.kept("U1"))


def test_a_press_where_others_read_along_starts_no_talk_there(quick: Quick) -> None:
    """Even if such a button came to stand in a channel."""
    shown = {"ts": "1.1", "blocks": [{"type": "actions", "block_id": "own|0", "elements": []}]}
    action = {"type": "button", "action_id": "card-summary", "value": WORDS}
    quick.slack.interact(quick.slack.payload("U1", shown, action, channel="C1"))
    time.sleep(0.3)
    assert quick.fake.said("C1") == []
    assert quick.kept("U1") == []


def test_what_was_whispered_is_only_taken_back_by_slack(quick: Quick) -> None:
    """An address of anybody else's is not called."""
    shown = {"ts": "1.1", "blocks": []}
    action = {"type": "button", "action_id": "begin-private"}
    evil = f"{quick.server.url}/webhooks/slack/"
    quick.slack.interact(quick.slack.payload("U1", shown, action, channel="C1", response_url=evil))
    quick.fake.wait_for(lambda: quick.fake.whispers)
    assert quick.fake.taken_back == []
    assert quick.fake.said(direct("U1"))


def test_the_health_of_the_channel_tells_no_more_than_that(quick: Quick) -> None:
    """Whoever asks."""
    import requests

    assert requests.get(f"{quick.slack.url}/", timeout=10).json() == {"status": "ok"}
    for address in ADDRESSES:
        assert requests.get(f"{quick.slack.url}/{address}", timeout=10).status_code == 405
