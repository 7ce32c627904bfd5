"""Plays the vignettes against a running assistant, as a person would, and scores what it says.

Usage: make play, or: python -m scripts.play [FILE ...] [--rewritten] [--taps] [--manner all] [--min-exact 0.95] ...

Each vignette's person opens in their own words and answers each question truly from the facts: in words, in one of
several manners of speaking, or with --taps by pressing the buttons. With --disturbed 0.3 they say something else in
three of ten turns: ask back, chat, mumble, or take back an answer. Exit status: 0 all thresholds hold, 1 one does
not, 2 nothing could be played.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from scripts.disturbed import Disturbed
from scripts.person import MANNERS, Person
from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.talking import CHANNELS, RestTalk, Talk
from scripts.train import ROOT

VIGNETTES = ROOT / "tests" / "vignettes"
RETOLD = "rewritten.yml"
LEVELS = ("emergency", "urgent", "soon", "routine", "self_care")
MOST_TURNS = 45
STEPPING_DOWN = 2  # the contract: so many questions may follow an emergency
Z = 1.959964  # of the normal distribution, for 95 %
Vignette = Mapping[str, Any]
Begin = Callable[[str], Talk]
# Channels that need the servers of their service: `talking` of the module starts these and an assistant of its own.
WITH_SERVERS = {"slack": "scripts.play_slack", "telegram": "scripts.play_telegram"}


@dataclass
class Played:
    """One conversation, and what came of it."""

    vignette: Vignette
    manner: str
    assessment: Mapping[str, Any] | None = None
    asked: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    talk: list[str] = field(default_factory=list)
    after_emergency: int = 0

    @property
    def said(self) -> str | None:
        """The urgency it ended with."""
        return str(self.assessment["urgency"]) if self.assessment else None

    @property
    def wanted(self) -> list[str]:
        """The urgencies that are right."""
        urgency = self.vignette["expect"]["urgency"]
        return list(urgency) if isinstance(urgency, list) else [urgency]

    @property
    def exact(self) -> bool:
        """Whether the urgency is right."""
        return self.said in self.wanted

    @property
    def safe(self) -> bool:
        """Whether the urgency is not below the floor."""
        floor = self.vignette["expect"].get("never_below", self.wanted[-1])
        return self.said is not None and LEVELS.index(self.said) <= LEVELS.index(floor)

    @property
    def over(self) -> bool:
        """Whether the urgency is higher than any right one."""
        return self.said is not None and LEVELS.index(self.said) < min(map(LEVELS.index, self.wanted))

    @property
    def under(self) -> bool:
        """Whether the urgency is lower than any right one; so is no assessment at all."""
        return self.said is None or LEVELS.index(self.said) > max(map(LEVELS.index, self.wanted))

    def names(self, first: int) -> bool:
        """Whether a right explanation is among the first so many; true when none is expected."""
        right = set(self.vignette["expect"].get("conditions") or ())
        return not right or bool(right & set(self.named[:first]))

    @property
    def named(self) -> list[str]:
        """The conditions named, best first."""
        return [condition["id"] for condition in (self.assessment or {}).get("conditions", ())]

    def line(self) -> str:
        """One line on how it went."""
        wrong = "UNSAFE " if not self.safe else "" if self.exact else "level " if self.said else "silent "
        return (
            f"{wrong}{self.vignette['id']} ({self.manner}): wanted {'/'.join(self.wanted)}, said {self.said};"
            f" named {self.named[:3]}, {len(self.asked)} questions"
        )


def load(files: Iterable[Path] = (), retold: bool = False) -> list[Vignette]:
    """The vignettes of the files, or of all; with `retold` each in the other voices' opening words instead."""
    chosen = list(files) or [path for path in sorted(VIGNETTES.glob("*.yml")) if path.name != RETOLD]
    yaml = YAML(typ="safe", pure=True)
    vignettes = [vignette for path in chosen for vignette in yaml.load(path)]
    if not retold:
        return vignettes
    by_id = {vignette["id"]: vignette for vignette in vignettes}
    voices = [voice for voice in yaml.load(VIGNETTES / RETOLD) if voice["of"] in by_id]
    return [{**by_id[v["of"]], **v, "id": f"{v['of']} [{v['voice']}]"} for v in voices]


def play(
    url: str, vignette: Vignette, manner: str = MANNERS[0], taps: bool = False, begin: Begin = RestTalk,
    disturbed: float = 0.0, seed: int = 0,
) -> Played:  # fmt: skip
    """One conversation, from the opening to the complete assessment; `begin` begins it in some channel."""
    played = Played(vignette, "taps" if taps else manner)
    person = Disturbed(Person(vignette["facts"], manner, taps), disturbed, seed)
    talk, words = begin(url), str(vignette["opening"])
    for _ in range(MOST_TURNS):
        begun = time.perf_counter()
        messages = talk.say(words)
        played.seconds.append(time.perf_counter() - begun)
        question = _take_in(played, words, messages, person.aside)
        if question is None:
            if not (words := person.take_back() or ""):
                break
            continue
        if not person.aside:
            played.asked.append(question["id"])
        words = person.answer(question, vignette["opening"])
    return played


def _take_in(
    played: Played, words: str, messages: Sequence[Mapping[str, Any]], aside: bool
) -> Mapping[str, Any] | None:
    """Note what was said; the question to answer next, None when the talk is over."""
    question: Mapping[str, Any] | None = None
    played.talk.append(f"  > {words}")
    for message in messages:
        played.talk.append("    " + str(message.get("text", "")).replace("\n", "\n    "))
        custom = message.get("custom") or {}
        if custom.get("kind") == "assessment":
            played.assessment = custom
        elif custom.get("kind") == "question":
            question = custom
    if played.assessment and played.assessment.get("complete", True):
        return None
    if played.said == "emergency" and not aside:
        played.after_emergency += 1
    return None if played.after_emergency > STEPPING_DOWN else question


def wilson(hits: int, number: int) -> tuple[float, float]:
    """The 95 % interval of a share, after Wilson; of nothing it is all of 0 to 1."""
    if number == 0:
        return 0.0, 1.0
    share, over = hits / number, Z * Z / number
    middle = (share + over / 2) / (1 + over)
    half = Z / (1 + over) * math.sqrt(share * (1 - share) / number + over / (4 * number))
    return max(0.0, middle - half), min(1.0, middle + half)


def summary(all_played: Sequence[Played]) -> dict[str, float]:
    """The figures that thresholds are held against."""
    count = len(all_played)
    emergencies = [played for played in all_played if played.wanted == ["emergency"]]
    asked = [len(played.asked) for played in all_played]
    return {
        "exact": sum(p.exact for p in all_played) / count,
        "safe": sum(p.safe for p in all_played) / count,
        "emergencies": sum(p.exact for p in emergencies) / len(emergencies) if emergencies else 1.0,
        "over": sum(p.over for p in all_played) / count,
        "under": sum(p.under for p in all_played) / count,
        "top1": sum(p.names(1) for p in all_played) / count,
        "top3": sum(p.names(3) for p in all_played) / count,
        "median_questions": statistics.median(asked),
        "short": sum(number <= 14 for number in asked) / count,
    }


def report(all_played: Sequence[Played]) -> str:
    """Everything as a table."""
    lines = [f"{'level':<12}{'played':>7}{'exact':>8}   95 % interval{'under':>8}{'over':>6}"]
    for level in LEVELS:
        rows = [played for played in all_played if played.wanted[0] == level]
        lines += [_row(level, rows)] if rows else []
    lines.append(_row("all", all_played))
    figures, asked = summary(all_played), [len(played.asked) for played in all_played]
    times = sorted(seconds * 1000 for played in all_played for seconds in played.seconds)
    count, safe = len(all_played), sum(played.safe for played in all_played)
    low, high = wilson(safe, count)
    lines.append(f"safe {safe}/{count} ({low:.3f} to {high:.3f}); right explanation first {figures['top1']:.3f},")
    lines[-1] += f" in the first three {figures['top3']:.3f}"
    lines.append(f"questions: median {statistics.median(asked):g}, most {max(asked)}, {figures['short']:.3f} within 14")
    lines.append(f"turn: p50 {_quantile(times, 0.5):.0f} ms, p95 {_quantile(times, 0.95):.0f} ms, {len(times)} turns")
    return "\n".join(lines)


def _row(name: str, rows: Sequence[Played]) -> str:
    hits = sum(played.exact for played in rows)
    low, high = wilson(hits, len(rows))
    under, over = sum(played.under for played in rows), sum(played.over for played in rows)
    return f"{name:<12}{len(rows):>7}{hits / len(rows):>8.3f}   {low:.3f} to {high:.3f}{under:>8}{over:>6}"


def _quantile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.play", description=(__doc__ or "").partition("\n")[0])
    port = os.environ.get("RASA_PORT", DEFAULT_PORTS["RASA_PORT"])
    parser.add_argument("files", nargs="*", type=Path, help="vignette files; all own ones if none is named")
    parser.add_argument("--url", default=f"http://{HOST}:{port}")
    parser.add_argument("--channel", choices=(*CHANNELS, *WITH_SERVERS), default="rest", help="the way in")
    parser.add_argument("--rewritten", action="store_true", help=f"open with the other voices of {RETOLD}")
    parser.add_argument("--taps", action="store_true", help="press buttons instead of answering in words")
    how = "how answers are worded; `turns` takes the next manner for each vignette, `all` plays each in all of them"
    parser.add_argument("--manner", choices=(*MANNERS, "turns", "all"), default="turns", help=how)
    parser.add_argument("--disturbed", type=float, default=0.0, metavar="SHARE", help="of the turns that digress")
    parser.add_argument("--seed", type=int, default=0, help="of the dice for --disturbed")
    parser.add_argument("--only", nargs="+", default=[], metavar="WORD", help="vignettes whose id holds a WORD")
    parser.add_argument("--talk", action="store_true", help="print the conversations that went wrong")
    for name in ("exact", "safe", "emergencies", "top1", "top3", "short"):
        parser.add_argument(f"--min-{name}", type=float, default=0.0, metavar="SHARE")
    for name in ("over", "under", "median-questions"):
        parser.add_argument(f"--max-{name}", type=float, default=math.inf, metavar="LIMIT")
    return parser.parse_args(given)


def manners(chosen: str, number: int) -> Sequence[str]:
    """The manners in which to play the vignette of this number."""
    if chosen == "turns":
        return (MANNERS[number % len(MANNERS)],)
    return MANNERS if chosen == "all" else (chosen,)


def failures(figures: Mapping[str, float], thresholds: Mapping[str, Any]) -> list[str]:
    """A sentence for each threshold that does not hold."""
    found = []
    for name, figure in figures.items():
        least, most = thresholds.get(f"min_{name}", 0.0), thresholds.get(f"max_{name}", math.inf)
        if figure < least:
            found.append(f"{name} is {figure:.3f}, which is less than {least:g}")
        if figure > most:
            found.append(f"{name} is {figure:.3f}, which is more than {most:g}")
    return found


def play_all(options: argparse.Namespace, begin: Begin) -> int:
    """Plays what was asked for, prints the table and holds it against the thresholds; the exit code."""
    vignettes = load(options.files, options.rewritten)
    vignettes = [v for v in vignettes if not options.only or any(word in v["id"] for word in options.only)]
    all_played: list[Played] = []
    for number, vignette in enumerate(vignettes):
        for manner in manners(options.manner, number):
            try:
                how = (options.taps, begin, options.disturbed, options.seed + number)
                played = play(options.url, vignette, manner, *how)
            except (OSError, ValueError) as problem:
                print(f"{options.url} does not answer ({problem}). Start it with: make run", file=sys.stderr)
                return 2
            all_played.append(played)
            if not (played.exact and played.safe and played.names(3)):
                print("\n".join([played.line(), *(played.talk if options.talk else ())]), flush=True)
    if not all_played:
        print("No vignette fits.", file=sys.stderr)
        return 2
    print(report(all_played))
    broken = failures(summary(all_played), vars(options))
    print("\n".join(broken), end="\n" if broken else "")
    return int(bool(broken))


def main(given: Sequence[str] | None = None) -> int:
    """Plays over the channel that was asked for; the exit code."""
    options = _arguments(given)
    if options.channel in CHANNELS:
        return play_all(options, CHANNELS[options.channel])
    with import_module(WITH_SERVERS[options.channel]).talking(options) as begin:
        return play_all(options, begin)


if __name__ == "__main__":
    sys.exit(main())
