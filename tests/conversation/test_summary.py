"""The page for the doctor holds all that was told, and says what was not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from conversation.summary import summary_message, summary_text
from conversation.talk import Talk
from tests.conversation.said import say, talked
from tests.support.talks import FEWER, begun, child, emergency, empty, every, self_care, talks
from triage import UNKNOWN, Answer, Evidence, KnowledgeBase, Urgency, assess, load_knowledge

KB: KnowledgeBase = load_knowledge(Path(__file__).resolve().parents[2] / "knowledge")
WORDS = KB.wording["summary"]
NOW = "2026-03-01T10:00:00Z"


def summary(talk: Talk, today: str | None = None) -> str:
    """The summary of a talk on its own assessment."""
    return summary_text(KB, talk, assess(KB, talk.evidence), today)


def bullets(text: str, *titles: str) -> list[str]:
    """The lines under the paragraph that begins with one of `titles`."""
    for paragraph in text.split("\n\n"):
        title, *lines = paragraph.split("\n")
        if title in titles:
            return [line.removeprefix("- ") for line in lines]
    return []


def listed(text: str, key: str) -> list[str]:
    """The items of the one-line list that has the words `key`."""
    title = WORDS[key].format(items="")
    lines = [paragraph.removeprefix(title) for paragraph in text.split("\n\n") if paragraph.startswith(title)]
    return lines[0].split("; ") if lines else []


def story(text: str) -> dict[str, str]:
    """What was told of the twitch and the person, by the label."""
    return dict(line.split(": ", 1) for line in bullets(text, WORDS["told_by_self"], WORDS["told_by_other"]))


def labels(evidence: Evidence, answer: Answer) -> set[str]:
    """The plain words of the findings with that answer; a doubtful one says so."""
    given = [KB.findings[name] for name, told in evidence.findings.items() if told is answer]
    return {
        WORDS["doubtful"].format(label=finding.label) if finding.id in evidence.doubtful else finding.label
        for finding in given
        if finding.kind != "context"
    }


@FEWER
@given(talks(KB))
def test_every_finding_and_feature_is_told_and_under_the_right_heading(talk: Talk) -> None:
    """Once each; nothing is added, and nothing is lost."""
    text, evidence = summary(talk), talk.evidence
    known = {name: value for name, value in evidence.features.items() if value is not UNKNOWN}
    not_known = [KB.features[name].label for name in evidence.features if name not in known]
    for found, expected in (
        (bullets(text, WORDS["present"]), labels(evidence, Answer.PRESENT)),
        (listed(text, "absent"), labels(evidence, Answer.ABSENT)),
        (listed(text, "unknown"), labels(evidence, Answer.UNKNOWN) | set(not_known)),
        (listed(text, "suspected"), {KB.findings[name].label for name in evidence.suspected}),
    ):
        assert sorted(found) == sorted(expected)
    assert set(story(text)) == {KB.features[name].label for name in known}
    assert all(story(text).values())


@FEWER
@given(talks(KB))
def test_the_advice_its_reasons_and_the_disclaimer_are_in_every_summary_of_something(talk: Talk) -> None:
    """The action comes before what was told; only what is certain is a reason while more is to be asked."""
    assessment, text = assess(KB, talk.evidence), summary(talk)
    assert text.endswith(KB.wording["intro"]["disclaimer"])
    assert "{" not in text
    assert (WORDS["incomplete"] in text) is not talk.is_complete(KB)
    if talk.has_facts:
        assert assessment.advice[0] in text.split("\n\n")[1]
        reasons = [reason.text for reason in assessment.reasons]
        if talk.is_complete(KB) or assessment.urgency is Urgency.EMERGENCY:
            assert bullets(text, WORDS["why"]) == reasons
        else:
            assert set(bullets(text, WORDS["why"])) <= set(reasons)


def test_danger_signs_come_first() -> None:
    """Whatever the order in which they were told."""
    told = Evidence.from_dict({"present": ["stress", "headache"], "absent": ["caffeine", "fever"]})
    text = summary(Talk(evidence=told))
    assert bullets(text, WORDS["present"]) == ["headache", "stress"]
    assert listed(text, "absent") == ["fever", "caffeine"]


def test_notes_of_the_talk_are_left_out() -> None:
    """They are no findings."""
    noted = Evidence.from_dict({"present": ["tremor", "deficit_is_new"], "absent": ["safe_now"]})
    text = summary(Talk(evidence=noted))
    assert bullets(text, WORDS["present"]) == [KB.findings["tremor"].label]
    assert listed(text, "absent") == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("location", frozenset({"trunk", "eyelid"}), "Eyelid; Chest, back or belly"),
        ("side", "both", "Both sides or the middle"),
        ("duration_days", 0.2, "less than a day"),
        ("duration_days", 21.0, "3 weeks"),
        ("weakness_onset_days", 400, "13 months"),
        ("onset", "sudden", "Suddenly, within seconds or minutes"),
        ("course", "worsening", "Getting worse or spreading"),
        ("pattern", "intermittent", "It comes and goes"),
        ("age", 30.0, "30"),
        ("sex", "female", "Female"),
    ],
)
def test_a_feature_is_told_as_it_was_offered(name: str, value: object, words: str) -> None:
    """And times in the unit in which people speak of them."""
    text = summary(Talk(evidence=Evidence(features={name: value})))
    assert story(text) == {KB.features[name].label: words}


def test_it_tells_who_told_it() -> None:
    """A child's mother is not the child; also when no more than one finding is known."""
    assert WORDS["told_by_other"] in summary(child(KB))
    assert WORDS["told_by_self"] not in summary(child(KB))
    assert WORDS["told_by_self"] in summary(self_care(KB))
    assert WORDS["told_by_self"] in summary(emergency())
    assert WORDS["told_by_other"] in summary(replace(emergency(), patient="mother"))


def test_what_is_not_sure_is_not_told_as_sure() -> None:
    """A finding read from free words, one that was perhaps told, and an answer of not sure."""
    text = summary(begun())
    assert bullets(text, WORDS["present"]) == ["headache (not confirmed)", "stress"]
    assert listed(text, "suspected") == [KB.findings["confusion"].label]
    assert listed(text, "unknown") == ["epilepsy", "the side"]


def test_what_nobody_told_is_no_reason() -> None:
    """Caution takes an open age for a child's, but the page must not say so."""
    child_seen = "A child who twitches should be seen by a GP."
    talk = Talk(evidence=Evidence.from_dict({"features": {"location": ["eyelid"], "duration_days": 2}}))
    assert child_seen in [reason.text for reason in assess(KB, talk.evidence).reasons]
    assert child_seen not in summary(talk)
    assert child_seen in summary(child(KB))


def test_a_talk_that_has_not_begun_gives_no_advice_but_the_number() -> None:
    """With or without an assessment, which would know nothing."""
    for assessment in (None, assess(KB, empty().evidence)):
        text = summary_text(KB, empty(), assessment)
        assert KB.region.emergency in text
        assert WORDS["incomplete"] in text
        assert WORDS["nothing_told"] in text
        assert KB.wording["urgency"]["routine"] not in text


def test_without_an_assessment_what_was_told_is_there_all_the_same() -> None:
    """And the page says that it is not the whole."""
    text = summary_text(KB, self_care(KB), None)
    assert bullets(text, WORDS["present"]) == ["caffeine", "too little sleep"]
    assert WORDS["incomplete"] in text
    assert WORDS["might_be"] not in text


def test_names_and_likelihoods_stand_without_what_hardly_fits() -> None:
    """The best one is also in the first question to the doctor."""
    text = summary(self_care(KB))
    best = assess(KB, self_care(KB).evidence).explanations[0]
    assert bullets(text, WORDS["might_be"])[0] == f"{best.condition.name} ({best.likelihood})"
    assert not any(line.endswith("(less likely)") for line in bullets(text, WORDS["might_be"]))
    assert bullets(text, WORDS["ask"]) == [WORDS["ask_about"].format(name=best.condition.name), *WORDS["questions"]]
    assert bullets(text, WORDS["show"]) == list(WORDS["to_show"])


def test_an_emergency_names_no_causes_and_asks_for_no_film() -> None:
    """Help comes first."""
    text = summary(emergency())
    assert KB.wording["urgency"]["emergency"].format(emergency=KB.region.emergency) in text.split("\n\n")[1]
    assert not any(WORDS[part] in text for part in ("might_be", "ask", "show"))


def test_the_date_stands_in_the_head_when_it_is_known() -> None:
    """And nowhere else."""
    assert WORDS["today"].format(today="2026-03-01") in summary(begun(), "2026-03-01").split("\n\n")[0]
    assert not re.search(r"\d{4}-\d\d-\d\d", summary(begun()))


@pytest.mark.parametrize("name", every(KB))
def test_the_message_carries_the_text_and_the_bundle(name: str) -> None:
    """The date is that of the instant."""
    talk = every(KB)[name]
    message = summary_message(KB, talk, assess(KB, talk.evidence), NOW, "a talk")
    assert message["text"] == summary(talk, "2026-03-01")
    assert set(message["custom"]) == {"kind", "fhir"}
    assert message["custom"]["kind"] == "summary"
    assert message["custom"]["fhir"]["timestamp"] == NOW


def test_a_talk_is_summed_up_at_any_of_its_turns() -> None:
    """What was said in free words is told in plain ones, and never repeated."""
    own = "Zebedee's lid flutters like a moth"
    talk, _ = talked(KB, [say(own, "describe_twitch", location="eyelid", present="stress", patient="son")])
    message = summary_message(KB, talk, assess(KB, talk.evidence), NOW, "a talk")
    assert story(message["text"]) == {KB.features["location"].label: "Eyelid"}
    assert bullets(message["text"], WORDS["present"]) == ["stress"]
    assert not any(word in str(message) for word in ("Zebedee", "moth"))
