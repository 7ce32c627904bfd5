"""Many people at once, and many updates that come twice, out of order, and to an API that fails now and then.

`make soak-channels` runs these with 200 people and 1,000 updates.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.fake_telegram import Phone
from tests.telegram.conftest import Connected

PEOPLE = int(os.environ.get("CROWD_PEOPLE", "30"))
UPDATES = int(os.environ.get("CROWD_UPDATES", "150"))
EACH = 10  # updates of one person
PLACES = {"left eyelid": "eyelid", "jaw": "jaw", "left foot": "foot", "neck": "neck", "forehead": "forehead"}

pytestmark = pytest.mark.timeout(1800)


def at_once(steps: list[Callable[[], Any]], hands: int = 40) -> list[Any]:
    """Does steps at once, at most as many as Telegram opens connections."""
    with ThreadPoolExecutor(hands) as pool:
        return [done.result() for done in [pool.submit(step) for step in steps]]


def acknowledged(phone: Phone, update: dict[str, Any]) -> float:
    """Delivers an update until it is done with, as Telegram does; the seconds it took."""
    begun = time.monotonic()
    while phone.deliver(update).status_code != 200:
        assert time.monotonic() - begun < 600
        time.sleep(0.5)
    return time.monotonic() - begun


def kept(bot: Connected, chat: int, kind: str) -> list[dict[str, Any]]:
    """The events of one kind of a person's talk."""
    with sqlite3.connect(bot.database) as connection:
        query = "SELECT data FROM events WHERE sender_id = ? AND type_name = ? ORDER BY id"
        return [json.loads(row[0]) for row in connection.execute(query, (f"telegram:{chat}", kind))]


def test_nobody_of_a_crowd_gets_what_another_one_said(bot: Connected) -> None:
    """Each is answered with their own place and time, and asked their next question."""
    phones = [bot.person() for _ in range(PEOPLE)]
    told = [(place, 2 + number % 12) for number, place in zip(range(PEOPLE), list(PLACES) * PEOPLE, strict=False)]

    def talk(phone: Phone, place: str, days: int) -> list[float]:
        first = phone.text(f"my {place} has been twitching for {days} days")
        return [acknowledged(phone, update) for update in (first, phone.text("none of these"))]

    steps = [lambda p=phone, w=words: talk(p, *w) for phone, words in zip(phones, told, strict=True)]
    times = sorted(seconds for pair in at_once(steps) for seconds in pair)
    print(f"{PEOPLE} people at once: p50 {times[len(times) // 2]:.2f} s, p95 {times[int(len(times) * 0.95)]:.2f} s")
    for phone, (place, days) in zip(phones, told, strict=True):
        first, second = phone.sent()
        assert f"twitching of the {PLACES[place]}" in first
        assert f"going on for {days} days" in first
        assert not any(f"of the {other}" in first for other in PLACES.values() if other != PLACES[place])
        assert second != first


def moments(updates: list[dict[str, Any]], chance: random.Random) -> list[list[dict[str, Any]]]:
    """What arrives at the same moment: mostly one update, a tenth with the next one before it, a fifth twice."""
    found, at = [], 0
    while at < len(updates):
        out_of_order = at + 1 < len(updates) and chance.random() < 0.1
        together = updates[at : at + 2][::-1] if out_of_order else [updates[at]]
        at += len(together)
        found.append(together + [update for update in together if chance.random() < 0.2])
    return found


def test_each_update_is_answered_once_and_in_order(bot: Connected) -> None:
    """Whatever comes twice or out of order, and although one in twenty of our calls fails."""
    chance, lock = random.Random(5), threading.Lock()

    def failing(method: str, fields: dict[str, Any]) -> Any:
        with lock:
            number = chance.random()
        if number < 0.03:
            return 502, {"description": "Bad Gateway"}
        return (429, {"parameters": {"retry_after": 1}}) if number < 0.05 else None

    phones = [bot.person() for _ in range(UPDATES // EACH)]
    plans = [moments([p.text(f"{n} days") for n in range(1, EACH + 1)], random.Random(p.chat)) for p in phones]

    def talk(phone: Phone, plan: list[list[dict[str, Any]]]) -> None:
        for moment in plan:
            at_once([lambda u=update: acknowledged(phone, u) for update in moment])

    bot.fake.failing = failing
    begun = time.monotonic()
    at_once([lambda p=phone, m=plan: talk(p, m) for phone, plan in zip(phones, plans, strict=True)])
    bot.fake.failing = lambda method, fields: None
    late = 0
    for phone, plan in zip(phones, plans, strict=True):
        said = [event["text"] for event in kept(bot, phone.chat, "user")]
        wanted = [sorted({u["message"]["text"] for u in moment}, key=said.index) for moment in plan]
        assert said == [text for moment in wanted for text in moment]
        late += said != [f"{n} days" for n in range(1, EACH + 1)]
        told = [event["text"] for event in kept(bot, phone.chat, "bot") if event.get("text")]
        assert len(told) >= EACH
        assert ["".join(text.split()) for text in phone.sent()] == ["".join(text.split()) for text in told]
    seconds = time.monotonic() - begun
    print(f"{UPDATES} updates, a fifth twice, in {seconds:.0f} s; out of order for {late} of {len(phones)} people")
