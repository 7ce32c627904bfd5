"""Times: how long ago it began, and which times are not the twitch's."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concepts.durations import Times
from concepts.normalise import Normaliser

DATES = ["monday", "friday", "june", "december", "christmas", "february"]
UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3wks", 21), ("about a fortnight", 14), ("a few months", 90), ("couple of days", 2), ("10 or 12 days", 11),
        ("since this morning", 0), ("half an hour", 0), ("1.5 years", 547), ("a year ago", 365),
        ("over a year now", 365),
        ("all week", 7), ("few days", 3), ("2-3 weeks", 17), ("two to three weeks", 17), ("a month and a half", 45),
        ("two and a half years", 912), ("twenty five days", 25), ("a week or two", 10), ("3/52", 21), ("2/7", 2),
        ("6/12", 180),
        ("on and off for 2 yrs", 730), ("the other day", 3),
        ("yesterday", 1),
        ("last night", 1), ("20 mins", 0), ("hace tres días", 3), ("depuis deux semaines", 14), ("a decade", 3650),
        ("a week and two days", 9), ("one year four months", 485), ("half a dozen weeks", 42), ("2½ years", 912),
        ("between 2 and 3 weeks", 17), ("two and three quarter years", 1003), ("several weeks", 35), ("fore days", 4),
        ("two weeks sorry i mean three", 21), ("no not 2 months, 2 weeks", 14), ("all in all 5 months", 150),
        ("over a month, less than two", 45), ("couple of days tops", 2), ("less than a day", 1), ("a fortnite", 14),
    ],
)  # fmt: skip
def test_a_time_by_itself(facts, text, days):
    """As the answer to "how long?"."""
    assert {days} == facts(text)["duration_days"]


@pytest.mark.parametrize(("text", "days"), [("since last tuesday", 5), ("since march", 252), ("since mon", 6)])
def test_a_time_told_by_the_calendar(facts, text, days):
    """It depends on what day it is, so it goes by a name of its own."""
    assert {days} == facts(text)["since_days"]
    assert "duration_days" not in facts(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("eyelid twitches, lasts 30 secs, been happening 10 days", 10),
        ("for 10 mins each, twice a day, for the last 3 months", 90),
        ("waiting 3 weeks for an appointment, eyelid twitching for 2 months", 60),
        ("diabetic 15 years, calf flickering 2 weeks", 14),
        ("20 weeks pregnant and my eyelid has fluttered for 5 days", 5),
        ("my cheek twitches, 2 months, worse this week", 60),
        ("Correction. I told you two weeks. My wife says it's five.", 35),
        ("it's been three weeks on and off", 21),
        ("my lip has twitched for a month, headache for 2 days", 30),
        ("thyroid out 20 years ago, my hands have twitched for 2 weeks", 14),
        ("I've had this twitch since I was 30 and I'm 34 now", 1461),
        ("my lid has been off for 4 days, twitching away", 4),
        ("hardly any coffee, one a week, eye twitching 3 days", 3),
        ("it stopped for three weeks, eyelid twitching 2 months in all", 60),
        ("the twitch in my hand is only a week old", 7),
        ("my husband has had his for 8 years but mine is only a week old", 7),
        ("i worked nights for 12 years and never had this till last fortnight", 14),
        ("first time was 10 years ago, this bout has been 6 days", 6),
        ("google says see a doctor after 2 weeks. mine is at 9 days", 9),
        ("my mother had it for ten years. I've had it for ten minutes and I'm panicking", 0),
        ("thought it would last a day or two, its now 5 weeks", 35),
        ("from past 2 weeks left eyelid twitching is coming", 14),
        ("third night running my calf jumps", 3),
        ("car crash a year ago, a twitch in the eye ever since", 365),
        ("having BP since 6 years, from last 10 days my cheek is twitching", 10),
        ("I met with an accident 2 weeks before, from that time my eyebrow twitches", 14),
    ],
)
def test_the_time_that_is_the_twitchs(facts, text, days):
    """Spells, waits and other events have times of their own."""
    assert {days} == facts(text)["duration_days"]


@pytest.mark.parametrize(
    "text",
    [
        "it twitches every 10 secs", "my eyelid goes twice a week", "each one lasts a minute", "i drink six a day",
        "had it since i was pregnant", "my eye twitches 24/7", "calves flicker for hours after i run",
        "on and off all day it flutters",
        "thirty years a postman and my thumb twitches", "my wife of 40 years has a twitching cheek",
        "I slept like a log all week and still it flickers", "my son of 6 years has a twitching eye",
        "my eyelid twitches and my mum has had ms for 3 years",
    ],
)  # fmt: skip
def test_no_time_of_the_twitch(facts, text):
    """How often and how long a spell lasts is not since when."""
    assert "duration_days" not in facts(text)


def test_weakness_has_its_own_time(facts):
    """A droop newer than the twitch keeps its own time."""
    found = facts("cheek twitching 3 weeks. 2 days ago my left hand went weak")
    assert ({21}, {2}) == (found["duration_days"], found["weakness_onset_days"])


def test_a_deficit_alone_gives_both(facts):
    """When only the deficit's time is told it stands for both."""
    found = facts("my speech went slurred an hour ago")
    assert ({0}, {0}) == (found["duration_days"], found["weakness_onset_days"])


@pytest.fixture(scope="module")
def stretches(lexicon):
    """Finds the times of a text."""
    normalise, times = Normaliser(lexicon), Times(lexicon)
    return lambda text, today=None: times.find(normalise(text), today)


@given(count=st.integers(1, 99), unit=st.sampled_from(sorted(UNITS)), ago=st.booleans())
def test_what_is_written_is_read(stretches, count, unit, ago):
    """Any number of any unit comes back."""
    (stretch,) = stretches(f"{count} {unit}s" + " ago" * ago)
    assert count * UNITS[unit] == stretch.whole


@given(today=st.dates(date(2020, 1, 1), date(2035, 12, 31)), word=st.sampled_from(DATES))
def test_a_date_is_never_in_the_future(stretches, today, word):
    """ "Since Monday" is at most a week ago, "since June" at most a year."""
    (stretch,) = stretches(f"since {word}", today)
    assert timedelta(0) <= timedelta(stretch.whole) <= timedelta(366)
