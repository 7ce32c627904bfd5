"""A knowledge base small enough to see at a glance, written to a folder that a test may spoil."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from triage import KnowledgeBase, load_knowledge

TINY = {
    "findings.yml": """
symptoms:
  droop: {label: a droop, option: A droop, danger: true}
  slur: {label: a slur, option: A slur, danger: true}
  ache: {label: an ache, option: An ache}
  despair: {label: despair, option: Despair, listened_for: true}
triggers:
  coffee: {label: coffee, option: Coffee}
history:
  palsy: {label: a palsy, option: A palsy}
context:
  new_now: {label: new, option: New, listened_for: true}
""",
    "features.yml": """
features:
  location: {label: place, met_when_unknown: true, values: {lid: Lid, lip: Lip, arm: Arm, widespread: All over}}
  side: {label: side, met_when_unknown: true, values: {left: Left, right: Right, both: Both}}
  onset: {label: onset, met_when_unknown: false, values: {sudden: Suddenly, gradual: Slowly}}
  duration_days: {label: age of it, met_when_unknown: true}
  weakness_onset_days: {label: age of the deficit, met_when_unknown: true, if_unknown: 3}
areas:
  face: [lid, lip]
  arm: [arm]
deficits: [droop, slur]
""",
    "rules/definitions.yml": """
sets:
  MILD: [coffee]
definitions:
  deficit: droop or slur
  one_side: left or right
""",
    "rules/emergency.yml": """
emergency:
  E1: {when: droop and slur unless weakness_onset_days > 7, because: Both., sources: [BOOK], first_aid: calm}
  E2: {when: despair, because: Despair., sources: [BOOK]}
""",
    "rules/urgent.yml": "urgent:\n  U1: {when: deficit unless palsy, because: One., sources: [BOOK]}\n",
    "rules/soon.yml": "soon:\n  W1: {when: deficit, because: Old., sources: [BOOK]}\n",
    "rules/routine.yml": """
routine:
  R1: {when: duration_days >= 14, because: Long., sources: [BOOK], advice: [Film it.]}
  R2: {when: coffee and left, because: Left., sources: [BOOK]}
""",
    "rules/self_care.yml": """
guards: duration_days < 14 and clear droop and clear slur
self_care:
  C1: {when: lid and nothing_but(MILD), because: Mild., sources: [BOOK]}
""",
    "questions.yml": """
danger: {answer: any_of, text: Any., simpler: Any., why: Danger., options: [droop, slur], implies: new_now}
place: {answer: any_of, asks: [location], text: Where., simpler: Where., why: Place., options: [lid, lip, arm]}
duration: {answer: duration, asks: [duration_days], text: When., simpler: When., why: Time.}
past: {answer: any_of, text: Past., simpler: Past., why: Past., options: [palsy, coffee, ache]}
""",
    "conditions/flicker.yml": """
id: flicker
name: a flicker
also: [flicker]
prior: 3
summary: It flickers.
evidence:
  - {when: lid, weight: 3}
  - {when: coffee or new_now, weight: 2}
  - {when: ache, weight: -2}
education: {what: [It flickers.]}
advice: [Rest.]
sources: [BOOK]
statements: []
""",
    "conditions/pull.yml": """
id: pull
name: a pull
also: [pull]
prior: 1
summary: It pulls.
evidence:
  - {when: lid, weight: 3}
  - {when: clear ache, weight: 1}
education: {what: [It pulls.]}
advice: [See.]
sources: [BOOK]
statements: []
""",
    "topics/coffee_talk.yml": "id: coffee_talk\nname: coffee\nshort: [Less.]\nsources: [BOOK]\nsee_also: [flicker]\n",
    "sources.yml": "sources:\n  BOOK: {title: A book, url: null}\n",
    "regions.yml": """
regions:
  here: {name: Here, emergency: "1", digits: "1", advice_line: "2", crisis: "3"}
  there: {name: There, emergency: "7", digits: "7", advice_line: "8", crisis: "9"}
""",
    "settings.yml": """
region: here
limits: {questions: 8, questions_after_emergency: 2, away_hours: 4, forget_days: 7, leading: 1, shown: 5, likely: 6,
  possible: 3, least: 1}
""",
    "wording.yml": """
urgency: {emergency: "Call {emergency}.", urgent: Today., soon: Soon., routine: Book., self_care: Rest.}
advice: {emergency: [Wait.], urgent: [Go.], soon: [Write.], routine: [Film.], self_care: [Drink.]}
safety_net: {emergency: [Shout.], urgent: [Call.], soon: [Look.], routine: [Look.], self_care: [Look.]}
default_reason: {because: Not all is known., sources: [BOOK]}
first_aid: {calm: [Lie down.]}
""",
}


@pytest.fixture
def tiny_folder(tmp_path: Path) -> Path:
    """The small knowledge, written out."""
    for name, text in TINY.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.lstrip("\n"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def tiny_kb(tiny_folder: Path) -> KnowledgeBase:
    """The small knowledge, loaded."""
    return load_knowledge(tiny_folder)


@pytest.fixture
def spoil(tiny_folder: Path) -> Callable[[str, str, str], Path]:
    """Replaces one text in one file of the small knowledge."""

    def replace(name: str, old: str, new: str) -> Path:
        path = tiny_folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return replace
