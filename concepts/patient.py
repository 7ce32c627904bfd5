"""Who of those spoken of is the patient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from concepts.patterns import Hit
from concepts.people import NOBODY, OWN_REACH, SELF, SOMEONE, People, Speaker

TWITCHES = 2  # a twitch counts for more than another complaint


class Patient:
    """The choice of the patient among the people of one message."""

    def __init__(self, people: People) -> None:
        self._who = people

    def of(self, evidence: Sequence[tuple[Hit, bool]]) -> str:
        """Choose the patient from what is told of whom: pairs of a hit and whether it is a bodily complaint."""
        if meant := self._on_behalf():
            return meant
        named = self._named_places(evidence)
        told = [(h, self._owner(h, named)) for h, bodily in evidence if bodily]
        if self._own(told) or self._own_case(told) or self._bare_start(told):
            return SELF
        return self._same_person(self._other(told, bool(evidence)))

    def _other(self, told: Sequence[tuple[Hit, Speaker]], evidence: bool) -> str:
        """The other person of whom most is told, or who alone is named."""
        others: Counter[str] = Counter()
        for hit, speaker in told:
            if self._who.may_be_patient(speaker.who):
                twitches = hit.label.group == "twitch" and speaker.who != "friend"
                others[speaker.who] += TWITCHES if twitches else 1
        if set(others) == {"friend"} and self._told_by_oneself(told):
            return SELF
        if others:
            return max(others, key=lambda who: (others[who], who != "friend"))
        someone = [s.who for s in self._who.speakers if s.who in SOMEONE.values()]
        if found := next(iter(someone), None) or self._headed():
            return found
        told_of_nobody = any(s.who == NOBODY for _, s in told)
        return (None if told_of_nobody else self._only_one_named(evidence)) or SELF

    def _told_by_oneself(self, told: Sequence[tuple[Hit, Speaker]]) -> bool:
        """ "A neighbour lost his speech with it. I worry. A flickering thumb": nobody's twitch is the writer's."""
        twitching = [s.who for h, s in told if h.label.group == "twitch"]
        return NOBODY in twitching and "friend" not in twitching and Speaker(SELF, True) in self._who.speakers

    def _own(self, told: Sequence[tuple[Hit, Speaker]]) -> bool:
        """Whether something is told of oneself, be it only "I went cold" or "I squeeze my hands" beside his twitch."""
        twitching = [s for h, s in told if h.label.group == "twitch"]
        if any(s.who == SELF for s in twitching):
            return True
        own = [h for h, s in told if s == Speaker(SELF, True)]
        theirs = [h for h, s in told if s.outright and self._who.may_be_patient(s.who)]
        if any(h.label.group == "twitch" for h in theirs) and not {"mine", "mines"} & set(self._who.message.tokens):
            own = [h for h in own if h.label.group == "finding"]
        return any(not any(h.inside(o) for o in theirs) for h in own)

    def _on_behalf(self) -> str | None:
        """ "Posting for my dad", "not me, my husband": said outright."""
        ends = {h.end for h in self._who.cues["on_behalf"]}
        if self._who.message.tokens[:2] == ["not", "me"]:
            ends |= set(self._who.mentions)
        names = [h.label.name for i, h in sorted(self._who.mentions.items()) if {i, i + 1} & ends]
        return next((name for name in names if self._who.may_be_patient(name)), None)

    def _own_case(self, told: Sequence[tuple[Hit, Speaker]]) -> bool:
        """ "My brother cramps up, I don't", a clause of its own; "his was the lip, with me it's the thumb"."""
        if self._who.cues["spare_me"]:
            return True
        clauses, tokens = set(self._who.message.clauses), self._who.message.tokens
        own = [h for h, speaker in told if speaker.who in {SELF, NOBODY}]
        return any((h.start, h.end) in clauses for h in self._who.cues["not_me_either"]) or any(
            (tokens[c.start] in {"mine", "mines", "both", "neither"} and tokens[c.start - 1 : c.start] != ["of"])
            or any(c.start <= h.start < c.end + OWN_REACH for h in own)
            for c in self._who.cues["own_case"]
        )

    def _headed(self) -> str | None:
        """ "Husband 61, diabetic. Left thumb jumps": notes headed by a person and an age."""
        first = min(self._who.mentions, default=None)
        if first is None or first > 1 or any(s == Speaker(SELF, True) for s in self._who.speakers):
            return None
        hit = self._who.mentions[first]
        aged = any(t.isdigit() for t in self._who.message.tokens[hit.end : hit.end + 3])
        return hit.label.name if aged and self._who.may_be_patient(hit.label.name) else None

    def _named_places(self, evidence: Sequence[tuple[Hit, bool]]) -> dict[int, Speaker]:
        """For each clause with a place of somebody named, who that is."""
        named: dict[int, Speaker] = {}
        for hit, _ in evidence:
            speaker = self._who.about(hit)
            if hit.label.group == "location" and speaker.outright and speaker.who not in {SELF, NOBODY}:
                named.setdefault(self._who.message.words[hit.start].clause, speaker)
        return named

    def _owner(self, hit: Hit, named: Mapping[int, Speaker]) -> Speaker:
        """ "A jumping in Dad's cheek": what nobody is named for is that of the place beside it."""
        speaker = self._who.about(hit)
        return speaker if speaker.who != NOBODY else named.get(self._who.message.words[hit.start].clause, speaker)

    def _same_person(self, patient: str) -> str:
        """ "She's my mother, 74": the only woman named is the one meant by "she"."""
        sexes = {SOMEONE["male"]: "male", SOMEONE["female"]: "female"}
        named = {h.label.name for h in self._who.named if self._may_be_meant(h)}
        fitting = [name for name in named if self._who.sex_of(name) == sexes.get(patient)]
        return fitting[0] if patient in sexes and len(fitting) == 1 else patient

    def _may_be_meant(self, hit: Hit) -> bool:
        """ "His dad is strict", "his late sister's name": these are not he."""
        before = self._who.message.tokens[max(0, hit.start - 2) : hit.start]
        return self._who.may_be_patient(hit.label.name) and not {"his", "her", "their"} & set(before)

    def _bare_start(self, told: Sequence[tuple[Hit, Speaker]]) -> bool:
        """ "Cheek's jumping. Wife's mum had the same": what comes before anybody is named is one's own."""
        first = min(self._who.mentions, default=0)
        twitching = {s.who for h, s in told if h.label.group == "twitch"}
        spoken = any(s.who in SOMEONE.values() for s in self._who.speakers[:first])
        return twitching == {NOBODY} and not spoken and any(h.end <= first for h, _ in told)

    def _only_one_named(self, illnesses: bool) -> str | None:
        """ "My daughter is six": she is the patient as long as nobody speaks of oneself; "mum has MS" is not enough."""
        who = {s.who for s in self._who.speakers if s.outright}
        if len(who) != 1 or not self._who.may_be_patient(*who) or (illnesses and not who & set(SOMEONE.values())):
            return None
        if not illnesses and not any(t.isdigit() or t in self._who.numbers for t in self._who.message.tokens):
            return None
        return next(iter(who))
