"""The pictures of docs/reading.md: intents confused, quality per finding, time per message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

from scripts.reading_score import Score

FINDINGS = 30  # as many as can be read in one picture
COLOURS = ("#1b6ca8", "#c96f1e", "#7a7a7a")


def draw(folder: Path, scores: Mapping[str, Score], times: Mapping[str, Sequence[float]]) -> None:
    """All three, ours first."""
    ours = next(iter(scores.values()))
    for name, figure in (
        ("confusion", _confusion(ours)),
        ("findings", _findings(scores)),
        ("latency", _latency(times)),
    ):
        figure.tight_layout()
        figure.savefig(folder / f"reading_{name}.png", dpi=110)
        plt.close(figure)


def _confusion(ours: Score) -> Any:
    names = sorted({name for pair in ours.confusion for name in pair})
    figure, axes = plt.subplots(figsize=(9, 8))
    cells = [[ours.confusion[row, column] for column in names] for row in names]
    axes.imshow([[min(c, 12) for c in row] for row in cells], cmap="Blues")
    for y, row in enumerate(cells):
        for x, count in enumerate(row):
            if count:
                axes.text(
                    x, y, str(count), ha="center", va="center", fontsize=7, color="white" if count > 7 else "black"
                )
    axes.set_xticks(range(len(names)))
    axes.set_xticklabels(names, rotation=60, ha="right")
    axes.set_yticks(range(len(names)))
    axes.set_yticklabels(names)
    axes.set_xlabel("read as")
    axes.set_ylabel("meant (the first of several that would be right)")
    axes.set_title("Intents of the messages")
    return figure


def _findings(scores: Mapping[str, Score]) -> Any:
    ours = next(iter(scores.values()))
    told = {name: t.hit + t.missed for name, t in ours.by_finding.items() if t.hit + t.missed}
    names = sorted(told, key=lambda name: (-told[name], name))[:FINDINGS][::-1]
    figure, axes = plt.subplots(figsize=(9, 11))
    height = 0.8 / len(scores)
    for i, (reader, made) in enumerate(scores.items()):
        values = [made.by_finding[name].f1 if name in made.by_finding else 0.0 for name in names]
        places = [y + (len(scores) - 1 - i) * height for y in range(len(names))]
        axes.barh(places, values, height, label=reader, color=COLOURS[i])
    axes.set_yticks([y + 0.4 - height / 2 for y in range(len(names))])
    axes.set_yticklabels([f"{name} ({told[name]})" for name in names])
    axes.set_xlim(0, 1)
    axes.set_xlabel("F1 of the finding with its role (how often it is told in brackets)")
    axes.legend(loc="lower right")
    return figure


def _latency(times: Mapping[str, Sequence[float]]) -> Any:
    figure, axes = plt.subplots(figsize=(8, 4.5))
    for colour, (reader, milliseconds) in zip(COLOURS, times.items(), strict=False):
        ordered = sorted(milliseconds)
        shares = [(i + 1) / len(ordered) for i in range(len(ordered))]
        axes.plot(ordered, shares, label=reader, color=colour)
    axes.set_xlim(0, max(sorted(t)[int(len(t) * 0.98)] for t in times.values()) * 1.2)
    axes.set_xlabel("milliseconds for one POST /model/parse")
    axes.set_ylabel("share of messages")
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    return figure
