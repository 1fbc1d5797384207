"""Signs in a text that can mislead a reader's eyes. They are kept, flagged, and shown escaped."""

import re

from onrecord.reading.reasons import Flag

_SIGNS = (
    (Flag.BIDI_CONTROLS, re.compile("[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]")),
    (
        Flag.ZERO_WIDTH,
        re.compile("[\u200b\u2060\ufeff]|(?<![\u0600-\u06ff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u06ff])"),
    ),
    (Flag.SOFT_HYPHENS, re.compile("\xad")),
    (
        Flag.MIXED_SCRIPT_WORDS,
        re.compile("[A-Za-z\xc0-\u024f][\u0370-\u052f\u0531-\u0587]|[\u0370-\u052f\u0531-\u0587][A-Za-z\xc0-\u024f]"),
    ),
)


def flags_of(text: str, found: tuple[Flag, ...]) -> tuple[str, ...]:
    """Join a reader's flags with those of the text's signs, in the order of the closed list."""
    seen = {*found, *(flag for flag, signs in _SIGNS if signs.search(text) is not None)}
    return tuple(flag.value for flag in Flag if flag in seen)
