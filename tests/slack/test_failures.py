"""What goes wrong on the way: Slack busy, broken or slow, our process ending, Rasa failing."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests

from channels.rest import SafeRest
from channels.slack import SlackChannel
from channels.slack_requests import turn_block
from scripts.play_slack import environment
from tests.slack.conftest import Quick, channel, process
from tests.support.fake_slack import BUSY, DOWN, LOST, TEAM, FakeSlack, Fault, Json
from tests.support.in_process import serving
from tests.support.scripted import Scripted, agent_on, store
from tests.support.slack_client import SlackServers

TROUBLE: dict[str, list[Fault]] = {
    "too many calls": [Fault("ratelimited", 429, retry_after=0)] * 3,
    "too many calls, without a time": [Fault("ratelimited", 429)],
    "down": [DOWN] * 3,
    "an error of Slack's": [Fault("internal_error"), Fault("fatal_error")],
    "an answer that never comes": [LOST],
    "one thing after the other": [BUSY, LOST, DOWN],
}


@pytest.mark.parametrize("faults", TROUBLE.values(), ids=TROUBLE)
def test_an_answer_arrives_once_and_in_order_in_spite_of(quick: Quick, faults: list[Fault]) -> None:
    """The next one waits behind it."""
    quick.fake.fail("chat.postMessage", *faults)
    for words in ("one", "two"):
        quick.slack.says("U1", words)
    quick.fake.wait_for(lambda: len(quick.said("U1")) >= 2)
    keys = [message["metadata"]["event_payload"]["key"] for message in quick.fake.said("D1")]
    assert quick.said("U1") == ["I see.", "I see."]
    assert keys == sorted(keys)
    assert quick.kept("U1") == ["one", "two"]


@pytest.mark.parametrize(
    "error", ["channel_not_found", "not_in_channel", "token_revoked", "is_archived", "no_permission"]
)
def test_a_refused_answer_loses_nothing_of_what_was_said(quick: Quick, error: str) -> None:
    """It is kept, and the next answer goes out."""
    quick.fake.fail("chat.postMessage", Fault(error))
    quick.slack.says("U1", "one")
    quick.slack.says("U1", "two")
    assert quick.kept("U1") == ["one", "two"]
    assert quick.said("U1") == ["I see."]


def test_blocks_that_slack_refuses_are_said_as_text(quick: Quick) -> None:
    """The person reads the words in any case."""
    quick.fake.fail("chat.postMessage", Fault("invalid_blocks"))
    quick.slack.says("U1", "one")
    [message] = quick.fake.said("D1")
    assert message["text"] == "I see."
    assert "blocks" not in message


def test_slack_is_answered_in_time_when_it_is_slow_itself(quick: Quick) -> None:
    """Within its three seconds; the answer to the person follows, and a retry in between does nothing."""
    quick.fake.fail("chat.postMessage", Fault(slow=4))
    message, begun = quick.slack.message("U1", "one"), time.monotonic()
    assert quick.slack.event(message).status_code == 200
    assert time.monotonic() - begun < 3
    assert quick.said("U1") == []
    quick.slack.event(message, retry=1)
    quick.fake.wait_for(lambda: quick.said("U1"))
    assert quick.said("U1") == ["I see."]


@pytest.mark.parametrize("retries", [1, 3])
def test_retries_while_the_work_is_going_on_are_one_piece_of_work(quick: Quick, retries: int) -> None:
    """Whatever the ids of the events that tell it."""
    message = quick.slack.message("U1", "one")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: quick.slack.event(message, retry=number), range(retries + 1)))
    assert quick.said("U1") == ["I see."]
    assert quick.kept("U1") == ["one"]


def broken(faulty: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the actions fail, as when their server is down."""
    monkeypatch.setattr(Scripted, "actions_down", faulty)


def test_a_turn_that_failed_is_told_and_can_be_pressed_again(quick: Quick, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person gets the number, and the button still works."""
    broken(True, monkeypatch)
    quick.slack.says("U1", "one")
    assert "something is not working" in quick.said("U1")[-1]
    assert "999" in quick.said("U1")[-1]
    broken(False, monkeypatch)
    quick.slack.says("U1", "two")
    assert quick.said("U1")[-1] == "I see."


def test_a_deletion_says_what_it_does_not_reach(quick: Quick) -> None:
    """What stands in Slack stays there; of the talk nothing is left."""
    quick.slack.says("U1", "one")
    quick.slack.says("U1", "yes, delete it")
    assert quick.said("U1")[1] == "Done."
    assert "Slack" in quick.said("U1")[2]
    assert quick.kept("U1") == []


@pytest.mark.parametrize("delivered", [True, False], ids=["after it was delivered", "before it was delivered"])
def test_a_process_that_ends_before_it_acknowledged_leaves_one_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, delivered: bool
) -> None:
    """Slack asks the next process, which has the talk from the store and asks Slack what is there already."""
    monkeypatch.setenv("TWITCHWISE_DB", f"sqlite:///{tmp_path}/talks.db")
    with FakeSlack().running() as fake:
        with process(fake, monkeypatch) as quick:
            message = quick.slack.message("U1", "one")
            if not delivered:
                fake.fail("chat.postMessage", Fault("channel_not_found"))
            quick.slack.event(message, "Ev1")
        with process(fake, monkeypatch) as again:
            again.slack.event(message, "Ev1", retry=1)
            assert again.said("U1") == ["I see."]
            assert again.kept("U1") == ["one"]


def question_in(fake: FakeSlack, turn: str) -> Json:
    """A question of ours as it stands in Slack, with a button that answers a turn."""
    no: Json = {"type": "button", "action_id": "answer-0", "text": {"type": "plain_text", "text": "No"}, "value": "No"}
    row = {"type": "actions", "block_id": turn_block(turn, 0) + "-0", "elements": [no]}
    return {"ts": fake.ts(), "text": "Does it?", "blocks": [row]}


@pytest.mark.parametrize("arrived", [True, False])
def test_a_press_before_a_crash_can_be_made_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arrived: bool
) -> None:
    """It is told once, and its answer is there once: Slack does not bring a press again, but a person does."""
    monkeypatch.setenv("TWITCHWISE_DB", f"sqlite:///{tmp_path}/talks.db")
    with FakeSlack().running() as fake:
        with process(fake, monkeypatch) as quick:
            said = quick.slack.message("U1", "one")
            quick.slack.event(said)
            question = question_in(fake, f"D1:{said['ts']}")
            if not arrived:
                fake.fail("chat.postMessage", Fault("channel_not_found"))
            quick.slack.presses("U1", question, "No")
        with process(fake, monkeypatch) as again:
            again.slack.presses("U1", question, "No")
            fake.wait_for(lambda: len(again.said("U1")) == 2)
            assert again.said("U1") == ["I see.", "I see."]
            assert again.kept("U1") == ["one", "No"]
            assert fake.whispers == []


def test_until_the_workspace_is_known_nobody_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack is told to come again, and does."""
    monkeypatch.setattr("channels.slack.ASK_SECONDS", 0.05)
    with FakeSlack().running() as fake:
        fake.fail("auth.test", *[Fault("invalid_auth")] * 100)
        with process(fake, monkeypatch, SLACK_TEAM_ID="") as quick:
            said = quick.slack.message("U1", "one")
            assert quick.slack.event(said).status_code == 503
            assert quick.kept("U1") == []
            fake.scripts["auth.test"].clear()
            fake.wait_for(lambda: quick.slack.event(said, retry=1).status_code == 200)
            assert quick.said("U1") == ["I see."]


@pytest.mark.parametrize(("text", "answers"), [("", 1), ("one", 2)])
def test_what_is_not_words_is_kindly_told(quick: Quick, text: str, answers: int) -> None:
    """A picture or a voice message is not looked at; the words with it are read."""
    quick.slack.says("U1", text, subtype="file_share", files=[{"id": "F1"}])
    assert "only read words" in quick.said("U1")[0]
    assert "999" in quick.said("U1")[0]
    assert quick.said("U1")[1:] == ["I see."][: answers - 1]
    assert quick.kept("U1") == [text][: answers - 1]


@pytest.mark.parametrize("url", ["http://slack.example/api/", "ftp://slack.com", "slack.com/api"])
def test_the_token_is_not_sent_in_clear(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    """The channel is off instead, and says why."""
    off = channel(FakeSlack(), monkeypatch, SLACK_API_URL=url)
    assert off.slack is None
    assert "SLACK_API_URL must begin with https://" in caplog.text


@pytest.mark.parametrize(
    "missing", [["SLACK_BOT_TOKEN"], ["SLACK_SIGNING_SECRET"], ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]]
)
def test_without_its_credentials_slack_is_off_and_rest_works(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, missing: list[str]
) -> None:
    """One line says which one is missing; nothing is listened to."""
    for name, value in environment(FakeSlack()).items():
        monkeypatch.setenv(name, "" if name in missing else value)
    off = SlackChannel.from_credentials(None)
    [line] = [record.getMessage() for record in caplog.records if "Slack" in record.getMessage()]
    assert all(name in line for name in missing)
    with serving(agent_on(store()), SafeRest.from_credentials(None), off) as server:
        slack = SlackServers(FakeSlack(), server.url)
        assert requests.get(f"{slack.url}/", timeout=10).json() == {"status": "off"}
        assert [slack.post(address, b"{}").status_code for address in ("events", "interactive", "commands")] == [
            404
        ] * 3
        body = {"sender": "somebody", "message": "my eyelid twitches"}
        answer = requests.post(f"{server.url}/webhooks/rest/webhook", json=body, timeout=30)
        assert answer.json()[0]["text"] == "I see."


@pytest.mark.parametrize("optional", ["SLACK_APP_ID", "SLACK_TEAM_ID"])
def test_what_is_optional_may_be_left_out(monkeypatch: pytest.MonkeyPatch, optional: str) -> None:
    """The workspace is then learned from Slack, and others are still refused."""
    with FakeSlack().running() as fake, process(fake, monkeypatch, **{optional: ""}) as quick:
        said = quick.slack.message("U1", "one")
        fake.wait_for(lambda: quick.slack.event(said).status_code == 200)
        assert quick.said("U1") == ["I see."]
        other = quick.slack.message("U2", "one")
        assert quick.slack.event(other, team_id="T0OTHER").status_code == 403


def test_a_slack_that_knows_us_not_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong token is told in the log; messages are kept."""
    with FakeSlack().running() as fake, process(fake, monkeypatch, SLACK_BOT_TOKEN="wrong") as quick:
        assert quick.slack.says("U1", "one").status_code == 200
        assert quick.kept("U1") == ["one"]
        assert quick.said("U1") == []


def test_logs_hold_no_words_and_no_people(quick: Quick, caplog: pytest.LogCaptureFixture, monkeypatch: Any) -> None:
    """Whatever fails."""
    quick.fake.fail("chat.postMessage", Fault("channel_not_found"), DOWN, Fault("invalid_blocks"))
    for number in range(3):
        quick.slack.says("U0SECRET", f"secret words {number}")
    broken(True, monkeypatch)
    quick.slack.says("U0SECRET", "secret words")
    told = json.dumps([record.getMessage() for record in caplog.records])
    assert "refused" in told
    assert "secret" not in told
    assert "U0SECRET" not in told
    assert "D0SECRET" not in told
    assert f"slack:{TEAM}" not in told
