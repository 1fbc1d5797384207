"""What a person's states are on a day: as said and as recorded by further days."""

from datetime import date

from sqlalchemy import select

from onrecord.actions.people import find, listed
from onrecord.actions.weighed import Row, weighed
from onrecord.casebook import tables
from onrecord.casebook.store import Casebook
from onrecord.errors import NotFound
from onrecord.identity.people.people import People, Person
from onrecord.record.claim import Claim, Polarity
from onrecord.weighing.account import Account
from onrecord.weighing.count_spread import DEADLY
from onrecord.weighing.person_status import Standing, StatusEvent, status_event, status_on


def status_rows(
    casebook: Casebook, given: str, day: date, *, said_until: date | None = None, known_by: date | None = None
) -> list[Row]:
    """Give the standing of a person on a day, a row for each track and proceeding.

    Raises:
        NotFound: E-NONE-PERSON when the words fit nobody, or several.
    """
    loaded, account = weighed(casebook)
    person = person_of(loaded.people, given)
    events = _events(account, person, _recorded(casebook))
    return [_row(one, account) for one in status_on(events, day, said_until=said_until, known_by=known_by)]


def person_of(people: People, given: str) -> Person:
    """Find one person by an id or by words of the name in any spelling."""
    named = listed(people, given)
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        raise NotFound("E-NONE-PERSON", f"{len(named)} persons answer to these words", "give the id: onrecord people")
    return find(people, given).person


def _events(account: Account, person: Person, recorded: dict[str, str]) -> list[StatusEvent]:
    ids = {id_ for mention in person.mentions for id_ in mention.claims}
    claims = [claim for claim in account.claims if claim.id in ids and _is_subject(claim, person)]
    is_dead = any(claim.predicate in DEADLY for claim in claims)
    said = {report.id: report.published for report in account.reports}
    found = (
        status_event(claim, person.id, said=said.get(claim.report), recorded=recorded.get(claim.id), is_dead=is_dead)
        for claim in claims
        if claim.polarity is Polarity.PLUS
    )
    return [event for event in found if event is not None]


def _is_subject(claim: Claim, person: Person) -> bool:
    places = [(one.start, one.end) for one in person.mentions if claim.id in one.claims]
    return any(m.start <= start and end <= m.end for m in claim.whom for start, end in places)


def _recorded(casebook: Casebook) -> dict[str, str]:
    """Give when each claim was recorded, by the clock of the device that did it."""
    query = select(tables.claim.c.id, tables.commit.c.at).join(
        tables.commit, tables.commit.c.id == tables.claim.c.commit
    )
    with casebook.reading() as connection:
        return {row.id: row.at for row in connection.execute(query)}


def _row(one: Standing, account: Account) -> Row:
    quotes = {claim.id: " ".join(claim.quote.exact.split()) for claim in account.claims}
    last = one.latest
    return {
        "track": last.track, "status": last.status, "valid": last.edtf, "said": last.said, "claim": last.claim,
        "quote": quotes.get(last.claim), "cleared": one.is_cleared,
        "superseded": [{"status": e.status, "valid": e.edtf, "said": e.said, "claim": e.claim} for e in one.superseded],
        "against_path": [event.claim for event in one.against_path],
    }  # fmt: skip
