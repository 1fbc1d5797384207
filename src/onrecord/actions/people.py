"""The people of a casebook as they are now, and whom a given id or spelling is about."""

from sqlalchemy import Connection

from onrecord.casebook import people_rows
from onrecord.casebook.projection import LayerText
from onrecord.casebook.store import Casebook
from onrecord.identity.people.people import People, people


def people_of(casebook: Casebook) -> People:
    """Work out who is who from everything that the casebook holds."""
    with casebook.reading() as connection:
        return people_in(connection, casebook.layer_text)


def people_in(connection: Connection, layer_text: LayerText) -> People:
    """Work out who is who in one view of the database."""
    reports = tuple(people_rows.report_texts(connection, layer_text))
    return people(reports, people_rows.identity_judgements(connection), people_rows.minted(connection))
