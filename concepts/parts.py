"""The statements of a message that the learned layer looks at: each with whose it is and how it is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from concepts.context import OTHER, PRESENT
from concepts.patterns import Hit, Label
from concepts.scene import Scene

SHORTEST, LONGEST = 2, 14
MOST = 8


@dataclass(frozen=True)
class Part:
    """A statement: its words start to end in the text, the role it has, and whether it denies anything."""

    start: int
    end: int
    words: int
    role: str
    denies: bool
    asks: bool


def parts_of(scene: Scene) -> Iterator[Part]:
    """The first MOST statements that tell of the patient or of another person."""
    words = scene.message.words
    for first, last in list(_spans(scene))[:MOST]:
        who = scene.people.speakers[last - 1].who
        if scene.people.is_pet(who):
            continue
        whole = Hit(Label("finding", "learned"), first, last)
        role = scene.context.role(whole) or PRESENT
        denied = any(first <= c.start < last for c in scene.context.denials) or scene.context.negated(whole)
        asks = scene.message.is_question(first) or scene.generic(Hit(whole.label, last - 1, last))
        own = scene.people.is_patient(who)
        yield Part(words[first].start, words[last - 1].end, last - first, role if own else OTHER, denied, asks)


def _spans(scene: Scene) -> Iterator[tuple[int, int]]:
    """Segments; scraps join the one before, and what runs on is cut in halves."""
    spans: list[tuple[int, int]] = []
    for i, number in enumerate(scene.segment_of):
        if i and number == scene.segment_of[i - 1]:
            spans[-1] = (spans[-1][0], i + 1)
        else:
            spans.append((i, i + 1))
    for first, last in spans:
        while last - first > LONGEST:
            yield first, first + LONGEST
            first += LONGEST // 2
        if last - first >= SHORTEST:
            yield first, last
