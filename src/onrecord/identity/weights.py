"""The learnt weights, read from package data once; `tools/build_name_weights.py` makes them."""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from onrecord.identity.sounds import SCRIPTS

Rows = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditCosts:
    """Costs in hundredths of a bit, by the numbers of the symbols."""

    substitute: Rows
    drop: tuple[int, ...]
    insert: tuple[int, ...]
    end: int
    saving: Rows  # what substituting saves over dropping one symbol and inserting the other
    most: tuple[int, ...]  # the most that each symbol of the left can save, whatever is on the right

    def turned(self) -> "EditCosts":
        """The same for the other direction."""
        return _costs(tuple(zip(*self.substitute, strict=True)), self.insert, self.drop, self.end)


@cache
def edit_costs(scripts: tuple[str, str]) -> EditCosts:
    """Give the costs of a pair of scripts, in either order; the pooled ones where the pair has none of its own."""
    left, right = scripts
    if SCRIPTS.index(left) > SCRIPTS.index(right):
        return edit_costs((right, left)).turned()
    pairs = _edit_file()["pairs"]
    table = pairs.get(f"{left}-{right}", pairs["pooled"])
    substitute, drop = tuple(tuple(row[:-1]) for row in table[:-1]), tuple(row[-1] for row in table[:-1])
    return _costs(substitute, drop, tuple(table[-1][:-1]), table[-1][-1])


def _costs(substitute: Rows, drop: tuple[int, ...], insert: tuple[int, ...], end: int) -> EditCosts:
    saving = tuple(
        tuple(cost + other - both for other, both in zip(insert, row, strict=True))
        for cost, row in zip(drop, substitute, strict=True)
    )
    most = tuple(max(0, *row) for row in saving)
    return EditCosts(substitute=substitute, drop=drop, insert=insert, end=end, saving=saving, most=most)


@cache
def background_costs(script: str) -> Rows:
    """Give the costs of a script's symbols after one another; the last row begins a name, the last column ends it."""
    return tuple(map(tuple, _edit_file()["background"][script]))


@cache
def usual_share(scripts: tuple[str, str]) -> int:
    """Give how much of the rarer information spellings of one name usually share in these scripts, in per cent."""
    usual = _usual_file()
    left, right = sorted(scripts, key=SCRIPTS.index)
    return int(usual.get(f"{left}-{right}", usual["pooled"]))


@cache
def common_names() -> dict[str, int]:
    """Give how rare the commonest names are among people at large, in hundredths of a bit, by their symbols.

    Counted in Latin letters; "" stands for every name that is not among them.
    """
    return {str(symbols): int(bits) for symbols, bits in json.loads(_file("common.json")).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTable:
    """Hundredths of a bit for each step of an evidence: `bits[0]` where it cannot be told, then between the cuts."""

    cuts: tuple[int, ...]
    bits: tuple[int, ...]

    def at(self, value: int | None) -> int:
        return self.bits[0] if value is None else self.bits[1 + bisect_right(self.cuts, value)]


@cache
def step_tables() -> tuple[StepTable, ...]:
    """Read the tables that turn evidences into bits, in the order of the evidences."""
    made = json.loads(_file("steps.json"))
    return tuple(StepTable(cuts=tuple(one["cuts"]), bits=tuple(one["bits"])) for one in made["tables"])


@cache
def _edit_file() -> Any:
    return json.loads(_file("edit.json"))


@cache
def _usual_file() -> Any:
    return json.loads(_file("usual.json"))


def _file(name: str) -> str:
    return resources.files("onrecord.identity").joinpath("weights", name).read_text("utf-8")
