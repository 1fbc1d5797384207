"""`findings/1`: what all claims together say, in one object. Not a release: nothing is withheld in it.

Not known is null. Counts, contradictions and origins are what the weighing found, each with the rule that fired.
"""

from collections.abc import Iterable, Sequence

from onrecord.record.canonical import Json
from onrecord.record.claim import Claim
from onrecord.record.edtf import is_edtf
from onrecord.record.ids import ReportId
from onrecord.record.mention import MentionKind
from onrecord.releasing.entities import Spelling, script_of, spellings
from onrecord.releasing.findings_people import FindingsPeople
from onrecord.releasing.findings_weighed import FindingsWeighed
from onrecord.releasing.sentences import sentence
from onrecord.releasing.subject import FindingsInput, ReportView, Review
from onrecord.weighing.account import Given, weigh
from onrecord.weighing.day_span import DaySpan
from onrecord.weighing.questions import folded, in_order
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.role_label import said_role
from onrecord.weighing.tenure import Tenure, tenure_of

SCHEMA = "findings/1"
Item = dict[str, Json]


class Findings:
    """The parts of one `findings/1` object, worked out from one casebook."""

    def __init__(self, given: FindingsInput) -> None:
        self._given = given
        self._views = tuple(sorted(given.reports, key=lambda r: (r.published or "9999", r.outlet or "", r.id)))
        self._ids = {view.id: f"r{number}" for number, view in enumerate(self._views, 1)}
        self._claims = tuple(c for c in in_order(given.claims) if given.review_of(c) is not Review.REJECTED)
        self._people = FindingsPeople(
            given.people, self._claims, {view.id: view for view in self._views}, self._reports
        )

        self._weighed = FindingsWeighed(
            given.account or weigh(_given(given, self._claims)), self._bearing, self._reports
        )

    def as_json(self) -> Item:
        """Give the whole object; keys in the order of the format."""
        return {
            "schema": SCHEMA,
            "casebook": self._given.casebook,
            "reports": [self._report(view) for view in self._views],
            "persons": self._people.persons(),
            "others": [*self._people.places(), *self._others()],
            "counts": self._weighed.counts(),
            "contradictions": self._weighed.contradictions(),
            "origins": self._weighed.origins(),
            "timeline": self._timeline(),
            "postings": [self._posting(claim) for claim in self._claims if claim.predicate == "posting"],
            "proceedings": [self._step(claim) for claim in self._claims if claim.predicate.startswith("proceeding:")],
        }

    def _report(self, view: ReportView) -> Item:
        return {
            "id": self._ids[view.id], "sha256": view.sha256, "file": view.file, "title": view.title,
            "outlet": view.outlet, "published": view.published, "language": view.language, "read": view.read.value,
        }  # fmt: skip

    def _view(self, claim: Claim) -> ReportView:
        return self._views[int(self._ids[claim.report][1:]) - 1]

    def _bearing(self, claims: Sequence[Claim]) -> Item:
        """Say what bears an item: reports, claims, and whether a person has judged all of them."""
        judged = bool(claims) and all(self._given.review_of(claim) is Review.ACCEPTED for claim in claims)
        return {
            "reports": self._reports(claim.report for claim in claims),
            "claims": [claim.id for claim in claims],
            "review": "judged" if judged else "proposed",
        }

    def _reports(self, reports: Iterable[ReportId]) -> list[Json]:
        return [*sorted({self._ids[report] for report in reports}, key=lambda name: int(name[1:]))]

    def _others(self) -> list[Json]:
        """Give what else is named in claims, by spelling; a place that is known stands among the places already."""
        known = {folded(one.name) for place in self._given.people.places for one in place.spellings}
        named = (one for one in spellings(self._claims) if one.kind is not MentionKind.PERSON)
        return [
            {"id": found.id, "kind": found.kind.value, "names": [self._name(found)]}
            for found in named
            if found.kind is not MentionKind.PLACE or folded(found.name) not in known
        ]

    def _name(self, found: Spelling) -> Item:
        languages = {self._view(claim).language for _, claim in found.standing}
        language = languages.pop() if len(languages) == 1 else None
        reports = self._reports(found.reports)
        return {"text": found.name, "script": script_of(found.name), "lang": language, "reports": reports}

    def _timeline(self) -> list[Json]:
        groups: dict[tuple[str, str], list[Claim]] = {}
        for claim in self._claims:
            if claim.when is not None and claim.when.edtf is not None and claim.when.is_placed:
                view = self._view(claim)
                said = sentence(claim, language=view.language, outlet=view.outlet).text
                groups.setdefault((claim.when.edtf, said), []).append(claim)
        held: list[Item] = [
            {"date": date, "clock": "valid", "what": what, **self._bearing(c)} for (date, what), c in groups.items()
        ]
        rows = sorted((*held, *self._said()), key=lambda row: (str(row["date"]), str(row["clock"]), str(row["what"])))
        return [*rows]

    def _said(self) -> list[Item]:
        """Give the days on which reports told what they tell: the second clock of the timeline."""
        return [
            {
                "date": view.published.partition("T")[0], "clock": "said", "reports": [self._ids[view.id]],
                "what": f"{view.outlet or 'an outlet not named'} reports: {view.title or view.file}",
            }
            for view in self._views
            if view.published is not None and is_edtf(view.published.partition("T")[0])
        ]  # fmt: skip

    def _posting(self, claim: Claim) -> Item:
        """Give one citation of a post; the words of the quote tell the post where the reader cut none out."""
        unit = next((mention.exact for mention in claim.other if mention.role == "unit"), None)
        named = claim.who[0] if claim.who else None
        words = claim.quote.exact.replace("" if named is None else named.name or named.exact, " ")
        role = said_role(" ".join((words if claim.value is None else claim.value.text).split()))
        is_former = role.startswith("former")
        tenure = tenure_of(claim.when, self._view(claim).published, is_former=is_former)
        person = next(iter(self._people.who(claim, claim.who)), None)
        return {
            "person": person if person is not None or named is None else named.name, "role": role,
            "rank": None if named is None else named.rank, "unit": None if unit is None else said_role(unit),
            "when": None if claim.when is None else claim.when.edtf, "precise": _days(tenure.precise),
            "imprecise": _days(tenure.imprecise), "grade": _grade(tenure), **self._bearing([claim]),
        }  # fmt: skip

    def _step(self, claim: Claim) -> Item:
        persons: list[Json] = [*self._people.who(claim, claim.whom)]
        return {
            "kind": claim.predicate, "persons": persons, "body": claim.who[0].exact if claim.who else None,
            "date": None if claim.when is None else claim.when.edtf,
            "outcome": None if claim.value is None else claim.value.text, **self._bearing([claim]),
        }  # fmt: skip


def _given(given: FindingsInput, claims: tuple[Claim, ...]) -> Given:
    """Take what there is to weigh where nobody weighed it before: without texts no wording is compared."""
    reports = (
        ReportTold(
            id=r.id, outlet=r.outlet, title=r.title, published=r.published, language=r.language, address=r.address
        )
        for r in given.reports
    )  # fmt: skip
    return Given(reports=tuple(reports), claims=claims, links=given.links)


def _days(span: DaySpan | None) -> list[Json] | None:
    if span is None:
        return None
    return [None if end is None else end.isoformat() for end in (span.first, span.last)]


def _grade(tenure: Tenure) -> str:
    """Grade a citation by itself: for its own days it is cited, for a wider stretch imprecise, else context."""
    if tenure.is_context:
        return "context"
    return "imprecise" if tenure.precise is None else "cited"


def findings(given: FindingsInput) -> Item:
    """Work out the `findings/1` object of a casebook."""
    return Findings(given).as_json()
