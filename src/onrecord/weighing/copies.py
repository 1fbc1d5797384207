"""Which reports share wording that is not shared by chance, and the passages, side by side.

Shingles of three words are compared. Where the casebook holds several events, shingles seen in reports on three or
more other events are common and dropped, and a run of five words is enough. Where it holds one event there is no such
frequency: what one outlet repeats in three or more of its reports is background and dropped, and a run must be longer,
since the names of the case stand in every report. Never a near-duplicate measure: it finds almost no copy (design,
weighing 2).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.weighing.page_furniture import furniture, lines_of
from onrecord.weighing.plain_words import PlainWord, plain_words

SHINGLE = 3
CONTAINED_PERCENT = 40
FEWEST_SHARED = 3
"""Shared shingles below which a share says nothing: two reports of one line each."""
RUN_RARE = 5
RUN_ONE_EVENT = 9
OTHER_EVENTS = 3
BACKGROUND = 3
MANY = 200
"""Reports with one shingle beyond which it brings no two of them together: it is common, whatever it says."""
Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A report's text as it is matched. `voice` is its outlet, `site` where it stood; `event` None: one event only."""

    report: str
    text: str
    voice: str
    site: str
    event: str | None = None
    left_out: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a report's text, in code points."""

    report: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two reports with shared wording: per cent of the shorter contained in the other, longest run in words."""

    first: Passage
    second: Passage
    contained: int
    run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shingled:
    wording: Wording
    words: tuple[PlainWord, ...]
    shingles: tuple[Shingle, ...]


def copies(wordings: Iterable[Wording]) -> tuple[Copy, ...]:
    """Find all pairs of reports of which one has wording of the other; in the order of the reports."""
    texts = _shingled(sorted(wordings, key=lambda w: w.report))
    common = _common(texts)
    run = RUN_RARE if len({text.wording.event for text in texts}) > OTHER_EVENTS else RUN_ONE_EVENT
    rare = [frozenset(s for s in text.shingles if s not in common) for text in texts]
    found = (_copy(texts[a], texts[b], rare[a], rare[b], run) for a, b in sorted(_pairs(rare)))
    return tuple(copy for copy in found if copy is not None)


def _shingled(wordings: Sequence[Wording]) -> list[_Shingled]:
    lines = {w.report: lines_of(w.text) for w in wordings}
    site_lines = furniture(lines, {w.report: w.site for w in wordings})
    texts = []
    for wording in wordings:
        gaps = (*wording.left_out, *((line.start, line.end) for line in site_lines[wording.report]))
        words = plain_words(wording.text, gaps)
        folded = [word.text for word in words]
        shingles = tuple(tuple(folded[at : at + SHINGLE]) for at in range(len(folded) - SHINGLE + 1))
        texts.append(_Shingled(wording=wording, words=words, shingles=shingles))
    return texts


def _common(texts: Sequence[_Shingled]) -> frozenset[Shingle]:
    """Name the shingles that tell nothing: of three other events, or an outlet's own standing paragraphs."""
    events: dict[Shingle, set[str | None]] = defaultdict(set)
    own: dict[tuple[Shingle, str], int] = defaultdict(int)
    for text in texts:
        for shingle in set(text.shingles):
            events[shingle].add(text.wording.event)
            own[shingle, text.wording.voice] += 1
    spread = {shingle for shingle, seen in events.items() if len(seen) > OTHER_EVENTS}
    return frozenset(spread | {shingle for (shingle, _), times in own.items() if times >= BACKGROUND})


def _pairs(rare: Sequence[frozenset[Shingle]]) -> set[tuple[int, int]]:
    """Name the pairs of texts that share a rare shingle: all others need no look."""
    standing: dict[Shingle, list[int]] = defaultdict(list)
    for number, shingles in enumerate(rare):
        for shingle in shingles:
            standing[shingle].append(number)
    return {pair for numbers in standing.values() if len(numbers) <= MANY for pair in combinations(numbers, 2)}


def _copy(
    one: _Shingled, two: _Shingled, rare_one: frozenset[Shingle], rare_two: frozenset[Shingle], needed: int
) -> Copy | None:
    shared = rare_one & rare_two
    fewer = min(len(rare_one), len(rare_two))
    contained = 100 * len(shared) // fewer
    at_one, at_two, length = _longest_run(one.shingles, two.shingles, shared)
    run = length + SHINGLE - 1
    if run < needed and (contained < CONTAINED_PERCENT or len(shared) < FEWEST_SHARED):
        return None
    return Copy(first=_passage(one, at_one, run), second=_passage(two, at_two, run), contained=contained, run=run)


def _longest_run(one: Sequence[Shingle], two: Sequence[Shingle], shared: frozenset[Shingle]) -> tuple[int, int, int]:
    """Give where the longest run of shared shingles begins in each, and its length in shingles; the first of equals."""
    places: Mapping[Shingle, list[int]] = _places(two, shared)
    best, last = (0, 0, 0), dict[int, int]()
    for at, shingle in enumerate(one):
        here = {place: last.get(place - 1, 0) + 1 for place in places.get(shingle, ())}
        for place, length in here.items():
            if length > best[2]:
                best = (at - length + 1, place - length + 1, length)
        last = here
    return best


def _places(shingles: Sequence[Shingle], shared: frozenset[Shingle]) -> Mapping[Shingle, list[int]]:
    places: dict[Shingle, list[int]] = defaultdict(list)
    for at, shingle in enumerate(shingles):
        if shingle in shared:
            places[shingle].append(at)
    return places


def _passage(text: _Shingled, at: int, words: int) -> Passage:
    start, end = text.words[at].start, text.words[at + words - 1].end
    return Passage(report=text.wording.report, start=start, end=end, exact=text.wording.text[start:end])


def clusters(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Group what pairs hold together, each group and the groups in order."""
    home: dict[str, set[str]] = {}
    for one, two in pairs:
        joined = home.get(one, {one}) | home.get(two, {two})
        for member in joined:
            home[member] = joined
    return tuple(sorted({tuple(sorted(group)) for group in home.values()}))


def reports_in(found: Iterable[Copy]) -> Iterator[tuple[str, str]]:
    """Name the reports of each pair."""
    for copy in found:
        yield copy.first.report, copy.second.report
