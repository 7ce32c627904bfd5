"""Many people at once, and many updates that come twice, out of order, and to an API that fails now and then."""

from __future__ import annotations

import random
import threading
import time
from typing import Any

import pytest

from tests.support import crowds
from tests.support.fake_telegram import Phone
from tests.support.stored import events, texts
from tests.telegram.conftest import Connected
from triage import KnowledgeBase

HANDS = 40  # connections that Telegram opens to a webhook unless it is asked for more

pytestmark = pytest.mark.timeout(1800)


def acknowledged(phone: Phone, update: dict[str, Any]) -> float:
    """Delivers an update until it is done with, as Telegram does; the seconds it took."""
    begun = time.monotonic()
    while phone.deliver(update).status_code != 200:
        assert time.monotonic() - begun < crowds.PATIENCE
        time.sleep(0.5)
    return time.monotonic() - begun


def kept(bot: Connected, chat: int, kind: str) -> list[str]:
    """The words of one kind that are kept of a person's talk."""
    return texts(events(bot.database, f"telegram:{chat}"), kind)


def assert_word_for_word(bot: Connected, phone: Phone, kb: KnowledgeBase) -> None:
    """What stands in the chat is what the store says was answered."""
    told = kept(bot, phone.chat, "bot")
    assert ["".join(text.split()) for text in phone.sent()] == ["".join(text.split()) for text in told]
    assert crowds.trouble(kb) not in phone.sent()


def test_nobody_of_a_crowd_gets_what_another_one_said(bot: Connected, kb: KnowledgeBase) -> None:
    """Each is answered with their own place and time, and asked their next question."""
    people = [(bot.person(), told) for told in crowds.openings()]

    def talk(phone: Phone, place: str, days: int) -> list[float]:
        words = (crowds.opening(place, days), "none of these")
        return [acknowledged(phone, phone.text(text)) for text in words]

    both = crowds.at_once([lambda p=phone, t=told: talk(p, *t) for phone, told in people], HANDS)
    times = [seconds for pair in both for seconds in pair]
    print(f"\nTelegram, {len(people)} people at once: {crowds.told(times)}")
    for phone, (place, days) in people:
        first, second = phone.sent()
        assert crowds.is_for(first, place, days)
        assert second != first
        assert_word_for_word(bot, phone, kb)


def test_each_update_is_answered_once_and_in_order(bot: Connected, kb: KnowledgeBase) -> None:
    """Whatever comes twice or out of order, and although one in twenty of our calls fails."""
    chance, lock = random.Random(5), threading.Lock()

    def failing(method: str, fields: dict[str, Any]) -> Any:
        with lock:
            number = chance.random()
        if number < 0.03:
            return 502, {"description": "Bad Gateway"}
        return (429, {"parameters": {"retry_after": 1}}) if number < 0.05 else None

    phones = [bot.person() for _ in range(crowds.EVENTS // crowds.EACH)]
    words = [f"{number} days" for number in range(1, crowds.EACH + 1)]
    plans = [crowds.moments([p.text(text) for text in words], random.Random(p.chat)) for p in phones]

    def talk(phone: Phone, plan: list[list[dict[str, Any]]]) -> None:
        for moment in plan:
            crowds.at_once([lambda u=update: acknowledged(phone, u) for update in moment], HANDS)

    bot.fake.failing = failing
    begun = time.monotonic()
    crowds.at_once([lambda p=phone, m=plan: talk(p, m) for phone, plan in zip(phones, plans, strict=True)], HANDS)
    bot.fake.failing = lambda method, fields: None
    seconds, late = time.monotonic() - begun, 0
    for phone, plan in zip(phones, plans, strict=True):
        said = kept(bot, phone.chat, "user")
        assert crowds.taken_in([[u["message"]["text"] for u in moment] for moment in plan], said)
        late += said != words
        assert len(phone.sent()) >= len(words)
        assert_word_for_word(bot, phone, kb)
    sent = len(phones) * len(words)
    print(f"\nTelegram, {sent} updates, a fifth twice, in {seconds:.0f} s; "
          f"out of order for {late} of {len(phones)} people")  # fmt: skip
