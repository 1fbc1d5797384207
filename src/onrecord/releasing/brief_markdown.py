"""The brief as Markdown, with the quotes as footnotes: for mail, for an editor, for a terminal."""

import re
from collections.abc import Iterable, Iterator

from onrecord.drawing.count_strip import Strip, say_interval
from onrecord.releasing.arrangement import Block, Section
from onrecord.releasing.brief import Brief
from onrecord.releasing.brief_words import (
    METHOD,
    STATES,
    UNREAD_LEAD,
    extent_of,
    read_words,
    report_name,
    said_on,
    say_moment,
    standing,
    unread_lists,
)
from onrecord.releasing.labels import language_label
from onrecord.releasing.lines import Line
from onrecord.releasing.notes import Note
from onrecord.releasing.subject import ReportView, Review

SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&!]|:(?=//)|(?<=www)\.")
SPACES = re.compile(r"\s+")
LIST_START = re.compile(r"^([0-9]+)([.)])|^([-+=])")


def brief_markdown(brief: Brief) -> Iterator[str]:
    """Print a brief as Markdown, piece by piece. Values are escaped: a report adds no heading, link or markup."""
    return (f"{line}\n" for line in _all(brief))


def escaped(text: str) -> str:
    """Make text of a report mean itself in Markdown, on one line; an address in it makes no link."""
    line = SPECIAL.sub(r"\\\g<0>", SPACES.sub(" ", text))
    return LIST_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)


def code(text: str) -> str:
    """Print an address or a digest as code, so that no reader of Markdown makes a link of it."""
    return "`" + " ".join(text.split()).replace("`", "%60") + "`"


def _all(brief: Brief) -> Iterator[str]:
    yield f"# What is reported: {escaped(brief.shelf.casebook)}\n"
    moment = escaped(say_moment(brief.shelf.as_of))
    yield f"As known on {moment}. {escaped(extent_of(brief))} {escaped(standing(brief))}\n"
    for section in brief.sections:
        yield from _section(section, brief)
    yield "## Not read, or read and missed\n"
    yield f"{UNREAD_LEAD}\n"
    for row in (row for _, rows in unread_lists(brief) for row in brief.unread(rows)):
        name = escaped(report_name(row.report))
        yield f"- R{brief.number_of(row.report)} {name}: {read_words(row.report, row.claims)}"
        yield from (f"  - no claim from: “{escaped(missed)}”" for missed in row.missed)
    yield "\n## How to read this\n"
    yield from (f"{paragraph}\n" for paragraph in METHOD)
    yield "## Reports\n"
    yield from (_report(report, brief) for report in brief.reports())
    yield "\n## The words behind it\n"
    yield from (_note(note, brief) for note in brief.notes())


def _section(section: Section, brief: Brief) -> Iterator[str]:
    yield f"## {section.heading}\n\n{section.lead}\n"
    for block in section.blocks:
        yield from _block(block, brief)


def _block(block: Block, brief: Brief) -> Iterator[str]:
    yield f"### {escaped(block.heading)}\n"
    for strip in block.strips:
        yield from _table(strip)
    for group in block.groups:
        if group.heading is not None:
            yield f"#### {group.heading}\n"
        yield from (_line(line) for line in brief.lines(group))
        yield ""


def _table(strip: Strip) -> Iterator[str]:
    yield f"{escaped(strip.title)}\n"
    yield "| who speaks | as given by | number | words |\n|---|---|---|---|"
    for row in strip.rows:
        interval = ("about " if row.about else "") + say_interval(row.low, row.high)
        yield f"| {row.group} | {escaped(row.label)} | {interval} | “{escaped(row.words)}” |"
    yield ""


def _line(line: Line) -> str:
    marks = [] if line.review is Review.ACCEPTED else [STATES[line.review]]
    if line.reports > 1:
        marks.append(f"{line.reports} reports, sources not counted")
    if line.remark is not None:
        marks.append(f"{line.remark}{_refs(line.remark_notes)}")
    aside = f" *({'; '.join(marks)})*" if marks else ""
    return f"- {escaped(line.text)}{_refs(line.notes)}{aside}"


def _refs(numbers: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _report(report: ReportView, brief: Brief) -> str:
    address = "" if report.address is None else f" · {code(report.address)}"
    return (
        f"- R{brief.number_of(report)} {escaped(report_name(report))} · {language_label(report.language)}"
        f"{address} · {code(report.file)} · SHA-256 {code(report.sha256)}"
    )


def _note(note: Note, brief: Brief) -> str:
    report = note.report
    quote = f"{escaped(note.before)}**“{escaped(note.exact)}”**{escaped(note.after)}"
    particulars = (
        f"R{brief.number_of(report)}",
        escaped(report.outlet or "outlet not stated"),
        escaped(said_on(report)),
        *map(escaped, note.marks),
        f"SHA-256 {code(report.sha256[:12])}",
        f"claim {code(note.claim)}",
        STATES[note.review],
    )
    return f"[^{note.number}]: {quote} ({' · '.join(particulars)})\n"
