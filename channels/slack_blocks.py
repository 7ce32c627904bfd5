"""What Slack can show, within its limits: texts cut to size, sections, rows of buttons, boxes to tick.

Words of people and of the knowledge stand in `plain_text` wherever Slack takes it; in `mrkdwn` they are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]

SECTION, HEADER, BUTTON, OPTION, FALLBACK = 3_000, 150, 75, 75, 3_900  # characters
BLOCKS, ROW, TICKS, CONTEXTS = 50, 5, 10, 10  # in a message, in a row of buttons, in one group of boxes, in a context
MOST_TICKS = 20  # boxes in one question: what is out of sight is not ticked
_BREAKS = (r"\n\n", r"\n", r"(?<=[.!?])\s", r"\s")  # where a text may be cut, the best first


@dataclass(frozen=True)
class Shown:
    """One message of Slack: blocks, and the same as text for notices and screen readers.

    `file` is a text that is better sent as a file; the rest stands in for it if that fails.
    """

    text: str
    blocks: tuple[Block, ...]
    file: str | None = None

    @property
    def interactive(self) -> bool:
        """Whether something in it can be pressed."""
        return retired(self.blocks) != list(self.blocks)


def escaped(text: str) -> str:
    """Text in which Slack sees no link, no mention and no command."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(text: str, limit: int) -> list[str]:
    """The text in pieces of at most so many characters, cut between paragraphs, lines, sentences or words."""
    text = text.strip()
    if len(text) <= limit:
        return [text] if text else []
    for pattern in _BREAKS:
        places = [found.start() for found in re.finditer(pattern, text[: limit + 1]) if found.start()]
        if places:
            return [text[: places[-1]].rstrip(), *cut(text[places[-1] :], limit)]
    return [text[:limit], *cut(text[limit:], limit)]


def short(text: str, limit: int) -> str:
    """A label that fits; what is too long ends in dots."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def plain_text(text: str) -> Block:
    """Text that Slack shows as it stands."""
    return {"type": "plain_text", "text": text, "emoji": True}


def sections(text: str) -> list[Block]:
    """A text as paragraphs, as many as it needs."""
    return [{"type": "section", "text": plain_text(piece)} for piece in cut(text, SECTION)]


def bold(text: str) -> list[Block]:
    """A line that stands out."""
    pieces = cut(text.replace("*", ""), SECTION // len("&amp;") - 2)
    return [{"type": "section", "text": {"type": "mrkdwn", "text": f"*{escaped(piece)}*"}} for piece in pieces]


def header(text: str) -> Block:
    """The head of a card."""
    return {"type": "header", "text": plain_text(short(text, HEADER))}


def context(text: str) -> list[Block]:
    """Small print."""
    return (
        [{"type": "context", "elements": [plain_text(piece) for piece in cut(text, SECTION)[:CONTEXTS]]}]
        if text
        else []
    )


def links(title: str, sources: Iterable[Mapping[str, Any]]) -> list[Block]:
    """Sources as small print, each with its address."""
    named = [_link(source) for source in sources if source.get("url")]
    rows = [named[at : at + CONTEXTS - 1] for at in range(0, len(named), CONTEXTS - 1)]
    return [{"type": "context", "elements": [plain_text(title), *row]} for row in rows]


def button(words: str, value: str, action: str, style: str | None = None) -> Block:
    """A button that says `value`, if it says anything."""
    made: Block = {"type": "button", "action_id": action, "text": plain_text(short(words, BUTTON))}
    return made | ({"value": value} if value else {}) | ({"style": style} if style else {})


def rows(buttons: Sequence[Block], block_id: str) -> list[Block]:
    """Buttons in rows; the id of each row begins with `block_id`, which ends in a number of its own."""
    cuts = range(0, len(buttons), ROW)
    return [
        {"type": "actions", "block_id": f"{block_id}{number}", "elements": list(buttons[at : at + ROW])}
        for number, at in enumerate(cuts)
    ]


def boxes(title: str, labels: Sequence[str]) -> list[Block]:
    """Boxes to tick, in groups of ten; a list to choose from when they are too many to be shown."""
    options = [{"text": plain_text(short(label, OPTION)), "value": short(label, 2 * OPTION)} for label in labels]
    if len(options) <= MOST_TICKS:
        groups = [options[at : at + TICKS] for at in range(0, len(options), TICKS)]
        ticks = [{"type": "checkboxes", "action_id": f"ticks-{n}", "options": o} for n, o in enumerate(groups)]
        return [{"type": "actions", "block_id": f"ticks|{n}", "elements": [group]} for n, group in enumerate(ticks)]
    picker = {
        "type": "multi_static_select", "action_id": "ticks-0", "placeholder": plain_text(short(title, HEADER)),
        "options": options[:100],
    }  # fmt: skip
    return [{"type": "section", "block_id": "ticks|0", "text": plain_text(title), "accessory": picker}]


def retired(blocks: Iterable[Mapping[str, Any]], note: str = "") -> list[Block]:
    """The blocks with nothing left to press; `note` says what was answered."""
    left: list[Block] = []
    for block in blocks:
        if block.get("type") == "actions":
            continue
        if "accessory" in block:
            continue
        left.append(dict(block))
    return [*left, *context(note)]


def _link(source: Mapping[str, Any]) -> Block:
    title = escaped(short(str(source.get("title") or source["url"]), 500)).replace("|", "/")
    address = str(source["url"])
    safe = re.fullmatch(r"https?://[^\s<>|]+", address)
    return {"type": "mrkdwn", "text": f"<{escaped(address)}|{title}>" if safe else title, "verbatim": True}
