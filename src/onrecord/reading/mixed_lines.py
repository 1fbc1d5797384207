"""Lines of one file in two encodings, as when lists were pasted together: each is read by the one it is in."""

from onrecord.reading.encoding import Decoded, clean, decode
from onrecord.reading.reasons import Flag


def decode_lines(data: bytes, charset: str | None = None) -> Decoded:
    """Decode as `decode` does; where some lines are UTF-8 beyond doubt, those that are not are read by themselves."""
    whole = decode(data, charset)
    if not whole.reasons and "\ufffd" not in whole.text and not _has_both(data):
        return whole
    lines = data.split(b"\n")
    others = [line for line in lines if not _is_utf8(line)]
    if not others or not any(_is_utf8(line) and not line.isascii() for line in lines):
        return whole
    rest = decode(b"\n".join(others), charset)
    if rest.encoding in ("utf-8", "latin-1") or rest.text.count("\n") != len(others) - 1:
        return whole
    decoded = iter(rest.text.split("\n"))
    text = "\n".join(line.decode("utf-8") if _is_utf8(line) else next(decoded) for line in lines)
    flags = rest.flags | {Flag.ENCODING_MIXED}
    return Decoded(text=clean(text.removeprefix("\ufeff")), encoding=f"utf-8+{rest.encoding}", flags=flags)


def _has_both(data: bytes) -> bool:
    return not _is_utf8(data) and any(not line.isascii() and _is_utf8(line) for line in data.split(b"\n"))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
