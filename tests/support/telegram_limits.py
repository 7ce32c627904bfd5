"""What Telegram's Bot API refuses, and the words with which it does."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

LONGEST_TEXT, LONGEST_CAPTION, LONGEST_TOAST, LONGEST_DATA = 4096, 1024, 200, 64
LONGEST_PLACEHOLDER = 64  # characters
TAGS = {
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "a",
    "code",
    "pre",
    "blockquote",
    "tg-spoiler",
    "span",
}
KINDS = {"bold", "italic", "text_link", "code", "pre", "url", "underline"}


class Refused(Exception):
    """A call that Telegram refuses."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


def check(method: str, fields: dict[str, Any]) -> None:
    """Raises `Refused` where the real one would."""
    for name in NEEDED.get(method, ()):
        if fields.get(name) in (None, ""):
            raise Refused(400, f"Bad Request: {MISSING.get(name, f'{name} is empty')}")
    if method in ("sendMessage", "editMessageText"):
        _text(fields.get("text", ""), LONGEST_TEXT, "message is too long", fields)
    if method == "sendDocument":
        _document(fields)
    if method == "answerCallbackQuery" and units(fields.get("text", "")) > LONGEST_TOAST:
        raise Refused(400, "Bad Request: MESSAGE_TOO_LONG")
    if method == "setWebhook" and not str(fields.get("url")).startswith("https://"):
        raise Refused(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    if fields.get("reply_markup"):
        _keyboard(fields["reply_markup"])


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _text(text: Any, longest: int, too_long: str, fields: dict[str, Any]) -> None:
    if not isinstance(text, str) or not text.strip():
        raise Refused(400, "Bad Request: message text is empty")
    if units(text) > longest:
        raise Refused(400, f"Bad Request: {too_long}")
    if fields.get("parse_mode") == "HTML":
        _html(text)
    for entity in fields.get("entities", ()):
        if entity["type"] not in KINDS or entity["offset"] < 0 or entity["length"] <= 0:
            raise Refused(400, "Bad Request: can't parse entities")
        if entity["offset"] + entity["length"] > units(text):
            raise Refused(400, "Bad Request: entity beginning or end is out of the text")


def _document(fields: dict[str, Any]) -> None:
    if not isinstance(fields.get("document"), dict):
        raise Refused(400, "Bad Request: there is no document in the request")
    if not fields["document"]["bytes"]:
        raise Refused(400, "Bad Request: file must be non-empty")
    if units(fields.get("caption", "")) > LONGEST_CAPTION:
        raise Refused(400, "Bad Request: message caption is too long")


def _keyboard(markup: dict[str, Any]) -> None:
    kinds = [kind for kind in ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply") if kind in markup]
    if len(kinds) != 1:
        raise Refused(400, "Bad Request: object expected as reply markup")
    if len(markup.get("input_field_placeholder", "")) > LONGEST_PLACEHOLDER:
        raise Refused(400, "Bad Request: input field placeholder is too long")
    if any(not key.get("text") for row in markup.get("keyboard", ()) for key in row):
        raise Refused(400, "Bad Request: keyboard button text must be non-empty")
    for row in markup.get("inline_keyboard", ()):
        for button in row:
            if not button.get("text"):
                raise Refused(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed")
            if "url" not in button and not 1 <= len(button.get("callback_data", "").encode()) <= LONGEST_DATA:
                raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")


class _Tags(HTMLParser):
    """Complains about what Telegram cannot parse."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """A tag that is opened."""
        if tag not in TAGS:
            raise Refused(400, f'Bad Request: can\'t parse entities: Unsupported start tag "{tag}" at byte offset 0')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A tag that is closed."""
        if not self.open or self.open.pop() != tag:
            raise Refused(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 0")


def _html(text: str) -> None:
    tags = _Tags()
    tags.feed(text)
    tags.close()
    if tags.open:
        raise Refused(
            400, f"Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"{tags.open[-1]}\""
        )


NEEDED = {
    "sendMessage": ("chat_id", "text"),
    "sendDocument": ("chat_id", "document"),
    "sendChatAction": ("chat_id", "action"),
    "answerCallbackQuery": ("callback_query_id",),
    "editMessageText": ("chat_id", "message_id", "text"),
    "editMessageReplyMarkup": ("chat_id", "message_id"),
    "setWebhook": ("url",),
    "setMyCommands": ("commands",),
}
MISSING = {"text": "message text is empty"}
