"""Measures the page of a running assistant: what goes over the wire, and when the first message stands on a slow phone.

Usage: make page-speed, with the assistant running. Exit status: 0 measured, 2 there is no browser or no assistant.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page

from scripts.chromium import MISSING, running_chromium
from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST

LOADS = 7
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
SLOWER = 4  # times, than the processor of this machine
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
PATIENCE = 30_000
# The mark is set in the frame after the first message lies inside the window: by then it has been painted.
WATCH = """
const look = () => {
  const message = document.querySelector("twitch-check")?.shadowRoot?.querySelector(".said");
  const box = message?.getBoundingClientRect();
  if (!box?.height || box.top >= innerHeight) requestAnimationFrame(look);
  else requestAnimationFrame(() => performance.mark("first-message"));
};
requestAnimationFrame(look);
"""
MARKS = """() => {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
  return { paint: at("first-contentful-paint"), message: at("first-message") };
}"""
IS_MARKED = "performance.getEntriesByName('first-message').length > 0"


@dataclass(frozen=True)
class Loaded:
    """One file as it came: its address, the bytes on the wire with their headers, and how it was packed."""

    address: str
    size: int
    packing: str


class Wire:
    """All that one page asks for, by the browser's own count."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._asked: dict[str, dict[str, Any]] = {}
        self._open: set[str] = set()
        self.session = page.context.new_cdp_session(page)
        self.session.on("Network.requestWillBeSent", self._sent)
        self.session.on("Network.responseReceived", self._received)
        self.session.on("Network.loadingFinished", self._finished)
        self.session.on("Network.loadingFailed", lambda event: self._open.discard(event["requestId"]))
        self.session.send("Network.enable")

    def _sent(self, event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith("data:"):
            self._asked[event["requestId"]] = {"address": event["request"]["url"], "size": 0, "packing": ""}
            self._open.add(event["requestId"])

    def _received(self, event: dict[str, Any]) -> None:
        headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
        if event["requestId"] in self._asked:
            self._asked[event["requestId"]]["packing"] = headers.get("content-encoding", "")

    def _finished(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._asked:
            self._asked[event["requestId"]]["size"] = int(event["encodedDataLength"])
        self._open.discard(event["requestId"])

    def settle(self) -> None:
        """Waits until all that was asked for is here: the icon comes late, and the browser does not wait for it.

        `Error` when it does not come.
        """
        end = time.monotonic() + PATIENCE / 1000
        while self._open:
            if time.monotonic() > end:
                raise Error(f"{len(self._open)} of its files did not come")
            self._page.wait_for_timeout(50)

    @property
    def loaded(self) -> list[Loaded]:
        """What came until now."""
        return [Loaded(**file) for file in self._asked.values()]

    def hosts(self) -> set[str]:
        """The hosts that were asked."""
        return {urlsplit(file.address).netloc for file in self.loaded}


def load(browser: Browser, url: str, **how: Any) -> tuple[Wire, dict[str, float]]:
    """One load with nothing kept from before: what came, and milliseconds until there was something, and a message.

    `how` is the phone; with none of it there is no brake either. `Error` when the page does not come.
    """
    context = browser.new_context(**how)
    try:
        page = context.new_page()
        wire = Wire(page)
        if how:
            wire.session.send("Network.emulateNetworkConditions", LINE)
            wire.session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH)
        page.goto(url, wait_until="networkidle")
        page.wait_for_function(IS_MARKED, timeout=PATIENCE)
        wire.settle()
        return wire, page.evaluate(MARKS)
    finally:
        context.close()


def report(browser: Browser, url: str) -> None:
    """Prints both tables; `Error` when the assistant does not answer."""
    wire, _ = load(browser, url)
    for file in wire.loaded:
        print(f"{file.size / 1024:8.1f} KB  {file.packing or 'as it is':8}  {urlsplit(file.address).path}")
    print(f"{sum(file.size for file in wire.loaded) / 1024:8.1f} KB  in all, from {', '.join(sorted(wire.hosts()))}\n")
    times = [load(browser, url, **PHONE)[1] for _ in range(LOADS)]
    print(f"A phone {SLOWER} times slower than this machine, 1.6 Mbit/s, 150 ms there and back, {LOADS} loads, ms:")
    for name, words in (("paint", "something to see"), ("message", "first message")):
        values = [round(load[name]) for load in times]
        print(f"  {words:17} median {statistics.median(values):.0f}, {min(values)} to {max(values)}")


def main() -> int:
    """Measures."""
    url = f"http://{HOST}:{os.environ.get('RASA_PORT', DEFAULT_PORTS['RASA_PORT'])}/"
    with running_chromium() as browser:
        if browser is None:
            print(MISSING, file=sys.stderr)
            return 2
        try:
            report(browser, url)
        except Error as problem:
            print(f"{url} could not be measured: {problem.message.splitlines()[0]}", file=sys.stderr)
            print("Start the assistant with: make run", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
