"""When no estimate may be made at all, and the words that say why."""

from dataclasses import dataclass

from onrecord.estimating.table import Table, keep

FEWEST_LISTS = 3
FEWEST_ON_TWO = 7  # Robson and Regier 1964: below this the bias of an estimate cannot be bounded
ISLAND_PEOPLE = 10
ISLAND_SHARE = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why there is no estimate: stable codes, and a sentence that also says what is documented."""

    codes: tuple[str, ...]
    text: str


def informative(whole: Table) -> tuple[int, ...]:
    """Give the places of lists that tell something: not empty, not holding everyone, not equal to an earlier one."""
    found: dict[frozenset[int], int] = {}
    for place, size in enumerate(whole.sizes):
        if 0 < size < whole.documented:
            members = frozenset(pattern for pattern, _ in whole.cells if pattern >> place & 1)
            found.setdefault(members, place)
    return tuple(sorted(found.values()))


def refusal(whole: Table, copied: tuple[tuple[str, str], ...] = ()) -> Refusal | None:
    """Say why a table cannot be estimated from, or None when it can.

    Args:
        whole: Everything that is documented; the conditions are tested on its informative lists.
        copied: Lists known to repeat another, as (copy, source); the evidence lies with whoever says so.
    """
    told = keep(whole, informative(whole))
    reasons = tuple(reason for reason in (*_reasons(told), *_copied(copied)) if reason is not None)
    if not reasons:
        return None
    documented = f"Documented: {whole.documented:,} people on {len(whole.lists)} lists."
    words = "; ".join(text for _, text in reasons)
    return Refusal(codes=tuple(code for code, _ in reasons), text=f"Not estimable: {words}. {documented}")


def islands(told: Table) -> tuple[tuple[tuple[int, ...], int], ...]:
    """Part lists into groups that share people; gives places and people of each group but the largest."""
    groups: list[int] = []
    for pattern, _ in told.cells:
        touching = [group for group in groups if group & pattern]
        groups = [group for group in groups if not group & pattern]
        groups.append(pattern | sum(touching))
    sized = [(group, sum(people for pattern, people in told.cells if pattern & group)) for group in groups]
    sized.sort(key=lambda one: (-one[1], one[0]))
    width = range(len(told.lists))
    return tuple((tuple(j for j in width if group >> j & 1), people) for group, people in sized[1:])


def is_cut_off(people: int, documented: int) -> bool:
    """Say whether a group of lists without common people is too large to be passed over."""
    return people >= ISLAND_PEOPLE or people > ISLAND_SHARE * documented


def _reasons(told: Table) -> tuple[tuple[str, str] | None, ...]:
    if len(told.lists) < FEWEST_LISTS:
        return (("too_few_lists", TOO_FEW),)
    on_two = sum(told.times[1:])
    if not on_two:
        return (("no_overlap", NO_OVERLAP),)
    return _islands(told), _no_pairs(told), _too_small(on_two)


def _islands(told: Table) -> tuple[str, str] | None:
    cut = [places for places, people in islands(told) if is_cut_off(people, told.documented)]
    if not cut:
        return None
    names = ", ".join(told.lists[j] for places in cut for j in places)
    return "islands", f"lists {names} share nobody with the others; merge them or leave them out"


def _no_pairs(told: Table) -> tuple[str, str] | None:
    return None if told.times[1] else ("no_pairs", "nobody is on exactly two lists")


def _too_small(on_two: int) -> tuple[str, str] | None:
    if on_two >= FEWEST_ON_TWO:
        return None
    people = "person is" if on_two == 1 else "people are"
    return "overlap_too_small", f"only {on_two} {people} on more than one list; one wrong match would change everything"


def _copied(copied: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str] | None, ...]:
    return tuple(("copied_list", f"list {copy} repeats list {source}") for copy, source in copied)


TOO_FEW = "fewer than three lists that tell something; two cannot show whether they depend on each other"
NO_OVERLAP = "no person is on two lists, so nothing shows how many were missed"
