"""Own vignettes, played over REST against real servers, as a person would talk: all emergencies, a third of the others.

`make play` plays all of them; without servers all are played in tests/vignettes/.
"""

from __future__ import annotations

import pytest

from scripts.play import MANNERS, Played, load, manners, play, summary
from tests.servers.conftest import Running

pytestmark = pytest.mark.timeout(1800)  # some hundred conversations


@pytest.fixture(scope="module")
def interviews(servers: Running) -> list[Played]:
    """Each once, the manner of answering changing from one to the next."""
    return [
        play(servers.url, vignette, manner)
        for number, vignette in enumerate(load())
        if number % 3 == 0 or "emergency" in vignette["expect"]["urgency"]
        for manner in manners("turns", number)
    ]


def failing(interviews: list[Played], share: str) -> str:
    """One line for each interview that lowers a share."""
    wrong = {
        "exact": lambda played: not played.exact,
        "safe": lambda played: not played.safe,
        "emergencies": lambda played: played.wanted == ["emergency"] and not played.exact,
        "top3": lambda played: not played.names(3),
        "short": lambda played: len(played.asked) > 14,
    }[share]
    return "\n" + "\n".join(played.line() for played in interviews if wrong(played))


@pytest.mark.parametrize(
    ("share", "least"), [("safe", 1.0), ("emergencies", 1.0), ("exact", 0.95), ("top3", 0.95), ("short", 0.95)]
)
def test_the_share_of_good_interviews_is_high_enough(interviews: list[Played], share: str, least: float) -> None:
    """Danger is never missed, and the level, the explanations and the length are right nearly always."""
    assert summary(interviews)[share] >= least, failing(interviews, share)


def test_an_interview_has_at_most_eight_questions_in_the_middle(interviews: list[Played]) -> None:
    """Half of the people are done after eight questions."""
    assert summary(interviews)["median_questions"] <= 8


def test_every_interview_ends_in_a_complete_assessment(interviews: list[Played]) -> None:
    """Nobody is left with a question or with silence."""
    unfinished = [p.line() for p in interviews if not p.assessment or not p.assessment["complete"]]
    assert not unfinished, "\n".join(unfinished)


def test_every_manner_of_answering_is_played(interviews: list[Played]) -> None:
    """The score is not that of one way of speaking."""
    assert {played.manner for played in interviews} == set(MANNERS)
