"""One message with all that was found in it: shared by what reads places, times and findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from concepts.context import Context
from concepts.lexicon import Lexicon
from concepts.normalise import Message
from concepts.patient import Patient
from concepts.patterns import Hit
from concepts.people import People
from concepts.runon import with_statements
from concepts.scopes import JOINERS, SUBJECTS
from concepts.strays import stray

OWN_REACH = 3
WIDE = {"topic", "intent", "request"}  # may reach from one statement into the next


def unmasked(hits: Iterable[Hit]) -> list[Hit]:
    """Without what looks like a finding but is not (`not_this`)."""
    hits = list(hits)
    masks: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.label.kind == "not_this":
            masks[hit.label.group, hit.label.name].append(hit)
    return [
        h
        for h in hits
        if h.label.kind != "not_this" and not any(_hides(m, h) for m in masks.get((h.label.group, h.label.name), ()))
    ]


def _hides(mask: Hit, hit: Hit) -> bool:
    """A look-alike hides what lies within it, and what it overlaps when it is the longer."""
    return hit.inside(mask) or (hit.overlaps(mask) and mask.length > hit.length)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Where hits overlap only the longest stays."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (-h.length, h.start)):
        if not any(hit.overlaps(k) for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def longer_of_said_and_denied(hits: list[Hit]) -> list[Hit]:
    """ "Speech is normal" is not also "speech"; of a phrase within a phrase of the same finding the longer holds."""
    findings = [h for h in hits if h.label.group == "finding"]
    return [
        h
        for h in hits
        if h.label.group != "finding"
        or not any(
            o.label.name == h.label.name and o.label.kind != h.label.kind and h.inside(o) and o.length > h.length
            for o in findings
        )
    ]


@dataclass
class Scene:
    """The message, its hits, and what the words around them say."""

    lexicon: Lexicon
    message: Message
    raw: list[Hit]

    def __post_init__(self) -> None:
        self.lists = {k: frozenset(v) for k, v in self.lexicon.context["lists"].items()}
        hits = [h for h in unmasked(self.raw) if not stray(self.message, h)]
        self.message = with_statements(self.message, hits)
        self.hits = longer_of_said_and_denied([h for h in hits if not self._reaches_over(h)])
        self.context = Context(self.lexicon, self.message, self.hits)
        self.people = People(self.lexicon, self.message, self.hits)
        told = [(h, self._bodily(h)) for h in self.hits if h.label.group in {"finding", "location", "twitch"}]
        self.people.patient = Patient(self.people).of(told)

    def group(self, name: str) -> list[Hit]:
        """The hits of one group."""
        return [h for h in self.hits if h.label.group == name]

    def cues(self, name: str) -> list[Hit]:
        """The hits of one cue."""
        return self.context.cues[name]

    def _bodily(self, hit: Hit) -> bool:
        name = hit.label.name
        if hit.label.group == "location" and any(
            self.segment(c) == self.segment(hit) for c in self.cues("other_complaint")
        ):
            return False
        if hit.label.group == "twitch":
            return not self._weak(hit)
        aside = self.lists["illnesses"] | self.lists["history"] | self.lists["triggers"]
        return name not in aside and name not in self.lexicon.people["carer_feelings"]

    # -- segments: clauses, cut again where a new statement begins ("and my …")

    @cached_property
    def _cuts(self) -> frozenset[int]:
        """Where a new statement begins."""
        ends = [h for h in self.raw if h.label.name == "terminators"]
        joined = {h.start for h in ends if self.message.tokens[h.start] in JOINERS | SUBJECTS}
        return self.message.breaks | joined

    @cached_property
    def segment_of(self) -> list[int]:
        """The segment number of each word."""
        numbers, now = [], 0
        for i in range(len(self.message.words)):
            now += i in self._cuts
            numbers.append(now)
        return numbers

    def segment(self, hit: Hit) -> int:
        """The segment that a hit begins in."""
        return self.segment_of[hit.start]

    def _reaches_over(self, hit: Hit) -> bool:
        if hit.label.group in WIDE:
            return False
        return any(start < cut < end or cut == start for start, end in hit.gaps for cut in self._cuts)

    # -- whose, and whether meant of the patient

    def of_patient(self, hit: Hit) -> bool:
        """Whether the hit tells of the patient and is no general question."""
        return self.people.is_patient(self.people.about(hit).who) and not self.generic(hit)

    def generic(self, hit: Hit) -> bool:
        """Whether the hit stands in a question about anybody: "why do eyelids twitch"."""
        return self.message.words[hit.start].sentence in self._generic_sentences

    @cached_property
    def _generic_sentences(self) -> frozenset[int]:
        found = set()
        for start, end in self.message.sentences:
            number = self.message.words[start].sentence
            clauses = {a for a, _ in self.message.clauses if start <= a < end}
            clauses = {a for a in clauses if a == start or self.message.tokens[a] in self.lists["late_openers"]}
            clauses |= {a + 1 for a in clauses if self.message.tokens[a] in self.lists["preludes"]}
            openers = [h for h in self.cues("question_opener") if start <= h.start < end]
            opened = any(h.start in clauses and not self._tells_able(h) for h in openers)
            if (
                opened
                and not self.cues("mine")
                and not self._personal(start, end)
                and not self.context.answered(number)
            ):
                found.add(number)
        return frozenset(found)

    def _tells_able(self, opener: Hit) -> bool:
        """ "Can smile, can lift both arms": no question but notes of what is well."""
        denied = [h for h in self.group("finding") if h.label.kind == "denied" and h.start == opener.start]
        return bool(denied) and not self.message.is_question(opener.start)

    def _personal(self, start: int, end: int) -> bool:
        """Whether a sentence speaks of the patient: a subject, "my" before a part of the body, or "is it …"."""
        general = [h for h in self.cues("general_opener") if start <= h.start < end]
        if any(start <= h.start < end and not any(h.inside(g) for g in general) for h in self.cues("about_this")):
            return True
        body = [
            h.start for h in self.hits if h.label.group in {"location", "twitch", "finding"} and start <= h.start < end
        ]
        own = [h.start for h in self.cues("possessive") if start <= h.start < end]
        return any(0 < b - o <= OWN_REACH for o in own for b in body)

    # -- the twitch

    @cached_property
    def twitchlike(self) -> frozenset[str]:
        """Findings whose words also tell of a twitch."""
        return self.lexicon.twitchlike | self.lists["twitchlike"]

    @cached_property
    def twitches(self) -> list[Hit]:
        """The words for the twitching itself, where it is there and the patient's."""
        strong = self._strong_segments
        movements = [h for h in self.group("finding") if h.label.name in self.twitchlike and h.label.kind == "said"]
        words = [h for h in self.group("twitch") if not self._weak(h) or self.segment(h) not in strong]
        now = [h for h in [*words, *movements] if self.of_patient(h) and not self.context.negated(h)]
        return [h for h in now if not self.context.given_up(h)]

    @property
    def states_twitch(self) -> bool:
        """Whether a twitch is told outright, not only asked about."""
        return any(not self._asks(h) for h in self.twitches)

    def _asks(self, hit: Hit) -> bool:
        start = next(start for start, end in self.message.sentences if start <= hit.start < end)
        opened = any(h.start == start for h in self.cues("question_opener"))
        return self.message.is_question(hit.start) or opened

    def _weak(self, hit: Hit) -> bool:
        return hit.length == 1 and self.message.tokens[hit.start].startswith(tuple(self.lists["weak_twitch"]))

    @property
    def _strong_segments(self) -> frozenset[int]:
        """Segments with another complaint, where "going" or "pulling" alone tells of no twitch."""
        claims = self.lists["claims_place"] - self.twitchlike
        return frozenset(
            self.segment(h) for h in self.group("finding") if h.label.name in claims and h.label.kind == "said"
        )
