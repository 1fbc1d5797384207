"""Decades whose century is not said: "in the sixties", "since the '90s", told from the report's own day."""

from onrecord.reading.date_ends import Ends
from onrecord.reading.date_plausible import is_counted
from onrecord.reading.relative_dates import named_decade, resolve
from onrecord.reading.tokens import Token

TENS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
APOSTROPHES = frozenset("'’‘")


def decade_at(tokens: tuple[Token, ...], at: int, report_date: str | None) -> tuple[Ends | None, int] | None:
    """Read "the sixties" or "the '60s": its ends, None where the report's day leaves two, and the token behind it.

    Without "the" it is an age ("in her sixties"), as it is without the apostrophe a heat or a score ("in the 60s").
    """
    if tokens[at].folded != "the" or at + 1 >= len(tokens):
        return None
    tens, stop = TENS.get(tokens[at + 1].folded), at + 2
    if tens is None:
        tens, stop = _in_digits(tokens, at + 1)
    if tens is None or is_counted(tokens, stop):
        return None
    return resolve(named_decade(tens), report_date), stop


def _in_digits(tokens: tuple[Token, ...], at: int) -> tuple[int | None, int]:
    words = "".join(token.text for token in tokens[at : at + 2])
    stop = at + (1 if len(tokens[at].text) > 1 else 2)
    written = words if stop == at + 2 else tokens[at].text
    is_named = len(written) == 4 and written[0] in APOSTROPHES and written[1] in "23456789" and written[2:] == "0s"
    return (int(written[1]), stop) if is_named else (None, at)
