"""What the dates before a date leave for it: in its paragraph, and in the paragraphs before."""

from dataclasses import dataclass, replace

from onrecord.reading.date_ends import OPEN_END
from onrecord.reading.date_years import Anchor, anchor_of
from onrecord.reading.tokens import Token
from onrecord.record.when import Relation, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The dates before: in the paragraph the last named outright (`anchor`) and the last of any kind (`told`).

    `section` is the last month or day named outright in the paragraphs before, `broken_off` the last date of the one
    right before, while no sentence lies between.
    """

    anchor: Anchor | None = None
    told: Anchor | None = None
    section: Anchor | None = None
    broken_off: Anchor | None = None

    def with_date(self, tokens: tuple[Token, ...], when: When, first: int, stop: int) -> "Before":
        """Take in a date read at tokens `first` to `stop`: "that year" is the last one's, or no one's if not known."""
        left = None if when.edtf is None else anchor_of(tokens, when.edtf, first, stop)
        is_outright = not when.inferred and when.relation not in OPEN_END
        return replace(
            self,
            anchor=left if is_outright and left is not None else self.anchor,
            told=self.told if when.relation is Relation.AT_PUBLICATION else left,
            broken_off=None,
        )

    def next_paragraph(self) -> "Before":
        """Leave the paragraph; only "that year" and its like right behind the break still point back over it."""
        named = self.anchor if self.anchor is not None and self.anchor.month is not None else self.section
        return Before(section=named, broken_off=self.told)

    def undated(self) -> "Before":
        """Pass over a sentence that names no date: "the next day" no more points back over it."""
        told = None if self.told is None else replace(self.told, day=None)
        return replace(self, told=told, broken_off=None)
