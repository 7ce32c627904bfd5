"""What a message tells is filed, whatever was asked."""

from __future__ import annotations

from typing import Any

import pytest

from conversation.heard import Heard
from conversation.listen import take_in
from conversation.talk import Talk
from tests.conversation.said import asked, findings, say
from triage import Answer, Evidence, KnowledgeBase, Progress, places

ROLES = [
    ({"present": "headache"}, {"headache": "present"}),
    ({"absent": "headache"}, {"headache": "absent"}),
    ({"past": "headache"}, {}),
    ({"other_person": "headache"}, {}),
    ({"hypothetical": "headache"}, {}),
    ({"present": "headache", "absent": "headache"}, {"headache": "present"}),
    ({"present": ["headache", "fever"], "absent": "tremor"},
     {"headache": "present", "fever": "present", "tremor": "absent"}),
    ({"present": "no_such_finding"}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("told", "known"), ROLES)
def test_only_what_the_patient_has_or_has_not_is_filed(
    kb: KnowledgeBase, told: dict[str, Any], known: dict[str, str]
) -> None:
    """Told both ways in one message it is present; the past, others and what-ifs are no findings."""
    assert findings(take_in(kb, Talk(), say(**told))) == known


FEATURES = [
    ({"side": "left"}, {"side": "left"}),
    ({"side": "upwards"}, {}),
    ({"duration_days": 21}, {"duration_days": 21}),
    ({"duration_days": "21"}, {"duration_days": 21}),
    ({"duration_days": -1}, {}),
    ({"duration_days": "long"}, {}),
    ({"age": 34, "sex": "male"}, {"age": 34, "sex": "male"}),
    ({"location": ["eyelid", "cheek"]}, {"location": places(["eyelid", "cheek"])}),
]


@pytest.mark.parametrize(("told", "known"), FEATURES)
def test_features_are_filed_when_they_are_values_we_know(
    kb: KnowledgeBase, told: dict[str, Any], known: dict[str, Any]
) -> None:
    """Anything else is left alone."""
    assert take_in(kb, Talk(), say(**told)).evidence.features == known


def test_a_later_message_corrects_a_finding(kb: KnowledgeBase) -> None:
    """The last word counts."""
    talk = take_in(kb, Talk(), say(present="headache"))
    assert findings(take_in(kb, talk, say(intent="correct", absent="headache"))) == {"headache": "absent"}


@pytest.mark.parametrize(("intent", "known"), [("inform", {"eyelid", "cheek"}), ("correct", {"cheek"})])
def test_places_add_up_unless_they_are_corrected(kb: KnowledgeBase, intent: str, known: set[str]) -> None:
    """A correction replaces them."""
    talk = take_in(kb, Talk(), say(location="eyelid"))
    assert take_in(kb, talk, say(intent=intent, location="cheek")).evidence.places() == known


def twitch_that_came(onset: str) -> Talk:
    """An older twitch with its onset told and asked."""
    evidence = Evidence({}, {"onset": onset, "location": places(["eyelid"])}, places_complete=False)
    return Talk(evidence=evidence, progress=Progress(("onset", "danger")))


def test_a_new_deficit_needs_its_own_onset(kb: KnowledgeBase) -> None:
    """That of the twitch does not date it, so the question is open again."""
    talk = take_in(kb, twitch_that_came("gradual"), say(present="facial_weakness"))
    assert talk.evidence.feature("onset") is None
    assert talk.progress.answered == ("danger",)


@pytest.mark.parametrize("told", [{"present": "headache"}, {"present": "facial_weakness", "onset": "sudden"}])
def test_the_onset_stays_without_a_new_deficit_or_when_it_is_told_with_it(
    kb: KnowledgeBase, told: dict[str, Any]
) -> None:
    """Nothing is asked twice without need."""
    talk = take_in(kb, twitch_that_came("gradual"), say(**told))
    assert talk.evidence.feature("onset") == told.get("onset", "gradual")
    assert "onset" in talk.progress.answered


def test_a_second_deficit_keeps_the_onset_of_the_first(kb: KnowledgeBase) -> None:
    """It was already asked about a deficit."""
    talk = take_in(kb, twitch_that_came("gradual"), say(present="facial_weakness", onset="sudden"))
    assert take_in(kb, talk, say(present="speech_difficulty")).evidence.feature("onset") == "sudden"


def test_a_time_told_when_the_deficit_is_asked_about_dates_the_deficit(kb: KnowledgeBase) -> None:
    """Elsewhere it is the age of the twitch."""
    droop = Evidence({"facial_weakness": Answer.PRESENT}, {"duration_days": 90})
    talk = take_in(kb, asked(kb, "deficit_date", droop), say(duration_days=2))
    assert talk.evidence.features == {"duration_days": 90, "weakness_onset_days": 2}
    assert take_in(kb, Talk(), say(duration_days=2)).evidence.features == {"duration_days": 2}


def test_the_patient_may_be_someone_else(kb: KnowledgeBase) -> None:
    """And stays so when the writer speaks of themselves."""
    talk = take_in(kb, Talk(), say(patient="son"))
    assert take_in(kb, talk, say(patient="self")).patient == "son"


def test_a_parse_is_read_without_its_finer_intent_and_with_holes(kb: KnowledgeBase) -> None:
    """Rasa may leave parts out."""
    assert Heard.from_parse({"text": "hi", "intent": {"name": "chitchat/bot_challenge"}}).intent == "chitchat"
    assert Heard.from_parse({"text": None, "intent": None, "entities": None}) == Heard("", "nlu_fallback")
    assert findings(take_in(kb, Talk(), Heard("", "inform", ({"entity": "finding", "value": "fever"},)))) == {
        "fever": "present"
    }


@pytest.mark.parametrize(
    ("intent", "days", "kept"), [("chitchat", 0, 21), ("inform", 0, 21), ("correct", 0, 0), ("inform", 14, 14)]
)
def test_a_time_of_less_than_a_day_beside_a_longer_one_is_no_new_beginning(
    kb: KnowledgeBase, intent: str, days: float, kept: float
) -> None:
    """ "Nice weather today", "I sleep five hours"; a correction is one."""
    talk = take_in(kb, Talk(), say(duration_days=21))
    assert take_in(kb, talk, say(intent=intent, duration_days=days)).evidence.number("duration_days") == kept
