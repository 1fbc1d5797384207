from hypothesis import given
from hypothesis import strategies as st

from brief_world import Paper
from onrecord.record.claim import Claim, Stance
from onrecord.record.mention import MentionKind
from onrecord.releasing.persons import Clearings, Part, Spellings, part_of, people_of

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


def test_people_stand_with_the_part_played_and_places_do_not_stand_at_all() -> None:
    parts = {claim.id: {key: part_of(claim, key) for key in people_of(claim)} for claim in CLAIMS}
    assert parts == {
        LAKE.id: {},
        CHARGED.id: {"samir odlu": Part.PROCEEDINGS},
        SPOKE.id: {"vaqif tural": Part.FURTHER},
        ASKED.id: {"samir odlu": Part.PROCEEDINGS},
        CLEARED.id: {"vaqif tural": Part.PROCEEDINGS},
        ACCUSED.id: {"vaqif tural": Part.PROCEEDINGS},
        BEATING.id: {"vaqif tural": Part.SUFFERED, "samir odlu": Part.ALLEGED},
        POST.id: {"samir odlu": Part.POSTS},
    }


@given(st.permutations((SPOKE, ACCUSED, CLEARED)))
def test_a_name_is_printed_as_the_first_claim_by_place_spells_it(claims: list[Claim]) -> None:
    spellings = Spellings()
    for claim in claims:
        for key, name in people_of(claim).items():
            spellings.add(claim, key, name)
    assert spellings.name_of("vaqif tural") == "Vaqif Tural"


@given(st.permutations(CLAIMS))
def test_an_accusation_of_somebody_reported_cleared_knows_it(claims: list[Claim]) -> None:
    clearings = Clearings()
    for number, claim in enumerate(claims):
        clearings.add(number, claim)
    assert clearings.found() == {claims.index(ACCUSED): (claims.index(CLEARED),)}


def test_whoever_is_accused_beside_others_is_told_of_every_clearing_by_name_and_place() -> None:
    both = PAPER.claim("Samir Odlu was charged", "proceeding:charge", whom=(DOER, VICTIM))
    freed = PAPER.claim("Maybe it cleared Samir Odlu", "proceeding:acquittal", whom=(DOER,))
    clearings = Clearings()
    for number, claim in enumerate((CLEARED, freed, both)):
        clearings.add(number, claim)
    assert clearings.found() == {2: (1, 0)}
