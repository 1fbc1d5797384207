from brief_world import Paper
from onrecord.record.claim import Stance
from onrecord.record.mention import MentionKind
from onrecord.releasing.persons import Person, cleared, persons

PAPER = Paper(
    text=(
        "Samir Odlu, major, beat Vaqif Tural. Vaqif Tural was accused of treason. The court cleared Vaqif Tural."
        " Maybe it cleared Samir Odlu. VAQIF TURAL spoke. Samir Odlu was charged. Lake Odlu was seen."
    )
)
VICTIM, DOER = PAPER.person("Vaqif Tural"), PAPER.person("Samir Odlu")
POST = PAPER.claim("Samir Odlu, major", "posting", who=(DOER,))
BEATING = PAPER.claim("Samir Odlu, major, beat Vaqif Tural", "act:beating", who=(DOER,), whom=(VICTIM,))
ACCUSED = PAPER.claim("Vaqif Tural was accused of treason", "accusation", whom=(VICTIM,))
CLEARED = PAPER.claim("The court cleared Vaqif Tural", "proceeding:clearing", whom=(VICTIM,))
ASKED = PAPER.claim("Maybe it cleared Samir Odlu", "proceeding:clearing", whom=(DOER,), stance=Stance.QUESTIONS)
SPOKE = PAPER.claim("VAQIF TURAL spoke", "saying", who=(PAPER.person("VAQIF TURAL"),))
CHARGED = PAPER.claim("Samir Odlu was charged", "proceeding:charge", whom=(DOER,))
LAKE = PAPER.claim(
    "Lake Odlu was seen", "situation", whom=(PAPER.mention("Lake Odlu", name="Lake Odlu", kind=MentionKind.PLACE),)
)
CLAIMS = (LAKE, CHARGED, SPOKE, ASKED, CLEARED, ACCUSED, BEATING, POST)


def test_people_stand_by_name_with_the_part_played_and_places_do_not() -> None:
    assert persons(CLAIMS) == (
        Person(
            name="Samir Odlu", posts=(POST,), suffered=(), alleged=(BEATING,), proceedings=(ASKED, CHARGED), further=()
        ),
        Person(
            name="Vaqif Tural",
            posts=(),
            suffered=(BEATING,),
            alleged=(),
            proceedings=(ACCUSED, CLEARED),
            further=(SPOKE,),
        ),
    )


def test_an_accusation_of_somebody_reported_cleared_knows_it() -> None:
    assert cleared(CLAIMS) == {ACCUSED.id: (CLEARED,)}
