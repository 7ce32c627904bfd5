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


def for_carer(kb: KnowledgeBase, message: Message, relation: str = "") -> Message:
    """A question or an assessment that speaks of the patient as somebody else; other messages as they are.

    `relation` is the word for the patient, such as `grandson`, where one is known.
    """
    custom = message.get("custom") or {}
    if custom.get("kind") not in _ADAPTED:
        return message
    text, custom = _they(kb, message["text"]), _adapted(kb, custom)
    if relation:
        text, custom = _named(kb, text, custom, relation)
    return {**message, "text": text, "custom": custom}


def _named(kb: KnowledgeBase, text: str, custom: dict[str, Any], relation: str) -> tuple[str, dict[str, Any]]:
    """The patient named once: in the question for the age, and before an assessment that is no emergency."""
    words = kb.wording["carer"]
    if "age" in custom.get("asks", ()):
        asked = words["age"].format(relation=relation)
        return text.replace(custom["text"], asked), {**custom, "text": asked}
    if custom.get("complete") and custom["urgency"] != "emergency":
        about = words["about"].format(relation=relation)
        return f"{about}\n\n{text}", {**custom, "before": f"{about} {custom['before']}".strip()}
    return text, custom


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
