"""Who is spoken of at each word, and who the patient is."""

from __future__ import annotations

from collections import Counter
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
DEATH = frozenset(["died", "expired", "passed", "deceased", "dead"])
AIMED = frozenset(["at", "through", "past", "behind", "beside", "towards"])
AFTER_HER = frozenset(["for", "and", "when", "while", "as", "but", "without", "like", "in", "on", "with", "then"])
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
        self._numbers = {word for word, count in lexicon.time["numbers"].items() if count > 1}
        self._pronouns = {w: kind for kind, ws in lexicon.people["pronouns"].items() for w in ws}
        self._cues = {name: [h for h in hits if h.label.name == name] for name in lexicon.people["cues"]}
        self._sexes = [h for h in hits if h.label.group == "sex"]
        self._mentions = self._named(hits)
        self._places = {h.start - k for h in hits if h.label.group == "location" for k in range(2)}
        self._inherited = [h.end for h in hits if h.label.name in lexicon.people["family_history"].values()]
        after = {h.label.name: message.tokens[h.end : h.end + 2] for h in self._mentions.values()}
        self._dead = {name for name, words in after.items() if DEATH & set(words)}
        self.speakers = self._track()
        self.patient = SELF

    # -- who is named where

    def _named(self, hits: Sequence[Hit]) -> dict[int, Hit]:
        """The people named, by the word they begin at; the longest wording wins; whoever only tells is left out."""
        named: dict[int, Hit] = {}
        idle = [h for h in hits if h.label.name in {"tiredness", "head_injury"} and h.length > 1]  # "dog tired"
        all_people = [h for h in hits if h.label.group == "person" and not any(h.inside(t) for t in idle)]
        people = self._all_people = sorted(all_people, key=lambda h: -h.length)
        for hit in people:
            if not any(hit.overlaps(other) for other in named.values()):
                named[hit.start] = hit
        return {
            i: h
            for i, h in named.items()
            if h.label.name != "writer" and h.end not in named and not self._only_tells(h) and not self._in_passing(h)
        }

    def _in_passing(self, hit: Hit) -> bool:
        """ "Came off her horse", "a rabbit hole", "a 28 year old fella here": nobody is spoken of."""
        if hit.label.name in {"husband", "friend"}:
            return any(hit.inside(s) and s.length > hit.length for s in self._sexes)
        if hit.label.name != "pet":
            return False
        before = self._cues["pet_aside"]
        return any(b.start <= hit.start - 1 < b.end for b in before) or any(
            a.start == hit.end for a in self._cues["pet_thing"]
        )

    def _only_tells(self, hit: Hit) -> bool:
        reports = any(self._reports(hit, r) for r in self._cues["reporter"])
        beside = any(b.end == hit.start for b in self._cues["beside"])
        meant = any(w.start < hit.start < w.end for w in self._cues["with_person"])
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
            if i in self._mentions:
                now, likened = self._person(self._mentions[i], last), self._likened(i)
                skip_until = self._mentions[i].end
            elif word.text == "me" and i + 1 in self._places:
                now = Speaker(SELF, True)
            elif word.text == "theres":
                now = Speaker(now.who, False)
            elif i >= skip_until and word.text in self._pronouns:
                now = self._pronoun(i, self._pronouns[word.text], last, now)
            speakers.append(now)
        return speakers

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
            watches = any(h.start <= i < h.end for h in self._cues["onlooker"])
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
        return self.message.tokens[i] == "my" and any(
            i < h.start <= i + OWN_REACH or h.start == i for h in self._all_people
        )

    # -- who the patient is

    def settle(self, evidence: Sequence[tuple[Hit, bool]]) -> str:
        """Choose the patient from what is told of whom: pairs of a hit and whether it is a bodily complaint."""
        if meant := self._on_behalf():
            self.patient = meant
            return meant
        told = [(h, self._owner(h, evidence)) for h, bodily in evidence if bodily]
        own = self._own(told) or self._own_case(told)
        others = Counter(s.who for _, s in told if self._may_be_patient(s.who))
        if own or self._bare_start(told):
            return self.patient
        someone = [s.who for s in self.speakers if s.who in SOMEONE.values()]
        if others:
            self.patient = max(others, key=lambda who: (others[who], who != "friend"))
        elif someone:
            self.patient = someone[0]
        elif headed := self._headed():
            self.patient = headed
        elif not any(s.who == NOBODY for _, s in told):
            self.patient = self._only_one_named(bool(evidence)) or SELF
        self._same_person()
        return self.patient

    def _own(self, told: Sequence[tuple[Hit, Speaker]]) -> bool:
        """Whether something is told of oneself, be it only "I went cold" or "I squeeze my hands" beside his twitch."""
        twitching = [s for h, s in told if h.label.group == "twitch"]
        if any(s.who == SELF for s in twitching):
            return True
        own = [h for h, s in told if s == Speaker(SELF, True)]
        theirs = [h for h, s in told if s.outright and self._may_be_patient(s.who)]
        if any(h.label.group == "twitch" for h in theirs) and not {"mine", "mines"} & set(self.message.tokens):
            own = [h for h in own if h.label.group == "finding"]
        return any(not any(h.inside(o) for o in theirs) for h in own)

    def _on_behalf(self) -> str | None:
        """ "Posting for my dad", "not me, my husband": said outright."""
        ends = {h.end for h in self._cues["on_behalf"]}
        if self.message.tokens[:2] == ["not", "me"]:
            ends |= set(self._mentions)
        names = [h.label.name for i, h in sorted(self._mentions.items()) if {i, i + 1} & ends]
        return next((name for name in names if self._may_be_patient(name)), None)

    def _own_case(self, told: Sequence[tuple[Hit, Speaker]]) -> bool:
        """ "My brother cramps up, I don't", a clause of its own; "his was the lip, with me it's the thumb"."""
        clauses, tokens = set(self.message.clauses), self.message.tokens
        own = [h for h, speaker in told if speaker.who in {SELF, NOBODY}]
        return any((h.start, h.end) in clauses for h in self._cues["not_me_either"]) or any(
            (tokens[c.start] == "mine" and tokens[c.start - 1 : c.start] != ["of"])
            or any(c.start <= h.start < c.end + OWN_REACH for h in own)
            for c in self._cues["own_case"]
        )

    def _headed(self) -> str | None:
        """ "Husband 61, diabetic. Left thumb jumps": notes headed by a person and an age."""
        first = min(self._mentions, default=None)
        if first is None or first > 1 or any(s == Speaker(SELF, True) for s in self.speakers):
            return None
        hit = self._mentions[first]
        aged = any(t.isdigit() for t in self.message.tokens[hit.end : hit.end + 2])
        return hit.label.name if aged and self._may_be_patient(hit.label.name) else None

    def _owner(self, hit: Hit, evidence: Sequence[tuple[Hit, bool]]) -> Speaker:
        """ "A jumping in Dad's cheek": what nobody is named for is that of the place beside it."""
        speaker = self.about(hit)
        if speaker.who != NOBODY:
            return speaker
        clause = self.message.words[hit.start].clause
        places = [h for h, _ in evidence if h.label.group == "location"]
        beside = [h for h in places if self.message.words[h.start].clause == clause]
        named = [s for s in map(self.about, beside) if s.outright and s.who not in {SELF, NOBODY}]
        return named[0] if named else speaker

    def _same_person(self) -> None:
        """ "She's my mother, 74": the only woman named is the one meant by "she"."""
        sexes = {SOMEONE["male"]: "male", SOMEONE["female"]: "female"}
        named = {h.label.name for h in self._all_people if self._may_be_patient(h.label.name)}
        fitting = [name for name in named if self._people[name].get("sex") == sexes.get(self.patient)]
        if self.patient in sexes and len(fitting) == 1:
            self.patient = fitting[0]

    def after_name(self) -> list[int]:
        """Where the words after each person's name begin."""
        return [h.end for h in self._all_people if self._may_be_patient(h.label.name)]

    def _bare_start(self, told: Sequence[tuple[Hit, Speaker]]) -> bool:
        """ "Cheek's jumping. Wife's mum had the same": what comes before anybody is named is one's own."""
        first = min(self._mentions, default=0)
        twitching = {s.who for h, s in told if h.label.group == "twitch"}
        spoken = any(s.who in SOMEONE.values() for s in self.speakers[:first])
        return twitching == {NOBODY} and not spoken and any(h.end <= first for h, _ in told)

    def _only_one_named(self, illnesses: bool) -> str | None:
        """ "My daughter is six": she is the patient as long as nobody speaks of oneself; "mum has MS" is not enough."""
        who = {s.who for s in self.speakers if s.outright}
        if len(who) != 1 or not self._may_be_patient(*who) or (illnesses and not who & set(SOMEONE.values())):
            return None
        if not illnesses and not any(t.isdigit() or t in self._numbers for t in self.message.tokens):
            return None
        return next(iter(who))

    def _may_be_patient(self, who: str) -> bool:
        return who not in self._dead and (bool(self._people.get(who, {}).get("patient")) or who in SOMEONE.values())

    # -- questions that others ask

    def called(self, hit: Hit) -> str | None:
        """ "My epileptic cousin": the one whom the word before describes."""
        return next((h.label.name for h in self._all_people if h.start == hit.end and h.label.name != "writer"), None)

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
        if hit.label.group != "location" or tokens[hit.end : hit.end + 1] != ["of"]:
            return None
        after = range(hit.end + 1, min(hit.end + 1 + GENITIVE, len(tokens)))
        return next((self.speakers[i] for i in after if i in self._mentions), None)

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
        return self._people.get(self.patient, {}).get("sex")
