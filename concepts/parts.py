"""The statements of a message that the phrase lists make nothing of: the learned layer looks at these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from concepts.patterns import Hit, Label
from concepts.roles import OTHER, PRESENT
from concepts.scene import Scene

SHORTEST, LONGEST = 2, 14  # words


@dataclass(frozen=True)
class Part:
    """A statement: where it stands in the text, and whose it is (the role that a finding in it would have)."""

    start: int
    end: int
    role: str
    twitches: bool


def parts_of(scene: Scene) -> Iterator[Part]:
    """Statements in which nothing was read, and which deny, suppose and ask nothing."""
    words = scene.message.words
    for first, last in _spans(scene):
        who = scene.people.speakers[last - 1].who
        whole = Hit(Label("finding", "learned"), first, last)
        if scene.people.is_pet(who) or _has(scene, "finding", whole) or _aside(scene, whole):
            continue
        role = PRESENT if scene.people.is_patient(who) else OTHER
        yield Part(words[first].start, words[last - 1].end, role, _has(scene, "twitch", whole))


def _has(scene: Scene, group: str, whole: Hit) -> bool:
    return any(hit.overlaps(whole) for hit in scene.group(group))


def _aside(scene: Scene, whole: Hit) -> bool:
    """Whether it is denied, over, feared or asked rather than told."""
    denied = any(cue.inside(whole) for cue in scene.context.denials) or scene.context.negated(whole)
    asked = scene.message.is_question(whole.start) or scene.generic(Hit(whole.label, whole.end - 1, whole.end))
    return denied or asked or (scene.context.role(whole) or PRESENT) != PRESENT


def _spans(scene: Scene) -> Iterator[tuple[int, int]]:
    """The segments; what runs on is cut into overlapping halves."""
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
