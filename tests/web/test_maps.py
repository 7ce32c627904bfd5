"""The place picker and the time scale in a real browser: mouse, keyboard, touch, list and picture in step, axe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.support.bundles import WEB
from tests.support.maps_page import Opener as Open
from tests.support.maps_page import chosen, press, send, served, spot, told
from triage import KnowledgeBase

SMALLEST = 44  # CSS pixels, on a phone 360 wide
# The side of the largest square, in steps of two pixels, in which every point belongs to the spot.
LARGEST_SQUARE = """(spot) => {
  spot.scrollIntoView({ block: "center" });
  const box = spot.getBoundingClientRect(), step = 2, root = spot.getRootNode();
  let best = 0, above = [];
  for (let y = box.top + 1; y < box.bottom; y += step) {
    const row = [];
    for (let x = box.left + 1, i = 0; x < box.right; x += step, i++) {
      const own = root.elementFromPoint(x, y)?.closest(".spot") === spot;
      row.push(own ? 1 + Math.min(row[i - 1] ?? 0, above[i] ?? 0, above[i - 1] ?? 0) : 0);
      best = Math.max(best, row[i]);
    }
    above = row;
  }
  return best * step;
}"""
AXE = """() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
  .then((found) => found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page."""
    with served(tmp_path_factory.mktemp("page")) as address:
        yield address


@pytest.fixture
def opened(browser: Browser, address: str, kb: KnowledgeBase) -> Iterator[Open]:
    """Opens the page; no test may leave an error behind."""
    opener = Open(browser, address, kb)
    yield opener
    opener.close()
    assert opener.errors == []


def test_spots_are_chosen_by_mouse(opened: Open) -> None:
    """Each says what is chosen so far; a second click takes it away; both sides can be chosen."""
    page = opened(900)
    for name in ("Left eyelid", "Right eyelid", "Left cheek", "Right hand"):
        spot(page, name).click()
    spot(page, "Left cheek").click()
    assert chosen(page) == "You chose: Left eyelid, right eyelid, right hand"
    assert spot(page, "Left eyelid").get_attribute("aria-checked") == "true"
    assert spot(page, "Left cheek").get_attribute("aria-checked") == "false"
    assert page.locator("tw-place-picker .badge").count() == 3
    assert send(page) == ["left eyelid, right eyelid, right hand"]


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_spots_are_chosen_by_keyboard(opened: Open, key: str) -> None:
    """With the Tab key from spot to spot, and with a ring that shows where one is."""
    page = opened()
    width = "(area) => parseFloat(getComputedStyle(area).strokeWidth)"
    area = page.locator("[data-spot='left forehead'] .area")
    before = area.evaluate(width)
    press(page, "List instead of picture")
    press(page, "Picture instead of list")
    page.keyboard.press("Tab")
    assert area.evaluate(width) >= 3 * before
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    page.keyboard.press(key)
    assert chosen(page) == "You chose: Left side of the forehead, right side of the forehead"


def test_spots_are_chosen_by_touch(opened: Open) -> None:
    """On a phone the body opens below the face."""
    page = opened(has_touch=True, is_mobile=True)
    spot(page, "Right eyelid").tap()
    assert not spot(page, "Left foot").is_visible()
    page.get_by_role("button", name="Show the body").tap()
    spot(page, "Left foot").tap()
    page.get_by_role("button", name="Whole face").tap()
    assert send(page) == ["right eyelid, whole face, left foot"]


def test_a_tap_is_on_the_side_that_is_written_above_it(opened: Open) -> None:
    """Like a mirror at first; turned round, every spot changes places and what is chosen stays."""
    page = opened()
    picture = page.locator("tw-place-picker .face")

    def halves() -> tuple[list[str], bool, bool]:
        middle = picture.bounding_box()["x"] + picture.bounding_box()["width"] / 2
        left, right = (spot(page, f"{side} eyelid").bounding_box() for side in ("Left", "Right"))
        return picture.locator(".sides span").all_inner_texts(), left["x"] < middle, right["x"] > middle

    assert halves() == (["Your left", "Your right"], True, True)
    spot(page, "Left eyelid").click()
    page.get_by_role("button", name="Turn it round").click()
    assert halves() == (["Your right", "Your left"], False, False)
    assert send(page) == ["left eyelid"]


def test_half_a_face_has_one_side(opened: Open) -> None:
    """Two halves are the whole face, which has a button of its own."""
    page = opened()
    press(page, "Left half of the face")
    press(page, "Right half of the face")
    assert send(page) == ["right half of the face"]


def test_list_and_picture_are_in_step(opened: Open) -> None:
    """What is chosen in one is chosen in the other, with its side."""
    page = opened()
    spot(page, "Left eyelid").click()
    press(page, "List instead of picture")
    eyelid = page.get_by_role("radiogroup", name="Which side: Eyelid")
    assert page.get_by_role("checkbox", name="Eyelid").is_checked()
    assert eyelid.get_by_role("radio", name="Left").is_checked()
    eyelid.get_by_role("radio", name="Both").check()
    page.get_by_role("checkbox", name="Jaw").check()
    page.get_by_role("checkbox", name="Hand or fingers").check()
    page.get_by_role("radiogroup", name="Which side: Hand").get_by_role("radio", name="Not sure").check()
    page.get_by_role("checkbox", name="The whole face").check()
    assert chosen(page) == "You chose: Left eyelid, right eyelid, jaw, whole face, hand"
    press(page, "Picture instead of list")
    states = {name: spot(page, name).get_attribute("aria-checked") for name in ("Left eyelid", "Right eyelid")}
    assert states == {"Left eyelid": "true", "Right eyelid": "true"}
    assert spot(page, "Left hand").get_attribute("aria-checked") == "mixed"
    assert page.get_by_role("button", name="Whole face").get_attribute("aria-pressed") == "true"
    spot(page, "Right side of the jaw").click()
    assert send(page) == ["left eyelid, right eyelid, right side of the jaw, whole face, hand"]


def test_nothing_is_sent_before_something_is_chosen(opened: Open) -> None:
    """The button says what is missing; the extra buttons send their own words alone."""
    page = opened()
    assert send(page) == []
    assert page.locator("tw-place-picker [role=status]").inner_text() == "Please choose a spot first."
    spot(page, "Left cheek").click()
    press(page, "None of these")
    assert told(page) == ["None of these"]


def test_only_what_is_offered_can_be_chosen(opened: Open) -> None:
    """Other spots are drawn but are no targets; what was chosen and is not offered any more goes."""
    page = opened()
    spot(page, "Left cheek").click()
    spot(page, "Left eyelid").click()
    page.evaluate(
        """document.querySelector("tw-place-picker").options =
             [{ value: "eyelid", label: "Eyelid" }, { value: "tongue", label: "Tongue" }]"""
    )
    assert page.locator("tw-place-picker .spot").count() == 2
    press(page, "Tongue")
    assert send(page) == ["left eyelid, tongue"]


def test_a_picker_that_is_answered_takes_no_more(opened: Open) -> None:
    """Nothing in it can be reached or changed, and what was chosen can still be seen."""
    page = opened()
    spot(page, "Left cheek").click()
    page.evaluate("for (const part of document.querySelectorAll('main > *')) part.disabled = true")
    spot(page, "Left cheek").click(force=True)
    assert chosen(page) == "You chose: Left cheek"
    assert page.locator("tw-place-picker .spot[tabindex]").count() == 0
    assert page.locator(":is(.send, input, .row button, select):not(:disabled)").count() == 0


@pytest.mark.parametrize("facing", [False, True])
def test_every_spot_has_room_for_a_finger(opened: Open, facing: bool) -> None:
    """A square of 44 pixels that nothing else covers, on the smallest phones."""
    page = opened()
    page.evaluate("(facing) => { document.querySelector('tw-place-picker').facing = facing }", facing)
    press(page, "Show the body")
    spots = page.locator("tw-place-picker .spot")
    sizes = {one.get_attribute("data-spot"): one.evaluate(LARGEST_SQUARE) for one in spots.all()}
    assert len(sizes) == 23
    assert {name: size for name, size in sizes.items() if size < SMALLEST} == {}


def test_every_other_target_is_large_enough(opened: Open) -> None:
    """Buttons, boxes and the slider; of a tick the whole line counts."""
    page = opened()
    boxes = [one.bounding_box() for one in page.locator("button, select, input").all()]
    press(page, "List instead of picture")
    page.get_by_role("checkbox", name="Eyelid").check()
    boxes += [one.bounding_box() for one in page.locator("tw-place-picker label").all()]
    assert len(boxes) > 35
    assert [box for box in boxes if min(box["width"], box["height"]) < SMALLEST - 0.01] == []


def test_a_time_is_chosen_by_button_slider_or_number(opened: Open) -> None:
    """All three set the same time, and only the send button sends it."""
    page = opened()
    sending = page.locator("tw-time-scale .send")
    sending.click()
    assert page.locator("tw-time-scale [role=status]").inner_text() == "Please choose a time first."
    press(page, "Today")
    sending.click()
    slider = page.get_by_role("slider")
    slider.press("End")
    assert slider.get_attribute("aria-valuetext") == "More than 10 years ago"
    sending.click()
    slider.press("Home")
    slider.press("ArrowRight")
    assert sending.inner_text() == "Send: 1 day ago"
    sending.click()
    page.get_by_label("Number").fill("13")
    sending.click()
    page.get_by_label("Unit").select_option("weeks")
    sending.click()
    page.get_by_label("Number").fill("0")
    sending.click()
    page.locator("tw-time-scale").get_by_role("button", name="Not sure").click()
    times = ["today", "more than 10 years ago", "1 day ago", "13 days ago", "13 weeks ago", "Not sure"]
    assert told(page) == times


@pytest.mark.parametrize("key", ["Home", "ArrowRight"])
def test_a_key_on_the_slider_is_a_choice(opened: Open, key: str) -> None:
    """Before that no time is chosen, wherever the slider stands."""
    page = opened()
    slider = page.get_by_role("slider")
    assert slider.get_attribute("aria-valuetext") == "No time chosen yet."
    slider.press(key)
    assert slider.get_attribute("aria-valuetext") == {"Home": "Today", "ArrowRight": "10 days ago"}[key]


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"width": 900},
        {"color_scheme": "dark"},
        {"forced_colors": "active", "reduced_motion": "reduce"},
    ],
)
def test_axe_finds_nothing(opened: Open, how: dict[str, Any]) -> None:
    """With something chosen, in picture and list, by the rules of WCAG 2.2 A and AA."""
    page = opened(**how)
    page.evaluate((WEB / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    spot(page, "Left eyelid").click()
    press(page, "2 weeks")
    assert page.evaluate(AXE) == []
    press(page, "List instead of picture")
    page.get_by_role("checkbox", name="Jaw").check()
    assert page.evaluate(AXE) == []


@pytest.mark.parametrize("big", [False, True])
def test_nothing_runs_out_of_a_small_window(opened: Open, big: bool) -> None:
    """320 pixels wide, and with text of twice the size."""
    page = opened(320)
    page.evaluate("(big) => document.documentElement.classList.toggle('big', big)", big)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    press(page, "List instead of picture")
    page.get_by_role("checkbox", name="Eyelid").check()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_drawings_tell_in_words_what_they_show(opened: Open, kb: KnowledgeBase) -> None:
    """Each belongs to a condition, has a name, a text for those who do not see it, and a caption."""
    page = opened(320)
    pictures = page.locator("all-drawings figure")
    names = pictures.locator("svg[role=img]").evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))")
    assert pictures.count() == len(names) == 4
    assert all(len(name.split()) > 25 for name in names)
    assert all(pictures.locator("figcaption").all_inner_texts())
    assert set(page.evaluate("ids")) <= set(kb.conditions)
    assert page.evaluate("none") is None


def test_words_in_drawings_are_large_enough(opened: Open) -> None:
    """At least 12 pixels in a window 320 wide."""
    page = opened(320)
    sizes = page.locator("all-drawings text").evaluate_all(
        "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
    )
    assert len(sizes) > 12
    assert min(sizes) >= 12
