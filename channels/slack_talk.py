"""What becomes of each thing that Slack tells: a turn of the talk, a hint, the home, or nothing."""

from __future__ import annotations

import asyncio
import html
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from rasa.core.agent import Agent

from channels.answering import Answering, Said
from channels.body import MAX_CHARACTERS
from channels.inbox import Inbox, TryAgain
from channels.kept import exchanges_of
from channels.slack_api import Slack
from channels.slack_blocks import Shown, retired, sections
from channels.slack_messages import BEGIN, CARD, SEND, Drawing, is_card
from channels.slack_requests import Command, Heard, Opened, Place, Press, Someone

MOVES_ON = ("question", "assessment")  # kinds of message that put an earlier card out of date
REMEMBERED = 10_000  # people whose last question is known, so that its buttons can be taken away

log = logging.getLogger(__name__)
Deliveries = list["asyncio.Future[Any]"]


class Talks:
    """Takes in what Slack tells, and says what there is to say.

    Each `take_…` returns a future of the deliveries that came of it, or None when there is nothing to do. What was
    taken before is not done again.
    """

    def __init__(self, slack: Slack, answering: Answering, agent: Callable[[], Agent | None]) -> None:
        self.slack, self.answering, self.agent = slack, answering, agent
        self.drawing = Drawing(answering.kb)
        words = answering.kb.wording["slack"]
        self.say = words["say"]
        slack.file_words = (words["file_title"], words["file_note"])
        self.inbox = Inbox()
        self.started = time.time()
        self.open: OrderedDict[str, list[tuple[str, str, Shown]]] = OrderedDict()

    def take_heard(self, heard: Heard, again: bool) -> asyncio.Future[Any] | None:
        """Somebody wrote; `again` when Slack says that it told us before."""
        if not heard.to_us:
            return None
        key, place = f"{heard.place.channel}:{heard.ts}", heard.place
        if not heard.private:
            # Nothing of it is read: what is said where others read along is not ours to keep.
            return self._take(heard.who, key, heard.ts, self._whisper(place, heard.who, self.drawing.offer()))
        in_doubt = again or float(heard.ts) < self.started

        async def work() -> Deliveries:
            first = [self.drawing.sentence("only_words")] if heard.files else []
            if not heard.text and not first:
                first = [self._error("empty")]
            if len(heard.text) > MAX_CHARACTERS:
                first = [self._error("too_long")]
            before = self._said(place, first, f"{key}:", heard.ts, in_doubt)
            if not 0 < len(heard.text) <= MAX_CHARACTERS:
                return before
            return before + (await self._turn(heard.who, place, heard.text, key, heard.ts, in_doubt))[1]

        return self._take(heard.who, key, heard.ts, work)

    def take_opened(self, opened: Opened) -> asyncio.Future[Any]:
        """Somebody looks at the home."""

        async def work() -> Deliveries:
            return [self.slack.show_home(opened.who.user, self.drawing.home())]

        return self._take(opened.who, f"home:{opened.event}", str(time.time()), work)

    def take_command(self, command: Command) -> asyncio.Future[Any]:
        """Somebody used the slash command: the talk begins, or goes on, in their direct messages."""
        key, now = f"command:{command.trigger}", str(time.time())

        async def work() -> Deliveries:
            place = Place(await self.slack.direct_channel(command.who.user))
            if len(command.text) > MAX_CHARACTERS:
                return self._said(place, [self._error("too_long")], key, now, False)
            return (await self._turn(command.who, place, command.text or self.say["hello"], key, now, False))[1]

        return self._take(command.who, key, now, work)

    def take_press(self, press: Press) -> asyncio.Future[Any] | None:
        """Somebody pressed a button. A question is answered once, whichever of its buttons is pressed how often."""
        ts, place = str(press.message.get("ts", "")), press.place
        once = f"press:{place.channel if place else press.who.user}:{ts}"
        each = f"{once}:{press.at}"
        if press.action.startswith(BEGIN):
            return self._take(press.who, each, press.at, lambda: self._begin(press, each))
        if place is None or not place.channel.startswith("D"):  # no talk about health where others read along
            return None
        if press.action == f"{CARD}-news":
            told = [self.drawing.sentence("tell_news")]
            return self._take(press.who, each, press.at, self._says(place, told, each, ts))
        if press.action == SEND and not press.chosen:
            return self._take(press.who, each, press.at, self._whisper(place, press.who, self._hint("pick_first")))
        key = once if press.turn else each
        return self._take(press.who, key, press.at, lambda: self._pressed(press, place, key, ts))

    async def _begin(self, press: Press, key: str) -> Deliveries:
        place = Place(await self.slack.direct_channel(press.who.user))
        _, deliveries = await self._turn(press.who, place, self.say["hello"], key, str(time.time()), False)
        if press.place and not press.place.channel.startswith("D"):
            taken = self.slack.take_back(press.response_url) if press.response_url else None
            whispered = self.slack.whisper(press.place, press.who.user, self._hint("wrote"))
            deliveries += [whispered, *([taken] if taken else [])]
        return deliveries

    async def _pressed(self, press: Press, place: Place, key: str, ts: str) -> Deliveries:
        words = ", ".join(press.chosen) if press.action == SEND else press.value
        if not words:
            return []
        last = await last_turn(self.agent(), press.who.sender) if press.turn else None
        told = key == last  # before this process began; the answer may not have arrived
        if press.turn not in (None, last) and not told:
            self._retire(place.channel, ts, self._forget_open(place.channel, ts, press))
            return [self.slack.whisper(place, press.who.user, self._hint("closed"))]
        before = self._forget_open(place.channel, ts, press) if press.turn else None
        status, deliveries = await self._turn(press.who, place, words, key, ts, in_doubt=told)
        if status != 200:
            raise TryAgain
        if before:
            self._retire(place.channel, ts, before, f"{self.drawing.words['answered']} {words}")
        return deliveries

    async def _turn(
        self, who: Someone, place: Place, text: str, turn: str, since: str, in_doubt: bool
    ) -> tuple[int, Deliveries]:
        """One turn of the talk; its status, and what is on its way to the person."""
        status, messages = await self.answering.in_order(self.agent(), Said(who.sender, text, turn))
        shown = self.drawing.turn(messages, turn)
        customs = [message.get("custom") or {} for message in messages]
        deleted = any(custom.get("id") == "delete_done" for custom in customs)
        if deleted:
            shown.append(self.drawing.sentence("after_deletion"))
        if status == 200:
            self._close(who, deleted or any(custom.get("kind") in MOVES_ON for custom in customs))
        deliveries = self._said(place, shown, turn, since, in_doubt)
        for message, delivery in zip(shown, deliveries, strict=True):
            if message.interactive:
                delivery.add_done_callback(partial(self._opened, who, place, message))
        return status, deliveries

    def _said(self, place: Place, shown: Iterable[Shown], key: str, since: str, in_doubt: bool) -> Deliveries:
        return [self.slack.say(place, one, f"{key}#{n}", since, in_doubt) for n, one in enumerate(shown)]

    def _says(self, place: Place, shown: Iterable[Shown], key: str, since: str) -> Callable[[], Any]:
        async def work() -> Deliveries:
            return self._said(place, shown, key, since, False)

        return work

    def _whisper(self, place: Place, who: Someone, shown: Shown) -> Callable[[], Any]:
        async def work() -> Deliveries:
            return [self.slack.whisper(place, who.user, shown)]

        return work

    def _take(self, who: Someone, key: str, at: str, work: Callable[[], Any]) -> asyncio.Future[Any]:
        try:
            order = float(at)
        except ValueError:
            order = time.time()
        return self.inbox.take(who.sender, key, order, work)

    def _hint(self, name: str) -> Shown:
        return self.drawing.sentence(name)

    def _error(self, reason: str) -> Shown:
        text = str(self.answering.error(reason)["text"])
        return Shown(text, tuple(sections(text)))

    def _opened(self, who: Someone, place: Place, shown: Shown, done: asyncio.Future[Any]) -> None:
        """Remembers a message with buttons, so that they can be taken away when the talk goes on."""
        if done.cancelled() or done.exception() or not done.result():
            return
        self.open.setdefault(who.sender, []).append((place.channel, str(done.result()), shown))
        self.open.move_to_end(who.sender)
        while len(self.open) > REMEMBERED:
            self.open.popitem(last=False)

    def _close(self, who: Someone, moved_on: bool) -> None:
        """Takes away the buttons of what is answered; a card keeps its own until the talk has moved on."""
        known = self.open.pop(who.sender, [])
        kept = [] if moved_on else [one for one in known if is_card(one[2])]
        if kept:
            self.open[who.sender] = kept
        for channel, ts, old in known:
            if (channel, ts, old) not in kept:
                self._retire(channel, ts, old)

    def _forget_open(self, channel: str, ts: str, press: Press) -> Shown:
        """The message that was pressed, which from now on is not open; as Slack tells it if we do not know it."""
        mine = self.open.get(press.who.sender, [])
        for known in mine:
            if known[:2] == (channel, ts):
                mine.remove(known)
                return known[2]
        return Shown(str(press.message.get("text") or ""), tuple(_as_sent(press.message.get("blocks") or ())))

    def _retire(self, channel: str, ts: str, shown: Shown, note: str = "") -> None:
        self.slack.replace(channel, ts, shown.text, retired(shown.blocks, note))


async def last_turn(agent: Agent | None, sender: str) -> str | None:
    """The turn that was answered last; its buttons are the ones that count. None when nothing is kept."""
    kept = await exchanges_of(agent, sender) if agent else []
    return next((exchange.message_id for exchange in reversed(kept) if exchange.is_answered), None)


def _as_sent(node: Any) -> Any:
    """Blocks as they were sent: Slack gives them back with its signs for <, > and &."""
    if isinstance(node, Mapping):
        if node.get("type") == "plain_text":
            return {**node, "text": html.unescape(str(node.get("text", "")))}
        return {key: _as_sent(value) for key, value in node.items()}
    return [_as_sent(value) for value in node] if isinstance(node, (list, tuple)) else node
