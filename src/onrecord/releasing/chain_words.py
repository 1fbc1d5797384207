"""The chain of a claim in words, innermost first: according to A, cited by B and C, as P reports."""

from collections.abc import Sequence
from itertools import groupby

from onrecord.record.claim import Claim, Hedge, HedgeKind, Speaker
from onrecord.record.vocabulary import vocabulary
from onrecord.releasing.pieces import Piece, inside, joined, plain, value
from onrecord.weighing.speakers import PUBLISHER, SHADOWS

NOBODY = frozenset({"", "unnamed", "unspecified", "unknown", "nobody"})
PRONOUNS = frozenset(
    "he she it they him her them his hers its their theirs who whom which that this these those we us i me you".split()  # noqa: SIM905 - words read best as words
)


def inner_levels(claim: Claim) -> tuple[tuple[Speaker, ...], ...]:
    """Give the speakers above the publisher, innermost level first."""
    inner = sorted((s for s in claim.chain if not is_publisher(s)), key=lambda s: -s.level)
    return tuple(tuple(group) for _, group in groupby(inner, key=lambda s: s.level))


def is_publisher(speaker: Speaker) -> bool:
    return speaker.level == 0


def publisher_name(claim: Claim, outlet: str | None) -> str:
    """Name the publisher: as the chain has it, else as captured, else "the report" itself."""
    names = [s.name.strip() for s in claim.chain if is_publisher(s) and s.name.strip() not in (*NOBODY, PUBLISHER)]
    return names[0] if names else outlet or "an outlet not named"


def attribution(claim: Claim, language: str | None) -> tuple[Piece, ...]:
    """Say who is behind a claim, without the publisher: "according to A, cited by B"; empty when nobody else speaks."""
    said: list[Piece] = []
    for depth, speakers in enumerate(inner_levels(claim)):
        said += plain("according to " if depth == 0 else ", cited by ")
        said += joined([_speaker(speaker, claim.hedges, language) for speaker in speakers])
    return tuple(said)


def publishers(names: Sequence[str], verb: str) -> tuple[Piece, ...]:
    """Say who publishes: "P reports", "P and Q report"."""
    agreed = verb.removesuffix("s") if len(names) > 1 else verb
    return (*joined([(value(name),) for name in names]), *plain(f" {agreed}"))


def _speaker(speaker: Speaker, hedges: Sequence[Hedge], language: str | None) -> tuple[Piece, ...]:
    return (*_name(speaker, language), *_cue_hedge(speaker, hedges, language))


def _name(speaker: Speaker, language: str | None) -> tuple[Piece, ...]:
    name = " ".join(speaker.name.split())
    if name.casefold() in NOBODY:
        return plain(_nobody(speaker.kind))
    if name.casefold() in PRONOUNS:
        return (*plain("“"), value(name, language), *plain("”"))
    if speaker.span is None:
        return (value(name),)
    if language not in (None, "en"):
        # a name of another language may carry a case ending: it is shown as worded, never as an English name
        return (*plain("“"), value(name, language), *plain("”"))
    return inside((value(name, language),))


def _nobody(kind: str) -> str:
    """Name a speaker who has no name by what kind of speaker it is, where even that is known."""
    term = vocabulary("source_kinds").get(f"speaker.{kind}")
    return "a speaker who is not named" if term is None or kind in SHADOWS else f"{term.label()[0]} (not named)"


def _cue_hedge(speaker: Speaker, hedges: Sequence[Hedge], language: str | None) -> tuple[Piece, ...]:
    """Print a reporting verb that itself weakens ("suggested") beside the speaker who used it."""
    cue = speaker.cue
    if cue is None or not any(h.kind is HedgeKind.CUE and h.start >= cue.start and h.end <= cue.end for h in hedges):
        return ()
    return (*plain(" (“"), value(cue.exact, language), *plain("”)"))
