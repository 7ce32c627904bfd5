"""Words that look like a feature of the twitch or the person but are only in passing."""

from __future__ import annotations

from concepts.normalise import Message
from concepts.patterns import Hit

ALONE = 3  # words of an answer
PERSON_WORDS = frozenset(["man", "woman", "fem"])
AFTER_SAME = frozenset(
    {
        *("as", "since", "for", "now", "still", "all", "every", "really", "and", "but", "whether", "if"),
        *("today", "throughout", "after", "when", "or", "it", "i", "no", "not", "with", "though", "tbh", "lol"),
        *("always", "whatever", "mostly", "so", "because", "then", "until", "till", "just"),
    }
)
SAME_AS = frozenset(["before", "ever", "always", "it", "last", "yesterday", "when", "usual", "day", "the", "they"])


def stray(message: Message, hit: Hit) -> bool:
    """Whether a hit is no more than a word in passing."""
    if hit.label.kind != "said":
        return False
    if hit.label.group == "sex":
        return _stray_sex(message, hit)
    return hit.label.group == "course" and hit.label.name == "same" and _stray_same(message, hit)


def _stray_sex(message: Message, hit: Hit) -> bool:
    """ "Man, that hurts", "the repair man": only an answer, or what stands beside a number, tells who it is."""
    tokens = message.tokens
    if hit.length > 1 or tokens[hit.start] not in PERSON_WORDS:
        return False
    beside = tokens[max(0, hit.start - 1) : hit.start] + tokens[hit.end : hit.end + 1]
    return len(tokens) > ALONE and not any(w.isdigit() for w in beside)


def _stray_same(message: Message, hit: Hit) -> bool:
    """ "The same hand", "the same as my brother": said of a thing, not of how it goes on."""
    tokens, after = message.tokens, hit.end
    if tokens[after - 1] != "same" or after == len(tokens) or after in message.breaks:
        return False
    if tokens[after] == "as":
        return tokens[after + 1 : after + 2] != [] and tokens[after + 1] not in SAME_AS
    return tokens[after] not in AFTER_SAME
