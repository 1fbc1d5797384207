"""The brief as one JSON object (`brief/1`), for programs: the same sentences, with claim ids and quotes."""

from collections.abc import Iterator

from onrecord.drawing.count_strip import Strip
from onrecord.record.canonical import Json
from onrecord.releasing.arrangement import Block, Group, Section
from onrecord.releasing.brief import Brief, Unread
from onrecord.releasing.brief_words import METHOD, read_words, standing
from onrecord.releasing.json_pieces import listed, listed_values, printed, record
from onrecord.releasing.lines import Line
from onrecord.releasing.notes import Note
from onrecord.releasing.subject import ReportView

SCHEMA = "brief/1"


def brief_json(brief: Brief) -> Iterator[str]:
    """Print a brief as JSON, readable by people too, piece by piece."""
    yield from record(
        0,
        schema=printed(1, SCHEMA),
        casebook=printed(1, brief.shelf.casebook),
        as_of=printed(1, brief.shelf.as_of),
        standing=printed(1, standing(brief)),
        sections=listed(1, (_section(section, brief) for section in brief.sections)),
        unread=listed_values(1, map(_unread, brief.unread(row for row in brief.listed if row.is_missed))),
        method=printed(1, list(METHOD)),
        notes=listed_values(1, map(_note, brief.notes())),
        reports=listed_values(1, map(_report, brief.reports())),
        withheld=printed(1, brief.withheld),
        rejected=printed(1, brief.rejected),
    )
    yield "\n"


def _section(section: Section, brief: Brief) -> Iterator[str]:
    return record(
        2,
        id=printed(3, section.ident),
        heading=printed(3, section.heading),
        lead=printed(3, section.lead),
        blocks=listed(3, (_block(block, brief) for block in section.blocks)),
    )


def _block(block: Block, brief: Brief) -> Iterator[str]:
    return record(
        4,
        heading=printed(5, block.heading),
        groups=listed(5, (_group(group, brief) for group in block.groups)),
        strips=listed_values(5, map(_strip, block.strips)),
    )


def _group(group: Group, brief: Brief) -> Iterator[str]:
    lines = listed_values(7, map(_line, brief.lines(group)))
    return record(6, heading=printed(7, group.heading), lines=lines)


def _strip(strip: Strip) -> Json:
    rows: list[Json] = [
        {"class": row.group, "who": row.label, "low": row.low, "high": row.high, "about": row.about, "words": row.words}
        for row in strip.rows
    ]
    return {"title": strip.title, "rows": rows}


def _line(line: Line) -> Json:
    return {
        "text": line.text,
        "claims": list(line.claims),
        "notes": list(line.notes),
        "reports": line.reports,
        "review": line.review.value,
        "remark": line.remark,
        "remark_notes": list(line.remark_notes),
    }


def _note(note: Note) -> Json:
    return {
        "number": note.number,
        "claim": note.claim,
        "report": note.report.id,
        "before": note.before,
        "exact": note.exact,
        "after": note.after,
        "review": note.review.value,
        "marks": list(note.marks),
    }


def _report(report: ReportView) -> Json:
    return {
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published,
        "language": report.language,
        "address": report.address,
        "file": report.file,
        "sha256": report.sha256,
        "bytes": report.size,
        "captures": report.captures,
        "read": report.read.value,
    }


def _unread(row: Unread) -> Json:
    said = read_words(row.report, row.claims)
    return {"report": row.report.id, "said": said, "claims": row.claims, "missed": list(row.missed)}
