"""The kinds of arrays that linking computes with."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Small = NDArray[np.integer[Any]]  # mostly of 32 bits
Floats = NDArray[np.float64]
Reals = NDArray[np.floating[Any]]  # mostly of 32 bits
Bools = NDArray[np.bool_]
NONE = -1


def codes_of(values: list[str]) -> tuple[Small, int]:
    """Give each value a number, `NONE` for an empty one, and how many numbers there are."""
    known: dict[str, int] = {"": NONE}
    for value in values:
        if value not in known:
            known[value] = len(known) - 1
    return np.fromiter((known[value] for value in values), dtype=np.int32, count=len(values)), len(known) - 1
