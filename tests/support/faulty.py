"""A page of the chat whose network fails as the dice say, and what it shows in the end."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Iterable
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, Page, Request, Route

from tests.support.dice import OPTION, Step

API = "**/webhooks/web/**"
SETTLE_SECONDS = 90
PAUSE, PATIENCE = 20_000, 31_000  # more than the widget's longest pause, and than it waits for one answer; ms
IS_QUIET = """() => {
  const kept = JSON.parse(sessionStorage["twitch-check"] ?? "null");
  const root = document.querySelector("twitch-check")?.shadowRoot;
  return !!kept && !kept.unsent.length && !!root?.querySelector(".you") && !root.querySelector(".waiting, .dots");
}"""
SHOWN = """() => [...document.querySelector("twitch-check").shadowRoot.querySelectorAll(".said, .note, .notice")]
  .map((entry) => entry.matches(".you")
    ? ["person", entry.querySelector(".own").textContent]
    : ["assistant", entry.innerText.split(/\\s+/).join(" ").trim()])"""
KEPT = "() => JSON.parse(sessionStorage['twitch-check'])"


class FaultyPage:
    """One tab, with a network of its own."""

    def __init__(self, seed: int, browser: Browser, url: str) -> None:
        self.seed, self.browser, self.url = seed, browser, url
        self.said: list[str] = []
        self.met: Counter[str] = Counter()
        self.errors: list[str] = []
        self._faults: deque[str] = deque()
        self._asked: set[Request] = set()
        self._offline = False
        self._context: BrowserContext | None = None
        self.page: Page

    async def open(self) -> None:
        """Opens the page, with a clock that can be put forward."""
        self._context = context = await self.browser.new_context()
        await context.clock.install()
        await context.route(API, self._pass_on)
        self.page = await context.new_page()
        self.page.set_default_timeout(30_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._asked.add(request) if "/webhooks/web/" in request.url else None)
        for end in ("requestfinished", "requestfailed"):
            self.page.on(end, lambda request: self._asked.discard(request))
        self.page.on("framenavigated", lambda frame: self._asked.clear())
        await self.page.goto(self.url)

    async def close(self) -> None:
        """Closes the tab, if it was opened."""
        if self._context:
            await self._context.close()

    async def wait_until_asking(self) -> None:
        """Waits until a request is on its way."""
        while not self._asked:
            await asyncio.sleep(0.02)

    # What the person does.

    async def talk(self, steps: Iterable[Step]) -> None:
        """Says one thing after the other, each after its answer, unless impatient."""
        for step in steps:
            await self.send(step)
            if not step.impatient:
                await self.settle()

    async def send(self, step: Step) -> None:
        """Says something, with all that the dice want around it."""
        self._faults.extend(step.faults)
        if step.event == "offline before":
            await self._go_offline(True)
        await self._say(step)
        self.met[step.event or "no event"] += 1
        self.met["impatient"] += step.impatient
        await asyncio.sleep(step.seconds)
        if step.event == "offline after":
            await self._go_offline(True)
            await asyncio.sleep(step.seconds)
        if self._offline:
            await self._go_offline(False)
        for _ in range({"reload": 1, "reload twice": 2}.get(step.event, 0)):
            await self.page.reload(wait_until="domcontentloaded")

    def forget_faults(self) -> None:
        """The line is good until something is said again."""
        self._faults.clear()

    async def settle(self) -> None:
        """Waits until nothing is without an answer. Pauses between tries are cut short by the clock of the page."""
        end = asyncio.get_running_loop().time() + SETTLE_SECONDS
        while not await self.page.evaluate(IS_QUIET):
            if asyncio.get_running_loop().time() > end:
                raise AssertionError(
                    f"There is no answer after {SETTLE_SECONDS} s; the page shows {await self.shown()}"
                )
            if not self._asked:
                await self._put_clock_forward(PAUSE)
            await asyncio.sleep(0.05)

    async def shown(self) -> list[tuple[str, str]]:
        """What stands in the conversation: who, and what."""
        return [(who, words) for who, words in await self.page.evaluate(SHOWN)]

    async def shown_anew(self) -> list[tuple[str, str]]:
        """The same as the server has it: after a reload over a good line."""
        self.forget_faults()
        await self.page.reload(wait_until="domcontentloaded")
        await self.settle()
        return await self.shown()

    async def kept(self) -> dict[str, Any]:
        """What the tab keeps of its conversation."""
        return dict(await self.page.evaluate(KEPT))

    async def _say(self, step: Step) -> None:
        way, option = step.way, self.page.locator(".chips").get_by_role("button", name=OPTION, exact=True)
        self.said.append(step.words)
        if way == "option" and await option.count():
            await option.last.dblclick()
            return
        await self.page.get_by_label("Your message").fill(step.words)
        send = self.page.locator(".composer button")
        if way == "double click":
            await send.dblclick()
        elif way == "click":
            await send.click()
        else:
            await self.page.get_by_label("Your message").press("Enter")

    # What the network does.

    async def _go_offline(self, offline: bool) -> None:
        self._offline = offline
        await self.page.context.set_offline(offline)

    async def _put_clock_forward(self, milliseconds: int) -> None:
        await self.page.clock.fast_forward(milliseconds)

    async def _pass_on(self, route: Route) -> None:
        fault = "offline" if self._offline else self._next_fault()
        self.met[fault] += 1
        try:
            await self._meet(fault, route)
        except Error:  # the page was reloaded or has given up meanwhile, or the server has fallen
            await _quietly(route.abort("connectionreset"))

    def _next_fault(self) -> str:
        return self._faults.popleft() if self._faults else "no fault"

    async def _meet(self, fault: str, route: Route) -> None:
        if fault in ("offline", "request lost"):
            await route.abort("connectionfailed")
        elif fault in ("500", "502", "503"):
            await route.fulfill(status=int(fault), body="<h1>Bad gateway</h1>", content_type="text/html")
        elif fault == "5 seconds late":
            await self._put_clock_forward(5_000)
            await route.continue_()
        elif fault == "no fault":
            await route.continue_()
        else:
            await self._take_and_fail(fault, route)

    async def _take_and_fail(self, fault: str, route: Route) -> None:
        """The server takes the request, and the page hears nothing of it, or nothing sensible."""
        taking = asyncio.ensure_future(route.fetch(timeout=60_000))
        if fault == "given up too early":
            await asyncio.sleep(0.03)
            await self._put_clock_forward(PATIENCE)
        answer = await taking
        if fault == "answer too late":
            await self._put_clock_forward(PATIENCE)
        if fault == "answer cut short":
            whole = await answer.body()
            await route.fulfill(status=answer.status, body=whole[: len(whole) // 2], content_type="application/json")
        elif fault == "answer is a 502":
            await route.fulfill(status=502, body="<h1>Bad gateway</h1>", content_type="text/html")
        else:
            await route.abort("connectionreset")


async def _quietly(doing: Any) -> None:
    try:
        await doing
    except Error:
        return
