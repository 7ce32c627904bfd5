"""Cuts a text into the word pieces that the sentence model was trained on (BERT's uncased vocabulary)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

CLS, SEP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 100
IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


def _is_mark(char: str) -> bool:
    return (char.isascii() and not char.isalnum()) or unicodedata.category(char)[0] == "P"


def _stands_alone(char: str) -> bool:
    return not char.isascii() and any(low <= ord(char) <= high for low, high in IDEOGRAPHS)


def _plain(text: str) -> Iterator[str]:
    """Lower case without accents and control characters; marks and ideographs apart."""
    spaced = (f" {c} " if _stands_alone(c) else c for c in text if c not in "\0\ufffd")
    for char in unicodedata.normalize("NFD", "".join(spaced)):
        if char in "\t\n\r" or unicodedata.category(char)[0] == "Z":
            yield " "
        elif unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Mn"}:
            continue
        elif _is_mark(char):
            yield f" {char} "
        else:
            yield char.lower()


class WordPiece:
    """Text in, numbers of word pieces out."""

    def __init__(self, vocabulary: Mapping[str, int], longest: int) -> None:
        self._vocabulary, self._longest = vocabulary, longest

    def __call__(self, text: str) -> list[int]:
        """At most `longest` numbers, the frame included."""
        pieces = [CLS]
        for word in "".join(_plain(text)).split(" "):
            if word and len(pieces) < self._longest:
                pieces.extend(self._cut(word))
        return [self._vocabulary[p] for p in [*pieces[: self._longest - 1], SEP]]

    def _cut(self, word: str) -> list[str]:
        """The longest known pieces from the left; one unknown makes the whole word unknown."""
        found: list[str] = []
        start = 0
        while start < len(word) <= LONGEST_WORD:
            prefix = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((e for e in ends if prefix + word[start:e] in self._vocabulary), None)
            if end is None:
                return [UNKNOWN]
            found.append(prefix + word[start:end])
            start = end
        return found or [UNKNOWN]
