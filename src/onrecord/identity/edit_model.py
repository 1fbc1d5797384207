"""How likely two symbol strings are spellings of one name: a memoryless edit model for each pair of scripts.

The evidence of a couple is log2 p(x, y) - log2 q(x) - log2 q(y): p by the cheapest path of substitutions, drops and
insertions, q by a bigram model of each script. So a rare name weighs more than a common one without any list of names.
All numbers are whole hundredths of a bit. Model: Ristad and Yianilos, 1998.
"""

from dataclasses import dataclass
from functools import lru_cache

from onrecord.identity.sounds import SYMBOLS
from onrecord.identity.weights import EditCosts, background_costs, edit_costs

_NUMBER = {symbol: at for at, symbol in enumerate(SYMBOLS)}
_NOTHING = len(SYMBOLS)  # stands before the first and after the last symbol, and for a symbol dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one step of the cheapest path gives: symbols of either side (empty when dropped) and hundredths of a bit."""

    left: str
    right: str
    bits: int


@lru_cache(maxsize=1 << 17)
def numbers(symbols: str) -> tuple[int, ...]:
    return tuple(_NUMBER[symbol] for symbol in symbols)


@lru_cache(maxsize=1 << 17)
def mass(symbols: str, script: str) -> int:
    """Give how rare a symbol string is in its script: its information, in hundredths of a bit."""
    return sum(_surprises(symbols, script))


def _surprises(symbols: str, script: str) -> list[int]:
    """Give the cost of each symbol after the one before it, then that of ending."""
    costs = background_costs(script)
    before, found = _NOTHING, []
    for number in (*numbers(symbols), _NOTHING):
        found.append(costs[before][number])
        before = number
    return found


def couple_bits(left: str, right: str, scripts: tuple[str, str]) -> int:
    """Give the evidence that two symbol strings are one name; negative where it is against it."""
    costs = edit_costs(scripts)
    both = mass(left, scripts[0]) + mass(right, scripts[1])
    return both - _path_cost(numbers(left), numbers(right), costs) - costs.end


def _path_cost(left: tuple[int, ...], right: tuple[int, ...], costs: EditCosts) -> int:
    insert = [costs.insert[b] for b in right]
    above = [0]
    for cost in insert:
        above.append(above[-1] + cost)
    for a in left:
        row, drop = costs.substitute[a], costs.drop[a]
        here = above[0] + drop
        now = [here]
        diagonal = above[0]
        for at, b in enumerate(right):
            here += insert[at]
            up = above[at + 1]
            across = diagonal + row[b]
            if across < here:  # noqa: PLR1730 - a call of `min` here halves the speed of everything
                here = across
            if up + drop < here:  # noqa: PLR1730
                here = up + drop
            diagonal = up
            now.append(here)
        above = now
    return above[-1]


def shares(left: str, right: str, scripts: tuple[str, str]) -> tuple[Share, ...]:
    """Give the steps of the cheapest path in order, the end last; their bits sum to those of the couple."""
    costs = edit_costs(scripts)
    x, y = numbers(left), numbers(right)
    gains = _surprises(left, scripts[0]), _surprises(right, scripts[1])
    steps = [Share(left="", right="", bits=gains[0][-1] + gains[1][-1] - costs.end)]
    i, j = len(x), len(y)
    while i or j:
        rest = _path_cost(x[:i], y[:j], costs)
        if i and j and rest == _path_cost(x[: i - 1], y[: j - 1], costs) + costs.substitute[x[i - 1]][y[j - 1]]:
            bits = gains[0][i - 1] + gains[1][j - 1] - costs.substitute[x[i - 1]][y[j - 1]]
            steps.append(Share(left=left[i - 1], right=right[j - 1], bits=bits))
            i, j = i - 1, j - 1
        elif i and rest == _path_cost(x[: i - 1], y[:j], costs) + costs.drop[x[i - 1]]:
            steps.append(Share(left=left[i - 1], right="", bits=gains[0][i - 1] - costs.drop[x[i - 1]]))
            i -= 1
        else:
            steps.append(Share(left="", right=right[j - 1], bits=gains[1][j - 1] - costs.insert[y[j - 1]]))
            j -= 1
    return tuple(reversed(steps))
