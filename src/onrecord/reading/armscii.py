"""ARMSCII-8, the Armenian encoding of the 1990s, which Python does not bring along."""

_CAPITALS_FROM = 0x531
_SMALL_FROM = 0x561
_LETTERS_FROM = 0xB2
_SIGNS = {
    0xA2: "և", 0xA3: "։", 0xA4: ")", 0xA5: "(", 0xA6: "»", 0xA7: "«", 0xA8: "—", 0xA9: ".",
    0xAA: "՝", 0xAB: ",", 0xAC: "-", 0xAD: "֊", 0xAE: "…", 0xAF: "՜", 0xB0: "՛", 0xB1: "՞", 0xFE: "՚",
}  # fmt: skip
_TABLE: dict[int, int] = (
    {code: ord(sign) for code, sign in _SIGNS.items()}
    | {_LETTERS_FROM + 2 * nth: _CAPITALS_FROM + nth for nth in range(38)}
    | {_LETTERS_FROM + 1 + 2 * nth: _SMALL_FROM + nth for nth in range(38)}
)


def decode_armscii(data: bytes) -> str:
    """Decode ARMSCII-8; a byte the table lacks keeps its Latin-1 meaning."""
    return data.decode("latin-1").translate(_TABLE)
