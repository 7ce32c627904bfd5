"""One turn of the talk after another: what is said, in which order, and what is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest

from concepts.lexicon import READING, read_yaml
from conversation.heard import Heard
from conversation.talk import OPENING, Talk
from conversation.turn import catch_up, start_again, take_turn
from conversation.words import numbers_filled_in
from tests.conversation.said import findings, none_of_these, say, talked
from triage import KnowledgeBase

HELLO = say("hello", "greet")
LID = say("my left eyelid twitches", "describe_twitch", location="eyelid", side="left", duration_days=4)
STROKE = say(
    "my face droops and I slur", "describe_twitch", present=["facial_weakness", "speech_difficulty"],
    weakness_onset_days=0, onset="sudden",
)  # fmt: skip
FIT = say("she is having a fit", "describe_twitch", present="convulsion")


def kinds(said: list[dict[str, Any]]) -> list[str | None]:
    """The kind of each message."""
    return [custom.get("kind") for custom in said]


@pytest.mark.parametrize("intent", ["greet", "chitchat", "thank", "ask_human", "ask_privacy"])
def test_a_courtesy_invites_to_tell(kb: KnowledgeBase, intent: str) -> None:
    """And asks nothing of the medicine yet."""
    talk, said = talked(kb, [say("hi", intent)])
    assert said[-1]["id"] == OPENING
    assert talk.question == OPENING
    assert not talk.evidence.findings


@pytest.mark.parametrize("first", [LID, say("eh", "describe_twitch"), say("it hurts", "inform", present="headache")])
def test_whoever_tells_something_is_asked_for_danger_first(kb: KnowledgeBase, first: Heard) -> None:
    """With or without a greeting before."""
    for messages in ([first], [HELLO, first]):
        _, said = talked(kb, messages)
        assert (said[-1]["kind"], said[-1]["id"]) == ("question", "danger")


def test_words_not_understood_after_the_invitation_begin_the_questions(kb: KnowledgeBase) -> None:
    """They may tell of danger."""
    _, said = talked(kb, [HELLO, say("glorp", "nlu_fallback")])
    assert said[-1]["id"] == "danger"


@pytest.mark.parametrize("heard", [STROKE, FIT, say("I want to die", "crisis", present="suicidal_thoughts")])
@pytest.mark.parametrize("before", [[], [HELLO], [LID], [LID, say("None of these", "deny")]])
def test_an_emergency_is_said_before_anything_else(kb: KnowledgeBase, before: list[Heard], heard: Heard) -> None:
    """At any turn, in the same turn, as the first message."""
    talk, said = talked(kb, [*before, heard])
    assert (said[0]["kind"], said[0]["urgency"]) == ("assessment", "emergency")
    assert talk.said == "emergency"
    assert len(said) <= 2


def test_at_most_two_questions_follow_an_emergency(kb: KnowledgeBase) -> None:
    """Then the assessment is complete."""
    talk, said = talked(kb, [FIT])
    questions = 0
    while said[-1]["kind"] == "question":
        assert said[0]["complete"] is False
        questions += 1
        talk, said = talked(kb, [say("Not sure", "dont_know")], talk)
    assert questions <= 2
    assert (said[0]["urgency"], said[0]["complete"]) == ("emergency", True)


def test_an_emergency_is_stepped_down_aloud(kb: KnowledgeBase) -> None:
    """Thoughts of dying, then safe: urgent, and it is said at once."""
    talk, said = talked(kb, [say("I want to die", "crisis", present="suicidal_thoughts")])
    assert said[-1]["id"] == "safety"
    talk, said = talked(kb, [say("yes", "affirm")], talk)
    assert (said[0]["kind"], said[0]["urgency"]) == ("assessment", "urgent")
    assert said[0]["reasons"][0]["rule"] == "U17"


def test_an_emergency_from_free_words_can_be_denied(kb: KnowledgeBase) -> None:
    """The words may have been misread, so the person is asked about just that; a yes keeps the emergency."""
    talk, said = talked(kb, [FIT])
    assert "convulsion" in said[-1]["asks"]
    denied, said = talked(kb, [say("None of these", "deny")], talk)
    assert said[0]["urgency"] != "emergency"
    assert findings(denied)["convulsion"] == "absent"
    _, said = talked(kb, [say(kb.findings["convulsion"].option)], talk)
    assert said[0]["urgency"] == "emergency"


def test_an_emergency_that_was_ticked_is_not_doubted(kb: KnowledgeBase) -> None:
    """Only how it came on and what was there before is asked."""
    _, said = talked(kb, [LID, say(kb.findings["convulsion"].option)])
    assert said[0]["urgency"] == "emergency"
    assert said[-1]["kind"] != "question" or "convulsion" not in said[-1]["asks"]


def test_the_interview_ends_with_a_complete_assessment(kb: KnowledgeBase) -> None:
    """It is the last message, and nothing is open after it."""
    talk, _ = talked(kb, [LID])
    talk, said = none_of_these(kb, talk)
    assert (said[-1]["kind"], said[-1]["complete"]) == ("assessment", True)
    assert (talk.question, talk.said_complete, talk.said) == (None, True, said[-1]["urgency"])


def test_each_turn_before_the_end_asks_one_question_and_last(kb: KnowledgeBase) -> None:
    """Never two."""
    talk, said = talked(kb, [LID])
    while talk.question:
        assert kinds(said).count("question") == 1
        assert kinds(said)[-1] == "question"
        talk, said = talked(kb, [say("Not sure", "dont_know")], talk)


def test_a_new_fact_after_the_end_is_assessed_anew(kb: KnowledgeBase) -> None:
    """Up, as far as an ambulance."""
    talk, _ = none_of_these(kb, talked(kb, [LID])[0])
    talk, said = talked(kb, [say("now I have a headache", present="headache")], talk)
    assert "headache" in talk.evidence.findings
    assert said[-1]["kind"] in ("assessment", "question")
    talk, said = none_of_these(kb, talk) if talk.question else (talk, said)
    assert "headache" in said[-1]["findings"]["present"]
    assert talked(kb, [STROKE], talk)[1][0]["urgency"] == "emergency"


def test_after_the_end_thanks_bring_no_second_assessment(kb: KnowledgeBase) -> None:
    """Once is enough."""
    talk, _ = none_of_these(kb, talked(kb, [LID])[0])
    _, said = talked(kb, [say("thanks", "thank")], talk)
    assert "assessment" not in kinds(said)
    assert said


def test_a_question_of_the_person_is_explained_and_ours_asked_again(kb: KnowledgeBase) -> None:
    """The open question is the last message, and nothing counts as missed."""
    talk, _ = talked(kb, [LID])
    talk, said = talked(kb, [say("what is an EMG?", "ask_info", topic="emg")], talk)
    assert kinds(said) == ["explanation", "question"]
    assert (said[0]["topic"], said[1]["id"], talk.missed) == ("emg", "danger", 0)


@pytest.mark.parametrize("topic", ["als", "hemifacial_spasm", "caffeine"])
def test_conditions_and_topics_are_explained_before_any_complaint(kb: KnowledgeBase, topic: str) -> None:
    """Someone may only want to know."""
    _, said = talked(kb, [say("?", "ask_info", topic=topic)])
    assert (said[0]["kind"], said[0]["topic"]) == ("explanation", topic)
    assert said[0]["sources"]


def test_a_topic_that_is_not_known_is_admitted(kb: KnowledgeBase) -> None:
    """Nothing is made up."""
    _, said = talked(kb, [say("?", "ask_info", topic="astrology")])
    assert said[0]["id"] == "unknown_topic"


def test_danger_told_in_a_question_is_still_an_emergency(kb: KnowledgeBase) -> None:
    """Whatever the intent."""
    heard = say("is it Bell's?", "ask_info", topic="bells_palsy", present=["facial_weakness", "speech_difficulty"])
    assert talked(kb, [heard])[1][0]["urgency"] == "emergency"


def test_a_missed_question_comes_in_simpler_words_then_with_a_way_to_a_person(kb: KnowledgeBase) -> None:
    """And the third miss moves on."""
    talk, _ = talked(kb, [LID])
    blah = say("glorp", "nlu_fallback")
    talk, said = talked(kb, [blah], talk)
    assert said[-1]["text"] == kb.questions["danger"].simpler
    talk, messages = take_turn(kb, talk, blah)
    assert kb.region.advice_line in messages[0]["text"]
    talk, said = talked(kb, [blah], talk)
    assert said[-1]["id"] != "danger"
    assert findings(talk)["fever"] == "unknown"


def test_messages_nobody_answered_are_not_lost(kb: KnowledgeBase) -> None:
    """They are taken in as if they had been answered."""
    missed = [say("my mouth twitches", "describe_twitch", location="mouth"), say("I had a fall", present="head_injury")]
    talk = catch_up(kb, Talk(), missed)
    assert findings(talk) == {"head_injury": "present"}
    assert talk.evidence.places() == {"mouth"}
    assert catch_up(kb, talk, []) == talk
    talk, said = talked(kb, [say("hello?", "greet")], catch_up(kb, Talk(), [STROKE]))
    assert said[0]["urgency"] == "emergency"


def test_starting_again_forgets_everything_and_invites(kb: KnowledgeBase) -> None:
    """Only how many messages were read is kept."""
    talk, messages = start_again(kb, read=7)
    assert talk == Talk(question=OPENING, read=7)
    assert messages[-1]["custom"]["id"] == OPENING


def test_a_talk_survives_being_kept_as_json_between_any_two_turns(kb: KnowledgeBase) -> None:
    """What is kept is all that counts."""
    talk = Talk()
    for heard in (HELLO, LID, say("fever"), FIT, say("Not sure", "dont_know"), say("thanks", "thank")):
        kept = Talk.from_dict(json.loads(json.dumps(talk.to_dict())))
        assert kept == talk
        assert take_turn(kb, kept, heard) == take_turn(kb, talk, heard)
        talk, _ = take_turn(kb, talk, heard)
    assert Talk.from_dict(None) == Talk.from_dict({}) == Talk()


def test_of_two_topics_the_likelier_is_explained_and_the_other_named(kb: KnowledgeBase) -> None:
    """Short first: one question gets one answer."""
    _, messages = take_turn(kb, Talk(), say("botox?", "ask_info", topic=["botox", "mri"]))
    assert [m["custom"]["topic"] for m in messages if m.get("custom", {}).get("kind") == "explanation"] == ["botox"]
    assert kb.topics["mri"].name in messages[0]["text"]


SPANISH = say("no me encuentro bien", "nlu_fallback", language="es")


@pytest.mark.parametrize("before", [[], [HELLO], [LID], [STROKE]])
def test_another_language_is_answered_in_that_language_and_changes_nothing(
    kb: KnowledgeBase, before: list[Heard]
) -> None:
    """One fixed sentence; the open question stays open."""
    talk, _ = talked(kb, before)
    after, said = talked(kb, [SPANISH], talk)
    assert [(custom["id"], custom["language"]) for custom in said] == [("english_only", "es")]
    assert after == talk


def test_what_is_understood_of_another_language_counts(kb: KnowledgeBase) -> None:
    """A danger sign is acted on first; what is denied is left open."""
    heard = say(
        "...", "describe_twitch", language="es", present=["facial_weakness", "speech_difficulty"], absent="fever"
    )
    talk, said = talked(kb, [heard])
    assert (said[0]["urgency"], said[1]["id"]) == ("emergency", "english_only")
    assert "fever" not in findings(talk)


def test_every_language_that_is_recognised_has_its_sentence(kb: KnowledgeBase) -> None:
    """And every sentence names the emergency number by its digits."""
    recognised = set(read_yaml(READING / "languages.yml")) - {"english"}
    assert recognised == set(kb.wording["languages"])
    for sentence in kb.wording["languages"].values():
        assert kb.region.digits in numbers_filled_in(kb, sentence)


PERHAPS = say("found myself staring at the ceiling", "describe_twitch", doubt="loss_of_consciousness", location="mouth")


def test_what_the_words_may_have_told_is_asked_about_first(kb: KnowledgeBase) -> None:
    """It counts for nothing yet, and is not dropped either."""
    talk, said = talked(kb, [PERHAPS])
    assert (said[-1]["id"], said[-1]["asks"]) == ("suspected", ["loss_of_consciousness"])
    assert "loss_of_consciousness" not in findings(talk)


@pytest.mark.parametrize(
    ("answer", "known", "urgency"),
    [
        (say("yes", "affirm"), "present", "emergency"),
        (say("Blacking out"), "present", "emergency"),
        (say("None of these", "deny"), "absent", None),
        (say("Not sure", "dont_know"), "unknown", None),
    ],
)
def test_the_answer_settles_what_was_suspected(
    kb: KnowledgeBase, answer: Heard, known: str, urgency: str | None
) -> None:
    """And it is not asked again."""
    talk, said = talked(kb, [PERHAPS, answer])
    assert findings(talk)["loss_of_consciousness"] == known
    assert said[0].get("urgency") == urgency
    assert said[-1]["id"] != "suspected"
    assert "loss_of_consciousness" not in said[-1].get("asks", ())


def test_nothing_is_suspected_of_what_is_known(kb: KnowledgeBase) -> None:
    """What was told or denied outright stays so, and an emergency is never held up."""
    _, said = talked(kb, [say("no faints", "describe_twitch", absent="loss_of_consciousness"), PERHAPS])
    assert said[-1]["id"] != "suspected"
    _, said = talked(kb, [say("...", "describe_twitch", present="convulsion", doubt="facial_weakness")])
    assert said[0]["urgency"] == "emergency"
