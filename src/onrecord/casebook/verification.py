"""Verification of a whole casebook: everything is read, always, and each thing that is wrong is named.

The walk: the small files of the folder; the database file and the shapes of its tables; commits, chains and bodies;
the form of every entry and every anchor against its text layer; every evidence file against its name; the index
against one computed anew. A flaw says which claims rest on what it names, so that a person knows what to doubt.
Where the database file itself is damaged the walk stops: then every claim is to be doubted, and only the evidence
files, each named by its own hash, can still be vouched for.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Engine, Table, func, select

from onrecord.casebook import journal, tables
from onrecord.casebook.check_database import check_header, check_index, check_shapes, readable_claims
from onrecord.casebook.check_entries import EntryCheck
from onrecord.casebook.check_files import check_evidence, check_evidence_names, check_folder
from onrecord.casebook.check_ledger import check_ledger
from onrecord.casebook.database import create_tables, scratch_engine, snapshot, transaction
from onrecord.casebook.evidence import is_named_right
from onrecord.casebook.flaw import Flaw, Verdict, damage
from onrecord.casebook.parsed import ParsedEntry, parsed
from onrecord.casebook.projection import apply_parsed
from onrecord.casebook.store import Casebook

# Where the file itself is damaged, a row may be read as anything: what it would say is not to be trusted.
UNREADABLE = {"database-file", "database-shape", "database-kind"}


def verify_casebook(casebook: Casebook) -> Verdict:
    """Read everything and name what is wrong.

    Raises:
        Damage: E-BYTES-DATABASE when the database cannot be read far enough to go on.
    """
    flaws: list[Flaw] = [*check_folder(casebook.folder), *check_header(casebook.folder.database)]
    with casebook.reading() as connection:
        flaws += check_shapes(connection)
        if any(flaw.code in UNREADABLE for flaw in flaws):
            return _stopped(casebook, connection, flaws)
        flaws += check_ledger(connection, casebook.id)
        with scratch_engine() as scratch:
            flaws += _check_and_compute(casebook, connection, scratch)
            flaws += check_evidence(connection, casebook.evidence)
            # An index over damaged entries differs of course: what is wrong has been named.
            if all(flaw.severity == "note" for flaw in flaws):
                with snapshot(scratch) as anew:
                    flaws += check_index(connection, anew)
        return Verdict(
            commits=_rows(connection, tables.commit),
            bodies=_rows(connection, tables.body),
            claims=_rows(connection, tables.claim),
            evidence=_rows(connection, tables.evidence),
            flaws=tuple(flaws),
        )


def _check_and_compute(casebook: Casebook, connection: Connection, scratch: Engine) -> list[Flaw]:
    """Check every entry and compute the index anew from it, in one reading of the ledger."""
    flaws: list[Flaw] = []
    check = EntryCheck(
        listed=frozenset(tables.listed(connection)), layer_text=casebook.layer_text, name=casebook.folder.name
    )

    def checked() -> Iterator[ParsedEntry]:
        for one in parsed(journal.read_entries(connection)):
            flaws.extend(check.of(one))
            yield one

    with transaction(scratch) as anew:
        create_tables(anew)
        apply_parsed(anew, checked(), casebook.layer_text)
    return flaws


def _stopped(casebook: Casebook, connection: Connection, flaws: list[Flaw]) -> Verdict:
    message = "the check stopped here: doubt every claim until the casebook is made anew from a bundle or another copy"
    claims = readable_claims(connection)
    kept = check_evidence_names(casebook.evidence)
    found = (*flaws, damage("stopped", "the casebook", message, claims), *kept)
    whole = sum(1 for name in casebook.evidence.names() if is_named_right(name)) - len(kept)
    return Verdict(commits=0, bodies=0, claims=0, evidence=whole, flaws=found, is_stopped=True)


def _rows(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()
