"""Ids and numbers in words, from `knowledge/wording.yml`."""

from __future__ import annotations

from collections.abc import Iterable

from triage import Answer, Evidence, KnowledgeBase
from triage.evidence import Unknown

_UNITS = (("years", 365), ("months", 30), ("weeks", 7))


def numbers_filled_in(kb: KnowledgeBase, text: str, **more: str) -> str:
    """`text` with the telephone numbers of the region, and `more`, filled in."""
    region = kb.region
    numbers = {"emergency": region.emergency, "digits": region.digits, "advice_line": region.advice_line}
    return text.format(**numbers, crisis=region.crisis, **more)


def say_time(kb: KnowledgeBase, days: float) -> str:
    """A number of days in the largest unit of which it is at least two, or in days."""
    words = kb.wording["summary_words"]
    if days < 1:
        return str(words["today"])
    if days < 2:
        return str(words["day"])
    for unit, size in _UNITS:
        if days >= 2 * size:
            return str(words[unit]).format(number=round(days / size))
    return str(words["days"]).format(number=f"{days:g}")


def say_findings(kb: KnowledgeBase, evidence: Evidence, names: Iterable[str]) -> list[str]:
    """Findings and features in plain words, as this person told them; a finding denied is named as missing."""
    said = []
    for name in names:
        if name in kb.findings:
            denied = evidence.finding(name) is Answer.ABSENT
            said.append(str(kb.wording["denied" if denied else "had"]).format(label=kb.findings[name].label))
        else:
            said += say_feature(kb, evidence, name)
    return list(dict.fromkeys(said))


def say_known(kb: KnowledgeBase, evidence: Evidence) -> list[str]:
    """All that a person told, features first; what is not known and the notes of the talk are left out."""
    items = [word for name in kb.features for word in say_feature(kb, evidence, name)]
    told = [name for name, answer in evidence.findings.items() if answer is not Answer.UNKNOWN]
    return items + say_findings(kb, evidence, [name for name in told if _tellable(kb, name)])


def say_news(kb: KnowledgeBase, before: Evidence, after: Evidence) -> list[str]:
    """What is told in `after` and was not, or was otherwise, in `before`."""
    features = [name for name in kb.features if before.feature(name) != after.feature(name)]
    told = {name for name, answer in after.findings.items() if answer not in (Answer.UNKNOWN, before.finding(name))}
    return say_findings(kb, after, [*features, *(n for n in kb.findings if n in told and _tellable(kb, n))])


def _tellable(kb: KnowledgeBase, name: str) -> bool:
    return kb.findings[name].kind != "context"


def say_feature(kb: KnowledgeBase, evidence: Evidence, name: str) -> list[str]:
    """One feature in plain words; nothing while it is not known."""
    value, words = evidence.feature(name), kb.wording["summary_words"]
    if value is None or isinstance(value, Unknown):
        return []
    if isinstance(value, frozenset):
        told = [kb.features[name].told[place] for place in kb.features[name].values if place in value]
        return [str(words["places"]).format(places=listed(kb, told))]
    if isinstance(value, str):
        return [kb.features[name].told[value]]
    if name == "age":
        return [str(words["age"]).format(number=f"{value:g}")]
    frame = "weakness_since" if name == "weakness_onset_days" else "lasting"
    return [str(words[frame]).format(time=say_time(kb, value))]


def listed(kb: KnowledgeBase, items: list[str]) -> str:
    """Items joined as a list in a sentence."""
    if len(items) < 2:
        return "".join(items)
    return str(kb.wording["list"]["last"]).format(first=", ".join(items[:-1]), last=items[-1])
