"""What the people of a casebook are worked out from: texts with their claims, judgements, and the ids minted so far."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection, RowMapping, Select, inspect, or_, select

from onrecord.casebook import tables
from onrecord.casebook.entry import reference
from onrecord.casebook.projection import LayerText
from onrecord.casebook.views import review_states
from onrecord.identity.people.entity_ids import Minted
from onrecord.identity.people.gathering import ReportText
from onrecord.identity.people.judged import VERDICTS, Judged
from onrecord.record.claim import Claim
from onrecord.record.codec import from_bytes
from onrecord.record.entries import Entity, Judgement
from onrecord.record.ids import ReportId

UNKNOWN = "und"


def report_texts(connection: Connection, layer_text: LayerText) -> Iterator[ReportText]:
    """Give every text layer that is shown or that claims are anchored in, with the claims that nobody rejected."""
    claims = _claims(connection)
    report = tables.report
    for row in connection.execute(select(report.c.id, report.c.layer, report.c.language, report.c.stated_language)):
        layers = {layer for of, layer in claims if of == row.id} | ({row.layer} - {None})
        for layer in sorted(layers):
            text = layer_text(layer)
            if text is not None:
                yield ReportText(
                    report=ReportId(row.id),
                    layer=layer,
                    language=row.language or row.stated_language or UNKNOWN,
                    text=text,
                    claims=tuple(claims.get((row.id, layer), ())),
                )


def _claims(connection: Connection) -> dict[tuple[str, str], list[Claim]]:
    claim, body = tables.claim, tables.body
    place = (claim.c.commit == body.c.commit) & (claim.c.entry == body.c.entry) & (claim.c.part == body.c.part)
    query = select(claim.c.report, claim.c.layer, body.c.data).join(body, place)
    rows = query.where(claim.c.same_as.is_(None), body.c.data.is_not(None)).order_by(claim.c.rank, claim.c.part)
    reviews = review_states(connection)
    found: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for row in connection.execute(rows):
        made = from_bytes(Claim, row.data)
        if reviews.get(made.id) != "rejected":
            found[row.report, row.layer].append(made)
    return found


def identity_judgements(connection: Connection) -> tuple[Judged, ...]:
    """Give the judgements on who is who, standing or not, with those that undo one; oldest first."""
    table = tables.judgement
    kinds = or_(table.c.verdict.in_(sorted(VERDICTS)), table.c.undoes.is_not(None))
    query = _with_body(select(table.c.commit, table.c.entry, table.c.rank), table.c.commit, table.c.entry)
    rows = connection.execute(query.where(kinds).distinct().order_by(table.c.rank, table.c.commit)).mappings()
    return tuple(judged for row in rows if (judged := _judged(row)) is not None)


def _judged(row: RowMapping) -> Judged | None:
    if row["data"] is None:
        return None
    made = from_bytes(Judgement, row["data"])
    return Judged(
        id=reference(row["commit"], row["entry"]),
        rank=row["rank"],
        by=made.by,
        at=row["at"],
        verdict=made.verdict,
        on=made.on,
        against=made.against,
        reason=made.reason,
        undoes=made.undoes,
    )


def minted(connection: Connection) -> tuple[Minted, ...]:
    """Give every minted id, oldest first; none in a casebook whose index is older than they are."""
    table = tables.entity
    if not inspect(connection).has_table(table.name):
        return ()
    query = _with_body(select(table.c.commit, table.c.entry, table.c.rank), table.c.commit, table.c.entry)
    rows = connection.execute(query.order_by(table.c.rank, table.c.commit)).mappings().all()
    made = [(row["rank"], from_bytes(Entity, row["data"])) for row in rows if row["data"] is not None]
    return tuple(Minted(id=one.id, rank=rank, mentions=one.mentions) for rank, one in made)


def _with_body(query: Select[tuple[bytes, int, str]], commit: object, entry: object) -> Select[tuple[object, ...]]:
    body, of = tables.body, tables.commit
    place = (commit == body.c.commit) & (entry == body.c.entry) & (body.c.part == 0)
    return query.add_columns(body.c.data, of.c.at).join(body, place).join(of, of.c.id == body.c.commit)
