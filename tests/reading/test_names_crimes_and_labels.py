"""Numbers of people known by name, what deeds and reports are called, who "whose" and "two of them" are, fines."""

import pytest

from reading.english_world import claims_of, names, only, predicates, speakers


@pytest.mark.parametrize(
    "text",
    [
        "The union has established the identities of 37 stokers.",
        "The union was able to confirm the names of 37 stokers.",
        "The names of 37 stokers were published in May.",
    ],
)
def test_people_known_by_name_are_counted(text: str) -> None:
    claim = only(text, "count")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (37, 37)


def test_who_was_unable_to_confirm_names_counted_nobody() -> None:
    assert "count" not in predicates("The union was not able to confirm the names of 37 stokers.")


@pytest.mark.parametrize("verb", ["amount to", "constitute"])
def test_what_a_deed_amounts_to_is_an_accusation(verb: str) -> None:
    claim = only(f"The killings at the pier {verb} a war crime.", "accusation")
    assert (claim.value is not None and claim.value.text) == "a war crime"


def test_a_sum_that_amounts_to_something_accuses_nobody() -> None:
    assert predicates("The debts amount to a million.") == []


def test_a_doubt_over_the_crime_is_kept() -> None:
    claim = only("The killings at the pier may amount to a crime against humanity.", "accusation")
    assert [hedge.exact for hedge in claim.hedges] == ["may"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The port authority dismissed the report as rumour.", "rumour"),
        ("The warning was dismissed by the port authority as a cover.", "a cover"),
        ("The port authority described the allegations as lies.", "lies"),
    ],
)
def test_what_somebody_calls_a_report_is_a_report_of_its_own(text: str, value: str) -> None:
    claim = only(text, "report")
    assert (names(claim, "who"), claim.value is not None and claim.value.text) == (["The port authority"], value) or (
        names(claim, "who") == ["the port authority"] and claim.value is not None and claim.value.text == value
    )


def test_what_an_event_was_called_by_somebody_is_theirs() -> None:
    assert [
        speakers(claim) for claim in claims_of("The beating of two cooks was called an accident by the captain.")
    ] == [[(1, "the captain")]]


def test_of_a_union_whose_chairman_was_jailed_the_chairman_was() -> None:
    text = "The union, whose chairman, Selim Tarn, was sentenced to seven years in prison, was closed."
    assert names(only(text, "proceeding:sentence"), "whom") == ["Selim Tarn"]


def test_two_of_the_four_died_and_not_the_four() -> None:
    claim = only("Four cooks were held and two of them, Avi Tarn and Ben Orlo, died in May.", "act:death")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (2, 2)


def test_a_fourth_who_is_named_died() -> None:
    assert names(only("A fourth, Selim Tarn, died in custody.", "act:death"), "whom") == ["Selim Tarn"]


def test_a_term_in_two_words_is_no_part_of_the_people() -> None:
    claim = only("A court gave two stokers twenty-two years each for arson.", "proceeding:sentence")
    assert (names(claim, "whom"), claim.value is not None and claim.value.text) == (["stokers"], "twenty-two years")


def test_the_sum_of_a_fine_is_its_value() -> None:
    claim = only("Irina Tarn was fined 200 lir for littering.", "proceeding:sentence")
    assert claim.value is not None
    assert claim.value.text == "200 lir"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Widows tried again to rally before the palace.",
            "Widows tried again to rally before the palace",
        ),
        ("The nurses managed to get into the ward.", "The nurses managed to get into the ward"),
        ("The nurses were unable to reach the ward.", "The nurses were unable to reach the ward"),
    ],
)
def test_what_people_tried_or_managed_to_do_is_told_whole(text: str, quote: str) -> None:
    assert [(claim.predicate, claim.quote.exact) for claim in claims_of(text)] == [("situation", quote)]


def test_it_may_be_silent_too() -> None:
    assert names(only("It did not respond to a request for access.", "report"), "who") == ["It"]


def test_an_officer_has_since_warned_her() -> None:
    assert names(only("A guard has since warned her brother to stop writing.", "saying"), "who") == ["A guard"]


@pytest.mark.parametrize(
    ("text", "low"),
    [("Three of them were miners.", 3), ("Nine were officers.", 9), ("Most of the dead were children.", None)],
)
def test_what_a_number_of_people_were_is_told_of_that_number(text: str, low: int | None) -> None:
    claim = only(text, "attribute")
    assert claim.count is not None
    assert claim.count.low == low


def test_what_one_unnamed_killer_was_tells_little() -> None:
    assert predicates("The killer was a soldier.") == []


def test_a_lorry_that_drives_into_people_targets_them() -> None:
    assert predicates("A lorry drove into the crowd.") == ["act:targeting"]
    assert "act:targeting" not in predicates("A lorry drove into the garage.")


def test_a_building_that_burned_is_property() -> None:
    assert predicates("The office of the union burned.") == ["act:property"]


@pytest.mark.parametrize(
    "text", ["Reporters left because filming was forbidden.", "The pier was closed, and filming was forbidden."]
)
def test_an_act_in_ing_before_was_is_a_noun(text: str) -> None:
    assert "filming was forbidden" in [claim.quote.exact for claim in claims_of(text)]
