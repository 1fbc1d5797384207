"""Who is reported to have held which post of a unit, and of those above it, on a day."""

from collections.abc import Iterable, Iterator
from datetime import date

from onrecord.actions.weighed import weighed
from onrecord.casebook.store import Casebook
from onrecord.record.canonical import Json
from onrecord.record.claim import Claim
from onrecord.record.mention import Mention
from onrecord.weighing.account import Account
from onrecord.weighing.command import CommandAt, CommandRow, Holder, UnitRelation, command_at
from onrecord.weighing.plain_words import plain_words
from onrecord.weighing.posting import Citation
from onrecord.weighing.role_label import said_role
from onrecord.weighing.tenure import tenure_of

END = "end"
BELOW = frozenset({"command", "part-of", "member"})


def command_of(casebook: Casebook, unit: str, day: date) -> CommandAt:
    """Work out the answer for a unit, named by words that stand in what reports call it."""
    _, account = weighed(casebook)
    asked = frozenset(word.text for word in plain_words(unit))
    return command_at(unit, day, _citations(account, unit, asked), _relations(account, unit, asked))


def command_json(answer: CommandAt) -> dict[str, Json]:
    """Give the answer as JSON. It says who held posts, by which claims, and nothing about blame."""
    return {
        "unit": answer.unit, "on": answer.at.isoformat(),
        "weakest": None if answer.weakest is None else answer.weakest.value,
        "rows": [_row(row) for row in answer.rows],
    }  # fmt: skip


def _row(row: CommandRow) -> dict[str, Json]:
    return {
        "depth": row.depth, "unit": row.unit, "hop": None if row.hop is None else row.hop.value, "words": row.words,
        "also_under": [*row.also_under], "gap": row.gap, "claims": [*row.claims],
        "holders": [_holder(holder) for holder in row.holders],
    }  # fmt: skip


def _holder(holder: Holder) -> dict[str, Json]:
    return {
        "person": holder.person, "role": holder.role, "grade": holder.grade.value, "note": holder.note,
        "claims": [*holder.claims],
    }  # fmt: skip


def _citations(account: Account, unit: str, asked: frozenset[str]) -> Iterator[Citation]:
    said = {report.id: report.published for report in account.reports}
    for claim in account.claims:
        role = None if claim.value is None else claim.value.text
        if claim.predicate != "posting" or role is None or role == END:
            continue
        for mention in claim.who:
            if mention.name is not None:
                label = said_role(role)
                yield Citation(
                    person=" ".join(mention.name.split()), role=label, rank=mention.rank,
                    unit=_unit(claim, role, unit, asked),
                    tenure=tenure_of(claim.when, said.get(claim.report), is_former=label.startswith("former")),
                    claim=claim.id, report=claim.report,
                )  # fmt: skip


def _unit(claim: Claim, role: str, unit: str, asked: frozenset[str]) -> str | None:
    """Name the unit of a post: the one asked for where its words stand in what the report calls it."""
    named = _units(claim.other)
    words = named[0] if named else role
    return unit if asked and asked <= {word.text for word in plain_words(words)} else (named[0] if named else None)


def _relations(account: Account, unit: str, asked: frozenset[str]) -> Iterator[UnitRelation]:
    said = {report.id: report.published for report in account.reports}
    for claim in account.claims:
        if claim.predicate != "membership" or claim.value is None or claim.value.text not in BELOW:
            continue
        for below in _units(claim.who):
            is_asked = asked <= {word.text for word in plain_words(below)}
            for above in _units(claim.other):
                yield UnitRelation(
                    below=unit if is_asked else below, above=above,
                    tenure=tenure_of(claim.when, said.get(claim.report)),
                    claim=claim.id, words=" ".join(claim.quote.exact.split()), is_unattributed=not claim.is_attributed,
                )  # fmt: skip


def _units(mentions: Iterable[Mention]) -> list[str]:
    return [" ".join(mention.exact.split()) for mention in mentions if mention.name is None or mention.role == "unit"]
