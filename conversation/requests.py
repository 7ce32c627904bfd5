"""What a person asks of the talk itself: why, skip, back, repeat, how much longer, more, a summary, to delete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from conversation.heard import Heard
from conversation.talk import Talk
from triage import KnowledgeBase

# Where several are read the first counts: what cannot wait, then the most definite.
ORDER = ("help_coming", "mistaken", "delete", "summary", "why", "back", "repeat", "skip", "left", "worse", "more")
_ONLY_IN_EMERGENCY = ("help_coming", "mistaken")


def request_of(talk: Talk, heard: Heard) -> str | None:
    """The request that a message makes, if it makes sense now; None without one."""
    made = heard.requests()
    for name in ORDER:
        if name in made and _makes_sense(name, talk):
            return name
    return None


def _makes_sense(name: str, talk: Talk) -> bool:
    if name in _ONLY_IN_EMERGENCY:
        return talk.said == "emergency"
    if name in ("why", "skip", "repeat"):
        return talk.question is not None
    if name == "back":
        return bool(talk.steps)
    return name != "more" or talk.topic is not None


def step_back(kb: KnowledgeBase, talk: Talk) -> Talk:
    """The talk with the last answered question open again, and what it settled forgotten."""
    last = talk.steps[-1]
    evidence = talk.evidence.without(*last.settled)
    if "location" in kb.questions[last.question].asks:
        evidence = replace(evidence, places_complete=False)
    answered = talk.progress.answered
    at = len(answered) - 1 - answered[::-1].index(last.question)
    counted = max(0, talk.progress.after_emergency - 1)  # asked once more, it is still the same question
    progress = replace(talk.progress, answered=answered[:at] + answered[at + 1 :], after_emergency=counted)
    return replace(
        talk, evidence=evidence, progress=progress, steps=talk.steps[:-1], question=last.question,
        offered=last.offered, missed=0,
    )  # fmt: skip


def settled_between(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    """The names that are in `after` and were not in `before`."""
    return tuple(name for name in after if name not in before)
