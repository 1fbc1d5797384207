"""A frame: one predicate with its participants, before it is known who says so."""

from dataclasses import dataclass

from onrecord.reading.counts import CountHit
from onrecord.reading.parse import Parse
from onrecord.record.claim import Value
from onrecord.record.mention import Mention
from onrecord.record.span import Span
from onrecord.record.when import When

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`trigger` are the words that carry the predicate; `words` further stretches the quote must hold.

    `told_at` are the words that put it forward where the trigger does not: "the trial reportedly *began*".
    `said_by` marks a frame about an utterance: its own speaker is no step of the chain. `presupposed` marks what the
    words take for granted ("those killed"); `subset_of` is the trigger of the frame whose number this one is part of.
    """

    parse: Parse
    predicate: str
    trigger: Place
    rule: str
    whom: tuple[Mention, ...] = ()
    who: tuple[Mention, ...] = ()
    where: tuple[Mention, ...] = ()
    other: tuple[Mention, ...] = ()
    act: str | None = None
    means: tuple[Span, ...] = ()
    value: Value | None = None
    count: CountHit | None = None
    when: When | None = None
    words: tuple[Place, ...] = ()
    negated: bool = False
    said_by: bool = False
    presupposed: bool = False
    subset_of: Place | None = None
    condition: Span | None = None
    told_at: Place | None = None

    @property
    def stands_at(self) -> int:
        """The code point at which it is put forward: who speaks there, and doubts there, speaks of it and doubts it."""
        return (self.told_at or self.trigger)[0]

    @property
    def is_act(self) -> bool:
        return self.predicate.startswith(("act:", "proceeding:")) or self.rule == "event"
