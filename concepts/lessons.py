"""What the learned layer learns from: the training phrases, by the finding told of or the topic asked about.

The examples of an intent carry `metadata: {finding: …}` or `{topic: …}` in data/nlu/told and data/nlu/asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

NONE, ASKING = "none", "ask_info"
TELLING = frozenset({"describe_twitch", "inform", "correct", "crisis"})

ASIDE = frozenset({"out_of_scope", "chitchat"})


@dataclass(frozen=True)
class Lessons:
    """Statements and questions, each with its label."""

    told: list[tuple[str, str]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)


def lessons(
    examples: Iterable[tuple[str, str, Mapping[str, str]]], left_in: Callable[[str], list[str]] = lambda _: []
) -> Lessons:
    """From phrases with intent and metadata.

    A greeting and the like tell of no finding, and small talk asks about no topic. What tells or asks without saying
    of what is left out. In messages marked `rest: nothing` the phrase lists find all there is: what they leave, which
    `left_in` gives, tells of no finding.
    """
    found = Lessons()
    for text, intent, metadata in examples:
        if metadata.get("rest") == "nothing":
            found.told.extend((left, NONE) for left in left_in(text))
        if "topic" in metadata:
            found.asked.append((text, metadata["topic"]))
        elif "finding" in metadata or intent not in TELLING | {ASKING}:
            found.told.append((text, metadata.get("finding", NONE)))
        if intent in ASIDE:
            found.asked.append((text, NONE))
    return found
