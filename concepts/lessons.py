"""What the learned layer learns from: the training phrases, by the finding that each tells of or the topic it asks about.

An intent's examples carry `metadata: {finding: …}`, `{feature: …, value: …}` or `{topic: …}` in data/nlu/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

NONE = "none"
TELLING = frozenset({"describe_twitch", "inform", "correct", "crisis"})


@dataclass(frozen=True)
class Lessons:
    """Statements and questions, each with its label."""

    told: list[tuple[str, str]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)


def lessons(examples: Iterable[tuple[str, str, Mapping[str, str]]]) -> Lessons:
    """From phrases with intent and metadata.

    A phrase of another intent tells of no finding, one that is no question asks about no topic; what tells without
    saying of what is left out.
    """
    found = Lessons()
    for text, intent, metadata in examples:
        label = _told(metadata)
        if label or intent not in TELLING:
            found.told.append((text, label or NONE))
        if "topic" in metadata or intent != "ask_info":
            found.asked.append((text, metadata.get("topic", NONE)))
    return found


def _told(metadata: Mapping[str, str]) -> str | None:
    if "feature" in metadata:
        return f"{metadata['feature']}:{metadata['value']}"
    return metadata.get("finding")
