"""How easily the texts of `knowledge/` read, as a Flesch-Kincaid grade (a US school year: an age of grade + 5).

What tells a person what to do, or asks, is held to grade 6; what teaches, to grade 8.

The unit is a text as it is shown in one piece: one message of wording.yml or one list of it, one question, all its
options, one `because`, all advice of a rule or condition, one part of the education, one `short`, one `more`. A person
reads these in one go. A line alone is too little: the formula needs words to average over, and one syllable more moves
a line of six words by two grades. A whole page is too much: there easy lines would pay for hard ones. Each sentence is
bounded as well, four grades wider for that reason. (textstat splits words as a typesetter does, so it counts too few
syllables in some names, and it rounds their average to a tenth: a text just inside a limit may be a grade harder.)

A sentence of fewer than five words (a label, a greeting) gets a plain frame: textstat counts no sentence in two words.
No medical name needs a stand-in: every text that bears one holds the limits with the name counted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from textstat import textstat

from tests.conftest import ROOT
from triage import KnowledgeBase, load_knowledge

TO_DO, TO_LEARN = 6, 8  # the grade of a text, at most
WIDER = 4  # so much harder may one sentence be
WORDS = 20  # in a sentence, at most
FRAME, FRAMED_BELOW = "It says this: ", 5
# Parts of wording.yml that are no texts: single words and pieces of other sentences, and other languages.
PIECES = {"likelihood", "summary_words", "had", "denied", "list", "carer", "languages"}


@dataclass(frozen=True)
class Shown:
    """A text as a person sees it at once: where it stands, its sentences, and the grade it may have."""

    place: str
    sentences: tuple[str, ...]
    limit: int


class Filled(defaultdict[str, str]):
    """The numbers of the region. Any other placeholder is one easy word: what fills it is measured where it stands."""

    def __init__(self, kb: KnowledgeBase) -> None:
        numbers = {name: getattr(kb.region, name) for name in ("emergency", "digits", "advice_line", "crisis")}
        super().__init__(lambda: "stress", numbers)


def load_uk() -> KnowledgeBase:
    """The knowledge that the product ships, for the United Kingdom."""
    kb = load_knowledge(ROOT / "knowledge")
    assert kb.region.id == "uk"
    return kb


def whole(sentence: str) -> str:
    """A sentence with its full stop, in a frame if it is too short to be measured."""
    sentence = sentence if sentence[-1] in "?!" else f"{sentence.rstrip(' .:')}."
    return sentence if len(sentence.split()) >= FRAMED_BELOW else FRAME + sentence


def shown(place: str, lines: Iterable[str], limit: int, filled: Filled) -> Shown:
    """Lines that are shown together, cut into sentences."""
    cut = [re.split(r"(?<=[.?!])\s+", line.format_map(filled).strip(" .-")) for line in lines]
    return Shown(place, tuple(whole(sentence) for sentences in cut for sentence in sentences if sentence), limit)


def of_wording(node: Any, place: str) -> Iterator[tuple[str, list[str]]]:
    """Each message and each list of lines."""
    if isinstance(node, str):
        yield place, [node]
    elif isinstance(node, (list, tuple)):
        yield place, list(node)
    else:
        for key, value in node.items():
            yield from of_wording(value, f"{place}/{key}")


def to_do(kb: KnowledgeBase) -> Iterator[tuple[str, Iterable[str]]]:
    """What is asked and what is advised."""
    for question in kb.questions.values():
        place = f"questions/{question.id}"
        yield f"{place}/text", [question.text]
        yield f"{place}/simpler", [question.simpler]
        yield f"{place}/brief", [question.brief]
        yield f"{place}/why", [kb.wording["question"]["why"].format(why=question.why)]
        yield f"{place}/options", [option.label for option in question.options]
    for kind in sorted({finding.kind for finding in kb.findings.values()}):
        yield f"findings/{kind}/labels", [finding.label for finding in kb.findings.values() if finding.kind == kind]
    for group in sorted(set(kb.wording) - PIECES):
        yield from of_wording(kb.wording[group], f"wording/{group}")
    for rule in kb.rules:
        yield f"rules/{rule.id}/because", [rule.because]
        yield f"rules/{rule.id}/advice", rule.advice
    for condition in kb.conditions.values():
        yield f"conditions/{condition.id}/advice", condition.advice


def to_learn(kb: KnowledgeBase) -> Iterator[tuple[str, Iterable[str]]]:
    """What explains."""
    for condition in kb.conditions.values():
        yield f"conditions/{condition.id}/summary", [condition.summary]
        for part, lines in condition.education.items():
            yield f"conditions/{condition.id}/{part}", lines
    for topic in kb.topics.values():
        yield f"topics/{topic.id}/short", topic.short
        yield f"topics/{topic.id}/more", topic.more


def all_shown(kb: KnowledgeBase) -> list[Shown]:
    """Every text that a person may see, except those in other languages."""
    filled = Filled(kb)
    texts = [shown(place, lines, TO_DO, filled) for place, lines in to_do(kb)]
    texts += [shown(place, lines, TO_LEARN, filled) for place, lines in to_learn(kb)]
    return [text for text in texts if text.sentences]


def grade(*sentences: str) -> float:
    """The Flesch-Kincaid grade of sentences read one after the other."""
    return float(textstat.flesch_kincaid_grade(" ".join(sentences)))


def too_hard(text: Shown) -> dict[str, float]:
    """What is over its limit: the text as a whole, a sentence by its grade, a sentence by its words."""
    over = {"all of it": grade(*text.sentences)} if grade(*text.sentences) > text.limit else {}
    over |= {s: grade(s) for s in text.sentences if grade(s) > text.limit + WIDER}
    return over | {s: textstat.lexicon_count(s) for s in text.sentences if textstat.lexicon_count(s) > WORDS}


TEXTS = all_shown(load_uk())


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.place)
def test_a_text_reads_easily(text: Shown) -> None:
    """A failure shows what is over: a grade, or a number of words above twenty."""
    assert not too_hard(text), text.sentences


def test_every_place_is_measured_once(kb: KnowledgeBase) -> None:
    """No question, rule, condition, topic or group of the wording is left out, and no piece is listed that is gone."""
    places = [text.place for text in TEXTS]
    assert len(set(places)) == len(places)
    named = {tuple(place.split("/")[:2]) for place in places}
    expected = {("questions", name) for name in kb.questions} | {("rules", rule.id) for rule in kb.rules}
    expected |= {("conditions", name) for name in kb.conditions} | {("topics", name) for name in kb.topics}
    expected |= {("wording", group) for group in set(kb.wording) - PIECES}
    assert expected <= named
    assert set(kb.wording) >= PIECES


@pytest.mark.parametrize(
    ("lines", "over"),
    [
        (["Sit down. Rest your eyes."], 0),
        (["Hello."], 0),
        (["Hemifacial spasm necessitates neurological investigation."], 2),  # the text, and its only sentence
        (["Film it.", "Rest.", "Sit down.", "Go home.", "Electrical stimulation is contraindicated."], 1),
        (["Go to bed and lie down and rest and sleep, and then get up and eat and drink and walk and sit."], 1),
    ],
)
def test_the_measure_tells_easy_from_hard(kb: KnowledgeBase, lines: list[str], over: int) -> None:
    """Easy lines do not pay for one hard sentence, and short words do not pay for a long one."""
    assert len(too_hard(shown("here", lines, TO_DO, Filled(kb)))) == over
