"""Jerks told as a journey along a limb: a finger first, then the arm, then the face, within seconds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from concepts.patterns import Hit
from concepts.scene import Scene, longest

LIMBS = (("hand", "arm"), ("foot", "leg"))
REACH = 16  # words from one station to the next


def march(scene: Scene) -> Hit | None:
    """The stretch of words that tells of such a journey, from its first place to its last; None without one."""
    places = [h for h in longest(scene.group("location")) if scene.of_patient(h) and not scene.context.negated(h)]
    for first, second in pairwise(places):
        if {first.label.name, second.label.name} not in map(set, LIMBS) or not _leads(scene, first, second):
            continue
        last = _last_station(scene, places[places.index(second) :])
        start = min((t.start for t in scene.twitches if t.start < first.start), default=first.start)
        stretch = Hit(second.label, max(start, first.start - REACH), last.end)
        if _is_fast(scene, stretch, last is not second):
            return stretch
    return None


def _leads(scene: Scene, place: Hit, after: Hit) -> bool:
    """Whether words between two places take it from the one to the other."""
    steps = [c for c in scene.cues("march_on") if place.end <= c.start < after.end]
    return bool(steps) and after.start - place.end <= REACH


def _last_station(scene: Scene, places: Sequence[Hit]) -> Hit:
    last = places[0]
    for place, after in pairwise(places):
        if not _leads(scene, place, after):
            break
        last = after
    return last


def _is_fast(scene: Scene, stretch: Hit, goes_on: bool) -> bool:
    """Seconds or a fixed order, or three stations in a row; never where it took days."""
    sentences = {scene.message.words[i].sentence for i in (stretch.start, stretch.end - 1)}

    def said(cue: str) -> bool:
        return any(scene.message.words[h.start].sentence in sentences for h in scene.cues(cue))

    return (said("march_fast") or goes_on) and not said("march_slow")
