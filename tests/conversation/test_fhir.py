"""The bundle for record systems is sound FHIR R4, holds all that was told, and names nobody."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given

from conversation.fhir import bundle
from conversation.talk import Talk
from tests.support.talks import FEWER, begun, child, emergency, empty, every, self_care, talks
from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, assess, load_knowledge

KB: KnowledgeBase = load_knowledge(Path(__file__).resolve().parents[2] / "knowledge")
NOW = "2026-03-01T10:00:00Z"


def made(talk: Talk, assessed: bool = True, id_of_talk: str = "a talk") -> dict[str, Any]:
    """The bundle of a talk, as it comes out of JSON."""
    assessment = assess(KB, talk.evidence) if assessed else None
    return json.loads(json.dumps(bundle(KB, talk, assessment, NOW, id_of_talk), allow_nan=False))


def resources(talk: Talk, assessed: bool = True) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers and the assessment in the bundle of a talk."""
    answers, risk = (entry["resource"] for entry in made(talk, assessed)["entry"])
    return answers, risk


def answered(talk: Talk) -> dict[str, list[Any]]:
    """The values of the answers by the id of their item."""
    items = resources(talk)[0].get("item", [])
    assert len({item["linkId"] for item in items}) == len(items)
    return {item["linkId"]: [v for a in item.get("answer", []) for v in a.values()] for item in items}


def check(found: dict[str, Any]) -> None:
    """What FHIR asks: the shape by its own classes, then what those let pass."""
    Bundle.parse_obj(found)
    assert nothing_empty(found)
    urls = [entry["fullUrl"] for entry in found["entry"]]
    assert urls == [f"urn:uuid:{UUID(entry['resource']['id'])}" for entry in found["entry"]]
    for resource in (entry["resource"] for entry in found["entry"]):
        contained = {f"#{inner['id']}" for inner in resource["contained"]}
        pointed = set(references(resource))
        assert contained <= pointed <= contained | set(urls)


def nothing_empty(node: Any) -> bool:
    """Whether no list, mapping or text in the tree is empty, and nothing is null."""
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return node not in ({}, [], "", None) and all(nothing_empty(part) for part in inner)


def references(node: Any) -> list[str]:
    """Everything that the tree points to."""
    if isinstance(node, list):
        return [target for part in node for target in references(part)]
    if not isinstance(node, dict):
        return []
    own = [node["reference"]] if "reference" in node else []
    return own + [target for part in node.values() for target in references(part)]


@pytest.mark.parametrize("assessed", [True, False])
@pytest.mark.parametrize("name", every(KB))
def test_every_bundle_is_sound(name: str, assessed: bool) -> None:
    """From the first message to the last, with an assessment and without."""
    check(made(every(KB)[name], assessed))


@FEWER
@given(talks(KB))
def test_every_random_bundle_is_sound_and_holds_all_that_was_told(talk: Talk) -> None:
    """An item for each finding and feature; one that is not known has no answer."""
    check(made(talk))
    findings = {name: told for name, told in talk.evidence.findings.items() if KB.findings[name].kind != "context"}
    values: dict[str, list[Any]] = {
        name: [] if told is Answer.UNKNOWN else [told is Answer.PRESENT] for name, told in findings.items()
    }
    for name, value in talk.evidence.features.items():
        known = sorted(value) if isinstance(value, frozenset) else [value]
        values[name] = [] if value is UNKNOWN else known
    assert answered(talk) == values


@pytest.mark.parametrize(
    ("name", "value", "answer"),
    [
        ("location", frozenset({"eyelid", "cheek"}), [{"valueString": "cheek"}, {"valueString": "eyelid"}]),
        ("side", "left", [{"valueString": "left"}]),
        ("duration_days", 0.25, [{"valueDecimal": 0.25}]),
        ("duration_days", 3.0, [{"valueInteger": 3}]),
        ("age", 30, [{"valueInteger": 30}]),
        ("age", UNKNOWN, None),
    ],
)
def test_a_value_has_the_type_that_fits(name: str, value: Any, answer: list[Any] | None) -> None:
    """Ids as text, whole numbers as such, and nothing for what is not known."""
    (item,) = resources(Talk(evidence=Evidence(features={name: value})))[0]["item"]
    assert item.get("answer") == answer


def test_a_number_says_what_it_counts() -> None:
    """For each feature that is a number; the words of the others stand alone."""
    features = {name: 4 if feature.is_number else UNKNOWN for name, feature in KB.features.items()}
    items = {item["linkId"]: item["text"] for item in resources(Talk(evidence=Evidence(features=features)))[0]["item"]}
    assert items["age"] == "age, in years"
    assert items["duration_days"] == "how long ago it began, in days"
    assert items["weakness_onset_days"].endswith(", in days")
    assert all(items[name] == KB.features[name].label for name in KB.features if not KB.features[name].is_number)


def test_findings_bear_their_plain_words() -> None:
    """So that a doctor can read them."""
    items = {item["linkId"]: item["text"] for item in resources(begun())[0]["item"]}
    findings = ("headache", "stress", "fever", "epilepsy")
    assert {name: items[name] for name in findings} == {name: KB.findings[name].label for name in findings}
    assert "confusion" not in items  # only perhaps told


def test_notes_of_the_talk_are_left_out() -> None:
    """They are no findings."""
    noted = Evidence.from_dict({"present": ["tremor", "deficit_is_new"], "absent": ["safe_now"]})
    assert answered(Talk(evidence=noted)) == {"tremor": [True]}


@pytest.mark.parametrize(
    ("name", "assessed", "states"),
    [
        ("empty", True, ("in-progress", "preliminary")),
        ("begun", True, ("in-progress", "preliminary")),
        ("emergency", True, ("completed", "final")),
        ("self_care", True, ("completed", "final")),
        ("child", True, ("completed", "final")),
        ("child", False, ("in-progress", "preliminary")),
    ],
)
def test_the_states_tell_whether_all_was_asked(name: str, assessed: bool, states: tuple[str, str]) -> None:
    """Both resources by the same measure."""
    assert tuple(resource["status"] for resource in resources(every(KB)[name], assessed)) == states


def test_the_assessment_holds_action_explanations_and_disclaimer() -> None:
    """In the words that the person is told, and resting on the answers."""
    answers, risk = resources(child(KB))
    assessment = assess(KB, child(KB).evidence)
    assert risk["mitigation"] == assessment.advice[0]
    assert risk["note"] == [{"text": KB.wording["intro"]["disclaimer"]}]
    assert risk["basis"] == [{"reference": f"urn:uuid:{answers['id']}"}]
    assert [(p["outcome"]["text"], p["qualitativeRisk"]["text"]) for p in risk["prediction"]] == [
        (e.condition.name, KB.wording["likelihood"][e.likelihood]) for e in assessment.explanations
    ]


def test_nothing_is_assessed_before_anything_is_told() -> None:
    """No action and no explanation, but the disclaimer."""
    _, risk = resources(empty())
    assert not {"mitigation", "prediction"} & set(risk)
    assert risk["note"]


@pytest.mark.parametrize("name", every(KB))
def test_nothing_is_diagnosed_and_nobody_is_named(name: str) -> None:
    """The two resources and no other; of a person at most the sex."""
    entries = resources(every(KB)[name])
    assert [resource["resourceType"] for resource in entries] == ["QuestionnaireResponse", "RiskAssessment"]
    for person in (inner for resource in entries for inner in resource["contained"]):
        allowed = {"Patient": {"gender"}, "RelatedPerson": {"patient"}}[person["resourceType"]]
        assert set(person) <= {"resourceType", "id"} | allowed


@pytest.mark.parametrize(
    ("talk", "gender", "source"),
    [(self_care(KB), "female", "#patient"), (child(KB), "male", "#teller"), (emergency(), None, "#patient")],
)
def test_the_sex_is_given_when_told_and_who_told_it(talk: Talk, gender: str | None, source: str) -> None:
    """A child's mother answers as a related person."""
    answers, risk = resources(talk)
    assert [resource["contained"][0].get("gender") for resource in (answers, risk)] == [gender, gender]
    assert answers["source"] == {"reference": source}
    assert answers["subject"] == risk["subject"] == {"reference": "#patient"}


def test_one_talk_keeps_its_ids_and_does_not_give_its_own_away() -> None:
    """A later bundle replaces an earlier one; another talk has others."""
    ids = [
        [found["id"], *(entry["resource"]["id"] for entry in found["entry"])]
        for found in (made(begun()), made(child(KB)), made(begun(), id_of_talk="another"))
    ]
    assert ids[0] == ids[1]
    assert not set(ids[0]) & set(ids[2])
    assert len(set(ids[0])) == 3
    assert "secret-42" not in json.dumps(made(begun(), id_of_talk="secret-42"))
