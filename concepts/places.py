"""Where the twitch is: a place counts only when it is the twitch's and not that of some other complaint."""

from __future__ import annotations

from dataclasses import replace

from concepts.patterns import Hit
from concepts.scene import Scene, longest

NEAR, NOW_REACH = 3, 4
BARE, BARE_SEGMENT = 8, 12
JOINED = frozenset(["and", "also", "then", "or", "they", "it", "both", "just"])
TOO = frozenset(["too", "also", "joined", "joins", "joining", "well"])
OF_FACE = frozenset(["eyelid", "around_eye", "cheek", "mouth", "jaw", "forehead", "half_face"])


def _distance(a: Hit, b: Hit) -> int:
    return max(a.start - b.end, b.start - a.end, -1) + 1


class Places:
    """Location and side of the twitch in one message."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        claims = scene.lists["claims_place"] - scene.twitchlike
        self._claimers = [h for h in scene.group("finding") if h.label.name in claims] + scene.cues("other_complaint")

    def locations(self) -> list[Hit]:
        """The places of the twitch."""
        found = [h for h in longest(self.scene.group("location")) if self._is_twitching(h)]
        now = [h for h in found if not any(h.inside(c) for c in self.scene.cues("place_before"))]
        return self._without_bare_face(now or found)

    def _without_bare_face(self, found: list[Hit]) -> list[Hit]:
        """ "My face is going, just the lid": of the face only the part; "the face, on the left" is half of it."""
        whole = [h for h in found if h.label.name == "whole_face" and h.length == 1]
        if not whole or any(h.label.name in OF_FACE for h in found):
            return [h for h in found if h not in whole]
        side = self.side(found)
        if side is None or side.label.name == "both" or self.both_sides(found):
            return found
        half = replace(whole[0].label, name="half_face")
        return [replace(h, label=half) if h in whole else h for h in found]

    def _is_twitching(self, place: Hit) -> bool:
        scene = self.scene
        if not scene.of_patient(place) or scene.context.negated(place) or self._elsewhere(place):
            return False
        segment = scene.segment(place)
        twitches = [t for t in scene.twitches if scene.segment(t) == segment or place.inside(t)]
        claims = [c for c in self._claimers if scene.segment(c) == segment or place.inside(c)]
        said = [c for c in claims if c.label.kind == "said"]
        if said and not twitches and self._goes_on(segment):
            return True
        covered = [c for c in claims if place.overlaps(c)]
        if twitches:
            nearest = min(_distance(place, t) for t in twitches)
            if covered:
                return nearest <= NEAR
            if self._says_of(place, twitches, claims):
                return True
            return nearest <= min((_distance(place, c) for c in claims), default=nearest)
        if claims or any(t for t in scene.group("twitch") if scene.segment(t) == segment and scene.context.negated(t)):
            return False
        began = any(scene.segment(c) == segment for c in scene.cues("began"))
        short = scene.segment_of.count(segment) <= BARE_SEGMENT
        return began or short or bool(scene.twitches) or len(scene.message.words) <= BARE

    def _goes_on(self, segment: int) -> bool:
        """ "My calves cramp and they twitch": the next segment tells of the same place."""
        numbers, tokens = self.scene.segment_of, self.scene.message.tokens
        after = [tokens[i] for i, number in enumerate(numbers) if number == segment + 1][:2]
        carried = after[:1] in (["they"], ["it"], ["its"]) or (after[:1] == ["and"] and after[1:] in (["they"], ["it"]))
        return carried and any(self.scene.segment(t) == segment + 1 for t in self.scene.twitches)

    def _says_of(self, place: Hit, twitches: list[Hit], claims: list[Hit]) -> bool:
        """ "On top of the shake his eyelid flickers": the first that follows the place is said of it.

        So is what is joined to it: "my feet tingle and jump".
        """
        after = min((t.start for t in twitches if t.start >= place.end), default=None)
        if after is None:
            return False
        between = [c.end for c in claims if place.end <= c.start < after]
        return not between or set(self.scene.message.tokens[max(between) : after]) <= JOINED

    def _elsewhere(self, place: Hit) -> bool:
        """The place of something that only compares or is over: "not the cheek any more"."""
        return any(c.start <= place.start and place.end <= c.end for c in self.scene.cues("place_elsewhere"))

    def side(self, locations: list[Hit]) -> Hit | None:
        """The side of the twitch; where two are named the one next to a place wins."""
        found = [h for h in longest(self.scene.group("side")) if self._side_counts(h, locations)]
        if not found:
            return None
        if self.scene.cues("correction") or self._now_only(found[-1]):
            return found[-1]
        near = [h for h in found if any(_distance(h, p) <= 1 for p in locations)]
        return (near or found)[0]

    def _now_only(self, side: Hit) -> bool:
        """ "It was both, now it's only the right one"."""
        tokens = self.scene.message.tokens
        joins = TOO & set(tokens[side.end : side.end + NOW_REACH])
        return "now" in tokens[max(0, side.start - NOW_REACH) : side.start] and not joins

    def both_sides(self, locations: list[Hit]) -> bool:
        """Whether the left and the right are named as twitching, and neither instead of the other."""
        found = [h for h in longest(self.scene.group("side")) if self._side_counts(h, locations)]
        return (
            {"left", "right"} <= {h.label.name for h in found}
            and not self.scene.cues("correction")
            and not any(map(self._now_only, found))
        )

    def _side_counts(self, side: Hit, locations: list[Hit]) -> bool:
        scene = self.scene
        if not scene.of_patient(side) or scene.context.negated(side):
            return False
        segment = scene.segment(side)
        if any(scene.segment(p) == segment for p in locations):
            dropped = [
                p for p in longest(scene.group("location")) if p not in locations and scene.segment(p) == segment
            ]
            if any(_distance(side, p) <= 1 for p in dropped):
                return False
            near_kept = min(_distance(side, p) for p in locations if scene.segment(p) == segment)
            return all(_distance(side, p) >= near_kept for p in dropped)
        if any(scene.segment(t) == segment for t in scene.twitches):
            return not any(side.inside(c) for c in self._claimers)
        return not any(scene.segment(c) == segment for c in self._claimers)
