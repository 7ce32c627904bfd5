"""Every kind of faulty knowledge is refused, with the file, the line and the remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from triage import KnowledgeBase, KnowledgeError, load_knowledge

Spoil = Callable[[str, str, str], Path]

# file, text, what it is replaced by, words of the message, and a text on the line it points at
WITH_A_LINE = [
    ("rules/urgent.yml", "when: deficit unless", "when: defect unless", "'defect'", "U1:"),
    ("rules/urgent.yml", "deficit unless palsy", "deficit unless", "expected 'more'", "U1:"),
    ("rules/urgent.yml", "sources: [BOOK]", "sources: []", "has no source", "U1:"),
    ("rules/urgent.yml", ", sources: [BOOK]", "", "'sources' is missing", "U1:"),
    ("rules/urgent.yml", "because: One.", "becuase: One.", "'because' is missing", "U1:"),
    ("rules/urgent.yml", "because: One.", "because: One., wehn: droop", "allowed: advice, because", "U1:"),
    ("rules/urgent.yml", "urgent:", "urgnt:", "'urgent' is missing", ""),
    ("rules/self_care.yml", "clear slur", "clear slurr", "slurr", "C1:"),
    ("rules/self_care.yml", "nothing_but(MILD)", "nothing_but(LOUD)", "unknown finding or set 'LOUD'", "C1:"),
    ("rules/definitions.yml", "[coffee]", "[tea]", "unknown finding 'tea'", "definitions:"),
    ("rules/definitions.yml", "deficit: droop or slur", "deficit: one_side\n  one_side: deficit\n  x: left", "", ""),
    ("rules/definitions.yml", "one_side: left", "slur: left", "hides a finding", "definitions:"),
    ("findings.yml", "droop: {label", "droop: {lable", "'label' is missing", "droop:"),
    ("findings.yml", "option: A droop,", "option: A droop, danjer: true,", "unknown key 'danjer'; allowed", "droop:"),
    ("findings.yml", "palsy: {label", "ache: {label", "'ache' stands twice", "  ache: {label: a palsy"),
    ("features.yml", "arm: [arm]", "arm: [leg]", "unknown place 'leg'", "arm: [leg]"),
    ("features.yml", "side: {label: side, met_when_unknown: true", "side: {label: side", "met_when_unknown", "side:"),
    ("questions.yml", "answer: duration,", "answer: durationn,", "one of yes_no", "duration:"),
    ("questions.yml", "[palsy, coffee, ache]", "[palsy, coffee, acke]", "unknown finding or value 'acke'", "past:"),
    ("questions.yml", "implies: new_now", "imply: new_now", "unknown key 'imply'", "danger:"),
    ("questions.yml", "answer: duration,", "answer: duration, when: gone,", "'gone'", "duration:"),
    ("conditions/flicker.yml", "weight: 3", "weight: 4", "1 to 3 or -3 to -1", "when: lid"),
    ("conditions/flicker.yml", "weight: 3", "weight: 0", "1 to 3 or -3 to -1", "when: lid"),
    ("conditions/flicker.yml", "weight: -2", "weight: much", "1 to 3 or -3 to -1", "when: ache"),
    ("conditions/flicker.yml", "when: lid", "when: lod", "'lod'", "when: lod"),
    ("conditions/flicker.yml", "id: flicker", "id: flick", "not the file's name", "id: flick"),
    ("conditions/flicker.yml", "prior: 3", "piror: 3", "'prior' is missing", ""),
    ("topics/coffee_talk.yml", "name: coffee", "nane: coffee", "'name' is missing", ""),
    ("settings.yml", "region: here", "region: nowhere", "known: here, there", "region:"),
    ("settings.yml", "likely: 6", "likly: 6", "'likely' is missing", "limits:"),
    ("regions.yml", 'crisis: "3"', 'crysis: "3"', "'crisis' is missing", "here:"),
    ("sources.yml", "title: A book", "tilte: A book", "'title' is missing", "BOOK:"),
]


@pytest.mark.parametrize(("name", "old", "new", "words", "line"), WITH_A_LINE)
def test_a_fault_is_refused_with_its_file_line_and_remedy(
    tiny_folder: Path, spoil: Spoil, name: str, old: str, new: str, words: str, line: str
) -> None:
    """Whoever made the slip finds it without searching."""
    path = spoil(name, old, new)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(tiny_folder)
    assert refused.value.path == path
    assert words in str(refused.value)
    if line:
        assert line in path.read_text(encoding="utf-8").splitlines()[(refused.value.line or 0) - 1]
        assert str(refused.value).startswith(f"{path}:{refused.value.line}: ")


# Faults between two files: the message names the file to mend and the id.
ACROSS_FILES = [
    ("rules/urgent.yml", "[BOOK]", "[BOK]", "rules/urgent.yml", "unknown source 'BOK'"),
    ("conditions/pull.yml", "sources: [BOOK]", "sources: [BOK]", "conditions/pull.yml", "unknown source 'BOK'"),
    ("conditions/pull.yml", "sources: [BOOK]", "sources: []", "conditions/pull.yml", "has no source"),
    ("topics/coffee_talk.yml", "[BOOK]", "[BOK]", "topics/coffee_talk.yml", "unknown source 'BOK'"),
    ("topics/coffee_talk.yml", "[flicker]", "[flikker]", "topics/coffee_talk.yml", "unknown topic 'flikker'"),
    ("findings.yml", "history:\n", "history:\n  idle: {label: i, option: I}\n", "findings.yml", "the finding 'idle'"),
    ("questions.yml", "[droop, slur]", "[droop]", "questions.yml", "'slur', but no question asks it"),
    ("wording.yml", "soon: Soon.", "soon: ''", "wording.yml", "urgency has nothing for soon"),
    ("wording.yml", "routine: [Film.]", "routine: []", "wording.yml", "advice has nothing for routine"),
    ("wording.yml", "urgent: [Call.]", "urgent: []", "wording.yml", "safety_net has nothing for urgent"),
]


@pytest.mark.parametrize(("name", "old", "new", "blamed", "words"), ACROSS_FILES)
def test_a_fault_between_files_is_refused_with_the_file_to_mend(
    tiny_folder: Path, spoil: Spoil, name: str, old: str, new: str, blamed: str, words: str
) -> None:
    """No unused finding, no rule without its question, no assertion without its source."""
    spoil(name, old, new)
    with pytest.raises(KnowledgeError) as refused:
        load_knowledge(tiny_folder)
    assert refused.value.path == tiny_folder / blamed
    assert words in str(refused.value)


def test_a_circle_of_definitions_is_refused_with_its_way_round(tiny_folder: Path, spoil: Spoil) -> None:
    """It would never come to an end."""
    spoil("rules/definitions.yml", "deficit: droop or slur", "deficit: again\n  again: deficit")
    with pytest.raises(KnowledgeError, match=r"definitions.yml:\d+: .*circle: deficit -> again -> deficit"):
        load_knowledge(tiny_folder)


@pytest.mark.parametrize("text", ["a: 1\nb: 2\na: 3\n", "a: {b: 1,\n  c: 2,\n  b: 3}\n", "a: [1\n", "a:\n\t- b\n"])
def test_a_key_twice_or_text_that_is_no_yaml_is_refused_with_its_line(tiny_folder: Path, text: str) -> None:
    """The second of two keys would silently win."""
    (tiny_folder / "sources.yml").write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"sources.yml:\d+: "):
        load_knowledge(tiny_folder)


def test_a_missing_file_is_refused_by_its_name(tiny_folder: Path) -> None:
    """Not with a stack trace."""
    (tiny_folder / "findings.yml").unlink()
    with pytest.raises(KnowledgeError, match=r"findings.yml: cannot be read"):
        load_knowledge(tiny_folder)


def test_a_folder_without_conditions_is_refused(tiny_folder: Path) -> None:
    """An assistant that can name nothing is not set up."""
    for path in (tiny_folder / "conditions").iterdir():
        path.unlink()
    with pytest.raises(KnowledgeError, match="conditions: holds no YAML file"):
        load_knowledge(tiny_folder)


def test_a_topic_named_like_a_condition_is_refused(tiny_folder: Path) -> None:
    """One id, one explanation."""
    text = (tiny_folder / "topics/coffee_talk.yml").read_text(encoding="utf-8")
    (tiny_folder / "topics/flicker.yml").write_text(text.replace("coffee_talk", "flicker"), encoding="utf-8")
    with pytest.raises(KnowledgeError, match="'flicker' is a condition already"):
        load_knowledge(tiny_folder)


def test_a_region_that_is_asked_for_and_not_known_is_refused(tiny_folder: Path) -> None:
    """A wrong number is worse than none."""
    with pytest.raises(KnowledgeError, match="unknown region 'mars'; known: here, there"):
        load_knowledge(tiny_folder, "mars")


def test_a_region_that_is_asked_for_wins_over_the_setting(tiny_folder: Path) -> None:
    """The setting is only the default."""
    assert load_knowledge(tiny_folder).region.id == "here"
    assert load_knowledge(tiny_folder, "there").region.emergency == "7"


def test_yes_and_no_are_words_in_the_knowledge(tiny_folder: Path, spoil: Spoil) -> None:
    """YAML 1.2: an unquoted no is not false."""
    spoil("findings.yml", "label: an ache", "label: no")
    assert load_knowledge(tiny_folder).findings["ache"].label == "no"


def test_the_knowledge_that_the_product_ships_has_no_fault(kb: KnowledgeBase) -> None:
    """Loading it refuses nothing."""
    assert kb.rules
    assert kb.conditions
