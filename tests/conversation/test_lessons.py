"""Explaining: every subject page by page, with sources, and what it means for this person."""

from __future__ import annotations

import pytest

from conversation.talk import Talk
from conversation.turn import take_turn
from tests.conversation.said import say, talked
from triage import KnowledgeBase

LID = say("my left eyelid twitches", "describe_twitch", location="eyelid", side="left", duration_days=4)
MORE = say("tell me more", "ask_info", request="more")


def ask(topic: str, **more: object) -> object:
    """A question about one subject."""
    return say("what is it", "ask_info", topic=topic, **more)


def test_every_condition_and_topic_is_explained_to_its_last_page(kb: KnowledgeBase) -> None:
    """With its sources on every page, and no placeholder left open; then it says that there is no more."""
    for subject in (*kb.conditions.values(), *kb.topics.values()):
        talk, messages = talked(kb, [ask(subject.id)])
        pages = 0
        while messages[0]["kind"] == "explanation":
            assert messages[0]["topic"] == subject.id
            assert [source["id"] for source in messages[0]["sources"]] == list(subject.sources)
            talk, messages = talked(kb, [MORE], talk)
            pages += 1
        assert messages[0]["id"] == "nothing_more"
        assert pages >= (4 if subject.id in kb.conditions else 1)


@pytest.mark.parametrize("topic", ["als", "als_fear", "multiple_sclerosis", "ms_fear", "brain_tumour", "tumour_fear"])
def test_could_it_be_is_answered_from_the_own_findings(kb: KnowledgeBase, topic: str) -> None:
    """Honestly: a lid flicker points to none of them, and nobody but a doctor can rule it out."""
    words = kb.wording["own_case"]
    own = talked_text(kb, [LID, ask(topic)])
    assert words["not_all_asked"] in own
    assert words["unlikely"] in own or words["less_likely"] in own
    assert words["limit"] not in own


def test_a_likely_reason_is_called_so_with_what_fits(kb: KnowledgeBase) -> None:
    """And what fits is told in the person's own facts."""
    spasm = say("half of my face pulls", "describe_twitch", location="half_face", side="left", present="eye_closure")
    text = talked_text(kb, [spasm, ask("hemifacial_spasm")])
    assert kb.wording["own_case"]["likely"] in text
    assert kb.findings["eye_closure"].label in text


def test_without_a_story_nothing_is_said_of_the_own_case(kb: KnowledgeBase) -> None:
    """There is nothing to weigh."""
    assert kb.wording["own_case"]["nothing_for"] not in talked_text(kb, [ask("als")])


def test_both_sides_of_a_comparison_are_explained(kb: KnowledgeBase) -> None:
    """One after the other."""
    _, said = talked(kb, [ask(["hemifacial_spasm", "eyelid_myokymia"], request="compare")])
    assert [custom.get("topic") for custom in said[:2]] == ["hemifacial_spasm", "eyelid_myokymia"]


def talked_text(kb: KnowledgeBase, messages: list[object]) -> str:
    """The words of the last turn."""
    from conversation.turn import take_turn

    talk, said = Talk(), []
    for heard in messages:
        talk, said = take_turn(kb, talk, heard)  # type: ignore[arg-type]
    return "\n".join(message["text"] for message in said)


def test_a_question_that_was_just_answered_does_not_hold_up_the_talk(kb: KnowledgeBase) -> None:
    """What looks like the same question again and again may be an answer that is not understood: no loop."""
    talk = Talk()
    for heard in [LID, *[say("well, the palsy", "ask_info", topic="bells_palsy")] * 4]:
        talk, _ = take_turn(kb, talk, heard)
    assert "danger" in talk.progress.answered
