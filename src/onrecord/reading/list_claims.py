"""The rows of a list as claims: one a row, its quote the row itself, every value anchored to its cell.

The speakers are the publisher, the compiler if a person declared one, and whom the row names as its source. Every claim
is a proposal of how a person reads the list's columns, or of our rules until a person has said.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.reading.chains import STRENGTH, certainty_of, stance_of
from onrecord.reading.list_hedges import cell_hedges
from onrecord.reading.list_table import ATTRIBUTE, ReadList
from onrecord.reading.list_words import acts_in, is_negated
from onrecord.reading.sensitivity import sensitive_words
from onrecord.reading.tokens import tokenise
from onrecord.record.claim import Claim, Hedge, Speaker, Stance, Value
from onrecord.record.count import Count, Qualifier
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.list_entries import ListTold
from onrecord.record.list_row import NAME_PARTS, Field, ListRow, RowCell
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span, quote_of
from onrecord.record.when import Relation, When

RULE = "list-row"
HIDDEN_ROW = "hidden-row"
PASSED_ON = "third-party"
_SENSITIVE = {
    Field.ETHNICITY: "ethnicity",
    Field.RELIGION: "religion",
    Field.HEALTH: "health",
    Field.KIN: "kin",
}
_NAMES = frozenset({Field.NAME, Field.NICKNAME, Field.ALIAS, *NAME_PARTS})
_UNHEDGED = frozenset({Field.NUMBER, Field.ID, Field.AGE, Field.SEX, Field.PLACE, Field.REGION, Field.RESIDENCE})


def list_claims(
    found: ReadList, text: str, *, report: ReportId, publisher: str, told: Sequence[ListTold] = ()
) -> Iterator[Claim]:
    """Make one claim of each row of a list; ids are the rows' numbers in the list.

    Args:
        found: The list as read.
        text: The text layer it stands in.
        report: The report's id.
        publisher: Who published the report.
        told: What people declared of the report's lists; the last compiler named counts.
    """
    compilers = [one.compiler for one in told if one.list == found.name and one.compiler is not None]
    over = _title_hedges(found)
    for row in found.rows:
        yield _claim(found, row, text, report, _chain(publisher, compilers[-1:], row), over)


def _claim(
    found: ReadList, row: ListRow, text: str, report: ReportId, chain: tuple[Speaker, ...], over: tuple[Hedge, ...]
) -> Claim:
    start, end = _line(text, row)
    hedges = (*over, *_row_hedges(row))
    predicate, value = _said(found, row)
    count = _count(row)
    tokens = tokenise(text, start, end)
    return Claim(
        id=ClaimId(str(row.number)),
        report=report,
        predicate=predicate,
        quote=quote_of(text, start, end),
        chain=chain,
        whom=(_whom(row, text, (start, end), count),),
        where=tuple(_where(row)),
        other=tuple(_units(row)),
        means=tuple(cell.span for cell in _said_in(row, Field.CAUSE)),
        value=value,
        count=count,
        when=_when(found, row),
        hedges=hedges,
        stance=_stance(chain, hedges),
        certainty=certainty_of((), hedges),
        sensitive=_sensitive(row, sensitive_words(predicate, tokens, (start, end))),
        flags=(HIDDEN_ROW,) if row.number in found.hidden else (),
        rule=RULE,
        row=row,
    )


def _line(text: str, row: ListRow) -> tuple[int, int]:
    """Give the line of the row's last cell: cells merged down from above stand on earlier lines."""
    last = max(cell.start for cell in row.cells)
    start = text.rfind("\n", 0, last) + 1
    stop = text.find("\n", last)
    words = text[start : len(text) if stop < 0 else stop]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _chain(publisher: str, compilers: Iterable[str], row: ListRow) -> tuple[Speaker, ...]:
    """Give the speakers from the publisher to whom the row names; sources side by side share a level."""
    chain = [Speaker(name=publisher, kind="publisher", level=0)]
    chain += [Speaker(name=name, kind=PASSED_ON, level=1) for name in compilers if name != publisher]
    sources = [cell for cell in _said_in(row, Field.SOURCE) if cell.exact != publisher]
    level = chain[-1].level + 1
    chain += [Speaker(name=cell.exact, kind=PASSED_ON, level=level, span=cell.span) for cell in sources]
    return tuple(chain)


def _stance(chain: tuple[Speaker, ...], hedges: tuple[Hedge, ...]) -> Stance:
    """Give what the publisher does with the row: it passes on what others say, and doubts what it hedges."""
    passed_on = Stance.REPORTS if len(chain) > 1 else Stance.ASSERTS
    return max(passed_on, stance_of((), hedges), key=STRENGTH.index)


def _said(found: ReadList, row: ListRow) -> tuple[str, Value | None]:
    """Give what the row claims: its status decides where it has one; one not understood is a trait in its words."""
    status = next(iter(_said_in(row, Field.STATUS)), None)
    if status is not None:
        acts = () if is_negated(status.exact) else acts_in(status.exact)
        if len(acts) == 1:
            return acts[0], None
        return ATTRIBUTE, Value(text=status.exact, span=status.span)
    return found.predicate, _listed(found) if found.predicate == ATTRIBUTE else None


def _listed(found: ReadList) -> Value:
    """Say that somebody stands in a list, in the words of its title."""
    title = next(iter(found.titles), None)
    if title is None:
        return Value(text=found.name)
    return Value(text=title.text, span=Span(start=title.start, end=title.end, exact=title.text))


def _whom(row: ListRow, text: str, line: tuple[int, int], count: Count | None) -> Mention:
    kind = MentionKind.GROUP if count is not None and count.low != 1 else MentionKind.PERSON
    rank = next((cell.exact for cell in _said_in(row, Field.RANK)), None)
    start, end, name = _named(row, line)
    return Mention(start=start, end=end, exact=text[start:end], kind=kind, name=name, rank=rank)


def _named(row: ListRow, line: tuple[int, int]) -> tuple[int, int, str | None]:
    """Give where the person is named and the name as written; who is not named stands by the row, or by its number."""
    whole = [cell for cell in row.cells if cell.field is Field.NAME]
    told = [cell for cell in whole if cell.value is not None]
    if told:
        return told[0].start, told[0].end, told[0].exact
    parts = [cell for cell in row.cells if cell.field in NAME_PARTS and cell.value is not None]
    if parts:
        return min(cell.start for cell in parts), max(cell.end for cell in parts), row.name
    unnamed = (*whole, *_said_in(row, Field.ID))
    return (unnamed[0].start, unnamed[0].end, None) if unnamed else (*line, None)


def _where(row: ListRow) -> Iterator[Mention]:
    for field in (Field.PLACE, Field.REGION):
        for cell in _said_in(row, field):
            yield Mention(start=cell.start, end=cell.end, exact=cell.exact, kind=MentionKind.PLACE, name=cell.exact)


def _units(row: ListRow) -> Iterator[Mention]:
    for cell in _said_in(row, Field.UNIT):
        yield Mention(
            start=cell.start, end=cell.end, exact=cell.exact, kind=MentionKind.UNIT, name=cell.exact, role="unit"
        )


def _count(row: ListRow) -> Count | None:
    cell = next(iter(_said_in(row, Field.COUNT)), None)
    if cell is None or not cell.exact.isdecimal():
        return None
    number = int(cell.exact)
    return Count(low=number, high=number, qualifier=Qualifier.EXACT, unit="person", text=cell.span)


def _when(found: ReadList, row: ListRow) -> When | None:
    cell = next((cell for cell in row.cells if cell.field is Field.DATE and not cell.missing), None)
    if cell is None:
        return None
    edtf = cell.value
    is_day = edtf is not None and (edtf.startswith("[") or edtf.count("-") == 2)
    relation = Relation.ABOUT if edtf is not None and edtf[-1] in "~%" else Relation.ON if is_day else Relation.DURING
    return When(edtf=edtf, relation=relation, text=cell.span, inferred=cell.start in found.inferred)


def _title_hedges(found: ReadList) -> tuple[Hedge, ...]:
    """Give the hedges of the titles: "reported deaths" over a table is said of every row."""
    return tuple(hedge for cell in found.titles for hedge in cell_hedges(cell.text, cell.start))


def _row_hedges(row: ListRow) -> Iterator[Hedge]:
    for cell in row.cells:
        if not cell.missing and cell.field not in _UNHEDGED:
            yield from cell_hedges(cell.exact, cell.start, is_name=cell.field in _NAMES)


def _sensitive(row: ListRow, found: tuple[str, ...]) -> tuple[str, ...]:
    told = (_SENSITIVE[cell.field] for cell in row.cells if cell.field in _SENSITIVE and not cell.missing)
    return tuple(dict.fromkeys((*found, *told)))


def _said_in(row: ListRow, field: Field) -> list[RowCell]:
    return [cell for cell in row.cells if cell.field is field and not cell.missing and cell.value is not None]
