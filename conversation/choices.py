"""Answers given with the words that were offered: labels, ids, "none of these", "not sure"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from triage import KnowledgeBase, Question
from triage.model import Option

_BETWEEN = re.compile(
    r"[\s,;.&+/]+|\b(?:and|also|plus|the|well|yes|yeah|yep|just|um|er|oh|i have|i've got|i've had|i had)\b"
)
_PUNCTUATION = re.compile(r"[.?!\s]+$")


@dataclass(frozen=True)
class Choice:
    """What was chosen: some options, none of them, or "not sure".

    spoken: it was told in own words, which say nothing of what they do not name; ticks do.
    """

    values: tuple[str, ...] = ()
    none: bool = False
    unsure: bool = False
    spoken: bool = False


def choice_in(kb: KnowledgeBase, question: Question, text: str) -> Choice | None:
    """The choice that `text` makes, if it is made up of nothing but offered words; else None."""
    said = _plain(text)
    if said == _plain(kb.wording["question"]["none"]):
        return Choice(none=True)
    if said == _plain(kb.wording["question"]["not_sure"]):
        return Choice(unsure=True)
    values = _all_of(said, (*question.options, *kb.questions[question.id].options))
    return Choice(values) if values else None


def begins_with_none(kb: KnowledgeBase, text: str) -> bool:
    """Whether `text` begins by saying that nothing fits, and may go on: "none of those, it began in May"."""
    said = " ".join(re.findall(r"[\w']+", text.lower()))
    return any(f"{said} ".startswith(f"{none} ") for none in kb.wording["question"]["none_said"])


def offered_words(kb: KnowledgeBase, question: Question) -> list[str]:
    """The words of the buttons under a question, in their order."""
    words = kb.wording["question"]
    if question.answer == "yes_no":
        return [words["yes"], words["no"], words["not_sure"]]
    if question.answer == "one_of":
        return [*(option.label for option in question.options), words["not_sure"]]
    if question.answer == "any_of":
        return [*(option.label for option in question.options), words["none"], words["not_sure"]]
    return [words["not_sure"]]


def _all_of(said: str, options: Iterable[Option]) -> tuple[str, ...]:
    """The options that `said` is made up of; also those that were not shown because they were known already."""
    words = [
        (_plain(word), option.value)
        for option in options
        for word in (option.label, option.value, option.value.replace("_", " "))
    ]
    words.sort(key=lambda pair: -len(pair[0]))
    found: list[str] = []
    at = 0
    while at < len(said):
        # An offered word comes before a filler: "The whole face" begins with one.
        if match := _longest(words, said, at):
            at += len(match[0])
            found.append(match[1])
        elif filler := _BETWEEN.match(said, at):
            at = filler.end()
        else:
            return ()
    return tuple(dict.fromkeys(found))


def _longest(words: Iterable[tuple[str, Any]], said: str, at: int) -> tuple[str, str] | None:
    for word, value in words:
        end = at + len(word)
        if said.startswith(word, at) and (end == len(said) or not said[end].isalnum()):
            return word, value
    return None


def _plain(text: str) -> str:
    return _PUNCTUATION.sub("", " ".join(text.lower().split()))
