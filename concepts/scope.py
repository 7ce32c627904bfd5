"""How far a cue reaches."""

from __future__ import annotations

from dataclasses import dataclass

from concepts.patterns import Hit


@dataclass(frozen=True)
class Scope:
    """The words that a cue governs, and where the cue itself stands."""

    start: int
    end: int
    cue: Hit

    def covers(self, hit: Hit) -> bool:
        """Whether the hit lies in the scope; a cue never governs a phrase that it is part of."""
        grows = self.cue.label.name in {"negation_forward", "past_forward"}
        runs_on = (
            grows and self.start == self.cue.end and self.cue.start < hit.start < self.cue.end < hit.end <= self.end
        )
        apart = self.cue.end <= hit.start or self.cue.start >= hit.end
        return runs_on or (self.start <= hit.start < self.end and apart)
