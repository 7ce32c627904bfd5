"""Beside the ids of the contract stand the words in which a person is told the same."""

from __future__ import annotations

from typing import Any

import pytest

from conversation.carer import for_carer
from conversation.render import Message, assessment_message, opening_message, question_message
from conversation.told import worth_naming
from tests.conftest import ROOT
from triage import Evidence, KnowledgeBase, Urgency, assess, load_knowledge

PEOPLE = {
    "emergency": {"present": ["thunderclap_headache"]},
    "urgent": {"present": ["fever", "neck_stiffness", "headache"], "features": {"location": ["eyelid"]}},
    "soon": {"features": {"location": ["cheek", "eyelid"], "side": "left", "duration_days": 90}},
    "routine": {"present": ["caffeine"], "features": {"location": ["eyelid"], "duration_days": 60}},
}


def told(kb: KnowledgeBase, person: dict[str, Any], before: str = "") -> Message:
    """The complete assessment of a person."""
    return assessment_message(kb, assess(kb, Evidence.from_dict(person)), True, before)


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_each_assessment_says_its_urgency_and_its_action_in_words(kb: KnowledgeBase, person: dict[str, Any]) -> None:
    """The action is the first line of the advice; every level has a short name of its own."""
    custom = told(kb, person)["custom"]
    assert custom["urgency_name"] == kb.wording["urgency_name"][custom["urgency"]]
    assert custom["action"] == custom["advice"][0]
    names = kb.wording["urgency_name"]
    assert list(names) == [urgency.id for urgency in Urgency]
    assert len(set(names.values())) == len(names)
    assert max(map(len, names.values())) <= 32


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_the_number_to_call_stands_alone_in_an_emergency_only(kb: KnowledgeBase, person: dict[str, Any]) -> None:
    """So that one press can dial it; then nothing is to be taken to any doctor."""
    custom = told(kb, person)["custom"]
    emergency = custom["urgency"] == "emergency"
    assert custom["call"] == ({"number": "999", "text": "Call 999"} if emergency else None)
    assert custom["take_away"] == ([] if emergency else kb.wording["summary"]["to_show"])


@pytest.mark.parametrize("region", ["uk", "eu", "us", "au", "nz", "in", "unknown"])
def test_the_number_to_call_can_be_dialled_in_every_region(region: str) -> None:
    """Digits alone, and among those that are said."""
    kb = load_knowledge(ROOT / "knowledge", region)
    call = told(kb, PEOPLE["emergency"])["custom"]["call"]
    assert call["number"].isdecimal()
    assert call["number"] in kb.region.emergency
    assert call["text"] == f"Call {call['number']}"


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_what_a_person_is_told_of_is_marked(kb: KnowledgeBase, person: dict[str, Any]) -> None:
    """The same conditions as in the text, with the same words for and against; the others are for programs alone."""
    assessment = assess(kb, Evidence.from_dict(person))
    message = told(kb, person)
    marked = [condition["id"] for condition in message["custom"]["conditions"] if condition["told"]]
    assert marked == [explanation.condition.id for explanation in worth_naming(kb, assessment)]
    for condition in message["custom"]["conditions"]:
        assert condition["likelihood_name"] == kb.wording["likelihood"][condition["likelihood"]]
        assert bool(condition["for_words"]) is bool(condition["for"])
        if condition["told"]:
            assert f"{condition['name']} ({condition['likelihood_name']})" in message["text"]
            assert all(words in message["text"] for words in condition["for_words"] + condition["against_words"])
        else:
            assert f"- {condition['name']} (" not in message["text"]


def test_words_for_and_against_are_those_of_the_person(kb: KnowledgeBase) -> None:
    """Where it twitches and for how long, and what is denied as missing; nothing stands on both sides."""
    person = {**PEOPLE["routine"], "absent": ["twitching_in_sleep"]}
    for condition in told(kb, person)["custom"]["conditions"]:
        assert not set(condition["for_words"]) & set(condition["against_words"])
    words = {w for c in told(kb, person)["custom"]["conditions"] for w in c["for_words"] + c["against_words"]}
    assert "twitching of the eyelid" in words
    assert kb.wording["denied"].format(label=kb.findings["twitching_in_sleep"].label) in words


@pytest.mark.parametrize("before", ["", "Thank you, that changes my advice. It is now:"])
def test_what_comes_first_in_the_text_can_be_shown_apart(kb: KnowledgeBase, before: str) -> None:
    """Of an assessment, a question, and the invitation; empty when nothing does."""
    question = kb.questions["danger"]
    for message in (
        told(kb, PEOPLE["routine"], before),
        question_message(kb, question, before=before),
        opening_message(kb, before),
    ):
        assert message["custom"]["before"] == before
        assert message["text"].startswith(before)
    rest = question_message(kb, question, before=before)["text"].removeprefix(before).strip()
    assert rest == question_message(kb, question)["custom"]["text"]


def test_to_a_carer_every_word_beside_the_ids_speaks_of_the_patient(kb: KnowledgeBase) -> None:
    """As the text does."""
    before = "New: your face droops."
    message = for_carer(kb, told(kb, PEOPLE["routine"], before))
    custom = message["custom"]
    assert custom["before"] == "New: their face droops."
    assert message["text"].startswith(custom["before"])
    assert custom["action"] == custom["advice"][0]
    assert custom["action"] in message["text"]
