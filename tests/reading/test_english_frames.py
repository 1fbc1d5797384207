"""What is claimed: predicates, participants, numbers, dates."""

import pytest

from reading.english_world import claims_of, names, only, predicates

ROWS = [
    # text, predicate, whom, who
    ("Police shot three protesters on Friday.", "act:shooting", ["protesters"], ["Police"]),
    ("Guards raped a prisoner.", "act:rape", ["a prisoner"], ["Guards"]),
    ("A prisoner was raped by guards.", "act:rape", ["A prisoner"], ["guards"]),
    ("Agents tortured to death at least eight conscripts.", "act:killing", ["conscripts"], ["Agents"]),
    ("Soldiers were held under water.", "act:torture", ["Soldiers"], []),
    ("People were stripped.", "act:ill-treatment", ["People"], []),
    ("They gave him electric shocks.", "act:torture", ["him"], ["They"]),
    ("Unidentified men abducted the journalist.", "act:abduction", ["the journalist"], ["Unidentified men"]),
    ("The court acquitted all five defendants.", "proceeding:acquittal", ["five defendants"], ["The court"]),
    ("Those arrested were taken from home.", "act:arrest", ["Those arrested"], []),
    ("The government has cleared some of those killed of spying charges.", "proceeding:clearing", ["those killed"],
     ["The government"]),
    ("Amnesty Watch accused the police of torturing protesters.", "accusation", ["the police"], ["Amnesty Watch"]),
    ("A monitoring team met with some twenty survivors.", "visit", ["survivors"], ["A monitoring team"]),
    ("They had no lawyer.", "act:denial-of-counsel", ["They"], []),
    ("Editors were called to the prosecutor's office and warned.", "act:pressure", ["Editors"], []),
    ("Hasty burials by the army went on.", "act:burial", [], ["the army"]),
    ("The police interrogated two students.", "act:interrogation", [["two", "students"][1]], ["The police"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "whom", "who"), ROWS)
def test_a_frame_has_its_participants(text: str, predicate: str, whom: list[str], who: list[str]) -> None:
    found = [claim for claim in claims_of(text) if claim.predicate == predicate]
    assert [(names(claim, "whom"), names(claim, "who")) for claim in found] == [(whom, who)]


def test_conjoined_verbs_are_claims_of_their_own_with_one_subject_and_object() -> None:
    claims = claims_of("They raped, waterboarded and otherwise tortured their prisoners.")
    assert [(claim.predicate, names(claim, "who"), names(claim, "whom")) for claim in claims] == [
        ("act:rape", ["They"], ["their prisoners"]),
        ("act:torture", ["They"], ["their prisoners"]),
        ("act:torture", ["They"], ["their prisoners"]),
    ]


def test_an_aside_between_subject_and_verb_lends_no_subject() -> None:
    claim = only(
        "The office said that General Orkan Dal and several others, among them Vera Kol, were arrested.", "act:arrest"
    )
    assert names(claim, "whom") == ["General Orkan Dal", "others"]


def test_a_participle_on_the_subject_does_not_hide_the_main_verb() -> None:
    claims = claims_of("Men held in Darvan since May were tortured.")
    assert [(claim.predicate, names(claim, "whom")) for claim in claims] == [
        ("act:detention", ["Men"]),
        ("act:torture", ["Men"]),
    ]


def test_a_number_stays_an_interval_and_out_of_the_mention() -> None:
    claim = only("At least eight conscripts were tortured.", "act:torture")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high, names(claim, "whom")) == (8, None, ["conscripts"])


def test_a_part_of_a_number_is_an_attribute_linked_to_the_whole() -> None:
    claims = claims_of("At least eight conscripts, three of them officers, died.")
    assert [(claim.predicate, claim.count.low if claim.count else None) for claim in claims] == [
        ("attribute", 3),
        ("act:death", 8),
    ]


def test_two_groups_with_their_own_numbers_are_two_claims() -> None:
    claims = claims_of("At least four soldiers and one retired officer died in custody.")
    assert [(claim.count.low, claim.count.high) for claim in claims if claim.count] == [(4, None), (1, 1)]


@pytest.mark.parametrize(
    ("text", "predicate", "low"),
    [
        ("11 deaths in custody were recorded.", "act:death", 11),
        ("The toll: nine dead.", "act:death", 9),
        ("There are now 397 victims.", "count", 397),
        ("The list has 182 names.", "count", 182),
        ("Courier reports 47 arrests in one day.", "act:arrest", 47),
    ],
)
def test_a_bare_number_is_read_with_what_it_counts(text: str, predicate: str, low: int) -> None:
    claim = only(text, predicate)
    assert claim.count is not None
    assert claim.count.low == low


def test_a_date_belongs_to_the_verb_it_stands_with() -> None:
    arrest, release = claims_of("The editor, arrested in May 2020, was released on 3 June 2021.")
    assert (arrest.when and arrest.when.edtf, release.when and release.when.edtf) == ("2020-05", "2021-06-03")


def test_a_year_of_birth_dates_no_charge() -> None:
    assert only("Two soldiers born in 1997, were charged with treason.", "proceeding:charge").when is None


def test_torture_in_may_puts_the_death_in_may_or_later() -> None:
    text = "Eight conscripts died due to torture they were subjected to by officers in May 2017."
    death, torture = claims_of(text)
    assert (torture.when and torture.when.edtf, death.when and death.when.edtf) == ("2017-05", "2017-05/..")
    assert death.act == "h4:010190010000"


def test_a_vague_charge_keeps_its_words() -> None:
    claim = only("Six men were sentenced to between 12 and 20 years.", "proceeding:sentence")
    assert claim.value is not None
    assert claim.value.text == "between 12 and 20 years"


def test_a_region_held_by_an_army_is_no_detention() -> None:
    assert predicates("Northern Syria is mostly held by the armed group.") == ["situation"]


def test_rape_is_marked_sensitive() -> None:
    assert only("Guards raped a prisoner.", "act:rape").sensitive == ("sexual",)
