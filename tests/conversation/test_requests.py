"""What a person asks of the talk itself, and coming back to it."""

from __future__ import annotations

import re

import pytest

from conversation.carer import for_carer
from conversation.heard import Heard
from conversation.render import assessment_message, question_message
from conversation.talk import Talk
from conversation.turn import take_turn
from conversation.world import World
from tests.conversation.said import findings, none_of_these, say, talked
from triage import Evidence, KnowledgeBase, assess

LID = say("my left eyelid twitches", "describe_twitch", location="eyelid", side="left", duration_days=4)
NONE = say("None of these", "deny")
SAME = {"course": "same", "side": "left", "pattern": "intermittent", "onset": "gradual"}
STROKE = say(
    "my face droops and I slur", "describe_twitch", present=["facial_weakness", "speech_difficulty"],
    weakness_onset_days=0, onset="sudden",
)  # fmt: skip


def asks(name: str, intent: str = "inform") -> Heard:
    """A request."""
    return say("please", intent, request=name)


@pytest.mark.parametrize("name", ["why", "repeat", "left", "worse", "summary"])
def test_a_request_is_answered_and_the_question_stays_open(kb: KnowledgeBase, name: str) -> None:
    """With nothing settled by it, and no miss."""
    before, _ = talked(kb, [LID])
    talk, said = talked(kb, [asks(name)], before)
    assert (talk.question, talk.missed, talk.evidence) == ("danger", 0, before.evidence)
    assert said[-1]["id"] == "danger"


def test_to_skip_leaves_the_question_unknown(kb: KnowledgeBase) -> None:
    """Unknown is not absent, and it is not asked again."""
    talk, said = talked(kb, [LID, asks("skip")])
    assert findings(talk)["fever"] == "unknown"
    assert said[-1]["id"] != "danger"


def test_to_go_back_opens_the_last_answer_and_nothing_else(kb: KnowledgeBase) -> None:
    """As often as there are answers; then there is nothing to go back to."""
    talk, _ = talked(kb, [LID, NONE, NONE])
    talk, _ = talked(kb, [asks("back")], talk)
    assert (talk.question, findings(talk)["fever"]) == ("elsewhere", "absent")
    talk, _ = talked(kb, [asks("back")], talk)
    assert talk.question == "danger"
    assert "fever" not in findings(talk)
    assert talk.evidence.feature("side") == "left"
    assert talked(kb, [asks("back")], talk)[0].question == "danger"


def test_what_is_read_into_a_request_is_not_filed(kb: KnowledgeBase) -> None:
    """ "What if it gets worse" tells of no worsening."""
    entities = ({"entity": "request", "value": "worse", "start": 0, "end": 21},
                {"entity": "course", "value": "worsening", "start": 11, "end": 21})  # fmt: skip
    talk, _ = talked(kb, [LID, Heard("what if it gets worse", "ask_info", entities)])
    assert talk.evidence.feature("course") is None


@pytest.mark.parametrize(("answer", "done"), [("affirm", "delete"), ("deny", None), ("inform", None)])
def test_only_a_yes_to_the_offer_deletes(kb: KnowledgeBase, answer: str, done: str | None) -> None:
    """The offer is the last word of its turn, and it holds for one message."""
    talk, said = talked(kb, [LID, asks("delete", "ask_privacy")])
    assert [custom["id"] for custom in said] == ["offer_to_delete"]
    talk, _ = talked(kb, [say("well", answer)], talk)
    assert (talk.done, talk.pending) == (done, None)


def test_help_on_its_way_ends_the_advice_to_call(kb: KnowledgeBase) -> None:
    """Until there is something new."""
    talk, said = talked(kb, [STROKE, asks("help_coming")])
    assert [custom["id"] for custom in said] == ["help_coming"]
    talk, said = talked(kb, [say("ok", "affirm")], talk)
    assert [custom["id"] for custom in said] == ["still_here"]
    _, said = talked(kb, [say("she shakes", "describe_twitch", present="convulsion")], talk)
    assert said[0]["urgency"] == "emergency"


def test_a_misunderstanding_is_asked_about_before_it_counts_for_nothing(kb: KnowledgeBase) -> None:
    """A yes makes it an emergency again, a no lets the talk go on."""
    talk, said = talked(kb, [STROKE, asks("mistaken")])
    assert said[-1]["id"] == "suspected"
    assert {"facial_weakness", "speech_difficulty"} <= set(said[-1]["asks"])
    assert none_of_these(kb, talk)[0].said != "emergency"


@pytest.mark.parametrize(("hours", "greeted"), [(1, False), (5, True), (48, True)])
def test_who_comes_back_is_greeted_with_what_is_known(kb: KnowledgeBase, hours: float, greeted: bool) -> None:
    """And the times told have grown by the days between."""
    talk, _ = talked(kb, [LID])
    talk, said = take_turn(kb, talk, say("hello", "greet"), World(away_days=hours / 24))
    assert ("welcome_back" in [message.get("custom", {}).get("id") for message in said]) is greeted
    assert talk.evidence.number("duration_days") == 4 + round(hours / 24)


def test_to_a_carer_the_patient_is_somebody_else(kb: KnowledgeBase) -> None:
    """In the question, the reasons and what would change the advice; the numbers stay."""
    history = for_carer(kb, question_message(kb, kb.questions["history"]))
    assert "apply to them" in history["text"]
    told = assess(kb, Evidence.from_dict({"present": [], "features": {"location": ["eyelid"], "duration_days": 20}}))
    message = for_carer(kb, assessment_message(kb, told, True))
    assert "their face droops" in message["text"]
    assert "your face" not in message["text"]
    assert kb.region.emergency in message["text"]


@pytest.mark.parametrize(
    ("message", "relation"),
    [
        ("my grandson's eye twitches", "grandson"),
        ("my little boy, our youngest son, blinks a lot", "son"),
        ("our son blinks, my mum says it is stress", ""),
        ("a lady I care for twitches", ""),
    ],
)
def test_the_patient_is_named_as_the_carer_does(kb: KnowledgeBase, message: str, relation: str) -> None:
    """In what was understood and before the advice, when it is clear which word that is."""
    told = say(message, "describe_twitch", patient="child", location="eyelid", duration_days=4, age=30)
    talk, said = take_turn(kb, Talk(), told)
    assert talk.relation == relation
    assert (f"About your {relation}, I have read" in said[-1]["text"]) is bool(relation)
    for _ in range(20):
        talk, said = (talk, said) if talk.said_complete else take_turn(kb, talk, say("no", "deny", **SAME))
    assert (f"This is about your {relation}." in said[-1]["text"]) is bool(relation)


def test_an_offered_answer_is_not_explained(kb: KnowledgeBase) -> None:
    """Whatever it looks like to the reading."""
    talk, _ = talked(kb, [LID, NONE, NONE, say("34", age=34)])
    assert talk.question == "course"
    label = talk.open_question(kb).options[-1].label
    _, said = talked(kb, [say(label, "ask_info", topic="prognosis", course="worsening")], talk)
    assert "explanation" not in [custom["kind"] for custom in said]


def test_a_question_set_aside_comes_back_in_fewer_words(kb: KnowledgeBase) -> None:
    """After something else was answered."""
    _, said = talked(kb, [LID, say("does botox hurt", "ask_info", topic="botox")])
    assert kb.questions["danger"].brief in said[-1]["text"]
    assert kb.questions["danger"].text not in said[-1]["text"]


def test_what_is_said_to_the_carer_stays_said_to_the_carer(kb: KnowledgeBase) -> None:
    """ "Keep your phone by you", and never "by they"."""
    stroke = Evidence.from_dict(
        {"present": ["facial_weakness"], "features": {"weakness_onset_days": 0, "onset": "sudden"}}
    )
    words = for_carer(kb, assessment_message(kb, assess(kb, stroke), True))["text"]
    assert "your phone by you" in words
    for message in (kb.wording["advice"], kb.wording["safety_net"], kb.wording["first_aid"]):
        for line in (line for lines in message.values() for line in lines):
            told = for_carer(kb, {"text": line, "custom": {"kind": "assessment"}})["text"]
            assert not re.search(r"\b(by|with|to|for|of|near|on) they\b", told), told


def test_the_state_of_a_talk_survives_its_plain_form(kb: KnowledgeBase) -> None:
    """With the steps taken, the subject explained and what waits for a yes."""
    talk, _ = talked(kb, [LID, NONE, say("what", "ask_info", topic="botox"), asks("delete", "ask_privacy")])
    assert Talk.from_dict(talk.to_dict()) == talk


def test_whoever_is_safe_now_is_still_told_whom_to_call(kb: KnowledgeBase) -> None:
    """The crisis line stays, with the reason, before the talk goes on."""
    talk, said = take_turn(kb, Talk(), say("I want to die", "crisis", present="suicidal_thoughts"))
    assert talk.question == "safety"
    _, said = take_turn(kb, talk, say("Yes", "affirm"))
    assert said[0]["custom"]["urgency"] == "urgent"
    assert kb.region.crisis in said[0]["text"]
