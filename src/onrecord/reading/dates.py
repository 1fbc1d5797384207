"""Dates as worded: EDTF and relation, and nothing the words do not say.

A part that the words lack is filled in only from the report's date (or a year named before in the paragraph), by a
named rule, and flagged `inferred`. What cannot be resolved keeps its words without EDTF.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.reading.date_ends import OPEN_END, Ends, edtf_of, ends_of
from onrecord.reading.date_points import Point, point_at
from onrecord.reading.date_spans import Pair, pair_at
from onrecord.reading.date_words import openers, prefixes, present_words, relatives, triggers
from onrecord.reading.lexicon import Lexicon
from onrecord.reading.numbers import read_numbers
from onrecord.reading.relative_dates import ago, bare_day, bare_month, named, resolve, weekday
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.wordclass import english_words, is_person_noun
from onrecord.record.when import Relation, When

R = Relation
VAGUE = {"recently": R.BEFORE, "same_day": R.ON, "later": R.AFTER}
DAYS = frozenset(("today", "yesterday", "day_before_yesterday", "tomorrow"))
UNITS = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
         "year": "year", "years": "year"}  # fmt: skip
THINGS = frozenset(
    (
        "report",
        "reports",
        "statement",
        "article",
        "articles",
        "video",
        "videos",
        "footage",
        "photo",
        "photos",
        "photograph",
    )
) | {"picture", "letter", "post", "interview", "verdict", "decree", "list", "message", "record", "recording", "image"}
SAFE_BEFORE_YEAR = frozenset(
    ("in", "during", "since", "from", "within", "throughout", "until", "till", "circa", "dated")
)
COUNTING = frozenset(
    ("about", "around", "some", "approximately", "over", "than", "least", "most", "nearly", "almost", "between")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHit:
    """A date found: tokens `first` to `stop` (excluded), the preposition included."""

    when: When
    first: int
    stop: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands behind the preposition, before the relation is known."""

    stop: int
    ends: Ends | None = None
    pair: Pair | None = None
    relation: Relation = R.DURING
    inferred: bool = False

    def edtf(self, relation: Relation) -> str | None:
        return edtf_of(self.ends, relation) if self.pair is None else self.pair.edtf(relation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What a sentence's dates are read with."""

    tokens: tuple[Token, ...]
    lexicon: Lexicon
    report_date: str | None
    anchor_year: int | None

    def hit_at(self, at: int, sentence: Sentence) -> DateHit | None:
        relation, begin = self._prefix(at)
        body = self._body(begin, relation, " ".join(token.folded for token in self.tokens[at:begin]))
        if body is None:
            return self._now(at, sentence) if begin == at else None
        said = self._said(relation, body, at)
        edtf = body.edtf(said)
        when = When(
            edtf=edtf, relation=said, text=sentence.words(at, body.stop), inferred=body.inferred and edtf is not None
        )
        return DateHit(when=when, first=at, stop=body.stop)

    def _opens(self, token: Token) -> bool:
        return token.folded[0].isdigit() or token.folded in openers(self.lexicon.language)

    def _prefix(self, at: int) -> tuple[Relation | None, int]:
        for words, relation in prefixes(self.lexicon.language).get(self.tokens[at].folded, ()):
            stop = at + len(words)
            if stop < len(self.tokens) and tuple(t.folded for t in self.tokens[at:stop]) == words:
                about = self._prefix(stop) if relation in (R.DURING, R.ON) else (None, stop)
                return (R.ABOUT, about[1]) if about[0] is R.ABOUT else (relation, stop)
        return None, at

    def _said(self, relation: Relation | None, body: Body, at: int) -> Relation:
        if relation is None:
            return body.relation
        if relation in (R.DURING, R.ON):
            return body.relation if body.pair is None else R.DURING
        if relation is R.SINCE and at and self.tokens[at].folded == "from":
            if body.pair is not None and body.pair.joint not in ("or", "and"):
                return R.FROM_TO
            return body.relation if self.tokens[at - 1].folded in THINGS else R.SINCE
        if relation is R.SINCE and body.pair is not None and self.tokens[at].folded == "from":
            return R.FROM_TO
        return relation

    def _body(self, at: int, relation: Relation | None, prefix: str) -> Body | None:
        if at >= len(self.tokens) or not self._opens(self.tokens[at]):
            return None
        opened = prefix if prefix in ("between", "from") else None
        pair = pair_at(self.tokens, at, self.lexicon, opened=opened)
        if pair is not None and self._holds(pair, prefix):
            return self._of_pair(pair, prefix)
        if prefix == "between":
            return None
        return self._of_point(at, relation, prefix) or self._relative(at)

    def _holds(self, pair: Pair, prefix: str) -> bool:
        """Say whether a pair of years is none of numbers: "between 1500 and 2000 people"."""
        if not pair.two.is_bare_year:
            return pair.two.year is not None or pair.one.day is not None or prefix != ""
        return not self._is_counted(pair.stop)

    def _is_counted(self, at: int) -> bool:
        if at >= len(self.tokens) or not self.tokens[at].is_word:
            return at < len(self.tokens) and self.tokens[at].text in ("%", "$")
        return self.tokens[at].folded not in english_words().closed or is_person_noun(self.tokens[at].folded)

    def _of_pair(self, pair: Pair, prefix: str) -> Body:
        inferred = False
        if pair.lacks_year:
            year = self._year_of(pair.two)
            inferred = year is not None
            pair = pair if year is None else pair.with_year(year)
        relation = (
            R.BETWEEN
            if prefix == "between"
            else (R.FROM_TO if pair.joint in ("to", "until", "till", "through") else R.DURING)
        )
        if pair.joint in ("or", "and") and prefix != "between" and pair.two.day is not None:
            relation = R.ON
        return Body(stop=pair.stop, pair=pair, relation=relation, inferred=inferred)

    def _year_of(self, point: Point) -> int | None:
        """Infer the year of "7 May" or "May": one named before in the paragraph, else the latest by the report date."""
        if point.month is None:
            return None
        if self.anchor_year is not None:
            return self.anchor_year
        rule = bare_month(point.month) if point.day is None else bare_day(point.month, point.day)
        ends = resolve(rule, self.report_date)
        return None if ends is None else int(ends[0][:4])

    def _of_point(self, at: int, relation: Relation | None, prefix: str) -> Body | None:
        point = point_at(self.tokens, at, self.lexicon)
        if point is None or not self._is_date(point, relation, prefix):
            return None
        inferred = False
        if point.month is not None and point.year is None:
            year = None if self._has_odd_year(point) else self._year_of(point)
            inferred = year is not None
            ends = None if year is None else ends_of(_with_year(point, year))
        else:
            ends = ends_of(point)
        is_day = point.day is not None or bool(point.choices)
        return Body(stop=point.stop, ends=ends, relation=R.ON if is_day else R.DURING, inferred=inferred)

    def _has_odd_year(self, point: Point) -> bool:
        """Say whether a number follows that may be a year we do not read: "30 September 420", "May 5, '17"."""
        behind = self.tokens[point.stop : point.stop + 2]
        return bool(behind) and (behind[0].kind is TokenKind.NUMBER or (behind[0].text in "'’‘" and len(behind) > 1))

    def _is_date(self, point: Point, relation: Relation | None, prefix: str) -> bool:
        before = self.tokens[point.first - 1].folded if point.first and prefix == "" else ""
        if point.is_bare_year:
            return self._is_dating_year(point, relation, prefix, before)
        if point.part is not None and point.month is None and point.year is not None and self._is_counted(point.stop):
            return False  # "the start of the 2014 Games" is no part of the year
        if point.month is not None and point.year is None and point.day is None:
            return relation is not None or point.part is not None or before in ("last", "this", "of")
        return True

    def _is_dating_year(self, point: Point, relation: Relation | None, prefix: str, before: str) -> bool:
        """Say whether four digits are a year here and no number of things, no label, no thing's own year."""
        counted = self._is_counted(point.stop)
        if counted and (self._opens_with_the(point) or (point.year or 1) % 100 == 0 or relation is R.ABOUT):
            return False
        if prefix in SAFE_BEFORE_YEAR:
            return True
        if before in COUNTING or before in self.lexicon.single("quantity.label"):
            return False
        return not counted or before in ("the", "of", "early", "late", "-", "")

    def _opens_with_the(self, point: Point) -> bool:
        """Say whether the year only tells which thing is meant: "before the 2006 law"."""
        opens = [token.folded for token in self.tokens[point.first : point.stop]]
        return "the" in opens and "year" not in opens

    def _relative(self, at: int) -> Body | None:
        return self._ago(at) or self._weekday(at) or self._worded(at)

    def _ago(self, at: int) -> Body | None:
        """Read "three days ago", "a year ago"; "several days ago" keeps its words."""
        amount, behind = self._amount(at)
        if behind + 1 >= len(self.tokens) or self.tokens[behind].folded not in UNITS:
            return None
        unit, last = UNITS[self.tokens[behind].folded], self.tokens[behind + 1].folded
        if last in ("later", "earlier", "afterwards") and behind > at:
            return Body(stop=behind + 2, relation=R.BEFORE if last == "earlier" else R.AFTER)
        if last != "ago" or behind == at:
            return None
        rule = None if amount is None else ago(amount, unit)
        ends = None if rule is None else resolve(rule, self.report_date)
        return Body(stop=behind + 2, ends=ends, relation=R.ON if unit == "day" else R.ABOUT, inferred=ends is not None)

    def _amount(self, at: int) -> tuple[int | None, int]:
        token = self.tokens[at]
        if token.folded in ("a", "an", "one"):
            return 1, at + 1
        if token.folded in ("several", "some", "few", "many"):
            return None, at + 1
        numbers = read_numbers(self.tokens[at : at + 4], self.lexicon)
        if numbers and numbers[0].first == 0 and not numbers[0].ordinal:
            return numbers[0].value, at + numbers[0].stop
        return None, at

    def _weekday(self, at: int) -> Body | None:
        is_last = self.tokens[at].folded in ("last", "this", "past")
        name = at + 1 if is_last else at
        if name >= len(self.tokens) or not self.tokens[name].is_capital or len(self.tokens[name].text) < 6:
            return None
        number = self.lexicon.single("weekday").get(self.tokens[name].folded)
        if number is None or (at and self.tokens[at - 1].folded == "next"):
            return None
        ends = resolve(weekday(int(number), is_last=self.tokens[at].folded == "last"), self.report_date)
        return Body(stop=name + 1, ends=ends, relation=R.ON, inferred=ends is not None)

    def _worded(self, at: int) -> Body | None:
        for words, value in relatives(self.lexicon.language).get(self.tokens[at].folded, ()):
            stop = at + len(words)
            if tuple(t.folded for t in self.tokens[at:stop]) == words:
                rule = named(value)
                ends = None if rule is None else resolve(rule, self.report_date)
                relation = R.ON if value in DAYS else VAGUE.get(value, R.DURING)
                return Body(stop=stop, ends=ends, relation=relation, inferred=ends is not None)
        if self.tokens[at].folded in ("last", "this") and at + 1 < len(self.tokens):
            return self._of_point(at + 1, R.DURING, "last")
        return None

    def _now(self, at: int, sentence: Sentence) -> DateHit | None:
        for words in present_words(self.lexicon.language).get(self.tokens[at].folded, ()):
            stop = at + len(words)
            if tuple(t.folded for t in self.tokens[at:stop]) == words:
                return DateHit(when=When(relation=R.AT_PUBLICATION, text=sentence.words(at, stop)), first=at, stop=stop)
        return None


def read_dates(
    sentence: Sentence, lexicon: Lexicon, report_date: str | None, *, anchor_year: int | None = None
) -> tuple[DateHit, ...]:
    """Find the dates of a sentence, in order.

    Args:
        sentence: The sentence to read.
        lexicon: The English lexicon.
        report_date: EDTF; a date finer than it can tell is not resolved. None leaves relative dates as words.
        anchor_year: The year of the date before in the same paragraph; it dates "on May 7" and "in May".
    """
    calendar = Calendar(tokens=sentence.tokens, lexicon=lexicon, report_date=report_date, anchor_year=anchor_year)
    if not any(_may_date(token, lexicon) for token in sentence.tokens):
        return ()
    found: list[DateHit] = []
    at = 0
    while at < len(sentence.tokens):
        hit = calendar.hit_at(at, sentence) if sentence.tokens[at].kind is not TokenKind.PUNCT else None
        if hit is not None:
            found.append(hit)
        at = at + 1 if hit is None else hit.stop
    return tuple(found)


def read_all_dates(
    sentences: Iterable[Sentence], lexicon: Lexicon, report_date: str | None
) -> tuple[tuple[DateHit, ...], ...]:
    """Read the dates of many sentences; a year once named holds for what follows in its paragraph."""
    rows: list[tuple[DateHit, ...]] = []
    paragraph, year = -1, None
    for sentence in sentences:
        year = year if sentence.paragraph == paragraph else None
        paragraph = sentence.paragraph
        rows.append(read_dates(sentence, lexicon, report_date, anchor_year=year))
        year = next((named_year for hit in reversed(rows[-1]) if (named_year := _named_year(hit)) is not None), year)
    return tuple(rows)


def _named_year(hit: DateHit) -> int | None:
    edtf = hit.when.edtf
    if edtf is None or hit.when.inferred or hit.when.relation in OPEN_END:
        return None
    head = edtf.lstrip("[{./")[:4]
    return int(head) if head.isdigit() else None


def _with_year(point: Point, year: int) -> Point:
    return Point(first=point.first, stop=point.stop, year=year, month=point.month, day=point.day, part=point.part)


def _may_date(token: Token, lexicon: Lexicon) -> bool:
    if token.kind is TokenKind.NUMBER or token.folded[0].isdigit():
        return True
    return token.folded in triggers(lexicon.language)
