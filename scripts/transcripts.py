"""Talks to a running assistant as ten people and writes down what was said: docs/conversations.md.

Usage: make transcripts, with the assistant running. Exit status: 0 written, 2 the assistant does not answer.
"""

from __future__ import annotations

import sys
import urllib.error
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.talking import post
from scripts.train import ROOT

PEOPLE, BOOK = ROOT / "docs" / "people.yml", ROOT / "docs" / "conversations.md"
URL = f"http://{HOST}:{DEFAULT_PORTS['RASA_PORT']}"
HEAD = """# Ten conversations

As they ran. The people and their words are in `people.yml`.
`make transcripts` talks to a running assistant and writes this page anew. The buttons under a question are left out.
"""


def transcript(person: dict[str, Any]) -> Iterator[str]:
    """One conversation as Markdown."""
    sender = uuid.uuid4().hex
    yield f"\n## {person['who']}\n"
    for text in person["says"]:
        yield f"**{text}**\n"
        for message in post(URL, sender, text):
            yield "\n".join(f"> {line}".rstrip() for line in message.get("text", "").split("\n")) + "\n"


def main(book: Path = BOOK) -> int:
    """Write the page."""
    people = YAML(typ="safe").load(PEOPLE.read_text(encoding="utf-8"))
    try:
        lines = [HEAD, *(line for person in people for line in transcript(person))]
    except (urllib.error.URLError, TimeoutError) as problem:
        print(f"The assistant does not answer at {URL} ({problem}). Start it with: make run", file=sys.stderr)
        return 2
    book.write_text("\n".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
