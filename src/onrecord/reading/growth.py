"""What belongs to a name behind it: "Board for the Relief of Prisoners (BRP)", "captain of the 3rd Company"."""

from dataclasses import dataclass
from functools import cache

from onrecord.reading.chunks import Chunk
from onrecord.reading.lexicon import Hit, load_lexicon
from onrecord.reading.tokens import Token
from onrecord.reading.wordclass import WordClass, english_list, is_person_noun

C = WordClass
JOINING = frozenset(("of", "for"))
JOINING_ON = frozenset(("on", "against"))
AFFAIRS = frozenset(("affairs", "security", "justice", "defence", "defense", "emergencies", "situations"))
MINISTRIES = frozenset(("ministry", "ministries", "department", "departments"))
PAIRED = frozenset(("ministries", "departments", "directorates", "services", "offices", "committees", "agencies"))
ROLE_SECTIONS = ("title.role", "rank.words")


@cache
def _calendar() -> frozenset[str]:
    lexicon = load_lexicon("en")
    return frozenset((*lexicon.single("month"), *lexicon.single("weekday")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A noun phrase with its "of"-phrase: `stop` is its end, `after` the number of the next chunk, `inner` the unit."""

    chunk: Chunk
    stop: int
    after: int
    inner: "Grown | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The sentence as the growing of phrases sees it."""

    tokens: tuple[Token, ...]
    classes: tuple[WordClass, ...]
    hits: tuple[Hit, ...]
    chunks: tuple[Chunk, ...]

    def grow(self, number: int) -> Grown:
        """Give the phrase of a chunk with what belongs to it."""
        chunk = self.chunks[number]
        paired = self._paired_bodies(number)
        if paired is not None:
            return Grown(chunk=paired, stop=paired.stop, after=number + 2)
        following = self._joined(number)
        if following is None:
            return Grown(
                chunk=chunk,
                stop=self._with_acronym(chunk.stop),
                after=self._after(number, self._with_acronym(chunk.stop)),
            )
        if self.is_role(chunk):
            inner = self.grow(following)
            stop = self._with_pair(inner)
            return Grown(chunk=chunk, stop=stop, after=self._after(number, stop), inner=inner)
        if self._is_body(chunk) and self._is_bodily(self.chunks[following]):
            inner = self.grow(following)
            stop = self._with_acronym(self._with_second(self._with_tail(inner), self.tokens[chunk.head].folded))
            return Grown(chunk=chunk, stop=stop, after=self._after(number, stop))
        return Grown(chunk=chunk, stop=chunk.stop, after=number + 1)

    def is_role(self, chunk: Chunk) -> bool:
        return any(hit.section in ROLE_SECTIONS for hit in self.hits_at_head(chunk))

    def hits_at_head(self, chunk: Chunk) -> tuple[Hit, ...]:
        return tuple(hit for hit in self.hits if hit.stop == chunk.head + 1 and hit.first >= chunk.first)

    def _joined(self, number: int) -> int | None:
        """Give the chunk that "of", "for" or "on" joins to this one."""
        chunk = self.chunks[number]
        if number + 1 >= len(self.chunks) or chunk.stop >= len(self.tokens):
            return None
        word = self.tokens[chunk.stop].folded
        dated = self.tokens[self.chunks[number + 1].head].folded in _calendar()
        topical = not dated and word in JOINING_ON and self.tokens[chunk.head].folded in english_list("joined_on")
        if self.chunks[number + 1].first != chunk.stop + 1 or not (word in JOINING or topical):
            return None
        speaks = self.tokens[chunk.head].folded.startswith("spokes")
        return number + 1 if word == "of" or speaks or self.classes[chunk.head] is C.NAME else None

    def _paired_bodies(self, number: int) -> Chunk | None:
        """Join "the health and transport ministries": one plural body after two modifiers."""
        chunk = self.chunks[number]
        if number + 1 >= len(self.chunks) or self.tokens[chunk.stop].folded != "and" or self.is_role(chunk):
            return None
        second = self.chunks[number + 1]
        plural = self.tokens[second.head].folded.endswith("s") and self.tokens[second.head].folded in PAIRED
        plain = second.first == chunk.stop + 1 and self.classes[second.first] is not C.DETERMINER
        if not (plural and plain and chunk.stop - chunk.first <= 2):
            return None
        return Chunk(first=chunk.first, stop=second.stop, head=second.head)

    def _is_body(self, chunk: Chunk) -> bool:
        folded = self.tokens[chunk.head].folded
        if any(hit.section.startswith("unit.") for hit in self.hits_at_head(chunk)):
            return True
        if self.classes[chunk.head] is not C.NAME:
            return folded in ("ministry", "office", "group", "member", "members")
        return (
            folded in english_list("organisation")
            or folded in english_list("region")
            or folded.endswith(("tion", "ment"))
        )

    def _is_bodily(self, chunk: Chunk) -> bool:
        """Say whether the phrase behind "of" can be part of a body's name: a ministry is of anything."""
        if chunk.first > 1 and self.tokens[chunk.first - 2].folded in MINISTRIES:
            return True
        folded = self.tokens[chunk.head].folded
        return (
            self.classes[chunk.head] is C.NAME
            or folded in english_list("collective")
            or any(hit.section.startswith("unit.") for hit in self.hits_at_head(chunk))
            or any(self.classes[at] is C.NAME for at in range(chunk.first, chunk.stop))
        )

    def _with_acronym(self, stop: int) -> int:
        """Take in "(CPT)"."""
        if stop + 2 < len(self.tokens) and self.tokens[stop].text == "(" and self.tokens[stop + 2].text == ")":
            word = self.tokens[stop + 1].text
            return stop + 3 if word.isupper() and len(word) > 1 else stop
        return stop

    def _with_tail(self, inner: Grown) -> Grown:
        """Take in "of Prisoners" of "for the Relief of Prisoners"."""
        if inner.after >= len(self.chunks) or inner.stop >= len(self.tokens) or self.tokens[inner.stop].folded != "of":
            return inner
        second = self.chunks[inner.after]
        if second.first != inner.stop + 1 or self.classes[second.head] is not C.NAME:
            return inner
        return Grown(chunk=second, stop=second.stop, after=inner.after + 1)

    def _with_second(self, inner: Grown, head: str) -> int:
        """Take in the second half of "for Water and Forests": one capitalised word, no verb behind it.

        A plural head has two halves whatever they are: "the ministries of health and public works".
        """
        if inner.after >= len(self.chunks) or inner.stop >= len(self.tokens) or self.tokens[inner.stop].folded != "and":
            return inner.stop
        second = self.chunks[inner.after]
        alone = second.first == inner.stop + 1 and second.stop - second.first == 1
        first = inner.chunk.stop - inner.chunk.first == 1
        in_ministry = second.first == inner.stop + 1 and self.tokens[second.head].folded in AFFAIRS
        is_half = alone and first and self.classes[second.head] is C.NAME
        plain = second.first == inner.stop + 1 and not is_person_noun(self.tokens[second.head].folded)
        of_many = head in PAIRED and plain and self.classes[second.first] is not C.DETERMINER
        return second.stop if is_half or in_ministry or of_many else inner.stop

    def _with_pair(self, inner: Grown) -> int:
        """Take in the second half of "heads of supply and transport departments"."""
        if inner.after >= len(self.chunks) or inner.stop >= len(self.tokens) or self.tokens[inner.stop].folded != "and":
            return inner.stop
        second = self.chunks[inner.after]
        is_unit = any(hit.section.startswith("unit.") for hit in self.hits_at_head(second))
        mine = any(hit.section.startswith("unit.") for hit in self.hits_at_head(inner.chunk))
        plain = second.first == inner.stop + 1 and self.classes[second.first] is not C.DETERMINER
        return second.stop if is_unit and not mine and plain else inner.stop

    def _after(self, number: int, stop: int) -> int:
        while number < len(self.chunks) and self.chunks[number].first < stop:
            number += 1
        return number
