"""What may come and has not happened: a threat, an attempt, an order, a demand, a fear of a deed."""

from onrecord.reading.lexical.line import Line
from onrecord.reading.lexicon import Hit

# Behind (in the Turkic languages and Armenian: before) these nothing has happened yet.
OPEN = (
    "угроз",
    "попытк",
    "ордер",
    "возможн",
    "риск",
    "запрет",
    "треб",
    "право",
    "санкци",
    "покушени",
    "опаса",
    "боит",
    "боят",
    "дело",
    "делу",
    "деле",
)
OPEN_AFTER = (
    "təhlük", "hədə", "cəhd", "order", "ehtimal", "qadağa", "tələb", "iddia", "tehdi", "girişim", "emri", "ihtimal",
    "talep", "qorx", "kork", "endişe", "վախ", "սպառնալի", "փորձ", "վտանգ", "պահանջ",
)  # fmt: skip
NEAR = 3


def is_open(line: Line, hit: Hit) -> bool:
    """As in "угроза ареста", "həbs təhlükəsi": the noun tells what may come."""
    if line.tongue.language == "ru":
        return any(word.startswith(OPEN) for word in line.words[max(hit.first - NEAR, 0) : hit.first])
    return any(word.startswith(OPEN_AFTER) for word in line.words[hit.stop : hit.stop + NEAR])
