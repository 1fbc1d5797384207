"""The brief as one HTML file: no script, nothing it loads, readable from a stick, by keyboard and in print."""

import base64
import hashlib
from functools import cache
from importlib import resources

from onrecord.drawing.count_strip import Strip, count_strip
from onrecord.record.layer import ReadState
from onrecord.releasing.brief import Block, Brief, Group, Section, Unread
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
from onrecord.releasing.markup import NOTHING, Html, join, pieces, tag, value, words
from onrecord.releasing.notes import Note
from onrecord.releasing.subject import ReportView, Review

TAIL = (("unread", "Not read, or read and missed"), ("method", "How to read this"), ("quotes", "The words behind it"))
REPORTS = ("reports", "Reports")


def brief_html(brief: Brief) -> str:
    """Print a brief as one self-contained page."""
    style = _style()
    head = join(
        (
            Html('<meta charset="utf-8">'),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{words(_policy(style))}">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            Html('<meta name="referrer" content="no-referrer">'),
            tag("title", words(f"What is reported: {brief.casebook}")),
            Html(f"<style>{style}</style>"),
        )
    )
    skip = tag("a", words("Skip to the content"), class_="skip", href="#content")
    body = tag("body", skip, _header(brief), tag("div", _contents(brief), _main(brief), class_="page"), _footer(brief))
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n{body}\n</html>\n'


@cache
def _style() -> str:
    return (resources.files("onrecord.releasing") / "brief.css").read_text("utf-8")


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _header(brief: Brief) -> Html:
    return tag(
        "header",
        tag("p", words("onrecord · brief"), class_="brand"),
        tag("h1", words("What is reported: "), value(brief.casebook)),
        tag(
            "p", words("As known on "), value(say_moment(brief.as_of)), words(f". {extent_of(brief)}"), class_="extent"
        ),
        tag("p", words(standing(brief)), class_="standing"),
    )


def _contents(brief: Brief) -> Html:
    parts = [*((s.ident, s.heading) for s in brief.sections), *TAIL, REPORTS]
    items = (tag("li", tag("a", words(heading), href=f"#{ident}")) for ident, heading in parts)
    return tag("nav", tag("ul", *items), aria_label="Contents")


def _main(brief: Brief) -> Html:
    seen: set[int] = set()
    sections = [_section(section, seen) for section in brief.sections]
    nothing = tag("p", words("No claims have been proposed yet."), class_="lead")
    tail = (_unread(brief), _method(), _quotes(brief), _reports(brief))
    return tag("main", *(sections or [nothing]), *tail, id="content", tabindex="-1")


def _section(section: Section, seen: set[int]) -> Html:
    blocks = [_block(block, f"{section.ident}-{place}", seen) for place, block in enumerate(section.blocks, 1)]
    lead = tag("p", words(section.lead), class_="lead")
    return _part(section.ident, section.heading, lead, *blocks)


def _part(ident: str, heading: str, *content: Html) -> Html:
    title = tag("h2", words(heading), id=f"{ident}-title")
    return tag("section", title, *content, id=ident, aria_labelledby=f"{ident}-title")


def _block(block: Block, ident: str, seen: set[int]) -> Html:
    title = tag("h3", value(block.heading))
    strips = [_figure(strip, f"{ident}-{place}") for place, strip in enumerate(block.strips, 1)]
    return tag("div", title, *strips, *(_group(group, seen) for group in block.groups), class_="block")


def _figure(strip: Strip, ident: str) -> Html:
    caption = tag("figcaption", value(strip.title))
    return tag("figure", caption, Html(count_strip(strip, ident=ident)))


def _group(group: Group, seen: set[int]) -> Html:
    heading = NOTHING if group.heading is None else tag("h4", words(group.heading))
    return join((heading, tag("ul", *(_line(line, seen) for line in group.lines), class_="lines")))


def _line(line: Line, seen: set[int]) -> Html:
    remark = NOTHING
    if line.remark is not None:
        remark = tag("span", words(f"{line.remark} "), _refs(line.remark_notes, seen), class_="remark")
    marks = [] if line.review is Review.ACCEPTED else [tag("span", words(STATES[line.review]), class_="proposed")]
    if line.reports > 1:
        marks.append(tag("span", words(f"{line.reports} reports, sources not counted"), class_="tally"))
    said = tag("p", pieces(line.pieces), _refs(line.notes, seen), class_="said")
    return tag("li", said, tag("p", remark, *marks, class_="marks") if marks or remark else NOTHING)


def _refs(numbers: tuple[int, ...], seen: set[int]) -> Html:
    """Write footnote signs; the first sign of a note is where the note leads back to."""
    made = []
    for number in numbers:
        ident = None if number in seen else f"at{number}"
        seen.add(number)
        sign = tag("a", words(str(number)), href=f"#n{number}", id=ident, aria_label=f"quote {number}")
        made.append(tag("sup", sign))
    return join(made, " ")


def _unread(brief: Brief) -> Html:
    if not brief.unread:
        return _part(
            *TAIL[0], tag("p", words("Every report was read in full, and every one gave claims."), class_="lead")
        )
    lead = tag("p", words(UNREAD_LEAD), class_="lead")
    lists = (
        join((tag("h3", words(label)), tag("ul", *(_unread_row(row, brief) for row in rows), class_="plain")))
        for label, rows in unread_lists(brief)
    )
    return _part(*TAIL[0], lead, *lists)


def _unread_row(row: Unread, brief: Brief) -> Html:
    report = row.report
    said = tag("p", _report_link(report, brief), words(" "), value(report_name(report), report.language),
               words(f" · {language_label(report.language)} · {read_words(report, row.claims)}"))  # fmt: skip
    if not row.missed:
        return tag("li", said)
    heard = tag("summary", words(f"{many(len(row.missed), 'sentence')} with a number, hedge or act, and no claim"))
    items = (tag("li", value(text, report.language)) for text in row.missed)
    return tag("li", said, tag("details", heard, tag("ul", *items, class_="missed")))


def _method() -> Html:
    return _part(*TAIL[1], *(tag("p", words(paragraph)) for paragraph in METHOD))


def _quotes(brief: Brief) -> Html:
    lead = tag(
        "p", words("Each number leads to the exact words, marked, in the place where they stand."), class_="lead"
    )
    names = {report.id: report for report in brief.reports}
    items = (_note(note, names[note.report], brief) for note in brief.notes)
    return _part(*TAIL[2], lead, tag("ol", *items, class_="notes"))


def _note(note: Note, report: ReportView, brief: Brief) -> Html:
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


def _reports(brief: Brief) -> Html:
    lead = tag("p", words("As captured. Addresses are printed as text and load nothing."), class_="lead")
    return _part(*REPORTS, lead, tag("ol", *(_report(report, brief) for report in brief.reports), class_="reports"))


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
    return tag("footer", tag("p", words("Made by onrecord from casebook "), value(brief.casebook),
                             words(", as known on "), value(say_moment(brief.as_of)),
                             words(". A working paper: not a release, not a finding.")))  # fmt: skip


def _lang(language: str) -> str | None:
    return None if language == "und" else language
