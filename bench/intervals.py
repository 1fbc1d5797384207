"""Read dates and counts to intervals beside dateparser and edtf: `python -m bench.intervals`.

The phrases and the dated texts lie beside the repo; without them there is nothing to measure. Ours reads the whole
phrase, the others only the words that hold the date, which is easier. dateparser's period flag widens its one day to
the month or year it stands for. A peer that is not installed is left out and named.
"""

import importlib
import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from types import ModuleType

from onrecord.reading.intervals import DatedWords, days_of, read_counts, read_dates
from onrecord.record.edtf import is_edtf
from onrecord.record.when import Relation, When

SHARED = Path(__file__).resolve().parents[2] / "shared"
PHRASES = SHARED / "data" / "reading" / "phrases"
GUM = SHARED / "data" / "reading" / "gum-dates" / "dates.jsonl"
GUM_TEXTS = SHARED / "data" / "reading"
SCORER = SHARED / "score" / "score_intervals.py"
PART_OF_RANGE = 0.7  # of the letters of "from March to August 2011", beyond which the gold marks the range and no end
ABOUT = (Relation.ABOUT, Relation.ON, Relation.DURING)
VERDICTS = ("exact", "wider", "invented", "wrong", "not read")
Row = dict[str, object]
Ends = dict[str, object] | None
Reader = Callable[[Row], Ends]


def rows_of(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_intervals", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ours_count(row: Row) -> Ends:
    hits = read_counts(str(row["text"]), language=str(row["language"]))
    return {"low": hits[0].count.low, "high": hits[0].count.high} if hits else None


def ours_date(row: Row) -> Ends:
    hits = read_dates(str(row["text"]), language=language_of(row), report_date=report_of(row))
    return ends(hits[0].earliest, hits[0].latest) if hits else None


def ours_in_texts() -> Reader:
    """Build our reader of whole texts: of the dates found, the one that shares most letters with the gold's words.

    GUM marks what day the words name, not how the event lies to it. So "since 2005" and "about 2005" count as the year
    2005 here, and where the gold has the ends of a range apart, ours is the end that it marks.
    """
    read_texts: dict[str, tuple[DatedWords, ...]] = {}

    def read(row: Row) -> Ends:
        name = str(row["doc"])
        if name not in read_texts:
            path = GUM_TEXTS / f"gum-attribution-{row['set']}" / "txt" / f"{name}.txt"
            read_texts[name] = read_dates(path.read_text("utf-8"), language="en", report_date=report_of(row))
        start, stop = span_of(row)
        shared = [(min(stop, hit.end) - max(start, hit.start), hit) for hit in read_texts[name]]
        letters, hit = max(shared, key=lambda pair: pair[0], default=(0, None))
        return None if hit is None or letters <= 0 else named_by(hit, row)

    return read


def span_of(row: Row) -> tuple[int, int]:
    span = row["span"]
    if not isinstance(span, list):
        raise TypeError(row["id"])
    return int(span[0]), int(span[1])


def named_by(hit: DatedWords, row: Row) -> Ends:
    """Give the days that the gold's words name, without the relation around them unless it is among them.

    Where the gold marks a part of our words ("1990" of "the end of 1990") and what that part alone says holds ours, the
    part counts: the gold does not ask for the rest.
    """
    start, stop = span_of(row)
    if hit.when.edtf is None:
        return ends(hit.earliest, hit.latest)
    is_part = stop - start < PART_OF_RANGE * (hit.end - hit.start)
    if hit.named is None:
        return end_of_pair(hit, is_second=start + stop > hit.start + hit.end) if is_part else ends(*days_of(hit.when))
    if start <= hit.start and hit.when.relation not in ABOUT:
        return ends(hit.earliest, hit.latest)
    alone = ours_date(row) if is_part else None
    return alone if alone is not None and holds(alone, hit.named) else ends(*hit.named)


def end_of_pair(hit: DatedWords, *, is_second: bool) -> Ends:
    """Give one end of a range or set of two dates; the whole where there are not two."""
    members = [part for part in re.split(r"[/,]", str(hit.when.edtf).strip("[]{}~")) if part not in ("", "..")]
    if len(members) == 2:
        members = [members[is_second]]
    named = [days_of(When(edtf=member)) for member in members]
    return ends(named[0][0], named[-1][1])


def holds(wide: dict[str, object], narrow: tuple[date | None, date | None]) -> bool:
    first, last = wide["earliest"], wide["latest"]
    if not isinstance(first, str) or not isinstance(last, str) or narrow[0] is None or narrow[1] is None:
        return False
    return first <= narrow[0].isoformat() and narrow[1].isoformat() <= last


def language_of(row: Row) -> str:
    return str(row.get("language") or "en")


def report_of(row: Row) -> str | None:
    told = row.get("report_date")
    return None if told is None else str(told)


def words_of(row: Row) -> str:
    """Give the words of the date alone: the peers are not asked to find them."""
    text, span = str(row["text"]), row.get("span")
    is_phrase = "doc" not in row and isinstance(span, list)
    return text[span[0] : span[1]] if is_phrase and isinstance(span, list) else text


def ends(earliest: date | None, latest: date | None) -> Ends:
    return {
        "earliest": None if earliest is None else earliest.isoformat(),
        "latest": None if latest is None else latest.isoformat(),
    }


def by_dateparser() -> Reader:
    """Build the reader of dateparser, its day widened by the period it names."""
    data_parser = importlib.import_module("dateparser.date").DateDataParser

    def read(row: Row) -> Ends:
        base = date.fromisoformat(report_of(row) or "2026-01-01")
        settings = {"RELATIVE_BASE": datetime(base.year, base.month, base.day), "PREFER_DATES_FROM": "past"}  # noqa: DTZ001
        parser = data_parser(languages=[language_of(row)], settings=settings)
        found = parser.get_date_data(words_of(row))
        return None if found.date_obj is None else widened(found.date_obj.date(), found.period)

    return read


def widened(day: date, period: str) -> Ends:
    if period == "year":
        return ends(day.replace(month=1, day=1), day.replace(month=12, day=31))
    if period == "month":
        following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        return ends(day.replace(day=1), following - timedelta(days=1))
    return ends(day, day)


def by_edtf() -> Reader:
    """Build the reader of the edtf package: English words to an expression, whose days our own parser gives."""
    text_to_edtf = importlib.import_module("edtf").text_to_edtf

    def read(row: Row) -> Ends:
        text = text_to_edtf(words_of(row)) if language_of(row) == "en" else None
        if not text or not is_edtf(str(text)):
            return None
        earliest, latest = days_of(When(edtf=str(text)))
        return ends(earliest, latest)

    return read


def peers() -> dict[str, Reader]:
    found: dict[str, Reader] = {}
    for name, build in (("dateparser", by_dateparser), ("edtf", by_edtf)):
        if importlib.util.find_spec(name) is None:
            print(f"{name} is not installed: left out")
        else:
            found[name] = build()
    return found


def measure(rows: list[Row], read: Reader) -> Counter[str]:
    judge = scorer().judge
    return Counter(judge(row, read(row)) for row in rows)


def show(title: str, rows: list[Row], readers: dict[str, Reader]) -> None:
    for name, read in readers.items():
        told = measure(rows, read)
        cells = " ".join(f"{100 * told[verdict] / len(rows):7.1f}" for verdict in VERDICTS)
        print(f"{title:34} {name:11} {len(rows):5} {cells}")


def main() -> int:
    """Print the table; 1 where the data is not there."""
    if not PHRASES.exists():
        print("no phrases beside the repo: nothing measured")
        return 1
    others = peers()
    print(f"{'what':34} {'reader':11} {'n':>5} " + " ".join(f"{verdict:>7}" for verdict in VERDICTS))
    counts, dates = rows_of(PHRASES / "counts.jsonl"), rows_of(PHRASES / "dates.jsonl")
    for language in ("en", "az", "ru", "tr", "hy"):
        show(f"count phrases, {language}", [row for row in counts if row["language"] == language], {"ours": ours_count})
    show("count phrases, all", counts, {"ours": ours_count})
    for language in ("en", "az", "ru", "tr", "hy"):
        chosen = [row for row in dates if row["language"] == language]
        show(f"date phrases, {language}", chosen, {"ours": ours_date, **others})
    show("date phrases, all", dates, {"ours": ours_date, **others})
    for kind in ("explicit", "needs context"):
        chosen = [row for row in rows_of(GUM) if row["kind"] == kind]
        show(f"GUM dates, {kind}", chosen, {"ours": ours_date, **others})
        for part in ("train", "dev"):
            told = [row for row in chosen if row["set"] == part]
            show(f"  words alone, {part}", told, {"ours": ours_date})
            show(f"  in the full texts, {part}", told, {"ours": ours_in_texts()})
        show("  in the full texts, all", chosen, {"ours": ours_in_texts()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
