"""The sentence model: the very file that was tested, and what its vectors are good for."""

import numpy as np
import pytest

pytest.importorskip("onnxruntime")

from concepts.sentences import VOCABULARY, SentenceModelError, Sentences, load_sentences, meaning_of
from concepts.wordpiece import WordPiece


def test_another_file_is_refused(tmp_path):
    """A model that is not the one that was tested could read anything into a message."""
    model = tmp_path / "model.onnx"
    model.write_bytes(b"something else")
    with pytest.raises(SentenceModelError, match="not the file that was tested"):
        Sentences(model)
    with pytest.raises(SentenceModelError, match="cannot be read"):
        Sentences(tmp_path / "missing.onnx")


def test_like_meanings_lie_closer_than_like_words():
    """That is what it is for."""
    vector = load_sentences().vector
    close = vector("my smile has gone wonky") @ vector("one side of my mouth droops")
    far = vector("my smile has gone wonky") @ vector("my phone has gone wrong")
    assert close > far


def test_a_part_of_a_text_means_much_what_it_means_alone():
    """It is read once with the words around it; a part that comes too late for that is read by itself."""
    text = "hello there, my smile has gone wonky, and I like cheese"
    alone = load_sentences().vector("my smile has gone wonky")
    within = meaning_of(text, 13, 36)
    assert within @ alone > 0.7 > meaning_of(text, 38, 55) @ alone
    late = "x " * 200 + text
    assert meaning_of(late, 413, 436) == pytest.approx(alone)


@pytest.mark.parametrize("text", ["", "  ", "\u202e\u0301", "\U0001f441", "a" * 100_000, "eye " * 50_000])
def test_any_text_has_a_vector_of_length_one(text):
    """However odd or long."""
    assert np.linalg.norm(load_sentences().vector(text)) == pytest.approx(1, abs=1e-5)


def test_words_are_cut_as_in_training():
    """Known words whole, others into the longest known pieces, marks apart, accents and case gone."""
    vocabulary = {word: i for i, word in enumerate(VOCABULARY.read_text(encoding="utf-8").split("\n")) if word}
    names = {i: word for word, i in vocabulary.items()}
    cut = WordPiece(vocabulary, 16)
    said = [names[i] for i in cut("My Eyelid's TWITCHING, caf\u00e9!")]
    assert said[0] == "[CLS]"
    assert said[-1] == "[SEP]"
    assert said[-4:-1] == [",", "cafe", "!"]
    assert len(cut("twitch " * 100)) == 16
