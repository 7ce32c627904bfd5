"""Talks to make a summary of: some that matter, and random ones at any stage."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from conversation.talk import Talk
from tests.support.patients import patients
from tests.support.person import evidence_from_facts, opening
from triage import Evidence, KnowledgeBase

FEWER = settings(max_examples=settings.default.max_examples // 4)  # a whole page takes longer to check than a rule


def empty() -> Talk:
    """Nothing was told yet."""
    return Talk()


def begun() -> Talk:
    """A little was told, and one thing only perhaps; most is open."""
    told = {"present": ["headache", "stress"], "absent": ["fever"], "unknown": ["epilepsy"], "doubtful": ["headache"]}
    evidence = {**told, "suspected": ["confusion"], "features": {"location": ["cheek"], "side": "unknown"}}
    return Talk(evidence=Evidence.from_dict({**evidence, "places_complete": False}))


def emergency() -> Talk:
    """One danger sign, and nothing else was asked."""
    return Talk(evidence=Evidence.from_dict({"present": ["thunderclap_headache"]}))


def self_care(kb: KnowledgeBase) -> Talk:
    """A lid that flickers after too much coffee, with all else asked and denied."""
    lid = {"location": ["eyelid"], "side": "left", "duration_days": 4, "onset": "gradual", "course": "same"}
    person = {"pattern": "intermittent", "age": 30, "sex": "female", "present": ["caffeine", "tiredness"]}
    return Talk(evidence=evidence_from_facts(kb, {**lid, **person}))


def child(kb: KnowledgeBase) -> Talk:
    """A boy with a tic, of whom his mother tells."""
    tic = {"location": ["eyelid", "around_eye"], "side": "both", "duration_days": 10, "onset": "gradual"}
    boy = {"course": "same", "pattern": "intermittent", "age": 8, "sex": "male"}
    facts = {**tic, **boy, "present": ["suppressible_urge", "stress"], "unknown": ["twitching_in_sleep"]}
    return Talk(evidence=evidence_from_facts(kb, facts), patient="son")


def every(kb: KnowledgeBase) -> dict[str, Talk]:
    """All of the above by their names."""
    return {
        "empty": empty(), "begun": begun(), "emergency": emergency(), "self_care": self_care(kb), "child": child(kb),
    }  # fmt: skip


@st.composite
def talks(draw: st.DrawFn, kb: KnowledgeBase) -> Talk:
    """A random patient of whom all or some is told, some of it in doubt, by themselves or by somebody else."""
    truth = draw(patients(kb))
    names = sorted([*truth.findings, *truth.features])
    evidence = truth if draw(st.booleans()) else opening(truth, draw(st.sets(st.sampled_from(names))))
    signs = sorted(finding.id for finding in kb.findings.values() if finding.danger)
    for name in draw(st.lists(st.sampled_from(signs), max_size=2)):
        evidence = evidence.with_doubtful(name) if draw(st.booleans()) else evidence.with_suspected(name)
    if draw(st.booleans()):  # a time of less than a day
        evidence = evidence.with_feature("duration_days", draw(st.floats(0, 1, exclude_min=True)))
    return Talk(evidence=evidence, patient=draw(st.sampled_from(["self", "son", "mother"])))
