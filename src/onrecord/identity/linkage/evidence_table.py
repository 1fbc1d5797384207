"""The evidence of many pairs as columns of numbers, each with a name a person can read."""

from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.arrays import Ints, Reals


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceTable:
    """One row a pair, one column an evidence; not a number where it cannot be told. `groups` says what it is about."""

    names: tuple[str, ...]
    groups: tuple[str, ...]
    values: Reals

    def __len__(self) -> int:
        return len(self.values)

    def column(self, name: str) -> Reals:
        """Give one evidence of every pair."""
        return self.values[:, self.names.index(name)]

    def has(self, name: str) -> bool:
        return name in self.names

    def chosen(self, rows: Ints) -> "EvidenceTable":
        return EvidenceTable(names=self.names, groups=self.groups, values=self.values[rows])

    def beside(self, other: "EvidenceTable") -> "EvidenceTable":
        """Put the columns of another table of the same pairs after these."""
        return EvidenceTable(
            names=self.names + other.names,
            groups=self.groups + other.groups,
            values=np.concatenate([self.values, other.values], axis=1),
        )

    def without(self, group: str, rows: Ints) -> "EvidenceTable":
        """Hide what a group of evidence says in some rows."""
        values = self.values.copy()
        columns = np.flatnonzero([of == group for of in self.groups])
        values[np.ix_(rows, columns)] = np.nan
        return EvidenceTable(names=self.names, groups=self.groups, values=values)


def table_of(group: str, columns: dict[str, Reals]) -> EvidenceTable:
    """Make a table of columns of one group."""
    return EvidenceTable(
        names=tuple(columns),
        groups=(group,) * len(columns),
        values=np.stack([column.astype(np.float32) for column in columns.values()], axis=1),
    )
