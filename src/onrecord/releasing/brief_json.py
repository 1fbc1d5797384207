"""The brief as one JSON object (`brief/1`), for programs: the same sentences, with claim ids and quotes."""

import json

from onrecord.drawing.count_strip import Strip
from onrecord.record.canonical import Json
from onrecord.releasing.brief import Block, Brief, Section, Unread
from onrecord.releasing.brief_words import METHOD, read_words, standing
from onrecord.releasing.lines import Line
from onrecord.releasing.notes import Note
from onrecord.releasing.subject import ReportView

SCHEMA = "brief/1"


def brief_json(brief: Brief) -> str:
    """Print a brief as JSON, readable by people too."""
    made: dict[str, Json] = {
        "schema": SCHEMA,
        "casebook": brief.casebook,
        "as_of": brief.as_of,
        "standing": standing(brief),
        "sections": [_section(section) for section in brief.sections],
        "unread": [_unread(row) for row in brief.unread],
        "method": list(METHOD),
        "notes": [_note(note) for note in brief.notes],
        "reports": [_report(report) for report in brief.reports],
        "withheld": brief.withheld,
        "rejected": brief.rejected,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _section(section: Section) -> Json:
    blocks = [_block(block) for block in section.blocks]
    return {"id": section.ident, "heading": section.heading, "lead": section.lead, "blocks": blocks}


def _block(block: Block) -> Json:
    groups = [{"heading": group.heading, "lines": [_line(line) for line in group.lines]} for group in block.groups]
    return {"heading": block.heading, "groups": groups, "strips": [_strip(strip) for strip in block.strips]}


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
        "report": note.report,
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
