"""Entity ids that persist: minted once, kept by the largest overlap, redirected on a merge, resolvable for ever.

An id is made of the ids of the members it is minted for, so equal clusterings get equal ids in any order. On a merge
the id earliest in the order it was minted survives; on a split the part with most judged members keeps it, then the
larger part, then the part with the least member.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

Group = tuple[str, ...]
LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Minted:
    """An entity of an earlier run: its id and members. Earlier ones stand earlier in the sequence."""

    id: str
    members: Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happened to an id: minted, kept, changed, split off from `other`, merged into `other`, gone."""

    kind: str
    id: str
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityIds:
    """The entities of this run in the order of their ids' minting, where old ids lead now, and what changed."""

    entities: tuple[Minted, ...]
    redirects: Mapping[str, str]
    changes: tuple[Change, ...]


def persist(earlier: Sequence[Minted], groups: Collection[Group], judged: Collection[str] = ()) -> EntityIds:
    """Give ids to the groups of this run, keeping those of an earlier run."""
    owner = _owners(earlier, groups, judged)
    kept = {group: one for one in reversed(earlier) if (group := owner.get(one.id)) is not None}
    inherited = {member: one.id for one in earlier for member in one.members}
    used = {one.id for one in earlier}
    redirects = {one.id: kept[owner[one.id]].id for one in earlier if one.id in owner and kept[owner[one.id]] != one}
    changes = [Change(kind="merged", id=old, other=new) for old, new in redirects.items()]
    changes += [Change(kind="gone", id=one.id) for one in earlier if one.id not in owner]
    old = [(one, group) for one in earlier for group in groups if kept.get(group) == one]
    found = [Minted(id=one.id, members=tuple(sorted(group))) for one, group in old]
    changes += [Change(kind="kept" if set(one.members) == set(group) else "changed", id=one.id) for one, group in old]
    for group in sorted(tuple(sorted(group)) for group in groups if group not in kept):
        new = _mint(group, used)
        used.add(new)
        found.append(Minted(id=new, members=group))
        came_from = next((inherited[member] for member in group if member in inherited), None)
        changes.append(Change(kind="minted" if came_from is None else "split", id=new, other=came_from))
    return EntityIds(entities=tuple(found), redirects=redirects, changes=tuple(changes))


def _owners(earlier: Sequence[Minted], groups: Collection[Group], judged: Collection[str]) -> dict[str, Group]:
    """Give for each earlier id the group that it lives on in."""
    of = {member: group for group in groups for member in group}
    found = {}
    for one in earlier:
        parts: dict[Group, list[str]] = {}
        for member in one.members:
            if member in of:
                parts.setdefault(of[member], []).append(member)
        if parts:
            found[one.id] = min(
                parts,
                key=lambda group: (-sum(m in judged for m in parts[group]), -len(parts[group]), min(parts[group])),
            )
    return found


def _mint(group: Group, used: Collection[str]) -> str:
    """Make an id of the members; one that is in use already is made again with a count behind it."""
    tries = 0
    while True:
        text = "\n".join((*group, str(tries))) if tries else "\n".join(group)
        found = sha256(text.encode()).hexdigest()[:LENGTH]
        if found not in used:
            return found
        tries += 1
