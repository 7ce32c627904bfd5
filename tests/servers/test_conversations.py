"""Every written conversation, over REST and both servers."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from tests.servers.conftest import Running
from tests.support.conversations import EXPECTED, FOLDER, load, wrong_in

TALKS = load()
LISTED = re.findall(r"^`shows` is one or more of: (.*?)\.$", (FOLDER / "README.md").read_text(), re.M | re.S)[0]
BEHAVIOURS = {name.strip() for name in LISTED.split(",")}
TOKEN = "a-token-for-tests"


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk["name"])
def test_a_conversation_goes_as_written(servers_with_token: Running, talk: dict[str, Any]) -> None:
    """Ids and what is known, at every turn."""
    assert wrong_in(servers_with_token.url, TOKEN, talk) == []


def test_there_are_eighty_conversations_and_each_behaviour_is_shown_twice() -> None:
    """Under names of their own, and with nothing expected that is not looked at."""
    assert len(TALKS) >= 80
    shown = Counter(behaviour for talk in TALKS for behaviour in talk["shows"])
    assert set(shown) == BEHAVIOURS
    assert min(shown.values()) >= 2
    assert max(Counter(talk["name"] for talk in TALKS).values()) == 1
    assert {key for talk in TALKS for turn in talk["turns"] for key in turn.get("expect") or {}} <= EXPECTED
