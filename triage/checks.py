"""Checks across the whole of `knowledge/` once every file has been read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from triage.errors import KnowledgeError
from triage.expression import names_in
from triage.model import KnowledgeBase, Urgency


def check_whole(kb: KnowledgeBase, root: Path) -> None:
    """Raise KnowledgeError for the first thing that does not fit together."""
    for file, problem in _problems(kb):
        raise KnowledgeError(root / file, None, problem)


def _problems(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    yield from _unknown_sources(kb)
    yield from _unknown_topics(kb)
    yield from _findings_without_use(kb)
    yield from _findings_never_asked(kb)
    yield from _safety_nets(kb)
    yield from _wording_of_rules(kb)
    yield from _deficits(kb)


def _unknown_sources(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    users = [(f"rules/{rule.urgency.id}.yml", rule.id, rule.sources) for rule in kb.rules]
    users += [(f"conditions/{c.id}.yml", c.id, c.sources) for c in kb.conditions.values()]
    users += [(f"topics/{t.id}.yml", t.id, t.sources) for t in kb.topics.values()]
    for file, user, sources in users:
        if not sources:
            yield file, f"{user} has no source"
        for source in sources:
            if source not in kb.sources:
                yield file, f"{user} names the unknown source {source!r}"


def _unknown_topics(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for topic in kb.topics.values():
        if topic.id in kb.conditions:
            yield f"topics/{topic.id}.yml", f"{topic.id!r} is a condition already"
        for other in topic.see_also:
            if other not in kb.topics and other not in kb.conditions:
                yield f"topics/{topic.id}.yml", f"see_also names the unknown topic {other!r}"
        if topic.fears is not None and topic.fears not in kb.conditions:
            yield f"topics/{topic.id}.yml", f"fears names the unknown condition {topic.fears!r}"


def _used_names(kb: KnowledgeBase) -> set[str]:
    # A self-care rule bars whatever it does not allow, so that it mentions every finding.
    expressions = [rule.when for rule in kb.rules if rule.urgency is not Urgency.SELF_CARE]
    expressions += [weight.when for condition in kb.conditions.values() for weight in condition.evidence]
    return {name for expression in expressions for name in names_in(expression)}


def _findings_without_use(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    used = _used_names(kb)
    for finding in kb.findings.values():
        if finding.id not in used:
            yield "findings.yml", f"no rule and no condition uses the finding {finding.id!r}"


def _findings_never_asked(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    asked = {name for question in kb.questions.values() for name in question.asks}
    in_rules = {name for rule in kb.rules for name in names_in(rule.when)}
    for finding in kb.findings.values():
        if finding.id in in_rules and finding.id not in asked and not finding.listened_for:
            yield "questions.yml", f"a rule needs the finding {finding.id!r}, but no question asks it"


def _safety_nets(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for part in ("urgency", "advice", "safety_net"):
        missing = {rule.urgency.id for rule in kb.rules} - {k for k, v in kb.wording[part].items() if v}
        if missing:
            yield "wording.yml", f"{part} has nothing for {', '.join(sorted(missing))}"


def _wording_of_rules(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """What would otherwise be found out only in the middle of an emergency."""
    region = {"emergency": "", "advice_line": "", "crisis": ""}
    for rule in kb.rules:
        file = f"rules/{rule.urgency.id}.yml"
        if rule.first_aid is not None and rule.first_aid not in kb.wording["first_aid"]:
            yield file, f"{rule.id} names the unknown first aid {rule.first_aid!r}"
        for line in rule.advice:
            try:
                line.format(**region)
            except (KeyError, IndexError, ValueError):
                yield file, f"{rule.id}: {line!r} has a placeholder that is not one of {', '.join(region)}"
    for source in kb.wording["default_reason"]["sources"]:
        if source not in kb.sources:
            yield "wording.yml", f"default_reason names the unknown source {source!r}"
    if not any(rule.urgency is Urgency.SELF_CARE for rule in kb.rules):
        yield "rules/self_care.yml", "holds no rule"


def _deficits(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for name in sorted(kb.deficits - set(kb.findings)):
        yield "features.yml", f"deficits names the unknown finding {name!r}"
