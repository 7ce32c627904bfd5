"""Block Kit's limits, as Slack documents them: what breaks one is refused with `invalid_blocks`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

MOST_BLOCKS = {"message": 50, "home": 100}
IN_ACTIONS = {"button", "checkboxes", "static_select", "radio_buttons", "overflow", "datepicker"}
IN_SECTION = IN_ACTIONS | {"multi_static_select", "image"}
Node = Mapping[str, Any]


def problems(blocks: Any, surface: str = "message") -> list[str]:
    """A line for each limit that blocks break; nothing when Slack takes them."""
    if not isinstance(blocks, list):
        return ["no array of blocks"]
    found = [f"{len(blocks)} blocks"] if len(blocks) > MOST_BLOCKS[surface] else []
    for number, block in enumerate(blocks):
        found += [f"blocks/{number}: {problem}" for problem in _of_block(block)]
    ids = [block["block_id"] for block in blocks if isinstance(block, dict) and "block_id" in block]
    return found + ([] if len(set(ids)) == len(ids) else ["a block_id comes twice"])


def _of_block(block: Any) -> Iterator[str]:
    if not isinstance(block, dict):
        yield "no object"
        return
    check = {
        "section": _section, "header": _header, "actions": _actions, "context": _context, "divider": _nothing,
    }.get(block.get("type", ""))  # fmt: skip
    if check is None:
        yield f"unknown type {block.get('type')!r}"
        return
    if not 1 <= len(str(block.get("block_id", "x"))) <= 255:
        yield "block_id is too long or empty"
    yield from check(block)


def _nothing(block: Node) -> Iterator[str]:
    yield from ()


def _section(block: Node) -> Iterator[str]:
    if "text" not in block and "fields" not in block:
        yield "a section without text"
    if "text" in block:
        yield from _text(block["text"], 3000)
    if "accessory" in block:
        yield from _element(block["accessory"], IN_SECTION)
    yield from _unknown(block, {"type", "block_id", "text", "fields", "accessory", "expand"})


def _header(block: Node) -> Iterator[str]:
    yield from _text(block.get("text"), 150, ("plain_text",))
    yield from _unknown(block, {"type", "block_id", "text"})


def _actions(block: Node) -> Iterator[str]:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 25:
        yield "actions need 1 to 25 elements"
        return
    for element in elements:
        yield from _element(element, IN_ACTIONS)
    ids = [element.get("action_id") for element in elements]
    if len(set(ids)) != len(ids):
        yield "an action_id comes twice"
    yield from _unknown(block, {"type", "block_id", "elements"})


def _context(block: Node) -> Iterator[str]:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 10:
        yield "a context needs 1 to 10 elements"
        return
    for element in elements:
        yield from _text(element, 3000)
    yield from _unknown(block, {"type", "block_id", "elements"})


def _element(element: Any, allowed: set[str]) -> Iterator[str]:
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in allowed:
        yield f"element {kind!r} has no place here"
        return
    if len(str(element.get("action_id", ""))) > 255:
        yield "action_id is too long"
    if kind == "button":
        yield from _text(element.get("text"), 75, ("plain_text",))
        if not 1 <= len(element.get("value", "x")) <= 2000:
            yield "a value is too long or empty"
        if element.get("style", "primary") not in ("primary", "danger"):
            yield "an unknown style"
        yield from _unknown(element, {"type", "action_id", "text", "value", "style", "url", "confirm"})
    else:
        yield from _options(element, 10 if kind in ("checkboxes", "radio_buttons") else 100)
        yield from _unknown(element, {"type", "action_id", "options", "placeholder", "initial_options", "confirm"})


def _options(element: Node, most: int) -> Iterator[str]:
    options = element.get("options")
    if not isinstance(options, list) or not 1 <= len(options) <= most:
        yield f"1 to {most} options are needed"
        return
    for option in options:
        yield from _text(option.get("text"), 75)
        if not 1 <= len(option.get("value", "")) <= 150:
            yield "the value of an option is too long or empty"
    if "placeholder" in element:
        yield from _text(element["placeholder"], 150, ("plain_text",))


def _text(text: Any, most: int, kinds: Sequence[str] = ("plain_text", "mrkdwn")) -> Iterator[str]:
    if not isinstance(text, dict) or text.get("type") not in kinds:
        yield f"no text of {' or '.join(kinds)}"
        return
    if not 1 <= len(str(text.get("text", ""))) <= most:
        yield f"a text of {len(str(text.get('text', '')))} characters, where 1 to {most} are allowed"
    allowed = {"type", "text", "emoji"} if text["type"] == "plain_text" else {"type", "text", "verbatim"}
    yield from _unknown(text, allowed)


def _unknown(node: Node, known: set[str]) -> Iterator[str]:
    yield from (f"unknown field {name!r}" for name in sorted(set(node) - known))
