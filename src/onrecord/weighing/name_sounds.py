"""Names as they sound, roughly, whatever their script: for proposing that two speakers are one voice, no more.

Vowels are dropped, and sounds that transliterations confuse are one (kh, x and h; g, q and k). Two people may sound
alike: who is the same is decided elsewhere, by a person, and a judgement overrules what is proposed here.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache


def _letters(script: str, heard: str) -> Mapping[str, str]:
    return dict(zip(script, heard.split(), strict=True))


CYRILLIC = _letters(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїғқңөұүһәјҹҝ",
    "a b v k d e e j z i i k l m n o p r s t u v h s c s s _ i _ e u a i i h k n o u u h a i j k",
)
ARMENIAN = _letters(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    "a b k d e z e e t j i l h s k h z h c m i n s o c p j r s v t r s v p k o v ev",
)
ARABIC = _letters(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةپچژگکی",
    "a b t s j h h d z r z s s s d t z a h v k k l m n h v i a a p c j k k i",
)
LATIN = {
    "ə": "a",
    "ı": "i",
    "ğ": "h",
    "ş": "s",
    "ç": "c",
    "x": "h",
    "q": "k",
    "g": "k",
    "w": "v",
    "f": "v",
    "y": "i",
    "c": "j",
}
PAIRS = (
    ("дж", "ж"),
    ("ու", "u"),
    ("kh", "x"),
    ("gh", "x"),
    ("sh", "ş"),
    ("ch", "ç"),
    ("zh", "j"),
    ("dzh", "j"),
    ("dj", "j"),
    ("ts", "s"),
    ("ck", "k"),
    ("ph", "f"),
)
VOWELS = frozenset("aeiou_")
CONSONANTS = 2


@cache
def sound(word: str) -> str:
    """Give the consonants of a word as one writes them whatever its script; "" where none is left."""
    folded = unicodedata.normalize("NFC", word.casefold())
    for pair, letter in PAIRS:
        folded = folded.replace(pair, letter)
    heard = "".join(_letter(char) for char in folded)
    kept = [char for char in heard if char not in VOWELS]
    return "".join(char for at, char in enumerate(kept) if at == 0 or kept[at - 1] != char)


def sounds(name: str) -> tuple[str, ...]:
    """Give the sounds of the words of a name that have any."""
    return tuple(heard for word in name.replace("-", " ").split() if (heard := sound(word.strip(".,'’\"“”«»()"))))


def sounds_alike(one: str, two: str) -> bool:
    """Say whether two names of two or more words may be one: each word alike, a case ending of a consonant allowed."""
    first, second = sounds(one), sounds(two)
    if len(first) != len(second) or len(first) < CONSONANTS:
        return False
    return all(_alike(mine, theirs) for mine, theirs in zip(first, second, strict=True))


def _alike(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    is_same = one == two
    return is_same or (len(short) > CONSONANTS and len(long) - len(short) == 1 and long.startswith(short))


def _letter(char: str) -> str:
    for table in (CYRILLIC, ARMENIAN, ARABIC, LATIN):
        if char in table:
            return table[char]
    base = unicodedata.normalize("NFD", char)[0]
    return LATIN.get(base, base) if base.isalpha() else ""
