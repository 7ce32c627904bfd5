"""The cues of one message and how far each of them governs the words around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from concepts.lexicon import Lexicon
from concepts.normalise import Message
from concepts.patterns import Hit

JOINERS = frozenset(
    ["and", "plus", "then", "also", "because", "so", "but", "which", "while", "whilst", "when", "whenever"]
)
SUPPOSING = frozenset(["what", "suppose", "supposing", "imagine"])
GOING_ON = frozenset(["and", "then"])  # "what if it spreads and I can't talk"
SUBJECTS = frozenset(["i", "im", "ive", "he", "hes", "she", "shes"])
CONTRARY = frozenset(["is", "are", "does", "do", "has"])  # "sleep isn't the problem, swallowing is"
OWN_DENIAL = frozenset(["not", "cant", "cannot", "couldnt", "unable"])  # "not myself, not thinking straight"
BACKWARD_REACH = 7
GROWING = frozenset(["negation_forward", "past_forward", "feared_forward"])
LIST_SEGMENT, LIST_END = 4, 8


@dataclass(frozen=True)
class Scope:
    """The words that a cue governs, and where the cue itself stands."""

    start: int
    end: int
    cue: Hit

    def covers(self, hit: Hit) -> bool:
        """Whether the hit lies in the scope; a cue never governs a phrase that it is part of."""
        grows = self.cue.label.name in GROWING
        runs_on = (
            grows and self.start == self.cue.end and self.cue.start < hit.start < self.cue.end <= hit.end <= self.end
        )
        apart = self.cue.end <= hit.start or self.cue.start >= hit.end
        return runs_on or (self.start <= hit.start < self.end and apart)


class Scopes:
    """The cues of one message and what they govern."""

    def __init__(self, lexicon: Lexicon, message: Message, hits: Sequence[Hit]) -> None:
        self.message = message
        self._lists = {k: frozenset(v) for k, v in lexicon.context["lists"].items()}
        self._functions = lexicon.context["functions"].keys() | self._lists["list_words"]
        self.cues: dict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            if hit.label.group == "cue":
                self.cues[hit.label.name].append(hit)
        self._content = [
            h for h in hits if h.label.group in {"finding", "twitch", "location"} and h.label.kind != "not_this"
        ]
        self._pseudo = self.cues["negation_pseudo"]
        self._in_pseudo = {i for p in self._pseudo for i in range(p.start, p.end)}
        self._terminators = sorted(t.start for t in self.cues["terminators"])

    # -- scopes

    def _masked(self, cue: Hit) -> bool:
        return not self._in_pseudo.isdisjoint(range(cue.start, cue.end))

    def _forward(self, name: str, end_of: Callable[[Hit], int]) -> list[Scope]:
        negating = name.startswith("negation")
        return [Scope(c.end, end_of(c), c) for c in self.cues[name] if not (negating and self._masked(c))]

    def _sentence_end(self, cue: Hit) -> int:
        return next(end for start, end in self.message.sentences if start <= cue.end - 1 < end)

    def _next_terminator(self, cue: Hit) -> int:
        after = [t for t in self._terminators if t >= cue.end and not self._belongs(cue, t)]
        return after[0] if after else len(self.message.words)

    def _belongs(self, cue: Hit, terminator: int) -> bool:
        """ "Not when she eats" denies the eating."""
        return terminator == cue.end and self.message.tokens[terminator] in {"when", "whenever", "if", "while"}

    def _next_break(self, at: int) -> int:
        return min((b for b in self.message.breaks if b > at), default=len(self.message.words))

    def _plain_end(self, cue: Hit) -> int:
        """To the end of the clause or the next terminator."""
        return min(self._next_terminator(cue), self._next_break(cue.end - 1), self._sentence_end(cue))

    def _clause_end(self, cue: Hit) -> int:
        """To the end of the clause; a word such as "if" may itself be what would end it."""
        stop = self._next_break(cue.end - 1)
        if stop == cue.end and self._leads(cue):
            stop = self._next_break(stop)
        return min(stop, self._sentence_end(cue), self._hard_end(cue))

    def _leads(self, cue: Hit) -> bool:
        """ "Years ago, at uni, I used to faint": a clause of its own before what it tells of."""
        return cue.label.name == "past_forward" and (cue.start, cue.end) in self.message.clauses

    def _hard_end(self, cue: Hit) -> int:
        supposing = self.message.tokens[cue.start] in SUPPOSING
        joiners = JOINERS - GOING_ON if supposing else JOINERS
        joined = [
            t.start for t in self.cues["terminators"] if t.start >= cue.end and self.message.tokens[t.start] in joiners
        ]
        return min(joined, default=len(self.message.words))

    def _negation_end(self, cue: Hit) -> int:
        """To the end of the clause, and on through a list: "no pain, numbness or anything"."""
        end = min(self._next_terminator(cue), self._sentence_end(cue))
        stop = self._next_break(cue.end - 1)
        if stop == cue.end:
            return cue.end
        if self.message.tokens[cue.start] == "everything":  # "everything but a headache: numb, weak"
            return min(stop, end)
        noun_only = self.message.tokens[cue.start] in {"no", "without", "any", "sin"}
        while stop < end and self._list_goes_on(stop, end, noun_only):
            stop = self._next_break(stop)
        return min(stop, end)

    def _list_goes_on(self, start: int, end: int, noun_only: bool) -> bool:
        tokens = self.message.tokens
        if start not in self.message.commas or tokens[start] in self._lists["statement_openers"]:
            return False
        stop = min(self._next_break(start), end)
        if tokens[start] in self._lists["list_words"]:
            return True
        first = start + (tokens[start] in JOINERS and start + 1 < end)
        if tokens[first] in self._lists["affirming"] or (noun_only and tokens[start] in self._lists["adjectives"]):
            return False
        later = [tokens[b] for b in range(start, end) if tokens[b] in self._lists["list_words"]]
        short = stop - start <= LIST_SEGMENT and self._is_list_item(start, stop)
        ending = stop - start <= LIST_END and self._is_list_item(start, min(stop, start + LIST_SEGMENT))
        return short or (bool(later) and (ending or stop - start <= LIST_SEGMENT))

    def _is_list_item(self, start: int, stop: int) -> bool:
        if self.message.tokens[stop - 1] in CONTRARY:
            return False
        if self._functions.issuperset(
            w for w in self.message.tokens[start:stop] if w not in self._lists["between_functions"]
        ):
            return True
        inside = [
            h
            for h in self._content
            if start <= h.start and h.end <= stop and self.message.tokens[h.start] not in OWN_DENIAL
        ]
        return any(h.label.group == "finding" and h.label.kind == "said" for h in inside) and not any(
            h.label.group == "twitch" for h in inside
        )

    def _backward(self, name: str) -> list[Scope]:
        ending = [c for c in self.cues[name + "_end"] if self._ends_clause(c)]
        return [Scope(self._backward_start(c), c.start, c) for c in [*self.cues[name], *ending]]

    def _ends_clause(self, cue: Hit) -> bool:
        return cue.end == len(self.message.words) or cue.end in self.message.breaks

    def _backward_start(self, cue: Hit) -> int:
        clause = max((s for s, _ in self.message.clauses if s <= cue.start), default=0)
        stops = [t.end for t in self.cues["terminators"] if clause < t.end <= cue.start and t.length > 1]
        return max([clause, cue.start - BACKWARD_REACH, *(s - 1 for s in stops)])

    def _backward_negation(self) -> list[Scope]:
        replies = [self._reply(s) for s in self._backward("negation_backward") if not self._masked(s.cue)]
        over_all = [c for c in self.cues["negation_backward_all"] if self._ends_clause(c) and not self._masked(c)]
        return replies + [self._over_all(c) for c in over_all]

    def _over_all(self, cue: Hit) -> Scope:
        """ "Dizzy, sick, slurring: none of these": all that was named so far."""
        starts = [s for s, _ in self.message.sentences if s <= cue.start]
        alone = self._only_fillers(starts[-1], cue.start) and len(starts) > 1
        return Scope(starts[-2] if alone else starts[-1], cue.start, cue)

    def _only_fillers(self, start: int, end: int) -> bool:
        return all(w in self._lists["fillers"] for w in self.message.tokens[start:end])

    def _reply(self, scope: Scope) -> Scope:
        """ "Headaches, no": a clause that is nothing but the cue speaks of the clause before."""
        clause = max((s for s, _ in self.message.clauses if s <= scope.cue.start), default=0)
        led = clause in self.message.commas or self.message.tokens[clause] in self._lists["fillers"]
        if not (led and self._only_fillers(clause, scope.cue.start) and self._ends_clause(scope.cue)):
            return scope
        told = [h.start for h in self._content if h.start < clause and h.label.group == "finding"]
        before = max((s for s, _ in self.message.clauses if s <= max(told, default=0)), default=0)
        return Scope(before, scope.cue.start, scope.cue)

    def _ended(self) -> list[Scope]:
        """ "I had some tingling but that's gone": that is over; "nothing since" ends all before it."""
        clauses = self.message.clauses
        found = []
        for (start, end), (after, _) in pairwise(clauses):
            for cue in self.cues["past_reply"]:
                since = "since" in self.message.tokens[cue.start : cue.end]
                first = max(a for a, _ in self.message.sentences if a <= start) if since else start
                told = self._lists["past_verbs"] & set(self.message.tokens[first:end])
                if cue.start - after in (0, 1) and told:
                    found.append(Scope(first, end, cue))
        return found
