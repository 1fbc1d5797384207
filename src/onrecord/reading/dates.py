"""Dates as worded: EDTF and relation, and nothing the words do not say.

A part that the words lack is filled in only from the report's date (or a year named before in the paragraph), by a
named rule, and flagged `inferred`. What cannot be resolved keeps its words without EDTF.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.reading.date_anchored import anchored_at, moved, year_over_break
from onrecord.reading.date_before import Before
from onrecord.reading.date_decades import APOSTROPHES, decade_at
from onrecord.reading.date_ends import OPEN_START, ends_of
from onrecord.reading.date_events import event_at
from onrecord.reading.date_hits import Body, DateHit
from onrecord.reading.date_plans import (
    is_future,
    is_plan,
    is_plan_behind,
    is_told_as_done,
    listed_year,
    may_be_ahead,
    year_of_plan,
)
from onrecord.reading.date_plausible import THINGS, is_counted, is_date, is_of_this_day
from onrecord.reading.date_points import HYPHENS, Point, is_era, point_at
from onrecord.reading.date_spans import Pair, pair_at
from onrecord.reading.date_vague import vague_past_at
from onrecord.reading.date_weekdays import weekday_at
from onrecord.reading.date_words import followers, openers, prefixes, present_words, relatives, starters, triggers
from onrecord.reading.date_years import (
    Anchor,
    Told,
    latest_year,
    section_year,
    told_behind,
    told_year,
    weekday_differs,
    year_ahead,
)
from onrecord.reading.lexicon import Lexicon
from onrecord.reading.numbers import number_at
from onrecord.reading.relative_dates import ago, in_past, named, resolve, span_back
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token, TokenKind
from onrecord.record.when import Relation, When

R = Relation
VAGUE = {"recently": R.BEFORE, "same_day": R.ON, "later": R.AFTER}
DAYS = frozenset(("today", "yesterday", "day_before_yesterday", "tomorrow"))
UNITS = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
         "year": "year", "years": "year"}  # fmt: skip
TURNED = {R.BEFORE: R.SINCE, R.UNTIL: R.SINCE, R.AFTER: R.BY}  # "not until May" is since May
DENIABLE = frozenset((R.ON, R.DURING, R.ABOUT, R.AT_PUBLICATION))
BESIDE = {"eve": R.BEFORE, "anniversary": R.AFTER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What a sentence's dates are read with."""

    tokens: tuple[Token, ...]
    lexicon: Lexicon
    report_date: str | None
    before: Before

    def hit_at(self, at: int, sentence: Sentence) -> DateHit | None:
        relation, begin = self._prefix(at)
        body = self._body(begin, relation, " ".join(token.folded for token in self.tokens[at:begin]))
        if body is None:
            return self._now(at, sentence) if begin == at else None
        said, stop = self._with_onwards(self._said(relation, body, at), body.stop)
        edtf = body.edtf(said)
        when = When(
            edtf=edtf, relation=said, text=sentence.words(at, stop), inferred=body.inferred and edtf is not None
        )
        named = None if edtf is None or body.pair is not None else body.ends
        return DateHit(when=when, first=at, stop=stop, ends=named, is_past=body.is_past)

    def is_denied(self, hit: DateHit) -> bool:
        """Say whether "not" stands right before it: "not in 2017 but later" dates nothing to 2017."""
        return hit.first > 0 and self.tokens[hit.first - 1].folded == "not" and hit.when.relation in DENIABLE

    def _with_onwards(self, said: Relation, stop: int) -> tuple[Relation, int]:
        onwards = stop < len(self.tokens) and self.tokens[stop].folded in ("onwards", "onward")
        return (R.SINCE, stop + 1) if onwards and said in DENIABLE else (said, stop)

    def _opens(self, token: Token) -> bool:
        return token.folded[:1].isdigit() or token.folded in openers(self.lexicon.language) or is_era(token)

    def _goes_on(self, at: int) -> bool:
        """Say whether the word behind a small word can be one of a date."""
        wanted = followers(self.lexicon.language).get(self.tokens[at].folded)
        if wanted is None:
            return True
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return behind is not None and (
            behind.folded in wanted or behind.text[0].isdigit() or behind.text[0] in APOSTROPHES or is_era(behind)
        )

    def _prefix(self, at: int) -> tuple[Relation | None, int]:
        relation, stop = self._plain_prefix(at)
        if relation is None and self.tokens[at].folded == "not" and at + 1 < len(self.tokens):
            denied, behind = self._plain_prefix(at + 1)
            return (TURNED[denied], behind) if denied in TURNED else (None, at)
        return relation, stop

    def _plain_prefix(self, at: int) -> tuple[Relation | None, int]:
        for words, relation in prefixes(self.lexicon.language).get(self.tokens[at].folded, ()):
            stop = at + len(words)
            if stop < len(self.tokens) and tuple(t.folded for t in self.tokens[at:stop]) == words:
                about = self._plain_prefix(stop) if relation in (R.DURING, R.ON) else (None, stop)
                return (R.ABOUT, about[1]) if about[0] is R.ABOUT else (relation, stop)
        return None, at

    def _said(self, relation: Relation | None, body: Body, at: int) -> Relation:
        if relation is None:
            return body.relation
        if self.tokens[at].folded == "of" and at and self.tokens[at - 1].folded in BESIDE:
            return BESIDE[self.tokens[at - 1].folded]
        if relation in (R.DURING, R.ON):
            return body.relation if body.pair is None else R.DURING
        if relation is R.SINCE and body.pair is not None and body.pair.joint not in ("or", "and"):
            return R.FROM_TO if body.pair.joint != "-" or self.tokens[at].folded == "from" else R.SINCE
        if relation is R.SINCE and at and self.tokens[at].folded == "from":
            return body.relation if self.tokens[at - 1].folded in THINGS else R.SINCE
        return relation

    def _body(self, at: int, relation: Relation | None, prefix: str) -> Body | None:
        if at >= len(self.tokens) or not self._opens(self.tokens[at]) or not self._goes_on(at):
            return None
        opened = prefix if prefix in ("between", "from") else None
        pair = pair_at(self.tokens, at, self.lexicon, opened=opened)
        if pair is not None and self._holds(pair, prefix):
            return self._of_pair(pair, prefix)
        if prefix == "between":
            return None
        return self._of_point(at, relation, prefix) or self._relative(at, relation) or self._event(at, relation, prefix)

    def _holds(self, pair: Pair, prefix: str) -> bool:
        """Say whether a pair of years is none of numbers: "between 1500 and 2000 people"."""
        if not pair.two.is_bare_year:
            return pair.two.year is not None or pair.one.day is not None or prefix != ""
        return self._is_short(pair) or not is_counted(self.tokens, pair.stop)

    def _is_short(self, pair: Pair) -> bool:
        """Say whether it is a year and its next in two digits, which count nothing: "the 2015-16 season"."""
        return pair.joint == "-" and len(self.tokens[pair.two.first].text) == 2

    def _of_pair(self, pair: Pair, prefix: str) -> Body:
        inferred = False
        stop = pair.stop
        if pair.lacks_year and self._has_odd_year(pair.two):
            return Body(stop=stop)
        if pair.lacks_year:
            told = self._year_of(replace(pair.two, first=pair.one.first))
            inferred, stop = told.year is not None, told.stop
            pair = pair if told.year is None else pair.with_year(told.year)
        relation = (
            R.BETWEEN
            if prefix == "between"
            else (R.FROM_TO if pair.joint in ("to", "until", "till", "through") else R.DURING)
        )
        if pair.joint in ("or", "and") and prefix != "between" and pair.two.day is not None:
            relation = R.ON
        return Body(stop=stop, pair=pair, relation=relation, inferred=inferred)

    def _year_of(self, point: Point, asked: str = "") -> Told:
        """Infer the year of "7 May" or "May": told around it, named before in the paragraph, else by the report date.

        `asked` is "this" or "last" before a month, which ask for the report's own day.
        """
        if point.month is None or self._has_odd_year(point):
            return Told(year=None, stop=point.stop)
        told = told_behind(self.tokens, point.stop, self.report_date, self.before.told) or year_ahead(
            self.tokens, point, self.lexicon
        )
        if told is not None:
            return told
        if asked == "this":
            year = None
        elif self._is_ahead(point):
            year = self._year_ahead(point)
        elif self.before.anchor is not None and asked == "":
            year = told_year(self.before.anchor, point, self.report_date)
        elif self.before.section is not None and asked == "":
            year = section_year(self.before.section, point, self.report_date)
        else:
            year = latest_year(point.month, point.day, self.report_date)
        return Told(year=year, stop=point.stop)

    def _year_ahead(self, point: Point) -> int | None:
        listed = listed_year(self.tokens, point, self.before.told)
        if listed is not None:
            return listed
        return year_of_plan(point, self.report_date) if is_plan(self.tokens, point.first, point.stop) else None

    def _is_ahead(self, point: Point) -> bool:
        is_told = is_future(self.tokens, point.first) or is_plan_behind(self.tokens, point.first, point.stop)
        return is_told or may_be_ahead(self.tokens, point, self.report_date)

    def _of_point(self, at: int, relation: Relation | None, prefix: str) -> Body | None:
        point = point_at(self.tokens, at, self.lexicon)
        if point is None or not is_date(self.tokens, self.lexicon, point, relation, prefix):
            return None
        if prefix == "in" and point.day is not None and point.year is None:
            point = self._without_day(point)
        inferred, stop, ends = False, point.stop, ends_of(point)
        if point.month is not None and point.year is None:
            told = self._year_of(point, prefix if prefix in ("this", "last") else "")
            stop = told.stop
            ends = None if self._has_odd_year(point) else ends_of(replace(point, year=told.year))
            inferred = told.year is not None and ends is not None
            if inferred and weekday_differs(self.tokens, point, ends, self.lexicon):
                ends, inferred = ends_of(point), False
        is_day = point.day is not None or bool(point.choices)
        return Body(stop=stop, ends=ends, relation=R.ON if is_day else R.DURING, inferred=inferred)

    def _without_day(self, point: Point) -> Point:
        """Leave out the number of "in May 8 were held": a day would stand behind "on"."""
        is_month_first = self.tokens[point.first].folded in self.lexicon.single("month")
        return replace(point, day=None, stop=point.first + 1) if is_month_first else point

    def _has_odd_year(self, point: Point) -> bool:
        """Say whether a number follows that may be a year we do not read: "30 September 420", "May 5, '17"."""
        of = point.stop < len(self.tokens) and self.tokens[point.stop].folded == "of"
        behind = self.tokens[point.stop + of : point.stop + of + 2]
        return bool(behind) and (behind[0].kind is TokenKind.NUMBER or (behind[0].text in "'’‘" and len(behind) > 1))

    def _relative(self, at: int, relation: Relation | None) -> Body | None:
        return (
            self._vague(at)
            or self._ago(at)
            or self._span_back(at)
            or self._anchored(at)
            or self._weekday(at, relation)
            or self._decade(at, relation)
            or self._worded(at)
        )

    def _vague(self, at: int) -> Body | None:
        stop = vague_past_at(self.tokens, at)
        return None if stop is None else Body(stop=stop, relation=R.BEFORE, is_past=True)

    def _event(self, at: int, relation: Relation | None, prefix: str) -> Body | None:
        found = event_at(self.tokens, at, relation, prefix)
        return None if found is None else Body(stop=found[1], ends=found[0], inferred=True)

    def _anchored(self, at: int) -> Body | None:
        found = anchored_at(self.tokens, at, self.before.told) or year_over_break(
            self.tokens, at, self.before.broken_off
        )
        return None if found is None else Body(stop=found[1], ends=found[0], relation=R.DURING, inferred=True)

    def _span_back(self, at: int) -> Body | None:
        """Read "the past three years", "the last 30 days"; "the last two years of the war" are others."""
        begin = at + (self.tokens[at].folded == "the")
        if begin + 2 >= len(self.tokens) or self.tokens[begin].folded not in ("past", "last"):
            return None
        amount, behind = self._amount(begin + 1)
        if amount is None or behind == begin + 1 or behind >= len(self.tokens):
            return None
        unit = UNITS.get(self.tokens[behind].folded)
        if unit is None or (behind + 1 < len(self.tokens) and self.tokens[behind + 1].folded == "of"):
            return None
        ends = resolve(span_back(amount, unit), self.report_date)
        return Body(stop=behind + 1, ends=ends, relation=R.DURING, inferred=ends is not None)

    def _ago(self, at: int) -> Body | None:
        """Read "three days ago", "a year ago"; "several days ago" keeps its words."""
        amount, behind = self._amount(at)
        if behind + 1 >= len(self.tokens) or self.tokens[behind].folded not in UNITS:
            return None
        unit, last = UNITS[self.tokens[behind].folded], self.tokens[behind + 1].folded
        if last in ("later", "earlier", "afterwards") and behind > at:
            return self._moved(amount, unit, behind + 2, -1 if last == "earlier" else 1)
        if last != "ago" or behind == at:
            return None
        rule = None if amount is None else ago(amount, unit)
        ends = None if rule is None else resolve(rule, self.report_date)
        return Body(stop=behind + 2, ends=ends, relation=R.ON if unit == "day" else R.ABOUT, inferred=ends is not None)

    def _moved(self, amount: int | None, unit: str, stop: int, step: int) -> Body:
        """Read "two years later" from the date before; without one it only tells before or after."""
        ends = None if amount is None else moved(self.before.told, step * amount, unit)
        if ends is None:
            return Body(stop=stop, relation=R.BEFORE if step < 0 else R.AFTER)
        return Body(stop=stop, ends=ends, relation=R.ABOUT, inferred=True)

    def _amount(self, at: int) -> tuple[int | None, int]:
        token, before = self.tokens[at], self.tokens[at - 1].folded if at else ""
        is_wide = before == "half" or (before in ("or", "to", *HYPHENS) and at > 1)
        if token.folded in ("a", "an", "one"):
            return None if is_wide else 1, at + 1
        if token.folded in ("several", "some", "few", "many"):
            return None, at + 1
        number = number_at(self.tokens[at : at + 4], 0, self.lexicon)
        if number is not None and not number.ordinal:
            return None if is_wide else number.value, at + number.stop
        return None, at

    def _weekday(self, at: int, relation: Relation | None) -> Body | None:
        found = weekday_at(self.tokens, at, self.lexicon, self.report_date, is_open=relation in OPEN_START)
        if found is None:
            return None
        relation = R.FROM_TO if found.is_pair else R.ON
        return Body(stop=found.stop, ends=found.ends, relation=relation, inferred=found.ends is not None)

    def _decade(self, at: int, relation: Relation | None) -> Body | None:
        found = None if relation is None else decade_at(self.tokens, at, self.report_date)
        return None if found is None else Body(stop=found[1], ends=found[0], inferred=found[0] is not None)

    def _worded(self, at: int) -> Body | None:
        for words, value in relatives(self.lexicon.language).get(self.tokens[at].folded, ()):
            stop = at + len(words)
            if tuple(t.folded for t in self.tokens[at:stop]) == words:
                if value == "today" and not is_of_this_day(self.tokens, stop):
                    return None
                past = in_past(value) if is_told_as_done(self.tokens, at, stop) else None
                rule = past or named(value)
                ends = None if rule is None else resolve(rule, self.report_date)
                relation = R.ON if value in DAYS else VAGUE.get(value, R.DURING)
                is_past = value == "recently"
                return Body(stop=stop, ends=ends, relation=relation, inferred=ends is not None, is_past=is_past)
        if self.tokens[at].folded in ("last", "this") and at + 1 < len(self.tokens):
            return self._of_point(at + 1, R.DURING, self.tokens[at].folded)
        return None

    def _now(self, at: int, sentence: Sentence) -> DateHit | None:
        for words in present_words(self.lexicon.language).get(self.tokens[at].folded, ()):
            stop = at + len(words)
            if tuple(t.folded for t in self.tokens[at:stop]) == words:
                return DateHit(when=When(relation=R.AT_PUBLICATION, text=sentence.words(at, stop)), first=at, stop=stop)
        return None


def read_dates(
    sentence: Sentence, lexicon: Lexicon, report_date: str | None, *, anchor: Anchor | None = None
) -> tuple[DateHit, ...]:
    """Find the dates of a sentence, in order.

    Args:
        sentence: The sentence to read.
        lexicon: The English lexicon.
        report_date: EDTF; a date finer than it can tell is not resolved. None leaves relative dates as words, and a day
            of a month in an unknown year.
        anchor: The date before in the same paragraph; its year dates "on May 7" and "in May".
    """
    return _read(sentence, lexicon, report_date, Before(anchor=anchor, told=anchor))[0]


def _read(
    sentence: Sentence, lexicon: Lexicon, report_date: str | None, before: Before
) -> tuple[tuple[DateHit, ...], Before]:
    """Read a sentence; a year once named holds for the dates behind it."""
    if not any(_may_date(token, lexicon) for token in sentence.tokens):
        return (), before.undated()
    calendar = Calendar(tokens=sentence.tokens, lexicon=lexicon, report_date=report_date, before=before)
    found: list[DateHit] = []
    at = 0
    while at < len(sentence.tokens):
        hit = calendar.hit_at(at, sentence) if _may_open(sentence.tokens[at], lexicon) else None
        if hit is not None and not calendar.is_denied(hit):
            found.append(hit)
            before = before.with_date(sentence.tokens, hit.when, hit.first, hit.stop)
            calendar = replace(calendar, before=before)
        at = at + 1 if hit is None else hit.stop
    return tuple(found), before if found else before.undated()


def read_all_dates(
    sentences: Iterable[Sentence], lexicon: Lexicon, report_date: str | None
) -> tuple[tuple[DateHit, ...], ...]:
    """Read the dates of many sentences; a year once named holds for what follows in its paragraph."""
    rows: list[tuple[DateHit, ...]] = []
    paragraph = -1
    before = Before()
    for sentence in sentences:
        before = before if sentence.paragraph == paragraph else before.next_paragraph()
        paragraph = sentence.paragraph
        hits, before = _read(sentence, lexicon, report_date, before)
        rows.append(hits)
    return tuple(rows)


def _may_open(token: Token, lexicon: Lexicon) -> bool:
    """Pass over the words that begin no date, which are most, at a glance."""
    if token.kind is TokenKind.PUNCT:
        return False
    return token.folded in starters(lexicon.language) or token.folded[:1].isdigit() or is_era(token)


def _may_date(token: Token, lexicon: Lexicon) -> bool:
    if token.kind is TokenKind.NUMBER or token.folded[:1].isdigit() or is_era(token):
        return True
    return token.folded in triggers(lexicon.language)
