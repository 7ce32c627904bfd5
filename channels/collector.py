"""The bot's messages of one turn, each whole: text, buttons and custom together."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel

PARTS = ("text", "buttons", "custom", "image", "attachment")


class WholeMessages(CollectingOutputChannel):
    """Collects messages without taking them apart, as Rasa's own collector does."""

    @classmethod
    def name(cls) -> str:
        """The name under which responses may have variants."""
        return "rest"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keeps one message as one."""
        whole = {part: message[part] for part in PARTS if message.get(part)}
        if whole:
            await self._persist_message({"recipient_id": recipient_id, **whole})


def is_failure(message: dict[str, Any]) -> bool:
    """Whether a message only says that something went wrong."""
    custom = message.get("custom")
    return isinstance(custom, dict) and custom.get("kind") == "error"
