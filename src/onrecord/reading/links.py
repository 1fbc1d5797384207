"""Links between the claims of one report: part of a number, said again, taken for granted, a change of standing."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.frames import Frame, Place
from onrecord.record.claim import Claim, Zone
from onrecord.record.entries import Link

CHANGES = {
    "proceeding:clearing": ("accusation", "proceeding:charge", "proceeding:conviction"),
    "proceeding:acquittal": ("accusation", "proceeding:charge", "proceeding:trial"),
    "proceeding:release": ("act:arrest", "act:detention", "proceeding:sentence"),
}
FEW = 50  # a title has a few claims; further ones are not compared
SAME_EVENT = {"act:killing": "act:death"}


def find_links(frames: tuple[Frame, ...], claims: tuple[Claim, ...]) -> tuple[Link, ...]:
    """Give the links one can see in the words."""
    links: list[Link] = []
    earlier = Earlier(by_event={}, last={})
    wholes: dict[Place, Claim] = {}
    for frame, claim in zip(frames, claims, strict=True):
        wholes.setdefault(frame.trigger, claim)
    for frame, claim in zip(frames, claims, strict=True):
        links += _subset(frame, claim, wholes)
        links += _again(frame, claim, earlier)
        links += _change(claim, earlier)
        earlier.by_event.setdefault((_event(claim), claim.zone), []).append(claim)
        earlier.last[claim.predicate] = claim
    return tuple(dict.fromkeys(links))


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The claims before this one: by event and zone, and the last one of each predicate."""

    by_event: dict[tuple[str, Zone], list[Claim]]
    last: dict[str, Claim]


def _subset(frame: Frame, claim: Claim, wholes: dict[Place, Claim]) -> Iterator[Link]:
    whole = None if frame.subset_of is None else wholes.get(frame.subset_of)
    if whole is not None and whole.id != claim.id:
        yield Link(rel="subset_of", source=claim.id, target=whole.id, rule="subset")


def _again(frame: Frame, claim: Claim, earlier: Earlier) -> Iterator[Link]:
    """Link "those killed" to the deaths it takes for granted, and what title, caption and body say of one event."""
    for zone in Zone:
        same = earlier.by_event.get((_event(claim), zone), ())
        if frame.presupposed and same:
            yield Link(rel="presupposes", source=claim.id, target=same[0].id, rule="presupposed")
            return
        fitting = next((other for other in same[:FEW] if zone is not claim.zone and _numbers_agree(claim, other)), None)
        if fitting is not None and not frame.presupposed:
            yield Link(rel="restates", source=claim.id, target=fitting.id, rule="zones")
            return


def _numbers_agree(claim: Claim, other: Claim) -> bool:
    if claim.count is None or other.count is None:
        return True
    return (claim.count.low, claim.count.high) == (other.count.low, other.count.high)


def _event(claim: Claim) -> str:
    return SAME_EVENT.get(claim.predicate, claim.predicate)


def _change(claim: Claim, earlier: Earlier) -> Iterator[Link]:
    """A clearing, an acquittal, a release changes the standing that the nearest claim before it gave."""
    before = [earlier.last[name] for name in CHANGES.get(claim.predicate, ()) if name in earlier.last]
    if before:
        nearest = max(before, key=lambda other: int(other.id))
        yield Link(rel="status_change_of", source=claim.id, target=nearest.id, rule="status")
