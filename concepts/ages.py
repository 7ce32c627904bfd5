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

OLDEST, HUNDRED = 115, 100  # "100% ok" is no age
NAME_REACH = 4
RECKONED, ELDER = 2, 45  # "55 years, tailor": his age
APART = frozenset(["of", "with", "has", "had", "and", "to", "for", "in", "at", "on", "from", "have"])
LINKS = frozenset(["is", "who", "whos", "hes", "shes", "aged", "age", "now", "only", "just", "about", "nearly"])
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NO_AGE = "".join(f"(?<!{place} )" for place in ("bed", "bay", "room", "ward", "year", "cubicle", "type"))
PARENTS = {"mum", "mom", "mam", "mother", "dad", "father"}
PARTS = {"early": 2, "mid": 5, "middle": 5, "late": 8}
ONES = "one|two|three|four|five|six|seven|eight|nine"


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


class Ages:
    """The grammar of ages."""

    def __init__(self, lexicon: Lexicon) -> None:
        ages = lexicon.time["ages"]
        self._links, self._apart = frozenset(ages["links"]), frozenset(ages["apart"])
        vague = {"couple", "few", "several", "half", "dozen", "umpteen", "too"}
        self._numbers: dict[str, float] = {
            w: n for w, n in lexicon.time["numbers"].items() if n >= 2 and w not in vague
        }
        self._compounds = {f"{ten} {one}" for ten in TENS.split("|") for one in ONES.split("|")}
        compound = rf"(?:{TENS})(?: (?:{ONES}))?"
        words = "|".join(sorted(self._numbers, key=len, reverse=True))
        number = rf"\d{{1,3}}(?:\.5)?|{compound}|{words}"
        units = " (?:" + ages["units"].replace(" ", "").replace("(?!old)", "(?! old)") + ")(?= |$)"
        self._unit, self._alone = re.compile(units), re.compile(rf"(?:{number})$")
        parts = {"{n}": number, "{tens}": compound, "{units}": units, "{sex}": ages["sex"], "{hedge}": ages["hedge"]}
        self._forms = [re.compile(r"(?<![^ ])" + NO_AGE + _filled(form, parts)) for form in ages["forms"]]
        self._since = re.compile(r"(?<![^ ])" + _filled(ages["since"], parts))
        self._trades = frozenset(ages["trades"])
        self._men, self._women = (frozenset(lexicon.time["sex_words"][sex]) for sex in ("male", "female"))

    def find(self, message: Message, people: People) -> Iterator[Age]:
        """The ages of the patient today, in order of trust."""
        once = list(self.once(message))
        for age in self._all(message, people):
            if all(age.end <= o.start or o.end <= age.start for o in once):
                yield age

    def once(self, message: Message) -> Iterator[Age]:
        """Ages at which something began: "since I was 30"."""
        line = " ".join(message.tokens)
        starts = [0, *accumulate(len(w) + 1 for w in message.tokens)]
        for m in self._since.finditer(line):
            start, end = bisect_right(starts, m.start()) - 1, bisect_right(starts, m.end() - 1)
            yield Age(self._years(m["age"]), None, start, end)

    def _all(self, message: Message, people: People) -> Iterator[Age]:
        line = " ".join(message.tokens)
        starts = [0, *accumulate(len(w) + 1 for w in message.tokens)]
        for form in self._forms:
            for m in form.finditer(line):
                start = bisect_right(starts, m.start()) - 1
                end = bisect_right(starts, m.end() - 1)
                speaker = people.speakers[end - 1]
                if any(h.end == start and h.label.name == "bystander" for h in people.named):
                    continue
                found = m.groupdict()
                years = self._told(found)
                years -= message.tokens[end : end + 1] == ["next"] or any(w in m[0] for w in (" next ", "ll be "))
                if years == HUNDRED and "old" not in m[0]:
                    continue
                grown = bool(found.get("months")) and people.patient == "self"
                if years <= OLDEST and not grown and people.is_patient(speaker.who):
                    sex = m.groupdict().get("sex")
                    yield Age(years, None if sex is None else "male" if sex in self._men else "female", start, end)
        yield from self._after_name(message, people)
        yield from self._by_itself(message, people)

    def _told(self, found: dict[str, str | None]) -> float:
        """The years of a form that matched: "18 months old" is one, "mid forties" 45."""
        if found.get("months"):
            return self._years(str(found["months"])) // 12
        if found.get("decade"):
            tens = self._numbers.get(str(found["decade"]).replace("ies", "y"), 0)
            return (tens or float(str(found["decade"]).split()[0])) + PARTS[str(found["part"])]
        return self._years(str(found["age"]))

    def _after_name(self, message: Message, people: People) -> Iterator[Age]:
        """ "Dad's 81", "my daughter Ellie, who's 12": a number soon after the person, and no unit after it."""
        tokens = message.tokens
        for start in people.after_name():
            for i in range(start, min(start + NAME_REACH, len(tokens))):
                end = i + 1 + (" ".join(tokens[i : i + 2]) in self._compounds)
                if (
                    self._alone.match(tokens[i])
                    and " ".join(tokens[i:end])
                    and not self._unit.match(" " + " ".join(tokens[end:]))
                ):
                    half = 0.5 if tokens[end : end + 3] == ["and", "a", "half"] else 0
                    yield Age(self._years(" ".join(tokens[i:end])) + half, None, i, end)
                    break
                if tokens[i] in self._apart or (tokens[i] not in self._links and i > start):
                    break

    def _years(self, text: str) -> float:
        return sum(self._numbers[w] if w in self._numbers else float(1 if w == "one" else w) for w in text.split())

    def _person_in(self, message: Message, people: People, clause: tuple[int, int]) -> bool:
        span = slice(*clause)
        tokens = message.tokens[span]
        sexes = any(t in self._men | self._women for t in tokens) or (len(tokens) == 2 and tokens[0] in {"our", "my"})
        if {"my", "our", "his", "her", "the"} & set(tokens) and any(
            clause[0] <= h.start < clause[1] and not people.may_be_patient(h.label.name)
            for h in people.named
            if h.label.name != "writer"
        ):
            return False
        if "old" in tokens or tokens[-1:] == ["age"] or (tokens[1:2] == ["of"] and tokens[0] in PARENTS):
            return True
        return (
            sexes
            or bool(self._trades & set(tokens))
            or any(s.outright and s.who not in {"self", ""} for s in people.speakers[span])
        )

    def _by_itself(self, message: Message, people: People) -> Iterator[Age]:
        """A number that is the first clause ("64, retired.") or follows a person ("My son, 8, ...")."""
        before: tuple[int, int] | None = None
        for start, end in message.clauses:
            text = " ".join(message.tokens[start:end])
            named = before and self._person_in(message, people, before)
            half = 0.5 if message.tokens[start + 1 : end] == ["and", "a", "half"] else 0
            if half:
                text = message.tokens[start]
            if (
                message.tokens[end - 1] == "years"
                and end - start == RECKONED
                and self._alone.match(message.tokens[start])
            ):
                text = message.tokens[start] if self._years(message.tokens[start]) >= ELDER else text
            short = len(text.split()) <= 2 and len(message.words) > end - start
            if short and (not start or named) and self._alone.match(text) and 1 < self._years(text) <= OLDEST:
                yield Age(self._years(text) + half, None, start, end)
            before = (start, end)
