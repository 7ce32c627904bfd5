"""Puts right the spelling of words that reading knows, and never touches another English word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

SHORTEST, LONG = 5, 8
SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q|c(?![eiyh])"), "k"),
    (re.compile(r"z|c(?=[eiy])"), "s"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=.)[aeiouyw]+"), "a"),
    (re.compile(r"(?<=..)a$"), ""),
)


Closeness = tuple[float, bool, bool, bool, str]
VOWELS, LONG_DRAWN = re.compile(r"[aeiouyw]"), re.compile(r"(.)\1{2,}")


def sound(word: str) -> str:
    """A rough key that words of the same sound share."""
    for pattern, letter in SOUNDS:
        word = pattern.sub(letter, word)
    return word


def _deletes(word: str, depth: int) -> Iterator[str]:
    layer = {word}
    for _ in range(depth):
        layer = {w[:i] + w[i + 1 :] for w in layer for i in range(len(w))}
        yield from layer


def distance(a: str, b: str, limit: int) -> int:
    """Edits (a swap of neighbours counts once) from a to b, or limit + 1 when more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        now = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
    return min(row[-1], limit + 1)


class Speller:
    """Maps a misspelt word to the nearest word of the vocabulary."""

    def __init__(self, vocabulary: Iterable[str], english: frozenset[str]) -> None:
        vocabulary = set(vocabulary)
        self._stems = tuple(w[:-1] for w in vocabulary if w.endswith("*") and len(w) > 4)
        whole = {w for w in vocabulary if w.isalpha() and len(w) > 3}
        whole |= {w for w in english if len(w) > 4 and w.startswith(self._stems)}
        self._english, self._known = english, english | vocabulary
        self._near: dict[str, set[str]] = defaultdict(set)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        for word in whole:
            self._near[word].add(word)
            for shorter in _deletes(word, 2 if len(word) >= LONG else 1):
                self._near[shorter].add(word)
            self._sounds[sound(word)].add(word)
        self.correct = lru_cache(maxsize=4096)(self._correct)

    def _correct(self, word: str) -> str:
        """The word itself unless it is plainly a slip for one that reading knows."""
        if len(word) >= SHORTEST and word.endswith("in") and word not in self._known and self._knows(word + "g"):
            return word + "g"
        if len(word) < 4 or not word.isalpha() or (self._knows(word) and not LONG_DRAWN.search(word)):
            return word
        if LONG_DRAWN.search(word):
            shorter = (LONG_DRAWN.sub(r"\1", word), LONG_DRAWN.sub(r"\1\1", word))
            return next((w for w in shorter if self._knows(w)), word)
        found = [*self._by_letters(word), *self._by_sound(word)]
        return min(found)[-1] if found else word

    def _knows(self, word: str) -> bool:
        return word in self._known or word.startswith(self._stems)

    @staticmethod
    def _closeness(edits: float, word: str, known: str) -> Closeness:
        """Fewest edits first, then the same sound, the same consonants, the same length and ending."""
        bones = VOWELS.sub("", word) != VOWELS.sub("", known)
        shape = len(word) != len(known) or word[-1] != known[-1]
        return edits, sound(word) != sound(known), bones, shape, known

    def _by_letters(self, word: str) -> Iterator[Closeness]:
        if len(word) < SHORTEST:
            return
        limit = 2 if len(word) >= LONG else 1
        close = set(self._near.get(word, ()))
        for shorter in _deletes(word, limit):
            close |= self._near.get(shorter, set())
        for known in close:
            edits = distance(word, known, 2 if min(len(word), len(known)) >= LONG else 1)
            if edits <= (2 if len(known) >= LONG else 1) and (known[0] == word[0] or known[1:2] == word[:1]):
                yield self._closeness(edits, word, known)

    def _by_sound(self, word: str) -> Iterator[Closeness]:
        for known in self._sounds.get(sound(word), ()):
            if len(word) < SHORTEST and VOWELS.findall(word) != VOWELS.findall(known):
                continue
            if known[0] == word[0] and abs(len(known) - len(word)) <= 2:
                edits = distance(word, known, 3)
                if edits <= max(1, len(word) // 3):
                    yield self._closeness(edits + 0.5, word, known)
