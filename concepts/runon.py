"""What is written without marks: a new statement begins where a place of the body follows upon a complaint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from concepts.normalise import Message
from concepts.patterns import Hit

BEFORE_PLACE = frozenset(
    ["left", "right", "upper", "lower", "top", "bottom", "just", "only", "simply", "merely", "either", "both", "big"]
)
ONLY = BEFORE_PLACE - {"left", "right", "big"}
ENDINGS = frozenset(["fine", "ok", "okay", "normal", "grand", "alright", "good", "now", "today", "yesterday", "tho"])
AFTER = 2  # words between a place and its twitch


def with_statements(message: Message, hits: Sequence[Hit]) -> Message:
    """The message with a clause begun at each such place: "no pain not dizzy thigh twitching"."""
    starts = {_start(message, h) for h in hits if h.label.group == "location" and h.label.kind == "said"}
    if not (starts := {s for s in starts if s and s not in message.breaks}):
        return message
    begun = {s for s in starts if _begins(message, hits, s)}
    if not begun:
        return message
    added, words = 0, []
    for i, word in enumerate(message.words):
        added += i in begun
        words.append(replace(word, clause=word.clause + added))
    return replace(message, words=tuple(words))


def _start(message: Message, place: Hit) -> int:
    start = place.start
    while start and start not in message.breaks and message.tokens[start - 1] in BEFORE_PLACE:
        start -= 1
    return start


def _begins(message: Message, hits: Sequence[Hit], start: int) -> bool:
    """Whether what stands before is a statement of its own, and something is told of the place."""
    tokens = message.tokens
    ended = tokens[start - 1] in ENDINGS or any(
        h.end == start and (h.label.group == "finding" or h.label.name == "self_denial") for h in hits
    )
    if not ended or any(h.start < start < h.end and h.label.group in {"finding", "location"} for h in hits):
        return False
    end = max(h.end for h in hits if h.label.group == "location" and h.start >= start and _start(message, h) == start)
    closes = end == len(tokens) or end in message.breaks
    if closes and tokens[start] in ONLY:
        return True
    told = [h for h in hits if h.label.kind == "said" and h.label.group in {"twitch", "finding"}]
    return any(start <= h.start <= end + AFTER and h.end > end for h in told) and not message.breaks.intersection(
        range(start + 1, end + AFTER)
    )
