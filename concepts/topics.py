"""What a question is about: at most two of the topics whose patterns matched, the most specific first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from concepts.patterns import Hit
from concepts.scene import Scene

NAMED, CONDITION, GENERAL, FOUND, CAUSE, SIGN = range(6)
FILES = {"topics": NAMED, "topics_conditions": CONDITION, "topics_general": GENERAL, "topics_signs": SIGN}
CAUSES = {"causes", "triggers"}  # give way to a finding that is asked about: "does coffee do this"
ASIDE = {  # what may stand beside the first, by the kind of the first
    NAMED: {NAMED, CONDITION},
    CONDITION: {CONDITION, GENERAL, SIGN},
    GENERAL: {GENERAL, FOUND, CAUSE},
    FOUND: {FOUND, GENERAL, CAUSE},
    CAUSE: {CAUSE, SIGN},
    SIGN: set[int](),
}

Found = tuple[str, int, int]
Offer = tuple[int, int, str, Hit]


class Topics:
    """Chooses topics in the order of the files, and within one file in the order of its entries."""

    def __init__(self, files: Mapping[str, str], of_findings: Mapping[str, str]) -> None:
        self._rank = {name: i for i, name in enumerate(files)}
        self._kind = {name: CAUSE if name in CAUSES else FILES[file] for name, file in files.items()}
        self._of_findings = of_findings

    def find(self, scene: Scene) -> Iterator[Found]:
        """Name, first word and the word after the last."""
        offers = [(self._kind[h.label.name], self._rank[h.label.name], h.label.name, h) for h in scene.group("topic")]
        for hit in scene.group("finding"):
            name = self._of_findings.get(hit.label.name)
            if name and hit.label.kind == "said":
                offers.append((FOUND, -hit.start, name, hit))  # what comes last is nearest to the question
        offers.sort(key=lambda offer: offer[:3])
        for kept in _two(offers):
            yield kept[2], kept[3].start, kept[3].end


def _two(offers: list[Offer]) -> Iterator[Offer]:
    if not offers:
        return
    first = offers[0]
    yield first
    for offer in offers[1:]:
        if offer[2] != first[2] and offer[0] in ASIDE[first[0]]:
            yield offer
            return
