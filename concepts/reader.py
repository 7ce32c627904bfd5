"""Reads one message: findings with their role, where, which side, how long, how old, and what is asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from concepts.ages import Age, Ages
from concepts.context import ABSENT, HYPOTHETICAL, OTHER, PAST, PRESENT
from concepts.courses import SINGLE, Courses
from concepts.durations import Times
from concepts.functions import Functions
from concepts.lexicon import Lexicon
from concepts.marching import march
from concepts.normalise import Message, Normaliser
from concepts.parts import Part, parts_of
from concepts.patterns import Hit, Label
from concepts.places import Places
from concepts.scene import Scene
from concepts.timing import Timing
from concepts.topics import Topics

LIMIT, TAIL = 8000, 4000
OPENS, OPENING, BRIEF = ("correct", "restart"), 2, 8  # in mid-ramble "no, I mean" takes nothing back
BARE = 2  # "speech" alone, of which it is said that it is well
RANK = {PRESENT: 0, ABSENT: 1, HYPOTHETICAL: 2, PAST: 3}


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
        return bool(self.intents) or any(m.entity != "patient" for m in self.mentions)

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
        found = [
            *self._findings(scene),
            *self._features(scene),
            *self._when(scene, today),
            *self._who(scene),
            *self._topics(scene),
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

    # -- findings

    def _findings(self, scene: Scene) -> Iterator[Mention]:
        roles: dict[str, dict[str, Hit]] = {}
        told = [(hit, name, role) for hit in scene.group("finding") for name, role in self._roles(scene, hit)]
        told += self._same_illness(scene, told)
        well = list(Functions(scene).well())
        for hit, name, role in self._one_name_each(told):
            if not any(name == n and hit.start <= at < hit.end and hit.length <= BARE for n, at in well):
                roles.setdefault(name, {}).setdefault(role, hit)
        for name, at in well:
            roles.setdefault(name, {}).setdefault(ABSENT, Hit(Label("finding", name), at, at + 1))
        if journey := march(scene):
            roles.setdefault("spreading_jerks", {}).setdefault(scene.context.role(journey) or PRESENT, journey)
        for stronger, plainer in self.lexicon.context["says_more_than"].items():
            if PRESENT in roles.get(stronger, {}):
                roles.get(plainer, {}).pop(PRESENT, None)
        for name, by_role in roles.items():
            doubtful = PRESENT in by_role and scene.context.supposed(by_role[PRESENT])
            own = sorted(
                (r for r in by_role if r != OTHER), key=lambda r: 1.5 if doubtful and r == PRESENT else RANK[r]
            )
            held = own[:1] if PRESENT in own else own
            for role in held + ([OTHER] if OTHER in by_role else []):
                hit = by_role[role]
                yield self._mention(scene.message, "finding", name, role, hit.start, hit.end)

    def _one_name_each(self, told: list[tuple[Hit, str, str]]) -> Iterator[tuple[Hit, str, str]]:
        """An illness has one name when feared and another when it is known: "my MS", "is it MS?"."""
        known_as = self.lexicon.context["known_as"]
        feared_as = {known: feared for feared, known in known_as.items()}
        for hit, name, role in told:
            twin = known_as.get(name) or feared_as.get(name)
            twins = [r for h, n, r in told if n == twin and h.overlaps(hit)]
            feared = role != OTHER and HYPOTHETICAL in (role, *twins)
            if twins and (name in known_as) != feared:
                continue
            yield hit, name, role

    def _roles(self, scene: Scene, hit: Hit) -> Iterator[tuple[str, str]]:
        name, who = hit.label.name, self._whose(scene, hit)
        if scene.people.is_pet(who) or (scene.generic(hit) and name not in scene.lists["always_own"]):
            return
        family = self.lexicon.people["family_history"]
        if hit.label.kind == "denied":
            carried = who == "self" and not scene.people.about(hit).outright
            if carried or scene.people.is_patient(who) or name in family.values():
                yield name, PRESENT if scene.context.denial_undone(hit) else ABSENT
            return
        if name in scene.lists["always_own"]:
            if not scene.context.negated(hit):
                yield name, PRESENT
            return
        if name in family.values():
            yield from self._of_family(scene, hit)
            return
        illness = name in scene.lists["illnesses"]
        history = name in scene.lists["history"]
        role = scene.context.role(
            hit,
            illness=illness or (history and name not in scene.lists["plain_history"]),
            history=name in scene.lists["lasting"],
            habit=name in scene.lists["triggers"],
        )
        if self._only_named(scene, hit, role):
            return
        if scene.people.is_patient(who) or (illness and (role == HYPOTHETICAL or (role is None and who == "self"))):
            yield name, role or HYPOTHETICAL
            if role == HYPOTHETICAL and scene.context.not_yet(hit):
                yield name, ABSENT
        elif role in (PRESENT, PAST, None) or (role == ABSENT and scene.context.denied_of_self(hit)):
            yield from self._of_other(scene, hit, who)

    def _same_illness(self, scene: Scene, told: list[tuple[Hit, str, str]]) -> Iterator[tuple[Hit, str, str]]:
        """ "They say it's MS because her mate's lad has it": the feared illness named last."""
        for cue in scene.cues("same_illness"):
            before = [n for h, n, r in told if h.end <= cue.start and r == HYPOTHETICAL]
            if feared := [n for n in before if n in scene.lists["illnesses"]]:
                yield cue, self.lexicon.context["known_as"].get(feared[-1], feared[-1]), OTHER

    def _only_named(self, scene: Scene, hit: Hit, role: str | None) -> bool:
        """A harmless illness that nobody fears, or one that is known: "a stroke in 2020, on the side of the stroke"."""
        known = self.lexicon.context["known_as"].get(hit.label.name)
        again = any(h.label.name == known and h.label.kind == "said" for h in scene.group("finding"))
        harmless = hit.label.name in scene.lists["benign"] and not self._feared(scene, hit)
        return harmless or (role is None and again)

    @staticmethod
    def _of_family(scene: Scene, hit: Hit) -> Iterator[tuple[str, str]]:
        if scene.people.shares_blood(hit):
            yield hit.label.name, ABSENT if scene.context.negated(hit) else PRESENT

    @staticmethod
    def _whose(scene: Scene, hit: Hit) -> str:
        """Whom the hit is about; what somebody died of is never one's own."""
        inside = any(hit.start <= end <= hit.end for end in scene.people.after_name())
        us = {"me", "us"} & set(scene.message.tokens[hit.start : hit.end])
        if (inside or us) and hit.label.name in scene.lists["triggers"] | {"pregnancy"}:
            return scene.people.before(hit).who
        who = scene.people.about(hit).who
        if hit.label.name in scene.lists["history"]:
            who = scene.people.called(hit) or who
        died = any(c.end == hit.start or hit.start in (c.start, c.start + 1) for c in scene.cues("died_of"))
        return "others" if died and hit.label.name in scene.lists["illnesses"] and scene.people.is_patient(who) else who

    @staticmethod
    def _denied_of_patient(scene: Scene, hit: Hit) -> bool:
        cue = scene.context.denied_of_self(hit)
        return cue is not None and scene.people.is_patient(scene.people.speakers[cue.end - 1].who)

    @staticmethod
    def _feared(scene: Scene, hit: Hit) -> bool:
        sentence = scene.message.words[hit.start].sentence
        return any(scene.message.words[c.start].sentence == sentence for c in scene.cues("fear"))

    def _of_other(self, scene: Scene, hit: Hit, who: str) -> Iterator[tuple[str, str]]:
        """Somebody else has it; fear of the same illness makes it feared too."""
        name = hit.label.name
        if who == "self" and name not in scene.lists["lasting"]:
            return
        yield name, OTHER
        if self._denied_of_patient(scene, hit) or scene.context.not_yet(hit):
            yield name, ABSENT
        family = self.lexicon.people["family_history"].get(name)
        if family and scene.people.is_blood(who) and scene.people.shares_blood(hit):
            yield family, PRESENT
        feared = {known: fear for fear, known in self.lexicon.context["known_as"].items()}.get(name, name)
        fearful = name != "cancer" and any(scene.of_patient(c) for c in scene.cues("fear"))
        if fearful and feared in scene.lists["illnesses"]:
            yield feared, HYPOTHETICAL

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
            if hit := courses.of(feature):
                yield self._mention(scene.message, feature, hit.label.name, None, hit.start, hit.end)

    def _when(self, scene: Scene, today: date | None) -> Iterator[Mention]:
        ages = list(self._ages.find(scene.message, scene.people))
        timing = Timing(scene, self._times, today, ages, list(self._ages.once(scene.message)))
        for entity, stretch in (("duration_days", timing.duration()), ("weakness_onset_days", timing.weakness_onset())):
            if stretch:
                entity = "since_days" if stretch.dated and entity == "duration_days" else entity
                yield self._mention(scene.message, entity, stretch.whole, None, stretch.start, stretch.end)
        bare = [i for i, w in enumerate(scene.message.tokens) if w.isdigit() and len(w) < 5]
        if bare and not timing.stretches and len(scene.message.words) <= 3:
            yield self._mention(scene.message, "number", int(scene.message.tokens[bare[0]]), None, bare[0], bare[0] + 1)

    def _who(self, scene: Scene) -> Iterator[Mention]:
        last = len(scene.message.words)
        age: Age | None = next(self._ages.find(scene.message, scene.people), None)
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

    def _intents(self, scene: Scene) -> Iterator[tuple[str, str]]:
        for hit in scene.group("intent"):
            whole = hit.start == 0 and hit.end == len(scene.message.words)
            stray = hit.label.name in OPENS and hit.start > OPENING and len(scene.message.words) > BRIEF
            if (hit.label.kind != "whole" and not stray) or whole:
                yield hit.label.name, hit.label.kind
