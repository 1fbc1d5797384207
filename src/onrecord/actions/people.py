"""The people of a casebook as they are now, and whom a given id is about."""

from dataclasses import dataclass

from sqlalchemy import Connection

from onrecord.casebook import people_rows
from onrecord.casebook.projection import LayerText
from onrecord.casebook.store import Casebook
from onrecord.errors import NotFound
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.people import People, Person, people, unminted_id
from onrecord.identity.people.search import answers

SHORTEST_ID = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Whom an id is about: a person, and the very mention where the id is that of a mention."""

    person: Person
    mention: PersonMention | None = None

    @property
    def anchor(self) -> PersonMention:
        """The mention by which a judgement speaks of it: the one meant, else the first with the most words."""
        named = [one for one in self.person.mentions if one.name is not None]
        return self.mention or max(named or self.person.mentions, key=lambda one: len((one.name or "").split()))


def people_of(casebook: Casebook) -> People:
    """Work out who is who from everything that the casebook holds."""
    with casebook.reading() as connection:
        return people_in(connection, casebook.layer_text)


def people_in(connection: Connection, layer_text: LayerText) -> People:
    """Work out who is who in one view of the database."""
    reports = tuple(people_rows.report_texts(connection, layer_text))
    return people(reports, people_rows.identity_judgements(connection), people_rows.minted(connection))


def listed(found: People, words: str = "", *, is_asked: bool = False) -> tuple[Person, ...]:
    """Give the persons with a name, those in most reports first; `is_asked` gives those with an open question only."""
    named = (one for one in found.persons if not one.is_open and any(m.name is not None for m in one.mentions))
    fitting = (one for one in named if (not words or answers(one, words)) and (not is_asked or one.is_asked))
    return tuple(sorted(fitting, key=lambda one: (-len({m.report for m in one.mentions}), -len(one.mentions), one.id)))


def find(found: People, given: str) -> Meant:
    """Give whom an id is about: of a person, one that leads to a person, of a mention, or the beginning of one.

    Raises:
        NotFound: E-NONE-PERSON when it is nobody's, or the beginning of several.
    """
    mentions = {mention_id(one): Meant(person=p, mention=one) for p in found.persons for one in p.mentions}
    persons = {id_: Meant(person=p) for p in found.persons for id_ in (p.id, *p.former)}
    known = mentions | persons
    fitting = [known[given]] if given in known else [known[id_] for id_ in known if id_.startswith(given)]
    if len({one.person.id for one in fitting}) != 1 or len(given) < SHORTEST_ID:
        raise NotFound(
            "E-NONE-PERSON",
            "no single person or mention has an id that begins so",
            f"list ids with: onrecord people; give {SHORTEST_ID} letters or more of one",
        )
    return fitting[0]


def mention_id(mention: PersonMention) -> str:
    """Give the short id of a mention."""
    return unminted_id(mention.ref)
