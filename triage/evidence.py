"""What is known of one person: each finding present, absent or not sure, and the features.

A finding or feature that is missing has not been asked about yet: it is *open*. One that was asked about
and could not be answered is *unknown*. Neither is ever taken for absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any


class Answer(Enum):
    """What a person said of one finding."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Unknown(Enum):
    """The value of a feature that was asked about and could not be told."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN

FeatureValue = str | int | float | frozenset[str] | Unknown


@dataclass(frozen=True)
class Evidence:
    """Findings and features of one person. Immutable: each change gives a new one.

    `places_complete` says that the person was asked where else it twitches, so that a place not in
    `features["location"]` is known not to twitch. `doubtful` are findings taken as present from free words: they count
    as present, but after an emergency the person is asked whether they were understood right. `suspected` are open
    findings that the words may have told of: they count for nothing, and are asked about before anything else.
    """

    findings: Mapping[str, Answer] = field(default_factory=dict)
    features: Mapping[str, FeatureValue] = field(default_factory=dict)
    places_complete: bool = True
    doubtful: frozenset[str] = frozenset()
    suspected: frozenset[str] = frozenset()

    def finding(self, name: str) -> Answer | None:
        """What was said of the finding `name`; None while it is open."""
        return self.findings.get(name)

    def feature(self, name: str) -> FeatureValue | None:
        """The value of the feature `name`; None while it is open."""
        return self.features.get(name)

    def places(self) -> frozenset[str]:
        """The places that twitch, as far as they are known."""
        places = self.features.get("location")
        return places if isinstance(places, frozenset) else frozenset()

    def number(self, name: str) -> float | None:
        """The feature `name` as a number; None when it is open or unknown."""
        value = self.features.get(name)
        return value if isinstance(value, int | float) else None

    def is_present(self, name: str) -> bool:
        """Whether the finding `name` is known to be present."""
        return self.findings.get(name) is Answer.PRESENT

    def with_finding(self, name: str, answer: Answer) -> Evidence:
        """The same evidence with one finding told for certain."""
        told = {**self.findings, name: answer}
        return replace(self, findings=told, doubtful=self.doubtful - {name}, suspected=self.suspected - {name})

    def with_doubtful(self, name: str) -> Evidence:
        """The same evidence with a finding that free words seem to tell; no doubt is cast on what was certain."""
        if self.is_present(name):
            return self
        told = self.with_finding(name, Answer.PRESENT)
        return replace(told, doubtful=told.doubtful | {name})

    def with_suspected(self, name: str) -> Evidence:
        """The same evidence with a finding to ask about, if nothing is known of it."""
        return self if name in self.findings else replace(self, suspected=self.suspected | {name})

    def with_feature(self, name: str, value: FeatureValue) -> Evidence:
        """The same evidence with one feature told."""
        return replace(self, features={**self.features, name: value})

    def without(self, *names: str) -> Evidence:
        """The same evidence with the findings and features `names` open again."""
        return replace(
            self,
            findings={k: v for k, v in self.findings.items() if k not in names},
            features={k: v for k, v in self.features.items() if k not in names},
            doubtful=self.doubtful - set(names),
            suspected=self.suspected - set(names),
        )

    def to_dict(self) -> dict[str, Any]:
        """A plain, sorted form that JSON can hold; `from_dict` reads it back."""
        lists: dict[str, list[str]] = {answer.value: [] for answer in Answer}
        for name, answer in sorted(self.findings.items()):
            lists[answer.value].append(name)
        features = {name: _plain(value) for name, value in sorted(self.features.items())}
        notes = {"doubtful": sorted(self.doubtful), "suspected": sorted(self.suspected)}
        return {**lists, "features": features, "places_complete": self.places_complete, **notes}

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> Evidence:
        """Evidence from its plain form: lists `present`, `absent`, `unknown`, and a mapping `features`."""
        told = [(name, answer) for answer in Answer for name in data.get(answer.value) or ()]
        findings = dict(told)
        if len(findings) < len(told):
            raise ValueError("a finding is listed as more than one of present, absent and unknown")
        features = {name: _value(value) for name, value in (data.get("features") or {}).items()}
        doubtful, suspected = (frozenset(data.get(name) or ()) for name in ("doubtful", "suspected"))
        return Evidence(findings, features, bool(data.get("places_complete", True)), doubtful, suspected)


def places(names: Iterable[str]) -> frozenset[str]:
    """A value for the feature `location`."""
    return frozenset(names)


def _plain(value: FeatureValue) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.value if isinstance(value, Unknown) else value


def _value(value: Any) -> FeatureValue:
    if isinstance(value, list | tuple | set | frozenset):
        return frozenset(str(item) for item in value)
    if value == UNKNOWN.value:
        return UNKNOWN
    if isinstance(value, str | int | float):
        return value
    raise ValueError(f"a feature is a word, a number or a list of places, not {value!r}")
