"""What was read of a message as a row of numbers."""

from __future__ import annotations

import pytest

from concepts.reader import Reader
from concepts.signs import ROLES, WIDTH, signs

TEXTS = ["", "hi", "no headache", "my left eyelid has twitched for 3 weeks, is it ALS?", "x" * 500]


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_gives_a_row_of_the_same_width(reader: Reader, text: str) -> None:
    """The classifier needs as many numbers from each."""
    assert signs(reader.read(text), text).shape == (1, WIDTH)


@pytest.mark.parametrize(("text", "role"), [("no headache", "absent"), ("i have a bad headache", "present")])
def test_the_role_of_a_finding_is_a_sign(reader: Reader, text: str, role: str) -> None:
    """Present and absent are kept apart."""
    row = signs(reader.read(text), text)[0]
    assert [name for name, sign in zip(ROLES, row, strict=False) if sign] == [role]
