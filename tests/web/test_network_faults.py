"""No message is lost, doubled or out of order, whatever the network does: talks under faults that are thrown by dice.

Each talk is a tab of its own against the real assistant with a database. What happens in it is fixed by its seed;
FAULT_SEED and FAULT_RUNS choose others, as `make faults` does. After it three things must be equal: what the page
shows, what the server tells of the conversation, and what lies in the database.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import os
import time
from collections import Counter
from collections.abc import Coroutine, Iterable
from dataclasses import replace
from typing import Any

import pytest
import requests
from playwright.async_api import Browser, Error, async_playwright

from scripts.chromium import MISSING, SWITCHES, programs
from tests.servers.conftest import START_SECONDS
from tests.support.dice import EVENTS, FAULTS, thrown
from tests.support.faulty import FaultyPage
from tests.support.lasting import Lasting, text_of
from tests.support.missing import leave_out

RUNS, FIRST = int(os.environ.get("FAULT_RUNS", 16)), int(os.environ.get("FAULT_SEED", 1))
AT_ONCE = 4  # pages; more of them only wait for the processor
RESTARTED = 8  # one run in so many lives through a restart of the servers
RUN_SECONDS, RESTART_SECONDS = 240, 400
ASKING_SECONDS = 20
GREETINGS = 2  # messages that stand there before anything is said


def is_restarted(seed: int) -> bool:
    """Whether the servers fall in this run."""
    return seed % RESTARTED == 0


class Runs:
    """Many talks in one browser."""

    def __init__(self, browser: Browser, servers: Lasting) -> None:
        self.browser, self.servers = browser, servers
        self.places = asyncio.Semaphore(AT_ONCE)
        self.failures: dict[int, str] = {}
        self.met: Counter[str] = Counter()
        self.said = self.restarts = 0

    async def play(self, seeds: Iterable[int]) -> None:
        """All of them: first those under a server that stays, then those in which it falls."""
        seeds = list(seeds)
        await asyncio.gather(*(self.one(seed) for seed in seeds if not is_restarted(seed)))
        falling = [seed for seed in seeds if is_restarted(seed)]
        for at in range(0, len(falling), AT_ONCE):
            await self.through_a_fall(falling[at : at + AT_ONCE])

    async def one(self, seed: int) -> None:
        """One talk."""
        async with self.places:
            page = FaultyPage(seed, self.browser, self.servers.url)
            await self.noted([page], self.whole(page), RUN_SECONDS)

    async def whole(self, page: FaultyPage) -> None:
        """From its beginning to the comparison."""
        await page.open()
        await page.talk(thrown(page.seed))
        await self.compare(page)

    async def through_a_fall(self, seeds: list[int]) -> None:
        """Several talks, and one fall of the servers after the second message of each."""
        pages = [FaultyPage(seed, self.browser, self.servers.url) for seed in seeds]
        await self.noted(pages, self.whole_through_a_fall(pages), RESTART_SECONDS)

    async def whole_through_a_fall(self, pages: list[FaultyPage]) -> None:
        """The second message is said, and the server is killed while it answers."""
        steps = {page.seed: thrown(page.seed) for page in pages}
        held = self.restarts % 2 == 0  # else the moment is left to chance
        await asyncio.gather(*(page.open() for page in pages))
        await asyncio.gather(*(page.talk(steps[page.seed][:1]) for page in pages))
        await asyncio.gather(*(page.settle() for page in pages))
        for page in pages:
            page.forget_faults()
        if held:
            self.servers.hold_answers()
        try:
            await asyncio.gather(*(page.send(replace(steps[page.seed][1], faults=())) for page in pages))
            if held:
                await asyncio.wait_for(asyncio.gather(*(page.wait_until_asking() for page in pages)), ASKING_SECONDS)
            await asyncio.to_thread(self.servers.fall_and_rise, held)
            self.restarts += 1
        finally:
            self.servers.let_answer()
        await asyncio.gather(*(page.settle() for page in pages))
        await asyncio.gather(*(page.talk(steps[page.seed][2:]) for page in pages))
        for page in pages:
            await self.compare(page)

    async def noted(self, pages: list[FaultyPage], talk: Coroutine[Any, Any, None], seconds: float) -> None:
        """Notes what went wrong, with all that is needed to see it again."""
        try:
            await asyncio.wait_for(talk, seconds)
        except (AssertionError, Error, asyncio.TimeoutError) as problem:
            for page in pages:
                self.failures[page.seed] = f"{type(problem).__name__}: {problem}\n  thrown: {thrown(page.seed)}"
        for page in pages:
            self.met.update(page.met)
            self.said += len(page.said)
            await page.close()

    async def compare(self, page: FaultyPage) -> None:
        """What was said, what the page shows, what the server tells, and what lies in the database."""
        await page.settle()
        live = await page.shown()
        anew = await page.shown_anew()
        kept = await page.kept()
        told = await asyncio.to_thread(self.told, kept)
        stored = await asyncio.to_thread(self.servers.kept, kept["id"])
        numbered = list(enumerate(page.said, 1))
        assert [(seq, words) for seq, words, _ in told] == numbered, f"told {told}"
        assert all(answers for _, _, answers in told), f"told {told}"
        assert stored == told
        assert [words for who, words in live if who == "person"] == page.said, f"shown {live}"
        assert speakers(live) == ["assistant"] * GREETINGS + [
            who for _, _, answers in told for who in ("person", *("assistant" for text in answers if text))
        ], f"shown {live}"
        assert live == anew
        assert kept["seq"] == len(page.said)
        assert page.errors == []

    def told(self, kept: dict[str, Any]) -> list[tuple[int, str, list[str]]]:
        """What the server tells of a conversation."""
        address = f"{self.servers.url}/webhooks/web/conversations/{kept['id']}"
        answer = requests.get(address, headers={"Authorization": f"Bearer {kept['token']}"}, timeout=30).json()
        return [
            (turn["seq"], turn["text"], [text_of(message) for message in turn["messages"]]) for turn in answer["turns"]
        ]


def speakers(shown: list[tuple[str, str]]) -> list[str]:
    """Who spoke, in order."""
    return [who for who, _ in shown]


async def played(servers: Lasting, seeds: Iterable[int]) -> Runs | None:
    """All runs in one browser; None when there is none."""
    async with async_playwright() as play:
        for path in programs(play.chromium.executable_path):
            browser = await play.chromium.launch(executable_path=path, args=SWITCHES)
            runs = Runs(browser, servers)
            await runs.play(seeds)
            await browser.close()
            return runs
    return None


@pytest.mark.timeout(START_SECONDS + RESTART_SECONDS + 60 * RUNS)
def test_no_message_is_lost_doubled_or_out_of_order(lasting: Lasting) -> None:
    """In none of the runs; and every kind of fault was met."""
    begun = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:  # the other tests of pages have a loop in this thread
        runs = pool.submit(asyncio.run, played(lasting, range(FIRST, FIRST + RUNS))).result()
    if runs is None:
        leave_out(MISSING)
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(runs.met.items()))
    print(f"\n{RUNS} runs, {runs.said} messages, {runs.restarts} restarts, {time.monotonic() - begun:.0f} s")
    print(f"requests and events: {kinds}")
    print(f"runs in which a message was lost, doubled or out of order: {len(runs.failures)}")
    assert not runs.failures, "\n".join(f"seed {seed}: {problem}" for seed, problem in sorted(runs.failures.items()))
    if RUNS >= 16:
        assert set(runs.met) >= {*FAULTS, *EVENTS[1:], "impatient"}
        assert runs.restarts
