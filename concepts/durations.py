"""Finds every stretch of time in a message: "3wks", "about a fortnight", "since last Tuesday", "a year ago"."""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from concepts.lexicon import Lexicon
from concepts.normalise import Message

MAX_DAYS = 36500
FILLER = "and a bit|of|odd|or so|so|ish|more|solid|full|whole|good|long|straight|the|last|past|bloody|flipping"
AGO = "ago|back|before(?= (?:from|since|now|and|only|itself)|$)|since(?=$)"
SINCE = frozenset(
    ["since", "from", "in", "last", "started", "on", "desde", "depuis", "seit", "early", "late", "mid", "end", "around"]
)
BRIEF, TWENTY = 4, 20
HOUR, HOURS_A_DAY = {"hour", "hours"}, 24
SOME_DAY = {
    ("one", "day"),
    ("one", "night"),
    ("one", "evening"),
    ("one", "morning"),
    ("a", "night"),
    ("an", "evening"),
    ("a", "evening"),
    ("a", "morning"),
    ("a", "day"),
    ("one", "second"),
    ("one", "minute"),
}
EACH = {"a", "per", "every", "each", "one", "some", "any", "the", "this", "last", "next"}
MENDING = {
    "its",
    "is",
    "was",
    "like",
    "actually",
    "nearer",
    "closer",
    "meant",
    "make",
    "say",
    "says",
    "reckons",
    "rather",
    "mean",
    "mines",
    "mine",
    "sorry",
    "correction",
    "scratch",
}
OUTRIGHT = {"sorry", "mean", "correction", "scratch", "actually", "nearer", "closer", "rather"}
NTH = {"day", "night", "morning", "evening", "week", "month", "year"}
HALVES = {"and a half": 0.5, "and half": 0.5, "or two": 0.5, "and a bit": 0.0, "or more": 0.0, "an a half": 0.5}
HALVES |= {"n a half": 0.5, "an half": 0.5, "and a quarter": 0.25, "and three quarters": 0.75, "an a bit": 0.0}
QUARTERS = {" and a quarter": 0.25, " and three quarters": 0.75, " and three quarter": 0.75}
MEND_REACH = 5


@dataclass(frozen=True)
class Stretch:
    """A time in the message: its days, its words start to end, and how it was put."""

    days: float
    start: int
    end: int
    kind: str = "span"  # span (3 weeks), ago (3 weeks ago), point (yesterday, since May)
    small: bool = False  # seconds, minutes or hours
    dated: bool = False  # told by the calendar (since May): right only as long as today is known
    unit: float = 0  # the days of its unit: 7 for weeks
    mends: bool = False  # takes the place of the time told before it

    @property
    def whole(self) -> int:
        """Whole days: half an hour is 0, 1.5 years are 547."""
        return int(self.days)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


class Times:
    """The grammar of times, made from time.yml."""

    def __init__(self, lexicon: Lexicon) -> None:
        time = lexicon.time
        self._numbers: dict[str, float] = time["numbers"] | time["numbers_of_times"]
        self._units: dict[str, float] = time["units"]
        self._clinical: dict[str, int] = time["clinical"]
        self._weekdays: dict[str, int] = time["weekdays"]
        self._months: dict[str, int] = time["months"]
        self._month_days: dict[str, int] = time["days_of_month"]
        self._ambiguous = frozenset(time["ambiguous"])
        self._fixed = {phrase: float(days) for days, phrases in time["fixed"].items() for phrase in phrases}
        self._ordinals: dict[str, int] = time["ordinals"]
        number = rf"\d{{1,2}}/\d{{1,2}}|\d{{1,4}}(?:\.\d+)?|{_any(self._numbers)}"
        long_units = _any(set(self._units) - set(time["short_units"]))
        unit = rf"{long_units}|(?<=\d )(?:{_any(time['short_units'])})"
        self._counted = re.compile(
            rf"(?<![^ ])(?P<between>between )?(?:(?:a|an) )?(?P<n>{number})"
            rf"(?: (?P<ones>one|two|three|four|five|six|seven|eight|nine))?"
            rf"(?P<half> (?:and|an|n) (?:a )?half| (?:and )?1/2)?(?P<quarter> and (?:a|three) quarters?)?"
            rf"(?: (?(between)and|(?:or|to|maybe)) (?:a |maybe |even )?(?P<m>{number}))?"
            rf"(?:(?<=half) (?:a|an))?(?: (?:{FILLER}))* (?P<unit>{unit})(?: (?P<tail>{_any(HALVES)}))?"
            rf"(?: (?:or |but |and )?(?:maybe|possibly|less than|shorter than|under) (?P<most>{number})"
            rf"(?! (?:{unit}))(?![^ ]))?"
            rf"(?P<ago>(?: (?:or so|now|ish|so))* (?:{AGO}))?(?![^ ])"
        )
        self._said = re.compile(rf"(?<![^ ])(?P<said>{_any(self._fixed)})(?P<ago> (?:{AGO}))?(?![^ ])")
        self._short = frozenset(time["short_units"])

    def find(self, message: Message, today: date | None = None) -> list[Stretch]:
        """All stretches, left to right; where two overlap the longer wins."""
        line = " ".join(message.tokens)
        starts = [0, *accumulate(len(w) + 1 for w in message.tokens)]
        found = [
            *self._counts(line, starts),
            *self._nth_day(message),
            *self._fixed_ones(line, starts),
            *self._clinicals(message),
        ]
        if today is not None:
            found += self._dates(message, today)
        found += self._mended(message, found)
        kept: list[Stretch] = []
        for stretch in sorted(found, key=lambda s: (s.start - s.end, s.start)):
            if stretch.days <= MAX_DAYS and all(stretch.end <= k.start or k.end <= stretch.start for k in kept):
                kept.append(stretch)
        return self._joined(message, sorted(kept, key=lambda s: s.start))

    @staticmethod
    def _joined(message: Message, found: list[Stretch]) -> list[Stretch]:
        """ "A week and two days" is one time, and so is "a month or six weeks"."""
        joined: list[Stretch] = []
        for stretch in found:
            last = joined[-1] if joined else stretch
            between = message.tokens[last.end : stretch.start]
            smaller = last.kind == "span" and last.unit > stretch.unit >= 1 and last.days >= last.unit
            next_to = stretch.start >= last.end and between in ([], ["and"], ["an"], ["n"])
            if smaller and next_to and not message.breaks & {last.end, stretch.start}:
                joined[-1] = replace(stretch, days=last.days + stretch.days, start=last.start, unit=last.unit)
            elif last is not stretch and between == ["or"] and last.kind == "span" and last.unit and stretch.unit:
                mean = (last.days + stretch.days) / 2
                joined[-1] = replace(stretch, days=mean, start=last.start)
            else:
                joined.append(stretch)
        return joined

    def _mended(self, message: Message, found: list[Stretch]) -> Iterator[Stretch]:
        """ "I told you two weeks. It's five": a bare number that mends the one before."""
        for start, end in message.clauses:
            end -= end - start > 1 and message.tokens[end - 1] in {"now", "already"}
            said = message.tokens[end - 1]
            if not (said.isdigit() or said in self._numbers):
                continue
            before = [s for s in found if s.end < end and s.unit]
            words = MENDING if before and before[-1].end <= start else OUTRIGHT
            since = max(start, before[-1].end, end - MEND_REACH) if before else end
            if words & set(message.tokens[since : end - 1]):
                yield Stretch(self._value(said) * before[-1].unit, end - 1, end, unit=before[-1].unit, mends=True)

    def _value(self, word: str) -> float:
        """A number in words or figures; "3/4 days" is three or four."""
        if "/" in word:
            low, high = map(float, word.split("/"))
            return low / high if (low, high) == (1, 2) else (low + high) / 2
        return self._numbers[word] if word in self._numbers else float(word)

    def _counts(self, line: str, starts: list[int]) -> Iterator[Stretch]:
        for m in self._counted.finditer(line):
            unit = m["unit"]
            some_day = (
                (m["n"], unit) in SOME_DAY
                and len(starts) > BRIEF
                and not m["ago"]
                and not line[: m.start()].endswith(("just the ", "than ", "even ", "for ", "been ", "about "))
            )
            some_day = some_day or (f"{m['n']} the " in m[0] and m["n"] == "half")
            if some_day or (unit in self._short and not self._short_unit_fits(m["n"], unit)):
                continue
            count = self._value(m["n"]) + (0.5 if m["half"] else 0)
            ones = self._value(m["ones"]) if m["ones"] else 0
            if m["most"]:
                count = (count + self._value(m["most"])) / 2
            elif m["m"] or (ones and count < TWENTY):
                count = (count + (self._value(m["m"]) if m["m"] else ones)) / 2
            else:
                count += ones
            count += HALVES.get(m["tail"] or "", 0) + QUARTERS.get(m["quarter"] or "", 0)
            days = count / HOURS_A_DAY if unit in HOUR and count >= HOURS_A_DAY else count * self._units[unit]
            yield Stretch(
                days,
                bisect_left(starts, m.start()),
                bisect_left(starts, m.end() + 1),
                "ago" if m["ago"] else "span",
                self._units[unit] == 0 and days == 0,
                unit=self._units[unit],
            )

    @staticmethod
    def _short_unit_fits(count: str, unit: str) -> bool:
        """ "29 m" is a man of 29 rather than 29 months."""
        return count.isdigit() and (unit != "m" or int(count) <= 12 or count in {"18", "24"})

    def _fixed_ones(self, line: str, starts: list[int]) -> Iterator[Stretch]:
        for m in self._said.finditer(line):
            days = self._fixed[m["said"]]
            end = bisect_left(starts, m.end() + 1)
            yield Stretch(days, bisect_left(starts, m.start()), end, "ago" if m["ago"] else "point", days == 0)

    def _clinicals(self, message: Message) -> Iterator[Stretch]:
        """3/52 is three weeks, 2/7 two days, 6/12 six months."""
        for i, token in enumerate(message.tokens):
            count, _, base = token.partition("/")
            if base in self._clinical and count.isdigit() and token != "24/7" and int(count) <= 52:
                yield Stretch(int(count) * self._clinical[base], i, i + 1)

    def _nth_day(self, message: Message) -> Iterator[Stretch]:
        """ "Day 12 of my eyelid" and "third week running" are twelve days and three weeks."""
        for i, (word, after) in enumerate(zip(message.tokens, message.tokens[1:], strict=False)):
            if word in {"day", "week", "month"} and (after in self._numbers or (after.isdigit() and len(after) < 4)):
                if not (i and message.tokens[i - 1] in EACH):
                    yield Stretch(self._value(after) * self._units[word], i, i + 2)
            elif word in self._ordinals and after in NTH:
                then = message.tokens[i + 2 : i + 3]
                if then in (["running"], ["now"], ["of"], ["straight"], ["already"], ["with"], []):
                    end = i + 2 + (then == ["running"])
                    yield Stretch(self._ordinals[word] * self._units[after], i, end)
            elif word.isdigit() and after in {"am", "pm"} and i and message.tokens[i - 1] == "since":
                yield Stretch(0, i, i + 2, "point", True)

    # -- dates

    def _dates(self, message: Message, today: date) -> Iterator[Stretch]:
        t = message.tokens
        for i, word in enumerate(t):
            before = t[i - 1] if i else ""
            if word in self._weekdays and (word not in self._ambiguous or before in SINCE):
                back = (today.weekday() - self._weekdays[word]) % 7 or 7
                yield Stretch(back, i, i + 1, "point", dated=True)
            elif word in self._months and (word not in self._ambiguous or before in SINCE):
                yield Stretch((today - self._past_month(word, today)).days, i, i + 1, "point", dated=True)
            elif before in SINCE and re.fullmatch(r"20\d\d", word) and int(word) <= today.year:
                yield Stretch(max(0, (today - date(int(word), 7, 1)).days), i, i + 1, "point", dated=True)

    def _past_month(self, word: str, today: date) -> date:
        month = self._months[word]
        wanted = self._month_days.get(word, 1 if month == today.month else 15)
        found = date(today.year, month, min(wanted, calendar.monthrange(today.year, month)[1]))
        if found > today:
            found = date(today.year - 1, month, min(wanted, calendar.monthrange(today.year - 1, month)[1]))
        return found
