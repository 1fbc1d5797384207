"""A noun phrase that can take part, and what becomes of it in a claim."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.counts import CountHit
from onrecord.reading.lexical.forms import OBLIQUE, Case
from onrecord.reading.lexical.tongue import Tongue
from onrecord.reading.parse import Parse
from onrecord.record.mention import Mention, MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A phrase: tokens `first` to `stop`; `post` are the words of rank and post before the name."""

    first: int
    stop: int
    head: int
    kind: MentionKind | None
    case: Case | None
    plural: bool
    name: tuple[int, int] | None = None
    post: tuple[int, int] | None = None
    rank: str | None = None
    speaker: str | None = None
    count: CountHit | None = None
    pronoun: bool = False
    is_quoted: bool = False

    @property
    def is_subject(self) -> bool:
        """Say whether the form lets it stand as a subject."""
        return self.case not in OBLIQUE and self.case is not Case.GENITIVE and self.case is not Case.ACCUSATIVE

    @property
    def can_speak(self) -> bool:
        return self.speaker is not None or (self.name is not None and not self.is_quoted) or self.pronoun


def mention_of(parse: Parse, noun: Noun, *, bare: bool = False) -> Mention:
    """Turn a phrase into a mention without its number; `bare` leaves out rank and post as well as the name does."""
    first = noun.first if noun.count is None else max(noun.first, min(noun.count.stop, noun.head))
    first = noun.name[0] if bare and noun.name is not None else first
    start, end = parse.place(first, noun.stop)
    return Mention(
        start=start, end=end, exact=parse.text[start:end], kind=noun.kind, name=name_of(parse, noun), rank=noun.rank
    )


def name_of(parse: Parse, noun: Noun) -> str | None:
    """Give the proper name as worded, case endings included."""
    if noun.name is None:
        return None
    start, end = parse.place(*noun.name)
    name = parse.text[start:end]
    return name.removesuffix("ը") if noun.name[1] - noun.name[0] > 1 else name


def parallel(nouns: tuple[Noun, ...], parse: Parse, tongue: Tongue, index: int) -> Iterator[Noun]:
    """Give a phrase and those joined to it by commas and "and"."""
    yield nouns[index]
    for before, after in zip(nouns[index:], nouns[index + 1 :], strict=False):
        between = [parse.tokens[at].folded for at in range(before.stop, after.first)]
        if not between or any(word != "," and word not in tongue.joins for word in between):
            return
        yield after
