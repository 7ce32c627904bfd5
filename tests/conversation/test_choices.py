"""Answers in the words that were offered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversation.choices import Choice, choice_in, offered_words
from triage import KnowledgeBase

TEXTS = [
    ("history", "epilepsy", ("epilepsy",)),
    ("history", "Epilepsy.", ("epilepsy",)),
    ("history", "multiple_sclerosis_known", ("multiple_sclerosis_known",)),
    ("history", "multiple sclerosis known", ("multiple_sclerosis_known",)),
    ("history", "Multiple sclerosis (MS)", ("multiple_sclerosis_known",)),
    ("history", "Epilepsy, Diabetes", ("epilepsy", "diabetes")),
    ("history", "epilepsy and diabetes", ("epilepsy", "diabetes")),
    ("history", "Epilepsy; diabetes, and also stroke past!", ("epilepsy", "diabetes", "stroke_past")),
    ("history", "epilepsy, epilepsy", ("epilepsy",)),
    ("side", "Left", ("left",)),
    ("side", "well, left", ("left",)),
    ("history", "Yes, I have epilepsy.", ("epilepsy",)),
    ("side", "both", ("both",)),
    ("place", "eyelid, arm", ("eyelid", "arm")),
    ("place", "the eyelid and the cheek", ("eyelid", "cheek")),
    ("history", "no epilepsy", None),
    ("history", "my sister has epilepsy", None),
    ("history", "epilepsyish", None),
    ("history", "epilepsy, I think", None),
    ("side", "left over pizza", None),
    ("duration", "two weeks", None),
    ("history", "", None),
    ("history", "   ", None),
    ("history", ", and", None),
]


@pytest.mark.parametrize(("question", "text", "values"), TEXTS)
def test_offered_words_are_a_choice_only_when_they_are_the_whole_message(
    kb: KnowledgeBase, question: str, text: str, values: tuple[str, ...] | None
) -> None:
    """By label or id, one or several; a label inside a sentence of one's own is no choice."""
    choice = choice_in(kb, kb.questions[question], text)
    assert choice == (Choice(values) if values else None)


@pytest.mark.parametrize("text", ["None of these", "none of these.", "  NONE OF  THESE "])
def test_none_of_these_is_a_choice(kb: KnowledgeBase, text: str) -> None:
    """However it is typed."""
    assert choice_in(kb, kb.questions["danger"], text) == Choice(none=True)


@pytest.mark.parametrize("text", ["Not sure", "not sure!"])
def test_not_sure_is_a_choice(kb: KnowledgeBase, text: str) -> None:
    """And no other than itself."""
    assert choice_in(kb, kb.questions["danger"], text) == Choice(unsure=True)


def test_every_button_makes_the_choice_that_it_shows(kb: KnowledgeBase) -> None:
    """Of every question and option."""
    for question in kb.questions.values():
        for option in question.options:
            assert choice_in(kb, question, option.label) == Choice((option.value,))
        together = ", ".join(option.label for option in question.options)
        if together:
            assert choice_in(kb, question, together) == Choice(tuple(option.value for option in question.options))


def test_an_option_that_was_not_shown_this_time_can_still_be_chosen(kb: KnowledgeBase) -> None:
    """A list that was narrowed does not turn a plain answer into a riddle."""
    question = kb.questions["side"]
    assert choice_in(kb, replace(question, options=question.options[:1]), "right") == Choice(("right",))


OFFERED = [("safety", 3), ("side", 4), ("neck", 3), ("duration", 1), ("age", 1)]


@pytest.mark.parametrize(("question", "number"), OFFERED)
def test_the_buttons_of_a_question_always_offer_not_sure(kb: KnowledgeBase, question: str, number: int) -> None:
    """Last of all."""
    words = offered_words(kb, kb.questions[question])
    assert (len(words), words[-1]) == (number, kb.wording["question"]["not_sure"])
