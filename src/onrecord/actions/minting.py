"""Ids for persons, written into the ledger once, so that they outlive every later reading, rule and judgement."""

from collections.abc import Iterable

from onrecord.actions.people import people_of
from onrecord.casebook.entry import NewEntry
from onrecord.casebook.store import Casebook
from onrecord.identity.people.entity_ids import SHOWN_UNMINTED
from onrecord.identity.people.people import Person
from onrecord.record.canonical import to_base64
from onrecord.record.entries import Entity
from onrecord.record.mention import MentionKind

ID_BYTES = 12


def mint_all(casebook: Casebook) -> int:
    """Give an id to every person with a name who has none; the number of ids made."""
    found = people_of(casebook).persons
    named = [one for one in found if not one.is_open and any(m.name is not None for m in one.mentions)]
    entries = minting(casebook, named)
    if entries:
        casebook.append(entries)
    return len(entries)


def minting(casebook: Casebook, persons: Iterable[Person]) -> list[NewEntry]:
    """Give the entries that mint ids for those persons who have none."""
    return [casebook.entry(_entity(casebook, one)) for one in persons if one.id.startswith(SHOWN_UNMINTED)]


def _entity(casebook: Casebook, person: Person) -> Entity:
    letters = to_base64(bytes((casebook.world.entropy(1)[0] & 0x7F,)) + casebook.world.entropy(ID_BYTES - 1))
    mentions = tuple(one.ref for one in person.mentions)
    return Entity(by=casebook.world.by, id=letters, kind=MentionKind.PERSON.value, mentions=mentions)
