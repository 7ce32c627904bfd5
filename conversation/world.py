"""What a turn needs to know of the world around the talk. The pure code is told it, and never looks by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class World:
    """The instant in ISO form, the id of the talk, how long the person was away, and whether a person can take over."""

    now: str = "1970-01-01T00:00:00+00:00"
    talk: str = ""
    away_days: float = 0.0
    can_hand_over: bool = False


NOWHERE = World()
