"""Dates of inflected languages as worded: relation by preposition, by case, or by the word behind ("-dən sonra")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.reading.date_ends import edtf_of, ends_of
from onrecord.reading.date_hits import DateHit
from onrecord.reading.date_points import Point
from onrecord.reading.date_spans import Pair
from onrecord.reading.date_years import YEARS_OF, Anchor, latest_year
from onrecord.reading.measure_points import spot_at
from onrecord.reading.measure_ranges import DASHES, is_counting, range_at
from onrecord.reading.measure_sight import Ahead, Sight, Spot
from onrecord.reading.measure_words import Words
from onrecord.reading.relative_dates import ago, named, resolve, weekday
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token
from onrecord.record.edtf import parse_edtf
from onrecord.record.when import Relation, When

R = Relation
PLACED = (R.ON, R.DURING)
MONTH_OF = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A date read behind its preposition: up to token `stop`, its EDTF by relation, the relation its own words tell."""

    stop: int
    case: str
    relation: Relation
    spot: Spot | None = None
    pair: Pair | None = None
    ends: tuple[str, str] | None = None
    inferred: bool = False

    def edtf(self, relation: Relation) -> str | None:
        return edtf_of(self.ends, relation) if self.pair is None else self.pair.edtf(relation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Almanac:
    """What the dates of one sentence are read with."""

    sight: Sight
    sentence: Sentence
    anchor: Anchor | None = None
    looks_ahead: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sight.tokens

    @property
    def is_russian(self) -> bool:
        return self.sight.words.language == "ru"

    def hit_at(self, at: int) -> DateHit | None:
        worded = self._worded(at)
        if worded is not None:
            return worded
        ahead = self._ahead(at)
        body = self._pair(ahead) or self._point(ahead) or self._relative(ahead)
        if body is None:
            return self._past(at)
        relation, stop = self._said(ahead, body)
        return self._hit(at, stop, body.edtf(relation), relation, inferred=body.inferred)

    def _hit(self, first: int, stop: int, edtf: str | None, relation: Relation, *, inferred: bool = False) -> DateHit:
        words = self.sentence.words(first, stop)
        when = When(edtf=edtf, relation=relation, text=words, inferred=inferred and edtf is not None)
        return DateHit(when=when, first=first, stop=stop)

    def _worded(self, at: int) -> DateHit | None:
        """Read "yesterday", "recently", "now"."""
        if at and self.tokens[at].is_capital:
            return None  # "Yeni Sabah" is a paper
        found = self.sight.take("date.named", at)
        if found is not None:
            rule = named(found.value)
            ends = None if rule is None else resolve(rule, self.sight.report_date)
            return self._hit(at, found.stop, edtf_of(ends, R.ON), R.ON, inferred=True)
        found = self.sight.take("date.vague", at)
        if found is not None:
            return self._hit(at, found.stop, None, R(found.value))
        found = self.sight.take("date.present", at)
        return None if found is None else self._hit(at, found.stop, None, R.AT_PUBLICATION)

    def _ahead(self, at: int) -> Ahead:
        """Read the words before a date, at most two: "примерно с мая", "в конце"."""
        ahead = Ahead(stop=at)
        for _ in range(2):
            about = self.sight.take("date.about", ahead.stop)
            if about is not None and not ahead.about:
                ahead = replace(ahead, stop=about.stop, about=True)
                continue
            opens = frozenset(kind for kind in ("between", "from") if self._takes(kind, ahead.stop))
            found = self.sight.take("date.before", ahead.stop)
            if found is not None and ahead.relation in (None, R.DURING):
                ahead = replace(ahead, stop=found.stop, relation=R(found.value), opens=opens)
            elif "between" in opens:
                ahead = replace(ahead, stop=ahead.stop + 1, relation=R.BETWEEN, opens=opens)
        return ahead

    def _takes(self, kind: str, at: int) -> bool:
        if kind == "between":
            return at < len(self.tokens) and self.is_russian and self.tokens[at].folded == "между"
        return self.sight.take(f"date.{kind}", at) is not None

    def _point(self, ahead: Ahead) -> Read | None:
        spot = spot_at(self.sight, ahead.stop)
        if spot is None or not self._is_date(spot, ahead):
            return None
        point = spot.point
        if spot.weekday is not None and point.month is None and point.year is None:
            return self._weekday(spot, ahead)
        is_day = point.day is not None
        relation = R.ON if is_day else R.DURING
        year, inferred = self._year_of(spot)
        ends = None if spot.is_lost else ends_of(replace(point, year=year)) if _is_real(spot, year) else None
        if inferred and self._weekday_differs(spot, ends):
            ends = None
        return Read(stop=point.stop, case=spot.case, relation=relation, spot=spot, ends=ends, inferred=inferred)

    def _year_of(self, spot: Spot) -> tuple[int | None, bool]:
        """Give the year, and whether it was filled in by the report's date or a year before; only a past one is."""
        point = spot.point
        if point.year is not None or point.month is None or spot.is_told:
            return point.year, spot.is_told
        if self.looks_ahead or self._has_other_year(point):
            return None, False
        if self.anchor is not None:
            return self.anchor.year_of(point.month), True
        return latest_year(point.month, point.day, self.sight.report_date), True

    def _has_other_year(self, point: Point) -> bool:
        """Say whether words beside it tell a year that is not read: "в мае следующего года", not "того же года"."""
        around = (
            *range(max(0, point.first - 3), point.first),
            *range(point.stop, min(point.stop + 4, len(self.tokens))),
        )
        for at in around:
            unit = self.sight.take("date.unit", at)
            if unit is not None and unit.value == "year" and not self._is_same(at):
                return True
        return False

    def _is_same(self, at: int) -> bool:
        same = (self.sight.take("date.same", begin) for begin in (at - 1, at - 2) if begin >= 0)
        return self.anchor is not None and any(found is not None and found.stop == at for found in same)

    def _weekday_differs(self, spot: Spot, ends: tuple[str, str] | None) -> bool:
        if spot.weekday is None or ends is None or spot.point.day is None or edtf_of(ends, R.ON) is None:
            return False
        day = parse_edtf(ends[0]).earliest
        return day is not None and day.isoweekday() != spot.weekday

    def _is_date(self, spot: Spot, ahead: Ahead) -> bool:
        point = spot.point
        if any(value is not None for value in (point.decade, point.century)):
            return True
        if point.is_bare_year:
            return spot.firm or self._is_plain_year(spot, ahead)
        if point.month is not None:
            return point.year is not None or point.day is not None or spot.is_told or self._is_plain_month(spot, ahead)
        if spot.weekday is not None and point.year is None:
            return spot.firm or self.sight.words.language != "ru" or ahead.relation is not None
        return point.year is not None or spot.is_told

    def _is_plain_year(self, spot: Spot, ahead: Ahead) -> bool:
        """Say whether four bare digits are a year: by case or preposition, and nothing is counted by them."""
        rule, stop, year = self.sight.words.rule("bare_year"), spot.point.stop, spot.point.year or 0
        is_marked = spot.case not in ("nom", "owned") if rule == "case" else rule == "before" and ahead.is_led
        if rule == "case" and ahead.relation is not None:
            is_marked = True
        if not is_marked or not 1800 <= year < 2100:
            return False
        return not is_counting(self.sight, stop, spot.case, is_round=year % 100 == 0)

    def _is_plain_month(self, spot: Spot, ahead: Ahead) -> bool:
        if spot.point.part is not None or self.is_russian:
            return ahead.is_led or spot.point.part is not None
        first = self.tokens[spot.point.first]
        if self.sight.words.language == "tr" and not first.is_capital:
            return False
        is_placed = spot.firm or spot.case in ("loc", "abl", "term") or ahead.is_led
        return is_placed or self.sight.take("date.after", spot.point.stop, spot.case) is not None

    def _weekday(self, spot: Spot, ahead: Ahead) -> Read:
        is_open = self.looks_ahead or ahead.relation in (R.UNTIL, R.BEFORE, R.BY)
        ends = None if is_open else resolve(weekday(spot.weekday or 1, is_last=False), self.sight.report_date)
        return Read(stop=spot.point.stop, case=spot.case, relation=R.ON, ends=ends, inferred=True)

    def _relative(self, ahead: Ahead) -> Read | None:
        """Read "last week", "keçən ay", "в прошлую среду"."""
        which = self.sight.take("date.which", ahead.stop)
        if which is None:
            return None
        day = self.sight.take("date.weekday", which.stop)
        if day is not None and ("!" not in day.flags or self.sight.take("date.filler", day.stop) is not None):
            return self._asked_weekday(which.value, int(day.value), day.stop)
        unit = self.sight.take("date.unit", which.stop)
        if unit is None or unit.value == "day":
            return None
        rule = named(f"{which.value}_{unit.value}")
        ends = None if rule is None else resolve(rule, self.sight.report_date)
        return Read(stop=unit.stop, case=unit.case, relation=R.DURING, ends=ends, inferred=True)

    def _asked_weekday(self, which: str, number: int, at: int) -> Read:
        filler = self.sight.take("date.filler", at)
        rule = weekday(number, is_last=True)
        ends = resolve(rule, self.sight.report_date) if which == "last" else None
        stop = at if filler is None else filler.stop
        return Read(stop=stop, case="nom", relation=R.ON, ends=ends, inferred=True)

    def _past(self, at: int) -> DateHit | None:
        """Read "three days ago" and "two years later"; an amount that is no one number keeps its words."""
        amount, behind = self._amount(at)
        unit = self.sight.take("date.unit", behind)
        if unit is None or (unit.case != "nom" and not self.is_russian):
            return None
        back = self.sight.take("date.ago", unit.stop)
        if back is None:
            later = self.sight.take("date.later", unit.stop)
            is_told = later is not None and behind > at
            return self._hit(at, later.stop, None, R.AFTER) if later is not None and is_told else None
        if behind == at and not self.is_russian:
            return None
        rule = ago(amount, unit.value) if amount is not None else None
        ends = None if rule is None else resolve(rule, self.sight.report_date)
        relation = R.BEFORE if amount is None else R.ON if unit.value == "day" else R.ABOUT
        return self._hit(at, back.stop, edtf_of(ends, relation), relation, inferred=True)

    def _amount(self, at: int) -> tuple[int | None, int]:
        few = self.sight.take("count.few", at)
        if few is not None:
            return None, few.stop
        number = self.sight.number(at)
        if number is None:
            return (1 if self.is_russian else None), at
        if number.ordinal or number.case != "nom" or number.whole is None:
            return None, at
        is_range = at > 1 and (self.tokens[at - 1].text in DASHES or self._is_number(at - 1))
        return (None if is_range else number.whole), number.stop

    def _is_number(self, at: int) -> bool:
        return self.sight.number(at) is not None

    def _pair(self, ahead: Ahead) -> Read | None:
        found = range_at(self.sight, ahead)
        if found is None:
            return None
        pair, inferred = (found.pair, False) if found.is_lost else self._dated(found.pair)
        inferred = inferred or found.is_told
        return Read(stop=found.stop, case=found.case, relation=found.relation, pair=pair, inferred=inferred)

    def _dated(self, pair: Pair) -> tuple[Pair, bool]:
        if not pair.lacks_year or pair.two.month is None or self.looks_ahead:
            return pair, False
        if self._has_other_year(replace(pair.two, first=pair.one.first)):
            return pair, False
        month, day = pair.two.month, pair.two.day
        is_anchored = self.anchor is not None
        year = self.anchor.year_of(month) if self.anchor else latest_year(month, day, self.sight.report_date)
        return (pair, False) if year is None else (pair.with_year(year), is_anchored or year is not None)

    def _said(self, ahead: Ahead, body: Read) -> tuple[Relation, int]:
        """Choose the relation: by the words before, by the words behind with the case they ask, by the case alone."""
        relation, stop = body.relation, body.stop
        behind = None if body.pair is not None and body.relation in (R.FROM_TO, R.BETWEEN) else self._behind(body)
        if behind is not None:
            relation, stop = behind
            relation = body.relation if relation is R.DURING else relation
        elif body.case == "abl" and ahead.relation is None:
            relation = R.SINCE
        elif body.case == "term":
            relation = R.UNTIL
        if ahead.relation is not None and ahead.relation not in PLACED and body.relation not in (R.FROM_TO, R.BETWEEN):
            relation = ahead.relation
        return (R.ABOUT if ahead.about and relation in PLACED else relation), stop

    def _behind(self, body: Read) -> tuple[Relation, int] | None:
        found = self.sight.take("date.after", body.stop, body.case)
        return None if found is None else (R(found.value), found.stop)


def read_dates(
    sentence: Sentence, words: Words, report_date: str | None, *, anchor: Anchor | None = None
) -> tuple[DateHit, ...]:
    """Find the dates of a sentence, in order; `anchor` is the date before, whose year holds for "on 7 May"."""
    return _read(sentence, words, report_date, anchor)[0]


def read_all_dates(
    sentences: Iterable[Sentence], words: Words, report_date: str | None
) -> tuple[tuple[DateHit, ...], ...]:
    """Read the dates of many sentences; a year once named holds for what follows in its paragraph."""
    rows: list[tuple[DateHit, ...]] = []
    paragraph, anchor = -1, None
    for sentence in sentences:
        anchor = anchor if sentence.paragraph == paragraph else None
        paragraph = sentence.paragraph
        hits, anchor = _read(sentence, words, report_date, anchor)
        rows.append(hits)
    return tuple(rows)


def _read(
    sentence: Sentence, words: Words, report_date: str | None, anchor: Anchor | None
) -> tuple[tuple[DateHit, ...], Anchor | None]:
    sight = Sight(tokens=sentence.tokens, words=words, report_date=report_date)
    almanac = Almanac(sight=sight, sentence=sentence, anchor=anchor, looks_ahead=_looks_ahead(sight))
    found: list[DateHit] = []
    at = 0
    while at < len(sentence.tokens):
        hit = None if sight.is_bare(at) else almanac.hit_at(at)
        if hit is not None:
            found.append(hit)
            almanac = replace(almanac, anchor=_anchor(hit) or almanac.anchor)
        at = at + 1 if hit is None else hit.stop
    return tuple(found), almanac.anchor


def _anchor(hit: DateHit) -> Anchor | None:
    """Give the anchor a date leaves: one year, named outright, not open to the present."""
    if hit.when.edtf is None or hit.when.inferred or hit.when.relation in (R.SINCE, R.AFTER):
        return None
    years = set(YEARS_OF.findall(hit.when.edtf))
    month = MONTH_OF.search(hit.when.edtf)
    return Anchor(year=int(years.pop()), month=None if month is None else int(month[1])) if len(years) == 1 else None


def _looks_ahead(sight: Sight) -> bool:
    """Say whether a sentence tells of what is to come: its dates without a year may be of the next one."""
    tails = sight.words.tails("date.future")
    return any(
        sight.take("date.future", at) is not None
        or (len(token.folded) > 5 and any(tail in token.folded[-8:] for tail in tails))
        for at, token in enumerate(sight.tokens)
        if token.is_word
    )


def _is_real(spot: Spot, year: int | None) -> bool:
    month = spot.point.month
    return (month is None or 1 <= month <= 12) and (month is None or year is not None)
