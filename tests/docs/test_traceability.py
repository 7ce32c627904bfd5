"""The table of docs/traceability.md against the knowledge, the vignettes and the tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.play import load
from triage import KnowledgeBase

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "traceability.md").read_text(encoding="utf-8")
STATEMENTS = [f"S{number}" for number in range(1, 25)]


def table() -> dict[str, list[list[str]]]:
    """For each statement the code words of its cells: knowledge, rules, questions, words, vignettes."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in TEXT.splitlines() if line.startswith("| S")
    ]
    return {row[0]: [re.findall(r"`([^`]+)`", cell) for cell in row[2:]] for row in rows}


TABLE = table()


def carriers(kb: KnowledgeBase, statement: str) -> set[str]:
    """The knowledge files that carry a statement."""
    conditions = {f"conditions/{c.id}" for c in kb.conditions.values() if statement in c.statements}
    return conditions | {f"topics/{t.id}" for t in kb.topics.values() if statement in t.statements}


def test_all_statements_are_there_in_order() -> None:
    """None of S1 to S24 is missing, none stands twice."""
    assert list(TABLE) == STATEMENTS
    assert TEXT.count("\n| S") == len(STATEMENTS)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_files_named_are_those_that_carry_the_statement(kb: KnowledgeBase, statement: str) -> None:
    """Both ways: no file too many, none too few, and at least one."""
    assert TABLE[statement][0]
    assert set(TABLE[statement][0]) == carriers(kb, statement)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_rules_and_questions_exist_and_no_citing_rule_is_left_out(kb: KnowledgeBase, statement: str) -> None:
    """A rule that cites the statement stands in its row."""
    rules, questions = set(TABLE[statement][1]), set(TABLE[statement][2])
    assert rules <= {rule.id for rule in kb.rules}
    assert {rule.id for rule in kb.rules if statement in rule.sources} <= rules
    assert questions <= set(kb.questions)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_words_of_the_statement_can_be_read(statement: str) -> None:
    """The fact itself is in the files, and not only its number."""
    files, _, _, words, _ = TABLE[statement]
    said = " ".join((ROOT / "knowledge" / f"{file}.yml").read_text(encoding="utf-8") for file in files)
    assert words
    assert not [word for word in words if word not in said]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_vignette_shows_the_statement(statement: str) -> None:
    """At least one, and each exists."""
    shown = set(TABLE[statement][4])
    assert shown
    assert shown <= {vignette["id"] for vignette in load()}


def test_every_named_test_exists() -> None:
    """Files of tests, and functions where one is named."""
    for name in ("traceability.md", "safety.md", "web.md", "slack.md", "telegram.md"):
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        for file, function in re.findall(r"`(tests/[\w/]+\.py)(?:::(test_\w+))?`", text):
            assert (ROOT / file).is_file(), file
            assert not function or f"def {function}(" in (ROOT / file).read_text(encoding="utf-8"), (file, function)
