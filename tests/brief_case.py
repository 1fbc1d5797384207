"""The made-up case that tests of the brief share: three outlets, one of them hostile, one report not read."""

from dataclasses import replace

from brief_shelf import MemoryShelf
from brief_world import Paper
from onrecord.record.claim import Polarity, Speaker, Stance
from onrecord.record.count import Qualifier
from onrecord.record.entries import Silence
from onrecord.record.layer import Coverage, ReadState
from onrecord.releasing.subject import Review

WIRE = Paper(
    outlet="Exile Wire",
    text=(
        "At least nine soldiers died, relatives told the paper. Major Samir Odlu beat Vaqif Tural. Vaqif Tural was"
        " accused of treason. Some were said to be zbrq, and 40 fled. It is unclear why. No officer was charged. The"
        " court cleared Vaqif Tural on 19 April 2022. Such news is banned. Major Samir Odlu, head of the guard, left."
    ),
)
COURIER = Paper(
    outlet="Daily <b>Courier</b>",
    title="Eleven \"dead\" <script>alert('x')</script>",
    address="javascript:alert(1)//`|[x](http://evil.example)",
    published="2021-04",
    text="Eleven soldiers died, relatives said. At least nine soldiers died, relatives told it. <img src=x onerror=y>",
)
UNREAD = Paper(
    outlet="Լեռ", title=None, published=None, language="hy", text="Ութ զինծառայող։", read=ReadState.NONE,
    coverage=Coverage(unit="sentence", read=0, total=1, reasons=("language-not-read-yet",)),
)  # fmt: skip


def relatives(paper: Paper) -> Speaker:
    return paper.speaker("relatives", "relatives", 1)


NINE = WIRE.claim(
    "At least nine soldiers died", "act:death", relatives(WIRE), whom=(WIRE.mention("soldiers"),),
    count=WIRE.count("At least nine", 9, None, Qualifier.AT_LEAST, unit="soldier"), stance=Stance.REPORTS,
)  # fmt: skip
NINE_AGAIN = COURIER.claim(
    "At least nine soldiers died", "act:death", relatives(COURIER), whom=(COURIER.mention("soldiers"),),
    count=COURIER.count("At least nine", 9, None, Qualifier.AT_LEAST, unit="soldier"), stance=Stance.REPORTS,
)  # fmt: skip
ELEVEN = COURIER.claim(
    "Eleven soldiers died", "act:death", relatives(COURIER), whom=(COURIER.mention("soldiers"),), stance=Stance.REPORTS,
    count=COURIER.count("Eleven", 11, 11, unit="soldier"),
)  # fmt: skip
BEATING = WIRE.claim(
    "Major Samir Odlu beat Vaqif Tural", "act:beating", who=(WIRE.person("Major Samir Odlu", "Samir Odlu"),),
    whom=(WIRE.person("Vaqif Tural"),),
)  # fmt: skip
ACCUSED = WIRE.claim(
    "Vaqif Tural was accused of treason", "accusation", whom=(WIRE.person("Vaqif Tural"),), value=WIRE.value("treason")
)
TRAIT = WIRE.claim("Some were said to be zbrq", "attribute", sensitive=("orientation",))
FLED = WIRE.claim("40 fled", "situation")
UNCLEAR = WIRE.claim("It is unclear why", "motive", stance=Stance.QUESTIONS)
NOBODY = WIRE.claim("No officer was charged", "proceeding:charge", polarity=Polarity.MINUS)
CLEARED = WIRE.claim(
    "court cleared Vaqif Tural on 19 April 2022", "proceeding:clearing",
    whom=(WIRE.person("Vaqif Tural"),), when=WIRE.when("on 19 April 2022", "2022-04-19"),
)  # fmt: skip
BANNED = WIRE.claim("Such news is banned", "situation")
REJECTED = WIRE.claim("head of the guard, left", "situation")
POST = WIRE.claim(
    "Major Samir Odlu, head of the guard", "posting", who=(WIRE.person("Major Samir Odlu", "Samir Odlu"),),
    value=WIRE.value("head of the guard"),
)  # fmt: skip
MARKUP = COURIER.claim("<img src=x onerror=y>", "situation")
SHOWN = (
    NINE, NINE_AGAIN, ELEVEN, BEATING, ACCUSED, FLED, UNCLEAR, NOBODY, CLEARED, BANNED, POST, MARKUP,
)  # fmt: skip
MISSED = Silence(span=WIRE.span("Some were said to be zbrq, and 40 fled"), why="number")


PAPERS = (WIRE, COURIER, UNREAD)


def case() -> MemoryShelf:
    return MemoryShelf(
        casebook="nine <of> them",
        as_of="2026-11-24",
        kept_reports=(replace(WIRE.view, captures=2), COURIER.view, UNREAD.view),
        texts={paper.id: paper.text for paper in PAPERS},
        kept_claims=(*SHOWN, TRAIT, REJECTED),
        reviews={NINE.id: Review.ACCEPTED, REJECTED.id: Review.REJECTED, BANNED.id: Review.DISPUTED},
        silences={WIRE.id: (MISSED,)},
        coverages={UNREAD.id: UNREAD.coverage},
    )
