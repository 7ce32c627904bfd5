"""What holds the parts together: ids of the contract, names across files, and no words outside the knowledge."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from ruamel.yaml import YAML

from conversation.heard import MANNERS
from conversation.requests import ORDER
from tests.conftest import ROOT
from triage import KnowledgeBase, Urgency

NUMBERS = {"emergency", "advice_line", "crisis"}
EDUCATION = {"what", "causes", "feels", "tests", "treatment", "self_care", "outlook", "when_to_see_doctor"}
# The texts of wording.yml that are filled in with something else than telephone numbers, or with more.
FILLED_WITH = {
    ("intro", "understood"): {"items"},
    ("carer", "understood"): {"items", "relation"},
    ("carer", "about"): {"relation"},
    ("carer", "age"): {"relation"},
    ("assessment", "why"): {"reasons"},
    ("assessment", "condition"): {"name", "likelihood", "evidence"},
    ("assessment", "for"): {"findings"},
    ("assessment", "against"): {"findings"},
    ("assessment", "bullet"): {"line"},
    ("assessment", "sources"): {"sources"},
    ("question", "why"): {"why"},
    ("explanation", "source"): {"sources"},
    ("explanation", "others"): {"names"},
    ("intro", "welcome_back"): {"items"},
    ("assessment", "news"): {"items"},
    ("question", "noted"): {"items"},
    ("question", "left"): {"number"},
    ("question", "corrected"): {"items"},
    ("own_case", "for"): {"findings"},
    ("own_case", "against"): {"findings"},
    ("emergency", "call"): {"number"},
    ("summary_words", "lasting"): {"time"},
    ("summary_words", "places"): {"places"},
    ("summary_words", "weakness_since"): {"time"},
    ("had",): {"label"},
    ("denied",): {"label"},
    ("list", "last"): {"first", "last"},
    ("summary", "today"): {"today"},
    ("summary", "not_assessed"): {"emergency"},
    ("summary", "advised"): {"action"},
    ("summary", "advised_so_far"): {"action"},
    ("summary", "fact"): {"label", "value"},
    ("summary", "doubtful"): {"label"},
    ("summary", "absent"): {"items"},
    ("summary", "unknown"): {"items"},
    ("summary", "suspected"): {"items"},
    ("summary", "condition"): {"name", "likelihood"},
    ("summary", "ask_about"): {"name"},
    ("summary", "with_unit"): {"label", "unit"},
}
COUNTED = {("summary_words", unit): {"number"} for unit in ("days", "weeks", "months", "years", "age")}
TOLD = ("requests", "replies", "errors", "messengers", "slack", "telegram")
WITH_NUMBERS = ("urgency", "emergency", "advice", "safety_net", "first_aid", *TOLD)
LOGS = {"debug", "info", "warning", "error", "exception", "critical"}


def load(name: str) -> Any:
    """One YAML file of the project."""
    return YAML(typ="safe").load((ROOT / name).read_text(encoding="utf-8"))


CONTRACT = load("tests/contract/vocabulary.yml")
DOMAIN = load("domain.yml")


def test_no_urgency_of_the_contract_is_missing_or_out_of_order() -> None:
    """Programs switch on them."""
    assert [urgency.id for urgency in Urgency] == list(CONTRACT["urgency"])


def test_no_condition_of_the_contract_is_missing(kb: KnowledgeBase) -> None:
    """More may come, none may go."""
    assert set(CONTRACT["conditions"]) <= set(kb.conditions)


@pytest.mark.parametrize("kind", ["symptoms", "triggers", "history"])
def test_no_finding_of_the_contract_is_missing(kb: KnowledgeBase, kind: str) -> None:
    """Each under its kind."""
    known = {finding.id for finding in kb.findings.values() if finding.kind == kind}
    assert set(CONTRACT["findings"][kind]) <= known


def test_no_feature_or_value_of_the_contract_is_missing(kb: KnowledgeBase) -> None:
    """Numbers stay numbers, and words keep their values."""
    for name, values in CONTRACT["features"].items():
        feature = kb.features[name]
        assert feature.is_number is isinstance(values, str)
        assert feature.is_number or set(values) <= set(feature.values)


def test_no_intent_of_the_contract_is_missing_from_the_domain() -> None:
    """And all its entities are listed."""
    assert set(CONTRACT["intents"]) <= {next(iter(intent)) for intent in DOMAIN["intents"]}
    entities = {next(iter(e)) if isinstance(e, dict) else e for e in DOMAIN["entities"]}
    assert {"finding", "topic", *CONTRACT["features"]} <= entities


def test_every_condition_teaches_all_that_it_should(kb: KnowledgeBase) -> None:
    """The eight parts, none empty."""
    for condition in kb.conditions.values():
        assert set(condition.education) == EDUCATION
        assert all(condition.education[part] for part in EDUCATION)


def test_all_seed_statements_are_carried(kb: KnowledgeBase) -> None:
    """By a condition or a topic, and none is made up."""
    carriers = (*kb.conditions.values(), *kb.topics.values())
    assert {s for carrier in carriers for s in carrier.statements} == {f"S{n}" for n in range(1, 25)}


def steps() -> Iterator[tuple[str, str]]:
    """Every step of every rule and story, as its kind and what it names."""
    for path in sorted((ROOT / "data").glob("*/*.yml")):
        data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        for block in (*data.get("rules", ()), *data.get("stories", ())):
            for step in block["steps"]:
                yield from ((key, str(value)) for key, value in step.items())


def trees(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    """The parsed Python files of some folders."""
    for folder in folders:
        for path in sorted((ROOT / folder).glob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def words(tree: ast.AST) -> Iterator[str]:
    """Every string in some code."""
    yield from (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def test_every_action_and_response_that_is_named_exists_and_is_used() -> None:
    """In the domain, the rules and the code."""
    code = {word for _, tree in trees("actions", "channels", "conversation", "concepts") for word in words(tree)}
    named = {name for kind, name in steps() if kind == "action"}
    responses, actions = set(DOMAIN["responses"]), set(DOMAIN["actions"])
    assert {word for word in code if re.fullmatch(r"utter_\w+", word)} == responses
    assert {word for word in code if re.fullmatch(r"action_(take|restart)\w*", word)} == actions
    assert named == actions
    config = load("config.yml")
    fallbacks = {p["core_fallback_action_name"] for p in config["policies"] if "core_fallback_action_name" in p}
    assert fallbacks <= actions


def texts(node: Any, *keys: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text below a node with the keys that lead to it."""
    if isinstance(node, str):
        yield keys, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from texts(value, *keys, str(key))
    elif isinstance(node, (list, tuple)):
        for value in node:
            yield from texts(value, *keys)


def fields(text: str) -> set[str]:
    """The placeholders in a text."""
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def test_every_placeholder_of_the_wording_can_be_filled(kb: KnowledgeBase) -> None:
    """With the numbers where they are filled in, and with nothing where nothing is."""
    some = {**FILLED_WITH, **COUNTED, **{("languages", name): {"digits"} for name in kb.wording["languages"]}}
    numbered = {("intro", "greeting"), ("intro", "limits"), ("question", "person")}
    for keys, text in texts(dict(kb.wording)):
        allowed = NUMBERS if keys[0] in WITH_NUMBERS or keys in numbered else set()
        allowed = some.get(keys, allowed)
        allowed = allowed | ({"days"} if keys == ("replies", "ask_privacy") else set())
        assert fields(text) <= allowed, (keys, text)
        assert some.get(keys, set()) <= fields(text), (keys, text)


def test_every_placeholder_of_advice_and_topics_is_a_telephone_number(kb: KnowledgeBase) -> None:
    """And what is shown as it stands has none."""
    filled = [line for rule in kb.rules for line in rule.advice]
    plain = [rule.because for rule in kb.rules]
    for condition in kb.conditions.values():
        filled += [
            *condition.advice,
            condition.summary,
            *(line for part in condition.education.values() for line in part),
        ]
        plain += [condition.name]
    filled += [line for topic in kb.topics.values() for line in (*topic.short, *topic.more)]
    for question in kb.questions.values():
        filled += [question.text, question.simpler, question.brief]
        plain += [question.why, *(option.label for option in question.options)]
    assert all(fields(line) <= NUMBERS for line in filled)
    assert not any(fields(line) for line in plain)


def test_every_first_aid_that_a_rule_names_exists_and_is_used(kb: KnowledgeBase) -> None:
    """A missing one would fail in the middle of an emergency."""
    assert {rule.first_aid for rule in kb.rules if rule.first_aid} == set(kb.wording["first_aid"])


def test_every_name_of_a_question_exists(kb: KnowledgeBase) -> None:
    """What it asks, and what a tick implies."""
    for question in kb.questions.values():
        assert set(question.asks) <= {*kb.findings, *kb.features}
        assert question.implies is None or question.implies in kb.findings
    assert set(kb.deficits) <= set(kb.findings)
    assert set(kb.wording["default_reason"]["sources"]) <= set(kb.sources)


def test_ids_of_rules_are_unique_and_tell_their_level(kb: KnowledgeBase) -> None:
    """E, U, W, R, C: one letter for each level."""
    ids = [rule.id for rule in kb.rules]
    letters = dict(zip(Urgency, "EUWRC", strict=True))
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(rf"{letters[rule.urgency]}\d+", rule.id) for rule in kb.rules)


def test_every_reply_stands_for_an_intent(kb: KnowledgeBase) -> None:
    """Or for starting again."""
    intents = {next(iter(intent)) for intent in DOMAIN["intents"]}
    assert set(kb.wording["replies"]) <= intents | {"start_again"}


def test_every_request_that_is_read_is_answered_or_says_how_the_rest_is_meant() -> None:
    """The lists of the reading and the order in the conversation hold the same names."""
    read = set(load("knowledge/reading/requests.yml"))
    assert read == {*ORDER, *MANNERS}


def test_the_talk_is_kept_as_long_as_the_person_is_told(kb: KnowledgeBase) -> None:
    """In minutes in the domain, in days in the settings."""
    assert DOMAIN["session_config"]["session_expiration_time"] == kb.limits.forget_days * 24 * 60


def silent(tree: ast.Module) -> set[ast.AST]:
    """The parts of a file that no person reads: documentation, errors, logs and the help of a command."""
    parts: set[ast.AST] = set()
    for node in ast.walk(tree):
        spoken = node.value if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) else None
        called = node.func if isinstance(node, ast.Call) else None
        name = getattr(called, "attr", getattr(called, "id", ""))
        if spoken or isinstance(node, ast.Raise) or name in LOGS or name == "add_argument":
            parts.update(ast.walk(node))
    return parts


def test_no_sentence_that_a_person_reads_stands_in_python() -> None:
    """They are all in knowledge/."""
    found = []
    for path, tree in trees("triage", "conversation", "actions"):
        skipped = silent(tree)
        spoken = [n for n in ast.walk(tree) if n not in skipped and isinstance(n, ast.Constant)]
        found += [
            f"{path.name}:{node.lineno}"
            for node in spoken
            if isinstance(node.value, str) and re.match(r"[A-Z].* .*[.?!]$", node.value, re.DOTALL)
        ]
    assert not found
