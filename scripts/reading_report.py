"""Trains our reading and two peers on the same phrases, scores all three over HTTP, and writes docs/reading.md's part.

Usage: make reading-report, or: python -m scripts.reading_report [--set development] [--also FILE.yml ...]

Takes about an hour, nearly all of it for the peers' training. The set `held_out` is for the final figures only;
develop against `development`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from scripts import reading_peers
from scripts.reading_pictures import draw
from scripts.reading_score import Message, Score, score
from scripts.servers import HOST, answers
from scripts.train import MODEL, QUIET, ROOT, ensure_trained
from triage import load_knowledge

PAGE, PICTURES = ROOT / "docs" / "reading.md", ROOT / "docs" / "pictures"
MARKS = ("<!-- figures: written by make reading-report -->", "<!-- end of figures -->")
START_SECONDS = 180
OURS = "Twitchwise"
Messages = Sequence[Message]


@dataclass
class Run:
    """What one reader made of all the sets, and what it cost."""

    answers: dict[str, list[Mapping[str, Any]]] = field(default_factory=dict)
    times: dict[str, list[float]] = field(default_factory=dict)
    megabytes: float = 0.0
    training: float = 0.0


def load(path: Path) -> list[Message]:
    """The messages of a file or of all files of a folder."""
    files = sorted(path.glob("*.yml")) if path.is_dir() else [path]
    return [message for file in files for message in YAML(typ="safe", pure=True).load(file)]


def rasa(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Rasa in a folder, its output in rasa.log there."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-W", "ignore", "-m", "rasa", *arguments]
    quiet = os.environ | QUIET | {"PYTHONPATH": str(ROOT)}
    with (folder / "rasa.log").open("ab") as log:
        return subprocess.Popen(command, cwd=folder, env=quiet, stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def trained(folder: Path, name: str, epochs: int) -> tuple[Path, float]:
    """The model of a peer and the seconds that training took; one kept from the same phrases is used again."""
    begun, model, made_of = time.monotonic(), folder / "peer.tar.gz", folder / "made-of"
    command = reading_peers.write(folder, name, epochs)
    wanted = (folder / "config.yml").read_text() + (folder / "nlu.json").read_text()
    if model.exists() and made_of.exists() and made_of.read_text() == wanted:
        return model, 0.0
    process = rasa(folder, *command)
    made_of.write_text(wanted)
    if process.wait() or not model.exists():
        sys.exit(f"The peer could not be trained:\n{(folder / 'rasa.log').read_text(errors='replace')[-2000:]}")
    return model, time.monotonic() - begun


def parse(url: str, text: str) -> tuple[Mapping[str, Any], float]:
    """What a server reads in a text, and the milliseconds it took."""
    body = json.dumps({"text": text}).encode()
    request = urllib.request.Request(f"{url}/model/parse", body, {"content-type": "application/json"})
    begun = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response), (time.perf_counter() - begun) * 1000


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def asked(folder: Path, model: Path, sets: Mapping[str, Messages], run: Run) -> None:
    """Serve a model, put every message to it, and stop it again."""
    port = free_port()
    url = f"http://{HOST}:{port}"
    process = rasa(folder, "run", "-i", HOST, "-p", str(port), "--model", str(model), "--enable-api")
    try:
        wait_for(lambda: answers(f"{url}/model/parse", {"text": "hello"}), process)
        for name, messages in sets.items():
            read = [parse(url, str(message["text"])) for message in messages]
            run.answers[name] = [answer for answer, _ in read]
            run.times[name] = [milliseconds for _, milliseconds in read]
        status = Path(f"/proc/{process.pid}/status").read_text()
        run.megabytes = int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]
    finally:
        process.terminate()
        process.wait()


def wait_for(ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Until the server answers; an error when it ends or never does."""
    end = time.monotonic() + START_SECONDS
    while not ready():
        if process.poll() is not None or time.monotonic() > end:
            sys.exit("A server did not start.")
        time.sleep(1)


def all_runs(folder: Path, sets: Mapping[str, Messages], epochs: int) -> dict[str, Run]:
    """Ours and, with any epochs to train them for, both peers."""
    if not ensure_trained():
        sys.exit(1)
    runs = {OURS: Run()}
    print(f"Scoring {OURS} ...", flush=True)
    asked(folder / "ours", MODEL, sets, runs[OURS])
    for name in reading_peers.PIPELINES if epochs else ():
        run = runs[name] = Run()
        print(f"Training and scoring {name} ...", flush=True)
        model, run.training = trained(folder / name.replace(" ", "-"), name, epochs)
        asked(folder / name.replace(" ", "-"), model, sets, run)
    return runs


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of them does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def rows(made: Score, milliseconds: Sequence[float], run: Run) -> list[tuple[str, str]]:
    """The lines of the table for one reader."""

    def part(name: str) -> str:
        tally = made.by_name.get(name)
        return f"{tally.f1:.3f}" if tally else "-"

    return [
        ("intent accuracy", f"{made.right / made.messages:.3f}"),
        ("facts, F1", f"{made.facts.f1:.3f}"),
        ("findings with role, F1", part("finding")),
        ("durations, F1", part("duration_days")),
        ("places, F1", part("location")),
        ("ages, F1", part("age")),
        ("danger signs flipped", str(len(made.flipped))),
        ("danger signs, recall", f"{made.signs.recall:.3f} of {made.signs.hit + made.signs.missed}"),
        ("danger signs, precision", f"{made.signs.precision:.3f}"),
        ("topic accuracy", f"{made.topics[True] / max(1, made.topics.total()):.3f}"),
        ("out of scope, read as a symptom", f"{made.outside[True]} of {made.outside.total()}"),
        ("p50 of a parse, ms", f"{percentile(milliseconds, 0.5):.1f}"),
        ("p95 of a parse, ms", f"{percentile(milliseconds, 0.95):.1f}"),
        ("memory of the server, MB", f"{run.megabytes:.0f}"),
    ]


def table(name: str, messages: Messages, scores: Mapping[str, Score], runs: Mapping[str, Run]) -> str:
    """One set as a table in Markdown."""
    columns = [rows(scores[reader], runs[reader].times[name], runs[reader]) for reader in runs]
    lines = [f"### {name}, {len(messages)} messages", "", f"| | {' | '.join(runs)} |", "| --- |" + " --- |" * len(runs)]
    for i, (label, _) in enumerate(columns[0]):
        lines.append(f"| {label} | {' | '.join(column[i][1] for column in columns)} |")
    return "\n".join(lines)


def write_page(part: str) -> None:
    """Put the tables where the page keeps them."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    PAGE.write_text(f"{before}{MARKS[0]}\n\n{part}\n\n{MARKS[1]}{after}", encoding="utf-8")


def report(sets: Mapping[str, Messages], runs: Mapping[str, Run], details: Path | None) -> str:
    """All tables; the pictures are of the first set."""
    danger = [name for name, finding in load_knowledge(ROOT / "knowledge").findings.items() if finding.danger]
    parts = []
    for i, (name, messages) in enumerate(sets.items()):
        scores = {reader: score(messages, run.answers[name], danger) for reader, run in runs.items()}
        parts.append(table(name, messages, scores, runs))
        if i == 0:
            draw(PICTURES, scores, {reader: run.times[name] for reader, run in runs.items()})
    if details:
        kept = {reader: run.answers for reader, run in runs.items()}
        details.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    return "\n\n".join(parts)


def how_trained(epochs: int) -> str:
    """What to know of the peers' columns."""
    if not epochs:
        return "Without the peers this time (`--epochs 0`)."
    return f"The peers were trained for {epochs} epochs; Rasa proposes {reading_peers.EPOCHS}."


def main() -> None:
    """Everything once."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", default="held_out", choices=["development", "held_out"])
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="more files of messages")
    parser.add_argument("--epochs", type=int, default=reading_peers.EPOCHS, help="of the peers' training; 0: no peers")
    parser.add_argument("--dry", action="store_true", help="print only, write nothing into docs/")
    parser.add_argument("--keep", type=Path, help="a folder to keep the peers' models in, for the next run")
    parser.add_argument("--answers", type=Path, help="where to keep all that was read, as JSON")
    args = parser.parse_args()
    sets = {args.set: load(ROOT / "tests" / "reading" / args.set)} | {path.stem: load(path) for path in args.also}
    with tempfile.TemporaryDirectory() as folder:
        runs = all_runs(args.keep or Path(folder), sets, args.epochs)
    part = f"{how_trained(args.epochs)}\n\n{report(sets, runs, args.answers)}"
    if not args.dry:
        write_page(part)
    print(part)


if __name__ == "__main__":
    main()
