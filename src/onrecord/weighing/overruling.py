"""What people decided about voices, edges and contradictions: judgements as the weighing takes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.entries import Judgement

PAIRED = frozenset({"same_voice", "not_same_voice", "controlled_by", "copies", "not_copies", "shares_witness"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Overruling:
    """Standing judgements. Pairs of names for voices, of report ids for copies, of claim ids for witnesses.

    `resolved` gives, for the claims of a contradiction, the public note of whoever resolved it.
    """

    same_voice: tuple[tuple[str, str], ...] = ()
    not_same_voice: tuple[tuple[str, str], ...] = ()
    controlled_by: tuple[tuple[str, str], ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    not_copies: tuple[tuple[str, str], ...] = ()
    shares_witness: tuple[tuple[str, str], ...] = ()
    resolved: tuple[tuple[frozenset[str], str], ...] = ()


def overruling_of(judgements: Iterable[Judgement]) -> Overruling:
    """Sort standing judgements by what they decide; those on other matters are passed over."""
    pairs: dict[str, list[tuple[str, str]]] = {verdict: [] for verdict in PAIRED}
    resolved = []
    for judgement in judgements:
        if judgement.verdict in PAIRED and len(judgement.on) == 2:
            pairs[judgement.verdict].append((judgement.on[0], judgement.on[1]))
        elif judgement.verdict == "resolves":
            resolved.append((frozenset(judgement.on), judgement.reason or ""))
    return Overruling(
        **{verdict: tuple(sorted(set(found))) for verdict, found in pairs.items()},
        resolved=tuple(sorted(resolved, key=lambda one: (sorted(one[0]), one[1]))),
    )
