"""Citations of posts coded by hand, for C1 to C8. The people and units do not exist."""

from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.when import Relation, When
from onrecord.weighing.command import UnitRelation
from onrecord.weighing.posting import Citation
from onrecord.weighing.tenure import tenure_of

UNIT, CORPS, STAFF = "unit N", "2nd Tidal Corps", "General Staff of the Fleet"


def cited(
    person: str, role: str, unit: str | None, edtf: str | None = None, relation: Relation = Relation.ON, *,
    said: str | None = None, number: int = 0, **more: object,
) -> Citation:  # fmt: skip
    when = None if edtf is None else When(edtf=edtf, relation=relation)
    return Citation(
        person=person, role=role, unit=unit, tenure=tenure_of(when, said), claim=ClaimId(f"{person} {role} {number}"),
        report=ReportId(f"report {number}"), **more,  # type: ignore[arg-type]  # named fields
    )  # fmt: skip


def under(
    below: str, above: str | None, edtf: str, relation: Relation = Relation.FROM_TO, *, hearsay: bool = False
) -> UnitRelation:
    return UnitRelation(
        below=below, above=above, tenure=tenure_of(When(edtf=edtf, relation=relation), None),
        claim=ClaimId(f"{below} under {above}"), words="is subordinate to", is_unattributed=hearsay,
    )  # fmt: skip
