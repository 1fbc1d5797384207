"""Which known place a toponym may mean: every candidate, by country, and none chosen where several are as near.

The toponym stays as the report wrote it. A contested or renamed place is found under each of its names, and the
candidate says whose name was written: nothing is renamed. A toponym without a candidate is a place without an id.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from onrecord.identity.gazetteer import NameClass, Place, places_of
from onrecord.identity.place_names import classes_of, fold_place
from onrecord.identity.place_sounds import LETTER, place_cost, place_key

_MARGIN = 25  # two candidates nearer to each other than this are not told apart
_FARTHEST, _PER_LETTER = 120, 20  # no more than so many hundredths of a letter, in all and for each letter
_LISTED = 12  # a spelling that GeoNames has beside the names is a little worse than a name
_UNLIKE = 40  # and worse still where it sounds like none of the place's names: some stand there by mistake


class Outcome(StrEnum):
    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place a toponym may mean: through which of its spellings, at what cost in hundredths of a letter."""

    place: Place
    spelling: str
    cost: int
    classes: tuple[NameClass, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What came of a toponym: as written, and its candidates, nearest first."""

    toponym: str
    outcome: Outcome
    candidates: tuple[Candidate, ...]

    @property
    def place(self) -> Place | None:
        """Give the one place meant; None when there are several or none."""
        return self.candidates[0].place if self.outcome is Outcome.RESOLVED else None


@dataclass(frozen=True, slots=True)
class _Spelling:
    written: str
    folded: str
    key: str
    surcharge: int


Known = tuple[tuple[Place, tuple[_Spelling, ...]], ...]


@cache
def resolve_place(toponym: str, country: str = "AZ") -> Resolution:
    """Look a toponym up among the places of one country, given by its code of two letters."""
    return resolve_among(toponym, _known(country))


def resolve_among(toponym: str, known: Known) -> Resolution:
    """Look a toponym up among some places, made ready by `make_known`."""
    found = sorted(_candidates(toponym, known), key=lambda one: (one.cost, one.place.id or 0))
    if not found:
        return Resolution(toponym=toponym, outcome=Outcome.UNKNOWN, candidates=())
    near = tuple(one for one in found if one.cost <= found[0].cost + _MARGIN)
    if found[0].cost == 0:  # letter for letter a known name: what only resembles it is no rival
        near = tuple(one for one in near if one.cost == 0)
    outcome = Outcome.RESOLVED if len(near) == 1 else Outcome.AMBIGUOUS
    return Resolution(toponym=toponym, outcome=outcome, candidates=near)


def make_known(places: Iterable[Place]) -> Known:
    """Fold and sound all spellings of places, once for many look-ups."""
    return tuple((place, tuple(_of_place(place))) for place in places)


@cache
def _known(country: str) -> Known:
    return make_known(places_of(country))


def _candidates(toponym: str, known: Known) -> Iterator[Candidate]:
    """Give each place once, through the spelling that lies nearest."""
    key, folded = place_key(toponym), fold_place(toponym)
    limit = _limit(key)
    for place, spellings in known if key else ():
        costs = (
            (_cost(folded, key, one, limit), one.written) for one in spellings if abs(len(one.key) - len(key)) <= 2
        )
        cost, spelling = min(costs, default=(LETTER * 9, ""))
        if cost <= limit:
            yield Candidate(place=place, spelling=spelling, cost=cost, classes=classes_of(toponym, place))


def _cost(folded: str, key: str, known: _Spelling, limit: int) -> int:
    return known.surcharge if folded == known.folded else known.surcharge + 1 + place_cost(key, known.key, limit)


def _of_place(place: Place) -> Iterator[_Spelling]:
    own = dict.fromkeys((place.official, place.english, *(name for name, _ in place.named)), 0)
    keys = {place_key(one) for one in own}
    for written, surcharge in (dict.fromkeys(place.spellings, _LISTED) | own).items():
        key = place_key(written)
        is_unlike = surcharge == _LISTED and all(place_cost(key, one) > _limit(key) for one in keys)
        yield _Spelling(written, fold_place(written), key, _UNLIKE if is_unlike else surcharge)


def _limit(key: str) -> int:
    return min(_FARTHEST, _PER_LETTER * len(key))
