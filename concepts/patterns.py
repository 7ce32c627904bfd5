"""The pattern language of knowledge/reading, turned into regular expressions over a line of plain words.

`word` · `a|b` · `(a b|c)` · `x?` · `stem*` · `<class>` · `..` up to three words · `...` up to six · `_` one word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from concepts.text import words

Keys = frozenset[str]
LEX = re.compile(r"\s+|\.\.\.|\.\.|[()|?]|<[a-z_]+>|[^\s()|?<>]+")
GAPS = {"..": 3, "...": 6}
COMMON = frozenset(
    words(
        "i a the and is my no on not in it do to what like left now for all you can side right at has over that day its"
        " since so when had have but of with was if just this be are he she they been im ive up eye face me"
    )
)
DEAR = 40  # patterns that a common word is worth: it is in most messages


class PatternError(ValueError):
    """A pattern that does not follow the grammar."""


@dataclass(frozen=True)
class Part:
    """A piece of a pattern: its expression, its literal words and the word sets of which each must appear."""

    regex: str
    needs: tuple[Keys, ...] = ()
    vocabulary: Keys = frozenset()


def _literal(word: str, rename: Mapping[str, str]) -> Part:
    stem = word.endswith("*")
    plain = words(word[:-1] if stem else word)
    if not plain or any(c in word[:-1] for c in "*<>"):
        raise PatternError(f"{word!r} is not a word")
    if not stem:
        plain = [rename.get(w, w) for w in plain]
    keys = [frozenset([w]) for w in plain]
    regex = "".join(re.escape(w) + " " for w in plain)
    if stem:
        keys[-1] = frozenset([plain[-1] + "*"])
        regex = regex[:-1] + "[^ |]* "
    return Part(regex, tuple(keys), frozenset().union(*keys))


def _sequence(parts: Sequence[Part]) -> Part:
    return Part(
        "".join(p.regex for p in parts),
        tuple(n for p in parts for n in p.needs),
        frozenset().union(*(p.vocabulary for p in parts)),
    )


def _either(parts: Sequence[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    ordered = sorted(parts, key=lambda p: -p.regex.count(" "))
    needs: tuple[Keys, ...] = ()
    if all(p.needs for p in parts):
        needs = (frozenset().union(*(min(p.needs, key=len) for p in parts)),)
    vocabulary = frozenset().union(*(p.vocabulary for p in parts))
    return Part("(?:" + "|".join(p.regex for p in ordered) + ")", needs, vocabulary)


class Grammar:
    """Parses patterns; knows the word classes and the shorthand that messages are rid of."""

    def __init__(self, classes: Mapping[str, Iterable[object]] | None = None, rename: Mapping[str, str] | None = None):
        self._sources = {name: [str(a) for a in alternatives] for name, alternatives in (classes or {}).items()}
        self._rename = rename or {}
        self._classes: dict[str, Part] = {}

    def parse(self, pattern: str) -> Part:
        """The whole pattern as one part; raises PatternError."""
        tokens = [t for t in LEX.findall(pattern) if t]
        if "".join(tokens) != pattern:
            raise PatternError(f"cannot read {pattern!r}")
        part, rest = self._alternatives(tokens, 0, spaces_bind=False)
        if rest != len(tokens):
            raise PatternError(f"a bracket too many in {pattern!r}")
        if not part.needs:
            raise PatternError(f"{pattern!r} has no word that must be there")
        return part

    def _alternatives(self, tokens: list[str], i: int, *, spaces_bind: bool) -> tuple[Part, int]:
        """A sequence of items up to `)` or the end; within brackets `|` parts whole sequences."""
        options: list[Part] = []
        parts: list[Part] = []
        chosen = False
        while i < len(tokens) and tokens[i] != ")":
            if tokens[i].isspace():
                i += 1
            elif tokens[i] == "|":
                if not spaces_bind or not parts:
                    raise PatternError("a stray |")
                options.append(_sequence(parts))
                parts, i = [], i + 1
            else:
                at = i
                part, i = self._item(tokens, i, bare=not spaces_bind)
                choice = not spaces_bind and "|" in tokens[at:i] and tokens[at] != "("
                if choice and chosen:
                    raise PatternError("two bare choices in a row: put brackets around what belongs together")
                chosen = choice
                parts.append(part)
        if not parts:
            raise PatternError("an empty choice")
        return _either([*options, _sequence(parts)]), i

    def _item(self, tokens: list[str], i: int, *, bare: bool) -> tuple[Part, int]:
        part, i = self._atom(tokens, i)
        choices = [part]
        while bare and i + 1 < len(tokens) and tokens[i] == "|" and not tokens[i + 1].isspace():
            part, i = self._atom(tokens, i + 1)
            choices.append(part)
        part = _either(choices)
        if i < len(tokens) and tokens[i] == "?":
            part, i = Part(f"(?:{part.regex})?", (), part.vocabulary), i + 1
        return part, i

    def _atom(self, tokens: list[str], i: int) -> tuple[Part, int]:
        token = tokens[i]
        if token == "(":
            part, i = self._alternatives(tokens, i + 1, spaces_bind=True)
            if i >= len(tokens):
                raise PatternError("a bracket is not closed")
            return part, i + 1
        if token in GAPS:
            return Part(f"((?:[^ |]+ ){{0,{GAPS[token]}}}?)"), i + 1
        if token == "_":
            return Part("[^ |]+ "), i + 1
        if token.startswith("<") and token.endswith(">"):
            return self._class(token[1:-1]), i + 1
        if token in {"?", "|"}:
            raise PatternError(f"a stray {token}")
        return _literal(token, self._rename), i + 1

    def _class(self, name: str) -> Part:
        if name not in self._classes:
            if name not in self._sources:
                raise PatternError(f"no class <{name}>")
            sources = self._sources[name]
            self._classes[name] = _either([self.parse(a) for a in dict.fromkeys(sources)])
        return self._classes[name]


@dataclass(frozen=True)
class Label:
    """What a pattern stands for: a finding said, a cue, a place and so on."""

    group: str
    name: str
    kind: str = "said"


@dataclass(frozen=True)
class Hit:
    """A pattern found: words start to end (end not included), and the words that only filled its gaps."""

    label: Label
    start: int
    end: int
    gaps: tuple[tuple[int, int], ...] = ()

    @property
    def length(self) -> int:
        """How many words it spans."""
        return self.end - self.start

    def overlaps(self, other: Hit) -> bool:
        """Whether the two share a word."""
        return self.start < other.end and other.start < self.end

    def inside(self, other: Hit) -> bool:
        """Whether this one lies wholly in the other."""
        return other.start <= self.start and self.end <= other.end


@dataclass
class _Pattern:
    labels: list[Label]
    part: Part

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first needed: most patterns never are in one run."""
        return re.compile("(?<![^ ])" + self.part.regex)

    def matches(self, line: str) -> Iterable[re.Match[str]]:
        """All in the line; what must be the whole message is sought at its start only."""
        if all(label.kind == "whole" for label in self.labels):
            return filter(None, [self.regex.match(line)])
        return self.regex.finditer(line)


@dataclass
class PatternSet:
    """All patterns together, found through the rarest word that each of them needs."""

    patterns: list[_Pattern] = field(default_factory=list)
    _index: dict[str, list[_Pattern]] = field(default_factory=dict)
    _stems: tuple[int, ...] = ()

    @classmethod
    def build(cls, parsed: Iterable[tuple[Label, Part]]) -> PatternSet:
        """Group equal patterns and index them."""
        by_regex: dict[str, _Pattern] = {}
        for label, part in parsed:
            by_regex.setdefault(part.regex, _Pattern([], part)).labels.append(label)
        made = cls(list(by_regex.values()))
        counts: dict[str, int] = defaultdict(int)
        for pattern in made.patterns:
            for key in pattern.part.vocabulary:
                counts[key] += 1
        costs = {key: count * (DEAR if key in COMMON else 1) for key, count in counts.items()}
        for pattern in made.patterns:
            rarest = min(pattern.part.needs, key=lambda keys: sum(costs[k] for k in keys))
            for key in rarest:
                made._index.setdefault(key, []).append(pattern)
        made._stems = tuple(sorted({len(k) - 1 for k in counts if k.endswith("*")}))
        return made

    @property
    def vocabulary(self) -> Keys:
        """Every literal word (and stem with its star) of all patterns."""
        return frozenset().union(*(p.part.vocabulary for p in self.patterns))

    def _keys(self, tokens: Iterable[str]) -> set[str]:
        keys = set()
        for token in set(tokens):
            keys.add(token)
            keys.update(token[:n] + "*" for n in self._stems if n <= len(token))
        return keys

    def _candidates(self, tokens: Sequence[str]) -> Iterator[_Pattern]:
        keys = self._keys(tokens)
        seen: set[int] = set()
        for key in keys & self._index.keys():
            for pattern in self._index[key]:
                if id(pattern) in seen:
                    continue
                seen.add(id(pattern))
                for needed in pattern.part.needs:
                    if keys.isdisjoint(needed):
                        break
                else:
                    yield pattern

    def find(self, tokens: Sequence[str], breaks: frozenset[int] = frozenset()) -> list[Hit]:
        """All hits in the words; no pattern reaches over a break (a word index that begins a clause)."""
        line, starts = _line(tokens, breaks)
        hits: list[Hit] = []
        for pattern in self._candidates(tokens):
            for match in pattern.matches(line):
                start, end = starts[match.start()], starts[match.end()]
                gaps = tuple((starts[a], starts[b]) for a, b in match.regs[1:] if b > a >= 0)
                hits.extend(Hit(label, start, end, gaps) for label in pattern.labels)
        return sorted(hits, key=lambda h: (h.start, -h.end, h.label.group, h.label.name))


def _line(tokens: Sequence[str], breaks: frozenset[int]) -> tuple[str, dict[int, int]]:
    """The words as one line with | at each break, and the word index at each position of it."""
    parts: list[str] = []
    starts: dict[int, int] = {}
    at = 0
    for i, token in enumerate(tokens):
        starts.setdefault(at, i)
        if i in breaks:
            parts.append("| ")
            at += 2
            starts[at] = i
        parts.append(token + " ")
        at += len(token) + 1
    starts.setdefault(at, len(tokens))
    return "".join(parts), starts
