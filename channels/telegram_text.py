"""Texts as Telegram takes them: parts of at most 4096 UTF-16 units, and bold words and links beside the text.

No markup language is used: what is bold is said by `entities`, as places in the text, so that no < or * or _ that
somebody wrote can break a message or look like one of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

LONGEST = 4096  # UTF-16 units
Entity = dict[str, Any]
# Where a long text may be cut, best first: between paragraphs, lines, sentences, words.
SEAMS = ("\n\n", "\n", ". ", " ")


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, longest: int = LONGEST) -> list[str]:
    """The text in parts that can be sent, cut at the best seam there is; nothing for an empty one."""
    parts = []
    rest = text.strip()
    while units(rest) > longest:
        cut = _cut(rest, longest)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest] if rest else parts


def entities(text: str, bold: Iterable[str] = (), links: Mapping[str, str] | None = None) -> list[Entity]:
    """The bold lines that begin with one of `bold`, and the words of `links` with where they lead."""
    found = [*_bold(text, tuple(bold)), *_links(text, links or {})]
    return sorted(found, key=lambda entity: (entity["offset"], entity["length"]))


def _bold(text: str, beginnings: tuple[str, ...]) -> Iterator[Entity]:
    for line in re.finditer(r"[^\n]+", text):
        beginning = next((words for words in beginnings if words and line[0].startswith(words)), None)
        if beginning:
            yield _entity(text, "bold", line.start(), len(beginning))


def _links(text: str, links: Mapping[str, str]) -> Iterator[Entity]:
    taken: list[tuple[int, int]] = []
    for words in sorted(links, key=len, reverse=True):  # one title may hold another
        at = text.find(words)
        if words and at >= 0 and all(at >= end or at + len(words) <= begin for begin, end in taken):
            taken.append((at, at + len(words)))
            yield {**_entity(text, "text_link", at, len(words)), "url": links[words]}


def _entity(text: str, kind: str, at: int, length: int) -> Entity:
    return {"type": kind, "offset": units(text[:at]), "length": units(text[at : at + length])}


def _cut(text: str, longest: int) -> int:
    """Where the first part ends."""
    end = _fitting(text, longest)
    for seam in SEAMS:
        at = text.rfind(seam, 1, end)
        if at > 0 and text[:at].strip():
            return at + len(seam.rstrip())
    return end


def _fitting(text: str, longest: int) -> int:
    """How many characters fit; never half a character."""
    size = 0
    for number, character in enumerate(text):
        size += 2 if ord(character) > 0xFFFF else 1
        if size > longest:
            return number
    return len(text)
