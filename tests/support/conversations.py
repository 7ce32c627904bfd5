"""Plays a written conversation over REST and says where it does not go as written."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import requests
from ruamel.yaml import YAML

from scripts.talking import post

FOLDER = Path(__file__).resolve().parents[1] / "conversations"
PATIENCE = 60
EXPECTED = {
    *("question", "not_question", "reply", "explanation", "summary", "urgency", "complete", "first"),
    *("present", "absent", "unknown", "open", "features", "patient", "forgotten"),
}
Messages = list[dict[str, Any]]


def load() -> list[dict[str, Any]]:
    """All conversations, each with the file that it stands in."""
    return [
        {**talk, "file": path.name}
        for path in sorted(FOLDER.glob("*.yml"))
        for talk in YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    ]


def wrong_in(url: str, token: str, talk: Mapping[str, Any]) -> list[str]:
    """One line for everything that went otherwise than written."""
    sender, wrong = f"conversation-{uuid.uuid4().hex}", []
    for number, turn in enumerate(talk["turns"], 1):
        said = post(url, sender, turn["say"])
        state = _state(url, token, sender)
        found = _differences(turn.get("expect") or {}, said, state)
        wrong += [f"turn {number} ({turn['say'][:60]!r}): {line}" for line in found]
    return wrong


def _state(url: str, token: str, sender: str) -> dict[str, Any]:
    answer = requests.get(f"{url}/conversations/{sender}/tracker", params={"token": token}, timeout=PATIENCE)
    return answer.json()["slots"].get("triage") or {}


def _differences(expect: Mapping[str, Any], said: Messages, state: Mapping[str, Any]) -> Iterator[str]:
    customs = [message.get("custom") or {} for message in said]
    if not said:
        yield "no answer"
    yield from _of_messages(expect, customs)
    yield from _of_state(expect, state)


def _of_messages(expect: Mapping[str, Any], customs: Messages) -> Iterator[str]:
    last = customs[-1].get("id") if customs and customs[-1].get("kind") == "question" else None
    if "question" in expect and last not in _any(expect["question"]):
        yield f"asked {last}, not {expect['question']}"
    if last in _any(expect.get("not_question", [])):
        yield f"asked {last}"
    for kind, key in (("reply", "id"), ("explanation", "topic")):
        told = [custom.get(key) for custom in customs if custom.get("kind") == kind]
        if kind in expect and not set(told) & set(_any(expect[kind])):
            yield f"{kind} {told}, not {expect[kind]}"
    if expect.get("summary") and not any(c.get("kind") == "summary" and c.get("fhir") for c in customs):
        yield "no summary"
    yield from _of_assessment(expect, [custom for custom in customs if custom.get("kind") == "assessment"])


def _of_assessment(expect: Mapping[str, Any], assessments: Messages) -> Iterator[str]:
    last = assessments[-1] if assessments else {}
    if "urgency" in expect and last.get("urgency") not in _any(expect["urgency"]):
        yield f"urgency {last.get('urgency')}, not {expect['urgency']}"
    if "complete" in expect and last.get("complete") is not expect["complete"]:
        yield f"complete is {last.get('complete')}"
    first = next((condition["id"] for condition in last.get("conditions", ())), None)
    if "first" in expect and first not in _any(expect["first"]):
        yield f"{first} is named first, not {expect['first']}"


def _of_state(expect: Mapping[str, Any], state: Mapping[str, Any]) -> Iterator[str]:
    evidence = state.get("evidence") or {}
    known = {name: role for role in ("present", "absent", "unknown") for name in evidence.get(role, ())}
    for role in ("present", "absent", "unknown"):
        for name in expect.get(role, ()):
            if known.get(name) != role:
                yield f"{name} is {known.get(name, 'open')}, not {role}"
    yield from (f"{name} is {known[name]}, not open" for name in expect.get("open", ()) if name in known)
    for name, value in (expect.get("features") or {}).items():
        told = (evidence.get("features") or {}).get(name)
        if told != (sorted(value) if isinstance(value, list) else value):
            yield f"{name} is {told!r}, not {value!r}"
    if "patient" in expect and state.get("patient") != expect["patient"]:
        yield f"it is about {state.get('patient')}"
    if expect.get("forgotten") and state:
        yield "something is kept"


def _any(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
