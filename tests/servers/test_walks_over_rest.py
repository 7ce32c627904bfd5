"""Random walks through the real assistant, and its own vignettes told by people who do not keep to the question."""

from __future__ import annotations

import pytest

from scripts.play import MANNERS, load, play
from scripts.walks import walked
from tests.servers.conftest import Running

pytestmark = pytest.mark.timeout(900)
WALKS, SHARE = 10, 0.5  # `make walks` takes 500


def test_a_walk_ends_where_straight_talk_ends(servers: Running) -> None:
    """Every turn is answered, nothing is asked again after its answer, and the urgency is that of straight talk."""
    wrong = {walk.sender: problems for walk, problems in walked(servers.url, WALKS, SHARE) if problems}
    assert not wrong


def test_who_digresses_is_advised_as_safely(servers: Running) -> None:
    """With three of ten turns spent on something else, no danger is missed."""
    cases = load()[::16]
    played = [play(servers.url, case, MANNERS[n % len(MANNERS)], disturbed=0.3, seed=n) for n, case in enumerate(cases)]
    assert not [p.line() for p in played if not p.safe or (p.wanted == ["emergency"] and not p.exact)]
