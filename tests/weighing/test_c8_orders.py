from dataclasses import fields
from datetime import date

from onrecord.weighing.command import CommandAt, CommandRow, Holder, command_at
from onrecord.weighing.independence import weigh_origins
from postings_told import CORPS, UNIT, cited, under
from weighing_world import claim, step, told


def test_what_somebody_ordered_is_a_claim_of_its_own_with_its_own_origins() -> None:
    order = claim("Institute", "act:order", step("exile media", "exile-media"))
    assert weigh_origins(told(order)).words == "1..1"


def test_the_answer_holds_posts_and_claims_and_no_word_about_who_answers_for_what() -> None:
    tree = command_at(
        UNIT,
        date(2031, 5, 7),
        (cited("Ulver Sagan", "commander", UNIT, "2031-05-07"),),
        (under(UNIT, CORPS, "2031-05-01/2031-07-02"),),
    )
    named = {field.name for kind in (CommandAt, CommandRow, Holder) for field in fields(kind)}
    assert not any("respons" in name or "guilt" in name or "order" in name for name in named)
    assert "respons" not in repr(tree).casefold()
