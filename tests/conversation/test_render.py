"""Messages carry, for a program, exactly what the REST contract promises."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conversation.render import (
    assessment_message,
    certain_reasons,
    opening_message,
    question_message,
)
from triage import Evidence, KnowledgeBase, Urgency, assess

QUESTION = {"kind", "id", "asks", "answer", "options"}
ASSESSMENT = {
    "kind", "urgency", "complete", "reasons", "conditions", "findings", "advice", "safety_net", "sources",
}  # fmt: skip
PEOPLE = [
    {"present": ["thunderclap_headache"]},
    {"present": ["caffeine"], "absent": ["headache"], "features": {"location": ["eyelid"], "duration_days": 20}},
    {"unknown": ["headache"], "present": ["safe_now", "tremor"], "features": {"age": "unknown", "duration_days": 2}},
]


def test_every_question_has_the_fields_of_the_contract(kb: KnowledgeBase) -> None:
    """Options are given as value and label; asks are finding ids and feature names."""
    for question in kb.questions.values():
        custom = question_message(kb, question)["custom"]
        assert set(custom) >= QUESTION
        assert (custom["kind"], custom["id"], custom["answer"]) == ("question", question.id, question.answer)
        assert set(custom["asks"]) <= {*kb.findings, *kb.features}
        assert all(set(option) == {"value", "label"} for option in custom["options"])
        chosen = question.answer in ("one_of", "any_of") and not question.suspects  # its options are the suspected
        assert bool(custom["options"]) is chosen


def test_every_button_sends_the_words_that_it_shows(kb: KnowledgeBase) -> None:
    """So that a person who types them gets the same."""
    for question in kb.questions.values():
        message = question_message(kb, question)
        assert message["buttons"]
        assert all(button["title"] == button["payload"] for button in message["buttons"])
        labels = [option["label"] for option in message["custom"]["options"]]
        assert [button["title"] for button in message["buttons"]][: len(labels)] == (
            labels if labels else []
        )  # fmt: skip


def test_a_missed_question_keeps_its_id_and_changes_its_words(kb: KnowledgeBase) -> None:
    """A program sees the same question."""
    for question in kb.questions.values():
        plain, simpler = question_message(kb, question), question_message(kb, question, "simpler")
        assert plain["custom"]["id"] == simpler["custom"]["id"]
        assert plain["custom"]["text"] != simpler["custom"]["text"]


def test_the_invitation_is_a_question_without_options(kb: KnowledgeBase) -> None:
    """To be answered in one's own words."""
    custom = opening_message(kb)["custom"]
    assert set(custom) >= QUESTION
    assert (custom["answer"], custom["options"], custom["asks"]) == ("text", [], [])


@pytest.mark.parametrize("complete", [True, False])
@pytest.mark.parametrize("person", PEOPLE)
def test_an_assessment_has_the_fields_of_the_contract(
    kb: KnowledgeBase, person: dict[str, Any], complete: bool
) -> None:
    """All of them, complete or not, and JSON can hold them."""
    message = assessment_message(kb, assess(kb, Evidence.from_dict(person)), complete)
    custom = json.loads(json.dumps(message["custom"]))
    assert custom == message["custom"]
    assert set(custom) >= ASSESSMENT
    assert custom["complete"] is complete
    assert set(custom["findings"]) == {"present", "absent", "unknown", "features"}
    assert all(set(reason) == {"rule", "text", "sources"} for reason in custom["reasons"])
    assert all(set(source) == {"id", "title", "url"} for source in custom["sources"])
    for condition in custom["conditions"]:
        assert set(condition) >= {"id", "name", "likelihood", "for", "against"}
        assert condition["likelihood"] in ("likely", "possible", "less_likely")
        assert {*condition["for"], *condition["against"]} <= {*kb.findings, *kb.features}


def test_the_notes_of_the_talk_are_no_findings(kb: KnowledgeBase) -> None:
    """A program is told what the person has."""
    message = assessment_message(kb, assess(kb, Evidence.from_dict(PEOPLE[2])), True)
    assert message["custom"]["findings"]["present"] == ["tremor"]
    assert message["custom"]["findings"]["unknown"] == ["headache"]


def test_the_action_comes_first_in_the_text(kb: KnowledgeBase) -> None:
    """What rests on caution alone is told to programs only until all is asked; and an emergency names no causes."""
    for person in PEOPLE:
        assessment = assess(kb, Evidence.from_dict(person))
        for complete in (True, False):
            sure = assessment.reasons[:1] == tuple(certain_reasons(kb, assessment)[:1])
            told = complete or sure or assessment.urgency is Urgency.EMERGENCY
            said = assessment_message(kb, assessment, complete)
            assert said["text"].startswith(assessment.advice[0]) if told else said["text"] == ""
            assert said["custom"]["urgency"] == assessment.urgency.id
    emergency = assessment_message(kb, assess(kb, Evidence.from_dict(PEOPLE[0])), True)["text"]
    assert kb.wording["assessment"]["might_be"] not in emergency
