"""A message as the answer to the open question."""

from __future__ import annotations

from typing import Any

import pytest

from conversation.answers import GIVE_UP, GIVE_UP_EARLY, hear
from conversation.heard import Heard
from tests.conversation.said import answered, asked, findings, say
from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, places

DESPAIR = Evidence({"suicidal_thoughts": Answer.PRESENT}, {}, places_complete=False)
YES_NO = [
    (say("yes", "affirm"), "present"),
    (say("no", "deny"), "absent"),
    (say("no idea", "dont_know"), "unknown"),
    (say("Not sure"), "unknown"),
    (say("I am safe", present="safe_now"), "present"),
]


@pytest.mark.parametrize(("heard", "answer"), YES_NO)
def test_yes_no_and_not_sure_answer_a_yes_no_question(kb: KnowledgeBase, heard: Heard, answer: str) -> None:
    """By button or in one's own words."""
    talk = answered(kb, "safety", heard, DESPAIR)
    assert findings(talk)["safe_now"] == answer
    assert (talk.question, talk.progress.answered) == (None, ("safety",))


@pytest.mark.parametrize("text", ["Yes", "No", "Not sure"])
def test_the_buttons_of_a_yes_no_question_are_understood(kb: KnowledgeBase, text: str) -> None:
    """With the intent that reading gives them."""
    intent = {"Yes": "affirm", "No": "deny", "Not sure": "dont_know"}[text]
    assert answered(kb, "safety", say(text, intent), DESPAIR).question is None


DANGER = ("facial_weakness", "muscle_weakness", "speech_difficulty", "swallowing_difficulty")


def test_none_of_these_denies_what_it_settles(kb: KnowledgeBase) -> None:
    """What may have come on slowly is asked again."""
    known = findings(answered(kb, "danger", say("None of these", "deny")))
    assert not set(DANGER) & set(known)
    assert set(known.values()) == {"absent"}
    assert {"convulsion", "chest_pain", "fever"} <= set(known)


def test_a_chosen_option_is_present_and_the_others_absent(kb: KnowledgeBase) -> None:
    """A deficit that is ticked as new is noted as new."""
    known = findings(answered(kb, "danger", say("facial_weakness")))
    assert (known["facial_weakness"], known["deficit_is_new"], known["fever"]) == ("present", "present", "absent")
    assert "deficit_is_new" not in findings(answered(kb, "danger", say("fever")))


def test_not_sure_of_a_list_makes_each_of_it_unknown(kb: KnowledgeBase) -> None:
    """Never absent."""
    known = findings(answered(kb, "danger", say("Not sure", "dont_know")))
    assert set(known.values()) == {"unknown"}
    assert set(DANGER) <= set(known)


def test_not_sure_means_first_what_is_hard_to_know(kb: KnowledgeBase) -> None:
    """The rest of the question stays open and is asked again."""
    talk = answered(kb, "character", say("Not sure", "dont_know"))
    hard = {f.id for f in kb.findings.values() if f.hard_to_know}
    assert findings(talk) == dict.fromkeys(hard, "unknown")
    assert "character" not in talk.progress.answered


def test_an_answer_in_own_words_keeps_what_it_says(kb: KnowledgeBase) -> None:
    """What is told is present, what is denied absent, and the rest of the list absent too."""
    heard = say("a headache but my sight is fine", present="headache", absent="vision_disturbance")
    known = findings(answered(kb, "head_and_face", heard))
    assert (known["headache"], known["vision_disturbance"], known["jaw_pain"]) == ("present", "absent", "absent")


def test_a_partial_denial_leaves_the_rest_open(kb: KnowledgeBase) -> None:
    """`I have no fever` does not say that nothing else is there."""
    talk = answered(kb, "danger", say("I have no fever", "inform", absent="fever"))
    assert findings(talk) == {"fever": "absent"}
    assert talk.question == "danger"
    assert "danger" not in talk.progress.answered


def test_something_told_beside_the_question_does_not_answer_it(kb: KnowledgeBase) -> None:
    """It is filed all the same."""
    talk = answered(
        kb, "danger", say("my mouth twitches and I drink much coffee", present="caffeine", location="mouth")
    )
    assert findings(talk) == {"caffeine": "present"}
    assert talk.question == "danger"


ONE_OF = [
    (say("Left"), "left"), (say("on the left", side="left"), "left"), (say("Not sure", "dont_know"), UNKNOWN),
    (say("None of these", "deny"), UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("heard", "value"), ONE_OF)
def test_one_of_several_is_one_value_or_unknown(kb: KnowledgeBase, heard: Heard, value: Any) -> None:
    """By label or in own words."""
    talk = answered(kb, "side", heard)
    assert (talk.evidence.feature("side"), talk.question) == (value, None)


NUMBERS = [
    ("age", say("34", number=34), "age", 34),
    ("age", say("I am 34", age=34), "age", 34),
    ("age", say("not sure", "dont_know"), "age", UNKNOWN),
    ("duration", say("two weeks", duration_days=14), "duration_days", 14),
    ("duration", say("Not sure", "dont_know"), "duration_days", UNKNOWN),
    ("deficit_date", say("two days ago", duration_days=2), "weakness_onset_days", 2),
]


@pytest.mark.parametrize(("question", "heard", "name", "value"), NUMBERS)
def test_a_number_or_a_time_answers_its_question(
    kb: KnowledgeBase, question: str, heard: Heard, name: str, value: Any
) -> None:
    """Or is unknown when the person cannot tell."""
    talk = answered(kb, question, heard)
    assert (talk.evidence.feature(name), talk.question) == (value, None)


@pytest.mark.parametrize("number", [-3, 121, 5000])
def test_no_one_is_that_old(kb: KnowledgeBase, number: int) -> None:
    """The question stays open."""
    talk = answered(kb, "age", say(str(number), number=number))
    assert (talk.evidence.feature("age"), talk.missed) == (None, 1)


@pytest.mark.parametrize(
    ("heard", "known"),
    [
        (say("Arm"), {"eyelid", "arm"}),
        (say("also my arm", location="arm"), {"eyelid", "arm"}),
        (say("None of these", "deny"), {"eyelid"}),
        (say("no", "deny"), {"eyelid"}),
    ],
)
def test_the_places_are_complete_once_it_was_asked_where_else(kb: KnowledgeBase, heard: Heard, known: set[str]) -> None:
    """None of these leaves those that were told."""
    lid = Evidence({}, {"location": places(["eyelid"])}, places_complete=False)
    evidence = answered(kb, "elsewhere", heard, lid).evidence
    assert (evidence.places(), evidence.places_complete) == (known, True)


def test_three_messages_that_miss_make_the_answer_unknown(kb: KnowledgeBase) -> None:
    """Then the talk goes on."""
    talk = asked(kb, "side")
    for missed in range(1, GIVE_UP):
        talk = hear(kb, talk, say("blah", "nlu_fallback"))
        assert (talk.question, talk.missed) == ("side", missed)
    talk = hear(kb, talk, say("blah", "nlu_fallback"))
    assert (talk.question, talk.missed, talk.evidence.feature("side")) == (None, 0, UNKNOWN)


@pytest.mark.parametrize("intent", ["ask_info", "greet", "thank", "complaint", "ask_human", "ask_privacy"])
def test_a_question_or_a_courtesy_is_no_miss(kb: KnowledgeBase, intent: str) -> None:
    """The open question waits."""
    talk = answered(kb, "side", say("?", intent))
    assert (talk.question, talk.missed) == ("side", 0)


def test_in_an_emergency_two_misses_are_enough(kb: KnowledgeBase) -> None:
    """Nobody is asked three times while they should call for help; asking something else is no miss."""
    bad = Evidence({"convulsion": Answer.PRESENT}, {}, places_complete=False)
    talk = hear(kb, asked(kb, "clarify", bad, said="emergency"), say("blah", "nlu_fallback"))
    talk = hear(kb, talk, say("what is epilepsy", "ask_info", topic="focal_motor_seizure"))
    assert (talk.question, talk.missed) == ("clarify", 0)
    for _ in range(2):
        talk = hear(kb, talk, say("blah", "nlu_fallback"))
    assert (talk.question, talk.progress.after_emergency) == (None, 1)
    assert findings(talk)["epilepsy"] == "unknown"


def test_a_fact_told_instead_of_an_answer_is_no_miss(kb: KnowledgeBase) -> None:
    """It was understood, only not asked for; the question stays open."""
    talk = answered(kb, "danger", say("a few days", duration_days=3))
    assert (talk.question, talk.missed, talk.evidence.feature("duration_days")) == ("danger", 0, 3)


def test_the_date_of_a_deficit_is_asked_only_twice(kb: KnowledgeBase) -> None:
    """An emergency hangs on it, and what cannot be dated counts as new."""
    drooping = Evidence({"facial_weakness": Answer.PRESENT}, {}, places_complete=False)
    talk = asked(kb, "deficit_date", drooping)
    for _ in range(GIVE_UP_EARLY):
        talk = hear(kb, talk, say("please just help"))
    assert (talk.question, talk.evidence.feature("weakness_onset_days")) == (None, UNKNOWN)
