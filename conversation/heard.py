"""One message of a person as the reading understood it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

LEARNED = "LearnedReading"  # the component that guesses at what no phrase list holds; an entity names its extractor

MANNERS = ("also", "compare")  # these ask for nothing: they say how the rest is meant


@dataclass(frozen=True)
class Heard:
    """The text, its intent (without a finer name), and the entities of `docs/knowledge-format.md`."""

    text: str
    intent: str
    entities: tuple[Mapping[str, Any], ...] = ()

    @staticmethod
    def from_parse(parse: Mapping[str, Any]) -> Heard:
        """From Rasa's parse of a message: `text`, `intent.name`, `entities`."""
        intent = (parse.get("intent") or {}).get("name") or "nlu_fallback"
        return Heard(str(parse.get("text") or ""), intent.split("/")[0], tuple(parse.get("entities") or ()))

    def findings(self, role: str) -> Iterator[str]:
        """The findings told in `role`: present, absent, other_person, hypothetical or past."""
        for entity in self.entities:
            if entity["entity"] == "finding" and (entity.get("role") or "present") == role:
                yield entity["value"]

    def half_heard(self) -> set[str]:
        """The findings that only the learned layer took from the words."""
        return {e["value"] for e in self.entities if e["entity"] == "finding" and e.get("extractor") == LEARNED}

    def values(self, name: str) -> list[Any]:
        """Every value of the entity `name`, such as `location`."""
        return [entity["value"] for entity in self.entities if entity["entity"] == name]

    def number(self, name: str) -> float | None:
        """The first value of the entity `name` as a number; None without one."""
        for value in self.values(name):
            try:
                return float(value)
            except (TypeError, ValueError):
                continue
        return None

    def requests(self) -> tuple[str, ...]:
        """What is asked of the talk itself, such as `skip`."""
        return tuple(dict.fromkeys(self.values("request")))

    def besides_requests(self) -> Heard:
        """The same message without what was read into a request: "what if it gets worse" tells of nothing."""
        asked = [e for e in self.entities if e["entity"] == "request" and e["value"] not in MANNERS and "start" in e]
        spans = [(int(e["start"]), int(e["end"])) for e in asked]
        kept = [e for e in self.outside(spans).entities if e["entity"] != "request"]
        requests = [e for e in self.entities if e["entity"] in ("request", "patient")]
        return Heard(self.text, self.intent, (*(e for e in kept if e["entity"] != "patient"), *requests))

    def outside(self, spans: list[tuple[int, int]]) -> Heard:
        """The same message without the entities that overlap `spans` of its text."""
        kept = [e for e in self.entities if not any(_overlap(e, start, end) for start, end in spans)]
        return Heard(self.text, self.intent, tuple(kept))


def _overlap(entity: Mapping[str, Any], start: int, end: int) -> bool:
    return int(entity.get("start", -1)) < end and int(entity.get("end", -1)) > start
