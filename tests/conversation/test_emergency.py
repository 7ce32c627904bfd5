"""An emergency stands until it is taken back, and nothing calm is said beside it."""

from __future__ import annotations

import pytest

from conversation.carer import for_carer
from conversation.heard import Heard
from conversation.render import question_message
from conversation.talk import Talk
from conversation.turn import take_turn
from tests.conversation.said import findings, say, talked
from triage import KnowledgeBase

FIT = say(
    "he jerked all over and could not be woken, now he is confused", "describe_twitch",
    present=["convulsion", "loss_of_consciousness", "confusion"], absent="attack_now",
)  # fmt: skip
COMING = say("the ambulance is coming", "affirm", request="help_coming")
DESPAIR = say("sometimes I don't want to be here", "crisis", present="suicidal_thoughts")

BESIDE = [
    say("no epilepsy, it lasted two minutes", "describe_twitch", absent=["epilepsy", "prolonged_attack"]),
    say("no, he has no epilepsy", "deny", absent="epilepsy"),
    say("it took ten minutes and he takes pills for epilepsy", "inform", present=["epilepsy", "prolonged_attack"]),
    say("he was anxious", "inform", present="anxiety"),
]


@pytest.mark.parametrize("heard", BESIDE)
def test_own_words_about_something_else_take_no_danger_sign_back(kb: KnowledgeBase, heard: Heard) -> None:
    """The fit was read in free words and is being confirmed; that nobody ticks it is no denial."""
    talk, said = talked(kb, [FIT, heard])
    assert findings(talk)["convulsion"] == "present"
    assert said[0]["urgency"] == "emergency"


def test_a_known_illness_lowers_the_urgency_and_takes_nothing_back(kb: KnowledgeBase) -> None:
    """A fit that is over needs a doctor today in somebody with epilepsy."""
    talk, said = talked(kb, [FIT, say("he has had epilepsy for years", "describe_twitch", present="epilepsy")])
    assert findings(talk)["convulsion"] == "present"
    assert said[0]["urgency"] == "urgent"


@pytest.mark.parametrize("heard", [say("None of these", "deny"), say("no", "deny"), say("None of these, he snores")])
def test_none_of_these_takes_it_back(kb: KnowledgeBase, heard: Heard) -> None:
    """It may have been misread."""
    talk, said = talked(kb, [FIT, heard])
    assert findings(talk)["convulsion"] == "absent"
    assert said[0]["urgency"] != "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "none of these, it began three months ago",
        "No, nothing like that. Three months",
        "None of those for him, 3 months",
    ],
)
def test_none_of_these_is_heard_beside_what_else_is_told(kb: KnowledgeBase, text: str) -> None:
    """The list is answered, and the rest is filed."""
    lid = say("my eyelid twitches", "describe_twitch", location="eyelid")
    heard = say(text, "describe_twitch", duration_days=90)
    talk, said = talked(kb, [lid, heard])
    assert "danger" in talk.progress.answered
    assert talk.evidence.number("duration_days") == 90
    assert said[-1]["id"] != "danger"


def test_despair_is_answered_each_time_whatever_help_is_coming(kb: KnowledgeBase) -> None:
    """With the crisis line, and never by "I am still here" alone."""
    talk, _ = talked(kb, [FIT, COMING])
    for _ in range(3):
        talk, said = take_turn(kb, talk, DESPAIR)
        assert kb.region.crisis in said[0]["text"]
        talk, _ = talked(kb, [COMING], talk)


@pytest.mark.parametrize(
    ("topic", "is_said"), [("seizure_first_aid", True), ("stroke", True), ("self_care", False), ("pregnancy", False)]
)
@pytest.mark.parametrize("before", [[FIT], [FIT, COMING]])
def test_nothing_calm_is_explained_in_an_emergency(
    kb: KnowledgeBase, before: list[Heard], topic: str, is_said: bool
) -> None:
    """First aid is, and what the danger may come from."""
    _, said = talked(kb, [*before, say("what then", "ask_info", topic=topic)])
    assert [custom["topic"] for custom in said if custom.get("kind") == "explanation"] == ([topic] if is_said else [])
    assert ("later" in [custom.get("id") for custom in said]) is not is_said


def test_a_carer_in_despair_is_meant_too(kb: KnowledgeBase) -> None:
    """It may be either of the two who does not want to live, so both are asked for and both are told whom to call."""
    asked = for_carer(kb, question_message(kb, kb.questions["safety"]))
    assert "both safe" in asked["text"]
    _, said = take_turn(kb, Talk(patient="adult"), DESPAIR)
    assert "Thank you for telling me" in said[0]["text"]
    assert "If you or they may act" in said[0]["text"]


def test_thanks_go_to_the_one_who_writes(kb: KnowledgeBase) -> None:
    """Whoever is meant by the rest."""
    talk, _ = take_turn(kb, Talk(patient="adult"), FIT)
    _, said = take_turn(kb, talk, say("None of these", "deny"))
    assert said[0]["text"].startswith("Thank you.")


def test_a_no_to_the_date_of_a_weakness_asks_whether_there_is_one(kb: KnowledgeBase) -> None:
    """It was read in free words; a no sends for no ambulance, and a yes keeps what was told."""
    talk, said = talked(kb, [say("my eye does not shut", "describe_twitch", present="facial_weakness")])
    assert said[-1]["id"] == "deficit_date"
    talk, said = talked(kb, [say("none of that, nothing is weak", "inform")], talk)
    assert said[-1]["id"] == "suspected"
    assert findings(talked(kb, [say("no", "deny")], talk)[0])["facial_weakness"] == "absent"
    assert findings(talked(kb, [say("yes", "affirm")], talk)[0])["facial_weakness"] == "present"
