"""How a piece of text becomes plain words; used alike for messages and for the patterns that match them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# A number (3, 1.5, 3/52), a word with its apostrophes, or one mark.
PIECE = re.compile(
    r"(?i:\b(?:b4|m8|gr8|l8r?|2day|2nite|2moz|2moro)\b)|"
    r"\d+(?:[./,:]\d+)*|(?:[^\W\d_][\u0300-\u036f]*)+(?:['\u2019\u2018\u02bc`\u00b4][^\W\d_]+)*|\n|[^\w\s]|_"
)
APOSTROPHE_MARKS = "'\u2019\u2018\u02bc`\u00b4"
APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHE_MARKS))
MAX_WORD, ELIDED = 40, 4
NOTED_SIDES = {"R": "right", "L": "left"}  # as clinicians write; a lone r is chat for "are"
SHOUTED = 3  # letters: from here on a text all in capitals says nothing by them


class Piece(NamedTuple):
    """A stretch of the text: its plain form and where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether this is a word or a number rather than a mark."""
        return self.text[:1].isalnum()


def fold(word: str) -> str:
    """Lower case, without accents and apostrophes."""
    if word.isascii():
        return word.lower().translate(APOSTROPHES)
    word = word.replace("\u0153", "oe").replace("\u0152", "oe").replace("\u00df", "ss")
    plain = unicodedata.normalize("NFKD", word.translate(APOSTROPHES)).replace("\u2044", "/")
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def pieces(text: str) -> Iterator[Piece]:
    """The words, numbers and marks of a text in order."""
    sides = {} if len(text) > SHOUTED and text.isupper() else NOTED_SIDES
    for match in PIECE.finditer(text):
        plain = sides.get(match.group()) or fold(_bare(match.group()))[:MAX_WORD]
        if plain:
            yield Piece(plain, match.start(), match.end())


def _bare(word: str) -> str:
    """Without an elided article: "l'oeil" is the eye and so is "t'eye"."""
    if len(word) > ELIDED and word[1] in APOSTROPHE_MARKS and word[0] in "tldTLD":
        return word[2:]
    return word


def words(text: str) -> list[str]:
    """Only the words and numbers of a text."""
    return [piece.text for piece in pieces(text) if piece.is_word]
