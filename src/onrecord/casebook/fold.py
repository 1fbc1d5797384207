"""Folding for search: one spelling for a word however it was typed, and its variants in Latin letters.

`Həsənov` folds to `hasanov`, with the variant `hesenov`; `Гасанов` stays `гасанов`, with the variant
`gasanov`. This finds words; it never decides that two names are one person.
"""

import re
import unicodedata
from functools import lru_cache

LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"  # a letter may be written as one code point, or with its marks after it
WORD = re.compile(rf"{LETTERS}(?:['’ʼ]{LETTERS})*")
CUT = re.compile(r"[-\u2010][ \t]?\r?\n[ \t]*|\xad(?:\r?\n[ \t]*)?")  # hyphens that stand only at a line's end
PLAIN = str.maketrans(
    {
        "ə": "a",
        "ı": "i",
        "İ": "i",
        "ß": "ss",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "ё": "е",
        "’": "'",
        "ʼ": "'",
    }
)
CYRILLIC = (
    "а a|б b|в v|г g|д d|е e|ж zh|з z|и i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|"
    "ъ |ы y|ь |э e|ю yu|я ya|ә a|ғ g|ҹ j|ҝ g|ө o|ү u|һ h|ј y|і i|ї yi|є ye|ґ g|қ k|ң n|ұ u"
)
ARMENIAN = (
    "ա a|բ b|գ g|դ d|ե e|զ z|է e|ը e|թ t|ժ zh|ի i|լ l|խ kh|ծ ts|կ k|հ h|ձ dz|ղ gh|ճ ch|մ m|յ y|ն n|շ sh|ո o|չ ch|"
    "պ p|ջ j|ռ r|ս s|վ v|տ t|ր r|ց ts|ւ v|փ p|ք k|օ o|ֆ f|և ev"
)
LATIN = str.maketrans(dict(pair.split(" ") for pair in f"{CYRILLIC}|{ARMENIAN}".split("|")))


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Fold case, marks and look-alike letters of one word."""
    plain = word.replace("I", "i").casefold().translate(PLAIN)
    marks_off = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    return marks_off.replace("'", "")


@lru_cache(maxsize=1 << 16)
def variants_of(word: str) -> tuple[str, ...]:
    """Give other foldings under which a word may be looked for; none for a plain word."""
    folded = fold_word(word)
    made = {fold_word(word.replace("ə", "e").replace("Ə", "E")), folded.translate(LATIN)}
    return tuple(sorted(made - {folded, ""}))


def fold_text(text: str) -> tuple[str, str]:
    """Fold a text for the index: its words, and the variants of those that have any.

    A word cut in two at a line's end also stands there whole: here and nowhere else the hyphen is undone.
    """
    words = [match.group() for match in WORD.finditer(text)]
    others = [other for word in words for other in variants_of(word)]
    whole = [form for _, _, word in uncut_words(text) for form in foldings(word)]
    return " ".join(map(fold_word, words)), " ".join((*others, *whole))


def uncut_words(text: str) -> list[tuple[int, int, str]]:
    """Give every word that is cut at a line's end: its place with the cut in it, and the word without."""
    if CUT.search(text) is None:
        return []
    found: list[tuple[int, int, str]] = []
    start, end, whole = 0, -1, ""
    for word in WORD.finditer(text):
        if end >= 0 and CUT.fullmatch(text, end, word.start()) is not None:
            whole += word.group()
        else:
            found += [(start, end, whole)] if end >= 0 and len(whole) < end - start else []
            start, whole = word.start(), word.group()
        end = word.end()
    return [*found, (start, end, whole)] if end >= 0 and len(whole) < end - start else found


def foldings(word: str) -> tuple[str, ...]:
    """Give every folding a word can be found by; none where nothing is left of it (a lone apostrophe)."""
    return tuple(folded for folded in (fold_word(word), *variants_of(word)) if folded)


def word_places(text: str) -> list[tuple[int, int, frozenset[str]]]:
    """Give each word's place in the text with every folding it can be found by, in the order of the text."""
    places = [(m.start(), m.end(), frozenset(foldings(m.group()))) for m in WORD.finditer(text)]
    places += [(start, end, frozenset(foldings(word))) for start, end, word in uncut_words(text)]
    return sorted(places, key=lambda place: place[:2])
