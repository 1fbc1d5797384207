"""How likely two symbol strings are spellings of one name: a memoryless edit model for each pair of scripts.

The evidence of a couple is log2 p(x, y) - log2 q(x) - log2 q(y): p by the cheapest path of substitutions, drops and
insertions, q by a bigram model of each script. So a rare name weighs more than a common one without any list of names.
All numbers are whole hundredths of a bit. Model: Ristad and Yianilos, 1998.
"""

from dataclasses import dataclass
from functools import lru_cache

from onrecord.identity.sounds import SYMBOLS
from onrecord.identity.weights import EditCosts, background_costs, edit_costs

LEAST = -4000  # evidence against is not counted further: other parts, not other spellings
NO_LIMIT = -(1 << 60)
Numbers = tuple[int, ...]
_NUMBER = {symbol: at for at, symbol in enumerate(SYMBOLS)}
_NOTHING = len(SYMBOLS)  # stands before the first and after the last symbol, and for a symbol dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one step of the cheapest path gives: symbols of either side (empty when dropped) and hundredths of a bit."""

    left: str
    right: str
    bits: int


@lru_cache(maxsize=1 << 15)
def numbers(symbols: str) -> Numbers:
    return tuple(_NUMBER[symbol] for symbol in symbols)


@lru_cache(maxsize=1 << 15)
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
    x, lone, hope = _alone(left, scripts, is_left=True)
    y, other, _ = _alone(right, scripts, is_left=False)
    apart = lone + other - costs.end
    return max(LEAST, apart + _most_saved(x, y, costs, hope, LEAST - apart))


@lru_cache(maxsize=1 << 15)
def _alone(symbols: str, scripts: tuple[str, str], *, is_left: bool) -> tuple[Numbers, int, int]:
    """Give a part's numbers, its information less the cost of matching none of it, and the most that can be saved."""
    costs = edit_costs(scripts)
    script, lost = (scripts[0], costs.drop) if is_left else (scripts[1], costs.insert)
    x = numbers(symbols)
    hope = sum(costs.most[a] for a in x) if is_left else 0
    return x, mass(symbols, script) - sum(lost[a] for a in x), hope


def _most_saved(left: Numbers, right: Numbers, costs: EditCosts, hope: int, wanted: int) -> int:
    """Give the most that substitutions in one order can save over dropping everything and inserting everything.

    `hope` is the most that the left could save at all: as soon as `wanted` cannot be reached any more, less than that
    is given. Plain comparisons instead of `max`: this is where the time goes.
    """
    above = [0] * len(right)
    for a in left:
        row = costs.saving[a]
        here = diagonal = 0
        now = []
        for up, b in zip(above, right, strict=True):
            across = diagonal + row[b]
            if across > here:  # noqa: PLR1730
                here = across
            if up > here:  # noqa: PLR1730
                here = up
            diagonal = up
            now.append(here)
        above = now
        hope -= costs.most[a]
        if here + hope < wanted:
            return here
    return above[-1] if above else 0


def shares(left: str, right: str, scripts: tuple[str, str]) -> tuple[Share, ...]:
    """Give the steps of the cheapest path in order, the end last; their bits sum to those of the couple."""
    costs = edit_costs(scripts)
    x, y = numbers(left), numbers(right)
    gains = _surprises(left, scripts[0]), _surprises(right, scripts[1])
    steps = [Share(left="", right="", bits=gains[0][-1] + gains[1][-1] - costs.end)]
    i, j = len(x), len(y)
    while i or j:
        saved = _saved(x[:i], y[:j], costs)
        if i and j and saved == _saved(x[: i - 1], y[: j - 1], costs) + costs.saving[x[i - 1]][y[j - 1]]:
            i, j = i - 1, j - 1
            bits = gains[0][i] + gains[1][j] - costs.substitute[x[i]][y[j]]
            steps.append(Share(left=left[i], right=right[j], bits=bits))
        elif i and saved == _saved(x[: i - 1], y[:j], costs):
            i -= 1
            steps.append(Share(left=left[i], right="", bits=gains[0][i] - costs.drop[x[i]]))
        else:
            j -= 1
            steps.append(Share(left="", right=right[j], bits=gains[1][j] - costs.insert[y[j]]))
    return tuple(reversed(steps))


def _saved(left: Numbers, right: Numbers, costs: EditCosts) -> int:
    return _most_saved(left, right, costs, 0, NO_LIMIT)
