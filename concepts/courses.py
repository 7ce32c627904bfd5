"""How the twitch goes on: "it cleared up" may be said of another complaint."""

from __future__ import annotations

from concepts.patterns import Hit
from concepts.scene import Scene, longest

SINGLE = ("onset", "course", "pattern", "sex")
OF_TWITCH = frozenset(["twitch", "location"])


class Courses:
    """Onset, course and pattern of the twitch, and the sex of the patient."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        aside = scene.twitchlike | scene.lists["triggers"] | {"anxiety"}
        self._others = [
            h
            for h in scene.group("finding")
            if h.label.kind == "said" and h.label.name not in aside and not scene.context.negated(h)
        ]

    def of(self, feature: str) -> Hit | None:
        """The one that counts: the last word on the course, else the first."""
        hits = [h for h in longest(self.scene.group(feature)) if self._holds(h)]
        return (hits[-1] if feature == "course" else hits[0]) if hits else None

    def _holds(self, hit: Hit) -> bool:
        scene = self.scene
        if not scene.of_patient(hit) or scene.context.negated(hit) or scene.context.given_up(hit):
            return False
        return not (hit.label.name in {"improving", "constant"} and self._of_other(hit))

    def _of_other(self, hit: Hit) -> bool:
        """Whether what was told last before it, in this statement or the one before, is another complaint."""
        scene, words = self.scene, self.scene.message.words
        sentence = words[hit.start].sentence
        reach = 0 if hit.label.name == "constant" else 1
        other = max(
            (h.end for h in self._others if h.start < hit.start and sentence - words[h.start].sentence <= reach),
            default=0,
        )
        twitch = max((t.end for t in scene.twitches if t.start < hit.start), default=0)
        own = any(scene.segment(t) == scene.segment(hit) for t in scene.twitches)
        return other > twitch and not own
