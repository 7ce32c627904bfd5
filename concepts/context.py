"""Whether a finding is there, denied, feared or past: the words around it decide (the idea of ConText)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise

from concepts.answers import ABSENT, PRESENT, answers
from concepts.lexicon import Lexicon
from concepts.normalise import Message
from concepts.patterns import Hit
from concepts.scope import Scope

OTHER, HYPOTHETICAL, PAST = "other_person", "hypothetical", "past"
JOINERS = frozenset(
    ["and", "plus", "then", "also", "because", "so", "but", "which", "while", "whilst", "when", "whenever"]
)
SUBJECTS = frozenset(["i", "im", "ive", "he", "hes", "she", "shes"])
LACKING = frozenset(["cant", "cannot", "couldnt", "no", "nothing", "without"])
OWNERS = frozenset(["my", "his", "her", "their"])
BACKWARD_REACH = 7
LIST_SEGMENT, LIST_END = 4, 8
FAILING = frozenset(["cant", "couldnt", "wont", "wouldnt", "doesnt", "dont", "unable", "no", "not", "hardly", "barely"])


class Context:
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
        self._terminators = sorted(t.start for t in self.cues["terminators"])
        self._answers = answers(message, self._lists)
        self.negation = self._forward("negation_forward", self._negation_end)
        self._over = self._backward_negation()
        self._scopes = {
            (HYPOTHETICAL, True): [
                *self._forward("hypothetical_forward", self._clause_end),
                *self._backward("hypothetical_backward"),
            ],
            (HYPOTHETICAL, False): [
                *self._forward("supposed_forward", self._clause_end),
                *self._backward("supposed_backward"),
            ],
            (PAST, True): [
                *self._forward("past_forward", self._clause_end),
                *self._backward("past_backward"),
                *self._ended(),
            ],
        }
        self._owned = self._forward("owned_forward", lambda cue: min(cue.end + 3, self._sentence_end(cue)))

    @property
    def denials(self) -> list[Hit]:
        """The words that deny something."""
        return [c for c in self.cues["negation_forward"] if not self._masked(c)]

    # -- scopes

    def _masked(self, cue: Hit) -> bool:
        return any(cue.overlaps(p) for p in self._pseudo)

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
        return min(self._next_break(cue.end - 1), self._sentence_end(cue), self._hard_end(cue))

    def _hard_end(self, cue: Hit) -> int:
        joined = [
            t.start for t in self.cues["terminators"] if t.start >= cue.end and self.message.tokens[t.start] in JOINERS
        ]
        return min(joined, default=len(self.message.words))

    def _negation_end(self, cue: Hit) -> int:
        """To the end of the clause, and on through a list: "no pain, numbness or anything"."""
        end = min(self._next_terminator(cue), self._sentence_end(cue))
        stop = self._next_break(cue.end - 1)
        if stop == cue.end:
            return cue.end
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
        if noun_only and tokens[start] in self._lists["adjectives"]:
            return False
        later = [tokens[b] for b in range(start, end) if tokens[b] in self._lists["list_words"]]
        short = stop - start <= LIST_SEGMENT and self._is_list_item(start, stop)
        ending = stop - start <= LIST_END and self._is_list_item(start, min(stop, start + LIST_SEGMENT))
        return short or (bool(later) and (ending or stop - start <= LIST_SEGMENT))

    def _is_list_item(self, start: int, stop: int) -> bool:
        if self._functions.issuperset(
            w for w in self.message.tokens[start:stop] if w not in self._lists["between_functions"]
        ):
            return True
        inside = [h for h in self._content if start <= h.start and h.end <= stop]
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
        return replies + [self._over_all(c) for c in self.cues["negation_backward_all"] if self._ends_clause(c)]

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
        """ "I had some tingling but that's gone": the clause before told of what is over."""
        clauses = self.message.clauses
        return [
            Scope(start, end, cue)
            for (start, end), (after, _) in pairwise(clauses)
            for cue in self.cues["past_reply"]
            if cue.start - after in (0, 1) and self._lists["past_verbs"] & set(self.message.tokens[start:end])
        ]

    def answered(self, sentence: int) -> bool:
        """Whether a sentence is a question that the person answers."""
        return sentence in self._answers

    # -- what holds for a hit

    def negated(self, hit: Hit) -> bool:
        """Whether the hit is said not to be so."""
        answer = self._answers.get(self.message.words[hit.start].sentence)
        if answer:
            return answer == ABSENT
        if hit.label.group == "finding" and any(s.covers(hit) and not self._still_fails(hit, s) for s in self._over):
            return True
        return any(s.covers(hit) for s in self.negation) or self.negated_within(hit) or self._never_stops(hit)

    def _still_fails(self, hit: Hit, scope: Scope) -> bool:
        """ "I can't do my buttons up any more" tells of no end."""
        fails = FAILING.intersection(self.message.tokens[hit.start : hit.end])
        return bool(fails) and self.message.tokens[scope.cue.start] in {"any", "anymore"}

    def denied_of_self(self, hit: Hit) -> bool:
        """ "My brother gets cramps, I don't": the clause after is no more than a denial."""
        if any(c.start - hit.end in (0, 1) and self._stands_alone(c) for c in self.cues["self_denial"]):
            return True
        after = next(((a, b) for a, b in self.message.clauses if a >= hit.end), (0, 0))
        return any(
            self._only_fillers(after[0], c.start) and c.start >= after[0] and self._ends_clause(c) and c.end == after[1]
            for c in self.cues["self_denial"]
        )

    def _stands_alone(self, cue: Hit) -> bool:
        """ "Brother epileptic im not forearm flickers": nothing follows that the denial could be of."""
        return self._ends_clause(cue) or any(h.start == cue.end and h.label.group != "finding" for h in self._content)

    def supposed(self, hit: Hit) -> bool:
        """Whether somebody only thinks so: "he thinks it's stress"."""
        return any(s.covers(hit) for s in self._scopes[HYPOTHETICAL, False])

    def denial_undone(self, hit: Hit) -> bool:
        """ "It's not that I'm not tired": the denial is itself denied."""
        lacking = self.message.tokens[hit.start] in LACKING  # "can't stop it" is the denial itself
        return self.negated_within(hit) or any(
            p.overlaps(hit) and (p.start < hit.start or (p.start == hit.start and not lacking)) for p in self._pseudo
        )

    def _never_stops(self, hit: Hit) -> bool:
        """ "It won't stop" tells of no end."""
        return hit.label.group not in {"finding", "twitch"} and any(
            hit.inside(p) and hit.start > p.start for p in self._pseudo
        )

    def negated_within(self, hit: Hit) -> bool:
        """Whether a negation stands in a gap of the hit: "my arm is not at all weak"."""
        return any(
            start <= cue.start and cue.end <= end
            for cue in self.cues["negation_forward"]
            if not self._masked(cue)
            for start, end in hit.gaps
        )

    def role(self, hit: Hit, *, illness: bool = False, history: bool = False, habit: bool = False) -> str | None:
        """Present, absent, hypothetical or past; None for an illness that is only named."""
        nearest = self._nearest(hit, illness, habit=habit)
        if self.negated(hit):
            if illness and (self.message.is_question(hit.start) or self._hoped(hit)):
                return HYPOTHETICAL  # "it isn't a stroke, is it?"
            ended = nearest == PAST and not any(s.covers(hit) for s in self.negation)
            return PAST if ended else ABSENT
        if nearest == PAST and not history:
            return nearest
        if nearest == HYPOTHETICAL and not (history and self.message.tokens[hit.start] in OWNERS):
            return nearest  # but "she said her MS began so" tells of an illness that is there
        if illness and not history and not any(s.covers(hit) for s in self._owned):
            return None
        return PRESENT

    def _hoped(self, hit: Hit) -> bool:
        """ "I hope it's not a stroke"."""
        clause = self.message.words[hit.start].clause
        return any(c.end <= hit.start and self.message.words[c.start].clause == clause for c in self.cues["hoped"])

    def given_up(self, hit: Hit) -> bool:
        """Whether this is how it used to be."""
        return any(
            s.covers(hit) for s in self._scopes[PAST, True] if self.message.tokens[s.cue.start] in {"used", "use"}
        )

    def _nearest(self, hit: Hit, illness: bool, *, habit: bool) -> str:
        """The role of the nearest cue; "if I chew" supposes nothing where a habit is told."""
        found = [
            (abs(hit.start - scope.cue.start), role)
            for (role, for_all), scopes in self._scopes.items()
            for scope in scopes
            if (for_all or illness) and scope.covers(hit)
            if not (role == HYPOTHETICAL and any(scope.cue.overlaps(p) for p in self.cues["hypothetical_pseudo"]))
            if not (habit and self._no_doubt(scope.cue))
        ]
        feared = illness and any(role == HYPOTHETICAL for _, role in found)
        return min((f for f in found if not (feared and f[1] == PAST)), default=(0, PRESENT))[1]

    def _no_doubt(self, cue: Hit) -> bool:
        """ "If I drink", "mine only does it on hangovers"."""
        word = self.message.tokens[cue.start]
        return word == "if" or (word == "does" and all(cue.start != start for start, _ in self.message.clauses))
