"""Whether a finding is there, denied, feared or past: the words around it decide (the idea of ConText)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from concepts.lexicon import Lexicon
from concepts.normalise import Message
from concepts.patterns import Hit
from concepts.scopes import Scope, Scopes

PRESENT, ABSENT, OTHER, HYPOTHETICAL, PAST = "present", "absent", "other_person", "hypothetical", "past"
SHORT_QUESTION, LATER = 8, 2
FAILING = frozenset(["cant", "couldnt", "wont", "wouldnt", "doesnt", "dont", "unable", "no", "not", "hardly", "barely"])


class Context(Scopes):
    """What the cues of one message say of each finding."""

    def __init__(self, lexicon: Lexicon, message: Message, hits: Sequence[Hit]) -> None:
        super().__init__(lexicon, message, hits)
        self._answers = self._answered()
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

    # -- answered questions: "headaches? no. dizzy? a bit"

    def _answered(self) -> dict[int, str]:
        """For each short question its answer, found in the sentence after it."""
        answers = {}
        sentences = self.message.sentences
        for (start, end), (after, stop) in pairwise(sentences):
            if not self.message.is_question(start) or end - start > SHORT_QUESTION:
                continue
            said = self.message.tokens[after : min(stop, after + 3)]
            if (said and said[0] in self._lists["answer_no"]) or said[:2] == ["not", "really"]:
                if (
                    stop - after == 1
                    or after + 1 in self.message.breaks
                    or said[1:2] in (["not"], ["really"])
                    or said[0] == "not"
                ):
                    answers[self.message.words[start].sentence] = ABSENT
            elif any(w in self._lists["answer_yes"] for w in said):
                answers[self.message.words[start].sentence] = PRESENT
        return answers

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

    def denied_of_self(self, hit: Hit) -> Hit | None:
        """ "My brother gets cramps, I don't": the clause after is no more than a denial."""
        after = next(((a, b) for a, b in self.message.clauses if a >= hit.end), (0, 0))
        return next((c for c in self.cues["self_denial"] if self._is_all_of(c, after) or self._runs_on(c, hit)), None)

    def _is_all_of(self, cue: Hit, clause: tuple[int, int]) -> bool:
        return clause[0] <= cue.start and cue.end == clause[1] and self._only_fillers(clause[0], cue.start)

    def _runs_on(self, cue: Hit, hit: Hit) -> bool:
        """ "Brother epileptic im not forearm flickers": without a comma, before a new statement."""
        return cue.start == hit.end and any(h.start in (cue.end, cue.end + 1) for h in self._content)

    def not_yet(self, hit: Hit) -> bool:
        """ "If I stagger I'll ring. So far neither": what was feared, or others have, is then denied."""
        sentence = self.message.words[hit.start].sentence
        return any(
            c.start >= hit.end and self.message.words[c.start].sentence - sentence <= LATER for c in self.cues["not_yet"]
        )

    def supposed(self, hit: Hit) -> bool:
        """Whether somebody only thinks so: "he thinks it's stress"."""
        return any(s.covers(hit) for s in self._scopes[HYPOTHETICAL, False])

    def denial_undone(self, hit: Hit) -> bool:
        """ "It's not that I'm not tired": the denial is itself denied."""
        return self.negated_within(hit) or any(p.start <= hit.start and p.overlaps(hit) for p in self._pseudo)

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
        if history and self.message.tokens[hit.start] == "no":
            return ABSENT
        if self.negated(hit):
            if illness and self.message.is_question(hit.start):
                return HYPOTHETICAL  # "it isn't a stroke, is it?"
            ended = nearest == PAST and not any(s.covers(hit) for s in self.negation)
            return PAST if ended else ABSENT
        if nearest in {HYPOTHETICAL, PAST} and not (history and nearest == PAST):
            return nearest
        if illness and not history and not any(s.covers(hit) for s in self._owned):
            return None
        return PRESENT

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
            if not (habit and self.message.tokens[scope.cue.start] == "if")
        ]
        feared = [f for f in found if f[1] == HYPOTHETICAL]
        return min((illness and feared) or found)[1] if found else PRESENT
