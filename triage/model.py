"""The knowledge base as the engine sees it: frozen records, filled by the loader from `knowledge/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from triage.expression import Expression


class Urgency(IntEnum):
    """How soon to be seen, most urgent first."""

    EMERGENCY = 0
    URGENT = 1
    SOON = 2
    ROUTINE = 3
    SELF_CARE = 4

    @property
    def id(self) -> str:
        """The id that clients see, such as `self_care`."""
        return self.name.lower()


@dataclass(frozen=True)
class Source:
    """Where a clinical fact comes from."""

    id: str
    title: str
    url: str | None


@dataclass(frozen=True)
class Finding:
    """One thing that a person may have: a symptom, a trigger or a part of their history.

    `label` names it in a list, `option` offers it as an answer. A `listened_for` finding is never asked
    of everyone, only heard; a `danger` sign is never taken lightly. Of a finding that is `hard_to_know` people are
    often unsure, so that "not sure" is taken to mean it first.
    """

    id: str
    kind: str
    label: str
    option: str
    danger: bool = False
    listened_for: bool = False
    hard_to_know: bool = False


@dataclass(frozen=True)
class Feature:
    """A single-valued fact such as the side. `values` maps each value to the words that offer it.

    `met_when_unknown`: whether a test of it counts as met when the person could not say.
    `if_unknown`: the number that then stands in for it.
    """

    id: str
    label: str
    values: Mapping[str, str]
    told: Mapping[str, str]
    met_when_unknown: bool
    if_unknown: int | None = None

    @property
    def is_number(self) -> bool:
        """Whether its value is a number rather than one of a few words."""
        return not self.values


@dataclass(frozen=True)
class Rule:
    """One triage rule: when it holds, the urgency is at least `urgency`.

    `first_aid` names what to do while help is on its way.
    """

    id: str
    urgency: Urgency
    when: Expression
    text: str
    because: str
    sources: tuple[str, ...]
    advice: tuple[str, ...] = ()
    first_aid: str | None = None


@dataclass(frozen=True)
class Weight:
    """A piece of evidence for (positive) or against (negative) a condition."""

    when: Expression
    weight: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """A condition that an assessment may name. `prior` orders equal scores: 3 very common to 0 rare."""

    id: str
    name: str
    also: tuple[str, ...]
    prior: int
    summary: str
    evidence: tuple[Weight, ...]
    education: Mapping[str, tuple[str, ...]]
    advice: tuple[str, ...]
    sources: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Topic:
    """Something that can be explained and is no condition, such as a treatment, or fear of the condition `fears`.

    in_emergency: whether it may be explained while an ambulance is advised; most topics comfort, which then is wrong.
    """

    id: str
    name: str
    also: tuple[str, ...]
    short: tuple[str, ...]
    more: tuple[str, ...]
    sources: tuple[str, ...]
    statements: tuple[str, ...]
    see_also: tuple[str, ...]
    fears: str | None = None
    in_emergency: bool = False


@dataclass(frozen=True)
class Option:
    """One choice of a question, offered only `when` it makes sense.

    One that does not `settle` can be asked again in other words.
    """

    value: str
    label: str
    settles: bool = True
    feature: str | None = None
    when: Expression | None = None


@dataclass(frozen=True)
class Question:
    """One question. `when` says whether it makes sense now; `implies` is noted when a deficit is ticked.

    One that `clarifies` may follow an emergency, and one that `confirms` then also asks whether the doubtful findings
    that made it were understood right. One that `suspects` asks about the suspected findings, before all others.
    `brief` are fewer words for it once it was asked; empty where `text` is short enough.
    """

    id: str
    answer: str
    asks: tuple[str, ...]
    text: str
    simpler: str
    why: str
    options: tuple[Option, ...]
    when: Expression | None
    implies: str | None
    clarifies: bool
    only_after_emergency: bool
    confirms: bool
    suspects: bool
    brief: str


@dataclass(frozen=True)
class Region:
    """The telephone numbers of one part of the world."""

    id: str
    name: str
    emergency: str
    digits: str  # the emergency numbers alone, for a sentence in another language
    advice_line: str
    crisis: str


@dataclass(frozen=True)
class Limits:
    """How long an interview may get, and what makes a likelihood word."""

    questions: int
    questions_after_emergency: int
    away_hours: int
    forget_days: int
    leading: int
    shown: int
    likely: int
    possible: int
    least: int


@dataclass(frozen=True)
class KnowledgeBase:
    """All of `knowledge/`, checked."""

    findings: Mapping[str, Finding]
    features: Mapping[str, Feature]
    values: Mapping[str, tuple[str, str]]
    areas: Mapping[str, frozenset[str]]
    deficits: frozenset[str]
    rules: tuple[Rule, ...]
    conditions: Mapping[str, Condition]
    topics: Mapping[str, Topic]
    questions: Mapping[str, Question]
    sources: Mapping[str, Source]
    regions: Mapping[str, Region]
    region: Region
    limits: Limits
    wording: Mapping[str, Any]
