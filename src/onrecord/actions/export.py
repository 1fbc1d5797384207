"""Export claims (`claim/1`) or findings (`findings/1`). Nothing is withheld in them: they are not releases."""

from collections.abc import Iterator

from onrecord.actions.subject import findings_input
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.record.canonical import encode
from onrecord.record.codec import to_json
from onrecord.releasing.findings import findings


def export_claims(casebook: Casebook) -> Iterator[str]:
    """Give every claim that was not rejected as one line of canonical JSON, with its review beside it."""
    with casebook.reading() as connection:
        for reviewed in views.claims(connection):
            if reviewed.review != "rejected":
                yield encode(to_json(reviewed.claim) | {"review": reviewed.review}).decode() + "\n"


def export_findings(casebook: Casebook) -> str:
    """Give what the casebook concludes as one JSON object."""
    return encode(findings(findings_input(casebook))).decode() + "\n"
