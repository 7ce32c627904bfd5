"""What an update of Telegram tells: words, a command, a press, an edit, something without words, or nothing for us."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# What is asked of Telegram; every other kind is left out there already.
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post"]
COMMAND = re.compile(r"/(\w{1,32})(?:@(\w+))?(?=\s|$)")
# Messages in which a person shows or says something without words; all others tell of the chat itself.
WORDLESS = (
    "photo", "sticker", "voice", "audio", "video", "video_note", "animation", "document", "location", "venue",
    "contact", "poll", "dice", "game", "story", "paid_media", "checklist",
)  # fmt: skip
OUTSIDE, INSIDE = ("left", "kicked"), ("member", "administrator", "restricted")


@dataclass(frozen=True)
class Words:
    """What a person wrote; `edited` when it replaces what this message said before."""

    text: str
    message_id: int
    edited: bool = False


@dataclass(frozen=True)
class Command:
    """`/name`, and what was written behind it."""

    name: str
    message_id: int
    words: str = ""


@dataclass(frozen=True)
class Wordless:
    """A photo, a sticker, a voice message: perhaps with words below it, perhaps one of several in one `album`."""

    caption: str
    message_id: int
    album: str = ""


@dataclass(frozen=True)
class Pressed:
    """A button below a message of ours. `message` is that message as it was shown, as far as Telegram still has it."""

    query: str
    data: str
    message: Mapping[str, Any]
    private: bool


@dataclass(frozen=True)
class Addressed:
    """Somebody spoke to us, or took us in, where others read along."""


What = Words | Command | Wordless | Pressed | Addressed | None


@dataclass(frozen=True)
class Update:
    """One update: its id, the chat it belongs to (0 for none), and what it tells us (None: nothing)."""

    id: int
    chat: int
    what: What


def read_update(body: Any, username: str | None, menu: Mapping[str, str] | None = None) -> Update | None:
    """The update in a body, whatever its kind; None when it is none.

    `username` is the bot's, if it is known; `menu` has the commands by the words of the keys that stand for them.
    """
    if not isinstance(body, Mapping) or not _is_number(body.get("update_id")):
        return None
    for kind, read in (("message", _message), ("edited_message", _edited), ("channel_post", _message)):
        if isinstance(body.get(kind), Mapping):
            what = read(body[kind], username)
            if isinstance(what, Words) and not what.edited and (name := (menu or {}).get(what.text)):
                what = Command(name, what.message_id)
            return Update(body["update_id"], _chat(body[kind]), what)
    if isinstance(body.get("callback_query"), Mapping):
        pressed = _pressed(body["callback_query"])
        return Update(body["update_id"], _chat(pressed.message), pressed)
    if isinstance(body.get("my_chat_member"), Mapping):
        return Update(body["update_id"], _chat(body["my_chat_member"]), _taken_in(body["my_chat_member"]))
    return Update(body["update_id"], 0, None)


def part(node: Any, *names: str) -> Mapping[str, Any]:
    """An object within an object; an empty one where there is none."""
    for name in names:
        node = node.get(name) if isinstance(node, Mapping) else None
    return node if isinstance(node, Mapping) else {}


def _message(message: Mapping[str, Any], username: str | None) -> What:
    if part(message, "from").get("is_bot") is True:
        return None
    text, number = _text(message), _number(message.get("message_id"))
    if part(message, "chat").get("type") != "private":
        return Addressed() if _speaks_to(text, message, username) else None
    if any(kind in message for kind in WORDLESS):
        return Wordless(_caption(message), number, str(message.get("media_group_id", "")))
    if found := COMMAND.match(text):
        return Command(found[1].lower(), number, text[found.end() :].strip())
    return Words(text, number) if text else None


def _edited(message: Mapping[str, Any], username: str | None) -> What:
    words = _text(message) or _caption(message)
    if part(message, "chat").get("type") != "private" or part(message, "from").get("is_bot") is True:
        return None
    return Words(words, _number(message.get("message_id")), edited=True) if words else None


def _pressed(query: Mapping[str, Any]) -> Pressed:
    message = part(query, "message")
    private = part(message, "chat").get("type") == "private"
    return Pressed(str(query.get("id", "")), str(query.get("data", "")), message, private)


def _taken_in(change: Mapping[str, Any]) -> What:
    before, after = (part(change, name).get("status") for name in ("old_chat_member", "new_chat_member"))
    private = part(change, "chat").get("type") == "private"
    return Addressed() if not private and before in OUTSIDE and after in INSIDE else None


def _speaks_to(text: str, message: Mapping[str, Any], username: str | None) -> bool:
    """A command that names nobody else, or the bot's name."""
    words = text or _caption(message)
    name = (username or "").lower()
    if found := COMMAND.match(words):
        return found[2] is None or found[2].lower() == name
    return bool(name) and re.search(rf"@{re.escape(name)}\b", words.lower()) is not None


def _text(message: Mapping[str, Any]) -> str:
    return message["text"] if isinstance(message.get("text"), str) else ""


def _caption(message: Mapping[str, Any]) -> str:
    return message["caption"] if isinstance(message.get("caption"), str) else ""


def _chat(holder: Mapping[str, Any]) -> int:
    return _number(part(holder, "chat").get("id"))


def _number(value: Any) -> int:
    return value if _is_number(value) else 0


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
