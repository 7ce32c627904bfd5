"""What is asked next: danger first, nothing that is known, and only what could matter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.support.person import interview
from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, Progress, is_complete, next_question, places
from triage.interview import Progress as Kept

LID = Evidence({}, {"location": places(["eyelid"])}, places_complete=False)
DROOP = LID.with_finding("facial_weakness", Answer.PRESENT).with_finding("deficit_is_new", Answer.PRESENT)


def healthy(kb: KnowledgeBase, present: tuple[str, ...] = (), **features: Any) -> Evidence:
    """Someone who answers no to everything else."""
    findings = {f.id: Answer.ABSENT for f in kb.findings.values() if f.kind != "context"}
    usual = {
        "location": places(["eyelid"]), "side": "left", "duration_days": 4, "onset": "gradual", "course": "same",
        "pattern": "intermittent", "age": 34, "sex": "female",
    }  # fmt: skip
    return Evidence({**findings, **dict.fromkeys(present, Answer.PRESENT)}, {**usual, **features})


def asked(kb: KnowledgeBase, truth: Evidence, known: Evidence) -> list[str]:
    """The ids of all questions of an interview."""
    return [question.id for question in interview(kb, truth, known)[1]]


def test_danger_signs_are_asked_before_all_else(kb: KnowledgeBase) -> None:
    """Whatever was told of the twitch, and even if nothing was."""
    for known in (Evidence(places_complete=False), LID, LID.with_feature("duration_days", 400)):
        question = next_question(kb, known)
        assert question is not None
        assert question.id == "danger"
        assert {kb.findings[name].danger for name in question.asks} == {True}


def test_what_was_told_is_not_asked(kb: KnowledgeBase) -> None:
    """Neither as a question nor as an option."""
    known = LID.with_feature("duration_days", 4).with_feature("age", 34).with_finding("fever", Answer.UNKNOWN)
    questions = interview(kb, healthy(kb), known)[1]
    ids = {question.id for question in questions}
    assert not ids & {"place", "duration", "age"}
    assert all("fever" not in question.asks for question in questions)


def test_options_that_are_known_fall_out_of_a_question(kb: KnowledgeBase) -> None:
    """The rest of it is still asked."""
    whole = next_question(kb, LID)
    narrowed = next_question(kb, LID.with_finding("fever", Answer.ABSENT).with_finding("chest_pain", Answer.ABSENT))
    assert whole is not None
    assert narrowed is not None
    assert set(whole.asks) - set(narrowed.asks) == {"fever", "chest_pain"}
    assert {option.value for option in narrowed.options} == set(narrowed.asks)


def test_a_place_already_told_is_not_offered_again(kb: KnowledgeBase) -> None:
    """Only where else it twitches."""
    question = next(q for q in interview(kb, healthy(kb), LID)[1] if q.id == "elsewhere")
    assert "eyelid" not in {option.value for option in question.options}


def test_an_harmless_lid_needs_few_questions(kb: KnowledgeBase) -> None:
    """No more than the limit of the settings allows, unless the urgency hangs on it."""
    questions = asked(kb, healthy(kb, present=("caffeine", "tiredness")), LID)
    assert questions[0] == "danger"
    assert len(questions) <= kb.limits.questions + 2


AFTER_EMERGENCY = [
    (DROOP, ["deficit_date"]),
    (DROOP.with_feature("weakness_onset_days", 0), []),
    (DROOP.with_feature("weakness_onset_days", 2), ["clarify"]),
    (LID.with_finding("convulsion", Answer.PRESENT), ["clarify"]),
    (LID.with_finding("confusion", Answer.PRESENT), ["deficit_date", "clarify"]),
    (LID.with_finding("thunderclap_headache", Answer.PRESENT), []),
    (LID.with_finding("chest_pain", Answer.PRESENT), []),
    (LID.with_finding("suicidal_thoughts", Answer.PRESENT), ["safety"]),
]


@pytest.mark.parametrize(("known", "clarifiers"), AFTER_EMERGENCY)
def test_after_an_emergency_only_what_could_step_it_down_is_asked(
    kb: KnowledgeBase, known: Evidence, clarifiers: list[str]
) -> None:
    """And nothing at all when nothing could."""
    question = next_question(kb, known)
    if not clarifiers:
        assert question is None
        return
    assert question is not None
    assert question.clarifies
    assert question.id in clarifiers


def test_no_more_than_two_questions_follow_an_emergency(kb: KnowledgeBase) -> None:
    """Help is called first; talk comes second."""
    progress = Progress()
    asked_ids = []
    while question := next_question(kb, DROOP, progress):
        asked_ids.append(question.id)
        progress = progress.after(question.id, in_emergency=True)
    assert len(asked_ids) == kb.limits.questions_after_emergency == 2
    assert is_complete(kb, DROOP, progress)
    assert Progress(("a",), 1).after("b", in_emergency=False) == Kept(("a", "b"), 0)


def test_an_emergency_that_nothing_can_step_down_ends_the_interview(kb: KnowledgeBase) -> None:
    """No question may delay the call."""
    known = Evidence({"facial_weakness": Answer.PRESENT, "thunderclap_headache": Answer.PRESENT})
    assert is_complete(kb, known)


def test_no_question_is_for_emergencies_only_in_an_ordinary_interview(kb: KnowledgeBase) -> None:
    """A clarifier needs something to clarify."""
    assert "clarify" not in asked(kb, healthy(kb, present=("headache",)), LID)


SENSE = [
    (("fever",), {}, "neck", True),
    ((), {}, "neck", False),
    (("rhythmic_jerking", "epilepsy"), {}, "attack", True),
    ((), {}, "attack", False),
    ((), {"location": places(["arm"])}, "place", False),
]


@pytest.mark.parametrize(("present", "features", "question", "comes"), SENSE)
def test_a_question_is_asked_only_where_it_makes_sense(
    kb: KnowledgeBase, present: tuple[str, ...], features: dict[str, Any], question: str, comes: bool
) -> None:
    """An attack only to someone with attacks, a stiff neck only with fever or headache."""
    truth = healthy(kb, present, **features)
    known = Evidence({}, {"location": truth.places()}, places_complete=False)
    assert (question in asked(kb, truth, known)) is comes


@pytest.mark.parametrize(("age", "sex", "offered"), [(30, "female", True), (70, "female", False), (30, "male", False)])
def test_pregnancy_is_offered_only_where_it_can_be(kb: KnowledgeBase, age: int, sex: str, offered: bool) -> None:
    """By age and sex, as far as they are known."""
    truth = healthy(kb, ("headache",), age=age, sex=sex)
    questions = interview(kb, truth, LID.with_feature("age", age).with_feature("sex", sex))[1]
    history = [question for question in questions if question.id == "history"]
    assert any("pregnancy" in question.asks for question in history) is offered


def test_an_option_that_does_not_settle_comes_again_in_other_words(kb: KnowledgeBase) -> None:
    """New in the last days is one thing, slowly over months another."""
    questions = interview(kb, healthy(kb), LID)[1]
    assert [q.id for q in questions if "muscle_weakness" in q.asks] == ["danger", "body"]


def test_an_old_deficit_is_dated(kb: KnowledgeBase) -> None:
    """The twitch's age never stands in for it while it can be asked."""
    truth = healthy(kb, ("muscle_weakness",), weakness_onset_days=60, duration_days=200)
    assert "deficit_date" in asked(kb, truth, LID)


def test_an_answer_of_not_sure_is_not_asked_again(kb: KnowledgeBase) -> None:
    """Unknown is settled."""
    known = LID.with_feature("duration_days", UNKNOWN).with_feature("age", UNKNOWN)
    assert not {"duration", "age"} & set(asked(kb, healthy(kb), known))


def test_everything_known_leaves_nothing_to_ask(kb: KnowledgeBase) -> None:
    """The interview ends by itself."""
    assert is_complete(kb, healthy(kb))
    assert not is_complete(kb, replace(healthy(kb), places_complete=False))


TINY = [
    ({}, "danger", ("droop", "slur")),
    ({"absent": ["droop"]}, "danger", ("slur",)),
    ({"absent": ["droop", "slur"]}, "place", ("lid", "lip", "arm")),
    ({"absent": ["droop", "slur"], "features": {"location": ["lid"]}}, "duration", ()),
    ({"absent": ["droop", "slur"], "features": {"location": ["lid"], "duration_days": 2}}, "past", ("ache",)),
    ({"absent": ["droop", "slur"], "features": {"location": ["arm"], "duration_days": 20}}, "past", ("coffee", "ache")),
    ({"present": ["droop", "slur"]}, None, ()),
]


@pytest.mark.parametrize(("person", "question", "options"), TINY)
def test_only_what_could_change_the_urgency_or_the_explanations_is_asked(
    tiny_kb: KnowledgeBase, person: dict[str, Any], question: str | None, options: tuple[str, ...]
) -> None:
    """In the order of the file, narrowed to what is open and matters."""
    next_one = next_question(tiny_kb, Evidence.from_dict(person))
    assert (next_one.id if next_one else None) == question
    shown = tuple(option.value for option in next_one.options) if next_one else ()
    assert set(options) <= set(shown)
    assert not set(shown) & {*person.get("absent", ()), *person.get("present", ())}
