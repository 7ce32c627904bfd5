"""Fills a KnowledgeBase from the YAML files of `knowledge/`, and refuses what is wrong with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from triage.checks import check_whole
from triage.compiler import Compiler
from triage.errors import KnowledgeError
from triage.expression import Expression, ExpressionError, names_in, parse
from triage.model import (
    Condition,
    Feature,
    Finding,
    KnowledgeBase,
    Limits,
    Option,
    Question,
    Region,
    Rule,
    Source,
    Topic,
    Urgency,
    Weight,
)
from triage.yaml_file import YamlFile

ANSWER_KINDS = ("yes_no", "one_of", "any_of", "duration", "number", "text")


def load_knowledge(root: Path, region: str | None = None) -> KnowledgeBase:
    """All of the folder `root`. `region` overrides the one in settings.yml. Raises KnowledgeError."""
    return _Loader(Path(root)).load(region)


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.compiler: Compiler

    def load(self, region: str | None) -> KnowledgeBase:
        findings = self._findings()
        features, areas, deficits = self._features()
        self.compiler = Compiler(findings, features)
        self._definitions()
        settings = self._file("settings.yml")
        settings.check_keys(settings.data, ("region", "limits"), ())
        regions = self._regions()
        chosen = region or settings.data["region"]
        if chosen not in regions:
            raise settings.error(f"unknown region {chosen!r}; known: {', '.join(sorted(regions))}", "region")
        kb = KnowledgeBase(
            findings=findings, features=features, values=MappingProxyType(self.compiler.values), areas=areas,
            deficits=deficits, rules=self._rules(), conditions=self._each("conditions", self._condition),
            topics=self._each("topics", self._topic), questions=self._questions(findings, features),
            sources=self._sources(), regions=regions, region=regions[chosen],
            limits=self._limits(settings), wording=MappingProxyType(self._file("wording.yml").data),
        )  # fmt: skip
        check_whole(kb, self.root)
        return kb

    def _file(self, name: str) -> YamlFile:
        return YamlFile.read(self.root / name)

    def _findings(self) -> Mapping[str, Finding]:
        file, findings = self._file("findings.yml"), {}
        file.check_keys(file.data, ("symptoms", "triggers", "history", "context"), ())
        for kind, entries in file.data.items():
            for name, entry in entries.items():
                file.check_keys(entry, ("label", "option"), ("danger", "hard_to_know", "listened_for"), kind, name)
                if name in findings:
                    raise file.error(f"the finding {name!r} stands twice", kind, name)
                findings[name] = Finding(id=name, kind=kind, **entry)
        return MappingProxyType(findings)

    def _features(self) -> tuple[Mapping[str, Feature], Mapping[str, frozenset[str]], frozenset[str]]:
        file, features = self._file("features.yml"), {}
        file.check_keys(file.data, ("features", "areas", "deficits"), ())
        for name, entry in file.data["features"].items():
            file.check_keys(entry, ("label", "met_when_unknown"), ("values", "told", "if_unknown"), "features", name)
            features[name] = Feature(id=name, **{"values": {}, "told": {}, **entry})
        places = features["location"].values
        for area, members in file.data["areas"].items():
            for member in members:
                if member not in places:
                    raise file.error(f"unknown place {member!r}", "areas", area)
        areas = {area: frozenset(members) for area, members in file.data["areas"].items()}
        return MappingProxyType(features), MappingProxyType(areas), frozenset(file.data["deficits"])

    def _definitions(self) -> None:
        file = self._file("rules/definitions.yml")
        file.check_keys(file.data, ("sets", "definitions"), ())
        try:
            for name, members in file.data["sets"].items():
                self.compiler.define_set(name, members)
            self.compiler.define(file.data["definitions"])
        except ExpressionError as problem:
            raise file.error(str(problem), "definitions") from problem

    def _compile(self, file: YamlFile, text: Any, *keys: str | int) -> Expression:
        try:
            return self.compiler.compile(str(text))
        except ExpressionError as problem:
            raise file.error(str(problem), *keys) from problem

    def _rules(self) -> tuple[Rule, ...]:
        rules: list[Rule] = []
        for urgency in Urgency:
            file = self._file(f"rules/{urgency.id}.yml")
            file.check_keys(file.data, (urgency.id,), ("guards",))
            guards = file.data.get("guards")
            for name, entry in file.data[urgency.id].items():
                keys = (urgency.id, name)
                if any(rule.id == name for rule in rules):
                    raise file.error(f"the rule id {name!r} stands twice", *keys)
                file.check_keys(entry, ("when", "because", "sources"), ("advice", "first_aid"), *keys)
                if not entry["sources"]:
                    raise file.error(f"rule {name} has no source", *keys, "sources")
                text = f"({guards}) and ({entry['when']})" if guards else str(entry["when"])
                rules.append(
                    Rule(name, urgency, self._compile(file, text, *keys, "when"), " ".join(str(entry["when"]).split()),
                         entry["because"], tuple(entry["sources"]), tuple(entry.get("advice", ())),
                         entry.get("first_aid"))
                )  # fmt: skip
        return tuple(rules)

    def _each(self, folder: str, build: Any) -> Mapping[str, Any]:
        entries = {}
        for path in sorted((self.root / folder).glob("*.yml")):
            file = YamlFile.read(path)
            entry = build(file)
            if entry.id != path.stem:
                raise file.error(f"the id {entry.id!r} is not the file's name", "id")
            entries[entry.id] = entry
        if not entries and folder != "topics":
            raise KnowledgeError(self.root / folder, None, "holds no YAML file")
        return MappingProxyType(entries)

    def _condition(self, file: YamlFile) -> Condition:
        entry = file.data
        lists = ("also", "advice", "sources", "statements")
        file.check_keys(entry, ("id", "name", "prior", "summary", "evidence", "education", *lists), ())
        if entry["prior"] not in (0, 1, 2, 3):
            raise file.error(f"prior is 3 (very common) to 0 (rare), not {entry['prior']!r}", "prior")
        weights = tuple(self._weight(file, number) for number in range(len(entry["evidence"])))
        education = MappingProxyType({name: tuple(lines) for name, lines in entry["education"].items()})
        fields = {**entry, "evidence": weights, "education": education}
        return Condition(**{**fields, **{name: tuple(entry[name]) for name in lists}})

    def _weight(self, file: YamlFile, number: int) -> Weight:
        entry, keys = file.data["evidence"][number], ("evidence", number)
        file.check_keys(entry, ("when", "weight"), (), *keys)
        if type(entry["weight"]) is not int or not 1 <= abs(entry["weight"]) <= 3:
            raise file.error(f"a weight is 1 to 3 or -3 to -1, not {entry['weight']!r}", *keys)
        names = names_in(parse(str(entry["when"])))
        return Weight(self._compile(file, entry["when"], *keys), entry["weight"], tuple(sorted(names)))

    def _topic(self, file: YamlFile) -> Topic:
        lists = ("also", "short", "more", "sources", "statements", "see_also")
        file.check_keys(file.data, ("id", "name", "short"), {*lists, "fears", "in_emergency"} - {"short"})
        return Topic(**{**file.data, **{name: tuple(file.data.get(name) or ()) for name in lists}})

    def _questions(self, findings: Mapping[str, Finding], features: Mapping[str, Feature]) -> Mapping[str, Question]:
        file, questions = self._file("questions.yml"), {}
        optional = (
            "asks", "options", "when", "implies", "clarifies", "only_after_emergency", "confirms", "suspects", "brief",
        )  # fmt: skip
        for name, entry in file.data.items():
            file.check_keys(entry, ("answer", "text", "simpler", "why"), optional, name)
            if entry["answer"] not in ANSWER_KINDS:
                raise file.error(f"answer is one of {', '.join(ANSWER_KINDS)}", name, "answer")
            options = tuple(self._option(file, name, raw, findings, features) for raw in entry.get("options", ()))
            asks = dict.fromkeys(entry.get("asks") or (option.feature or option.value for option in options))
            when = self._compile(file, entry["when"], name, "when") if "when" in entry else None
            for asked in asks:
                if asked not in findings and asked not in features:
                    raise file.error(f"unknown finding or feature {asked!r}", name, "asks")
            if entry.get("implies") not in (None, *findings):
                raise file.error(f"unknown finding {entry['implies']!r}", name, "implies")
            questions[name] = Question(
                name, entry["answer"], tuple(asks), entry["text"], entry["simpler"], entry["why"], options, when,
                entry.get("implies"), bool(entry.get("clarifies")), bool(entry.get("only_after_emergency")),
                bool(entry.get("confirms")), bool(entry.get("suspects")), entry.get("brief", ""),
            )  # fmt: skip
        return MappingProxyType(questions)

    def _option(
        self, file: YamlFile, question: str, raw: Any, findings: Mapping[str, Finding], features: Mapping[str, Feature]
    ) -> Option:
        entry = raw if isinstance(raw, Mapping) else {"value": raw}
        file.check_keys(entry, ("value",), ("label", "settles", "when"), question, "options")
        value, settles = entry["value"], entry.get("settles", True)
        when = self._compile(file, entry["when"], question, "options") if "when" in entry else None
        for feature in features.values():
            if value in feature.values:
                return Option(value, entry.get("label", feature.values[value]), settles, feature.id, when)
        if value not in findings:
            raise file.error(f"unknown finding or value {value!r}", question, "options")
        return Option(value, entry.get("label", findings[value].option), settles, None, when)

    def _sources(self) -> Mapping[str, Source]:
        file, sources = self._file("sources.yml"), {}
        file.check_keys(file.data, ("sources",), ())
        for name, entry in file.data["sources"].items():
            file.check_keys(entry, ("title", "url"), (), "sources", name)
            sources[name] = Source(name, entry["title"], entry["url"])
        return MappingProxyType(sources)

    def _regions(self) -> Mapping[str, Region]:
        file, regions = self._file("regions.yml"), {}
        file.check_keys(file.data, ("regions",), ())
        for name, entry in file.data["regions"].items():
            file.check_keys(entry, ("name", "emergency", "digits", "advice_line", "crisis"), (), "regions", name)
            regions[name] = Region(id=name, **entry)
        return MappingProxyType(regions)

    def _limits(self, settings: YamlFile) -> Limits:
        names = tuple(Limits.__dataclass_fields__)
        settings.check_keys(settings.data["limits"], names, (), "limits")
        for name, value in settings.data["limits"].items():
            if type(value) is not int or value < 0:
                raise settings.error(f"{name} is a whole number, not {value!r}", "limits", name)
        return replace(Limits(*(0 for _ in names)), **settings.data["limits"])
