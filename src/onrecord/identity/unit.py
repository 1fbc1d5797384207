"""A military unit as one name tells it: typed fields, of which each may be not said."""

from dataclasses import dataclass

from typing_extensions import override

_RANKED = (
    *("country", "forces", "front", "army", "fleet", "corps", "garrison", "base", "division", "brigade", "regiment"),
    *("squadron", "battalion", "detachment", "company", "battery", "post", "platoon", "squad", "unit"),
)
RANKS = {echelon: rank for rank, echelon in enumerate(_RANKED)}
WHOLE = frozenset(("army", "forces"))  # what a state has, where nothing narrower is said of it
CODED = "unit"  # no echelon at all: units that go by a code, a numbering of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What one name says of a unit.

    Attributes:
        number: Arabic digits, without an ordinal ending; two numbers are joined with a stroke.
        echelon, branch: codes of `unit_words`; `unit` as an echelon says only that it is some unit; several branches
            are joined with a plus.
        place: official name of a known place the unit is named by or said to stand in, else as written.
        parent: the next larger unit that the name mentions.
        country: ISO 3166 code, or KARABAKH where forces are named by that region.
        is_placeholder: the name stands in for one that is withheld ("N").
        unread: words that no grammar knows; they may tell two units apart.
    """

    number: str | None = None
    echelon: str | None = None
    branch: str | None = None
    place: str | None = None
    parent: "Unit | None" = None
    country: str | None = None
    is_placeholder: bool = False
    unread: tuple[str, ...] = ()

    @property
    def rank(self) -> int:
        """Give the place of its echelon from the largest to the smallest."""
        return RANKS[self.echelon or CODED]

    @property
    def is_whole(self) -> bool:
        """Say whether nothing is named but an army or forces, as a state has them."""
        return self.echelon in WHOLE and (self.number, self.branch, self.place) == (None, None, None)

    @override
    def __str__(self) -> str:
        """Write number, echelon and branch, as the parent of another unit is written."""
        return " ".join(field for field in (self.number, self.echelon, self.branch) if field is not None)
