"""The day a sentence was written on: that of the post it stands in, where its stamp tells one, else the report's."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from onrecord.reading.dates import read_dates
from onrecord.reading.lexicon import Lexicon
from onrecord.reading.post_headers import posts_of
from onrecord.reading.sentences import Sentence
from onrecord.record.edtf import parse_edtf
from onrecord.record.layer import TextLayer

Written = tuple[str | None, tuple[Sentence, ...]]


def written_on(
    layer: TextLayer, sentences: Sequence[Sentence], read: Sequence[Sentence], lexicon: Lexicon, report_date: str | None
) -> Iterator[Written]:
    """Group the sentences that are read, in order, by the day that "yesterday" is counted from in them (EDTF).

    A stamp that tells no day, or no year that is known, leaves the report's date.
    """
    posts = posts_of(layer)
    if not posts:
        yield report_date, tuple(read)
        return
    heads = {one.start: one for one in sentences}
    days = [_day(heads.get(post.header.start), lexicon, report_date) or report_date for post in posts]
    starts = [post.start for post in posts]

    def post_at(sentence: Sentence) -> int:
        return bisect_right(starts, sentence.start) - 1

    for at, group in groupby(read, key=post_at):
        yield (days[at] if at >= 0 else report_date), tuple(group)


def _day(head: Sentence | None, lexicon: Lexicon, report_date: str | None) -> str | None:
    hits = () if head is None else read_dates(head, lexicon, report_date)
    said = next((hit.when.edtf for hit in hits if hit.when.edtf is not None and hit.when.is_placed), None)
    day = None if said is None else parse_edtf(said)
    return said if day is not None and day.earliest == day.latest else None
