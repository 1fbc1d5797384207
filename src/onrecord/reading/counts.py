"""Counts as worded, read by the one table of intervals: never one invented number, never a sum."""

from dataclasses import dataclass, replace

from onrecord.reading.count_table import count_of, interval_of, point_of
from onrecord.reading.count_traps import counting
from onrecord.reading.lexicon import Hit, Lexicon, of
from onrecord.reading.nouns import head_after, is_plural, lemma_of
from onrecord.reading.numbers import HYPHENS, Number, read_numbers
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token
from onrecord.reading.wordclass import WordClass, classify, english_list, is_person_noun
from onrecord.record.count import Count

DASHES = frozenset("-–—‐‑")
BOUNDING = ("at_least", "more_than", "at_most", "less_than", "about", "nearly", "or_more")
LOOSE = ("tens", "dozens", "scores", "hundreds", "thousands", "couple", "several", "few", "many", "pair", "none")
SHARES = ("share_most", "share_half", "share_all", "share_none", "share_part")
C = WordClass
SKIPPED = frozenset(
    ["another", "the", "a", "further", "some", "other", "additional", "these", "those", "his", "her", "their", "its"]
)
NO_QUANTITY = frozenset(
    ("of them", "of whom", "among them", "including", "mostly", "largely", "the whole", "the entire")
)
WHOLES = frozenset((*LOOSE, *SHARES))
ROUND = ("dozens", "hundreds", "thousands", "scores")
WHOLE = ("no one", "nobody", "everyone", "none", "others")
STANDING = ("both", "all", "most", "half", *ROUND)
CHANGING = frozenset(
    (
        "raised",
        "rose",
        "risen",
        "raise",
        "rises",
        "rising",
        "increased",
        "increase",
        "grew",
        "grown",
        "climbed",
        "jumped",
    )
) | {"went", "fell", "fallen", "dropped", "decreased", "reduced", "revised", "lowered", "changed", "cut", "up", "down"}
SIGNS = {"~": "about", "≈": "about", ">": "more_than", "<": "less_than", "≥": "at_least", "≤": "at_most"}
PARTITIVE = frozenset(("them", "whom", "these", "those", "us", "you", "which"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CountHit:
    """A count found: tokens `first` to `stop` (excluded), and the code points of the counted noun.

    `point` is the number that "about" or "nearly" stands before.
    """

    count: Count
    first: int
    stop: int
    unit_start: int | None = None
    unit_end: int | None = None
    point: int | None = None

    @property
    def stated(self) -> Count:
        """The count as a claim states it: "about 20" is 20 and `about`, no width; "dozens" has an open end, no `about`.

        Source: design/weighing.md, number rules; the width stands in the table of phrases and is for comparing.
        """
        low, high = (self.count.low, self.count.high) if self.point is None else (self.point, self.point)
        return replace(self.count, low=low, high=high, about=self.point is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A count phrase before its table row is looked up."""

    kind: str
    first: int
    stop: int
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words of quantity of a sentence by the token they begin at, and by the one behind them."""

    opening: dict[int, list[Hit]]
    ending: dict[int, list[Hit]]

    @classmethod
    def of(cls, quantity: tuple[Hit, ...]) -> "Around":
        opening: dict[int, list[Hit]] = {}
        ending: dict[int, list[Hit]] = {}
        for hit in quantity:
            opening.setdefault(hit.first, []).append(hit)
            ending.setdefault(hit.stop, []).append(hit)
        return cls(opening=opening, ending=ending)


def read_counts(
    sentence: Sentence,
    lexicon: Lexicon,
    *,
    hits: tuple[Hit, ...] | None = None,
    classes: tuple[WordClass, ...] | None = None,
) -> tuple[CountHit, ...]:
    """Find the counts of a sentence, in order. `hits` and `classes` spare a second look at the same words."""
    tokens = sentence.tokens
    classes = classify(tokens) if classes is None else classes
    quantity = of("quantity", lexicon.scan(tokens) if hits is None else hits)
    numbers = counting(_free(read_numbers(tokens, lexicon), quantity), tokens, classes, lexicon)
    phrases = list(_numeric(numbers, tokens, classes, quantity, lexicon))
    taken = {at for phrase in phrases for at in range(phrase.first, phrase.stop)}
    phrases += [one for one in _worded(quantity, tokens, classes) if taken.isdisjoint(range(one.first, one.stop))]
    phrases.sort(key=lambda phrase: phrase.first)
    return tuple(_hit(phrase, sentence, classes, lexicon) for phrase in phrases)


def bare_plural(
    sentence: Sentence, lexicon: Lexicon, first: int, stop: int, *, classes: tuple[WordClass, ...] | None = None
) -> Count | None:
    """Read a plural of persons without a number ("servicemen"): two or more, no words of its own."""
    classes = classify(sentence.tokens) if classes is None else classes
    head = head_after(sentence.tokens, classes, first)
    if head is None or head >= stop or not is_plural(sentence.tokens[head].folded):
        return None
    return count_of("plural", None, None, None, lemma_of(sentence.tokens[head].folded, lexicon))


def _free(numbers: tuple[Number, ...], quantity: tuple[Hit, ...]) -> tuple[Number, ...]:
    """Leave out "hundred" of "several hundred", "one" of "not one of"."""
    reach: dict[int, int] = {}
    for hit in quantity:
        if _kind(hit) in WHOLES:
            reach |= {at: max(hit.stop, reach.get(at, 0)) for at in range(hit.first, hit.stop)}
    return tuple(number for number in numbers if reach.get(number.first, 0) < number.stop)


def _numeric(
    numbers: tuple[Number, ...],
    tokens: tuple[Token, ...],
    classes: tuple[WordClass, ...],
    quantity: tuple[Hit, ...],
    lexicon: Lexicon,
) -> tuple[Phrase, ...]:
    around = Around.of(quantity)
    found: list[Phrase] = []
    at = 0
    while at < len(numbers):
        number = numbers[at]
        phrase = None
        if at + 1 < len(numbers) and not _is_change(number, numbers[at + 1], tokens, classes):
            phrase = _range(number, numbers[at + 1], tokens, lexicon)
        taken = 1 if phrase is None else 2
        if at + 2 < len(numbers) and (listed := _listed(numbers[at : at + 3], tokens)) is not None:
            phrase, taken = listed, 3
        at += taken
        if phrase is None:
            phrase = _single(number, tokens, classes)
        if phrase is not None:
            found.append(_qualified(phrase, tokens, around, is_round=number.article))
    return tuple(found)


def _is_change(one: Number, two: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    """Say whether "from 10 to 11" tells a figure that was changed: each number then stands for itself."""
    if not one.first or tokens[one.first - 1].folded != "from":
        return False
    return head_after(tokens, classes, two.stop) is None or any(
        token.folded in CHANGING for token in tokens[max(0, one.first - 8) : one.first]
    )


def _listed(three: tuple[Number, ...], tokens: tuple[Token, ...]) -> Phrase | None:
    """Read "eight, nine or ten"."""
    one, two, last = three
    is_list = two.first == one.stop + 1 and last.first == two.stop + 1 and one.value < two.value < last.value
    if not is_list or tokens[one.stop].text != "," or tokens[two.stop].folded != "or":
        return None
    return Phrase(kind="range", first=one.first, stop=last.stop, low=one.value, high=last.value)


def _scaled(one: Number, two: Number, tokens: tuple[Token, ...], lexicon: Lexicon) -> int:
    """Give the lower end of "three to four hundred": the unit of the second holds for both."""
    unit = lexicon.single("number.multiplier").get(tokens[two.stop - 1].folded)
    if unit is None or two.stop - two.first < 2 or one.value * int(unit) >= two.value or two.article:
        return one.value
    return one.value * int(unit)


def _range(one: Number, two: Number, tokens: tuple[Token, ...], lexicon: Lexicon) -> Phrase | None:
    if not one.value < two.value or two.first - one.stop != 1:
        return None
    joint, before = tokens[one.stop], tokens[one.first - 1].folded if one.first else ""
    opened = before in ("between", "from") and one.first > 0
    if joint.text in DASHES or joint.folded in ("to", "or") or (joint.folded == "and" and before == "between"):
        first = one.first - 1 if opened or before == "either" else one.first
        low = _scaled(one, two, tokens, lexicon)
        return Phrase(kind="range", first=first, stop=two.stop, low=low, high=two.value)
    return None


def _single(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> Phrase | None:
    phrase = Phrase(kind="exact", first=number.first, stop=number.stop, low=number.value, high=number.value)
    if number.value != 1 or number.digits:
        return phrase
    head = head_after(tokens, classes, number.stop)
    if number.stop < len(tokens) and tokens[number.stop].folded == "of":
        head = head_after(tokens, classes, number.stop + 1)
        if number.stop + 1 < len(tokens) and tokens[number.stop + 1].folded in (*ROUND, "many", "several"):
            return None  # "one of hundreds" counts the hundreds
    if head is None or (
        number.first and tokens[number.first - 1].folded in ("no", "the", "each", "which", "any", "every")
    ):
        return None
    return phrase


def _qualified(phrase: Phrase, tokens: tuple[Token, ...], around: Around, *, is_round: bool) -> Phrase:
    before = _before(phrase, tokens, around)
    after = _after(phrase, tokens, around)
    kinds = [_kind(hit) for hit in (before, after) if hit is not None]
    if not kinds and tokens[phrase.stop : phrase.stop + 1] and tokens[phrase.stop].text == "+":
        return Phrase(kind="or_more", first=phrase.first, stop=phrase.stop + 1, low=phrase.low, high=phrase.high)
    sign = SIGNS.get(tokens[phrase.first - 1].text) if phrase.first else None
    if not kinds and sign is not None:
        return Phrase(kind=sign, first=phrase.first - 1, stop=phrase.stop, low=phrase.low, high=phrase.high)
    first = phrase.first if before is None else before.first
    stop = phrase.stop if after is None else after.stop
    kind = kinds[0] if kinds else ("about" if is_round and phrase.kind == "exact" else phrase.kind)
    low, high = phrase.low, phrase.high
    if before is not None and (outer := _outer(before, around)) is not None:
        first, kind, low = outer.first, _kind(outer), interval_of(kind, low, high)[0]
    return Phrase(kind=kind, first=first, stop=stop, low=low, high=high)


def _before(phrase: Phrase, tokens: tuple[Token, ...], around: Around) -> Hit | None:
    places = [phrase.first]
    at = phrase.first
    while at > 0 and tokens[at - 1].folded in SKIPPED:
        at -= 1
        places.append(at)
    for place in places:
        for hit in around.ending.get(place, ()):
            if hit.slot_after and _kind(hit) in BOUNDING:
                return hit
    return None


def _after(phrase: Phrase, tokens: tuple[Token, ...], around: Around) -> Hit | None:
    at = phrase.stop + 1 if phrase.stop < len(tokens) and tokens[phrase.stop].text in HYPHENS else phrase.stop
    for hit in around.opening.get(at, ()):
        if hit.slot_before and _kind(hit) in BOUNDING:
            return hit
    return None


def _outer(inner: Hit, around: Around) -> Hit | None:
    """Find "at least" of "at least about 20": the wider reading of both holds."""
    outer = next((hit for hit in around.ending.get(inner.first, ()) if hit.slot_after), None)
    return (
        outer if outer is not None and _kind(outer) in ("at_least", "more_than") and _kind(inner) == "about" else None
    )


def _worded(quantity: tuple[Hit, ...], tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> list[Phrase]:
    found: list[Phrase] = []
    reach = 0
    for hit in quantity:
        kind = _kind(hit)
        phrase = Phrase(kind=kind, first=hit.first, stop=hit.stop)
        if found and found[-1].stop == hit.first and found[-1].kind in LOOSE and kind in ("hundreds", "thousands"):
            found[-1] = Phrase(kind=kind, first=found[-1].first, stop=hit.stop)
            continue  # "hundreds of thousands" are thousands
        if _is_denied(hit, kind, tokens):
            continue
        reach = max(reach, found[-1].stop if found else 0)
        if hit.first < reach or hit.lemma in NO_QUANTITY:
            continue
        if kind == "few" and any(other.stop == hit.first for other in found):
            continue  # "several others" are several
        if (kind in LOOSE or kind in SHARES or kind == "one") and _fits(kind, hit, tokens, classes):
            found.append(phrase)
    return found


def _is_denied(hit: Hit, kind: str, tokens: tuple[Token, ...]) -> bool:
    """Say whether "not all", "not many", "one and a half" take back what the words say."""
    before = tokens[hit.first - 1].folded if hit.first else ""
    is_fraction = kind == "share_half" and before == "a" and hit.first > 1 and tokens[hit.first - 2].folded == "and"
    return is_fraction or (before in ("not", "n't") and kind in ("share_all", "many", "pair"))


def _fits(kind: str, hit: Hit, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    words = " ".join(token.folded for token in tokens[hit.first : hit.stop])
    if kind == "few" and _follows_number(hit, classes):
        return False  # "eight other men" are eight
    if words in WHOLE or tokens[hit.stop - 1].folded == "of":
        return True
    head = head_after(tokens, classes, hit.stop)
    if head is None:
        return hit.lemma in STANDING and _is_alone(hit, tokens, classes)
    return _counts_noun(kind, words, tokens[head].folded, is_near=head - hit.stop < 5, opener=classes[hit.stop])


def _counts_noun(kind: str, words: str, noun: str, *, is_near: bool, opener: WordClass) -> bool:
    """Say whether the noun behind is what the words count: one person, several things, not both of two bodies."""
    if kind in ("one", "none"):
        is_person = is_person_noun(noun) and noun not in english_list("collective")
        return is_person and is_near and (kind == "none" or not is_plural(noun))
    if words == "both" and opener is C.DETERMINER:
        return noun.endswith("s")
    return is_plural(noun) or words == "every"


def _follows_number(hit: Hit, classes: tuple[WordClass, ...]) -> bool:
    return hit.first > 0 and classes[hit.first - 1] is C.NUMBER


def _is_alone(hit: Hit, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    """Say whether the word stands for persons by itself: "dozens were beaten", "most died"."""
    if hit.stop >= len(tokens):
        return True
    return (
        classes[hit.stop] in (C.AUXILIARY, C.VERB)
        or tokens[hit.stop].folded in ("of", "more", "others")
        or (classes[hit.stop] is C.PUNCT and hit.lemma in ROUND)
    )


def _hit(phrase: Phrase, sentence: Sentence, classes: tuple[WordClass, ...], lexicon: Lexicon) -> CountHit:
    tokens = sentence.tokens
    unit = _unit_of(phrase, tokens, classes)
    lemma = None if unit is None else lemma_of(tokens[unit].folded, lexicon)
    return CountHit(
        count=count_of(phrase.kind, phrase.low, phrase.high, sentence.words(phrase.first, phrase.stop), lemma),
        first=phrase.first,
        stop=phrase.stop,
        unit_start=None if unit is None else tokens[unit].start,
        unit_end=None if unit is None else tokens[unit].end,
        point=point_of(phrase.kind, phrase.low),
    )


def _unit_of(phrase: Phrase, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> int | None:
    """Find the counted noun, also behind "of the" and "of them"."""
    at = phrase.stop
    if tokens[at - 1].folded == "others":
        return None
    if at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at + 1].is_word:
        return at + 1 if is_person_noun(tokens[at + 1].folded) else _behind_compound(tokens, classes, at)
    if at < len(tokens) and classes[at] is C.DETERMINER and phrase.low is not None:
        return None
    if at < len(tokens) and tokens[at].folded == "of":
        at += 1
        if at < len(tokens) and tokens[at].folded in PARTITIVE:
            at += 1
    while at < len(tokens) and tokens[at].folded in ("more", "further", "other", "another", "additional"):
        at += 1
    return head_after(tokens, classes, at)


def _behind_compound(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], at: int) -> int | None:
    """Give the noun of a compound: "two 18-year-olds" have none, nor has "a 10,000-strong army" of itself."""
    head = head_after(tokens, classes, at)
    return head if head == at + 1 else None


def _kind(hit: Hit) -> str:
    return hit.section.removeprefix("quantity.")
