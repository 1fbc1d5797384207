"""What the names of pairs of rows tell: how alike their parts are, how rare those that agree, what is left over."""

import numpy as np

from onrecord.identity.linkage.arrays import NONE, Bools, Ints, Reals, Small
from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.evidence_table import EvidenceTable, table_of
from onrecord.identity.linkage.name_alignment import Aligned, align_names
from onrecord.identity.linkage.records import Tables
from onrecord.identity.linkage.vocabulary import Vocabulary, WordRows

NAMES = "name"
AGREES, AGAINST, LEFT_OVER = 0.55, 8.0, 0.7


def name_evidence(tables: Tables, pairs: Candidates) -> EvidenceTable | None:
    """Compare the names of pairs; None where a list has no names."""
    left, right = tables.left.names, tables.right.names
    if left is None or right is None:
        return None
    aligned, words = align_names(tables.names, left, right, (pairs.left, pairs.right)), right.words
    turned = _turned(tables.names, left, right, pairs)
    is_turned = np.zeros(len(pairs), dtype=np.float32)
    twos = words[pairs.right]
    if len(turned):
        again = align_names(tables.names, left, turn(right), (pairs.left[turned], pairs.right[turned]))
        better = again.total > aligned.total[turned] + LEFT_OVER
        aligned = _replaced(aligned, again, turned[better], better)
        twos[turned[better]] = turn(right).words[pairs.right[turned[better]]]
        is_turned[turned[better]] = 1
    missing = (left.counts[pairs.left] == 0) | (right.counts[pairs.right] == 0)
    columns = _columns(tables.names, aligned, (left.words[pairs.left], twos), left.counts[pairs.left])
    columns |= {"turned": is_turned, "other name": _others(tables, pairs), "suffix": _suffix(tables, pairs)}
    found = table_of(NAMES, columns)
    found.values[missing] = np.nan
    return found


def turn(rows: WordRows) -> WordRows:
    """Put the last word first, as lists that begin with the family name do."""
    words = rows.words.copy()
    some = np.flatnonzero(rows.counts > 1)
    words[some, 0] = rows.words[some, rows.counts[some] - 1]
    for at in range(1, words.shape[1]):
        moved = some[rows.counts[some] > at]
        words[moved, at] = rows.words[moved, at - 1]
    return WordRows(words=words, counts=rows.counts, fused=np.full_like(rows.fused, NONE))


def _turned(vocabulary: Vocabulary, left: WordRows, right: WordRows, pairs: Candidates) -> Ints:
    """Give the pairs whose first and last parts answer each other crosswise."""
    weak = np.append(vocabulary.weak, np.int32(NONE))
    ones, twos = (
        (weak[rows.words[at, 0]], weak[rows.words[at, np.maximum(rows.counts[at] - 1, 0)]])
        for rows, at in ((left, pairs.left), (right, pairs.right))
    )
    crossed = ((ones[0] == twos[1]) | (ones[1] == twos[0])) & (ones[0] != twos[0]) & (ones[0] != NONE)
    return np.flatnonzero(crossed)


def _replaced(aligned: Aligned, again: Aligned, places: Ints, chosen: Bools) -> Aligned:
    columns = {}
    for name in ("partner", "alike", "right_gaps", "total"):
        column = getattr(aligned, name).copy()
        column[places] = getattr(again, name)[chosen]
        columns[name] = column
    return Aligned(**columns)


def _columns(vocabulary: Vocabulary, aligned: Aligned, words: tuple[Small, Small], counts: Small) -> dict[str, Reals]:
    paired = aligned.partner != NONE
    alike = np.where(paired, aligned.alike, np.nan)
    agrees = paired & (aligned.alike >= AGREES)
    partners = np.take_along_axis(words[1], np.maximum(aligned.partner, 0), axis=1)
    rarity = (vocabulary.rarity[words[0]] + vocabulary.rarity[partners]).astype(np.float32) / 2
    gain = np.where(agrees, rarity * np.minimum(aligned.alike, 1), 0)
    loss = np.where(paired & ~agrees, AGAINST * (AGREES - np.nan_to_num(aligned.alike)), 0)
    left_gaps = counts - paired.sum(axis=1)
    in_order = np.sort(np.where(paired, aligned.alike, np.inf), axis=1)
    in_order[np.isinf(in_order)] = np.nan
    every, last = np.arange(len(counts)), np.maximum(counts - 1, 0)
    right_last = (words[1] != NONE).sum(axis=1) - 1
    return {
        "name": (gain.sum(axis=1) - loss.sum(axis=1) - LEFT_OVER * (left_gaps + aligned.right_gaps)),
        "first part": _at_ends(alike[:, 0], aligned.partner[:, 0] == 0),
        "last part": _at_ends(alike[every, last], aligned.partner[every, last] == right_last),
        "weakest part": in_order[:, 0],
        "second weakest part": in_order[:, 1] if in_order.shape[1] > 1 else np.full(len(counts), np.nan),
        "parts on average": np.where(paired, aligned.alike, 0).sum(axis=1) / np.maximum(paired.sum(axis=1), 1),
        "parts that agree": agrees.sum(axis=1),
        "parts that differ": (paired & ~agrees).sum(axis=1),
        "parts missing left": left_gaps,
        "parts missing right": aligned.right_gaps,
        "rarity": gain.sum(axis=1),
        "rarity of the first": gain[:, 0],
        "rarity of the last": gain[every, last],
    }


def _at_ends(alike: Reals, holds: Bools) -> Reals:
    """Give a likeness where the part answers its like; below every likeness where it answers another or none."""
    return np.where(holds, alike, np.float32(-2))


def _others(tables: Tables, pairs: Candidates) -> Reals:
    """Say whether a nickname or other name of one side is a part of the other side's name."""
    found = np.full(len(pairs), np.nan, dtype=np.float32)
    sides = ((tables.left, pairs.left, tables.right, pairs.right), (tables.right, pairs.right, tables.left, pairs.left))
    weak = np.append(tables.names.weak, np.int32(NONE))
    for one, at, two, to in sides:
        if one.others is None or two.names is None:
            continue
        rows = np.flatnonzero(one.others.counts[at] > 0)
        others, names = weak[one.others.words[at[rows]]], weak[two.names.words[to[rows]]]
        same = ((others[:, :, None] == names[:, None, :]) & (others[:, :, None] != NONE)).any(axis=(1, 2))
        found[rows] = np.fmax(found[rows], same)
    return found


def _suffix(tables: Tables, pairs: Candidates) -> Reals:
    """Say whether both bear the same mark of a generation (1), different ones (0); untold where one bears none."""
    left, right = tables.left.suffix, tables.right.suffix
    if left is None or right is None:
        return np.full(len(pairs), np.nan, dtype=np.float32)
    one, two = left[pairs.left], right[pairs.right]
    return np.where((one != NONE) & (two != NONE), one == two, np.nan).astype(np.float32)
