"""What the kept talk tells about a press or an edit: what was said, which questions are open, what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.shared.core.events import UserUttered

from channels.kept import exchanges
from channels.memory import MemoryFailed
from channels.telegram_keyboards import Press, key_of, question_key
from conversation.heard import Heard

TELLING = ("location", "side", "doubt")  # with these, and with findings, words tell something whatever was asked


@dataclass(frozen=True)
class Kept:
    """What is kept of one talk: what the person wrote by message id, the answered ids, the messages said last."""

    texts: Mapping[str, str]
    answered: frozenset[str]
    last: tuple[Mapping[str, Any], ...]
    question: str | None

    def is_open(self, key: str) -> bool:
        """Whether a question with this key waits for an answer."""
        keys = {key_of(message) for message in self.last if message.get("buttons")}
        return key in keys or (self.question is not None and key == question_key(self.question))

    def words(self, press: Press) -> str | None:
        """What the pressed button of the messages said last sends; None when they have no such button."""
        for message in self.last:
            buttons = message.get("buttons") or ()
            if key_of(message) == press.key and press.number is not None and press.number < len(buttons):
                return str(buttons[press.number].get("payload") or buttons[press.number].get("title"))
        return None


async def kept_of(agent: Agent | None, sender: str) -> Kept | None:
    """What is kept of a talk, an empty one if nothing is; None when that cannot be told now."""
    if agent is None or not agent.is_ready():
        return None
    try:
        tracker = await agent.tracker_store.retrieve(sender)
    except MemoryFailed:
        return None
    if tracker is None:
        return Kept({}, frozenset(), (), None)
    texts = {str(e.message_id): e.text or "" for e in tracker.events if isinstance(e, UserUttered)}
    said = await exchanges(tracker)
    answered = frozenset(str(exchange.message_id) for exchange in said if exchange.is_answered)
    state = tracker.get_slot("triage") or {}
    return Kept(texts, answered, tuple(said[-1].messages) if said else (), state.get("question"))


async def tells_something(agent: Agent | None, text: str) -> bool:
    """Whether words tell a fact or a fear by themselves, and do not only answer a question that is not known any more.

    When that cannot be told now they are taken for telling: the turn will meet the failure and say so.
    """
    if agent is None or not agent.is_ready():
        return True
    parse = await agent.parse_message(text)
    heard = Heard.from_parse(parse)
    findings = [name for role in ("present", "absent") for name in heard.findings(role)]
    return bool(findings) or heard.intent == "crisis" or any(heard.values(name) for name in TELLING)
