"""The learned layer: what a statement tells, and what a question is about, in words that no phrase list holds.

It adds findings, doubts and topics, and takes no finding away.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from concepts.lessons import NONE, Lessons
from concepts.parts import Part
from concepts.reader import Mention, Reading
from concepts.roles import PRESENT

PENALTY, ROUNDS = 3.0, 60
VECTOR_SCALE = 5.0  # relaxes the penalty on the vector, whose numbers are small beside counts of words
WORDS = re.compile(r"\w+")
SURE, DOUBT = 0.85, 0.6  # tried from 0.3 to 0.9: docs/reading.md
NUMBERS = ("duration_days", "since_days", "age", "number")
MOST_PARTS = 1  # the longest; each costs some milliseconds, and a second added next to nothing
TOPIC, SECOND_TOPIC, ASIDE = 0.15, 0.1, 0.6
Vector = np.ndarray
Vectors = Callable[[str], Vector]
Meanings = Callable[[int, int], Vector]


def words_in(text: str) -> list[str]:
    """Its words in small letters and without marks, as both training and reading see them."""
    return WORDS.findall(text.lower().replace("'", "").replace("\u2019", ""))


@dataclass(frozen=True)
class Classifier:
    """A linear classifier of sentences by their vector and their words: the labels and the probability of each."""

    names: np.ndarray
    words: np.ndarray
    weights: np.ndarray  # a row for each label; first for the vector, then for each of the words
    biases: np.ndarray

    @classmethod
    def learn(cls, texts: Sequence[str], vectors: Sequence[Vector], labels: Sequence[str]) -> Classifier:
        """From texts with the vector and the label of each."""
        from scipy.sparse import csr_matrix, hstack
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.feature_extraction.text import CountVectorizer
        from sklearn.linear_model import LogisticRegression

        counter = CountVectorizer(analyzer=words_in)
        counts = counter.fit_transform(texts)
        rows = hstack([csr_matrix(np.array(vectors) * VECTOR_SCALE), counts], format="csr", dtype=np.float32)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # good enough long before it settles
            model = LogisticRegression(C=PENALTY, max_iter=ROUNDS, random_state=7).fit(rows, labels)
        weights, biases = model.coef_.astype(np.float32), model.intercept_.astype(np.float32)
        weights[:, : len(vectors[0])] *= VECTOR_SCALE
        return cls(np.array(model.classes_, str), np.array(counter.get_feature_names_out(), str), weights, biases)

    @cached_property
    def _column(self) -> dict[str, int]:
        first = self.weights.shape[1] - len(self.words)
        return {str(word): first + i for i, word in enumerate(self.words)}

    def best(self, text: str, vector: Vector, at_most: int) -> list[tuple[str, float]]:
        """The likeliest labels with their probabilities, the likeliest first."""
        columns = [self._column[word] for word in words_in(text) if word in self._column]
        scores = self.weights[:, : len(vector)] @ vector + self.weights[:, columns].sum(axis=1) + self.biases
        odds = np.exp(scores - scores.max())
        odds /= odds.sum()
        return [(str(self.names[i]), float(odds[i])) for i in np.argsort(odds)[::-1][:at_most]]


@dataclass(frozen=True)
class Learned:
    """What was learned of statements (`told`) and of questions (`asked`)."""

    told: Classifier
    asked: Classifier
    topics: tuple[str, ...]

    def findings(self, text: str, reading: Reading, meaning: Meanings, danger: frozenset[str]) -> Iterator[Mention]:
        """Findings that the phrase lists missed; of a danger sign that may have been told, a `doubt`.

        `meaning` gives the vector of the part of the text between two letters.
        """
        known = {str(m.value) for m in reading.mentions if m.entity == "finding"}
        for part in _looked_at(reading.parts):
            statement = text[part.start : part.end]
            if _is_number(text, part.start, part.end, reading):
                continue
            name, sure = self.told.best(statement, meaning(part.start, part.end), 1)[0]
            if name == NONE or name in known:
                continue
            known.add(name)
            if sure >= SURE:
                yield Mention("finding", name, part.role, part.start, part.end)
            elif sure >= DOUBT and name in danger and part.role == PRESENT:
                yield Mention("doubt", name, None, part.start, part.end)

    def subjects(self, text: str, reading: Reading, meaning: Vector) -> list[Mention]:
        """What a question is about: the likeliest topic, and a second that is likely too or was named outright.

        Nothing when it rather is about something else altogether.
        """
        named = [m for m in reading.mentions if m.entity == "topic"]
        row = topic_row(meaning, [str(m.value) for m in named], self.topics)
        ranked = self.asked.best(text, row, 3)
        if ranked[0][0] == NONE and ranked[0][1] >= ASIDE and not named:
            return []
        likely = [(name, sure) for name, sure in ranked if name != NONE]
        first = [name for name, sure in likely[:1] if sure >= TOPIC]
        second = [name for name, sure in likely[1:2] if sure >= SECOND_TOPIC]
        names = dict.fromkeys([*first, *(str(m.value) for m in named), *second])
        place = {str(m.value): (m.start, m.end) for m in named}
        return [Mention("topic", name, None, *place.get(name, (0, len(text)))) for name in list(names)[:2]]

    def save(self, path: Path) -> None:
        """One file without code in it."""
        arrays = {f"{part}_{name}": getattr(getattr(self, part), name) for part in PARTS for name in ARRAYS}
        np.savez(path, topics=np.array(self.topics, dtype=str), **arrays)

    @classmethod
    def load(cls, path: Path) -> Learned:
        """What `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            told, asked = (Classifier(*(stored[f"{part}_{name}"] for name in ARRAYS)) for part in PARTS)
            return cls(told, asked, tuple(map(str, stored["topics"])))


PARTS, ARRAYS = ("told", "asked"), ("names", "words", "weights", "biases")


def _looked_at(parts: Sequence[Part]) -> list[Part]:
    """The longest statements that tell of no twitch, in their order."""
    plain = sorted((p for p in parts if not p.twitches), key=lambda p: p.start - p.end)
    return sorted(plain[:MOST_PARTS], key=lambda p: p.start)


def _is_number(text: str, start: int, end: int, reading: Reading) -> bool:
    """Whether a statement is a time or an age and hardly a word more: "22 weeks" tells of no pregnancy."""
    for m in reading.mentions:
        if m.entity in NUMBERS and start <= m.start and m.end <= end:
            return len(words_in(f"{text[start : m.start]} {text[m.end : end]}")) <= 1
    return False


def topic_row(vector: Vector, named: Sequence[str], topics: Sequence[str]) -> Vector:
    """A sentence vector and, beside it, which topics the phrase lists found."""
    return np.concatenate([vector, [float(topic in named) for topic in topics]]).astype(np.float32)


def learn(lessons: Lessons, named_in: Callable[[str], list[str]], topics: Sequence[str], vectors: Vectors) -> Learned:
    """From statements and questions with their labels; `named_in` gives the topics the lists find in a question."""
    told, asked = [text for text, _ in lessons.told], [text for text, _ in lessons.asked]
    rows = [topic_row(vectors(text), named_in(text), topics) for text in asked]
    return Learned(
        Classifier.learn(told, [vectors(text) for text in told], [label for _, label in lessons.told]),
        Classifier.learn(asked, rows, [label for _, label in lessons.asked]),
        tuple(topics),
    )
