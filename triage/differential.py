"""What it might be: conditions ranked by the evidence for and against each."""

from __future__ import annotations

from dataclasses import dataclass

from triage.evidence import UNKNOWN, Answer, Evidence
from triage.expression import Clear, Expression, Name, parts_of
from triage.logic import Mood, View, truth, undecided
from triage.model import Condition, KnowledgeBase
from triage.truth import Truth


@dataclass(frozen=True)
class Explanation:
    """One condition as an explanation of the evidence, with the findings and features for and against it."""

    condition: Condition
    score: int
    likelihood: str
    for_: tuple[str, ...]
    against: tuple[str, ...]


def differential(kb: KnowledgeBase, evidence: Evidence) -> tuple[Explanation, ...]:
    """The conditions worth naming, best first; on equal scores the more common one comes first.

    A condition is worth naming from the score `limits.least` on; when none is, the best one is named alone.
    """
    view = View(kb, evidence, Mood.CERTAIN)
    explanations = [_explain(condition, view) for condition in kb.conditions.values()]
    explanations.sort(key=lambda e: (-e.score, -e.condition.prior, e.condition.id))
    named = [e for e in explanations if e.score >= kb.limits.least and e.for_]
    return tuple(named[: kb.limits.shown])


def explanation_of(kb: KnowledgeBase, evidence: Evidence, condition: str) -> Explanation:
    """What speaks for and against one condition, named by its id, however little fits."""
    return _explain(kb.conditions[condition], View(kb, evidence, Mood.CERTAIN))


def scores(kb: KnowledgeBase, evidence: Evidence) -> dict[str, int]:
    """The score of every condition on what is known."""
    view = View(kb, evidence, Mood.CERTAIN)
    return {c.id: sum(w.weight for w in c.evidence if _holds(w.when, view)) for c in kb.conditions.values()}


def open_swing(kb: KnowledgeBase, evidence: Evidence, condition: Condition) -> dict[str, int]:
    """For each open finding or feature, how far its answer could still move the score of `condition`."""
    view = View(kb, evidence, Mood.CERTAIN, could=True)
    swing: dict[str, int] = {}
    for weight in condition.evidence:
        for name in set(undecided(weight.when, view)):
            swing[name] = swing.get(name, 0) + abs(weight.weight)
    return swing


def _holds(when: Expression, view: View) -> bool:
    return truth(when, view) is Truth.TRUE


def _explain(condition: Condition, view: View) -> Explanation:
    held = [weight for weight in condition.evidence if _holds(weight.when, view)]
    score = sum(weight.weight for weight in held)
    limits = view.kb.limits
    likelihood = "likely" if score >= limits.likely else "possible" if score >= limits.possible else "less_likely"
    sides: list[tuple[str, ...]] = []
    for sign in (1, -1):
        names = [name for weight in held if weight.weight * sign > 0 for name in told_in(weight.when, view)]
        sides.append(tuple(dict.fromkeys(names)))
    return Explanation(condition, score, likelihood, sides[0], sides[1])


def told_in(when: Expression, view: View) -> list[str]:
    """The findings and features that make `when` hold, as far as the person told them."""
    if truth(when, view) is not Truth.TRUE:
        return []
    if isinstance(when, Name) and when.name not in view.kb.values:
        return [when.name] if view.evidence.is_present(when.name) else []
    if isinstance(when, Clear):
        return [when.name] if view.evidence.finding(when.name) is Answer.ABSENT else []
    if parts_of(when):
        return [name for part in parts_of(when) for name in told_in(part, view)]
    return [feature for feature in _features(when, view) if view.evidence.feature(feature) not in (None, UNKNOWN)]


def _features(when: Expression, view: View) -> list[str]:
    name = getattr(when, "name", "")
    if name in view.kb.values:
        return [view.kb.values[name][0]]
    return {"areas": ["location"], "since": ["weakness_onset_days", "duration_days"]}.get(name, [name])
