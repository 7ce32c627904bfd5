"""How old, and which sex, as people put it: "29m", "she's 66", "my 8yo", "64, retired"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from concepts.lexicon import Lexicon
from concepts.normalise import Message
from concepts.people import People

OLDEST = 115
FORMS = (
    r"(?P<age>\d{1,3}) ?(?P<sex>m|f|male|female|man|woman|guy|bloke|lady|girl|boy|lad)(?= |$)",
    r"(?P<sex>m|f|male|female|man|woman|guy|lady|girl|boy|lad) (?:aged? |of |age )?(?P<age>\d{1,3})(?= |$)(?! ?(?:days?|weeks?|months?|hours?|minutes?|times?|seconds?|/))",
    r"(?P<age>{n})(?: and a half)? (?:years? olds?|years? young|jahre alt|yo|years? of age|y o|y/o|yo's|year olds?)(?: (?P<sex>male|female|man|woman|guy|lady|bloke|gentleman))?",
    r"(?P<months>{n}) months? old",
    r"(?<!.)(?P<age>{n}) (?:btw|here|tbh|lol|now)(?= |$)",
    r"(?:im|i am|i have|tengo|jai|tiene|has) (?P<age>{n}) (?:years|anos|ans)(?= |$)(?! (?:ago|now|of|since|in|back))",
    r"(?:nearly|almost|pushing|approaching|turned|just gone|gone) (?P<age>[2-9]\d|{tens})(?= |$)(?!{units})",
    r"(?:aged?|age is|age of) (?P<age>{n})",
    r"(?P<sex>man|woman|gentleman|guy|lady|male|female) (?:of |aged )?(?P<age>{n})(?= |$)(?! (?:days?|weeks?|months?|hours?|minutes?|times?))",
    r"(?P<age>{n}) years? (?P<sex>male|female|man|woman)",
    r"(?:has|have) (?P<age>\d\d) years(?= and|$)",
    r"(?:he|she) (?P<age>\d{1,2})(?= he| she| and|$)",
    r"(?:im|i am|hes|he is|shes|she is|theyre|is|just turned|turned|am|me) (?:only |now |just |nearly |almost |about |aged |a |already |still )*(?P<age>{n})(?= |$)(?! (?:kg|kilos|lbs|mg|days?|weeks?|months?|hours?|minutes?|times?|seconds?|percent|of|or|to|years?(?! old)|year|stone|foot|feet|miles|cups?|pints?|coffees?|in|episodes?|attacks?|more|other|different|different|things?|weeks))",
)
UNITS = " (?:days?|weeks?|months?|hours?|minutes?|times?|seconds?|years?|percent|of|or|to|stone|foot|feet|miles|kg|kilos|mg|a)(?= |$)"
NAME_REACH = 4
APART = frozenset(["of", "with", "has", "had", "and", "to", "for", "in", "at", "on", "from", "have"])
LINKS = frozenset(["is", "who", "whos", "hes", "shes", "aged", "age", "now", "only", "just", "about", "nearly"])
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ONES = {"one": 1}


@dataclass(frozen=True)
class Age:
    """An age, perhaps with a sex, and its words start to end."""

    years: float
    sex: str | None
    start: int
    end: int


def _filled(form: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        form = form.replace(name, part)
    return form


UNIT = re.compile(UNITS)


class Ages:
    """The grammar of ages."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._numbers: dict[str, float] = {w: n for w, n in lexicon.time["numbers"].items() if n >= 2 and w.isalpha()}
        for vague in ("couple", "few", "several", "some", "half", "dozen", "many", "umpteen"):
            self._numbers.pop(vague, None)
        ones = "one|two|three|four|five|six|seven|eight|nine"
        words = "|".join(sorted(self._numbers, key=len, reverse=True))
        number = rf"\d{{1,3}}(?:\.\d)?|(?:{TENS})(?: (?:{ones}))?|{words}"
        self._compounds = {f"{ten} {one}" for ten in TENS.split("|") for one in ones.split("|")}
        self._alone = re.compile(rf"(?:{number})$")
        parts = {"{n}": number, "{tens}": f"(?:{TENS})(?: (?:{ones}))?", "{units}": UNITS}
        self._forms = [re.compile(r"(?<![^ ])" + _filled(form, parts)) for form in FORMS]
        self._men, self._women = (frozenset(lexicon.time["sex_words"][sex]) for sex in ("male", "female"))

    def find(self, message: Message, people: People) -> Iterator[Age]:
        """The ages of the patient, in order of trust."""
        line = " ".join(message.tokens)
        starts = [0, *accumulate(len(w) + 1 for w in message.tokens)]
        for form in self._forms:
            for m in form.finditer(line):
                start = bisect_right(starts, m.start()) - 1
                end = bisect_right(starts, m.end() - 1)
                speaker = people.speakers[end - 1]
                found = m.groupdict()
                years = self._years(m["age"]) if "age" in found else self._years(found["months"]) // 12
                if years <= OLDEST and people.is_patient(speaker.who):
                    sex = m.groupdict().get("sex")
                    yield Age(years, None if sex is None else "male" if sex in self._men else "female", start, end)
        yield from self._after_name(message, people)
        yield from self._by_itself(message, people)

    def _after_name(self, message: Message, people: People) -> Iterator[Age]:
        """ "Dad's 81", "my daughter Ellie, who's 12": a number soon after the person, and no unit after it."""
        tokens = message.tokens
        for start in people.after_name():
            for i in range(start, min(start + NAME_REACH, len(tokens))):
                end = i + 1 + (" ".join(tokens[i : i + 2]) in self._compounds)
                if (
                    self._alone.match(tokens[i])
                    and " ".join(tokens[i:end])
                    and not UNIT.match(" " + " ".join(tokens[end:]))
                ):
                    yield Age(self._years(" ".join(tokens[i:end])), None, i, end)
                    break
                if tokens[i] in APART or (tokens[i] not in LINKS and i > start):
                    break

    def _years(self, text: str) -> float:
        return sum(self._numbers[w] if w in self._numbers else float(ONES.get(w, w)) for w in text.split())

    def _person_in(self, message: Message, people: People, clause: tuple[int, int]) -> bool:
        span = slice(*clause)
        sexes = any(t in self._men | self._women for t in message.tokens[span])
        return sexes or any(s.outright and s.who not in {"self", ""} for s in people.speakers[span])

    def _by_itself(self, message: Message, people: People) -> Iterator[Age]:
        """A number that is the first clause ("64, retired.") or follows a person ("My son, 8, ...")."""
        before: tuple[int, int] | None = None
        for start, end in message.clauses:
            text = " ".join(message.tokens[start:end])
            named = before and self._person_in(message, people, before)
            if message.tokens[start + 1 : end] == ["and", "a", "half"]:
                text = message.tokens[start]
            short = len(text.split()) <= 2 and len(message.words) > end - start
            if short and (not start or named) and self._alone.match(text) and 1 < self._years(text) <= OLDEST:
                yield Age(self._years(text), None, start, end)
            before = (start, end)
