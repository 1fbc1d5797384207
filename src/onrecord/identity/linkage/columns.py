"""Which column of a list says what, told from its heading and, where that says nothing, from its cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.identity.linkage.dates import days_of
from onrecord.identity.linkage.fields import Field
from onrecord.identity.linkage.missing import plain, said
from onrecord.identity.linkage.sexes import sex_of

SAMPLE, ENOUGH = 400, 0.9
_MANY = frozenset([Field.OTHER, Field.UNUSED, Field.SENSITIVE, Field.CIRCUMSTANCES, Field.ADDRESS])


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnUse:
    """A column of a list, by its heading, and what it is taken for; `is_guess` when only its cells told."""

    heading: str
    field: Field
    is_guess: bool = False


def find_columns(rows: Sequence[Mapping[str, str]]) -> tuple[ColumnUse, ...]:
    """Give the use of every column in order; each field is taken by one column, the first that claims it."""
    headings = tuple(rows[0]) if rows else ()
    known = {heading: field_of(heading) for heading in headings}
    taken: set[Field] = set()
    found: dict[str, ColumnUse] = {}
    for heading in headings:
        field = known[heading]
        if field is not None:
            use = Field.OTHER if field in taken and field not in _MANY else field
            taken.add(use)
            found[heading] = ColumnUse(heading=heading, field=use)
    for heading in headings:
        if heading not in found:
            field = _guessed([row[heading] for row in rows[:SAMPLE]], taken)
            taken.add(field)
            found[heading] = ColumnUse(heading=heading, field=field, is_guess=field is not Field.OTHER)
    return tuple(found[heading] for heading in headings)


@cache
def _headings() -> dict[str, Field]:
    text = resources.files("onrecord.identity.linkage").joinpath("column_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {plain(word): Field(field) for field, words in rows for word in words.split("|")}


def field_of(heading: str) -> Field | None:
    """Give the field that a heading names, None where it names none that is known."""
    words = plain(heading)
    found = _headings().get(words)
    if found is not None:
        return found
    for lead in ("victims ", "victim ", "person ", "deceased ", "event ", "incident ", "the "):
        if words.startswith(lead) and words[len(lead) :] in _headings():
            return _headings()[words[len(lead) :]]
    return None


def _guessed(cells: Sequence[str], taken: set[Field]) -> Field:
    known = [cell for cell in map(said, cells) if cell]
    tests = (
        (Field.SEX, lambda cell: sex_of(cell) is not None),
        (Field.DATE, lambda cell: days_of(cell) is not None and not cell.isdigit()),
        (Field.AGE, lambda cell: cell.isdigit() and int(cell) < 120),
        (Field.NAME, lambda cell: 2 <= len(plain(cell).split()) <= 6 and not any(map(str.isdigit, cell))),
    )
    for field, test in tests:
        if field not in taken and known and sum(map(test, known)) >= ENOUGH * len(known):
            return field if field is not Field.NAME or len(set(known)) > ENOUGH * len(known) else Field.OTHER
    if Field.ID not in taken and len(set(cells)) == len(cells) and known and not any(" " in cell for cell in known):
        return Field.ID
    return Field.OTHER
