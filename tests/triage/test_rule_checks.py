"""The table of rule checks of the clinical brief: who comes, how soon they are seen, and what leads."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.person import evidence_from_facts
from triage import KnowledgeBase, assess


def person(*present: str, at: str, days: float | str | None = None, **features: Any) -> dict[str, Any]:
    """Everything asked: `at` names the places; what is not present is absent."""
    usual = {
        "side": "left",
        "onset": "gradual",
        "course": "same",
        "pattern": "intermittent",
        "age": 45,
        "sex": "female",
    }
    return {**usual, "location": at.split(), "duration_days": days, "present": present, **features}


LID = {"at": "eyelid", "age": 28}
HFS = {"at": "eyelid cheek mouth", "days": 240, "age": 55}
LIMBS = {"at": "arm leg", "days": 90, "age": 60, "sex": "male", "course": "worsening", "weakness_onset_days": 60}
THIN = ("muscle_wasting", "muscle_weakness")
PANIC = ("hyperventilation", "anxiety", "numbness_tingling")
LID_LONG = {"at": "eyelid", "days": 60, "weakness_onset_days": 0, "onset": "sudden"}
CHILD = {"age": 8, "sex": "male", "days": 30}
DRUG = {"at": "jaw neck", "days": 1, "onset": "sudden"}

CHECKS = [
    (person("caffeine", "tiredness", days=4, **LID), "self_care", "eyelid_myokymia"),
    (person(days=16, **LID), "routine", "eyelid_myokymia"),
    (person(days=100, **LID), "routine", None),
    (person("pregnancy", "tiredness", days=3, **LID), "self_care", "eyelid_myokymia"),
    (person("pregnancy", "tiredness", "headache", days=3, **LID), "urgent", None),
    (person("pregnancy", "headache", "vision_disturbance", days=3, **LID), "emergency", None),
    (person("twitching_in_sleep", **HFS), "routine", "hemifacial_spasm"),
    (person("twitching_in_sleep", "hearing_change", **HFS), "soon", None),
    (person("twitching_in_sleep", "numbness_tingling", **HFS), "soon", None),
    (person("eye_closure", **HFS), "routine", "hemifacial_spasm"),
    (person(*THIN, **LIMBS), "soon", "als"),
    (person(*THIN, "swallowing_difficulty", **LIMBS), "urgent", "als"),
    (person(*THIN, "swallowing_difficulty", "breathing_difficulty", **LIMBS), "emergency", "als"),
    (person("anxiety", at="widespread", days=60, age=24, sex="male", side="both"), "routine", "benign_fasciculation"),
    (person(*PANIC, at="mouth hand", days=0, side="both", course="improving"), "routine", "anxiety_twitching"),
    (person(*PANIC, at="mouth", days=0, side="both", course="improving"), "self_care", "anxiety_twitching"),
    (person(*PANIC, at="mouth", days=60, side="both"), "routine", "anxiety_twitching"),
    (
        person(
            "facial_weakness", "speech_difficulty", at="mouth", days=0, age=67, weakness_onset_days=0, onset="sudden"
        ),
        "emergency",
        "stroke",
    ),
    (person("facial_weakness", at="half_face", days=1, age=40, weakness_onset_days=1), "urgent", "bells_palsy"),
    (
        person("facial_weakness", "facial_palsy", at="half_face", days=5, age=40, weakness_onset_days=5),
        "urgent",
        "bells_palsy",
    ),
    (person("muscle_weakness", **LID_LONG), "emergency", None),
    (person("facial_weakness", "speech_difficulty", **LID_LONG), "emergency", "stroke"),
    (person("muscle_weakness", at="hand", days=20, weakness_onset_days=20, onset="sudden"), "soon", None),
    (person("facial_palsy", "face_movement", at="eyelid mouth", days=120), "routine", "facial_synkinesis"),
    (
        person("epilepsy", "rhythmic_jerking", at="half_face", days=35, age=20, sex="male"),
        "urgent",
        "focal_motor_seizure",
    ),
    (
        person("rhythmic_jerking", "spreading_jerks", "confusion", at="mouth hand", days=7, weakness_onset_days=7),
        "emergency",
        "focal_motor_seizure",
    ),
    (
        person("multiple_sclerosis_known", at="mouth", days=3, age=35, pattern="constant"),
        "soon",
        "multiple_sclerosis",
    ),
    (
        person("multiple_sclerosis_known", "vision_disturbance", at="mouth", days=3, age=35, weakness_onset_days=3),
        "urgent",
        "multiple_sclerosis",
    ),
    (person("head_injury", "headache", at="cheek", days=1), "urgent", None),
    (person("head_injury", "headache", "confusion", at="cheek", days=1, weakness_onset_days=0), "emergency", None),
    (person("fever", "headache", "confusion", at="cheek", days=1, weakness_onset_days=1), "emergency", None),
    (
        person("antipsychotic", "involuntary_movements", at="mouth jaw", days=200, side="both"),
        "soon",
        "medication_movement_disorder",
    ),
    (
        person("antipsychotic", "involuntary_movements", "muscle_stiffness", side="both", **DRUG),
        "urgent",
        "medication_movement_disorder",
    ),
    (
        person("antipsychotic", "involuntary_movements", "swallowing_difficulty", side="both", **DRUG),
        "emergency",
        "medication_movement_disorder",
    ),
    (person("new_medication", days=4, **LID), "routine", None),
    (person("new_medication", "fever", "tremor", "muscle_stiffness", days=4, **LID), "emergency", None),
    (person("suppressible_urge", at="eyelid", **{**CHILD, "side": "both"}), "routine", "tic"),
    (person(at="half_face", **CHILD), "soon", None),
    (person("rhythmic_jerking", at="half_face", **CHILD), "urgent", "focal_motor_seizure"),
    (
        person("eye_closure", "bright_light", "eye_irritation", at="eyelid", days=200, age=58, side="both"),
        "soon",
        "blepharospasm",
    ),
    (person("facial_pain", "touch", at="cheek", days=60, age=62), "soon", "trigeminal_neuralgia"),
    (
        person("thyroid_surgery", "numbness_tingling", "muscle_cramps", at="mouth hand", days=2, side="both"),
        "urgent",
        "electrolyte_disturbance",
    ),
    (person("suicidal_thoughts", days=4, **LID), "emergency", None),
    (person("guillain_barre", at="mouth", days=20, course="improving", side="both"), "soon", "guillain_barre_recovery"),
    (person(at="mouth", days=2), "self_care", None),
    (person(at="mouth", days=9), "routine", None),
]


@pytest.mark.parametrize(("facts", "urgency", "leading"), CHECKS)
def test_each_row_of_the_rule_checks_holds(
    kb: KnowledgeBase, facts: dict[str, Any], urgency: str, leading: str | None
) -> None:
    """The level always, and the leading condition where the table names one."""
    assessment = assess(kb, evidence_from_facts(kb, facts))
    assert assessment.urgency.id == urgency
    if leading:
        assert assessment.explanations[0].condition.id == leading


SECONDARY = [("hearing_change",), ("numbness_tingling",)]


@pytest.mark.parametrize("flag", SECONDARY)
def test_a_flag_beside_hemifacial_spasm_brings_up_the_secondary_form(kb: KnowledgeBase, flag: tuple[str, ...]) -> None:
    """Both forms are named."""
    assessment = assess(kb, evidence_from_facts(kb, person("twitching_in_sleep", *flag, **HFS)))
    named = {explanation.condition.id for explanation in assessment.explanations}
    assert {"hemifacial_spasm", "secondary_hemifacial_spasm"} <= named


def test_no_lone_eyelid_twitch_is_given_the_name_of_a_grave_illness(kb: KnowledgeBase) -> None:
    """Whatever its age and whoever has it."""
    for days in (1, 13, 30, 400):
        for age in (20, 45, 70):
            assessment = assess(kb, evidence_from_facts(kb, person(at="eyelid", days=days, age=age)))
            named = {explanation.condition.id for explanation in assessment.explanations}
            assert not named & {"als", "brain_tumour", "stroke", "multiple_sclerosis"}
