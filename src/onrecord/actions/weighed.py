"""The account of a casebook as rows: what `weigh`, `origins`, `counts`, `contradictions` and `timeline` answer.

Every row names the rule that fired and the reports and claims behind it, so that it can be followed to the quotes.
"""

from onrecord.actions.subject import findings_input
from onrecord.casebook.store import Casebook
from onrecord.record.canonical import Json
from onrecord.releasing.findings import findings
from onrecord.releasing.subject import FindingsInput
from onrecord.weighing.account import Account
from onrecord.weighing.count_rivals import say_interval
from onrecord.weighing.count_spread import class_lines, conceded_below, envelope_of, named_floor

Row = dict[str, Json]


def weighed(casebook: Casebook) -> tuple[FindingsInput, Account]:
    """Load and weigh a casebook."""
    given = findings_input(casebook)
    if given.account is None:  # pragma: no cover - what was loaded was weighed
        raise ValueError("a casebook that was loaded was weighed")
    return given, given.account


def part_rows(casebook: Casebook, part: str) -> list[Row]:
    """Give one part of the findings as rows, with the files of their reports beside their numbers."""
    found = findings(findings_input(casebook))
    files = {str(row["id"]): str(row["file"]) for row in _rows(found["reports"])}
    return [row | {"files": [files[str(id_)] for id_ in _list(row["reports"])]} for row in _rows(found[part])]


def count_rows(casebook: Casebook) -> list[Row]:
    """Give each question of number: a line for each class of speakers, the envelope, the named floor, what is stale."""
    _, account = weighed(casebook)
    floor = named_floor(account.claims)
    return [
        {
            "of": one.question.of, "what": one.question.what, "envelope": envelope_of(one.numbers).words,
            "origins": one.origins.words, "level": one.level.name.value, "rule": f"{one.level.rule}: {one.level.words}",
            "named_floor": floor if one.question.of in ("act:death", "act:killing") else None,
            "conceded": [*conceded_below(one.numbers)], "stale": [*one.stale],
            "lines": [
                {
                    "class": line.group, "first": line.first, "last": line.last, "reports": line.reports,
                    "said": [f"{say_interval(n)} ({n.label})" for n in line.numbers],
                    "claims": [n.claim for n in line.numbers],
                }
                for line in class_lines(one.numbers)
            ],
        }
        for one in account.questions
    ]  # fmt: skip


def summary(casebook: Casebook) -> Row:
    """Say how much was weighed and what came of it."""
    given, account = weighed(casebook)
    levels = [one.level.name.value for one in account.questions]
    return {
        "reports": len(given.reports), "claims": len(account.claims), "voices": len(set(account.voices.home.values())),
        "edges": len(account.edges), "origins": len(account.origins), "questions": len(account.questions),
        "contradictions": len(account.contradictions), "corrections": len(account.corrected),
        "timeline": len(account.timeline), "levels": {level: levels.count(level) for level in sorted(set(levels))},
    }  # fmt: skip


def _rows(value: Json) -> list[Row]:
    return [dict(row) for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _list(value: Json) -> list[Json]:
    return [*value] if isinstance(value, list) else []
