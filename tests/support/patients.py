"""Random complete patients for the properties: every finding and feature known, or truly not known to them."""

from __future__ import annotations

from hypothesis import strategies as st

from triage import UNKNOWN, Answer, Evidence, KnowledgeBase

_DAYS = st.sampled_from([0, 1, 2, 3, 4, 7, 8, 13, 14, 15, 21, 22, 28, 29, 30, 31, 60, 89, 90, 91, 200, 400, 2000])


def patients(kb: KnowledgeBase) -> st.SearchStrategy[Evidence]:
    """Complete evidence in which a few findings are present, a few unknown and the rest absent."""
    askable = sorted(f.id for f in kb.findings.values() if f.kind != "context" and not f.listened_for)
    return st.builds(
        _complete,
        st.just(tuple(askable)),
        st.just(kb.deficits),
        st.lists(st.sampled_from(askable), max_size=7, unique=True),
        st.lists(st.sampled_from(askable), max_size=3, unique=True),
        _features(kb),
    )


def _features(kb: KnowledgeBase) -> st.SearchStrategy[dict]:
    def maybe(values: st.SearchStrategy) -> st.SearchStrategy:
        return st.one_of(values, values, values, st.just(UNKNOWN))

    places = st.frozensets(st.sampled_from(sorted(kb.features["location"].values)), min_size=1, max_size=3)
    words = {
        name: maybe(st.sampled_from(sorted(feature.values)))
        for name, feature in kb.features.items()
        if feature.values and name != "location"
    }
    ages = st.one_of(st.integers(0, 100), st.sampled_from([11, 12, 15, 16, 39, 40, 49, 50]))
    return st.fixed_dictionaries(
        {
            **words,
            "location": maybe(places),
            "duration_days": maybe(_DAYS),
            "weakness_onset_days": maybe(_DAYS),
            "age": maybe(ages),
        }
    )


def _complete(
    askable: tuple[str, ...], deficits: frozenset[str], present: list[str], unknown: list[str], features: dict
) -> Evidence:
    findings = dict.fromkeys(askable, Answer.ABSENT)
    findings |= dict.fromkeys(unknown, Answer.UNKNOWN)
    findings |= dict.fromkeys(present, Answer.PRESENT)
    if not _can_be_pregnant(features):
        findings["pregnancy"] = Answer.ABSENT
    if not deficits & set(present):
        features = {name: value for name, value in features.items() if name != "weakness_onset_days"}
    return Evidence(findings, features)


def _can_be_pregnant(features: dict) -> bool:
    age = features["age"]
    return features["sex"] != "male" and (age is UNKNOWN or 12 <= age <= 55)
