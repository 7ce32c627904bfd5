"""Loads knowledge/reading: the phrases, cues and word lists that reading goes by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from concepts.patterns import Grammar, Label, Part, PatternError, PatternSet
from concepts.text import fold

READING = Path(__file__).resolve().parent.parent / "knowledge" / "reading"
FEATURES = ("location", "side", "onset", "course", "pattern", "sex")
KINDS = {"said", "denied", "not_this", "whole"}


class LexiconError(ValueError):
    """A file of knowledge/reading that cannot be used; the text names the file and line."""


@dataclass(frozen=True)
class Lexicon:
    """Everything that reading needs to know, ready to use."""

    patterns: PatternSet
    twitchlike: frozenset[str]
    topics: Mapping[str, str]  # and the file each is in, in the order of precedence
    topic_of_finding: Mapping[str, str]
    english: frozenset[str]
    context: Mapping[str, Any]
    people: Mapping[str, Any]
    time: Mapping[str, Any]

    @property
    def shorthand(self) -> Mapping[str, str]:
        """Chat spellings and dialect, and the word each stands for."""
        shorthand: Mapping[str, str] = self.context["shorthand"]
        return shorthand


def read_yaml(path: Path) -> dict[str, Any]:
    """A file of the reading; a LexiconError when it is no mapping."""
    try:
        data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except (OSError, YAMLError) as error:
        raise LexiconError(f"{path.name}: {error}") from error
    if not isinstance(data, dict):
        raise LexiconError(f"{path.name}: must be a mapping")
    return data


def _line_of(path: Path, pattern: str) -> int:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if pattern in line:
            return number
    return 0


class _Builder:
    """Collects the patterns of all files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        slips = {slip: word for word, slips in read_yaml(folder / "misspellings.yml").items() for slip in slips}
        self.context = read_yaml(folder / "context.yml") | {"shorthand": slips | read_yaml(folder / "shorthand.yml")}
        self.feared = read_yaml(folder / "context_feared.yml")
        self.people = read_yaml(folder / "people.yml")
        self.time = read_yaml(folder / "time.yml")
        classes: dict[str, list[object]] = {}
        for _, data in self._files("classes*.yml"):
            classes.update(data)
        self.grammar = Grammar(classes, self.context["shorthand"])
        self.parsed: list[tuple[Label, Part]] = []
        self.twitchlike: set[str] = set()
        self.topics: dict[str, str] = {}
        self.topic_of_finding: dict[str, str] = {}

    def _files(self, glob: str) -> Iterator[tuple[Path, dict[str, Any]]]:
        for path in sorted(self.folder.glob(glob)):
            yield path, read_yaml(path)

    def add(self, path: Path, label: Label, patterns: Iterable[object]) -> None:
        """Parse the patterns of one entry."""
        if isinstance(patterns, str) or not isinstance(patterns, list):
            raise LexiconError(f"{path.name}: {label.name}.{label.kind} must be a list")
        for pattern in patterns:
            try:
                self.parsed.append((label, self.grammar.parse(str(pattern))))
            except PatternError as error:
                where = f"{path.name}:{_line_of(path, str(pattern))}"
                raise LexiconError(f"{where}: {error} (in {label.name}: {pattern!r})") from error

    def add_entry(self, path: Path, group: str, name: str, entry: Any) -> None:
        """One finding, feature value, topic or intent; a bare list is what is said."""
        if isinstance(entry, list):
            entry = {"said": entry}
        for kind, patterns in entry.items():
            if kind == "twitchlike" and patterns is True:
                self.twitchlike.add(name)
            elif kind == "findings" and group == "topic":
                self.topic_of_finding.update(dict.fromkeys(patterns, name))
            elif kind in KINDS:
                self.add(path, Label(group, name, kind), patterns or [])
            else:
                raise LexiconError(f"{path.name}: {name} has an unknown key {kind!r}")

    def add_findings(self) -> None:
        """phrases/*.yml"""
        for path, data in self._files("phrases/*.yml"):
            for name, entry in data.items():
                self.add_entry(path, "finding", name, entry)

    def add_features(self) -> None:
        """features*.yml"""
        for path, data in self._files("features*.yml"):
            for feature, values in data.items():
                if feature == "twitch":
                    self.add_entry(path, "twitch", "twitch", values)
                elif feature in FEATURES:
                    for value, entry in values.items():
                        self.add_entry(path, feature, value, entry)
                else:
                    raise LexiconError(f"{path.name}: no feature {feature!r}")

    def add_named(self, glob: str, group: str) -> None:
        """topics*.yml and intents*.yml"""
        for path, data in self._files(glob):
            for name, entry in data.items():
                self.add_entry(path, group, name, entry)
                if group == "topic":
                    self.topics.setdefault(name, path.stem)

    def add_cues(self) -> None:
        """The cues of the context, of people and of times, and those that have files of their own."""
        files = {"context": self.context, "context_feared": self.feared, "people": self.people, "time": self.time}
        for file, data in files.items():
            path = self.folder / f"{file}.yml"
            for name, patterns in data.get("cues", {}).items():
                self.add(path, Label("cue", name), patterns)
        for path, data in self._files("cues*.yml"):
            for name, patterns in data.items():
                self.add(path, Label("cue", name), patterns)
        for name, person in self.people["people"].items():
            self.add(self.folder / "people.yml", Label("person", name), person["said"])

    def build(self) -> Lexicon:
        """All of it."""
        self.add_findings()
        self.add_features()
        self.add_named("topics*.yml", "topic")
        self.add_named("intents*.yml", "intent")
        self.add_named("requests*.yml", "request")
        self.add_cues()
        words = (self.folder / "english.txt").read_text(encoding="utf-8").split("\n")
        return Lexicon(
            PatternSet.build(self.parsed),
            frozenset(self.twitchlike),
            self.topics,
            self.topic_of_finding,
            frozenset(fold(w) for w in words if w and not w.startswith("#")),
            self.context,
            self.people,
            self.time,
        )


def load_lexicon(folder: Path = READING) -> Lexicon:
    """Read the folder; raises LexiconError that names file and line."""
    return _Builder(folder).build()
