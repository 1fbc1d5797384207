"""Evidence of couples of parts: worked out once, and many at a time where they are foreseen.

The same whole numbers come out either way: numpy, which is imported late, takes the same steps for thousands of couples
side by side.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from onrecord.identity.edit_model import LEAST, couple_bits
from onrecord.identity.sounds import SYMBOLS
from onrecord.identity.weights import background_costs, edit_costs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]

Scripts = tuple[str, str]
Couple = tuple[str, str]
MOST_KNOWN = 1 << 16  # couples remembered of all scripts; some 10 MB
LENGTHS = 4  # strings are taken together whose lengths differ by less
FEWEST = 24  # below that many couples numpy costs more than it saves
_NOTHING = len(SYMBOLS)
_NEVER = -(1 << 20)  # what matching a symbol with what fills a short string would save
_known: dict[Scripts, dict[Couple, int]] = {}


def couple_evidence(left: str, right: str, scripts: Scripts) -> int:
    """Give the evidence that two symbol strings are one name, in hundredths of a bit."""
    known = _known.get(scripts)
    if known is None:
        known = _known[scripts] = {}
    couple = left, right
    bits = known.get(couple)
    if bits is None:
        bits = known[couple] = couple_bits(left, right, scripts)
    return bits


def foresee(wanted: Mapping[Scripts, Iterable[Couple]]) -> None:
    """Work out couples that will be asked for."""
    if sum(map(len, _known.values())) > MOST_KNOWN:
        forget()
    for scripts, couples in wanted.items():
        known = _known.setdefault(scripts, {})
        alike: defaultdict[tuple[int, int], list[Couple]] = defaultdict(list)
        for couple in couples:
            if couple not in known:
                alike[len(couple[0]) + LENGTHS - 1 & -LENGTHS, len(couple[1]) + LENGTHS - 1 & -LENGTHS].append(couple)
        sounded = [some for lengths, some in alike.items() if all(lengths)]
        rare = [one for some in sounded if len(some) < FEWEST for one in some]
        for some in (*(some for some in sounded if len(some) >= FEWEST), rare):
            if len(some) >= FEWEST:
                known.update(zip(some, _bits_of(some, scripts), strict=True))


def forget() -> None:
    """Drop what is remembered; it is worked out again when asked for."""
    _known.clear()


def _bits_of(couples: list[Couple], scripts: Scripts) -> list[int]:
    """Give the evidence of couples of symbol strings that are not empty, as `couple_bits` does one by one."""
    import numpy as np  # noqa: PLC0415

    tables = _tables(scripts)
    left, right = (_numbered([couple[side] for couple in couples]) for side in (0, 1))
    apart = _alone(left, tables["left"], tables["drop"]) + _alone(right, tables["right"], tables["insert"])
    found: list[int] = np.maximum(LEAST, apart - tables["end"] + _saved(left, right, tables["saving"])).tolist()
    return found


def _saved(left: "Numbers", right: "Numbers", saving: "Numbers") -> "Numbers":
    """Give the most that substitutions in one order save: `_most_saved` of `edit_model`, a column a couple."""
    import numpy as np  # noqa: PLC0415

    flat, above = saving.ravel(), np.zeros((len(right) + 1, right.shape[1]), dtype=np.int32)
    for symbols in left * saving.shape[1]:
        across = flat.take(symbols + right)
        across += above[:-1]
        now = np.maximum(across, above[1:], out=across)
        np.maximum(now[0], 0, out=now[0])
        for at in range(1, len(now)):
            np.maximum(now[at], now[at - 1], out=now[at])
        above = np.vstack((above[:1], now))
    found: Numbers = above[-1]
    return found


def _alone(symbols: "Numbers", surprise: "Numbers", lost: "Numbers") -> "Numbers":
    """Give the information of each string less what matching none of it costs."""
    import numpy as np  # noqa: PLC0415

    none = np.full((1, symbols.shape[1]), _NOTHING, dtype=np.int32)
    told = surprise[np.vstack((none, symbols)), np.vstack((symbols, none))]
    found: Numbers = told.sum(axis=0, dtype=np.int32) - lost[symbols].sum(axis=0, dtype=np.int32)
    return found


def _numbered(strings: list[str]) -> "Numbers":
    """Give the numbers of symbols, a column a string, short ones filled up with nothing."""
    import numpy as np  # noqa: PLC0415

    longest = max(map(len, strings))
    letters = np.array(strings, dtype=f"S{longest}").view(np.uint8).reshape(len(strings), longest)
    places = np.full(256, _NOTHING, dtype=np.int32)
    places[np.frombuffer(SYMBOLS.encode("ascii"), dtype=np.uint8)] = range(len(SYMBOLS))
    return np.ascontiguousarray(places[letters].T)


@cache
def _tables(scripts: Scripts) -> Any:
    """Give the costs of a pair of scripts as arrays, with a row and a column for nothing."""
    import numpy as np  # noqa: PLC0415

    costs = edit_costs(scripts)
    saving = np.full((_NOTHING + 1, _NOTHING + 1), _NEVER, dtype=np.int32)
    saving[:_NOTHING, :_NOTHING] = costs.saving
    left, right = (np.array(background_costs(script), dtype=np.int32) for script in scripts)
    left[_NOTHING, _NOTHING] = right[_NOTHING, _NOTHING] = 0  # what fills a short string tells nothing
    return {
        "left": left,
        "right": right,
        "drop": np.array([*costs.drop, 0], dtype=np.int32),
        "insert": np.array([*costs.insert, 0], dtype=np.int32),
        "saving": saving,
        "end": costs.end,
    }
