"""Assess one person from a shell: `python -m triage evidence.yml [--why] [--knowledge DIR] [--region ID]`.

The file lists findings under `present`, `absent` and `unknown`, and values under `features`. Exit status: 0 an
assessment was printed, 2 the file or the knowledge cannot be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from triage.assessment import Assessment, assess
from triage.errors import KnowledgeError
from triage.evidence import Evidence
from triage.expression import Expression, parts_of
from triage.interview import next_question
from triage.loader import load_knowledge
from triage.logic import truth
from triage.model import KnowledgeBase, Rule
from triage.truth import Truth
from triage.urgency import fired, open_in, outlook, views
from triage.yaml_file import YamlFile

KNOWLEDGE = Path(__file__).resolve().parent.parent / "knowledge"
NAMED = 6  # so many open facts are named for a rule that is still open
NEARLY = 1  # a rule nearly fires when at most so many of its parts fail


def main(arguments: list[str] | None = None) -> int:
    """Print the assessment of the evidence in a file."""
    parser = argparse.ArgumentParser(prog="python -m triage", description=__doc__)
    parser.add_argument("evidence", type=Path)
    parser.add_argument("--why", action="store_true", help="also print the rules that fired and those that nearly did")
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE)
    parser.add_argument("--region")
    options = parser.parse_args(arguments)
    try:
        kb = load_knowledge(options.knowledge, options.region)
        evidence = read_evidence(kb, options.evidence)
    except (KnowledgeError, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 2
    lines = list(_assessment(kb, assess(kb, evidence)))
    lines += _why(kb, evidence) if options.why else ()
    print("\n".join(lines))
    return 0


def read_evidence(kb: KnowledgeBase, path: Path) -> Evidence:
    """The evidence written in a YAML file. Raises KnowledgeError for a key or id that is not known."""
    file = YamlFile.read(path)
    file.check_keys(file.data, (), ("present", "absent", "unknown", "features", "places_complete", "doubtful"))
    for kind in ("present", "absent", "unknown"):
        for name in file.data.get(kind) or ():
            if name not in kb.findings:
                raise file.error(f"unknown finding {name!r}", kind)
    for name in file.data.get("features") or ():
        if name not in kb.features:
            raise file.error(f"unknown feature {name!r}", "features", name)
    return Evidence.from_dict(file.data)


def _assessment(kb: KnowledgeBase, assessment: Assessment) -> Iterator[str]:
    yield f"urgency: {assessment.urgency.id}"
    question = next_question(kb, assessment.evidence)
    yield f"next question: {question.id if question else 'none'}"
    yield from (f"because {reason.rule}: {reason.text} {list(reason.sources)}" for reason in assessment.reasons)
    for explanation in assessment.explanations:
        yield (
            f"{explanation.likelihood} {explanation.condition.id} ({explanation.score}):"
            f" for {list(explanation.for_)}, against {list(explanation.against)}"
        )
    yield from (f"do: {line}" for line in assessment.advice)
    yield from (f"watch: {line}" for line in assessment.safety_net)


def _why(kb: KnowledgeBase, evidence: Evidence) -> Iterator[str]:
    firing = {rule.id for rule in fired(kb, evidence)}
    chances = outlook(kb, evidence)
    for rule in kb.rules:
        if rule.id in firing:
            yield f"fired  {rule.id} ({rule.urgency.id}): {rule.text}"
        elif chances[rule.id] is Truth.MAYBE:
            names = sorted(open_in(kb, evidence, [rule]))
            more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
            yield f"open   {rule.id} ({rule.urgency.id}): hangs on {', '.join(names[:NAMED])}{more}"
        elif _is_near(kb, evidence, rule):
            yield f"nearly {rule.id} ({rule.urgency.id}): {rule.text}"


def _is_near(kb: KnowledgeBase, evidence: Evidence, rule: Rule) -> bool:
    view = views(kb, evidence, could=False)[rule.urgency]
    parts: tuple[Expression, ...] = parts_of(rule.when)
    held = sum(truth(part, view) is Truth.TRUE for part in parts)
    return held > 0 and len(parts) - held <= NEARLY


if __name__ == "__main__":
    sys.exit(main())
