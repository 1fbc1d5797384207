"""Links between the claims of one report: part of a number, said again, taken for granted, a change of standing."""

from collections.abc import Iterator

from onrecord.reading.frames import Frame
from onrecord.record.claim import Claim
from onrecord.record.count import Count
from onrecord.record.entries import Link

CHANGES = {
    "proceeding:clearing": ("accusation", "proceeding:charge", "proceeding:conviction"),
    "proceeding:acquittal": ("accusation", "proceeding:charge", "proceeding:trial"),
    "proceeding:release": ("act:arrest", "act:detention", "proceeding:sentence"),
}
SAME_EVENT = {"act:killing": "act:death"}


def find_links(frames: tuple[Frame, ...], claims: tuple[Claim, ...]) -> tuple[Link, ...]:
    """Give the links one can see in the words."""
    links: list[Link] = []
    for number, (frame, claim) in enumerate(zip(frames, claims, strict=True)):
        links += _subset(frame, claim, frames, claims)
        links += _again(frame, claim, claims[:number])
        links += _change(claim, claims[:number])
    return tuple(dict.fromkeys(links))


def _subset(frame: Frame, claim: Claim, frames: tuple[Frame, ...], claims: tuple[Claim, ...]) -> Iterator[Link]:
    if frame.subset_of is None:
        return
    for other, whole in zip(frames, claims, strict=True):
        if other.trigger == frame.subset_of and whole.id != claim.id:
            yield Link(rel="subset_of", source=claim.id, target=whole.id, rule="subset")
            return


def _again(frame: Frame, claim: Claim, earlier: tuple[Claim, ...]) -> Iterator[Link]:
    """Link "those killed" to the deaths it takes for granted, and what title, caption and body say of one event."""
    for other in earlier:
        if _event(other) != _event(claim):
            continue
        if frame.presupposed:
            yield Link(rel="presupposes", source=claim.id, target=other.id, rule="presupposed")
            return
        same_number = claim.count is not None and other.count is not None and bounds(claim.count) == bounds(other.count)
        if other.zone is not claim.zone and (same_number or claim.count is None or other.count is None):
            yield Link(rel="restates", source=claim.id, target=other.id, rule="zones")
            return


def bounds(count: Count) -> tuple[int | None, int | None]:
    return count.low, count.high


def _event(claim: Claim) -> str:
    return SAME_EVENT.get(claim.predicate, claim.predicate)


def _change(claim: Claim, earlier: tuple[Claim, ...]) -> Iterator[Link]:
    for other in reversed(earlier):
        if other.predicate in CHANGES.get(claim.predicate, ()):
            yield Link(rel="status_change_of", source=claim.id, target=other.id, rule="status")
            return
