"""Which language a message is in, when it is not English: by its letters, or by its small words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from concepts.text import words

LOOKED_AT = 400  # letters; enough to tell, whatever the length
LEAST_WORDS = 2
HALF = 0.5


class Languages:
    """Recognises the languages of knowledge/reading/languages.yml."""

    def __init__(self, entries: Mapping[str, Any]) -> None:
        self._english = frozenset(entries["english"])
        languages = {name: entry for name, entry in entries.items() if name != "english"}
        self._by_words = {name: frozenset(entry["words"]) for name, entry in languages.items() if "words" in entry}
        self._by_script = {name: entry for name, entry in languages.items() if "script" in entry}

    def of(self, text: str) -> str | None:
        """The id of the language; None for English, and for what is too short or mixed to tell."""
        text = text[:LOOKED_AT]
        scripts = Counter(_script(char) for char in text if char.isalpha())
        foreign = {script: count for script, count in scripts.items() if script != "LATIN"}
        if foreign and sum(foreign.values()) > HALF * scripts.total():
            return self._of_script(text, foreign)
        return self._of_words(words(text))

    def _of_script(self, text: str, scripts: Mapping[str, int]) -> str | None:
        for name, entry in self._by_script.items():
            letters, others = set(entry.get("also", "")), set(entry.get("without", ""))
            if entry["script"] in scripts and (not letters or letters & set(text)) and not others & set(text):
                return name
        return None

    def _of_words(self, said: Sequence[str]) -> str | None:
        counts = {name: sum(word in small for word in said) for name, small in self._by_words.items()}
        name = max(counts, key=lambda n: counts[n])
        different = set(said) & self._by_words[name]
        english = sum(word in self._english for word in said)
        enough = len(different) >= LEAST_WORDS and counts[name] > english and counts[name] * 3 >= len(said)
        return name if enough else None


def _script(char: str) -> str:
    return unicodedata.name(char, "?").split()[0]
