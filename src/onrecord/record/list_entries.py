"""Bodies of ledger entries about lists: how their columns are read, what is declared of them, how editions differ."""

from dataclasses import dataclass, field

from onrecord.record.codec import NO_EXTRA, Extra
from onrecord.record.ids import ReportId
from onrecord.record.list_row import Field

LIST_BODY_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnForm:
    """How one column is read: its header words as written, and the field.

    `order` says what the words of a date column leave open: `dmy`, `mdy` or `ymd` for the order of day, month and
    year, `1900` or `1904` for days counted from there.
    """

    words: str
    field: Field
    order: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListForm:
    """A person's word on how every list with these column headers is read; `predicate` is what each row claims."""

    by: str
    columns: tuple[ColumnForm, ...]
    predicate: str | None = None
    reason: str | None = None
    v: int = LIST_BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTold:
    """What a person declares of one list; None is not said, an empty `derived_from` leaves it open.

    `unique`: no person stands in it twice. `period` is EDTF. `derived_from` names lists (`REPORT/LIST`) that this one
    was made from: their agreement is then no second witness.
    """

    by: str
    report: ReportId
    list: str
    unique: bool | None = None
    compiler: str | None = None
    period: str | None = None
    derived_from: tuple[str, ...] = ()
    reason: str | None = None
    v: int = LIST_BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffField:
    """A field that reads otherwise in the later edition; `was` and `now` are values, None where nothing is said."""

    field: str
    was: str | None = None
    now: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffEntryLine:
    """One finding: its kind, the claims of the earlier and later rows it is about, the rule, and changed fields."""

    kind: str
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    rule: str | None = None
    fields: tuple[DiffField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDiffEntry:
    """How one edition of a list differs from an earlier one, by a named rule: a proposal, line by line."""

    by: str
    old: str
    new: str
    rule: str
    lines: tuple[DiffEntryLine, ...]
    v: int = LIST_BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})
