"""Scores how messages were read against what a perfect reader takes from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

ROLES = ("present", "absent", "other_person", "hypothetical", "past")
SINGLE = ("side", "onset", "course", "pattern", "sex")
NUMBERS = ("duration_days", "age")
OUTSIDE = {"out_of_scope", "nlu_fallback"}
SYMPTOM = {"describe_twitch", "inform"}
TOLERANCE = 0.15  # of a duration or an age
Fact = tuple[str, Any, str | None]
Message = Mapping[str, Any]
Answer = Mapping[str, Any]


def kinds(message: Message) -> list[str]:
    """The intents that are right for a message."""
    kind = message["kind"]
    return list(kind) if isinstance(kind, list) else [kind]


def intent_of(answer: Answer) -> str:
    """The intent read, without its finer part."""
    return str((answer.get("intent") or {}).get("name") or "nlu_fallback").split("/")[0]


def is_right(message: Message, intent: str) -> bool:
    """Whether the intent is one of those that are right."""
    return intent in kinds(message) or (intent in OUTSIDE and "out_of_scope" in kinds(message))


def wanted(message: Message) -> set[Fact]:
    """The facts that a message states."""
    found: set[Fact] = set()
    for key, value in (message.get("facts") or {}).items():
        if key in ROLES:
            found |= {("finding", name, key) for name in value}
        elif key == "location":
            found |= {("location", name, None) for name in value}
        elif key in NUMBERS:
            found.add((key, float(value), None))
        elif key in SINGLE:
            found.add((key, value, None))
    return found


def read(answer: Answer) -> set[Fact]:
    """The facts that were read; of several numbers of one name the last counts."""
    found: set[Fact] = set()
    numbers: dict[str, float] = {}
    for entity in answer.get("entities", []):
        name, value = entity["entity"], entity["value"]
        if name == "finding":
            found.add((name, value, entity.get("role", "present")))
        elif name == "location" or name in SINGLE:
            found.add((name, value, None))
        elif name in NUMBERS:
            numbers[name] = _number(value)
    return found | {(name, value, None) for name, value in numbers.items()}


def _number(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return float("nan")


def settled(want: set[Fact], have: set[Fact]) -> set[Fact]:
    """What was read, with each number that is near enough put as it should be."""
    exact = {(name, value) for name, value, _ in want if name in NUMBERS}
    near = {
        (name, value, role): next(
            (w for n, w in exact if n == name and abs(value - w) <= TOLERANCE * max(1.0, w)), value
        )
        for name, value, role in have
        if name in NUMBERS
    }
    return {(n, near.get((n, v, r), v), r) for n, v, r in have}


@dataclass
class Tally:
    """What was found, missed and made up, of one kind."""

    hit: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """How much of what was read is so."""
        return self.hit / max(1, self.hit + self.extra)

    @property
    def recall(self) -> float:
        """How much of what is so was read."""
        return self.hit / max(1, self.hit + self.missed)

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


@dataclass
class Score:
    """How one reader did on one set of messages."""

    danger: frozenset[str]
    messages: int = 0
    right: int = 0
    topics: Counter[bool] = field(default_factory=Counter)
    outside: Counter[bool] = field(default_factory=Counter)
    by_name: dict[str, Tally] = field(default_factory=dict)
    by_finding: dict[str, Tally] = field(default_factory=dict)
    signs: Tally = field(default_factory=Tally)
    flipped: list[str] = field(default_factory=list)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, message: Message, answer: Answer) -> None:
        """Count one message."""
        intent = intent_of(answer)
        right = is_right(message, intent)
        self.messages += 1
        self.right += right
        self.confusion[intent if right and intent in kinds(message) else kinds(message)[0], intent] += 1
        if message.get("topic"):
            self.topics[any(e["entity"] == "topic" and e["value"] == message["topic"] for e in answer["entities"])] += 1
        if kinds(message) == ["out_of_scope"]:
            self.outside[intent in SYMPTOM] += 1
        want = wanted(message)
        have = settled(want, read(answer))
        self._facts(want, have)
        self._signs(str(message["text"]), want, have)

    def _facts(self, want: set[Fact], have: set[Fact]) -> None:
        for fact in want | have:
            tallies = [self.by_name.setdefault(fact[0], Tally())]
            if fact[0] == "finding":
                tallies.append(self.by_finding.setdefault(fact[1], Tally()))
            for tally in tallies:
                tally.hit += fact in want and fact in have
                tally.missed += fact not in have
                tally.extra += fact not in want

    def _signs(self, text: str, want: set[Fact], have: set[Fact]) -> None:
        for name in self.danger:
            told, heard = ({r for n, v, r in facts if n == "finding" and v == name} for facts in (want, have))
            self.signs.hit += "present" in told & heard
            self.signs.missed += "present" in told - heard
            self.signs.extra += "present" in heard - told
            swapped = ("present" in told and "absent" in heard - told) or (
                "absent" in told and "present" in heard - told
            )
            if swapped:
                self.flipped.append(f"{name}: {text}")

    @property
    def facts(self) -> Tally:
        """All kinds of facts together."""
        tallies = list(self.by_name.values())
        return Tally(sum(t.hit for t in tallies), sum(t.missed for t in tallies), sum(t.extra for t in tallies))


def score(messages: Sequence[Message], answers: Iterable[Answer], danger: Iterable[str]) -> Score:
    """The score of the answers to the messages, in their order."""
    made = Score(frozenset(danger))
    for message, answer in zip(messages, answers, strict=True):
        made.add(message, answer)
    return made
