"""Link two tables of people: no casebook is opened and nothing is kept."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from onrecord.errors import Misuse, NotFound
from onrecord.identity.linkage.columns import ColumnUse
from onrecord.identity.linkage.fields import Field
from onrecord.identity.linkage.judged import Judged, judged_rows
from onrecord.identity.linkage.link_graph import LinkGraph, Pair
from onrecord.identity.linkage.linked_lists import LEFT, RIGHT, link_graph, reasons
from onrecord.identity.linkage.listing import Listing, read_listing
from onrecord.identity.linkage.resolution import Entity, Resolution, State, resolve
from onrecord.identity.linkage.review_queue import review_queue
from onrecord.identity.linkage.scored_pairs import ScoredPairs, score_pairs
from onrecord.record.canonical import Json

LABEL_COLUMNS = ("left_id", "right_id")
PAIR_COLUMNS = ("left_id", "right_id", "probability")
LEAST_PROBABILITY = 0.01

Row = Mapping[str, str]


def read_list(path: Path, *, is_free_of_doubles: bool = False) -> Listing:
    """Read a list from a CSV table in UTF-8 with a header row; its columns are found by their headings and cells.

    Raises:
        NotFound: E-NONE-FILE when there is no such file.
        Misuse: E-USE-TABLE when it is no such table, has no row, or says of nothing what could be compared;
            E-USE-IDS when an id stands on two rows.
    """
    listing = read_listing(_rows(path), is_free_of_doubles=is_free_of_doubles)
    if not listing.ids:
        raise Misuse("E-USE-TABLE", "the table has no row", "give a table with a header row and one row a person")
    double = sum(count > 1 for count in Counter(listing.ids).values())
    if double:
        raise Misuse("E-USE-IDS", f"{double} ids of the table stand on several rows", "give each row an id of its own")
    if all(use.field in (Field.ID, Field.UNUSED, Field.SENSITIVE) for use in listing.uses):
        raise Misuse(
            "E-USE-TABLE", "no column of the table says what could be compared", "name its columns by a heading"
        )
    return listing


def read_judged(path: Path, left: Listing, right: Listing) -> Judged:
    """Read which rows of the left list are judged: `left_id,right_id`, an empty right id where a row has no partner.

    Raises:
        NotFound: E-NONE-FILE when there is no such file.
        Misuse: E-USE-TABLE when it is no such table or lacks a column; E-USE-LABELS when it names an unknown row.
    """
    rows = _rows(path, LABEL_COLUMNS)
    ids = set(left.ids), set(right.ids)
    for number, row in enumerate(rows, start=2):
        if row["left_id"] not in ids[0] or row["right_id"] not in {*ids[1], ""}:
            raise Misuse(
                "E-USE-LABELS", f"line {number} of the labels names a row that the lists lack", "check its ids"
            )
    return judged_rows((row["left_id"], row["right_id"]) for row in rows)


def _rows(path: Path, columns: tuple[str, ...] = ()) -> tuple[Row, ...]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            headings = tuple(reader.fieldnames or ())
            missing = [column for column in columns if column not in headings]
            if missing or not headings or len(set(headings)) < len(headings):
                what = (
                    f"the table has no column {missing[0]}" if missing else "the table has no header of its own words"
                )
                raise Misuse("E-USE-TABLE", what, "give a header row in which no heading stands twice")
            return tuple({heading: row[heading] or "" for heading in headings} for row in reader)
    except FileNotFoundError as error:
        raise NotFound("E-NONE-FILE", "there is no file of that name", "check its name") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise Misuse("E-USE-TABLE", "the file is not a CSV table in UTF-8", "save it as CSV in UTF-8") from error


def link_lists(left: Listing, right: Listing, judged: Judged) -> ScoredPairs:
    """Score the pairs of two lists."""
    return score_pairs(left, right, judged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Two linked lists put together into entities, with the pairs as a graph."""

    graph: LinkGraph
    resolution: Resolution


def resolve_links(scored: ScoredPairs, left: Listing, right: Listing) -> Resolved:
    """Resolve scored pairs into entities, unresolved ones among them."""
    graph = link_graph(scored, left, right)
    return Resolved(graph=graph, resolution=resolve(graph))


def entity_rows(resolved: Resolved, scored: ScoredPairs, left: Listing, right: Listing) -> Iterator[dict[str, Json]]:
    """Give each entity of more than one record, and each that waits for a person, with its pairs and their reasons."""
    columns = scored.pairs.left.tolist(), scored.pairs.right.tolist()
    place = {
        (f"{LEFT}/{left.ids[one]}", f"{RIGHT}/{right.ids[two]}"): at
        for at, (one, two) in enumerate(zip(*columns, strict=True))
    }
    told = [one for one in resolved.resolution.entities if one.state is not State.SINGLE or one.proposed]
    pairs = [_entity_pairs(one) for one in told]
    used = [place[pair] for entity in pairs for pair in entity if pair in place]
    why = dict(zip(used, reasons(scored, np.array(used, dtype=np.int64)), strict=True))
    for one, entity in zip(told, pairs, strict=True):
        yield {
            "members": list(one.members),
            "state": str(one.state),
            "pairs": [
                {
                    "pair": list(pair),
                    "parts_per_million": round(1e6 * float(scored.probability[place[pair]])),
                    "is_proposed": pair in one.proposed,
                    "reasons": [
                        {
                            "evidence": reason.evidence,
                            "value": None if reason.value is None else f"{reason.value:g}",
                            "hundredths_of_bits": reason.bits,
                        }
                        for reason in why[place[pair]]
                    ],
                }
                for pair in entity
                if pair in place
            ],
        }


def _entity_pairs(one: Entity) -> tuple[Pair, ...]:
    inside = [(a, b) for a in one.members for b in one.members if a.startswith(LEFT) and b.startswith(RIGHT)]
    return (*inside, *one.proposed)


def write_queue(path: Path, resolved: Resolved, seed: int) -> int:
    """Write the pairs to be judged in the order of asking, without probabilities; give how many."""
    questions = review_queue(resolved.graph, resolved.resolution, seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("place", "left_id", "right_id"))
        for at, question in enumerate(questions, start=1):
            writer.writerow((at, *(record.partition("/")[2] for record in question.pair)))
    return len(questions)


def mapping_lines(side: str, uses: Iterable[ColumnUse]) -> list[str]:
    """Say for a person which column was taken for what."""
    return [
        f"{side}: {use.heading} -> {use.field}{' (guessed from its cells)' if use.is_guess else ''}" for use in uses
    ]


def rule_lines(scored: ScoredPairs) -> list[str]:
    """Say how many pairs each rule joined and kept, and the largest block."""
    return [
        f"rule [{run.rule}]: {run.joined:,} joined, "
        + ("refused, too many" if run.kept is None else f"{run.kept:,} kept, at most {run.largest:,} for one row")
        for run in scored.pairs.runs
    ]


def write_pairs(path: Path, scored: ScoredPairs, left: Listing, right: Listing) -> int:
    """Write the pairs that are not next to impossible; give how many."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(PAIR_COLUMNS)
        count = 0
        columns = scored.pairs.left.tolist(), scored.pairs.right.tolist(), scored.probability.tolist()
        for one, two, probability in zip(*columns, strict=True):
            if probability >= LEAST_PROBABILITY:
                writer.writerow((left.ids[one], right.ids[two], f"{probability:.6f}"))
                count += 1
    return count
