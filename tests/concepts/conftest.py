"""The real lexicon and reader, built once."""

from datetime import date

import pytest

from concepts.lexicon import Lexicon, load_lexicon
from concepts.reader import Reader, Reading

TODAY = date(2026, 11, 22)  # a Sunday
NUMBERS = {"duration_days", "since_days", "weakness_onset_days", "age"}
FEATURES = {"location", "side", "onset", "course", "pattern", "sex"} | NUMBERS


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The lexicon that the product ships."""
    return load_lexicon()


@pytest.fixture(scope="session")
def reader(lexicon: Lexicon) -> Reader:
    """A reader by that lexicon."""
    return Reader(lexicon)


@pytest.fixture(scope="session")
def read(reader: Reader):
    """Read a text on a fixed day."""

    def _read(text: str) -> Reading:
        return reader.read(text, TODAY)

    return _read


@pytest.fixture(scope="session")
def facts(read):
    """The facts of a text as {role or feature: set of values}."""

    def _facts(text: str) -> dict[str, set[object]]:
        found: dict[str, set[object]] = {}
        for mention in read(text).mentions:
            if mention.entity == "finding":
                found.setdefault(str(mention.role), set()).add(mention.value)
            elif mention.entity in FEATURES:
                found.setdefault(mention.entity, set()).add(mention.value)
        return found

    return _facts
