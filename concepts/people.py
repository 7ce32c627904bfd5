"""Who is spoken of at each word, and who the patient is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from concepts.lexicon import Lexicon
from concepts.normalise import Message
from concepts.patterns import Hit

OWN_REACH, REPORT_REACH, ADULT, GENITIVE = 4, 5, 18, 3
HAVING = frozenset(["has", "have", "had", "got", "is", "with", "who", "and", "but", "so", "because", "when", "keeps"])
HAVING |= {"i", "my", "died", "passed", "lost", "suffers", "suffered", "survived"}
DEAD_REACH = 1
AIMED = frozenset(["at", "through", "past", "behind", "beside", "towards"])
AFTER_HER = frozenset(["for", "and", "when", "while", "as", "but", "without", "like", "in", "on", "with", "then"])
CALLED, GROWING = {"bro", "bruv", "mate", "sis"}, {"son", "daughter", "child"}
DETERMINERS = {
    "my",
    "our",
    "his",
    "her",
    "the",
    "a",
    "an",
    "your",
    "this",
    "me",
    "of",
    "with",
    "no",
    "from",
    "like",
    "for",
}
SELF, NOBODY = "self", ""
SOMEONE = {"male": "he", "female": "she", "plural": "they"}


@dataclass(frozen=True)
class Speaker:
    """The person a word is about, and whether that was said outright or only carries on."""

    who: str
    outright: bool


class People:
    """The people of one message."""

    def __init__(self, lexicon: Lexicon, message: Message, hits: Sequence[Hit]) -> None:
        self.message = message
        self._people: dict[str, dict[str, Any]] = lexicon.people["people"]
        self.numbers = {word for word, count in lexicon.time["numbers"].items() if count > 1}
        self._pronouns = {w: kind for kind, ws in lexicon.people["pronouns"].items() for w in ws}
        self.cues = {name: [h for h in hits if h.label.name == name] for name in lexicon.people["cues"]}
        self._sexes = [h for h in hits if h.label.group == "sex"]
        self.mentions = self._named(hits)
        self._places = {h.start - k for h in hits if h.label.group == "location" for k in range(2)}
        self._inherited = [h.end for h in hits if h.label.name in lexicon.people["family_history"].values()]
        self._dead = self._deceased()
        self.speakers = self._track()
        self.patient = SELF

    # -- who is named where

    def _named(self, hits: Sequence[Hit]) -> dict[int, Hit]:
        """The people named, by the word they begin at; the longest wording wins; whoever only tells is left out."""
        named: dict[int, Hit] = {}
        idle = [h for h in hits if h.label.name in {"tiredness", "head_injury"} and h.length > 1]  # "dog tired"
        all_people = [h for h in hits if h.label.group == "person" and not any(h.inside(t) for t in idle)]
        people = self.named = sorted(all_people, key=lambda h: -h.length)
        for hit in people:
            if not any(hit.overlaps(other) for other in named.values()):
                named[hit.start] = hit
        return {
            i: h
            for i, h in named.items()
            if h.label.name != "writer"
            and (h.end not in named or h.end in self.message.breaks)
            and not self._only_tells(h)
            and not self._in_passing(h)
        }

    def _in_passing(self, hit: Hit) -> bool:
        """ "Came off her horse", "a rabbit hole", "a 28 year old fella here": nobody is spoken of."""
        if self._addressed(hit) or self._young_self(hit):
            return True
        if hit.label.name in {"husband", "friend"}:
            return any(hit.inside(s) and s.length > hit.length for s in self._sexes)
        if hit.label.name != "pet":
            return False
        before = self.cues["pet_aside"]
        return any(b.start <= hit.start - 1 < b.end for b in before) or any(
            a.start == hit.end for a in self.cues["pet_thing"]
        )

    def _young_self(self, hit: Hit) -> bool:
        """ "I'm a 14 year old girl": the writer."""
        before = set(self.message.tokens[max(0, hit.start - 5) : hit.start])
        return (
            hit.label.name in GROWING
            and bool(before & {"im", "am"})
            and not before & {"my", "our", "mum", "mom", "dad"}
        )

    def _addressed(self, hit: Hit) -> bool:
        """ "Am 17 bro": the one who is talked to."""
        tokens, ends = self.message.tokens, {end for _, end in self.message.clauses}
        called = hit.length == 1 and tokens[hit.start] in CALLED and hit.end in ends and hit.start > 0
        return called and not DETERMINERS & set(tokens[max(0, hit.start - 2) : hit.start])

    def _deceased(self) -> set[str]:
        """ "My uncle expired of it", "my late brother": those who are dead."""
        told = [h.start for h in self.cues["deceased"]]
        mourned = {h.end for h in self.cues["mourned"]}
        return {
            h.label.name
            for h in self.mentions.values()
            if h.start in mourned or any(0 <= at - h.end <= DEAD_REACH for at in told)
        }

    def _only_tells(self, hit: Hit) -> bool:
        reports = any(self._reports(hit, r) for r in self.cues["reporter"])
        beside = any(b.end == hit.start for b in self.cues["beside"])
        meant = any(w.start < hit.start < w.end for w in self.cues["with_person"])
        return (reports or beside) and not meant

    def _reports(self, hit: Hit, verb: Hit) -> bool:
        """ "A colleague was tactless enough to suggest": a few words may come between, but none of having."""
        between = self.message.tokens[hit.end : verb.start]
        return 0 <= verb.start - hit.end <= REPORT_REACH and not HAVING & set(between)

    def _track(self) -> list[Speaker]:
        speakers: list[Speaker] = []
        now = Speaker(NOBODY, False)
        last: dict[str, str] = {}
        skip_until, likened = 0, False
        for i, word in enumerate(self.message.words):
            if i and word.sentence != self.message.words[i - 1].sentence:
                now = Speaker(NOBODY, False)
            elif i in self.message.commas or i in self.message.breaks:
                ended = likened or self._illness_told(i)
                now, likened = Speaker(NOBODY if ended else now.who, False), False
            if i in self.mentions:
                now, likened = self._person(self.mentions[i], last), self._likened(i)
                skip_until = self.mentions[i].end
            elif word.text == "me" and (i + 1 in self._places or self._own(i)):
                now = Speaker(SELF, True)
            elif word.text == "theres":
                now = Speaker(now.who, False)
            elif i >= skip_until and word.text in self._pronouns:
                now = self._pronoun(i, self._pronouns[word.text], last, now)
            speakers.append(now)
        return speakers

    def _own(self, i: int) -> bool:
        """ "Wife's fine, it's just me twitching"."""
        return any(h.start <= i < h.end for h in self.cues["own_case"])

    def _likened(self, i: int) -> bool:
        """ "Panting like a dog, lips tingling": one who is only likened to is spoken of no further."""
        before = self.message.tokens[max(0, i - 2) : i]
        return before in (["like", "a"], ["like", "an"]) or before[-1:] == ["like"]

    def _illness_told(self, i: int) -> bool:
        """ "Grandfather had ALS, calf twitching": a relative of whom no more than the illness is told."""
        start = next(a for a, b in self.message.sentences if a <= i < b)
        return any(start < end <= i for end in self._inherited)

    def _imagined(self, i: int) -> bool:
        """ "Like someone sat on my chest": nobody is there."""
        before = self.message.tokens[max(0, i - 2) : i]
        return before[-1:] == ["like"] or before in (["as", "if"], ["as", "though"])

    def _person(self, hit: Hit, last: dict[str, str]) -> Speaker:
        name = hit.label.name
        if name in {"bystander", "asked"}:
            for kind in ("male", "female") if name == "bystander" else ():
                last.setdefault(kind, name)
            return Speaker(NOBODY, False)
        if name == "others" and self._imagined(hit.start):
            return Speaker(NOBODY, False)
        sex = self._people[name].get("sex")
        for kind in [sex] if sex else ["male", "female"]:
            last[kind] = last.get(kind, name) if name == "pet" else name
        last["plural"] = name
        return Speaker(name, True)

    def _pronoun(self, i: int, kind: str, last: dict[str, str], now: Speaker) -> Speaker:
        if self._looked_at(i):
            return now
        if kind == "self":
            watches = any(h.start <= i < h.end for h in self.cues["onlooker"])
            watches = watches or self.message.tokens[max(0, i - 1) : i + 1] == ["of", "mine"]
            return now if watches or self._whose_person(i) else Speaker(SELF, True)
        if kind == "plural":
            return Speaker(last["plural"], True) if "plural" in last else now
        who = last.get(kind, SOMEONE[kind])
        return Speaker(NOBODY, False) if who == "bystander" else Speaker(who, True)

    def _looked_at(self, i: int) -> bool:
        """ "Looked straight through her for a minute": she only stands there."""
        tokens = self.message.tokens
        aimed = tokens[i] in {"him", "her", "them"} and i > 0 and tokens[i - 1] in AIMED
        return aimed and (tokens[i] != "her" or i + 1 == len(tokens) or tokens[i + 1] in AFTER_HER)

    def _whose_person(self, i: int) -> bool:
        """Whether "my" only says whose mother or son it is."""
        return self.message.tokens[i] == "my" and any(i < h.start <= i + OWN_REACH or h.start == i for h in self.named)

    # -- questions that others ask

    def after_name(self) -> list[int]:
        """Where the words after each person's name begin."""
        return [h.end for h in self.named if self.may_be_patient(h.label.name)]

    def may_be_patient(self, who: str) -> bool:
        """Whether this is somebody whose twitching may be told of: no nurse and no cat."""
        return who in SOMEONE.values() or (bool(self._people.get(who, {}).get("patient")) and who not in self._dead)

    def called(self, hit: Hit) -> str | None:
        """ "My epileptic cousin": the one whom the word before describes."""
        likened = self.message.tokens[hit.end - 2 : hit.end] == ["as", "a"]  # "palsy as a baby"
        if likened or hit.end in self.message.breaks:
            return None
        after = [h.label.name for h in self.named if h.start == hit.end]
        return next((name for name in after if name not in {"writer", "bystander", "asked"}), None)

    def before(self, hit: Hit) -> Speaker:
        """Whom the hit is about when a person in it is only the cause: "a newborn in the house", "kept me up"."""
        if {"me", "us"} & set(self.message.tokens[hit.start : hit.end]):
            return Speaker(SELF, True)
        return self.speakers[hit.start - 1] if hit.start else Speaker(NOBODY, False)

    def about(self, hit: Hit) -> Speaker:
        """Whom the hit is about: the person in force at its last word."""
        if owner := self._of_whom(hit):
            return owner
        within = self.speakers[hit.start : hit.end]
        other = [s for a, s in pairwise(within) if s != a and s.outright and s.who != SELF]
        return other[-1] if other else within[0]

    def _of_whom(self, hit: Hit) -> Speaker | None:
        """ "The face of my father": whoever comes after the "of"."""
        tokens = self.message.tokens
        if hit.label.group == "twitch" and tokens[hit.end : hit.end + 2] in (
            ["in", "my"],
            ["of", "my"],
            ["of", "mine"],
        ):
            return None if self._whose_person(hit.end + 1) else Speaker(SELF, True)
        if hit.label.group != "location" or tokens[hit.end : hit.end + 1] != ["of"]:
            return None
        after = range(hit.end + 1, min(hit.end + 1 + GENITIVE, len(tokens)))
        return next((self.speakers[i] for i in after if i in self.mentions), None)

    def is_patient(self, who: str) -> bool:
        """Whether this is the patient; words that name nobody are about the patient."""
        if who == NOBODY or who == self.patient:
            return True
        if self.patient in SOMEONE.values() or who in SOMEONE.values():
            return self.patient != SELF and who != SELF
        return False

    def is_pet(self, who: str) -> bool:
        """Whether this is an animal."""
        return who == "pet"

    def is_blood(self, who: str) -> bool:
        """Whether this is a blood relative."""
        return bool(self._people.get(who, {}).get("blood"))

    def sex_of(self, who: str) -> str | None:
        """The sex that the word for a person tells."""
        return self._people.get(who, {}).get("sex")

    def shares_blood(self, hit: Hit) -> bool:
        """Whether a relative's illness runs in the patient's family: "my father" is none of my husband's."""
        own = self.patient == SELF or self.is_blood(self.patient) or self.patient in SOMEONE.values()
        return own or not {"my", "our"} & set(self.message.tokens[max(0, hit.start - 2) : hit.end])

    def kind(self, age: float | None) -> str:
        """self, child or adult; a son of 19 is an adult."""
        if self.patient == SELF:
            return SELF
        if age is not None:
            return "child" if age < ADULT else "adult"
        return str(self._people.get(self.patient, {}).get("age", "adult"))

    @property
    def sex(self) -> str | None:
        """The patient's sex when the word for the person tells it."""
        return self.sex_of(self.patient)
