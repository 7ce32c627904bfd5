"""An assessment for a program: the ids of the contract, and the words in which a person is told the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from conversation.words import say_findings
from triage import Assessment, Evidence, KnowledgeBase, Urgency
from triage.differential import Explanation
from triage.model import Source


def assessment_custom(kb: KnowledgeBase, assessment: Assessment, complete: bool, before: str = "") -> dict[str, Any]:
    """The assessment as the REST contract has it; `before` is what its text says first, such as what has changed."""
    return {
        "kind": "assessment",
        "urgency": assessment.urgency.id,
        "urgency_name": kb.wording["urgency_name"][assessment.urgency.id],
        "complete": complete,
        "before": before,
        "action": assessment.advice[0],
        "call": call_custom(kb, assessment),
        "reasons": [{"rule": r.rule, "text": r.text, "sources": list(r.sources)} for r in assessment.reasons],
        "conditions": _conditions(kb, assessment),
        "findings": findings_custom(kb, assessment.evidence),
        "advice": list(assessment.advice),
        "safety_net": list(assessment.safety_net),
        "take_away": take_away(kb, assessment),
        "sources": [source_custom(source) for source in assessment.sources],
        "disclaimer": kb.wording["intro"]["disclaimer"],
    }


def call_custom(kb: KnowledgeBase, assessment: Assessment) -> dict[str, str] | None:
    """The number to call, alone and in words, in an emergency; else None."""
    if assessment.urgency is not Urgency.EMERGENCY:
        return None
    number = kb.region.digits.partition("/")[0].strip()  # some regions have two, and any one will do
    return {"number": number, "text": kb.wording["emergency"]["call"].format(number=number)}


def take_away(kb: KnowledgeBase, assessment: Assessment) -> list[str]:
    """What to show the doctor; nothing in an emergency, since nobody on the way to hospital is to make a film."""
    return [] if assessment.urgency is Urgency.EMERGENCY else list(kb.wording["summary"]["to_show"])


def findings_custom(kb: KnowledgeBase, evidence: Evidence) -> dict[str, Any]:
    """What is known, for a program; the notes of the talk are left out."""
    plain = evidence.to_dict()
    notes = {finding.id for finding in kb.findings.values() if finding.kind == "context"}
    lists = {key: [name for name in plain[key] if name not in notes] for key in ("present", "absent", "unknown")}
    return {**lists, "features": plain["features"]}


def source_custom(source: Source) -> dict[str, Any]:
    """A source for a program."""
    return {"id": source.id, "title": source.title, "url": source.url}


def worth_naming(kb: KnowledgeBase, assessment: Assessment) -> tuple[Explanation, ...]:
    """The explanations that a person is told of, the best first; none in an emergency.

    Naming what hardly fits would only frighten; programs still get it in `custom`.
    """
    if assessment.urgency is Urgency.EMERGENCY:
        return ()
    leading = assessment.explanations[: kb.limits.leading]
    return tuple(explanation for explanation in leading if explanation.likelihood != "less_likely") or leading[:1]


def words_for_and_against(kb: KnowledgeBase, evidence: Evidence, found: Explanation) -> tuple[list[str], list[str]]:
    """What fits an explanation and what does not, in this person's words; nothing stands on both sides."""
    against = [name for name in found.against if name not in found.for_]
    return say_findings(kb, evidence, found.for_), say_findings(kb, evidence, against)


def _conditions(kb: KnowledgeBase, assessment: Assessment) -> list[dict[str, Any]]:
    told: Sequence[Explanation] = worth_naming(kb, assessment)
    return [_condition(kb, assessment.evidence, found, found in told) for found in assessment.explanations]


def _condition(kb: KnowledgeBase, evidence: Evidence, found: Explanation, told: bool) -> dict[str, Any]:
    for_words, against_words = words_for_and_against(kb, evidence, found)
    return {
        "id": found.condition.id, "name": found.condition.name, "told": told,
        "likelihood": found.likelihood, "likelihood_name": kb.wording["likelihood"][found.likelihood],
        "for": list(found.for_), "against": list(found.against),
        "for_words": for_words, "against_words": against_words, "summary": found.condition.summary,
    }  # fmt: skip
