"""Where the twitch is: a place counts only when it is the twitch's and not that of some other complaint."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from concepts.patterns import Hit
from concepts.scene import Scene, longest

NEAR, NOW_REACH = 3, 4
BARE, BARE_SEGMENT = 8, 12
JOINED = frozenset(["and", "also", "then", "or", "they", "it", "both", "just"])
TOO = frozenset(["too", "also", "joined", "joins", "joining", "well"])
# "I hold it to my cheek": a person does something; unless it is "I get it in my cheek".
DOERS = frozenset(["i", "ive", "im", "he", "she", "hes", "shes", "we", "you"])
OF_IT = frozenset(
    {
        *("it", "its", "this", "that", "one", "get", "got", "gets", "getting", "gotten", "have", "has", "had"),
        *("feel", "felt", "feels", "mean", "meant", "notice", "noticed", "notices", "see", "mainly", "mostly"),
        *("also", "same", "where", "thats"),
    }
)
OWN_WORDS = frozenset(["my", "me", "the", "his", "her", "our", "their"])
SLIP_REACH = 2
ELLIPSIS = 6  # words of "and now the right one too"
LACKING = frozenset(["no", "without", "never", "zero", "neither"])
SAME_ONE = frozenset(["that", "same"])
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
        if not scene.of_patient(place) or self._denied(place) or self._elsewhere(place) or self._aside(place):
            return False
        segment = scene.segment(place)
        twitches = [t for t in scene.twitches if scene.segment(t) == segment or place.inside(t)]
        claims = [
            c
            for c in self._claimers
            if (scene.segment(c) == segment and not self._only_lacks(place, c)) or place.inside(c)
        ]
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
        return began or short or bool(scene.twitches) or len(scene.message.words) <= BARE or self._instead(place)

    def _only_lacks(self, place: Hit, claim: Hit) -> bool:
        """ "Just my eyebrow no headaches": what is not there claims no place before it."""
        begins = self.scene.message.tokens[max(0, claim.start - 1) : claim.start + 1]
        return place.end <= claim.start and bool(LACKING & set(begins))

    def _instead(self, place: Hit) -> bool:
        """ "It is my cheek and not my eye": said in place of another."""
        denied: set[str] = self._denied_in.get(self.scene.segment(place), set())
        return bool(denied) and place.label.name not in denied

    @cached_property
    def _denied_in(self) -> dict[int, set[str]]:
        """The places denied, by segment."""
        denied: dict[int, set[str]] = {}
        for hit in self.scene.group("location"):
            if self.scene.context.negated(hit):
                denied.setdefault(self.scene.segment(hit), set()).add(hit.label.name)
        return denied

    def _denied(self, place: Hit) -> bool:
        """ "Not my neck" at least denies the neck."""
        begins = self.scene.message.words[place.start].sentence
        before = self.scene.message.tokens[max(0, place.start - 2) : place.start]
        if place.start > 1 and self.scene.message.words[place.start - 2].sentence != begins:
            before = before[1:]
        return self.scene.context.negated(place) or (before[:1] == ["not"] and before[1:] in ([w] for w in OWN_WORDS))

    @cached_property
    def _twitching_places(self) -> list[Hit]:
        """Places with a word for the twitch in their own segment."""
        scene = self.scene
        told = {scene.segment(t) for t in scene.twitches if t.label.group == "twitch"}
        return [h for h in longest(scene.group("location")) if scene.segment(h) in told and scene.of_patient(h)]

    def _aside(self, place: Hit) -> bool:
        """Beside a place that twitches: what is done with another ("when I purse my lips", "I take my hand")."""
        others = [h for h in self._twitching_places if h.label.name != place.label.name and not h.overlaps(place)]
        if not others:
            return False
        if any(place.inside(f) for f in self.scene.group("finding") if f.label.name in {"face_movement", "touch"}):
            return True
        segment = self.scene.segment(place)
        if any(self.scene.segment(h) == segment for h in self._twitching_places):
            return False
        words = {w for w, n in zip(self.scene.message.tokens, self.scene.segment_of, strict=True) if n == segment}
        return bool(words & DOERS) and not words & OF_IT

    def _goes_on(self, segment: int) -> bool:
        """ "My calves cramp and they twitch": the next segment tells of the same place."""
        numbers, tokens = self.scene.segment_of, self.scene.message.tokens
        after = [tokens[i] for i, number in enumerate(numbers) if number == segment + 1][:2]
        carried = after[:1] in (["they"], ["it"], ["its"]) or (after[:1] == ["and"] and after[1:] in (["they"], ["it"]))
        at = numbers.index(segment + 1) if after else 0
        told = [t for t in self.scene.twitches if self.scene.segment(t) == segment + 1]
        placed = any(self.scene.segment(h) == segment + 1 for h in self.scene.group("location"))
        jumps = after[:1] == ["and"] and any(t.start == at + 1 for t in told) and not placed
        within = any(tokens[t.end : t.end + 2] in (["in", "it"], ["in", "them"], ["in", "there"]) for t in told)
        return bool(told) and (carried or jumps or within)

    def _says_of(self, place: Hit, twitches: list[Hit], claims: list[Hit]) -> bool:
        """ "On top of the shake his eyelid flickers": the first that follows the place is said of it.

        So is what is joined to it: "my feet tingle and jump".
        """
        after = min((t.start for t in twitches if t.start >= place.end), default=None)
        if after is None:
            return self._joined_before(place, twitches, claims)
        between = [c.end for c in claims if place.end <= c.start < after]
        return not between or set(self.scene.message.tokens[max(between) : after]) <= JOINED

    def _joined_before(self, place: Hit, twitches: list[Hit], claims: list[Hit]) -> bool:
        """ "Twitching and cramping in my hands"."""
        tokens = self.scene.message.tokens
        before = max((t.end for t in twitches if t.end <= place.start), default=None)
        between = [c for c in claims if before is not None and before < c.start and c.end <= place.start]
        return bool(between) and set(tokens[before : min(c.start for c in between)]) <= JOINED

    def _elsewhere(self, place: Hit) -> bool:
        """The place of something that only compares or is over: "not the cheek any more"."""
        return any(c.start <= place.start and place.end <= c.end for c in self.scene.cues("place_elsewhere"))

    def side(self, locations: list[Hit]) -> Hit | None:
        """The side of the twitch; where two are named the one next to a place wins."""
        if meant := self._side_meant():
            return meant
        found = [h for h in longest(self.scene.group("side")) if self._side_counts(h, locations)]
        if not found:
            return self._side_told_before(locations)
        if self._taken_back(found) or self._now_only(found[-1]):
            return found[-1]
        near = [h for h in found if any(_distance(h, p) <= 1 for p in locations)]
        return (near or found)[0]

    def _taken_back(self, sides: list[Hit]) -> bool:
        """ "Left, no, right"; a "no" elsewhere, as in "no difference", takes nothing back."""
        return any(
            self.scene.message.tokens[c.start] != "no" or sides[0].end <= c.start < sides[-1].start
            for c in self.scene.cues("correction")
        )

    def _side_meant(self) -> Hit | None:
        """ "Not my left, my right", "I typed left, it is the right": the last of two of which one was a slip."""
        sides = [h for h in longest(self.scene.group("side")) if h.label.name != "both"]
        if len(sides) < 2 or sides[0].label.name == sides[-1].label.name:
            return None
        slips = [c for c in self.scene.cues("slip") if c.end <= sides[0].start <= c.end + SLIP_REACH]
        return sides[-1] if slips and self.scene.of_patient(sides[-1]) else None

    def _side_told_before(self, locations: list[Hit]) -> Hit | None:
        """ "My right arm is weak, the muscle in that arm jumps", "my left cheek is numb and the cheek jumps"."""
        tokens = self.scene.message.tokens
        sides = [h for h in longest(self.scene.group("side")) if self.scene.of_patient(h)]
        places = longest(self.scene.group("location"))
        for place in locations:
            earlier = [s for s in sides if s.end <= place.start and s.label.name != "both"]
            if earlier and SAME_ONE & set(tokens[max(0, place.start - 2) : place.start]):
                return earlier[-1]
            alike = [p for p in places if p.label.name == place.label.name and p.end <= place.start]
            beside = [s for s in earlier if any(_distance(s, p) <= 1 and s.start <= p.start for p in alike)]
            if beside and not self.scene.context.negated(beside[-1]):
                return beside[-1]
        return None

    def _now_only(self, side: Hit) -> bool:
        """ "It was both, now it's only the right one"."""
        tokens = self.scene.message.tokens
        joins = TOO & set(tokens[side.end : side.end + NOW_REACH])
        return "now" in tokens[max(0, side.start - NOW_REACH) : side.start] and not joins

    def both_sides(self, locations: list[Hit]) -> bool:
        """Whether the left and the right are named as twitching, and neither instead of the other."""
        found = [
            h
            for h in longest(self.scene.group("side"))
            if self._side_counts(h, locations) and self._tells(h, locations)
        ]
        return (
            {"left", "right"} <= {h.label.name for h in found}
            and not (self._taken_back(found) or self._side_meant())
            and not any(map(self._now_only, found))
        )

    def _tells(self, side: Hit, locations: list[Hit]) -> bool:
        """Whether a side stands with a place or a twitch, or in so few words that it goes with those before."""
        segment = self.scene.segment(side)
        told = any(self.scene.segment(h) == segment for h in [*locations, *self.scene.twitches])
        return told or self.scene.segment_of.count(segment) <= ELLIPSIS

    def _side_counts(self, side: Hit, locations: list[Hit]) -> bool:
        scene = self.scene
        if not scene.of_patient(side) or scene.context.negated(side):
            return False
        segment = scene.segment(side)
        kept = {(p.start, p.end) for p in locations}
        dropped = [
            p for p in longest(scene.group("location")) if (p.start, p.end) not in kept and scene.segment(p) == segment
        ]
        if any(_distance(side, p) <= 1 or self._owns(side, p) for p in dropped):
            return False
        if any(scene.segment(p) == segment for p in locations):
            near_kept = min(_distance(side, p) for p in locations if scene.segment(p) == segment)
            return all(_distance(side, p) >= near_kept for p in dropped)
        if any(scene.segment(t) == segment for t in scene.twitches):
            return not any(side.inside(c) for c in self._claimers)
        return not any(scene.segment(c) == segment for c in self._claimers)

    def _owns(self, side: Hit, place: Hit) -> bool:
        """ "Both my hands"."""
        return place.start - side.end == 1 and self.scene.message.tokens[side.end] in OWN_WORDS
