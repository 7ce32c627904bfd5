"""From the messages of a turn to calls of the Bot API: cards, questions with buttons, documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from channels.telegram_api import Outgoing
from channels.telegram_keyboards import keyboard, menu
from channels.telegram_text import entities, split
from conversation.render import headline
from conversation.words import numbers_filled_in
from triage import KnowledgeBase

Message = Mapping[str, Any]
SUMMARY_FILE = "summary-for-the-doctor.txt"


def outgoing(kb: KnowledgeBase, chat: int, messages: Iterable[Message]) -> list[Outgoing]:
    """The calls that say these messages in a chat, in order; a message without words is for programs only."""
    calls: list[Outgoing] = []
    for message in messages:
        custom = message.get("custom") or {}
        if custom.get("kind") == "summary":
            calls.append(document(kb, chat, str(message.get("text", ""))))
        elif message.get("text"):
            calls += texts(kb, chat, message)
        if custom.get("id") == "delete_done":  # it is true of what we keep, and Telegram keeps the chat
            calls += texts(kb, chat, said(kb, "after_deletion"))
    return calls


def texts(kb: KnowledgeBase, chat: int, message: Message) -> list[Outgoing]:
    """One message as one or more; the buttons are below the last."""
    words, custom = kb.wording["telegram"], message.get("custom") or {}
    head = headline(kb, custom) if custom.get("kind") == "assessment" else ""
    parts = split(f"{head}\n\n{message['text']}" if head else str(message["text"]))
    markup, calls = keyboard(message, words), []
    for number, text in enumerate(parts, 1):
        fields = plain(chat, text)
        if found := entities(text, headings(kb, custom, head), links(custom)):
            fields["entities"] = found
        last = number == len(parts)
        if markup and last:
            fields["reply_markup"] = markup
        calls.append(Outgoing("sendMessage", fields, instead=in_words(chat, text, message if last else {})))
    return calls


def in_words(chat: int, text: str, message: Message) -> tuple[dict[str, Any], ...]:
    """The same as bare words, the options as lines, for when Telegram finds fault with the rest."""
    titles = [f"- {button.get('title')}" for button in message.get("buttons") or ()]
    return tuple(plain(chat, part) for part in split("\n".join([text, *titles])))


def plain(chat: int, text: str) -> dict[str, Any]:
    """The fields of a message; no page of a source is shown below it, of which the largest thing would be a picture."""
    return {"chat_id": chat, "text": text, "link_preview_options": {"is_disabled": True}}


def document(kb: KnowledgeBase, chat: int, text: str) -> Outgoing:
    """The summary as a file that can be passed on; as messages when the file is not accepted."""
    words = kb.wording["telegram"]
    fields = {"chat_id": str(chat), "filename": SUMMARY_FILE, "caption": words["summary_caption"]}
    return Outgoing("sendDocument", fields, text.encode(), tuple(plain(chat, part) for part in split(text)))


def headings(kb: KnowledgeBase, custom: Mapping[str, Any], head: str) -> list[str]:
    """What begins a bold line."""
    if custom.get("kind") != "assessment":
        return []
    words = kb.wording["assessment"]
    why, action = words["why"].partition("{")[0].strip(), str(custom.get("action") or (custom.get("advice") or [""])[0])
    return [head, action, why, words["do_now"], words["might_be"], words["changes"]]


def links(custom: Mapping[str, Any]) -> dict[str, str]:
    """The titles of the sources with their addresses."""
    sources = custom.get("sources") or ()
    return {source["title"]: source["url"] for source in sources if source.get("title") and source.get("url")}


def said(kb: KnowledgeBase, name: str) -> dict[str, Any]:
    """One of the sentences that are not of the talk as a message, with the numbers of the region."""
    words = {**kb.wording["messengers"], **kb.wording["telegram"]}
    return {"text": numbers_filled_in(kb, words[name])}


def with_menu(kb: KnowledgeBase, calls: list[Outgoing]) -> list[Outgoing]:
    """The calls, the first message without buttons of its own bringing the keys of the menu."""
    for number, call in enumerate(calls):
        if call.method == "sendMessage" and "reply_markup" not in call.fields:
            fields = call.fields | {"reply_markup": menu(kb.wording["telegram"])}
            return [*calls[:number], replace(call, fields=fields), *calls[number + 1 :]]
    return calls


def emergency(kb: KnowledgeBase, chat: int) -> list[Outgoing]:
    """The numbers of the region."""
    return outgoing(kb, chat, [said(kb, "emergency")])


def private_only(kb: KnowledgeBase, chat: int, username: str | None) -> list[Outgoing]:
    """What is said where others read along: where to talk, and the emergency number."""
    fields = plain(chat, said(kb, "private_only")["text"])
    instead = (dict(fields),)
    if username:
        link = {"text": kb.wording["telegram"]["open_private"], "url": f"https://t.me/{username}?start=hi"}
        fields["reply_markup"] = {"inline_keyboard": [[link]]}
    return [Outgoing("sendMessage", fields, instead=instead)]
