"""The brief as one HTML file: no script, nothing it loads, readable from a stick, by keyboard and in print."""

from collections.abc import Iterable, Iterator
from itertools import chain

from onrecord.drawing.count_strip import Strip, count_strip
from onrecord.record.layer import ReadState
from onrecord.releasing.arrangement import Block, Group, Section
from onrecord.releasing.brief import Brief, Unread
from onrecord.releasing.brief_words import (
    METHOD,
    STATES,
    UNREAD_LEAD,
    extent_of,
    read_words,
    report_name,
    said_on,
    say_moment,
    size_words,
    standing,
    unread_lists,
)
from onrecord.releasing.labels import language_label, many
from onrecord.releasing.lines import Line
from onrecord.releasing.markup import NOTHING, Html, join, pieces, tag, value, within, words
from onrecord.releasing.notes import Note
from onrecord.releasing.page import page
from onrecord.releasing.subject import ReportView, Review

TAIL = (("unread", "Not read, or read and missed"), ("method", "How to read this"), ("quotes", "The words behind it"))
REPORTS = ("reports", "Reports")
SIGNS = 12
"""A line shows this many footnote signs; what is more folds away below it, all of it on the page."""
BLOCKS = 40
"""A section of more blocks than this begins with a list of them."""


def brief_html(brief: Brief) -> Iterator[str]:
    """Print a brief as one self-contained page, piece by piece."""
    return page(f"What is reported: {brief.shelf.casebook}", _body(brief))


def _header(brief: Brief) -> Html:
    return tag(
        "header",
        tag("p", words("onrecord · brief"), class_="brand"),
        tag("h1", words("What is reported: "), value(brief.shelf.casebook)),
        tag(
            "p",
            words("As known on "),
            value(say_moment(brief.shelf.as_of)),
            words(f". {extent_of(brief)}"),
            class_="extent",
        ),
        tag("p", words(standing(brief)), class_="standing"),
    )


def _contents(brief: Brief) -> Html:
    parts = [*((s.ident, s.heading) for s in brief.sections), *TAIL, REPORTS]
    items = (tag("li", tag("a", words(heading), href=f"#{ident}")) for ident, heading in parts)
    return tag("nav", tag("ul", *items), aria_label="Contents")


def _body(brief: Brief) -> Iterator[Html]:
    yield tag("a", words("Skip to the content"), class_="skip", href="#content")
    yield _header(brief)
    yield from within("div", chain((_contents(brief),), _main(brief)), class_="page")
    yield _footer(brief)


def _main(brief: Brief) -> Iterator[Html]:
    nothing = tag("p", words("No claims have been proposed yet."), class_="lead")
    signs = Signs()
    sections = chain.from_iterable(_section(section, brief, signs) for section in brief.sections)
    tail = (_unread(brief), _method(), _quotes(brief), _reports(brief))
    content = chain(sections if brief.sections else (nothing,), *tail)
    return within("main", content, id="content", tabindex="-1")


class Signs:
    """The footnote signs written so far: numbers are first met in order, so the highest tells which are new."""

    def __init__(self) -> None:
        self._highest = 0

    def new(self, line: Line) -> set[int]:
        """Give the numbers that stand on the page for the first time in this line, the next to be written."""
        numbers = {*line.notes, *line.remark_notes}
        new = {number for number in numbers if number > self._highest}
        self._highest = max(self._highest, *numbers)
        return new


def _section(section: Section, brief: Brief, signs: Signs) -> Iterator[Html]:
    lead = tag("p", words(section.lead), class_="lead")
    blocks = (_block(block, f"{section.ident}-{place}", brief, signs) for place, block in enumerate(section.blocks, 1))
    return _part(section.ident, section.heading, chain((lead,), _index(section), chain.from_iterable(blocks)))


def _index(section: Section) -> Iterator[Html]:
    """List the blocks of a long section, so that a name is found without reading past all others."""
    if len(section.blocks) > BLOCKS:
        summary = tag("summary", words(many(len(section.blocks), "heading") + " in this section"))
        items = (_index_row(block, f"{section.ident}-{place}") for place, block in enumerate(section.blocks, 1))
        yield from within("details", chain((summary,), within("ul", items)), class_="index")


def _index_row(block: Block, ident: str) -> Html:
    lines = many(sum(len(group.lines) for group in block.groups), "line")
    return tag("li", tag("a", value(block.heading), href=f"#{ident}"), words(f" · {lines}"))


def _part(ident: str, heading: str, content: Iterable[Html]) -> Iterator[Html]:
    title = tag("h2", words(heading), id=f"{ident}-title")
    return within("section", chain((title,), content), id=ident, aria_labelledby=f"{ident}-title")


def _block(block: Block, ident: str, brief: Brief, signs: Signs) -> Iterator[Html]:
    title = tag("h3", value(block.heading))
    strips = (_figure(strip, f"{ident}-{place}") for place, strip in enumerate(block.strips, 1))
    groups = chain.from_iterable(_group(group, brief, signs) for group in block.groups)
    return within("div", chain((title,), strips, groups), class_="block", id=ident)


def _figure(strip: Strip, ident: str) -> Html:
    caption = tag("figcaption", value(strip.title))
    return tag("figure", caption, Html(count_strip(strip, ident=ident)))


def _group(group: Group, brief: Brief, signs: Signs) -> Iterator[Html]:
    yield NOTHING if group.heading is None else tag("h4", words(group.heading))
    yield from within("ul", (_line(line, signs.new(line)) for line in brief.lines(group)), class_="lines")


def _line(line: Line, new: set[int]) -> Html:
    remark = NOTHING
    if line.remark is not None:
        remark = tag("span", words(f"{line.remark} "), _refs(line.remark_notes[:SIGNS], new), class_="remark")
    marks = [] if line.review is Review.ACCEPTED else [tag("span", words(STATES[line.review]), class_="proposed")]
    if line.reports > 1:
        marks.append(tag("span", words(f"{line.reports} reports, sources not counted"), class_="tally"))
    said = tag("p", pieces(line.pieces), _refs(line.notes[:SIGNS], new), class_="said")
    below = tag("p", remark, *marks, class_="marks") if marks or remark else NOTHING
    return tag("li", said, below, _rest(line.notes, "this", new), _rest(line.remark_notes, "the remark", new))


def _rest(numbers: tuple[int, ...], of: str, new: set[int]) -> Html:
    """Fold away the signs that would bury a line; print unfolds them."""
    rest = numbers[SIGNS:]
    if not rest:
        return NOTHING
    summary = tag("summary", words(f"{many(len(rest), 'more quote')} for {of}"))
    return tag("details", summary, tag("p", _refs(rest, new), class_="rest"))


def _refs(numbers: tuple[int, ...], new: set[int]) -> Html:
    """Write footnote signs; the first sign of a note is where the note leads back to."""
    made = []
    for number in numbers:
        ident = f"at{number}" if number in new else None
        new.discard(number)
        sign = tag("a", words(str(number)), href=f"#n{number}", id=ident, aria_label=f"quote {number}")
        made.append(tag("sup", sign))
    return join(made, " ")


def _unread(brief: Brief) -> Iterator[Html]:
    lists = unread_lists(brief)
    said = UNREAD_LEAD if lists else "Every report was read in full, and every one gave claims."
    rows = chain.from_iterable(_unread_list(label, brief.unread(rows), brief) for label, rows in lists)
    return _part(*TAIL[0], chain((tag("p", words(said), class_="lead"),), rows))


def _unread_list(label: str, rows: Iterable[Unread], brief: Brief) -> Iterator[Html]:
    yield tag("h3", words(label))
    yield from within("ul", (_unread_row(row, brief) for row in rows), class_="plain")


def _unread_row(row: Unread, brief: Brief) -> Html:
    report = row.report
    said = tag("p", _report_link(report, brief), words(" "), value(report_name(report), report.language),
               words(f" · {language_label(report.language)} · {read_words(report, row.claims)}"))  # fmt: skip
    if not row.missed:
        return tag("li", said)
    heard = tag("summary", words(f"{many(len(row.missed), 'sentence')} with a number, hedge or act, and no claim"))
    items = (tag("li", value(text, report.language)) for text in row.missed)
    return tag("li", said, tag("details", heard, tag("ul", *items, class_="missed")))


def _method() -> Iterator[Html]:
    return _part(*TAIL[1], (tag("p", words(paragraph)) for paragraph in METHOD))


def _quotes(brief: Brief) -> Iterator[Html]:
    lead = tag(
        "p", words("Each number leads to the exact words, marked, in the place where they stand."), class_="lead"
    )
    items = within("ol", (_note(note, brief) for note in brief.notes()), class_="notes")
    return _part(*TAIL[2], chain((lead,), items))


def _note(note: Note, brief: Brief) -> Html:
    report = note.report
    mark = tag("mark", words(note.exact))
    quote = tag("blockquote", words(note.before), mark, words(note.after), lang=_lang(note.language), dir="auto")
    particulars = [
        join((_report_link(report, brief), words(" "), value(report.title or report.file, report.language))),
        value(report.outlet or "outlet not stated"),
        value(said_on(report)),
        *(value(mark) for mark in note.marks),
        *([] if report.address is None else [tag("span", value(report.address), class_="address")]),
        join((words("SHA-256 "), tag("code", words(f"{report.sha256[:12]}…")))),
        join((words("claim "), tag("code", words(note.claim)))),
        tag("span", words(STATES[note.review]), class_=None if note.review is Review.ACCEPTED else "proposed"),
    ]
    back = tag("a", words("back"), href=f"#at{note.number}", aria_label=f"back to the sentence of quote {note.number}")
    return tag("li", quote, tag("p", join(particulars, " · "), words(" "), back, class_="source"), id=f"n{note.number}",
               value=str(note.number))  # fmt: skip


def _report_link(report: ReportView, brief: Brief) -> Html:
    number = brief.number_of(report)
    return tag("a", words(f"R{number}"), href=f"#report{number}")


def _reports(brief: Brief) -> Iterator[Html]:
    lead = tag("p", words("As captured. Addresses are printed as text and load nothing."), class_="lead")
    items = within("ol", (_report(report, brief) for report in brief.reports()), class_="reports")
    return _part(*REPORTS, chain((lead,), items))


def _report(report: ReportView, brief: Brief) -> Html:
    claims = brief.claims_of(report)
    captured = [] if report.captures < 2 else [words(many(report.captures, "capture"))]
    particulars = [
        value(report.outlet or "outlet not stated"),
        value(said_on(report)),
        words(language_label(report.language)),
        words(many(claims, "claim")),
        words(read_words(report, claims)),
        *captured,
        value(report.file),
        words(size_words(report.size)),
    ]
    address = NOTHING if report.address is None else tag("p", value(report.address), class_="address")
    number = brief.number_of(report)
    state = "part" if report.read is not ReadState.FULL else None
    return tag(
        "li",
        tag("p", tag("b", words(f"R{number} ")), value(report.title or report.file, report.language)),
        tag("p", join(particulars, " · "), class_="source"),
        address,
        tag("p", words("SHA-256 "), tag("code", words(report.sha256)), class_="source"),
        id=f"report{number}",
        class_=state,
    )


def _footer(brief: Brief) -> Html:
    return tag("footer", tag("p", words("Made by onrecord from casebook "), value(brief.shelf.casebook),
                             words(", as known on "), value(say_moment(brief.shelf.as_of)),
                             words(". A working paper: not a release, not a finding.")))  # fmt: skip


def _lang(language: str) -> str | None:
    return None if language == "und" else language
