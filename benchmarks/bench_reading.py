"""How long one message takes in process through the whole trained pipeline, and 100 KB through the reader.

Usage: make bench. The figures are for comparing one change with another on one machine; no test asserts them.
"""

from __future__ import annotations

import asyncio
import logging
import time

import structlog
from rasa.core.agent import Agent

from benchmarks.bench_turn import line
from concepts.lexicon import load_lexicon
from concepts.reader import Reader
from scripts.reading_report import load
from scripts.train import MODEL, ROOT


async def parses(agent: Agent, texts: list[str]) -> list[float]:
    """Milliseconds for each text."""
    times = []
    for text in texts:
        begun = time.perf_counter()
        await agent.parse_message(text)
        times.append((time.perf_counter() - begun) * 1000)
    return times


def main() -> None:
    """Print a table."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    agent = Agent.load(str(MODEL))
    texts = [str(message["text"]) for message in load(ROOT / "tests" / "reading" / "development")]
    asyncio.run(parses(agent, texts))  # patterns are compiled when first needed
    reader, longest = Reader(load_lexicon()), []
    for unit in ("eye ", "not ", "my eye twitches and my face is weak, no headache "):
        begun = time.perf_counter()
        reader.read(unit * (100_000 // len(unit)))
        longest.append((time.perf_counter() - begun) * 1000)
    print(f"{'milliseconds':<28}{'number':>7}{'half':>10}{'95 %':>10}{'most':>10}")
    print(line("one message, all of it", asyncio.run(parses(agent, texts))))
    print(line("100 KB of one phrase", longest))


if __name__ == "__main__":
    main()
