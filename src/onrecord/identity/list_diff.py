"""Two editions of a list, row by row: who stands in both, only here, only there; what changed; what cannot be told.

The law: every row of either edition stands in exactly one line; that an id is used for another person is said beside
the lines of its rows. No row is matched by its name alone, and a tie is left unresolved with all its partners.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.identity.list_agreement import Agreement, Sign, Verdict, agreement
from onrecord.identity.list_candidates import candidate_pairs
from onrecord.record.list_row import DATES, Field, ListRow, RowCell

RULE = "list-diff/1"
_FEW_IDS = 5
_UNCOMPARED = frozenset({Field.NUMBER, Field.IGNORE})
_UNNAMED = "word-for-word-unnamed"
_ALONE, _LIKE = "nothing-like-it", "like-a-row-matched-already"
Pair = tuple[int, int]


class Kind(StrEnum):
    """What a line says of its rows."""

    SAME = "in both"
    CHANGED = "changed"
    NEW_ID = "same person, other id"
    MERGED = "merged"
    SPLIT = "split"
    ID_REUSED = "id used for another person"
    UNRESOLVED = "unresolved"
    ONLY_OLD = "only in the earlier"
    ONLY_NEW = "only in the later"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field that reads otherwise: the cells of either edition, none where nothing stands there."""

    field: Field
    was: tuple[RowCell, ...]
    now: tuple[RowCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffLine:
    """One finding about rows, by their places in the editions; `rule` is what it rests on."""

    kind: Kind
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    rule: str = ""
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDiff:
    """All lines in the order of the rows, and what limited the comparison."""

    lines: tuple[DiffLine, ...]
    notes: tuple[str, ...] = ()

    def count(self, kind: Kind) -> int:
        return sum(one.kind is kind for one in self.lines)

    def only(self, kind: Kind) -> tuple[int, int]:
        """Give least and most rows that stand in one edition only: the unresolved may or may not."""
        side = "old" if kind is Kind.ONLY_OLD else "new"
        least = self.count(kind)
        doubtful = sum(len(getattr(one, side)) for one in self.lines if one.kind is Kind.UNRESOLVED)
        return least, least + doubtful


def diff_lists(old: Sequence[ListRow], new: Sequence[ListRow]) -> ListDiff:
    """Compare an earlier and a later edition, or any two lists."""
    return _Diff(tuple(old), tuple(new)).made()


@dataclass(slots=True)
class _Diff:
    """The comparison under way. `matched` pairs rows that are one person; `seen` keeps what was compared."""

    old: tuple[ListRow, ...]
    new: tuple[ListRow, ...]
    matched: dict[int, int] = field(default_factory=dict)
    taken: dict[int, int] = field(default_factory=dict)
    rules: dict[Pair, str] = field(default_factory=dict)
    by_id: dict[Pair, Agreement] = field(default_factory=dict)
    alike: set[Pair] = field(default_factory=set)
    lines: list[DiffLine] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def made(self) -> ListDiff:
        self._match_ids()
        self._match_words()
        edges, open_edges = self._compare_rest()
        joined_old, joined_new = self._join(edges)
        self._match_people(edges, joined_old, joined_new)
        self._tell_matched()
        self._tell_reused()
        self._tell_rest(edges | open_edges, joined_old, joined_new)
        order = list(Kind)
        lines = sorted(self.lines, key=lambda one: (order.index(one.kind), one.old, one.new))
        return ListDiff(lines=tuple(lines), notes=tuple(self.notes))

    def _match_ids(self) -> None:
        """Match rows of one id that each list uses once, where the rest of them does not speak against it.

        Where most such pairs have other names, the two lists number for themselves, and ids say nothing.
        """
        old, new = _unique_ids(self.old), _unique_ids(self.new)
        if len(old) < _having_ids(self.old) or len(new) < _having_ids(self.new):
            self.notes.append("ids-twice")
        pairs = {(old[one], new[one]) for one in old.keys() & new.keys()}
        found = {pair: agreement(self.old[pair[0]], self.new[pair[1]], same_id=True) for pair in sorted(pairs)}
        strangers = sum(one.sign(Field.NAME) is Sign.DIFFER for one in found.values())
        if len(found) >= _FEW_IDS and strangers * 2 > len(found):
            self.notes.append("ids-not-shared")
            return
        self.by_id = found
        for pair, one in found.items():
            if one.verdict is Verdict.SAME:
                self._match(pair, one.rule)

    def _match_words(self) -> None:
        """Match rows that are word for word one another and like no other: an edition repeats its rows.

        Rows that name nobody may be alike by chance: they are left open, as many as there are.
        """
        old = _by_words(self.old, self.matched)
        new = _by_words(self.new, self.taken)
        for words in sorted(old.keys() & new.keys()):
            if self.old[old[words][0]].name is None:
                # through the first of either side all hang together; of thousands all pairs would be millions
                self.alike.update((one, new[words][0]) for one in old[words])
                self.alike.update((old[words][0], two) for two in new[words])
            elif len(old[words]) == len(new[words]) == 1:
                self._match((old[words][0], new[words][0]), "word-for-word")

    def _match(self, pair: Pair, rule: str) -> None:
        self.matched[pair[0]], self.taken[pair[1]] = pair[1], pair[0]
        self.rules[pair] = rule

    def _compare_rest(self) -> tuple[set[Pair], set[Pair]]:
        """Compare what is left of either list with all of the other; give pairs that are one person, and open ones."""
        pairs, too_common = candidate_pairs(self.old, self.new)
        if too_common:
            self.notes.append("keys-too-common")
        same, open_ = set[Pair](), {pair for pair, one in self.by_id.items() if one.verdict is Verdict.OPEN}
        self.rules |= dict.fromkeys(self.alike, _UNNAMED)
        open_ |= self.alike
        for pair in sorted(pairs - open_):
            is_old_left, is_new_left = pair[0] not in self.matched, pair[1] not in self.taken
            if not is_old_left and not is_new_left:
                continue
            found = agreement(self.old[pair[0]], self.new[pair[1]], same_id=False)
            self.rules[pair] = found.rule
            if found.verdict is Verdict.SAME and not self._is_reused(pair):
                same.add(pair)
            elif found.verdict is not Verdict.DIFFERENT and is_old_left and is_new_left:
                open_.add(pair)
        return same, open_

    def _is_reused(self, pair: Pair) -> bool:
        return pair in self.by_id and self.by_id[pair].verdict is Verdict.DIFFERENT

    def _join(self, edges: set[Pair]) -> tuple[set[int], set[int]]:
        """Tell merged and split rows: several rows that are one person with each other and with one row there."""
        known = edges | set(self.matched.items())
        by_old, by_new = _grouped(known, 0), _grouped(known, 1)
        joined_old, joined_new = set[int](), set[int]()
        for new, olds in by_new.items():
            if len(olds) > 1 and all(len(by_old[one]) == 1 for one in olds) and _are_one(self.old, olds):
                self.lines.append(DiffLine(kind=Kind.MERGED, old=tuple(olds), new=(new,), rule="all-one-person"))
                joined_old.update(olds)
                joined_new.add(new)
        for old, news in by_old.items():
            if len(news) > 1 and all(len(by_new[one]) == 1 for one in news) and _are_one(self.new, news):
                self.lines.append(DiffLine(kind=Kind.SPLIT, old=(old,), new=tuple(news), rule="all-one-person"))
                joined_old.add(old)
                joined_new.update(news)
        return joined_old, joined_new

    def _match_people(self, edges: set[Pair], joined_old: set[int], joined_new: set[int]) -> None:
        """Match rows that have each other alone; a row with several partners, or one already taken, is left open."""
        free = {(one, two) for one, two in edges if one not in joined_old and two not in joined_new}
        free = {(one, two) for one, two in free if one not in self.matched and two not in self.taken}
        olds, news = Counter(one for one, _ in free), Counter(two for _, two in free)
        for pair in sorted(free):
            if olds[pair[0]] == news[pair[1]] == 1:
                self._match(pair, self.rules[pair])
        for done in joined_old & self.matched.keys():
            self.taken.pop(self.matched.pop(done), None)
        for done in joined_new & self.taken.keys():
            self.matched.pop(self.taken.pop(done), None)

    def _tell_matched(self) -> None:
        has_own_ids = self._number_for_themselves()
        for old, new in sorted(self.matched.items()):
            changes = changes_of(self.old[old], self.new[new])
            changes = tuple(one for one in changes if not (has_own_ids and one.field is Field.ID))
            is_new_id = any(one.field is Field.ID and one.was and one.now for one in changes)
            kind = Kind.NEW_ID if is_new_id else Kind.CHANGED if changes else Kind.SAME
            rule = self.rules[old, new]
            self.lines.append(DiffLine(kind=kind, old=(old,), new=(new,), rule=rule, changes=changes))

    def _number_for_themselves(self) -> bool:
        """Say whether most people bear other ids in the other list: then another id is no change."""
        ids = [(self.old[one].value(Field.ID), self.new[two].value(Field.ID)) for one, two in self.matched.items()]
        both = [(one, two) for one, two in ids if one is not None and two is not None]
        is_own = len(both) >= _FEW_IDS and sum(one != two for one, two in both) * 2 > len(both)
        if is_own and "ids-not-shared" not in self.notes:
            self.notes.append("ids-not-shared")
        return is_own

    def _tell_reused(self) -> None:
        for (old, new), one in self.by_id.items():
            if one.verdict is Verdict.DIFFERENT:
                self.lines.append(DiffLine(kind=Kind.ID_REUSED, old=(old,), new=(new,), rule=one.rule))

    def _tell_rest(self, edges: set[Pair], joined_old: set[int], joined_new: set[int]) -> None:
        """Put together what is left and linked, as one unresolved line each; the rest stands in one list only."""
        old = set(range(len(self.old))) - self.matched.keys() - joined_old
        new = set(range(len(self.new))) - self.taken.keys() - joined_new
        left = [(one, two) for one, two in edges if one in old and two in new]
        for olds, news in _components(left):
            rules = sorted({self._rule_of((one, two)) for one, two in left if one in olds and two in news})
            line = DiffLine(
                kind=Kind.UNRESOLVED, old=tuple(sorted(olds)), new=tuple(sorted(news)), rule=", ".join(rules)
            )
            self.lines.append(line)
            old -= olds
            new -= news
        like_old, like_new = {one for one, _ in edges}, {two for _, two in edges}
        for one in sorted(old):
            self.lines.append(DiffLine(kind=Kind.ONLY_OLD, old=(one,), rule=_LIKE if one in like_old else _ALONE))
        for one in sorted(new):
            self.lines.append(DiffLine(kind=Kind.ONLY_NEW, new=(one,), rule=_LIKE if one in like_new else _ALONE))

    def _rule_of(self, pair: Pair) -> str:
        return self.by_id[pair].rule if pair in self.by_id else self.rules[pair]


def changes_of(old: ListRow, new: ListRow) -> tuple[FieldChange, ...]:
    """Give the fields that read otherwise, in the order of the fields; dates and ages by what they mean."""
    changes = []
    for one in Field:
        if one not in _UNCOMPARED:
            was, now = _cells(old, one), _cells(new, one)
            if _meaning(was) != _meaning(now):
                changes.append(FieldChange(field=one, was=was, now=now))
    return tuple(changes)


def _cells(row: ListRow, wanted: Field) -> tuple[RowCell, ...]:
    return tuple(one for one in row.cells if one.field is wanted and not one.missing)


def _meaning(cells: Iterable[RowCell]) -> tuple[str, ...]:
    has_value = (Field.AGE, Field.SEX, Field.NAME, *DATES)
    return tuple((one.value if one.field in has_value else None) or " ".join(one.exact.split()) for one in cells)


def _having_ids(rows: Iterable[ListRow]) -> int:
    return sum(row.value(Field.ID) is not None for row in rows)


def _unique_ids(rows: Sequence[ListRow]) -> dict[str, int]:
    ids = [row.value(Field.ID) for row in rows]
    counts = Counter(ids)
    return {id_: place for place, id_ in enumerate(ids) if id_ is not None and counts[id_] == 1}


def _by_words(rows: Sequence[ListRow], done: Mapping[int, int]) -> dict[tuple[tuple[str, str], ...], list[int]]:
    """Give the rows that are not done by their words; those that only say that nothing is known are left out."""
    found: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for place, row in enumerate(rows):
        words = tuple((one.field.value, one.exact) for one in row.cells if one.field not in _UNCOMPARED)
        if place not in done and any(not one.missing for one in row.cells if one.field not in _UNCOMPARED):
            found.setdefault(words, []).append(place)
    return found


def _grouped(pairs: Iterable[Pair], side: int) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for pair in sorted(pairs):
        found.setdefault(pair[side], []).append(pair[1 - side])
    return found


def _are_one(rows: Sequence[ListRow], places: Sequence[int]) -> bool:
    """Say whether rows of one list are all one person by the same careful rule."""
    first, *rest = places
    return all(agreement(rows[first], rows[one], same_id=False).verdict is Verdict.SAME for one in rest)


def _components(pairs: Sequence[Pair]) -> list[tuple[set[int], set[int]]]:
    """Give the rows of either side that hang together, in the order of the first."""
    by_old, by_new = _grouped(pairs, 0), _grouped(pairs, 1)
    seen: set[int] = set()
    found = []
    for start in by_old:
        if start in seen:
            continue
        olds, news, waiting = set[int](), set[int](), [start]
        while waiting:
            one = waiting.pop()
            if one not in olds:
                olds.add(one)
                news.update(by_old[one])
                waiting += [back for two in by_old[one] for back in by_new[two]]
        seen |= olds
        found.append((olds, news))
    return found
