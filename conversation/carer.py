"""The same words for somebody who writes for a patient: "they" instead of "you"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from conversation.render import Message
from triage import KnowledgeBase

_ADAPTED = ("question", "assessment")
_TEXTS = ("text", "before", "why", "urgency_name", "action")
_LISTS = ("advice", "safety_net", "take_away")
_MARK = "\0"


def for_carer(kb: KnowledgeBase, message: Message) -> Message:
    """A question or an assessment that speaks of the patient as somebody else; other messages as they are."""
    custom = message.get("custom") or {}
    if custom.get("kind") not in _ADAPTED:
        return message
    return {**message, "text": _they(kb, message["text"]), "custom": _adapted(kb, custom)}


def _adapted(kb: KnowledgeBase, custom: Mapping[str, Any]) -> dict[str, Any]:
    told = {key: _they(kb, custom[key]) for key in _TEXTS if key in custom}
    lines = {key: [_they(kb, line) for line in custom[key]] for key in _LISTS if key in custom}
    reasons = [{**reason, "text": _they(kb, reason["text"])} for reason in custom.get("reasons", ())]
    return {**custom, **told, **lines, **({"reasons": reasons} if reasons else {})}


def _they(kb: KnowledgeBase, text: str) -> str:
    """`you` and `your` of the patient as `they` and `their`; what is said to the one who writes is kept."""
    words, kept = kb.wording["carer"]["words"], kb.wording["carer"]["keep"]
    pattern = "|".join(re.escape(phrase) for phrase in sorted(kept, key=len, reverse=True))
    spared: list[str] = []

    def spare(match: re.Match[str]) -> str:
        spared.append(match[0])
        return f"{_MARK}{len(spared) - 1}{_MARK}"

    def other(match: re.Match[str]) -> str:
        word = str(words[match[0].lower()])
        return word.capitalize() if match[0][0].isupper() else word

    text = re.sub(pattern, spare, text, flags=re.IGNORECASE)
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    text = re.sub(rf"\b({longest_first})\b", other, text, flags=re.IGNORECASE)
    return re.sub(f"{_MARK}(\\d+){_MARK}", lambda match: spared[int(match[1])], text)
