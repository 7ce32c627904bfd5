"""Whether a finding is there, denied, feared or past: the words around it decide (the idea of ConText)."""

from __future__ import annotations

from collections.abc import Sequence

from concepts.answers import answers
from concepts.lexicon import Lexicon
from concepts.normalise import Message
from concepts.patterns import Hit
from concepts.roles import ABSENT, HYPOTHETICAL, PAST, PRESENT
from concepts.scopes import Scope, Scopes

LATER = 2
EXCEPT_REACH = 4
SWEEPING = frozenset(["no", "nothing", "none", "anything", "else", "other", "nor", "not", "symptom", "symptoms"])
POINTING = frozenset(
    [
        "this",
        "that",
        "it",
        "these",
        "thing",
        "once",
        "ago",
        "being",
        "twitch",
        "twitching",
        "readers",
        "glasses",
        "specs",
        "contacts",
    ]
)
LACKING = frozenset(["cant", "cannot", "couldnt", "no", "nothing", "without"])
OWNERS = frozenset(["my", "his", "her", "their"])
PAST_REACH = 6
PASTNESS = frozenset(["had", "suffered", "history", "previous", "past"])
DIAGNOSED = frozenset(["diagnosed", "diagnosis", "dx", "dxd"])
SINCE = frozenset(["since", "started", "began", "begun", "starting", "beginning"])
ONE_DENIAL = frozenset(["isnt", "aint", "dont", "doesnt", "didnt", "havent", "hasnt", "never", "cant"])
FAILING = frozenset(["cant", "couldnt", "wont", "wouldnt", "doesnt", "dont", "unable", "no", "not", "hardly", "barely"])


class Context(Scopes):
    """What the cues of one message say of each finding."""

    def __init__(self, lexicon: Lexicon, message: Message, hits: Sequence[Hit]) -> None:
        super().__init__(lexicon, message, hits)
        self._answers = answers(message, self._lists)
        self.negation = self._forward("negation_forward", self._negation_end)
        self._over = self._backward_negation()
        self._scopes = {
            (HYPOTHETICAL, True): [
                *self._forward("hypothetical_forward", self._clause_end),
                *self._forward("feared_forward", self._clause_end),
                *self._forward("quoted_forward", self._sentence_end),
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
        denied = any(s.covers(hit) and not self._said_twice(hit, s) for s in self.negation)
        return (denied and not self.excepted(hit)) or self.negated_within(hit) or self._never_stops(hit)

    def excepted(self, hit: Hit) -> bool:
        """ "No weakness apart from my grip": it is there after all; "apart from the twitch" changes nothing."""
        return any(
            hit.start < c.start <= hit.end + EXCEPT_REACH
            and self._sentence(c) == self._sentence(hit)
            and not SWEEPING & set(self.message.tokens[hit.end : c.start])
            and self._takes_back(hit, c)
            for c in self.cues["exception"]
        )

    def _takes_back(self, hit: Hit, cue: Hit) -> bool:
        """Whether what is excepted may be some of the finding, not the twitch or another complaint."""
        stop = self._next_break(cue.end - 1)
        end = next((i for i in range(cue.end, stop) if self.message.tokens[i] in {"which", "who"}), stop)
        within = [h for h in self._content if cue.end <= h.start < end]
        others = [h for h in within if self._elsewhere(h, hit)]
        return cue.end < end and not others and not POINTING & set(self.message.tokens[cue.end : end])

    def _elsewhere(self, other: Hit, hit: Hit) -> bool:
        if other.label.group == "location":
            return other.label.name in {"eyelid", "around_eye"}
        triggers = self._lists["triggers"]
        return other.label.group == "twitch" or hit.label.name in triggers or other.label.name not in triggers

    def _still_fails(self, hit: Hit, scope: Scope) -> bool:
        """ "I can't do my buttons up any more" tells of no end."""
        fails = FAILING.intersection(self.message.tokens[hit.start : hit.end])
        return bool(fails) and self.message.tokens[scope.cue.start] in {"any", "anymore"}

    def _said_twice(self, hit: Hit, scope: Scope) -> bool:
        """ "I ain't drunk no water": both are one denial."""
        tokens = self.message.tokens
        return tokens[hit.start] == "no" and hit.label.kind == "said" and tokens[scope.cue.start] in ONE_DENIAL

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
        sentence = self._sentence(hit)
        ending = [c for c in self.cues["not_yet_end"] if self._ends_clause(c)]
        return any(
            c.start >= hit.end and self._sentence(c) - sentence <= LATER and not self._nothing_but(c)
            for c in [*self.cues["not_yet"], *ending]
        )

    def long_over(self, hit: Hit) -> bool:
        """ "Ten years ago I wanted to die. I'm not there now": told of the past, and said to be over."""
        return bool(self.cues["over_now"]) and self._nearest(hit, False, habit=False) == PAST

    def affirmed(self, hit: Hit) -> bool:
        """ "He asked about trouble swallowing. There is some": what was only asked is so."""
        nexts = [a for a, _ in self.message.sentences if a > hit.start][:1]
        return any(c.start in nexts for c in self.cues["affirmed"] if self._ends_clause(c))

    def of_the_past(self, hit: Hit) -> bool:
        """ "Never had cancer or a stroke"."""
        before = self.message.tokens[max(0, hit.start - PAST_REACH) : hit.start]
        return not PASTNESS.isdisjoint(before)

    def _nothing_but(self, cue: Hit) -> bool:
        """ "At present there is nothing but a flicker" answers no fear."""
        return self.message.tokens[cue.end : cue.end + 1] in (["but"], ["except"], ["apart"], ["bar"])

    def _sentence(self, hit: Hit) -> int:
        return self.message.words[hit.start].sentence

    def supposed(self, hit: Hit) -> bool:
        """Whether somebody only thinks so: "he thinks it's stress"."""
        return any(s.covers(hit) for s in self._scopes[HYPOTHETICAL, False])

    def denial_undone(self, hit: Hit) -> bool:
        """ "It's not that I'm not tired": the denial is itself denied."""
        lacking = self.message.tokens[hit.start] in LACKING  # "can't stop it" is the denial itself
        return self.negated_within(hit) or any(
            p.overlaps(hit) and (p.start < hit.start or (p.start == hit.start and not lacking and hit.end <= p.end))
            for p in self._pseudo
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
        if history and self.message.tokens[hit.start] == "no":
            return ABSENT
        if self.negated(hit):
            if illness and (self.message.is_question(hit.start) or self._hoped(hit)):
                return HYPOTHETICAL  # "it isn't a stroke, is it?"
            ended = nearest == PAST and not any(s.covers(hit) for s in self.negation)
            return PAST if ended else ABSENT
        if nearest == PAST and not history:
            return nearest
        if nearest == HYPOTHETICAL and not (history and OWNERS & set(self.message.tokens[hit.start : hit.end])):
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
            if not (role == PAST and (self._since_then(scope.cue) or self._found_then(hit)))
        ]
        feared = [f for f in found if f[1] == HYPOTHETICAL]
        return min((illness and feared) or found)[1] if found else PRESENT

    def _since_then(self, cue: Hit) -> bool:
        """ "Numb since last year" goes on today."""
        return bool(SINCE & set(self.message.tokens[max(0, cue.start - 2) : cue.start]))

    def _found_then(self, hit: Hit) -> bool:
        """ "Diagnosed with it at school": it was found then, and stays."""
        return not DIAGNOSED.isdisjoint(self.message.tokens[max(0, hit.start - 2) : hit.end])

    def _no_doubt(self, cue: Hit) -> bool:
        """ "If I drink", "mine only does it on hangovers"."""
        word = self.message.tokens[cue.start]
        return word == "if" or (word == "does" and all(cue.start != start for start, _ in self.message.clauses))
