"""Short ways to write down what a person says and what has come of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conversation.answers import hear
from conversation.heard import Heard
from conversation.talk import OPENING, Talk
from conversation.turn import take_turn
from triage import Evidence, KnowledgeBase

ROLES = ("present", "absent", "past", "other_person", "hypothetical")


def say(text: str = "...", intent: str = "inform", **told: Any) -> Heard:
    """A message as the reading hands it over: findings under their role, and values under their name."""
    entities: list[dict[str, Any]] = []
    for name, values in told.items():
        listed = [values] if isinstance(values, (str, int, float)) else values
        for value in listed:
            finding = {"entity": "finding", "value": value, "role": name}
            entities.append(finding if name in ROLES else {"entity": name, "value": value})
    return Heard(text, intent, tuple(entities))


def asked(kb: KnowledgeBase, question: str, evidence: Evidence | None = None, **changes: Any) -> Talk:
    """A talk in which `question` is open with all of its options."""
    talk = Talk(evidence=evidence or Evidence(places_complete=False), **changes)
    return talk.asking(kb.questions[question])


def answered(kb: KnowledgeBase, question: str, heard: Heard, evidence: Evidence | None = None) -> Talk:
    """The talk after one answer to `question`."""
    return hear(kb, asked(kb, question, evidence), heard)


def talked(kb: KnowledgeBase, messages: Iterable[Heard], talk: Talk | None = None) -> tuple[Talk, list[dict[str, Any]]]:
    """The talk after several turns, and the `custom` parts of the last one."""
    talk, said = talk or Talk(), []
    for heard in messages:
        talk, said = take_turn(kb, talk, heard)
    return talk, [message.get("custom", {}) for message in said]


def none_of_these(kb: KnowledgeBase, talk: Talk, limit: int = 20) -> tuple[Talk, list[dict[str, Any]]]:
    """Goes on with `no` (thirty days, forty years, the same) until nothing more is asked."""
    said: list[dict[str, Any]] = []
    usual = {
        "duration": say(duration_days=30), "age": say("40", age=40), "course": say("Same", course="same"),
        "deficit_date": say(weakness_onset_days=60),
    }  # fmt: skip
    while talk.question not in (None, OPENING) and limit:
        talk, said = talked(kb, [usual.get(talk.question or "", say("None of these", "deny"))], talk)
        limit -= 1
    return talk, said


def findings(talk: Talk) -> dict[str, str]:
    """What is known of the findings, by the words present, absent and unknown."""
    return {name: answer.value for name, answer in talk.evidence.findings.items()}
