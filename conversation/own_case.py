"""What speaks for and against one condition in the person's own case: "could it be MS?"."""

from __future__ import annotations

from conversation.told import words_for_and_against
from conversation.words import listed
from triage import Evidence, KnowledgeBase, explanation_of
from triage.model import Condition, Topic


def own_case(kb: KnowledgeBase, evidence: Evidence, subject: Topic | Condition, complete: bool) -> str:
    """For and against in plain words, and what that cannot tell; empty while too little is known to say."""
    condition = subject.id if isinstance(subject, Condition) else subject.fears
    if condition is None or not (evidence.findings or evidence.features):
        return ""
    found, words = explanation_of(kb, evidence, condition), kb.wording["own_case"]
    fits, fits_not = words_for_and_against(kb, evidence, found)
    told = (("for", fits), ("against", fits_not))
    lines = [str(words[side]).format(findings=listed(kb, said)) for side, said in told if said]
    if not fits:
        lines.insert(0, str(words["nothing_for"]))
    lines.append(str(words[found.likelihood if found.score >= kb.limits.least else "unlikely"]))
    lines.append(str(words["limit" if complete else "not_all_asked"]))
    return " ".join(lines)
