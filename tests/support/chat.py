"""The chat in a browser, used as a person would: by mouse, by keyboard alone, or by touch."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page

AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
PATIENCE = 30_000
MOST_STOPS = 150  # more presses of the tab key than any page here has stops

# Before anything runs, everything that is put into a live region is noted, with the region that it was put into.
LISTEN = """
window.spoken = [];
const listen = (root) => {
  for (const region of root.querySelectorAll("[aria-live]")) {
    new MutationObserver((changes) => {
      for (const change of changes) {
        for (const node of change.addedNodes) {
          const text = node.textContent.trim();
          if (text) window.spoken.push({ region: region.ariaLive, text });
        }
      }
    }).observe(region, { childList: true, subtree: true });
  }
};
customElements.whenDefined("twitch-check").then(async () => {
  while (!document.querySelector("twitch-check")?.shadowRoot?.querySelector("[aria-live]")) {
    await new Promise(requestAnimationFrame);
  }
  listen(document.querySelector("twitch-check").shadowRoot);
});
"""
IS_FOCUSED = """(wanted) => {
  let now = document.activeElement;
  while (now?.shadowRoot?.activeElement) now = now.shadowRoot.activeElement;
  return now === wanted;
}"""


class Chat:
    """One page with the chat."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        self.answers: list[dict[str, Any]] = []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda line: self._console(line.text))
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on("requestfinished", lambda request: self._note(request))

    def _console(self, text: str) -> None:
        if "Content Security" in text or "integrity" in text:
            self.errors.append(text)

    def _note(self, request: Any) -> None:
        if request.url.endswith("/turns") and request.method == "POST":
            response = request.response()
            if response and response.status == 200:
                self.answers.extend(response.json()["messages"])

    @property
    def box(self) -> Locator:
        """The box to write in."""
        return self.page.get_by_label("Your message")

    @property
    def said(self) -> list[str]:
        """What stands in the conversation, each message with its speaker."""
        return [" ".join(text.split()) for text in self.page.locator(".said").all_inner_texts()]

    @property
    def spoken(self) -> list[dict[str, str]]:
        """What a screen reader was told."""
        return list(self.page.evaluate("window.spoken"))

    @property
    def question(self) -> str:
        """The question that is open."""
        return " ".join(self.page.locator(".question").last.inner_text().split())

    def button(self, name: str) -> Locator:
        """The last button of this name."""
        return self.page.get_by_role("button", name=name, exact=True).last

    def say(self, words: str) -> None:
        """Writes a message, sends it with Enter, and waits for the answer."""
        self.box.fill(words)
        self.box.press("Enter")
        self.settle()

    def settle(self) -> None:
        """Waits until nothing that was said is without an answer."""
        self.page.locator(".you.waiting").first.wait_for(state="detached")
        self.page.locator(".dots").wait_for(state="detached")

    def violations(self) -> list[str]:
        """What axe-core finds against WCAG 2.2 A and AA, in the page as it is now."""
        self.page.emulate_media(reduced_motion="reduce")  # what fades in is faint at first
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("(rules) => axe.run(document, { runOnly: rules })", RULES)
        return [f"{v['id']}: {[node['target'] for node in v['nodes']]}" for v in found["violations"]]


class Mouse:
    """Clicks and types."""

    def press(self, target: Locator) -> None:
        """Presses a button, a box or an option."""
        target.click()

    def write(self, target: Locator, words: str) -> None:
        """Writes into a box."""
        target.click()
        target.fill(words)


class Touch(Mouse):
    """Taps."""

    def press(self, target: Locator) -> None:
        """Taps a button, a box or an option."""
        target.tap()

    def write(self, target: Locator, words: str) -> None:
        """Taps a box and writes into it."""
        target.tap()
        target.fill(words)


class Keys(Mouse):
    """Uses nothing but the keyboard: goes to everything with the tab key, from where it is."""

    def press(self, target: Locator) -> None:
        """Goes to a button, a box or an option, and presses it."""
        self._go_to(target)
        role = target.evaluate("(element) => element.type ?? element.getAttribute('role')")
        target.page.keyboard.press("Space" if role == "checkbox" else "Enter")

    def write(self, target: Locator, words: str) -> None:
        """Goes to a box and types."""
        self._go_to(target)
        target.page.keyboard.type(words)

    def _go_to(self, target: Locator) -> None:
        for _ in range(MOST_STOPS):
            if target.evaluate(IS_FOCUSED):
                return
            target.page.keyboard.press("Tab")
        raise AssertionError(f"The tab key does not lead to {target}")


def opened_in(browser: Browser, url: str, path: str = "/", **how: Any) -> Chat:
    """A page of its own, at an address of a running assistant."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **how})
    page = context.new_page()
    page.add_init_script(LISTEN)
    chat = Chat(page)
    page.goto(url + path)
    return chat
