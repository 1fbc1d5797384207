"""Counts of inflected languages as worded: "100-dən çox", "не менее 12 человек", "60'a kadar", "10-ից պակաս".

The bound stands before the number, or behind it and asks for a case. The interval is the one table's; dates, ages,
terms, measures and labels count nothing.
"""

from dataclasses import dataclass, replace

from onrecord.reading import measure_dates
from onrecord.reading.count_table import count_of, interval_of, point_of
from onrecord.reading.counts import CountHit
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.measure_numbers import Numeral
from onrecord.reading.measure_sight import Sight
from onrecord.reading.measure_traps import is_measured, is_trapped
from onrecord.reading.measure_words import Found, Words
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token
from onrecord.record.when import Relation

DASHES = frozenset("-–—‐‑")
BOUNDS = ("or_more", "at_least", "more_than", "at_most", "less_than", "about", "nearly")
LOOSE = (
    "none", "pair", "couple", "few", "many", "several", "tens", "dozens", "scores", "hundreds", "thousands", "one",
    "share_most", "share_half", "share_all", "share_none", "share_part",
)  # fmt: skip
ROUND = ("tens", "dozens", "hundreds", "thousands")
NEAR = 4  # words between a number and the noun it counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A count phrase before its table row is looked up; `sure` when its own words tell that it counts."""

    kind: str
    first: int
    stop: int
    low: int | None = None
    high: int | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What the counts of one sentence are read with; `units` maps a token to the lemma of a counted noun there."""

    sight: Sight
    units: dict[int, str]
    dated: frozenset[int]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sight.tokens

    @property
    def words(self) -> Words:
        return self.sight.words

    def take(self, kind: str, at: int, case: str | None = None) -> Found | None:
        return self.sight.take(f"count.{kind}", at, case)

    def phrase_at(self, at: int) -> Phrase | None:
        if at in self.dated or (self.sight.is_bare(at) and at not in self.units):
            return None
        return (
            self._bounded(at) or self._ten(at) or self._loose(at) or self._numeric(at, at, None) or self._inverted(at)
        )

    def _bounded(self, at: int) -> Phrase | None:
        """Read a bound and its number: "не менее 12", "от 40 до 60", "ən azı səkkiz"."""
        pre = self._bound_before(at)
        if pre is None:
            return self._opened(at)
        kind, stop = pre
        inner = self._bound_before(stop) if kind in ("at_least", "more_than") else None
        if inner is not None and inner[0] == "about":
            stop = inner[1]
        phrase = self._numeric(at, self._past(stop), kind)
        if phrase is None or inner is None or inner[0] != "about":
            return phrase
        return replace(phrase, low=interval_of("about", phrase.low, None)[0])

    def _ten(self, at: int) -> Phrase | None:
        """Read "ondan az əsgər": elsewhere "ondan" is "from him"."""
        if self.words.language not in ("az", "tr") or self.tokens[at].folded != "ondan":
            return None
        behind = self._governing(at + 1, "abl")
        if behind is None or behind[1] not in self.units:
            return None
        return Phrase(kind=behind[0], first=at, stop=behind[1], low=10, high=10)

    def _opened(self, at: int) -> Phrase | None:
        """Read "от 10 до 15" and "между 10 и 15"."""
        for opener, joint in (("from", "to"), ("between", "with")):
            found = self.take(opener, at)
            one = None if found is None else self._number(found.stop)
            both = None if one is None else self.take(joint, one.stop)
            two = None if both is None else self._number(both.stop)
            if one is not None and two is not None and (phrase := self._range(at, one, two)) is not None:
                return phrase
        return None

    def _bound_before(self, at: int) -> tuple[str, int] | None:
        found = [
            (hit.stop, kind)
            for kind in BOUNDS
            if (hit := self.take(kind, at)) is not None and hit.governs is None and hit.case == "nom"
        ]
        return None if not found else (max(found)[1], max(found)[0])

    def _past(self, at: int) -> int:
        while at < len(self.tokens) and self.words.has("count.skipped", self.tokens[at].folded):
            at += 1
        return at

    def _number(self, at: int) -> Numeral | None:
        if at in self.dated:
            return None
        number = self.sight.number(at)
        if number is None or number.whole is None or number.ordinal:
            return None
        return None if is_trapped(number, self.tokens, self.words) else number

    def _numeric(self, first: int, at: int, bound: str | None) -> Phrase | None:
        number = self._number(at)
        if number is None or number.whole is None:
            return None
        phrase = self._pair_from(first, number)
        if phrase is None:
            phrase = self._single(first, number, bound)
        elif bound is not None:
            phrase = replace(phrase, kind=bound if bound != "about" else "range")
        if phrase is None or is_measured(phrase.stop, self.tokens, self.words) or not self._counts(phrase, number):
            return None
        return phrase

    def _pair_from(self, first: int, one: Numeral) -> Phrase | None:
        """Read the second number of a range, by what stands between: "-", "or", "to", "ilə … arasında", nothing."""
        stop = one.stop
        if stop >= len(self.tokens):
            return None
        if self.tokens[stop].text in DASHES or self.take("through", stop) is not None:
            return self._ranged(first, one, stop + 1)
        either = self.take("either", stop)
        if either is not None:
            return self._ranged(first, one, either.stop)
        if one.case == "abl":
            to = self.take("to", stop)
            return self._reaching(first, one, stop if to is None else to.stop)
        both = self.take("with", stop)
        if both is not None:
            return self._within(first, one, both.stop)
        is_worded = not one.digits and one.case == "nom" and self.words.language != "ru"
        two = self._number(stop) if is_worded else None
        return self._range(first, one, two) if two is not None and not two.digits else None

    def _ranged(self, first: int, one: Numeral, at: int) -> Phrase | None:
        two = self._number(at)
        return None if two is None else self._range(first, one, two)

    def _reaching(self, first: int, one: Numeral, at: int) -> Phrase | None:
        """Read "10-dan 15-ə qədər", "40-ից մինչև 60"."""
        two = self._number(at)
        if two is None or two.case not in ("nom", "dat", "term", "owned"):
            return None
        to = self.take("to", two.stop) if two.case == "dat" else None
        phrase = self._range(first, one, two)
        return replace(phrase, stop=to.stop) if phrase is not None and to is not None else phrase

    def _within(self, first: int, one: Numeral, at: int) -> Phrase | None:
        two = self._number(at)
        within = None if two is None else self.take("within", two.stop)
        phrase = None if two is None or within is None else self._range(first, one, two)
        return None if phrase is None or within is None else replace(phrase, stop=within.stop)

    def _range(self, first: int, one: Numeral, two: Numeral) -> Phrase | None:
        low, high = self._scaled(one, two), two.whole
        if low is None or high is None or not low < high:
            return None
        return Phrase(kind="range", first=first, stop=two.stop, low=low, high=high)

    def _scaled(self, one: Numeral, two: Numeral) -> int | None:
        """Give the lower end of "два-три десятка": the unit of the second holds for both."""
        unit = self.words.take("number.multiplier", self.tokens, two.stop - 1)
        if unit is None or one.whole is None or two.whole is None or two.stop - two.first < 2:
            return one.whole
        grown = one.whole * int(unit.value)
        return grown if grown < two.whole and one.whole < 100 else one.whole

    def _single(self, first: int, number: Numeral, bound: str | None) -> Phrase | None:
        value = number.whole
        phrase = Phrase(kind="exact", first=first, stop=number.stop, low=value, high=value, sure=False)
        if bound is not None:
            behind = self._bound_behind(number.stop, number.case)
            kind = "range" if behind is not None and behind[0] != bound and bound == "about" else bound
            return replace(phrase, kind=bound if kind == "range" else kind, sure=True)
        behind = self._bound_behind(number.stop, number.case)
        if behind is not None:
            return replace(phrase, kind=behind[0], stop=behind[1], sure=True)
        if number.stop < len(self.tokens) and self.tokens[number.stop].text == "+":
            return replace(phrase, kind="or_more", stop=number.stop + 1, sure=True)
        if number.case not in ("nom", "owned"):
            return None
        return replace(phrase, kind="about" if number.round else "exact", sure=number.collective)

    def _bound_behind(self, at: int, case: str) -> tuple[str, int] | None:
        """Find the bound behind a number or its classifier: "100-dən çox", "on nəfərdən az", "60-dək"."""
        direct = self._governing(at, case)
        if direct is None:
            classifier = self.take("classifier", at)
            direct = None if classifier is None or case != "nom" else self._governing(classifier.stop, classifier.case)
        return direct

    def _governing(self, at: int, case: str) -> tuple[str, int] | None:
        found = [
            (hit.stop, kind)
            for kind in BOUNDS
            if (hit := self.take(kind, at, case)) is not None and hit.governs is not None
        ]
        if found:
            return max(found)[1], max(found)[0]
        is_term = case == "term" and self.words.takes_case("count.at_most", "term")
        return ("at_most", at) if is_term else None

    def _counts(self, phrase: Phrase, number: Numeral) -> bool:
        """Say whether a number stands for things counted here: a noun behind it, or words that tell of a part."""
        if phrase.sure:
            return True
        if number.case == "owned":
            return self._is_part(number)
        noun = self._noun(phrase.stop)
        if number.whole == 1:
            return noun is not None and noun in self.units and noun - phrase.stop < 2
        if number.digits and 1800 <= (number.whole or 0) < 2100 and number.stop == number.first + 1:
            return noun is not None and noun in self.units
        return noun is not None

    def _is_part(self, number: Numeral) -> bool:
        """Say whether "ikisi" or "3-ü" is a part of what stands before: "onlardan", "13 nəfərdən"."""
        if number.digits and number.stop < len(self.tokens) and self.tokens[number.stop].is_word:
            return (number.whole or 0) < 1800  # "11-i öldürülüb"
        before = self.tokens[number.first - 1] if number.first else None
        if before is None or not before.is_word:
            return False
        if self.words.has("number.partitive", before.folded):
            return True
        return any(
            self.words.ending(before.folded[-size:]) == "abl" for size in (2, 3) if len(before.folded) > size + 2
        )

    def _noun(self, at: int) -> int | None:
        """Find the counted noun: one of the known ones close behind, else the word that follows."""
        if at < len(self.tokens) and self.tokens[at].text in DASHES:
            return None
        stop = min(at + NEAR, len(self.tokens))
        for place in range(at, stop):
            if place in self.units:
                return place
            if not self.tokens[place].is_word:
                break
        is_word = at < len(self.tokens) and self.tokens[at].is_word and len(self.tokens[at].text) > 1
        return at if is_word and not self.tokens[at].is_capital and self._is_free(at) else None

    def _is_free(self, at: int) -> bool:
        """Say whether a word opens no count of its own and joins nothing."""
        joins = any(self.take(kind, at) is not None for kind in ("either", "with", "to"))
        return not joins and not any(self.take(kind, at) is not None for kind in ROUND)

    def _inverted(self, at: int) -> Phrase | None:
        """Read "человек двадцать": the noun before the numeral makes it about."""
        if self.words.rule("noun_first") != "yes" or at not in self.units:
            return None
        if at and self._is_number_before(at):
            return None
        number = self._number(at + 1)
        is_person = self.take("classifier", at) is not None
        if number is None or number.whole is None or number.whole < 2 or (number.digits and not is_person):
            return None
        if number.stop in self.units or self.take("classifier", number.stop) is not None:
            return None
        return Phrase(kind="about", first=at, stop=number.stop, low=number.whole, high=number.whole)

    def _is_number_before(self, at: int) -> bool:
        is_few = self.tokens[at - 1].is_word and self.take("few", at - 1) is not None
        return is_few or self.sight.number(at - 1) is not None

    def _loose(self, at: int) -> Phrase | None:
        """Read words for a number nobody gives: "bir neçə", "сотни", "ոչ ոք"."""
        found = [
            (hit.stop, -place, kind, hit.flags)
            for place, kind in enumerate(LOOSE)
            if (hit := self.take(kind, at)) is not None and hit.governs is None and hit.case in ("nom", "owned")
        ]
        if not found:
            return self._of_round(at)
        stop, _, kind, flags = max(found)
        if kind == "one" and self._goes_on(at):
            return None  # "bir düzine" is a dozen
        scaled = self.take("scaled", stop) if kind in ("few", "tens", "hundreds") else None
        if scaled is not None:
            kind, stop = scaled.value, scaled.stop
        if "?" in flags and scaled is None and not self._has_unit(stop):
            return None
        return None if is_measured(stop, self.tokens, self.words) else Phrase(kind=kind, first=at, stop=stop)

    def _goes_on(self, at: int) -> bool:
        number = self.sight.number(at)
        return number is not None and number.whole != 1

    def _of_round(self, at: int) -> Phrase | None:
        """Read "yüz minlərlə": thousands, many times over."""
        number = self.sight.number(at)
        if number is None or number.digits:
            return None
        many = next((hit for kind in ROUND if (hit := self.take(kind, number.stop)) is not None), None)
        return None if many is None else Phrase(kind="thousands", first=at, stop=many.stop)

    def _has_unit(self, at: int) -> bool:
        return any(place in self.units for place in range(at, min(at + 3, len(self.tokens))))

    def _counted(self, phrase: Phrase) -> int | None:
        """Give the token of the counted noun; beside words of no number only a known noun is one."""
        if phrase.first in self.units and phrase.kind == "about":
            return phrase.first
        noun = self._noun(phrase.stop)
        if noun is None or noun in self.units:
            return noun
        is_part = phrase.kind == "exact" and self._is_owned(phrase.first)
        is_plain = phrase.low is not None and not is_part and len(self.tokens[noun].text) > 3
        return noun if is_plain else None

    def _is_owned(self, at: int) -> bool:
        number = self.sight.number(at)
        return number is not None and number.case == "owned"

    def hit_of(self, phrase: Phrase, sentence: Sentence) -> CountHit:
        noun = self._counted(phrase)
        unit = None if noun is None else self.units.get(noun, self.tokens[noun].folded)
        text = sentence.words(phrase.first, phrase.stop)
        return CountHit(
            count=count_of(phrase.kind, phrase.low, phrase.high, text, unit),
            first=phrase.first,
            stop=phrase.stop,
            unit_start=None if noun is None else self.tokens[noun].start,
            unit_end=None if noun is None else self.tokens[noun].end,
            point=point_of(phrase.kind, phrase.low),
        )


def read_counts(sentence: Sentence, words: Words) -> tuple[CountHit, ...]:
    """Find the counts of a sentence, in order, none inside another and none inside a date."""
    sight = Sight(tokens=sentence.tokens, words=words, report_date=None)
    tally = Tally(sight=sight, units=_units(sentence, words), dated=_dated(sentence, words))
    found: list[CountHit] = []
    at = 0
    while at < len(sentence.tokens):
        phrase = tally.phrase_at(at)
        if phrase is not None:
            found.append(tally.hit_of(phrase, sentence))
        at = at + 1 if phrase is None else phrase.stop
    return tuple(found)


def _units(sentence: Sentence, words: Words) -> dict[int, str]:
    """Give the counted nouns the lexicon knows: the token of each with its lemma."""
    hits = load_lexicon(words.language).scan(sentence.tokens)
    return {hit.stop - 1: hit.lemma.rstrip("-") for hit in hits if hit.within("quantity.units")}


def _dated(sentence: Sentence, words: Words) -> frozenset[int]:
    hits = measure_dates.read_dates(sentence, words, None)
    vague = (Relation.AT_PUBLICATION,)
    return frozenset(at for hit in hits if hit.when.relation not in vague for at in range(hit.first, hit.stop))
