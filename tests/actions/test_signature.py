"""The check of a handoff's signature: ours, and the example that the documents give to receivers."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actions.signature import sign, verify

ROOT = Path(__file__).resolve().parents[2]
SECRET, NOW, BODY = "not to be guessed", 1_700_000_000, b'{"urgency": "soon"}'


def example() -> Callable[..., bool]:
    """`verify` as it stands in docs/running.md."""
    text = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    (code,) = [code for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "def verify(" in code]
    names: dict[str, Any] = {}
    exec(code, names)
    return names["verify"]


def signed(at: str = str(NOW)) -> dict[str, str]:
    """The headers of a body sent at a time."""
    return {"X-Twitchwise-Timestamp": at, "X-Twitchwise-Signature": sign(SECRET, at, BODY)}


CASES = {
    "as it was sent": (True, signed(), BODY, SECRET),
    "names of headers in small letters": (True, {k.lower(): v for k, v in signed().items()}, BODY, SECRET),
    "five minutes old": (True, signed(str(NOW - 300)), BODY, SECRET),
    "a clock that runs ahead": (True, signed(str(NOW + 300)), BODY, SECRET),
    "an older one": (False, signed(str(NOW - 301)), BODY, SECRET),
    "one from the future": (False, signed(str(NOW + 301)), BODY, SECRET),
    "an old one made new": (False, signed(str(NOW - 900)) | {"X-Twitchwise-Timestamp": str(NOW)}, BODY, SECRET),
    "a body with one more space": (False, signed(), BODY + b" ", SECRET),
    "another secret": (False, signed(), BODY, "another"),
    "no secret": (False, signed() | {"X-Twitchwise-Signature": sign("", str(NOW), BODY)}, BODY, ""),
    "no headers": (False, {}, BODY, SECRET),
    "a time that is no number": (False, signed("now"), BODY, SECRET),
    "a time in other digits": (False, signed("١٧٠٠٠٠٠٠٠٠"), BODY, SECRET),
    "a time of many digits": (False, signed("1" * 5000), BODY, SECRET),
    "a signature that is not ASCII": (False, signed() | {"X-Twitchwise-Signature": "sha256=é\udcff"}, BODY, SECRET),
    "a signature without its kind": (
        False, signed() | {"X-Twitchwise-Signature": sign(SECRET, str(NOW), BODY)[7:]}, BODY, SECRET,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("check", [verify, example()], ids=["ours", "in the documents"])
def test_only_what_was_signed_lately_with_the_secret_is_genuine(check: Callable[..., bool], case: str) -> None:
    """Anything else is refused, and nothing that a stranger sends raises an error."""
    genuine, headers, body, secret = CASES[case]
    assert check(secret, headers, body, NOW) is genuine


def test_the_tolerance_can_be_chosen() -> None:
    """For receivers with good clocks."""
    assert verify(SECRET, signed(), BODY, NOW + 10, tolerance=10)
    assert not verify(SECRET, signed(), BODY, NOW + 11, tolerance=10)


def test_the_signature_is_the_one_told() -> None:
    """A value worked out by another program: `printf '1.{}' | openssl dgst -sha256 -hmac key`."""
    assert sign("key", "1", b"{}") == "sha256=1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224"
