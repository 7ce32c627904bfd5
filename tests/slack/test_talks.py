"""People of a workspace and the real assistant: whole talks, by buttons and in words, in private and elsewhere."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

import pytest

from scripts.play import load, play
from scripts.play_slack import SlackTalk
from tests.slack.conftest import Workspace, texts
from tests.support.fake_slack import Fault, Json, direct
from tests.support.slack_client import buttons, ticks


@pytest.fixture
def person(workspace: Workspace) -> str:
    """Somebody new."""
    return workspace.person()


def last(workspace: Workspace, person: str) -> Json:
    """What was said to them last."""
    return workspace.said(person)[-1]


def walk(workspace: Workspace, person: str) -> Iterator[Json]:
    """Our messages one after the other, while "no", "none" and "not sure" are pressed until nothing is asked."""
    for _ in range(45):
        shown = last(workspace, person)
        yield shown
        offered = [b["text"]["text"] for b in buttons(shown)]
        answer = next((words for words in ("None of these", "No", "Not sure") if words in offered), None)
        if answer is None:
            return
        assert workspace.slack.presses(person, shown, answer).status_code == 200
    raise AssertionError("It never ends.")


@pytest.mark.parametrize("taps", [True, False])
def test_vignettes_end_as_over_rest(workspace: Workspace, taps: bool) -> None:
    """A lid, a spasm of half the face and a stroke: the same level and the same explanations on both ways in."""
    wanted = ("self_care", "soon") if taps else ()
    chosen = [next(v for v in load() if v["expect"]["urgency"] == level) for level in (*wanted, "emergency")]
    chosen += [next(v for v in load() if "hemifacial_spasm" in v["expect"].get("conditions", ()))]
    for vignette in chosen:
        over_rest = play(workspace.running.url, vignette, taps=taps)
        talk = SlackTalk(workspace.fake, workspace.slack, workspace.database, taps)
        over_slack = play("", vignette, taps=taps, begin=lambda url, talk=talk: talk)
        assert (over_slack.said, over_slack.named, over_slack.asked) == (
            over_rest.said,
            over_rest.named,
            over_rest.asked,
        )
        assert over_slack.safe


def test_a_talk_by_buttons_ends_in_a_card(workspace: Workspace, person: str) -> None:
    """With sign, action, reasons, explanations, sources and what can be done next; no button lingers above it."""
    workspace.slack.says(person, "my left eyelid has been twitching for 6 days, I am 34 and drink a lot of coffee")
    *asked, card = walk(workspace, person)
    assert 3 <= len(asked) <= 15
    assert card["blocks"][0]["type"] == "header"
    seen = texts(card)
    for words in (
        "Why:",
        "What it might be:",
        "What to do now:",
        "What would change this:",
        "Sources:",
        "not a doctor",
    ):
        assert words in seen
    assert [b["text"]["text"] for b in buttons(card)] == ["What is new", "Summary", "Start again", "Delete"]
    workspace.fake.wait_for(lambda: not any(buttons(m) for m in workspace.said(person)[:-1]))
    assert "Your answer:" in texts(workspace.said(person)[0])


def test_what_is_ticked_is_told(workspace: Workspace, person: str) -> None:
    """Several boxes in one answer; a send without any asks for one and counts for nothing."""
    workspace.slack.says(person, "my eyelid twitches since yesterday")
    shown = last(workspace, person)
    signs = ticks(shown)
    workspace.slack.presses(person, shown, "Send")
    hint = workspace.fake.wait_for(lambda: next((w for w in workspace.fake.whispers if w["to"] == person), None))
    assert "Pick at least one" in hint["text"]
    chosen = [label for label in signs if "drooping" in label or "Slurred" in label]
    assert len(chosen) == 2
    workspace.slack.presses(person, shown, "Send", ticked=chosen)
    assert "Call 999" in texts(last(workspace, person)) + "".join(m["text"] for m in workspace.said(person)[-2:])
    assert workspace.customs(person)[0]["urgency"] == "emergency"
    said = [event["text"] for event in workspace.events(person) if event["event"] == "user"]
    assert said[-1] == ", ".join(chosen)


def test_an_emergency_is_said_at_once_and_first(workspace: Workspace, person: str) -> None:
    """As a card whose head is the sign and the words."""
    workspace.slack.says(person, "my face dropped on one side an hour ago and my speech is slurred")
    card = next(m for m in workspace.said(person) if m["blocks"][0]["type"] == "header")
    assert card["blocks"][0]["text"]["text"].startswith("🚨")
    assert "Call 999 or 112 now" in texts(card)


def test_an_old_button_answers_nothing(workspace: Workspace, person: str) -> None:
    """Neither a press on a question that was answered in words, nor a second press on one that was answered."""
    workspace.slack.says(person, "my left eyelid has been twitching for 6 days")
    first = {**last(workspace, person)}
    workspace.slack.says(person, "none of these")
    kept = len(workspace.events(person))
    workspace.slack.presses(person, first, "Not sure")
    workspace.fake.wait_for(lambda: [w for w in workspace.fake.whispers if w["to"] == person])
    assert "That question is closed" in workspace.fake.whispers[-1]["text"]
    second = {**last(workspace, person)}
    for words in [b["text"]["text"] for b in buttons(second)][:2] * 2:
        if words != "Send":
            workspace.slack.presses(person, second, words)
    users = [event for event in workspace.events(person)[kept:] if event["event"] == "user"]
    assert len(users) == 1


def test_the_buttons_of_the_card_do_what_they_say(workspace: Workspace, person: str) -> None:
    """A summary as a file, a question for what is new, a deletion after a yes, and a new beginning."""
    workspace.slack.says(person, "my left eyelid has been twitching for 6 days")
    *_, card = walk(workspace, person)
    workspace.slack.presses(person, card, "What is new")
    assert "what is new" in last(workspace, person)["text"]
    workspace.slack.presses(person, card, "Summary")
    [file] = last(workspace, person)["files"]
    assert file["name"].endswith(".txt")
    assert "Summary for the doctor" in file["content"]
    assert "eyelid" in file["content"]
    workspace.slack.presses(person, card, "Delete")
    sure = {**last(workspace, person)}
    assert [b["text"]["text"] for b in buttons(sure)] == ["Yes", "No"]
    workspace.slack.presses(person, sure, "Yes")
    assert workspace.events(person) == []
    assert "You can delete your own messages" in last(workspace, person)["text"]
    workspace.slack.presses(person, sure, "Yes")
    assert workspace.events(person) == []


def test_a_summary_that_cannot_be_a_file_is_a_message(workspace: Workspace, person: str) -> None:
    """Whatever Slack has against the file."""
    workspace.slack.says(person, "my left eyelid has been twitching for 6 days")
    workspace.fake.fail("files.getUploadURLExternal", Fault("missing_scope"))
    workspace.slack.says(person, "summary")
    workspace.fake.fail("upload", Fault(status=500))
    workspace.slack.says(person, "summary please")
    told = [message["text"] for message in workspace.said(person) if "Summary for the doctor" in message["text"]]
    assert len(told) == 2
    assert not any(message.get("files") for message in workspace.said(person))


def test_an_answer_stays_in_the_thread_that_was_used(workspace: Workspace, person: str) -> None:
    """Of direct messages; the talk is one."""
    root = workspace.slack.message(person, "my eyelid twitches")
    workspace.slack.event(root)
    workspace.slack.says(person, "for two weeks", thread_ts=root["ts"])
    in_thread = workspace.fake.said(direct(person), root["ts"])
    assert in_thread
    workspace.slack.presses(person, in_thread[-1], "None of these")
    assert len(workspace.fake.said(direct(person), root["ts"])) > len(in_thread)


def test_where_others_read_along_there_is_no_talk_about_health(workspace: Workspace, person: str) -> None:
    """Only a whisper with the number and a way to a private talk; nothing is read or kept."""
    words = "my face dropped and I cannot speak"
    workspace.slack.mentions(person, words, "C0GENERAL")
    offer = workspace.fake.whispers[-1]
    assert (offer["to"], offer["channel"]) == (person, "C0GENERAL")
    assert "999" in offer["text"]
    assert workspace.fake.said("C0GENERAL") == []
    assert workspace.events(person) == []
    response = workspace.slack.presses(person, offer, "Write to me in private", channel="C0GENERAL")
    assert response.status_code == 200
    assert workspace.said(person)
    assert "in private" in workspace.fake.whispers[-1]["text"]
    workspace.fake.wait_for(lambda: workspace.fake.taken_back)
    assert words not in str(workspace.events(person))


@pytest.mark.parametrize("kind", ["channel", "group", "mpim"])
def test_what_is_said_to_others_is_not_answered(workspace: Workspace, person: str, kind: str) -> None:
    """In no kind of channel."""
    whispers = len(workspace.fake.whispers)
    message = workspace.slack.message(person, "my eyelid twitches", "C0OTHERS", channel_type=kind)
    assert workspace.slack.event(message).status_code == 200
    assert workspace.fake.said("C0OTHERS") == []
    assert len(workspace.fake.whispers) == whispers
    assert workspace.events(person) == []


def test_the_home_leads_into_a_talk(workspace: Workspace, person: str) -> None:
    """Its button says hello in the direct messages."""
    workspace.slack.opens_home(person)
    assert "not a doctor" in texts(workspace.fake.homes[person])
    workspace.slack.presses_at_home(person)
    assert "automated assistant" in workspace.said(person)[0]["text"]


@pytest.mark.parametrize(("words", "answer"), [("", "automated assistant"), ("my eyelid twitches", "eyelid")])
def test_the_command_begins_a_talk_in_private(workspace: Workspace, person: str, words: str, answer: str) -> None:
    """Nobody else sees it, and the number is named on the spot."""
    told = workspace.slack.command(person, words).json()
    assert told["response_type"] == "ephemeral"
    assert "999" in told["text"]
    workspace.fake.wait_for(lambda: workspace.said(person))
    assert answer in html.unescape(workspace.said(person)[0]["text"])


def test_a_changed_message_is_not_read_again(workspace: Workspace, person: str) -> None:
    """It is acknowledged, nothing is said, and the talk stays as it was."""
    said = workspace.slack.message(person, "my eyelid twitches")
    workspace.slack.event(said)
    kept, answers = workspace.events(person), workspace.said(person)
    assert workspace.slack.event(changed_to(said, "my whole face droops")).status_code == 200
    assert workspace.said(person) == answers
    assert workspace.events(person) == kept


def changed_to(said: Json, text: str) -> Json:
    """The event of a change."""
    now = {**said, "text": text, "edited": {"user": said["user"], "ts": said["ts"]}}
    return {
        "type": "message", "subtype": "message_changed", "channel": said["channel"], "channel_type": "im",
        "hidden": True, "message": now, "previous_message": said, "ts": said["ts"], "event_ts": said["ts"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "more",
    [
        {"bot_id": "B0OTHER"},
        {"subtype": "bot_message", "bot_id": "B0OTHER"},
        {"subtype": "channel_join"},
        {"subtype": "message_deleted"},
    ],
)
def test_programs_and_notices_are_not_answered(workspace: Workspace, person: str, more: dict[str, Any]) -> None:
    """They are acknowledged, and that is all."""
    assert workspace.slack.says(person, "my eyelid twitches", **more).status_code == 200
    assert workspace.said(person) == []
    assert workspace.events(person) == []


UNREADABLE = {"long": ("x" * 4_001, "too long"), "nothing": ("", "empty"), "a name": ("<@U0TWITCH>", "empty")}


@pytest.mark.parametrize(("text", "answer"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_said(workspace: Workspace, person: str, text: str, answer: str) -> None:
    """With the number, and nothing of it is kept."""
    workspace.slack.says(person, text)
    assert answer in last(workspace, person)["text"]
    assert "999" in last(workspace, person)["text"]
    assert workspace.events(person) == []


def test_slack_took_all_that_was_said(workspace: Workspace) -> None:
    """No message of these tests broke a limit of Block Kit; the refused ones were made to fail."""
    assert [refused for refused in workspace.fake.refused if "invalid" in refused] == []
