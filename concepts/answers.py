"""Short questions that the person answers at once: "headaches? no. dizzy? a bit"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from concepts.normalise import Message
from concepts.roles import ABSENT, PRESENT

SHORT_QUESTION = 8
WHOSE = frozenset(["i", "it", "he", "she", "mine", "they", "hes", "shes", "im"])
NEVER_SO = frozenset(
    ["had", "have", "been", "felt", "get", "got", "gets", "touch", "once", "ever", "suffered", "experienced"]
)
DENYING = frozenset(["havent", "hasnt", "dont", "doesnt", "isnt", "arent", "didnt", "aint", "not", "never", "wasnt"])


def answers(message: Message, lists: Mapping[str, frozenset[str]]) -> dict[int, str]:
    """For each short question its answer, found in the sentence after it."""
    found = {}
    sentences = message.sentences
    for (start, end), (after, stop) in pairwise(sentences):
        if not message.is_question(start) or end - start > SHORT_QUESTION:
            continue
        said = message.tokens[after : min(stop, after + 3)]
        if len(said) == 2 and stop - after == 2 and said[0] in WHOSE and said[1] in DENYING:
            found[message.words[start].sentence] = ABSENT
        elif (said and said[0] in lists["answer_no"]) or said[:2] == ["not", "really"]:
            if (
                stop - after == 1
                or after + 1 in message.breaks
                or said[1:2] in (["not"], ["really"])
                or said[0] == "not"
                or (said[0] == "never" and said[1] in NEVER_SO)
            ):
                found[message.words[start].sentence] = ABSENT
        elif any(w in lists["answer_yes"] for w in said):
            found[message.words[start].sentence] = PRESENT
    return found
