"""A person as worded at one place of a report: what all claims say there, and what stands beside the name."""

from dataclasses import dataclass

from onrecord.record.ids import ClaimId, ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """One place of one text layer where a person is named, or meant without a name.

    Attributes:
        start, end: of the name in the layer, in code points; of all the words where nobody is named.
        name: the name without title, rank and case ending; None where nobody is named.
        readings: other forms the name may have without its case ending, where the ending does not tell.
        offices: codes of the ranks and offices beside the name.
        roles: what claims say the person did or met with, as codes.
        stands_for: start and end of the words it stands for in the layer, where a reader resolved it.
        days: days in EDTF on which claims place the person.
        row: the list and number of the row of a table that is this person; a list has other people in its other rows.
    """

    report: ReportId
    layer: str
    start: int
    end: int
    exact: str
    language: str
    name: str | None = None
    readings: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    stands_for: tuple[int, int] | None = None
    days: tuple[str, ...] = ()
    row: str | None = None

    @property
    def home(self) -> str:
        """The text it stands in: two layers of one report are read as two texts."""
        return f"{self.report}/{self.layer}"

    @property
    def ref(self) -> str:
        """The name by which judgements speak of it: it holds as long as the layer does, whatever readers say."""
        return mention_ref(self.report, self.layer, self.start, self.end)


def mention_ref(report: ReportId, layer: str, start: int, end: int) -> str:
    return f"{report}/{layer}/{start:09d}-{end:09d}"


def parse_ref(ref: str) -> tuple[ReportId, str, int, int] | None:
    """Take a reference apart; None where it is none."""
    pieces = ref.split("/")
    ends = pieces[2].split("-") if len(pieces) == 3 else []
    if len(ends) != 2 or not all(one.isascii() and one.isdigit() for one in ends):
        return None
    return ReportId(pieces[0]), pieces[1], int(ends[0]), int(ends[1])
