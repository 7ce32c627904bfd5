"""Which rules fire, and the interval in which the urgency lies while questions are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from triage.evidence import Evidence
from triage.logic import Mood, View, truth, undecided
from triage.model import KnowledgeBase, Rule, Urgency
from triage.truth import Truth

DEFAULT = Urgency.ROUTINE
_MOODS = {Urgency.EMERGENCY: Mood.EMERGENCY, Urgency.SELF_CARE: Mood.CERTAIN}


@dataclass(frozen=True)
class Interval:
    """The least urgent level that is already certain, and the most urgent one that may still come."""

    certain: Urgency
    possible: Urgency

    @property
    def settled(self) -> bool:
        """Whether no open question can change the urgency any more."""
        return self.certain is self.possible


def views(kb: KnowledgeBase, evidence: Evidence, could: bool) -> dict[Urgency, View]:
    """The evidence as the rules of each level look at it."""
    by_mood = {mood: View(kb, evidence, mood, could) for mood in Mood}
    return {urgency: by_mood[_MOODS.get(urgency, Mood.CAUTION)] for urgency in Urgency}


def fired(kb: KnowledgeBase, evidence: Evidence) -> tuple[Rule, ...]:
    """The rules that hold now, most urgent first. A self-care rule counts only when no other holds."""
    view = views(kb, evidence, could=False)
    holding = [rule for rule in kb.rules if truth(rule.when, view[rule.urgency]) is Truth.TRUE]
    others = [rule for rule in holding if rule.urgency is not Urgency.SELF_CARE]
    return tuple(others or holding)


def urgency_now(rules: tuple[Rule, ...]) -> Urgency:
    """The urgency that the fired `rules` give: the most urgent one, or routine when there is none."""
    return min((rule.urgency for rule in rules), default=DEFAULT)


def outlook(kb: KnowledgeBase, evidence: Evidence, view: Mapping[Urgency, View] | None = None) -> dict[str, Truth]:
    """For each rule id: certain to hold, impossible, or still open, whatever the open answers will be.

    `view` are the `views` of what could become of `evidence`, where they are at hand.
    """
    view = view or views(kb, evidence, could=True)
    return {rule.id: truth(rule.when, view[rule.urgency]) for rule in kb.rules}


def interval(kb: KnowledgeBase, chances: dict[str, Truth]) -> Interval:
    """The interval of the urgency, from the `outlook` of every rule."""
    caring = [rule for rule in kb.rules if rule.urgency is not Urgency.SELF_CARE]
    certain = [rule.urgency for rule in caring if chances[rule.id] is Truth.TRUE]
    possible = [rule.urgency for rule in caring if chances[rule.id] is not Truth.FALSE]
    care = max(chances[rule.id] for rule in kb.rules if rule.urgency is Urgency.SELF_CARE)
    return Interval(
        certain=min(certain, default=DEFAULT if care is Truth.FALSE else Urgency.SELF_CARE),
        possible=min(possible, default=Urgency.SELF_CARE if care is Truth.TRUE else DEFAULT),
    )


def open_in(
    kb: KnowledgeBase, evidence: Evidence, rules: Iterable[Rule], view: Mapping[Urgency, View] | None = None
) -> set[str]:
    """The open findings and features on which `rules` still hang; `view` as for `outlook`."""
    view = view or views(kb, evidence, could=True)
    return {name for rule in rules for name in undecided(rule.when, view[rule.urgency])}
