"""Faculties told to be well: "no problems with speech, balance or swallowing", "hearing and sight are fine"."""

from __future__ import annotations

from collections.abc import Iterator

from concepts.scene import Scene
from concepts.scope import Scope

NEAR = 3


class Functions:
    """The faculties (speech, sight, grip ...) that a message says nothing is wrong with."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._tokens = scene.message.tokens
        self._names: dict[str, str] = scene.lexicon.context["functions"]

    def well(self) -> Iterator[tuple[str, int]]:
        """Each finding that is so denied, and its word."""
        for scope in self.scene.context.negation:
            if self._of_trouble(scope):
                yield from self._named(scope.start, scope.end)
        for cue in self.scene.cues("functions_well"):
            yield from self._named(self._back(cue.start), cue.start)

    def _of_trouble(self, scope: Scope) -> bool:
        """ "No problem with", "nothing wrong in": the denial is of trouble."""
        words = self._tokens[scope.cue.start : min(scope.end, scope.cue.end + NEAR)]
        return bool(self.scene.lists["troubles"] & set(words))

    def _named(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        for i in range(start, end):
            own = self.scene.people.is_patient(self.scene.people.speakers[i].who)
            if own and self._tokens[i] in self._names:
                yield self._names[self._tokens[i]], i

    def _back(self, at: int) -> int:
        """As far back as only faculties are named."""
        between = self.scene.lists["between_functions"]
        while at and (self._tokens[at - 1] in self._names or self._tokens[at - 1] in between):
            at -= 1
        return at
