"""Three-valued logic: what holds, what does not, and what an open question could still decide."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Truth(IntEnum):
    """Kleene's three values, ordered so that `and` is the minimum and `or` the maximum."""

    FALSE = 0
    MAYBE = 1
    TRUE = 2

    @staticmethod
    def of(holds: bool) -> Truth:
        """The two-valued `holds` as a Truth."""
        return Truth.TRUE if holds else Truth.FALSE


def negate(value: Truth) -> Truth:
    """Not: true and false change places, maybe stays."""
    return Truth(2 - value)


def at_least(number: int, values: Iterable[Truth]) -> Truth:
    """Whether at least `number` of `values` hold."""
    values = list(values)
    if sum(value is Truth.TRUE for value in values) >= number:
        return Truth.TRUE
    possible = sum(value is not Truth.FALSE for value in values)
    return Truth.MAYBE if possible >= number else Truth.FALSE


def lowest(values: Iterable[Truth]) -> Truth:
    """And: the lowest of `values`, reading no further than the first false one."""
    result = Truth.TRUE
    for value in values:
        if value is Truth.FALSE:
            return value
        result = min(result, value)
    return result


def highest(values: Iterable[Truth]) -> Truth:
    """Or: the highest of `values`, reading no further than the first true one."""
    result = Truth.FALSE
    for value in values:
        if value is Truth.TRUE:
            return value
        result = max(result, value)
    return result
