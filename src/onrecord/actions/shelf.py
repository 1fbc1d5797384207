"""The casebook as the shelf that a brief is made from: fetched in parts, out of one view of the database."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from onrecord.actions.missed import last_with_silences
from onrecord.actions.subject import REVIEWS, links_of, view_of
from onrecord.casebook import holdings, views
from onrecord.casebook.store import Casebook
from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import private_spans
from onrecord.releasing.shelf import Outcome
from onrecord.releasing.subject import ReportView, Review
from onrecord.weighing.questions import is_part

Tell = Callable[[], None]


class CasebookShelf:
    """Reports, claims and texts of one open casebook; `tell` is called at each report or batch that is fetched."""

    def __init__(self, casebook: Casebook, connection: Connection, tell: Tell) -> None:
        self._casebook, self._connection, self._tell = casebook, connection, tell
        self._as_of = casebook.at()
        # what is not judged is not listed: a dict as large as the work people have done
        states = views.review_states(connection)
        self._reviews = {ClaimId(id_): REVIEWS[state] for id_, state in states.items()}

    @property
    def casebook(self) -> str:
        return self._casebook.folder.name

    @property
    def as_of(self) -> str:
        return self._as_of

    def reports(self) -> Iterator[ReportView]:
        return map(view_of, holdings.all_reports(self._connection))

    def views(self, ids: Sequence[ReportId]) -> Mapping[ReportId, ReportView]:
        return {row.id: view_of(row) for row in views.reports_of(self._connection, ids)}

    def outcome(self, report: ReportId) -> Outcome:
        readings = views.readings(self._connection, report)
        if not readings:
            return Outcome()
        texts = views.layers(self._connection, report)
        last = last_with_silences(readings) or readings[-1]  # a model's reading lists nothing that it missed
        links = links_of(readings, views.repeats(self._connection, report))
        shown = next(row.layer for row in views.reports_of(self._connection, (report,)))
        return Outcome(
            coverage=last.coverage,
            # places count in one layer: those of another would mark, or leave bare, other words of the layer printed
            silences=last.silences if last.layer == shown else (),
            parts=frozenset(ClaimId(link.source) for link in links if is_part(link)),
            private=next((private_spans(one.places) for one in texts if one.layer == shown), ()),
        )

    def text(self, report: ReportView) -> str | None:
        return None if report.layer is None else self._casebook.layer_text(report.layer)

    def claims_of(self, report: ReportId) -> tuple[Claim, ...]:
        self._tell()
        return holdings.claims_of(self._connection, report)

    def claims(self, ids: Sequence[ClaimId]) -> Mapping[ClaimId, Claim]:
        self._tell()
        return {claim.id: claim for claim in holdings.some_claims(self._connection, ids)}

    def review_of(self, claim: ClaimId) -> Review:
        return self._reviews.get(claim, Review.PROPOSED)
