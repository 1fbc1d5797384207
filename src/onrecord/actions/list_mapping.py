"""A person's word on a list: how its columns are read, and what holds of it. Its reports are read anew by that word.

Nothing is overwritten: claims of the earlier reading that do not come out again are rejected, by the same person and
with the reason, and that rejection is undone when a later word brings them back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.actions.lists import CasebookList, lists, one_list
from onrecord.actions.read import Read, read
from onrecord.casebook import list_views, views
from onrecord.casebook.store import Casebook
from onrecord.errors import Misuse
from onrecord.reading.list_claims import RULE
from onrecord.reading.list_columns import Column, How
from onrecord.reading.list_dates import ORDERS
from onrecord.reading.list_words import folded
from onrecord.reading.sheet import column_name
from onrecord.record.edtf import parse_edtf
from onrecord.record.entries import Judgement
from onrecord.record.ids import ReportId
from onrecord.record.list_entries import ColumnForm, ListForm, ListTold
from onrecord.record.list_row import DATES, Field
from onrecord.record.predicates import check_predicate

READ_ANEW_BECAUSE = "the list is now read otherwise, and this claim does not come out of it"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnew:
    """What a person's word changed: the reports read anew, the claims they now stand by, and those rejected."""

    reports: tuple[ReportId, ...]
    claims: int
    rejected: int


def map_list(
    casebook: Casebook, name: str, given: Mapping[str, str], *, predicate: str | None = None, reason: str | None = None
) -> ReadAnew:
    """Record how lists with this head are read, and read all of them in the casebook anew.

    Args:
        casebook: Open for writing.
        name: The list, as `one_list` takes it.
        given: Fields by column: a letter or the words of the head; a field may say the order of its dates behind `@`.
            What is not given is confirmed as it is read now.
        predicate: What every row claims; as it is read now if None.
        reason: Why, in the person's words.

    Raises:
        NotFound, Misuse: as `one_list`; E-USE-COLUMN, E-USE-FIELD, E-USE-PREDICATE.
    """
    shown = one_list(casebook, name)
    columns = {one.column: one for one in shown.found.columns}
    for column, field in given.items():
        place = _column(shown.found.columns, column)
        columns[place] = _changed(columns[place], field)
    form = ListForm(
        by=casebook.world.by,
        columns=tuple(ColumnForm(words=one.words, field=one.field, order=one.order) for one in columns.values()),
        predicate=check_predicate(shown.found.predicate if predicate is None else predicate),
        reason=reason,
    )
    casebook.append([casebook.entry(form)])
    heads = sorted(folded(one.words) for one in columns.values())
    same = [one for one in lists(casebook) if sorted(folded(column.words) for column in one.found.columns) == heads]
    return _read_anew(casebook, same)


def declare_list(casebook: Casebook, name: str, said: ListTold) -> ReadAnew:
    """Record what holds of a list, and read its report anew: a compiler is a speaker, a period bounds years.

    Args:
        casebook: Open for writing.
        name: The list, as `one_list` takes it.
        said: What is declared; `report` and `list` are filled in, lists in `derived_from` are named in full.

    Raises:
        NotFound, Misuse: as `one_list`; E-USE-DATE for a period that is none.
    """
    shown = one_list(casebook, name)
    if said.period is not None:
        parse_edtf(said.period)
    origins = (one_list(casebook, one) for one in said.derived_from)
    derived_from = tuple(f"{one.report.id}/{one.found.name}" for one in origins)
    told = replace(said, report=shown.report.id, list=shown.found.name, derived_from=derived_from)
    casebook.append([casebook.entry(told)])
    if said.compiler is None and said.period is None:
        return ReadAnew(reports=(), claims=0, rejected=0)
    return _read_anew(casebook, [shown])


def _column(columns: Sequence[Column], given: str) -> int:
    """Find the column that a letter or the words of its head name."""
    found = [one.column for one in columns if column_name(one.column) == given.upper()]
    found = found or [one.column for one in columns if folded(one.words) == folded(given)]
    if len(found) != 1:
        raise Misuse(
            "E-USE-COLUMN", "the list has no single column of that letter or head", "see: onrecord lists show LIST"
        )
    return found[0]


def _changed(column: Column, given: str) -> Column:
    field, _, order = given.partition("@")
    if field not in {one.value for one in Field} or (order and (order not in ORDERS or Field(field) not in DATES)):
        raise Misuse(
            "E-USE-FIELD",
            "a column is mapped to a field that there is not, or to an order that dates cannot have",
            f"fields: {', '.join(Field)}; behind a date @ and one of {', '.join(ORDERS)}",
        )
    return replace(column, field=Field(field), how=How.FORM, order=order or None)


def _read_anew(casebook: Casebook, shown: Sequence[CasebookList]) -> ReadAnew:
    reports = tuple(dict.fromkeys(one.report.id for one in shown))
    told: list[Read] = []
    for report in reports:
        read(casebook, only=report, again=True, tell=told.append)
    rejected = sum(_settle(casebook, report) for report in reports)
    return ReadAnew(reports=reports, claims=sum(one.claims for one in told), rejected=rejected)


def _settle(casebook: Casebook, report: ReportId) -> int:
    """Reject the rows' claims that the last reading does not stand by, and undo rejections of those it does."""
    with casebook.reading() as connection:
        standing = list_views.standing_claims(connection, report)
        ours = [(name, one) for name, one in list_views.rejections(connection) if standing & set(one.on)]
        reviewed = tuple(views.claims(connection, of_report=report))
        undone = {id_ for _, one in ours for id_ in one.on}
    fallen = tuple(
        one.claim.id
        for one in reviewed
        if one.claim.rule == RULE
        and one.claim.id not in standing
        and (one.review == "proposed" or one.claim.id in undone)
    )
    by = casebook.world.by
    entries = [Judgement(by=by, on=one.on, verdict="withdraws", undoes=name) for name, one in ours]
    if fallen:
        entries.append(
            Judgement(by=by, on=fallen, verdict="reject", value=list_views.READ_ANEW, reason=READ_ANEW_BECAUSE)
        )
    if entries:
        casebook.append([casebook.entry(one) for one in entries])
    return len(fallen)
