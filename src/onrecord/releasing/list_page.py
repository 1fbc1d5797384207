"""The difference of two lists as one HTML page: no script, nothing it loads, readable by keyboard and in print."""

from collections.abc import Iterator, Sequence
from itertools import chain

from onrecord.identity.list_diff import DiffLine, FieldChange, Kind
from onrecord.identity.list_edition import Edition, EditionRow
from onrecord.record.list_row import Field, RowCell
from onrecord.releasing.labels import many
from onrecord.releasing.list_lines import Difference, name_of, places_of, words_of
from onrecord.releasing.list_page_words import METHOD, NOTES, RULES, SECTIONS
from onrecord.releasing.markup import NOTHING, Html, join, tag, value, within, words
from onrecord.releasing.page import page


def list_page(made: Difference) -> Iterator[str]:
    """Print the difference as one self-contained page, piece by piece."""
    return page(f"Two lists compared: {made.old.name}, {made.new.name}", _body(made), "list.css")


def _body(made: Difference) -> Iterator[Html]:
    yield tag("a", words("Skip to the content"), class_="skip", href="#content")
    yield _header(made)
    yield from within("div", chain((_contents(made),), _main(made)), class_="page")
    yield tag("footer", tag("p", words("Made by onrecord. A working paper: not a release, not a finding.")))


def _header(made: Difference) -> Html:
    return tag(
        "header",
        tag("p", words("onrecord · lists"), class_="brand"),
        tag("h1", words("Two lists compared")),
        tag("p", words("Earlier: "), _edition(made.old), class_="extent"),
        tag("p", words("Later: "), _edition(made.new), class_="extent"),
        tag("p", words("Every line is proposed by a rule; nobody has judged it."), class_="standing"),
    )


def _edition(edition: Edition) -> Html:
    return join((value(edition.name), words(f" · {many(len(edition.rows), 'row')} · SHA-256 "),
                 tag("code", words(f"{edition.report[:12]}…"))))  # fmt: skip


def _contents(made: Difference) -> Html:
    parts = [
        ("counts", "In numbers"),
        *((ident, heading) for kind, ident, heading, _ in SECTIONS if made.diff.count(kind)),
    ]
    items = (
        tag("li", tag("a", words(heading), href=f"#{ident}"))
        for ident, heading in (*parts, ("method", "How rows were compared"))
    )
    return tag("nav", tag("ul", *items), aria_label="Contents")


def _main(made: Difference) -> Iterator[Html]:
    sections = chain.from_iterable(_section(made, *one) for one in SECTIONS if made.diff.count(one[0]))
    return within("main", chain((_counts(made),), sections, (_method(),)), id="content", tabindex="-1")


def _counts(made: Difference) -> Html:
    rows = []
    for kind, ident, heading, _ in SECTIONS:
        count = made.diff.count(kind)
        least, most = made.diff.only(kind) if kind in (Kind.ONLY_OLD, Kind.ONLY_NEW) else (count, count)
        number = f"{least:,}" if least == most else f"{least:,}–{most:,}"
        label = tag("a", words(heading), href=f"#{ident}") if count else words(heading)
        rows.append(tag("tr", tag("th", label, scope="row"), tag("td", tag("bdi", words(number)), class_="number")))
    head = tag("tr", tag("th", words("Finding"), scope="col"), tag("th", words("Lines"), scope="col", class_="number"))
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="counts")
    notes = (tag("p", words(NOTES[one]), class_="remark") for one in made.diff.notes)
    return tag("section", tag("h2", words("In numbers"), id="counts-heading"), table, *notes, id="counts",
               aria_labelledby="counts-heading")  # fmt: skip


def _section(made: Difference, kind: Kind, ident: str, heading: str, lead: str) -> Iterator[Html]:
    lines = [one for one in made.diff.lines if one.kind is kind]
    listed = [one for one in lines if kind is not Kind.SAME or one.rule != "id-and-name"]
    opening = (
        tag(
            "h2", words(f"{heading} "), tag("span", words(f"({len(lines):,})"), class_="amount"), id=f"{ident}-heading"
        ),
        tag("p", words(lead), class_="lead"),
    )
    body = within("ol", (_line(made, one) for one in listed), class_="findings") if listed else ()
    yield from within("section", chain(opening, body), id=ident, aria_labelledby=f"{ident}-heading")


def _line(made: Difference, line: DiffLine) -> Html:
    old, new = made.of(line)
    rule = tag("p", tag("span", words(_rule(line.rule)), class_="proposed"), class_="marks")
    changes = _changes(line.changes) if line.changes else NOTHING
    return tag("li", tag("p", _title(old, new), class_="said"), rule, changes, _quotes(old, new))


def _rule(rule: str) -> str:
    return "; ".join(RULES.get(one, one) for one in rule.split(", "))


def _title(old: Sequence[EditionRow], new: Sequence[EditionRow]) -> Html:
    names = dict.fromkeys(_named(one) for one in (*old, *new))
    return join((value(one) for one in names), " · ")


def _named(row: EditionRow) -> str:
    id_ = row.row.value(Field.ID)
    name = name_of(row) or f"nobody named, row {row.row.number}"
    return name if id_ is None else f"{name} ({id_})"


def _changes(changes: Sequence[FieldChange]) -> Html:
    head = tag("tr", *(tag("th", words(one), scope="col") for one in ("Field", "Earlier", "Later")))
    rows = (
        tag("tr", tag("th", words(one.field.value), scope="row"), _cells(one.was, "del"), _cells(one.now, "ins"))
        for one in changes
    )
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="changes")


def _cells(cells: tuple[RowCell, ...], edit: str) -> Html:
    if not cells:
        return tag("td", tag("span", words("not given"), class_="none"))
    place = tag("span", value(places_of(cells)), class_="place")
    return tag("td", tag(edit, value(words_of(cells))), words(" "), place)


def _quotes(old: Sequence[EditionRow], new: Sequence[EditionRow]) -> Html:
    items = (_quote(side, one) for side, rows in (("earlier", old), ("later", new)) for one in rows)
    return tag("details", tag("summary", words("The rows as they stand")), tag("ul", *items, class_="rows"))


def _quote(side: str, row: EditionRow) -> Html:
    place = join((words(f"{side}, row {row.row.number} of "), value(row.row.list), words(": ")))
    return tag("li", place, tag("q", value(row.quote)), _claim(row))


def _claim(row: EditionRow) -> Html:
    return NOTHING if row.claim is None else join((words(" claim "), tag("code", words(row.claim))))


def _method() -> Html:
    lead = tag("h2", words("How rows were compared"), id="method-heading")
    paragraphs = (tag("p", words(" ".join(one.split()))) for one in METHOD)
    return tag("section", lead, *paragraphs, id="method", aria_labelledby="method-heading")
