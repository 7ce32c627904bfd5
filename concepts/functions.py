"""Faculties told to be well: "no problems with speech, balance or swallowing", "hearing and sight are fine"."""

from __future__ import annotations

from collections.abc import Iterator

from concepts.scene import Scene
from concepts.scopes import Scope

NEAR = 3
LINKING = frozenset(["and", "or"])
LIMITING = frozenset(["only", "but", "just", "double", "blurry", "blurred", "though", "if", "barely"])


class Functions:
    """The faculties (speech, sight, grip ...) that a message says nothing is wrong with."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._tokens = scene.message.tokens
        self._names: dict[str, str] = scene.lexicon.context["functions"]

    def well(self) -> Iterator[tuple[str, int]]:
        """Each finding that is so denied, and its word."""
        for scope in self.scene.context.negation:
            start = scope.start if self._of_trouble(scope) else self._any_trouble(scope)
            yield from self._named(start, scope.end)
            if self._tokens[scope.cue.start] == "neither":
                yield from self._unharmed(scope)
        for cue in self.scene.cues("functions_able"):
            yield from self._named(cue.end, self._able_to(cue.end))
        for cue in self.scene.cues("functions_well"):
            yield from self._named(self._back(cue.start), cue.start)

    def _of_trouble(self, scope: Scope) -> bool:
        """ "No problem with", "nothing wrong in": the denial is of trouble."""
        words = self._tokens[scope.cue.start : min(scope.end, scope.cue.end + NEAR)]
        return bool(self.scene.lists["troubles"] & set(words))

    def _unharmed(self, scope: Scope) -> Iterator[tuple[str, int]]:
        """ "Neither my speech nor my sight has suffered"."""
        end = next(b for a, b in self.scene.message.clauses if a <= scope.cue.start < b)
        if self.scene.lists["troubles"] & set(self._tokens[scope.start : end]):
            yield from self._named(scope.start, end)

    def _any_trouble(self, scope: Scope) -> int:
        """Where "no headaches or anything funny with my speech" comes to its trouble."""
        found = (
            i
            for i in range(scope.start + 1, scope.end)
            if self._tokens[i] in self.scene.lists["troubles"] and self._tokens[i - 1] in {"any", "anything"}
        )
        return next(found, scope.end)

    def _named(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        for i in range(start, end):
            own = self.scene.people.is_patient(self.scene.people.speakers[i].who)
            if own and self._tokens[i] in self._names:
                yield self._names[self._tokens[i]], i

    def _able_to(self, at: int) -> int:
        """The verbs that follow at once: "swallow and talk", unless no more is managed than "only soup" or "double"."""
        end = at
        while end < len(self._tokens) and self._tokens[end] in self._names.keys() | LINKING:
            end += 1
        stop = min(end + NEAR, *(b for b in self.scene.message.breaks if b >= end), len(self._tokens))
        return at if LIMITING & set(self._tokens[end:stop]) else end

    def _back(self, at: int) -> int:
        """As far back as only faculties are named."""
        between = self.scene.lists["between_functions"]
        while at and (self._tokens[at - 1] in self._names or self._tokens[at - 1] in between):
            at -= 1
        return at
