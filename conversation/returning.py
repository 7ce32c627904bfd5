"""Coming back after hours or days: what was told has grown older, and what was only true then is open again."""

from __future__ import annotations

from dataclasses import replace

from conversation.render import Message, text_message
from conversation.talk import OPENING, Talk
from conversation.words import listed, say_known
from triage import KnowledgeBase

_AGING = ("duration_days", "weakness_onset_days")
_OF_THE_MOMENT = ("attack_now", "deficit_is_new", "safe_now", "prolonged_attack")


def has_come_back(kb: KnowledgeBase, talk: Talk, away_days: float) -> bool:
    """Whether somebody with a story told was away for long enough to be greeted again."""
    return talk.has_facts and away_days * 24 >= kb.limits.away_hours


def grown_older(talk: Talk, away_days: float) -> Talk:
    """The talk with its times counted from today, and with what held only then open again."""
    evidence = talk.evidence.without(*_OF_THE_MOMENT)
    for name in _AGING:
        if (days := evidence.number(name)) is not None:
            evidence = evidence.with_feature(name, days + round(away_days))
    return replace(talk, evidence=evidence, helped=False)


def welcome_back(kb: KnowledgeBase, talk: Talk) -> Message:
    """What is still known, and the question what has changed."""
    words = kb.wording["intro"]
    text = str(words["welcome_back"]).format(items=listed(kb, say_known(kb, talk.evidence)))
    if talk.question == OPENING:
        text = f"{text} {words['invite']}"
    return text_message(text, {"kind": "reply", "id": "welcome_back"})
