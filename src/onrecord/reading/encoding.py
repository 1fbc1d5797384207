"""From bytes to text: the order is mark, UTF-8, declaration, letter statistics; the choice is always recorded.

Valid UTF-8 with non-ASCII letters outranks a declaration, because servers declare wrongly and other encodings are
practically never valid UTF-8 by chance. Only NUL and lone surrogates are replaced, one for one, by U+FFFD.
"""

import codecs
import re
from dataclasses import dataclass, replace

from onrecord.reading.armscii import decode_armscii
from onrecord.reading.language import UNDETERMINED, detect_language
from onrecord.reading.reasons import Flag, Reason

REPLACEMENT = "\ufffd"
_UNFIT = re.compile("[\x00\ud800-\udfff]")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.-]{2,40})", re.IGNORECASE)
_META_WITHIN = 4096
# Names on the web mean the Windows superset; anything not listed here is not believed (UTF-7 hides markup).
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_BELIEVED = re.compile(
    r"utf-8|utf-16|utf-16-le|utf-16-be|cp125\d|cp866|cp874|iso8859-\d+|koi8-[ru]|mac-cyrillic"
    r"|gb2312|gbk|gb18030|big5|shift_jis|euc_jp|euc_kr|armscii-8"
)
_SAMPLE = 20_000
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
# Small letters that make up nine tenths of Russian, Ukrainian and Bulgarian text.
_COMMON_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьгзбчйжхі")
_CYRILLIC = ("cp1251", "koi8-r", "koi8-u", "cp866")
_HIGH_HALVES = b"\x00\x01\x02\x03\x04\x05\x06\x10\x20"  # of the scripts we meet, and of typographic signs
_TURKISH = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
_LOST_SHARE = 0.01
_WHOLE_SHARE = 10  # valid UTF-8 letters for each broken byte that make damaged UTF-8 likelier than another encoding


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text, the encoding it was read by, and what is doubtful about that."""

    text: str
    encoding: str
    reasons: frozenset[Reason] = frozenset()
    flags: frozenset[Flag] = frozenset()


def clean(text: str) -> str:
    """Replace NUL and lone surrogates by U+FFFD, one for one."""
    return _UNFIT.sub(REPLACEMENT, text)


def declared_charset(data: bytes) -> str | None:
    """Find the encoding a page declares in its first bytes."""
    found = _XML.match(data) or _META.search(data[:_META_WITHIN])
    return found.group(1).decode("ascii") if found is not None else None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode text bytes by mark, UTF-8, declaration, then letters."""
    decoded = _decoded(data, declared)
    if decoded.text.count(REPLACEMENT) > len(decoded.text) * _LOST_SHARE:
        return replace(decoded, reasons=decoded.reasons | {Reason.UNDECODABLE})
    return decoded


def _decoded(data: bytes, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    codec = _believed(declared)
    if _is_utf8(data):
        return _as_utf8(data, codec)
    if codec is not None and codec not in {"cp1252", "utf-8"}:
        text = _strictly(data, codec)
        if text is not None:
            return Decoded(text=clean(text), encoding=codec)
    return _guessed(data, codec)


def _marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = frozenset({Reason.UNDECODABLE}) if _strictly(data, encoding) is None else frozenset()
    return Decoded(text=clean(text), encoding=encoding, reasons=lost)


def _believed(declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        name = declared.strip().lower()
    name = _WEB_NAMES.get(name, name)
    return name if _BELIEVED.fullmatch(name) is not None else None


def _strictly(data: bytes, encoding: str) -> str | None:
    if encoding == "armscii-8":
        return decode_armscii(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_utf8(data: bytes) -> bool:
    """UTF-8, or UTF-8 with a few broken places (a cut file, a bad byte)."""
    if _strictly(data, "utf-8") is not None:
        return not _zero_side(data)
    whole = _MULTIBYTE.sub(b"", data)
    broken = len(whole) - len(whole.translate(None, bytes(range(0x80, 0x100))))
    letters = sum(1 for _ in _MULTIBYTE.finditer(data))
    return letters > broken * _WHOLE_SHARE


def _as_utf8(data: bytes, codec: str | None) -> Decoded:
    text = _strictly(data, "utf-8")
    contradicted = codec not in {None, "utf-8"} and not data.isascii()
    return Decoded(
        text=clean(data.decode("utf-8", "replace") if text is None else text),
        encoding="utf-8",
        reasons=frozenset() if text is not None else frozenset({Reason.UNDECODABLE}),
        flags=frozenset({Flag.ENCODING_CONTRADICTED}) if contradicted else frozenset(),
    )


def _guessed(data: bytes, codec: str | None) -> Decoded:
    encoding = _zero_side(data) or _by_letters(data[:_SAMPLE]) or _latin(data)
    text = _strictly(data, encoding)
    return Decoded(
        text=clean(data.decode("latin-1") if text is None else text),
        encoding="latin-1" if text is None else encoding,
        flags=frozenset({Flag.ENCODING_GUESSED}) if encoding != codec else frozenset(),
    )


def _zero_side(data: bytes) -> str | None:
    """UTF-16 without a mark: spaces and marks leave zeros (or 0x04 for Cyrillic) on one side only."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < 8:
        return None
    even, odd = sample[0::2], sample[1::2]
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        scripts = sum(high.count(byte) for byte in _HIGH_HALVES)
        if 0 in high and scripts > len(high) * 0.9 and low.count(0) < len(low) * 0.02:
            return encoding
    return None


def _by_letters(sample: bytes) -> str | None:
    """Letters of non-Latin scripts stand in runs of high bytes; the right reading has common small letters."""
    high = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    if high < 4 or sum(map(len, _HIGH_RUN.findall(sample))) < high * 0.6:
        return None
    scores = {encoding: _cyrillic_share(sample, encoding, high) for encoding in _CYRILLIC}
    scores["armscii-8"] = sum("ա" <= sign <= "և" for sign in decode_armscii(sample)) / high
    best, share = max(scores.items(), key=lambda score: score[1])
    return best if share > 0.6 else None


def _cyrillic_share(sample: bytes, encoding: str, high: int) -> float:
    text = sample.decode(encoding, "replace")
    return sum(sign in _COMMON_CYRILLIC for sign in text) / high


def _latin(data: bytes) -> str:
    """Turkish differs from Western Latin in six letters; the words decide which are meant."""
    turkish = _strictly(data, "cp1254")
    is_open = _TURKISH.search(data) is not None
    if turkish is not None and is_open and detect_language(turkish[:_SAMPLE]) in {"tr", "az", UNDETERMINED}:
        return "cp1254" if re.search(rb"[\x80-\x9f]", data) else "iso8859-9"
    if _strictly(data, "cp1252") is None:
        return "latin-1"
    return "cp1252"
