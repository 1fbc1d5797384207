"""Persons and known places in `findings/1`: every spelling with its reports, roles, and states as claims tell them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.people import People, Person
from onrecord.identity.people.places_named import PlaceNamed
from onrecord.record.canonical import Json
from onrecord.record.claim import Claim, Polarity
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.mention import Mention
from onrecord.releasing.entities import script_of
from onrecord.releasing.subject import ReportView

STATUSES: Mapping[str, str] = {
    "accusation": "accused", "proceeding:charge": "charged", "proceeding:trial": "on-trial",
    "proceeding:conviction": "convicted", "proceeding:sentence": "convicted", "proceeding:appeal": "appeal-pending",
    "proceeding:annulment": "annulled", "proceeding:return": "returned", "proceeding:acquittal": "acquitted",
    "proceeding:clearing": "cleared", "proceeding:dismissal": "charges-dropped", "proceeding:pardon": "pardoned",
    "act:death": "dead", "act:killing": "dead",
}  # fmt: skip
RULES_ONLY = "put together by rules that nobody has judged"
CONTRADICTED = "judgements about who this is contradict each other"
OPEN = "may be any of several persons of its report"
Item = dict[str, Json]
Reports = Callable[[Iterable[ReportId]], list[Json]]
"""Gives the ids of reports as the export numbers them."""


class FindingsPeople:
    """The persons of one export."""

    def __init__(
        self, people: People, claims: Iterable[Claim], views: Mapping[ReportId, ReportView], reports: Reports
    ) -> None:
        self._people, self._views, self._reports = people, views, reports
        self._claims = {claim.id: claim for claim in claims}
        self._bearers: dict[ClaimId, list[tuple[PersonMention, str]]] = {}
        for person in people.persons:
            for mention in person.mentions:
                for claim in mention.claims:
                    self._bearers.setdefault(claim, []).append((mention, person.id))

    def who(self, claim: Claim, mentions: Sequence[Mention]) -> list[str]:
        """Give the ids of the persons that participants of a claim are led to, in the order of the participants."""
        found = (
            id_
            for mention in mentions
            for place, id_ in self._bearers.get(claim.id, ())
            if mention.start <= place.start and place.end <= mention.end
        )
        return list(dict.fromkeys(found))

    def persons(self) -> list[Json]:
        """Give every person with a name; one that was only ever meant is nobody to list."""
        return [self._person(one) for one in self._people.persons if any(m.name is not None for m in one.mentions)]

    def places(self) -> list[Json]:
        """Give the known places, each with all that reports call it."""
        return [self._place(place) for place in self._people.places]

    def _person(self, person: Person) -> Item:
        states = sorted(self._states(person), key=lambda s: (str(s["valid"] or s["said"] or "9999"), str(s["status"])))
        roles: list[Json] = [*sorted({role for one in person.mentions for role in one.roles})]
        return {
            "id": person.id, "names": self._names(person), "roles": roles, "states": [*states],
            "review": "judged" if person.review == "judged" else "proposed", "note": _note(person),
        }  # fmt: skip

    def _names(self, person: Person) -> list[Json]:
        rows: dict[tuple[str, str], set[ReportId]] = {}
        for one in person.mentions:
            if one.name is not None:
                rows.setdefault((spelled(one, person), one.language), set()).add(one.report)
        return [self._name(*key, found) for key, found in sorted(rows.items())]

    def _name(self, text: str, language: str, reports: Iterable[ReportId]) -> Item:
        return {"text": text, "script": script_of(text), "lang": language, "reports": self._reports(reports)}

    def _place(self, place: PlaceNamed) -> Item:
        names: list[Json] = [self._name(one.name, one.language, one.reports) for one in place.spellings]
        return {"id": place.id, "kind": "place", "names": names}

    def _states(self, person: Person) -> list[Item]:
        """Give what claims say became of the person, each status on its dates once with all its reports."""
        rows: dict[tuple[str, str | None, str | None], set[ReportId]] = {}
        for claim in self._claims_of(person):
            is_subject = person.id in self.who(claim, claim.whom)
            if claim.predicate in STATUSES and is_subject and claim.polarity is Polarity.PLUS:
                valid = None if claim.when is None else claim.when.edtf
                said = self._views[claim.report].published
                rows.setdefault((STATUSES[claim.predicate], valid, said), set()).add(claim.report)
        return [
            {"status": status, "valid": valid, "said": said, "reports": self._reports(reports)}
            for (status, valid, said), reports in rows.items()
        ]

    def _claims_of(self, person: Person) -> list[Claim]:
        ids = dict.fromkeys(id_ for one in person.mentions for id_ in one.claims)
        return [self._claims[id_] for id_ in ids if id_ in self._claims]


def spelled(mention: PersonMention, person: Person) -> str:
    """Give a name without its case ending: of its readings the one that another mention of the person bears plainly."""
    plain = {one.name for one in person.mentions if not one.readings}
    return next((one for one in mention.readings if one in plain), mention.name or mention.exact)


def _note(person: Person) -> str | None:
    if person.is_frozen:
        return CONTRADICTED
    if person.is_open:
        return OPEN
    is_across = len({one.report for one in person.mentions}) > 1
    return RULES_ONLY if is_across and person.review == "proposed" else None
