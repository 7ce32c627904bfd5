"""From the text of a message to plain words in clauses and sentences: a blank spaCy pipeline of our own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from concepts.lexicon import Lexicon
from concepts.spelling import Speller
from concepts.text import Piece, pieces

SENTENCE, CLAUSE = set(".!?;\n\u2026"), set(",:()\u2013\u2014\u2022|[]")
RANGE = {"-", "\u2013", "\u2014"}


@dataclass(frozen=True)
class Word:
    """One word of a message: its plain form, its place in the text, its sentence and clause."""

    text: str
    start: int
    end: int
    sentence: int
    clause: int


@dataclass(frozen=True)
class Message:
    """The words of one message."""

    words: tuple[Word, ...]
    questions: frozenset[int] = frozenset()
    commas: frozenset[int] = field(default=frozenset())

    @cached_property
    def tokens(self) -> list[str]:
        """The plain forms."""
        return [w.text for w in self.words]

    @cached_property
    def breaks(self) -> frozenset[int]:
        """Where a clause begins."""
        return frozenset(i for i, w in enumerate(self.words) if i and w.clause != self.words[i - 1].clause)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Each sentence as a range of words."""
        return self._ranges([w.sentence for w in self.words])

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """Each clause as a range of words."""
        return self._ranges([w.clause for w in self.words])

    @staticmethod
    def _ranges(numbers: Sequence[int]) -> list[tuple[int, int]]:
        cuts = [i for i in range(len(numbers)) if not i or numbers[i] != numbers[i - 1]]
        return list(zip(cuts, [*cuts[1:], len(numbers)], strict=True)) if cuts else []

    def is_question(self, i: int) -> bool:
        """Whether word i stands in a sentence that ends with a question mark."""
        return self.words[i].sentence in self.questions


class ReadingTokenizer:
    """Cuts a text into words, numbers and marks; spaCy's own rules keep `3wks` and `can't` otherwise."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The pieces as a document; their plain forms and places go along as user data."""
        found = list(pieces(text))
        spaces = [b.start > a.end for a, b in pairwise(found)] + [False] * bool(found)
        doc = Doc(self.vocab, words=[p.text for p in found], spaces=spaces)
        doc.user_data["pieces"] = found
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to store."""
        return b""

    def from_bytes(self, _: bytes, **__: object) -> "ReadingTokenizer":
        """Nothing to restore."""
        return self

    def to_disk(self, *_: object, **__: object) -> None:
        """Nothing to store."""

    def from_disk(self, *_: object, **__: object) -> "ReadingTokenizer":
        """Nothing to restore."""
        return self


class Spelling:
    """Pipeline component: rewrites chat spellings and slips in the plain forms."""

    def __init__(self) -> None:
        self.use(Speller((), frozenset()), {}, frozenset())

    def use(self, speller: Speller, shorthand: Mapping[str, str], things: frozenset[str]) -> None:
        """Set what it goes by; that is too much to pass as a pipeline's settings."""
        self._speller, self._shorthand, self._things = speller, shorthand, things

    def __call__(self, doc: Doc) -> Doc:
        """Only the plain forms change; places in the text stay."""
        doc.user_data["pieces"] = [Piece(self._plain(p), p.start, p.end) for p in doc.user_data["pieces"]]
        return doc

    def _plain(self, piece: Piece) -> str:
        """ "Cheek's" is the cheek, whether it owns something or does something; "mum's" stays."""
        word = piece.text
        if word in self._shorthand:
            return self._shorthand[word]
        contracted = word.endswith("s") and piece.end - piece.start == len(word) + 1
        return word[:-1] if contracted and word[:-1] in self._things else self._speller.correct(word)


class Clauses:
    """Pipeline component: finds where sentences and clauses begin."""

    def __init__(self, openers: frozenset[str], abbreviations: frozenset[str]) -> None:
        self._openers, self._abbreviations = openers, abbreviations

    def __call__(self, doc: Doc) -> Doc:
        """Puts a Message into the user data."""
        words: list[Word] = []
        commas, questions = set(), set()
        sentence = clause = 0
        found: list[Piece] = doc.user_data["pieces"]
        for i, piece in enumerate(found):
            if not piece.is_word:
                sentence, clause = self._mark(found, i, words, sentence, clause)
                if piece.text in "?" and words:
                    questions.add(words[-1].sentence)
                if piece.text == "&" or self._is_range(found, i):
                    words.append(Word("and" if piece.text == "&" else "to", piece.start, piece.end, sentence, clause))
                continue
            opens = piece.text in self._openers and not self._all_but(piece, words)
            if opens and words and words[-1].clause == clause:
                clause += 1
            elif words and words[-1].clause != clause and words[-1].sentence == sentence:
                commas.add(len(words))
            words.append(Word(piece.text, piece.start, piece.end, sentence, clause))
        doc.user_data["message"] = Message(tuple(words), frozenset(questions), frozenset(commas))
        return doc

    @staticmethod
    def _all_but(piece: Piece, words: Sequence[Word]) -> bool:
        """ "Everything but a headache", "anything but weak", and no new statement as in "or anything but my arm"."""
        before = [w.text for w in words[-2:]]
        listed = before[:1] in (["or"], ["nor"], ["and"])
        return piece.text == "but" and not listed and before[-1:] in (["everything"], ["anything"], ["all"])

    def _mark(
        self, found: Sequence[Piece], i: int, words: Sequence[Word], sentence: int, clause: int
    ) -> tuple[int, int]:
        """The sentence and clause that go on after the mark at i."""
        if not words or words[-1].clause != clause:
            ended = words and found[i].text in SENTENCE and words[-1].sentence == sentence
            return (sentence + 1, clause) if ended else (sentence, clause)
        mark = found[i].text
        if mark == "." and words[-1].text in self._abbreviations:
            return sentence, clause
        if mark in SENTENCE:
            return sentence + 1, clause + 1
        dash = mark in RANGE and found[i].start > found[i - 1].end
        if (mark in CLAUSE or dash) and not self._is_range(found, i):
            return sentence, clause + 1
        return sentence, clause

    @staticmethod
    def _is_range(found: Sequence[Piece], i: int) -> bool:
        around = found[i - 1 : i + 2]
        return (
            found[i].text in RANGE
            and i > 0
            and len(around) == 3
            and all(p.text[0].isdigit() for p in (around[0], around[2]))
        )


@Language.factory("twitchwise_spelling")
def _spelling(nlp: Language, name: str) -> Spelling:
    return Spelling()


@Language.factory("twitchwise_clauses", default_config={"openers": [], "abbreviations": []})
def _clauses(nlp: Language, name: str, openers: list[str], abbreviations: list[str]) -> Clauses:
    return Clauses(frozenset(openers), frozenset(abbreviations))


class Normaliser:
    """Text in, Message out."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nlp = spacy.blank("en")
        vocab: Any = self._nlp.vocab
        vocab.lex_attr_getters = {}  # nobody asks for a word's shape, and each costs time
        self._nlp.tokenizer = ReadingTokenizer(self._nlp.vocab)
        lists = lexicon.context["lists"]
        spelling = cast(Spelling, self._nlp.add_pipe("twitchwise_spelling"))
        config = {"openers": list(lists["clause_openers"]), "abbreviations": list(lists["abbreviations"])}
        self._nlp.add_pipe("twitchwise_clauses", config=config)
        speller = Speller(lexicon.patterns.vocabulary | _time_words(lexicon), lexicon.english)
        spelling.use(speller, lexicon.shorthand, frozenset(lists["things"]))

    def __call__(self, text: str) -> Message:
        """The memory zone forgets the words again, so that nothing said stays in the vocabulary."""
        with self._nlp.memory_zone():
            message: Message = self._nlp(text).user_data["message"]
        return message


def _time_words(lexicon: Lexicon) -> frozenset[str]:
    time = lexicon.time
    return frozenset(w for table in ("numbers", "units", "weekdays", "months") for w in time[table])
