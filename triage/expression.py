"""The language in which rules and weights are written, parsed to a small closed set of forms.

    facial_weakness and (speech_difficulty or muscle_weakness) unless slow or weakness_onset_days > 7

A name stands for a finding, a value of a feature, or a definition. `x` means known present, `not x` not known
present, `clear x` known absent, `known n` a number that was told. `A unless B` holds when A does and B is not known
to hold. `at_least(2, a, b, c)` counts; `nothing_but(SET, a)` holds when no finding outside the set is present.
`and` binds tighter than `or`, `unless` loosest of all. Nothing is ever evaluated as code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+)|(?P<name>[A-Za-z_]\w*)|(?P<sign><=|>=|==|<|>|[(),]))")
_COMPARISONS = ("<=", ">=", "==", "<", ">")
_WORDS = {"and", "or", "not", "unless", "clear", "known", "at_least", "nothing_but"}


class ExpressionError(ValueError):
    """An expression that cannot be read; the message says where and why."""


@dataclass(frozen=True)
class Name:
    """A finding, a feature's value or a definition that holds."""

    name: str


@dataclass(frozen=True)
class Clear:
    """A finding that is known to be absent."""

    name: str


@dataclass(frozen=True)
class Known:
    """A number that has been told."""

    name: str


@dataclass(frozen=True)
class Compare:
    """A number held against a fixed one."""

    name: str
    sign: str
    number: int


@dataclass(frozen=True)
class Not:
    """Not known to hold."""

    part: Expression


@dataclass(frozen=True)
class All:
    """Every part holds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Some:
    """One part or more holds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class AtLeast:
    """`number` parts or more hold."""

    number: int
    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class NothingBut:
    """No finding outside `allowed` is present; `allowed` may name sets."""

    allowed: tuple[str, ...]


@dataclass(frozen=True)
class Unless:
    """`part` holds and `bar` is not known to."""

    part: Expression
    bar: Expression


Expression = Name | Clear | Known | Compare | Not | All | Some | AtLeast | NothingBut | Unless


def parse(text: str) -> Expression:
    """The expression that `text` writes. Raises ExpressionError when it cannot be read."""
    return _Parser(text).whole()


def parts_of(expression: Expression) -> tuple[Expression, ...]:
    """The direct parts of an expression; none for a leaf."""
    if isinstance(expression, Not):
        return (expression.part,)
    if isinstance(expression, All | Some | AtLeast):
        return expression.parts
    if isinstance(expression, Unless):
        return (expression.part, expression.bar)
    return ()


def names_in(expression: Expression) -> frozenset[str]:
    """Every name that an expression mentions."""
    if isinstance(expression, Name | Clear | Known | Compare):
        return frozenset((expression.name,))
    if isinstance(expression, NothingBut):
        return frozenset(expression.allowed)
    return frozenset().union(*(names_in(part) for part in parts_of(expression)))


def substitute(expression: Expression, definitions: Mapping[str, Expression]) -> Expression:
    """The expression with each defined name replaced by what it stands for."""
    if isinstance(expression, Name):
        return definitions.get(expression.name, expression)
    if isinstance(expression, Not):
        return Not(substitute(expression.part, definitions))
    if isinstance(expression, All | Some):
        return type(expression)(tuple(substitute(part, definitions) for part in expression.parts))
    if isinstance(expression, AtLeast):
        return AtLeast(expression.number, tuple(substitute(part, definitions) for part in expression.parts))
    if isinstance(expression, Unless):
        return Unless(substitute(expression.part, definitions), substitute(expression.bar, definitions))
    return expression


class _Parser:
    """Recursive descent over the tokens of one expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = self._tokens(text)
        self.at = 0

    def _tokens(self, text: str) -> list[str]:
        tokens, at = [], 0
        text = text.rstrip()
        while at < len(text):
            match = _TOKEN.match(text, at)
            if not match:
                raise ExpressionError(f"cannot read {text[at:].strip()[:20]!r} in {text!r}")
            tokens.append(match.group().strip())
            at = match.end()
        return tokens

    def whole(self) -> Expression:
        expression = self.unless()
        if self.at < len(self.tokens):
            raise ExpressionError(f"{self.peek()!r} is one word too many in {self.text!r}")
        return expression

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise ExpressionError(f"expected {expected or 'more'!r}, found {token or 'the end'!r} in {self.text!r}")
        self.at += 1
        return token

    def unless(self) -> Expression:
        part = self.either()
        if self.peek() != "unless":
            return part
        self.take()
        return Unless(part, self.either())

    def either(self) -> Expression:
        parts = [self.both()]
        while self.peek() == "or":
            self.take()
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def both(self) -> Expression:
        parts = [self.single()]
        while self.peek() == "and":
            self.take()
            parts.append(self.single())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def single(self) -> Expression:
        word = self.peek()
        if word == "not":
            self.take()
            return Not(self.single())
        if word == "(":
            self.take()
            inside = self.unless()
            self.take(")")
            return inside
        if word in ("clear", "known"):
            self.take()
            return Clear(self.name()) if word == "clear" else Known(self.name())
        if word == "at_least":
            return self.at_least()
        if word == "nothing_but":
            return self.nothing_but()
        return self.name_or_comparison()

    def at_least(self) -> Expression:
        self.take()
        self.take("(")
        number = self.number()
        parts = []
        while self.peek() == ",":
            self.take()
            parts.append(self.either())
        self.take(")")
        return AtLeast(number, tuple(parts))

    def nothing_but(self) -> Expression:
        self.take()
        self.take("(")
        allowed = [self.name()]
        while self.peek() == ",":
            self.take()
            allowed.append(self.name())
        self.take(")")
        return NothingBut(tuple(allowed))

    def name_or_comparison(self) -> Expression:
        name = self.name()
        if self.peek() not in _COMPARISONS:
            return Name(name)
        return Compare(name, self.take(), self.number())

    def name(self) -> str:
        token = self.take()
        if token in _WORDS or not token.isidentifier():
            raise ExpressionError(f"expected a name, found {token!r} in {self.text!r}")
        return token

    def number(self) -> int:
        token = self.take()
        if not token.isdigit():
            raise ExpressionError(f"expected a whole number, found {token!r} in {self.text!r}")
        return int(token)
