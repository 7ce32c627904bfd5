"""What comes before a question: what was understood or noted, and how much is still to come."""

from __future__ import annotations

from conversation.replies import say_left
from conversation.talk import OPENING, Talk
from conversation.words import listed, numbers_filled_in, say_known, say_news
from triage import KnowledgeBase, Question, questions_left

_FEW = 3  # questions; said once more when so few are left


def lead_in(
    kb: KnowledgeBase, before: Talk, talk: Talk, question: Question, missed: bool, answered: bool
) -> tuple[str, int | None]:
    """The words before `question`, and `soon_at` of the talk after them.

    `missed`: the answer to it was not understood; `answered`: something else was just answered before it.
    """
    words = kb.wording["question"]
    if missed:
        return str(words["misunderstood"]), talk.soon_at
    if question.id == before.question:
        return str(words["back_to"]) if answered else _noted(kb, before, talk), talk.soon_at
    if answered:
        return "", talk.soon_at
    if not before.progress.answered and before.question in (None, OPENING):
        count = questions_left(kb, talk.evidence, talk.progress)
        return f"{_understood(kb, talk)} {say_left(kb, count)}", _few_left_at(talk, count)
    return _few_left(kb, talk)


def _few_left(kb: KnowledgeBase, talk: Talk) -> tuple[str, int | None]:
    """That few questions are left, once, as soon as it is so. Counting takes milliseconds, so it is not done before."""
    if talk.soon_at is None or len(talk.progress.answered) < talk.soon_at:
        return "", talk.soon_at
    left = questions_left(kb, talk.evidence, talk.progress, _FEW + 1)
    return say_left(kb, left) if left <= _FEW else "", _few_left_at(talk, left)


def _few_left_at(talk: Talk, left: int) -> int | None:
    return len(talk.progress.answered) + left - _FEW if left > _FEW else None


def _noted(kb: KnowledgeBase, before: Talk, talk: Talk) -> str:
    news = say_news(kb, before.evidence, talk.evidence)
    return str(kb.wording["question"]["noted"]).format(items=listed(kb, news)) if news else ""


def _understood(kb: KnowledgeBase, talk: Talk) -> str:
    """One short line of what was read, so that a wrong reading is put right early."""
    items = say_known(kb, talk.evidence)
    limits = numbers_filled_in(kb, kb.wording["intro"]["limits"])
    if not items:
        return limits
    words = kb.wording["carer"]["understood"] if talk.relation else kb.wording["intro"]["understood"]
    return f"{words.format(items=listed(kb, items), relation=talk.relation)} {limits}"
