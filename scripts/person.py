"""The person of a vignette, who answers the assistant's questions truly, in one of several manners of speaking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MANNERS = ("plain", "terse", "chatty", "careful")
UNITS = ((365, "year"), (30, "month"), (7, "week"), (1, "day"))
IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

YES = {"plain": "yes", "terse": "yep", "chatty": "oh yes, definitely", "careful": "Yes, I do."}
NO = {"plain": "no", "terse": "nope", "chatty": "no, not that I know of", "careful": "No, I do not."}
UNSURE = {
    "plain": "not sure",
    "terse": "dunno",
    "chatty": "hmm I really couldn't say",
    "careful": "I am afraid I do not know.",
}
NONE = {
    "plain": "none of these",
    "terse": "none",
    "chatty": "no, nothing like that",
    "careful": "I have none of those.",
}
SEVERAL = {"plain": "{}", "terse": "{}", "chatty": "well, {}", "careful": "{}."}
AGE = {"plain": "{}", "terse": "{}", "chatty": "I'm {}", "careful": "{} years old."}
TODAY = {
    "plain": "today",
    "terse": "this morning",
    "chatty": "it only started this morning",
    "careful": "Earlier today.",
}
YESTERDAY = {"plain": "since yesterday", "terse": "1 day", "chatty": "it began yesterday", "careful": "One day ago."}
SINCE = {
    "plain": "{number} {unit}",
    "terse": "{number} {unit}",
    "chatty": "about {word} {unit} now",
    "careful": "It began {word} {unit} ago.",
}


@dataclass(frozen=True)
class Person:
    """Somebody with `facts`; what is in neither `present` nor `unknown` they do not have."""

    facts: Mapping[str, Any]
    manner: str = MANNERS[0]
    taps: bool = False

    def answer(self, question: Mapping[str, Any], otherwise: str) -> str:
        """The answer to a question of the REST contract; `otherwise` to one that is open for any words."""
        asks = list(question.get("asks") or ())
        match question["answer"]:
            case "yes_no":
                return self._yes_or_no(asks)
            case "one_of" | "any_of":
                return self._choice(asks, list(question.get("options") or ()), question["answer"] == "any_of")
            case "duration":
                return self._number(asks, self._since)
            case "number":
                return self._number(asks, lambda age: self._say(AGE).format(age))
        return otherwise

    def _say(self, words: Mapping[str, str]) -> str:
        return words["plain" if self.taps else self.manner]

    def _yes_or_no(self, asks: Sequence[str]) -> str:
        if any(name in self._list("present") for name in asks):
            return self._say(YES)
        return self._say(UNSURE if any(name in self._list("unknown") for name in asks) else NO)

    def _choice(self, asks: Sequence[str], options: Sequence[Mapping[str, str]], several: bool) -> str:
        fitting = [option["label"] for option in options if self._fits(option["value"], asks)]
        if fitting:
            return self._pick(fitting if several else fitting[:1])
        missing = not several and all(self.facts.get(name) is None for name in asks)
        if missing or any(name in self._list("unknown") for name in asks):
            return self._say(UNSURE)
        return self._say(NONE)

    def _fits(self, value: str, asks: Sequence[str]) -> bool:
        if value in self._list("present"):
            return True
        told = [self.facts.get(name) for name in asks if name not in self._list("unknown")]
        return any(value == fact or (isinstance(fact, list) and value in fact) for fact in told)

    def _pick(self, labels: Sequence[str]) -> str:
        if self.taps:
            return ", ".join(labels)
        *first, last = [label.rstrip(".?") for label in labels]
        joined = f"{', '.join(first)} and {last}" if first else last
        return self._say(SEVERAL).format(joined if self.manner == "careful" else joined.lower())

    def _number(self, asks: Sequence[str], words: Any) -> str:
        told = [self.facts[name] for name in asks if self.facts.get(name) is not None]
        if not told or any(name in self._list("unknown") for name in asks):
            return self._say(UNSURE)
        return str(words(int(told[0])))

    def _since(self, days: int) -> str:
        if days <= 1:
            return self._say(YESTERDAY if days else TODAY)
        size, unit = next((size, unit) for size, unit in UNITS if days % size == 0 or days > 4 * size)
        count = round(days / size)
        word = IN_WORDS[count] if count < len(IN_WORDS) else str(count)
        return self._say(SINCE).format(number=count, word=word, unit=unit if count == 1 else f"{unit}s")

    def _list(self, name: str) -> Sequence[str]:
        return self.facts.get(name) or ()
