from onrecord.weighing.independence import Bond, Verdict, weigh_origins
from weighing_world import claim, step, told


def test_relatives_of_two_outlets_are_not_shown_to_be_different_people() -> None:
    claims = [claim(report, "act:death", step("relatives", "relatives")) for report in ("Quay Daily", "Wire")]
    weighed = weigh_origins(told(*claims))
    assert weighed.words == "1..2"
    assert weighed.pairs[0].verdict == Verdict(
        bond=Bond.NOT_SHOWN, rule="R3", words="both unnamed and of one kind"
    )  # fmt: skip


def test_two_branches_that_both_end_with_unnamed_relatives_are_one_to_two_origins() -> None:
    chain = claim(
        "Institute", "act:death", step("exile media", "exile-media"), step("human rights activists", "activist"),
        step("relatives", "relatives", 2),
    )  # fmt: skip
    assert weigh_origins(told(chain)).words == "1..2"


def test_eleven_by_a_statement_without_method_and_by_activists_through_a_broadcaster_is_one_to_two() -> None:
    statement = claim("Tideline Foundation", "act:death")
    activists = claim("Quay Daily", "act:death", step("Radio Meridian", "media"), step("activists", "activist", 2))
    weighed = weigh_origins(told(statement, activists))
    assert (weighed.words, weighed.pairs[0].verdict.words) == ("1..2", "neither states a basis of its own")


def test_two_outlets_that_tell_it_in_their_own_voice_are_not_shown_to_be_independent() -> None:
    weighed = weigh_origins(told(claim("Quay Daily"), claim("Wire")))
    assert [pair.verdict.rule for pair in weighed.pairs] == ["R3"]
