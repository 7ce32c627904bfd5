"""Talks to a running assistant for a while, sensibly and not, and watches answers, times and memory.

Usage: make soak, or: RASA_PORT=5005 python -m scripts.soak [minutes]
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections import Counter
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.train import ROOT

MINUTES = 10.0
TURNS = 25  # of one conversation
ODD = [
    "",
    " ",
    "/restart",
    "\u202e" * 50,
    "🙂" * 300,
    "a" * 4_000,
    "no " * 900,
    "'; DROP TABLE",
    "<b>x</b>",
    "{message_text}",
]
SLOWEST = 2.0


def phrases() -> list[str]:
    """What people may say: the training phrases."""
    files = (ROOT / "data" / "nlu").glob("*.yml")
    blocks = [block for path in files for block in YAML(typ="safe", pure=True).load(path)["nlu"]]
    return [line[2:].strip() for block in blocks for line in block["examples"].splitlines()]


def turn(url: str, sender: str, message: str) -> tuple[int, Any, float]:
    """Status, messages and seconds of one turn."""
    request = urllib.request.Request(
        url, json.dumps({"sender": sender, "message": message}).encode(), {"content-type": "application/json"}
    )
    begun = time.perf_counter()
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            status, raw = response.status, response.read()
    except urllib.error.HTTPError as refused:
        status, raw = refused.code, refused.read()
    return status, json.loads(raw), time.perf_counter() - begun


def memory(port: int) -> str:
    """The memory of the servers, where the system tells it."""
    sizes = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            if str(port) in (status.parent / "cmdline").read_text():
                sizes += [int(line.split()[1]) // 1024 for line in status.read_text().splitlines() if "VmRSS" in line]
        except OSError:
            continue
    return "+".join(map(str, sizes)) + " MB"


def main(minutes: float) -> int:
    """Talks until the time is up; 1 when a turn went unanswered or took too long."""
    port = int(os.environ.get("RASA_PORT", DEFAULT_PORTS["RASA_PORT"]))
    url, said, chance = f"http://{HOST}:{port}/webhooks/rest/webhook", phrases(), random.Random(7)
    times: list[float] = []
    statuses: Counter[int] = Counter()
    silent: list[str] = []
    print(f"Talking for {minutes:g} minutes; memory {memory(port)}", flush=True)
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        sender = f"soak-{uuid.uuid4().hex}"
        for _ in range(TURNS):
            message = chance.choice(ODD) if chance.random() < 0.1 else chance.choice(said)
            status, messages, seconds = turn(url, sender, message)
            times.append(seconds)
            statuses[status] += 1
            if status >= 500 or not any(m.get("text") for m in messages):
                silent.append(message)
    print(f"{len(times)} turns, by status {dict(statuses)}; memory {memory(port)}")
    print(f"median {statistics.median(times):.3f} s, slowest {max(times):.3f} s; failed: {silent[:10]}")
    return int(bool(silent) or max(times) > SLOWEST)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else MINUTES))
