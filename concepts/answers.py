"""Short questions that the person answers at once: "headaches? no. dizzy? a bit"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from concepts.normalise import Message
from concepts.roles import ABSENT, PRESENT

SHORT_QUESTION = 8


def answers(message: Message, lists: Mapping[str, frozenset[str]]) -> dict[int, str]:
    """For each short question its answer, found in the sentence after it."""
    found = {}
    sentences = message.sentences
    for (start, end), (after, stop) in pairwise(sentences):
        if not message.is_question(start) or end - start > SHORT_QUESTION:
            continue
        said = message.tokens[after : min(stop, after + 3)]
        if (said and said[0] in lists["answer_no"]) or said[:2] == ["not", "really"]:
            if (
                stop - after == 1
                or after + 1 in message.breaks
                or said[1:2] in (["not"], ["really"])
                or said[0] == "not"
            ):
                found[message.words[start].sentence] = ABSENT
        elif any(w in lists["answer_yes"] for w in said):
            found[message.words[start].sentence] = PRESENT
    return found
