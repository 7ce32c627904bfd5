"""What each update leads to: a turn of the talk, a fixed sentence, a tick, or nothing."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from rasa.core.agent import Agent

from channels import telegram_cards as cards
from channels.answering import Answering, Said
from channels.body import MAX_CHARACTERS, neutral
from channels.telegram_api import BotApi, Outgoing
from channels.telegram_kept import kept_of, tells_something
from channels.telegram_keyboards import DONE, TICK, Press, read_press, ticked, toggled, words_of
from channels.telegram_updates import Addressed, Command, Pressed, Update, Wordless, Words, part

REMEMBERED = 1_000
TYPING_SECONDS = 4.5  # Telegram shows it for five
TOAST = 190  # characters; Telegram takes 200
REMOVED: dict[str, Any] = {"inline_keyboard": []}

log = logging.getLogger(__name__)
Messages = list[dict[str, Any]]


@dataclass
class Talker:
    """Answers updates. `shown` holds the last keyboards that were edited, `albums` those that were told of already.

    Both are only for what Telegram has not noticed yet: a press carries its keyboard as it was a moment ago.
    """

    answering: Answering
    api: BotApi
    bot: str
    username: str | None = None
    shown: OrderedDict[tuple[int, int], Mapping[str, Any]] = field(default_factory=OrderedDict)
    albums: OrderedDict[str, int] = field(default_factory=OrderedDict)
    asides: set[asyncio.Task[Any]] = field(default_factory=set)

    @property
    def words(self) -> Mapping[str, Any]:
        """Telegram's part of the wording."""
        return self.answering.kb.wording["telegram"]  # type: ignore[no-any-return]

    async def answer(self, agent: Agent | None, update: Update) -> list[Outgoing]:
        """The calls that answer an update, in order; what only matters now is called at once."""
        try:
            return await self._answer(agent, update)
        except Exception as error:  # a person may not be left with silence, nor Telegram with an update it sends again
            log.error("An update of Telegram failed: %s", type(error).__name__)
            return self._say(update.chat, self.answering.error("technical_problem"))

    async def _answer(self, agent: Agent | None, update: Update) -> list[Outgoing]:
        match update.what:
            case Words(text, message_id, edited=False):
                return self._say(update.chat, *await self._turn(agent, update, text, f"m{message_id}"))
            case Words():
                return await self._edited(agent, update, update.what)
            case Command():
                return await self._command(agent, update, update.what)
            case Wordless():
                return await self._wordless(agent, update, update.what)
            case Pressed():
                return await self._pressed(agent, update, update.what)
            case Addressed():
                return cards.private_only(self.answering.kb, update.chat, self.username)
        return []

    def _say(self, chat: int, *messages: Mapping[str, Any]) -> list[Outgoing]:
        return cards.outgoing(self.answering.kb, chat, messages)

    def _sentence(self, name: str) -> dict[str, Any]:
        return cards.said(self.answering.kb, name)

    async def _turn(self, agent: Agent | None, update: Update, text: str, message_id: str) -> Messages:
        """One turn of the talk, with "typing" shown meanwhile."""
        if len(text) > MAX_CHARACTERS:
            return [self.answering.error("too_long")]
        if not (words := neutral(text)):
            return [self.answering.error("empty")]
        typing = asyncio.create_task(self._typing(update.chat))
        try:
            said = Said(self._sender(update), words, self._id(message_id))
            return (await self.answering.in_order(agent, said))[1]
        finally:
            typing.cancel()

    async def _command(self, agent: Agent | None, update: Update, command: Command) -> list[Outgoing]:
        """What the command asks for, and what was told in the words behind it: before it, but after the numbers."""
        kb, message_id = self.answering.kb, f"m{command.message_id}"
        if command.name not in self.words["commands"]:
            text = f"{command.name} {command.words}".strip()
            return self._say(update.chat, *await self._turn(agent, update, text, message_id))
        told: Messages = []
        if command.words and await tells_something(agent, neutral(command.words)):
            told = await self._turn(agent, update, command.words, f"{message_id}w")
        if command.name == "emergency":
            return cards.emergency(kb, update.chat) + self._say(update.chat, *told)
        if command.name == "start" and told:
            return self._say(update.chat, *told)
        if command.name == "help":
            return self._say(update.chat, *told) + cards.with_menu(kb, self._say(update.chat, self._sentence("help")))
        messages = await self._turn(agent, update, self.words["means"][command.name], message_id)
        calls = self._say(update.chat, *told, *messages)
        return cards.with_menu(kb, calls) if command.name == "start" else calls

    async def _wordless(self, agent: Agent | None, update: Update, what: Wordless) -> list[Outgoing]:
        """Says once for a whole album that it was not looked at; the words below a picture are read."""
        told = what.album and self.albums.get(what.album, update.id) != update.id
        if what.album:
            remember(self.albums, what.album, self.albums.get(what.album, update.id))
        messages = [] if told else [self._sentence("only_words")]
        if what.caption:
            messages += await self._turn(agent, update, what.caption, f"m{what.message_id}")
        return self._say(update.chat, *messages)

    async def _edited(self, agent: Agent | None, update: Update, what: Words) -> list[Outgoing]:
        """New words that tell something are taken in as a correction, so that no danger sign in them is missed.

        A mere "yes" or "3 weeks" is not: the question that it answered is not the one that is open now.
        """
        kept = await kept_of(agent, self._sender(update))
        if kept and kept.texts.get(self._id(f"m{what.message_id}")) == neutral(what.text):
            return []  # Telegram tells of edits that leave the words as they were
        if len(what.text) <= MAX_CHARACTERS and not await tells_something(agent, neutral(what.text)):
            return self._say(update.chat, self._sentence("edited_unclear"))
        messages = await self._turn(agent, update, what.text, f"u{update.id}")
        return self._say(update.chat, self._sentence("edited"), *messages)

    async def _pressed(self, agent: Agent | None, update: Update, pressed: Pressed) -> list[Outgoing]:
        """Answers the press always, so that the button does not go on turning."""
        press = read_press(pressed.data)
        if not pressed.private or press is None:
            await self._toast(pressed, "")
            return []
        markup = self._markup(update, pressed)
        if press.act == TICK and markup:
            return await self._ticked(agent, update, pressed, press, markup)
        chosen, message_id = self._chosen(press, markup), f"u{update.id}"
        kept = await kept_of(agent, self._sender(update))
        if kept and self._id(message_id) not in kept.answered:
            if not kept.is_open(press.key):
                return await self._over(update, pressed)
            chosen = chosen or kept.words(press)
        if not chosen:
            await self._toast(pressed, self.words["nothing_ticked"], alert=True)
            return []
        remember(self.shown, self._place(update, pressed), REMOVED)
        self._aside(self._toast(pressed, chosen))
        self._aside(self._close(update, pressed, chosen))
        return self._say(update.chat, *await self._turn(agent, update, chosen, message_id))

    async def _ticked(
        self, agent: Agent | None, update: Update, pressed: Pressed, press: Press, markup: Mapping[str, Any]
    ) -> list[Outgoing]:
        kept = await kept_of(agent, self._sender(update))
        if kept and not kept.is_open(press.key):
            return await self._over(update, pressed)
        changed = toggled(markup, press.data, self.words)
        done = await self._edit(update, pressed, "editMessageReplyMarkup", {"reply_markup": changed})
        if done:
            remember(self.shown, self._place(update, pressed), changed)
        await self._toast(pressed, "" if done else self.words["not_now"], alert=not done)
        return []

    async def _over(self, update: Update, pressed: Pressed) -> list[Outgoing]:
        await self._toast(pressed, self.words["over"], alert=True)
        await self._edit(update, pressed, "editMessageReplyMarkup", {"reply_markup": REMOVED})
        return []

    async def _close(self, update: Update, pressed: Pressed, chosen: str) -> None:
        """Takes the keyboard away, and leaves the answer below its question, as a typed one would stand there."""
        await self._edit(update, pressed, "editMessageReplyMarkup", {"reply_markup": REMOVED})
        text = pressed.message.get("text")
        if isinstance(text, str):
            answered = cards.plain(update.chat, f"{text}\n\n{self.words['your_answer']}{chosen}")
            bold = {"entities": pressed.message["entities"]} if pressed.message.get("entities") else {}
            await self._edit(update, pressed, "editMessageText", {**answered, **bold})

    def _aside(self, work: Coroutine[Any, Any, Any]) -> None:
        """Does something that the answer need not wait for."""
        task = asyncio.create_task(work)
        self.asides.add(task)
        task.add_done_callback(self.asides.discard)

    async def _edit(self, update: Update, pressed: Pressed, method: str, fields: dict[str, Any]) -> bool:
        message_id = pressed.message.get("message_id")
        return await self.api.nudge(method, {"chat_id": update.chat, "message_id": message_id, **fields})

    async def _toast(self, pressed: Pressed, text: str, alert: bool = False) -> None:
        shown = {"text": text[:TOAST], "show_alert": alert} if text else {}
        await self.api.nudge("answerCallbackQuery", {"callback_query_id": pressed.query, **shown})

    async def _typing(self, chat: int) -> None:
        while await self.api.nudge("sendChatAction", {"chat_id": chat, "action": "typing"}):
            await asyncio.sleep(TYPING_SECONDS)

    def _markup(self, update: Update, pressed: Pressed) -> Mapping[str, Any]:
        return self.shown.get(self._place(update, pressed)) or part(pressed.message, "reply_markup")

    def _chosen(self, press: Press, markup: Mapping[str, Any]) -> str | None:
        if press.act == DONE:
            return ", ".join(ticked(markup, self.words)) or None
        return words_of(markup, press.data, self.words)

    @staticmethod
    def _place(update: Update, pressed: Pressed) -> tuple[int, int]:
        return update.chat, int(pressed.message.get("message_id") or 0)

    @staticmethod
    def _sender(update: Update) -> str:
        return f"telegram:{update.chat}"

    def _id(self, message_id: str) -> str:
        """The message's name in the store: of this bot, as another one counts anew."""
        return f"{self.bot}:{message_id}"


def remember(known: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    """Keeps a value, and lets the oldest go when there are many."""
    known[key] = value
    known.move_to_end(key)
    if len(known) > REMEMBERED:
        known.popitem(last=False)
