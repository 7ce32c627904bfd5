"""Reads one message: findings with their role, where, which side, how long, how old, and what is asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from concepts.ages import Age, Ages
from concepts.courses import SINGLE, Courses
from concepts.durations import Times
from concepts.findings import Findings
from concepts.lexicon import Lexicon
from concepts.normalise import Message, Normaliser
from concepts.parts import Part, parts_of
from concepts.places import Places
from concepts.roles import DOUBT, PRESENT
from concepts.scene import Scene
from concepts.timing import Timing
from concepts.topics import Topics

LIMIT, TAIL = 8000, 4000
OPENS, OPENING, BRIEF = ("correct", "restart"), 2, 8  # in mid-ramble "no, I mean" takes nothing back


@dataclass(frozen=True)
class Mention:
    """One fact read from the text, and where it stands there."""

    entity: str
    value: str | int | float
    role: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """All that was read from one message."""

    mentions: tuple[Mention, ...]
    intents: tuple[tuple[str, str], ...] = ()
    words: int = 0
    tells_twitch: bool = False
    states_twitch: bool = False
    corrects: bool = False
    parts: tuple[Part, ...] = ()

    @property
    def understood(self) -> bool:
        """Whether anything was read besides who it is about."""
        return bool(self.intents) or any(m.entity not in {"patient", "request"} for m in self.mentions)

    def values(self, entity: str, role: str | None = None) -> list[str | int | float]:
        """The values of one entity, of one role if given."""
        return [m.value for m in self.mentions if m.entity == entity and (role is None or m.role == role)]


class Reader:
    """Reads messages by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._normalise = Normaliser(lexicon)
        self._times = Times(lexicon)
        self._ages = Ages(lexicon)
        self._about = Topics(lexicon.topics, lexicon.topic_of_finding)

    def read(self, text: str, today: date | None = None) -> Reading:
        """Everything the text says; never raises. Of a very long text the start counts, and findings at its end."""
        reading = self._read(text[:LIMIT], today)
        if len(text) <= LIMIT:
            return reading
        cut = max(LIMIT, len(text) - TAIL)
        late = [m for m in self._read(text[cut:], today).mentions if m.entity == "finding" and m.role == PRESENT]
        moved = [replace(m, start=m.start + cut, end=m.end + cut) for m in late]
        return replace(reading, mentions=tuple(self._once([*reading.mentions, *moved])))

    def _read(self, text: str, today: date | None) -> Reading:
        message = self._normalise(text)
        if not message.words:
            return Reading(())
        scene = Scene(self.lexicon, message, self.lexicon.patterns.find(message.tokens, message.breaks))
        ages = list(self._ages.find(scene.message, scene.people))
        found = [
            *self._findings(scene),
            *self._features(scene),
            *self._when(scene, today, ages),
            *self._who(scene, ages),
            *self._topics(scene),
            *self._requests(scene),
        ]
        mentions = self._once(found)
        corrects = any(scene.message.tokens[h.start] != "no" for h in scene.cues("correction"))
        return Reading(
            mentions=tuple(mentions),
            intents=tuple(self._intents(scene)),
            words=len(message.words),
            tells_twitch=any(h.label.name not in scene.lists["triggers"] for h in scene.twitches),
            states_twitch=scene.states_twitch,
            corrects=corrects,
            parts=tuple(parts_of(scene)),
        )

    @staticmethod
    def _mention(
        message: Message, entity: str, value: str | int | float, role: str | None, start: int, end: int
    ) -> Mention:
        return Mention(entity, value, role, message.words[start].start, message.words[max(start, end - 1)].end)

    @staticmethod
    def _once(mentions: Iterable[Mention]) -> list[Mention]:
        kept: dict[tuple[str, object, str | None], Mention] = {}
        for mention in mentions:
            kept.setdefault((mention.entity, mention.value, mention.role), mention)
        return sorted(kept.values(), key=lambda m: (m.start, m.end, m.entity))

    def _findings(self, scene: Scene) -> Iterator[Mention]:
        for hit, name, role in Findings(self.lexicon, scene).all():
            entity, told = ("doubt", None) if role == DOUBT else ("finding", role)
            yield self._mention(scene.message, entity, name, told, hit.start, hit.end)

    # -- features

    def _features(self, scene: Scene) -> Iterator[Mention]:
        places = Places(scene)
        locations = places.locations()
        for hit in locations:
            yield self._mention(scene.message, "location", hit.label.name, None, hit.start, hit.end)
        side = places.side(locations)
        if side:
            name = "both" if places.both_sides(locations) else side.label.name
            yield self._mention(scene.message, "side", name, None, side.start, side.end)
        courses = Courses(scene)
        for feature in SINGLE:
            if told := courses.of(feature):
                yield self._mention(scene.message, feature, told.label.name, None, told.start, told.end)

    def _when(self, scene: Scene, today: date | None, ages: list[Age]) -> Iterator[Mention]:
        timing = Timing(scene, self._times, today, ages, list(self._ages.once(scene.message)))
        for entity, stretch in (("duration_days", timing.duration()), ("weakness_onset_days", timing.weakness_onset())):
            if stretch:
                entity = "since_days" if stretch.dated and entity == "duration_days" else entity
                yield self._mention(scene.message, entity, stretch.whole, None, stretch.start, stretch.end)
        bare = [i for i, w in enumerate(scene.message.tokens) if w.isdigit() and len(w) < 5]
        if bare and not timing.stretches and len(scene.message.words) <= 3:
            yield self._mention(scene.message, "number", int(scene.message.tokens[bare[0]]), None, bare[0], bare[0] + 1)

    def _who(self, scene: Scene, ages: list[Age]) -> Iterator[Mention]:
        last = len(scene.message.words)
        age = next(iter(ages), None)
        yield self._mention(scene.message, "patient", scene.people.kind(age.years if age else None), None, 0, last)
        if age:
            yield self._mention(scene.message, "age", int(age.years), None, age.start, age.end)
        sex = (age.sex if age else None) or scene.people.sex
        if sex and not scene.group("sex"):
            yield self._mention(scene.message, "sex", sex, None, 0, last)

    # -- what is asked

    def _topics(self, scene: Scene) -> Iterator[Mention]:
        for name, start, end in self._about.find(scene):
            yield self._mention(scene.message, "topic", name, None, start, end)

    def _requests(self, scene: Scene) -> Iterator[Mention]:
        """What is asked of the talk itself, such as to skip a question or to delete what was said."""
        for hit in scene.group("request"):
            whole = hit.start == 0 and hit.end == len(scene.message.words)
            if hit.label.kind != "whole" or whole:
                yield self._mention(scene.message, "request", hit.label.name, None, hit.start, hit.end)

    def _intents(self, scene: Scene) -> Iterator[tuple[str, str]]:
        for hit in scene.group("intent"):
            whole = hit.start == 0 and hit.end == len(scene.message.words)
            stray = hit.label.name in OPENS and hit.start > OPENING and len(scene.message.words) > BRIEF
            if (hit.label.kind != "whole" and not stray) or whole:
                yield hit.label.name, hit.label.kind
