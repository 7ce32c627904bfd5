"""From the text of an expression to a checked form in which definitions and sets are spelled out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from triage.expression import (
    All,
    AtLeast,
    Clear,
    Compare,
    Expression,
    ExpressionError,
    Known,
    Name,
    Not,
    NothingBut,
    Some,
    Unless,
    names_in,
    parse,
    parts_of,
    substitute,
)
from triage.model import Feature, Finding

DERIVED_NUMBERS = frozenset({"areas", "since"})


def value_names(features: Iterable[Feature]) -> dict[str, tuple[str, str]]:
    """The name by which an expression calls each value of each feature: `eyelid`, `sudden`, `both_sides`."""
    names = {}
    for feature in features:
        for value in feature.values:
            names["both_sides" if value == "both" else value] = (feature.id, value)
    return names


class Compiler:
    """Compiles expressions over one vocabulary. Every refusal is an ExpressionError."""

    def __init__(self, findings: Mapping[str, Finding], features: Mapping[str, Feature]) -> None:
        self.findings = findings
        self.values = value_names(features.values())
        self.numbers = {f.id for f in features.values() if f.is_number} | DERIVED_NUMBERS
        self.sets: dict[str, tuple[str, ...]] = {}
        self.definitions: dict[str, Expression] = {}

    def define_set(self, name: str, members: Iterable[str]) -> None:
        """Let `nothing_but` call the findings `members` by `name`."""
        members = tuple(members)
        for member in members:
            if member not in self.findings:
                raise ExpressionError(f"set {name}: unknown finding {member!r}")
        self.sets[name] = members

    def define(self, texts: Mapping[str, str]) -> None:
        """Take in definitions in any order. Refuses an unknown name, a name taken twice and a circle."""
        parsed = {name: parse(text) for name, text in texts.items()}
        for name in parsed:
            if name in self.findings or name in self.values or name in self.numbers:
                raise ExpressionError(f"definition {name!r} hides a finding or feature of that name")
        for name in parsed:
            self._resolve(name, parsed, ())

    def _resolve(self, name: str, parsed: Mapping[str, Expression], above: tuple[str, ...]) -> None:
        if name in above:
            raise ExpressionError(f"definitions in a circle: {' -> '.join((*above, name))}")
        if name in self.definitions:
            return
        for used in sorted(names_in(parsed[name]) & set(parsed)):
            self._resolve(used, parsed, (*above, name))
        self.definitions[name] = self._finish(parsed[name])

    def compile(self, text: str) -> Expression:
        """The checked expression that `text` writes."""
        return self._finish(parse(text))

    def _finish(self, expression: Expression) -> Expression:
        self._check(expression)
        return self._spell_out(substitute(expression, self.definitions))

    def _check(self, expression: Expression) -> None:
        """Refuse a name that nothing bears, or that is no number where one is needed."""
        match expression:
            case Name(name) if name not in self.findings and name not in self.values and name not in self.definitions:
                raise ExpressionError(f"unknown finding, value or definition {name!r}")
            case Clear(name) if name not in self.findings:
                raise ExpressionError(f"clear {name}: only a finding can be clear")
            case Known(name) | Compare(name) if name not in self.numbers:
                raise ExpressionError(f"{name!r} is not a number")
            case NothingBut(allowed):
                self._check_allowed(allowed)
        for part in parts_of(expression):
            self._check(part)

    def _check_allowed(self, allowed: tuple[str, ...]) -> None:
        for name in allowed:
            if name not in self.findings and name not in self.sets:
                raise ExpressionError(f"nothing_but: unknown finding or set {name!r}")

    def _spell_out(self, expression: Expression) -> Expression:
        match expression:
            case NothingBut(allowed):
                return self._none_outside(allowed)
            case Not(part):
                return Not(self._spell_out(part))
            case All(parts) | Some(parts) | AtLeast(_, parts):
                return replace(expression, parts=tuple(self._spell_out(part) for part in parts))
            case Unless(part, bar):
                return Unless(self._spell_out(part), self._spell_out(bar))
        return expression

    def _none_outside(self, allowed: tuple[str, ...]) -> Expression:
        inside = {member for name in allowed for member in self.sets.get(name, (name,))}
        return Not(Some(tuple(Name(name) for name in sorted(set(self.findings) - inside))))
