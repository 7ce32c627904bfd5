"""Findings of one message with their role: the patient's or another's, told, denied, feared or past."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from concepts.functions import Functions
from concepts.lexicon import Lexicon
from concepts.marching import march
from concepts.patterns import Hit, Label
from concepts.roles import ABSENT, DOUBT, HYPOTHETICAL, OTHER, PAST, PRESENT
from concepts.scene import Scene

BARE = 2  # "speech" alone, of which it is said that it is well
ORDER = (PRESENT, DOUBT, ABSENT, HYPOTHETICAL, PAST)  # of several roles of one finding the first holds
DOUBTFUL = (ABSENT, PRESENT, HYPOTHETICAL, PAST)


class Told(NamedTuple):
    """A finding, its role, and the words that tell of it."""

    hit: Hit
    name: str
    role: str


class Findings:
    """What one message says of every finding."""

    def __init__(self, lexicon: Lexicon, scene: Scene) -> None:
        self.scene, self._lists = scene, scene.lists
        self._known_as: dict[str, str] = lexicon.context["known_as"]
        self._feared_as = {known: feared for feared, known in self._known_as.items()}
        self._family: dict[str, str] = lexicon.people["family_history"]
        self._covers: dict[str, list[str]] = lexicon.context["covers"]
        self._says_more: dict[str, str] = lexicon.context["says_more_than"]

    def all(self) -> Iterator[Told]:
        """Each finding once for the patient, and once more for another person."""
        roles = self._by_name()
        for stronger, plainer in self._says_more.items():
            if PRESENT in roles.get(stronger, {}):
                roles.get(plainer, {}).pop(PRESENT, None)
            self._no_less(roles.get(stronger, {}), roles.get(plainer, {}))
        for name, by_role in roles.items():
            doubtful = PRESENT in by_role and self.scene.context.supposed(by_role[PRESENT])
            own = [role for role in (DOUBTFUL if doubtful else ORDER) if role in by_role]
            held = own[:1] if PRESENT in own else own
            for role in held + ([OTHER] if OTHER in by_role else []):
                yield Told(by_role[role], name, role)

    @staticmethod
    def _no_less(stronger: dict[str, Hit], plainer: dict[str, Hit]) -> None:
        """ "Not the worst headache ever" denies no headache."""
        denied = stronger.get(ABSENT), plainer.get(ABSENT)
        if denied[0] and denied[1] and denied[0].overlaps(denied[1]):
            del plainer[ABSENT]

    def _by_name(self) -> dict[str, dict[str, Hit]]:
        """The first words that tell of each finding, by role."""
        roles: dict[str, dict[str, Hit]] = {}
        told = [Told(hit, *of) for hit in self.scene.group("finding") for of in self._roles(hit)]
        told += self._same_illness(told)
        well = list(Functions(self.scene).well())
        for hit, name, role in self._one_name_each(self._uncovered(told)):
            if not any(name == n and hit.start <= at < hit.end and hit.length <= BARE for n, at in well):
                roles.setdefault(name, {}).setdefault(role, hit)
        for name, at in well:
            roles.setdefault(name, {}).setdefault(ABSENT, Hit(Label("finding", name), at, at + 1))
        if journey := march(self.scene):
            role = self.scene.context.role(journey) or PRESENT
            roles.setdefault("spreading_jerks", {}).setdefault(role, journey)
        return roles

    def _uncovered(self, told: list[Told]) -> list[Told]:
        """ "On tablets for my anxiety" names the illness: the word within it tells of nothing more."""
        wider = [t for t in told if t.name in self._covers and t.role == PRESENT]
        return [
            one
            for one in told
            if not any(one.name in self._covers[w.name] and one.hit.inside(w.hit) for w in wider)
            and not (one.role == OTHER and any(self._within(one, w) for w in told))
        ]

    @staticmethod
    def _within(one: Told, wider: Told) -> bool:
        """ "My mum's funeral" is the writer's own grief, whatever "funeral" alone would be."""
        own = wider.name == one.name and wider.role == PRESENT and one.name == "stress"
        return own and one.hit.inside(wider.hit) and one.hit.length < wider.hit.length

    def _one_name_each(self, told: list[Told]) -> Iterator[Told]:
        """An illness has one name when feared and another when it is known: "my MS", "is it MS?"."""
        for one in told:
            twin = self._known_as.get(one.name) or self._feared_as.get(one.name)
            twins = [other.role for other in told if other.name == twin and other.hit.overlaps(one.hit)]
            feared = one.role != OTHER and HYPOTHETICAL in (one.role, *twins)
            if not twins or (one.name in self._known_as) == feared:
                yield one

    def _roles(self, hit: Hit) -> Iterator[tuple[str, str]]:
        """The finding of a hit under its name, or of its family, in each role that the words give it."""
        name, who, scene = hit.label.name, self._whose(hit), self.scene
        if scene.people.is_pet(who) or (scene.generic(hit) and name not in self._lists["always_own"]):
            return
        if hit.label.kind == "denied":
            yield from self._denied(hit, who)
        elif name in self._lists["always_own"]:
            if not scene.context.negated(hit):
                yield name, DOUBT if scene.context.long_over(hit) else PRESENT
        elif name in self._family.values():
            if scene.people.shares_blood(hit):
                denied = scene.context.negated(hit)
                yield name, ABSENT if denied else PRESENT
                yield from () if denied else ((own, OTHER) for own, runs in self._family.items() if runs == name)
        else:
            yield from self._said(hit, who)

    def _denied(self, hit: Hit, who: str) -> Iterator[tuple[str, str]]:
        people = self.scene.people
        carried = who == "self" and not people.about(hit).outright
        if carried or people.is_patient(who) or hit.label.name in self._family.values():
            context = self.scene.context
            yield hit.label.name, PRESENT if context.denial_undone(hit) or context.excepted(hit) else ABSENT

    def _said(self, hit: Hit, who: str) -> Iterator[tuple[str, str]]:
        name, context = hit.label.name, self.scene.context
        illness, history = name in self._lists["illnesses"], name in self._lists["history"]
        role = context.role(
            hit,
            illness=illness or (history and name not in self._lists["plain_history"]),
            history=name in self._lists["lasting"],
            habit=name in self._lists["triggers"],
        )
        if self._only_named(hit, role):
            return
        if role == HYPOTHETICAL and not illness and context.affirmed(hit):
            role = PRESENT
        if role == ABSENT and context.of_the_past(hit):
            name = self._known_as.get(name, name)
        feared = illness and (role == HYPOTHETICAL or (role is None and who == "self"))
        if self.scene.people.is_patient(who) or feared:
            yield name, role or HYPOTHETICAL
            if role == HYPOTHETICAL and (context.not_yet(hit) or context.denied_of_self(hit)):
                yield name, ABSENT
        elif role in (PRESENT, PAST, None) or (role == ABSENT and context.denied_of_self(hit)):
            yield from self._of_other(hit, who)

    def _same_illness(self, told: list[Told]) -> Iterator[Told]:
        """ "They say it's MS because her mate's lad has it": the feared illness named last."""
        for cue in self.scene.cues("same_illness"):
            before = [t for t in told if t.hit.end <= cue.start and t.role in (HYPOTHETICAL, ABSENT)]
            kinds = {HYPOTHETICAL: self._lists["illnesses"], ABSENT: self._lists["lasting"]}
            if feared := [t.name for t in before if t.name in kinds[t.role]]:
                yield Told(cue, self._known_as.get(feared[-1], feared[-1]), OTHER)
                family = self._family.get(feared[-1])
                if family and self.scene.people.is_blood(self.scene.people.about(cue).who):
                    yield Told(cue, family, PRESENT)

    def _only_named(self, hit: Hit, role: str | None) -> bool:
        """A harmless illness that nobody fears, or one that is known: "a stroke in 2020, on the side of the stroke"."""
        known = self._known_as.get(hit.label.name) or self._family.get(hit.label.name)
        again = any(h.label.name == known and h.label.kind == "said" for h in self.scene.group("finding"))
        harmless = hit.label.name in self._lists["benign"] and not self._feared(hit)
        return harmless or (role is None and again)

    def _feared(self, hit: Hit) -> bool:
        words = self.scene.message.words
        sentence = words[hit.start].sentence
        return any(words[cue.start].sentence == sentence for cue in self.scene.cues("fear"))

    def _whose(self, hit: Hit) -> str:
        """Whom the hit is about; what somebody died of is never one's own."""
        people, name = self.scene.people, hit.label.name
        inside = any(hit.start <= end <= hit.end for end in people.after_name())
        us = {"me", "us"} & set(self.scene.message.tokens[hit.start : hit.end])
        if (inside or us) and name in self._lists["triggers"] | {"pregnancy"}:
            return people.before(hit).who
        who = people.about(hit).who
        if name in self._lists["history"]:
            who = people.called(hit) or who
        died = any(c.end == hit.start or hit.start in (c.start, c.start + 1) for c in self.scene.cues("died_of"))
        return "others" if died and name in self._lists["illnesses"] and people.is_patient(who) else who

    def _of_other(self, hit: Hit, who: str) -> Iterator[tuple[str, str]]:
        """Somebody else has it; fear of the same illness makes it feared too."""
        name, scene = hit.label.name, self.scene
        if who == "self" and name not in self._lists["lasting"]:
            return
        yield name, OTHER
        if self._denied_of_patient(hit) or scene.context.not_yet(hit):
            yield name, ABSENT
        family = self._family.get(name)
        if family and scene.people.is_blood(who) and scene.people.shares_blood(hit):
            yield family, PRESENT
        feared = self._feared_as.get(name, name)
        fearful = name != "cancer" and any(scene.of_patient(c) for c in scene.cues("fear"))
        if fearful and feared in self._lists["illnesses"]:
            yield feared, HYPOTHETICAL

    def _denied_of_patient(self, hit: Hit) -> bool:
        cue = self.scene.context.denied_of_self(hit)
        if cue is None:
            return False
        people, words = self.scene.people, self.scene.message.tokens[cue.start : cue.end]
        return people.is_patient("self" if words[-1] in {"me", "i"} else people.speakers[cue.end - 1].who)
