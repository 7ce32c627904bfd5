"""Which of the times in a message is the twitch's, and which is that of a droop or weakness."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from concepts.ages import Age
from concepts.durations import Stretch, Times
from concepts.patterns import Hit
from concepts.roles import PAST, PRESENT
from concepts.scene import Scene

TWITCH, DEFICIT, EVENT, OTHER = "twitch", "deficit", "event", "other"
SHORT = 7
ONGOING, YEAR = {"been"}, 365.25
HAVE, STANDS = {"ive", "have", "hes", "shes", "has", "hed", "id"}, {"mine", "it", "its", "this", "thing"}
NOW_AND_THEN = (["and", "then"], ["and", "again"])
STILL_RUNS = (["and", "counting"], ["so", "far"])
EVENT_REACH = 5


class Timing:
    """The times of one message."""

    def __init__(
        self, scene: Scene, times: Times, today: date | None, ages: Sequence[Age] = (), once: Sequence[Age] = ()
    ) -> None:
        self.scene = scene
        self._deficits = scene.lists["deficits"]
        found = times.find(scene.message, today)
        self.stretches = [s for s in found if all(s.end <= a.start or a.end <= s.start for a in ages)]
        self.stretches += self._since_ages(ages, once)
        self._kinds = [(self._kind(s), s) for s in self.stretches]

    def duration(self) -> Stretch | None:
        """How long ago the twitch began."""
        own = [s for kind, s in self._kinds if kind == TWITCH]
        if mended := [s for s in own if s.mends or self._this_bout(s) or self._until_it_began(s)]:
            return mended[-1]
        if own:
            return max(own, key=lambda s: (not s.dated, self._weight(s), s.days))
        events = [s for kind, s in self._kinds if kind == EVENT]
        if events and self.scene.cues("ever_since") and self.scene.twitches:
            return events[0]
        deficits = [s for kind, s in self._kinds if kind == DEFICIT]
        return deficits[0] if deficits else None

    def weakness_onset(self) -> Stretch | None:
        """How long ago a droop or weakness began."""
        return next((s for kind, s in self._kinds if kind == DEFICIT), None)

    def _since_ages(self, ages: Sequence[Age], once: Sequence[Age]) -> list[Stretch]:
        """ "Since I was 30 and I'm 34": four years."""
        if not ages:
            return []
        return [
            Stretch((ages[0].years - o.years) * YEAR, o.start, o.end, "ago")
            for o in once
            if o.years < ages[0].years
            and not self._of_illness(o)
            and (
                self.scene.message.tokens[o.start] in {"since", "from"}
                or any(c.start < o.start <= c.end + 2 for c in self.scene.cues("began"))
            )
        ]

    def _of_illness(self, once: Age) -> bool:
        """ "Epileptic since age 6"."""
        past = self.scene.lists["history"]
        return any(0 <= once.start - h.end <= 1 and h.label.name in past for h in self.scene.group("finding"))

    # -- what a time is the time of

    def _kind(self, s: Stretch) -> str:
        speaker = self.scene.people.speakers[s.end - 1]
        if not self.scene.people.is_patient(speaker.who):
            return OTHER
        if self._until_it_began(s) or self._this_bout(s):
            return TWITCH
        if (self._is_rate_or_spell(s) and not self._stands(s)) or self._is_other(s):
            return OTHER
        if self._since_event(s):
            return EVENT
        segment = self.scene.segment_of[s.start]
        if self._habitual(s, segment) or self._of_the_past(s, segment):
            return OTHER
        twitch = self._nearest(
            s, [t for t in self.scene.twitches if self.scene.segment(t) == segment] + self._in(segment, "began")
        )
        event = self._nearest(s, self._in(segment, "event"))
        finding = self._nearest_finding(s, segment)
        nearer = finding is not None and event is not None and finding[0] < event
        if event is not None and not nearer and (twitch is None or event < twitch):
            return EVENT
        if finding and (twitch is None or finding[0] < twitch):
            if finding[1] in self.scene.lists["history"]:
                return EVENT
            return DEFICIT if finding[1] in self._deficits else OTHER
        if twitch is None and not s.mends and (self._in(segment, "change") or self._changes(segment)):
            return OTHER
        return TWITCH

    def _until_it_began(self, s: Stretch) -> bool:
        """ "Never had this till last fortnight"."""
        return self._led_by("time_until", s)

    def _led_by(self, cue: str, s: Stretch) -> bool:
        """Whether such a cue stands right before a time."""
        return any(c.end == s.start and self._same_clause(c, s) for c in self.scene.cues(cue))

    def _stands(self, s: Stretch) -> bool:
        """ "Mine is at nine days", "hasn't let up for five days"."""
        return not s.small and self._led_by("time_stands", s)

    def _this_bout(self, s: Stretch) -> bool:
        """ "Three days this time": of several bouts the one that is now."""
        return any(
            self._same_clause(c, s) and (c.end <= s.start + 3 or c.start == s.end) for c in self.scene.cues("this_bout")
        )

    def _since_event(self, s: Stretch) -> bool:
        """ "Two years since my stroke", unlike "two weeks since it began"."""
        if self.scene.message.tokens[s.end : s.end + 1] != ["since"]:
            return False
        past = self.scene.lists["history"]
        events = [h for h in self.scene.group("finding") if h.label.name in past] + self.scene.cues("event")
        return any(s.end < h.start <= s.end + EVENT_REACH for h in [*events, *self.scene.cues("deceased")])

    def _changes(self, segment: int) -> bool:
        return any(self.scene.segment(h) == segment for h in self.scene.group("course"))

    def _of_the_past(self, s: Stretch, segment: int) -> bool:
        """ "Last year I had a numb patch", "that was twenty years back": the time of what is over."""
        over = [h for h in self.scene.group("finding") if h.end <= s.start and self.scene.context.role(h) == PAST]
        told = bool(over) and any(c.start <= s.start and s.end <= c.end for c in self.scene.cues("past_reply"))
        words = self.scene.message.words
        alone = all(i in range(s.start, s.end) for i, n in enumerate(self.scene.segment_of) if n == segment)
        next_on = s.end < len(words) and words[s.end].clause == words[s.start].clause
        over = [
            h
            for h in self.scene.group("finding")
            if self.scene.segment(h) == segment + 1 and self.scene.context.role(h) == PAST
        ]
        return told or (alone and next_on and bool(over))

    def _is_rate_or_spell(self, s: Stretch) -> bool:
        before = {
            name: [c for c in self.scene.cues(name) if c.start < s.start <= c.end or c.start < s.start < c.end]
            for name in ("time_rate", "time_spell")
        }
        rate = [c for c in self.scene.cues("time_rate") if c.start <= s.start and c.end >= s.start and c.start < s.end]
        if any(c.end in (s.start, s.start + 1) for c in rate) or before["time_spell"]:
            return True
        if any(c.start in (s.end, s.end + 1) and self._same_clause(c, s) for c in self.scene.cues("time_spell_after")):
            after = self.scene.message.tokens[s.end : s.end + 2]
            at_most = after == ["at", "most"] or after[:1] in (["tops"], ["max"])
            return s.kind == "span" and (s.small or not at_most)
        if self._is_turn(s):
            return True
        return s.small and s.kind == "span" and not self._told_as_start(s)

    def _is_turn(self, s: Stretch) -> bool:
        """ "An hour on, half a day off": how it takes turns."""
        tokens, ends = self.scene.message.tokens, {end for _, end in self.scene.message.clauses}
        after = {tokens[o.end] for o in self.stretches if o.end < len(tokens) and o.end + 1 in ends}
        return s.end < len(tokens) and s.end + 1 in ends and tokens[s.end] in {"on", "off"} and {"on", "off"} <= after

    def _told_as_start(self, s: Stretch) -> bool:
        """A matter of hours counts only when it is plainly since when."""
        tokens = self.scene.message.tokens
        led = bool({"past", "last", "since", "long"} & set(tokens[max(0, s.start - 2) : s.start]))
        led = led or (tokens[s.start - 1 : s.start] == ["for"] and self._has_had(tokens[: s.start]))
        led = led or tokens[s.end : s.end + 2] in STILL_RUNS or tokens[s.start - 1 : s.start] == ["been"]
        led = led or (tokens[s.end : s.end + 1] == ["now"] and tokens[s.end + 1 : s.end + 3] not in NOW_AND_THEN)
        led = led or (bool(ONGOING & set(tokens[max(0, s.start - 7) : s.start])) and "for" in tokens[: s.start][-4:])
        alone = any(a <= s.start and s.end <= b and b - a <= s.end - s.start + 1 for a, b in self.scene.message.clauses)
        return led or alone or len(tokens) <= SHORT

    @staticmethod
    def _has_had(tokens: list[str]) -> bool:
        """ "I've had it for ten minutes"."""
        return any(a in HAVE and b == "had" for a, b in pairwise(tokens[-5:]))

    def _is_other(self, s: Stretch) -> bool:
        before = self._led_by("time_other", s) and not self._stands(s)
        after = any(
            c.start == s.end and self._same_clause(c, s) and not self._left_side(c)
            for c in self.scene.cues("time_other_after")
        )
        negated = any(scope.start <= s.start < scope.end for scope in self.scene.context.negation)
        future = self._led_by("time_future", s)
        planned = s.kind == "point" and bool(self._in(self.scene.segment_of[s.start], "time_plan"))
        denied = self.scene.message.tokens[s.start - 1 : s.start] == ["not"]
        denied = denied and (s.kind == "point" or any(o.start >= s.end for o in self.stretches))
        return (
            denied
            or (future and s.kind != "ago")
            or planned
            or (before and (s.kind == "span" or self.scene.message.tokens[s.start] == "all"))
            or (after and s.kind != "ago" and not self._age_of_twitch(s))
            or (negated and s.kind != "ago" and len(self.scene.message.words) > SHORT)
        )

    def _left_side(self, cue: Hit) -> bool:
        """ "From past 2 weeks left eyelid is twitching": no time is left."""
        left = self.scene.message.tokens[cue.start : cue.end] == ["left"]
        return left and any(0 <= h.start - cue.end <= 1 for h in self.scene.group("location"))

    def _age_of_twitch(self, s: Stretch) -> bool:
        """ "This twitch is only a week old"."""
        old = self.scene.message.tokens[s.end : s.end + 1] == ["old"]
        segment = self.scene.segment_of[s.start]
        told = any(
            t in STANDS
            for i, t in enumerate(self.scene.message.tokens[: s.start])
            if self.scene.segment_of[i] == segment
        )
        return old and (told or any(t.end <= s.start and self.scene.segment(t) == segment for t in self.scene.twitches))

    def _habitual(self, s: Stretch, segment: int) -> bool:
        """ "On and off all day" tells how much of the time, unless it "has been" all day."""
        tokens = self.scene.message.tokens
        if " ".join(tokens[s.start : s.end]) not in self.scene.lexicon.time["habitual"] or len(tokens) <= 4:
            return False
        return not any(t in {"been", "since"} for i, t in enumerate(tokens) if self.scene.segment_of[i] == segment)

    def _same_clause(self, cue: Hit, s: Stretch) -> bool:
        words = self.scene.message.words
        return words[cue.start].clause == words[s.start].clause

    def _in(self, segment: int, name: str) -> list[Hit]:
        return [c for c in self.scene.cues(name) if self.scene.segment(c) == segment]

    def _nearest(self, s: Stretch, hits: list[Hit]) -> int | None:
        return min((max(s.start - h.end, h.start - s.end, 0) for h in hits), default=None)

    def _nearest_finding(self, s: Stretch, segment: int) -> tuple[int, str] | None:
        ignored = self.scene.twitchlike - self.scene.lists["triggers"] | self.scene.lists["illnesses"]
        found = [
            (max(s.start - h.end, h.start - s.end, 0), "" if self._is_over(h) else h.label.name)
            for h in self.scene.group("finding")
            if h.label.kind == "said" and h.label.name not in ignored and self.scene.segment(h) == segment
        ]
        found += [(max(s.start - c.end, c.start - s.end, 0), "") for c in self._in(segment, "other_complaint")]
        return min(found, default=None, key=lambda f: (f[0], f[1] not in self._deficits))

    def _is_over(self, hit: Hit) -> bool:
        return self.scene.context.role(hit) != PRESENT and hit.label.name in self._deficits

    def _weight(self, s: Stretch) -> int:
        segment = self.scene.segment_of[s.start]
        told = any(c.end >= s.start - 1 and c.start <= s.end for c in self.scene.cues("time_start"))
        twitching = any(self.scene.segment(t) == segment for t in self.scene.twitches)
        began = any(self.scene.segment(c) == segment for c in self.scene.cues("began"))
        return (4 if twitching and s.days >= 1 else 2 * (twitching or began)) + told
