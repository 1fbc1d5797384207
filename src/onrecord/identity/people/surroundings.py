"""What stands around a name in two reports and speaks for one person, each with its weight and its words.

The weights are set by hand, in hundredths of a bit, and are few and round on purpose: they say how much more often such
an agreement is met for one person than for two of a name. They are no probability. None of them is the name itself.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.identity.people.within_report import LocalPerson
from onrecord.record.claim import Claim

COMPANION, MORE_COMPANIONS = 400, 700
SAME_WORDS = 600
OFFICE, RANK = 300, 200
PLACE = 200
FIGURE = 200
DAY = 200
ROLE = 100
SHOWN_COMPANIONS = 3
_AROUND = 90  # code points on either side that two copies of a passage share
_FEWEST_WORDS = 6
_WEAK_ROLES = frozenset(("speaker", "relative", "holder of a post"))
_GENERALS = frozenset(("major-general", "lieutenant-general", "colonel-general", "general"))
_OFFICERS = frozenset(("lieutenant-colonel", "colonel", "major", "captain", "lieutenant"))
_RANKS = _GENERALS | _OFFICERS | {"ensign", "sergeant", "soldier"}
_SMALL = 12
_DAY_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One thing that agrees: its weight in hundredths of a bit, and what it is, for a person to read."""

    bits: int
    says: str

    @property
    def is_strong(self) -> bool:
        """Say whether it ties two reports to one matter by itself."""
        return self.bits >= SAME_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Companions:
    """Other persons who are named in both reports: how many, and the first few of them."""

    count: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a report speaks of besides the person.

    Attributes:
        places: ids of places with a name to say them by.
        figures: numbers that it counts people by, and days that it tells of, as written.
    """

    text: str
    places: Mapping[str, str]
    figures: frozenset[str] = frozenset()


def figures_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Give the numbers and days by which a matter is known again: "41" and "2009-02-17", no round or small number."""
    found = set()
    for claim in claims:
        count, when = claim.count, claim.when
        if count is not None and count.low == count.high and count.low is not None and not count.about:
            found |= {str(count.low)} if count.low > _SMALL and count.low % 10 else set()
        if when is not None and when.edtf is not None and _DAY_WRITTEN.fullmatch(when.edtf):
            found.add(when.edtf)
    return frozenset(found)


def agreements(
    left: LocalPerson, right: LocalPerson, settings: tuple[Setting, Setting], companions: Companions
) -> tuple[Agreement, ...]:
    """Give what agrees around two persons of two reports; `companions` are others who are named in both."""
    found = [
        _companions(companions),
        _same_words(left, right, settings),
        _offices(left.offices & right.offices),
        _places(settings),
        _set(FIGURE, "both reports tell of", settings[0].figures & settings[1].figures),
        _set(DAY, "both are told of the day", left.days & right.days),
        _set(ROLE, "in both reports", (left.roles & right.roles) - _WEAK_ROLES),
    ]
    return tuple(one for one in found if one is not None)


def _set(bits: int, says: str, shared: Iterable[str]) -> Agreement | None:
    listed = sorted(shared)
    return Agreement(bits=bits, says=f"{says}: {', '.join(listed)}") if listed else None


def _companions(beside: Companions) -> Agreement | None:
    if not beside.count:
        return None
    bits = COMPANION if beside.count == 1 else MORE_COMPANIONS
    who = "another person" if beside.count == 1 else f"{beside.count} other persons"
    return Agreement(bits=bits, says=f"{who} named in both reports: {', '.join(beside.names)}")


def _offices(shared: frozenset[str]) -> Agreement | None:
    return _set(OFFICE, "the same office", shared - _RANKS) or _set(RANK, "the same rank", shared & _RANKS)


def _places(settings: tuple[Setting, Setting]) -> Agreement | None:
    left, right = settings
    return _set(PLACE, "both reports name", (left.places[id_] for id_ in left.places.keys() & right.places.keys()))


def _same_words(left: LocalPerson, right: LocalPerson, settings: tuple[Setting, Setting]) -> Agreement | None:
    """Say whether one passage stands in both reports, as where one reprints the other."""
    passages = [
        {_passage(setting.text, one.start, one.end) for one in person.mentions}
        for person, setting in zip((left, right), settings, strict=True)
    ]
    is_one = any(len(words) >= _FEWEST_WORDS for words in passages[0] & passages[1])
    return Agreement(bits=SAME_WORDS, says="one passage with the name stands in both reports") if is_one else None


def _passage(text: str, start: int, end: int) -> tuple[str, ...]:
    """Give the words around a name, without those that the stretch may have cut."""
    near = text[max(0, start - _AROUND) : end + _AROUND]
    return tuple(word.casefold() for word in _WORD.findall(near)[1:-1])
