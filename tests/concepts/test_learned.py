"""The learned layer: it adds what it is sure of, asks back what it half hears, and takes nothing away."""

from __future__ import annotations

import numpy as np
import pytest

from concepts.learned import Learned, learn
from concepts.lessons import Lessons, lessons
from concepts.parts import Part
from concepts.reader import Mention, Reading

WORDS = ["smile", "wonky", "skew", "cup", "drops", "hand", "lid", "jumps", "hello", "cure", "drug", "scan", "bill"]
TOLD = [
    *[("smile wonky", "facial_weakness"), ("wonky smile skew", "facial_weakness")] * 8,
    *[("cup drops hand", "muscle_weakness"), ("hand drops cup", "muscle_weakness")] * 8,
    *[("lid jumps", "none"), ("hello", "none"), ("jumps", "none")] * 8,
]
ASKED = [*[("cure drug", "treatment"), ("drug", "treatment")] * 8, *[("scan", "mri")] * 8, *[("bill", "none")] * 8]
DANGER = frozenset({"muscle_weakness"})


def vectors(text: str) -> np.ndarray:
    """A stand-in for the sentence model: which of a dozen words a text has."""
    row = np.array([float(word in text.split()) for word in WORDS], dtype=np.float32)
    return row / max(1.0, float(np.linalg.norm(row)))


@pytest.fixture(scope="module")
def learned() -> Learned:
    """Taught with a few words."""
    return learn(Lessons(TOLD, ASKED), lambda text: ["mri"] if "scan" in text else [], ("mri", "treatment"), vectors)


def told(
    learned: Learned, text: str, *mentions: Mention, danger: frozenset[str] = DANGER, **part: object
) -> list[tuple[str, object, str | None]]:
    """What is added to a message of one statement."""
    where = {"start": 0, "end": len(text), "role": "present", "twitches": False, **part}
    reading = Reading(mentions, parts=(Part(**where),))  # type: ignore[arg-type]
    found = learned.findings(text, reading, lambda a, b: vectors(text[a:b]), danger)
    return [(m.entity, m.value, m.role) for m in found]


def test_what_it_is_sure_of_is_a_finding(learned):
    """Of whoever the statement is about."""
    assert told(learned, "smile wonky") == [("finding", "facial_weakness", "present")]
    assert told(learned, "cup drops hand", role="other_person") == [("finding", "muscle_weakness", "other_person")]


def test_a_danger_sign_half_heard_is_a_doubt(learned):
    """And anything else half heard is nothing."""
    half = "cup drops hello"
    assert told(learned, half) == [("doubt", "muscle_weakness", None)]
    assert told(learned, half, role="other_person") == []
    assert told(learned, half, danger=frozenset()) == []


def test_a_time_alone_tells_of_nothing(learned):
    """However much a time may look like something told: "22 weeks" is no pregnancy."""
    time = Mention("duration_days", 154, None, 0, 5)
    assert told(learned, "smile", time) == []
    assert told(learned, "smile now", time) == []
    assert told(learned, "smile wonky hand", time) == [("finding", "facial_weakness", "present")]


def test_nothing_is_said_twice_or_read_into_a_twitch(learned):
    """A finding that was read, in whatever role, stays as it was read."""
    absent = Mention("finding", "facial_weakness", "absent", 0, 5)
    assert told(learned, "smile wonky", absent) == []
    assert told(learned, "smile wonky", twitches=True) == []
    assert told(learned, "lid jumps") == []


@pytest.mark.parametrize(("text", "topics"), [("cure drug", ["treatment"]), ("scan", ["mri", "treatment"])])
def test_a_question_has_at_most_two_topics(learned, text, topics):
    """The likeliest first."""
    found = [m.value for m in learned.subjects(text, Reading(()), vectors(text))]
    assert topics == found


def test_a_question_about_something_else_has_none_unless_one_was_named(learned):
    """The phrase lists outrank the doubt."""
    assert learned.subjects("bill", Reading(()), vectors("bill")) == []
    named = Reading((Mention("topic", "mri", None, 0, 4),))
    assert next(m.value for m in learned.subjects("bill", named, vectors("bill"))) == "mri"


def test_what_is_kept_reads_the_same(learned, tmp_path):
    """And without running code from the file."""
    learned.save(tmp_path / "learned.npz")
    again = Learned.load(tmp_path / "learned.npz")
    assert told(again, "smile wonky") == told(learned, "smile wonky")
    assert again.topics == learned.topics


def test_what_each_phrase_teaches():
    """Findings and topics by their metadata, small talk as telling of nothing; the rest is left out."""
    made = lessons(
        [
            ("my smile is wonky", "describe_twitch", {"finding": "facial_weakness"}),
            ("is there a cure", "ask_info", {"topic": "treatment"}),
            ("what about it", "ask_info", {}),
            ("it twitches", "describe_twitch", {}),
            ("hello", "greet", {}),
            ("book a taxi", "out_of_scope", {}),
        ]
    )
    assert made.told == [("my smile is wonky", "facial_weakness"), ("hello", "none"), ("book a taxi", "none")]
    assert made.asked == [("is there a cure", "treatment"), ("book a taxi", "none")]


def test_what_the_lists_leave_of_a_message_they_read_wholly_tells_of_nothing():
    """Where the message says so; a part of any other may tell of something."""
    left = {"my lid jumps and work is mad": ["work is mad"], "my lid jumps, smile is off": ["smile is off"]}
    marked = [(text, "describe_twitch", {"rest": "nothing"} if "work" in text else {}) for text in left]
    assert lessons(marked, left.__getitem__).told == [("work is mad", "none")]
