"""A talk as a bundle of FHIR R4 resources, for the record system of a surgery. Nothing in it is the person's own words.

What the person answered is a QuestionnaireResponse and what the assistant made of it a RiskAssessment. There is no
Condition, since nothing is diagnosed, and no Patient of its own, since nobody is identified: each resource contains one
without a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from conversation.talk import Talk
from triage import UNKNOWN, Answer, Assessment, KnowledgeBase
from triage.evidence import FeatureValue

Resource = dict[str, Any]

_PATIENT, _TELLER = "#patient", "#teller"


def bundle(
    kb: KnowledgeBase, talk: Talk, assessment: Assessment | None, authored: str, id_of_talk: str
) -> dict[str, Any]:
    """The Bundle of a talk: its answers, then the assessment of them, which is preliminary while there is more to ask.

    `authored` is an instant in ISO 8601 with its zone. The same `id_of_talk` gives the same ids, so that a later bundle
    replaces an earlier one; it cannot be read back from them, since whoever knows it could go on with the talk.
    """
    assessment = assessment if talk.has_facts else None
    complete = assessment is not None and talk.is_complete(kb)
    whole, answers, risk = (str(uuid5(NAMESPACE_OID, f"{id_of_talk}/{part}")) for part in ("whole", "answers", "risk"))
    resources = (
        {"id": answers, **_answers(kb, talk, complete, authored)},
        {"id": risk, **_risk(kb, talk, assessment, complete, authored, answers)},
    )
    return {
        "resourceType": "Bundle",
        "id": whole,
        "type": "collection",
        "timestamp": authored,
        "entry": [{"fullUrl": _url(resource["id"]), "resource": resource} for resource in resources],
    }


def _to(target: str) -> Resource:
    return {"reference": target}


def _url(id_of_resource: str) -> str:
    return f"urn:uuid:{id_of_resource}"


def _patient(talk: Talk) -> Resource:
    """Somebody without a name or a birthday; the values of the sex are those of FHIR."""
    sex = talk.evidence.feature("sex")
    gender = {"gender": sex} if isinstance(sex, str) else {}
    return {"resourceType": "Patient", "id": _PATIENT[1:], **gender}


def _answers(kb: KnowledgeBase, talk: Talk, complete: bool, authored: str) -> Resource:
    contained, source = [_patient(talk)], _PATIENT
    if talk.patient != "self":
        contained.append({"resourceType": "RelatedPerson", "id": _TELLER[1:], "patient": _to(_PATIENT)})
        source = _TELLER
    items = [*_findings(kb, talk), *_features(kb, talk)]
    return {
        "resourceType": "QuestionnaireResponse",
        "contained": contained,
        "status": "completed" if complete else "in-progress",
        "subject": _to(_PATIENT),
        "authored": authored,
        "source": _to(source),
        **({"item": items} if items else {}),  # FHIR knows no empty list
    }


def _findings(kb: KnowledgeBase, talk: Talk) -> Iterator[Resource]:
    """An item for each finding that was told, denied or not known, without the notes of the talk."""
    for name, finding in kb.findings.items():
        told = talk.evidence.finding(name)
        if told is not None and finding.kind != "context":
            known = told is not Answer.UNKNOWN
            yield _item(name, finding.label, [{"valueBoolean": told is Answer.PRESENT}] if known else [])


def _features(kb: KnowledgeBase, talk: Talk) -> Iterator[Resource]:
    words = kb.wording["summary"]
    for name, feature in kb.features.items():
        value = talk.evidence.feature(name)
        if value is not None:
            # A bare number would leave open whether it counts days or years.
            unit = words["units"][name] if feature.is_number else None
            text = words["with_unit"].format(label=feature.label, unit=unit) if unit else feature.label
            yield _item(name, text, _values(value))


def _values(value: FeatureValue) -> list[Resource]:
    """The answers that a value of a feature makes: ids of the vocabulary or a number; none when it is not known."""
    if value is UNKNOWN:
        return []
    if isinstance(value, frozenset):
        return [{"valueString": place} for place in sorted(value)]
    if isinstance(value, int | float):
        return [{"valueInteger": int(value)} if float(value).is_integer() else {"valueDecimal": value}]
    return [{"valueString": value}]


def _item(name: str, text: str, answers: list[Resource]) -> Resource:
    """An item; one without an answer was asked about and is not known."""
    return {"linkId": name, "text": text, **({"answer": answers} if answers else {})}


def _risk(
    kb: KnowledgeBase, talk: Talk, assessment: Assessment | None, complete: bool, authored: str, answers: str
) -> Resource:
    resource = {
        "resourceType": "RiskAssessment",
        "contained": [_patient(talk)],
        "status": "final" if complete else "preliminary",
        "subject": _to(_PATIENT),
        "occurrenceDateTime": authored,
        "basis": [_to(_url(answers))],
        "note": [{"text": kb.wording["intro"]["disclaimer"]}],
    }
    if assessment:
        resource["mitigation"] = assessment.advice[0]
    if assessment and assessment.explanations:
        likelihood = kb.wording["likelihood"]
        resource["prediction"] = [
            {"outcome": {"text": e.condition.name}, "qualitativeRisk": {"text": likelihood[e.likelihood]}}
            for e in assessment.explanations
        ]
    return resource
