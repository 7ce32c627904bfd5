"""What can be said when the action server is silent: an emergency, with its number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversation.answers import hear
from conversation.heard import Heard
from conversation.render import Message, assessment_message
from conversation.talk import Talk
from triage import KnowledgeBase, Urgency, assess


def emergency_reply(kb: KnowledgeBase, state: Mapping[str, Any] | None, parse: Mapping[str, Any]) -> Message | None:
    """The emergency assessment if this message, with what was told before it, makes one; else None.

    `state` is the kept talk or None, `parse` Rasa's reading of the message.
    """
    talk = hear(kb, Talk.from_dict(state), Heard.from_parse(parse))
    assessment = assess(kb, talk.evidence)
    if assessment.urgency is not Urgency.EMERGENCY:
        return None
    return assessment_message(kb, assessment, complete=True)
