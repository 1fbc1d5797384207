"""What is claimed: predicates, participants, numbers, dates."""

import pytest

from reading.english_world import claims_of, names, only, predicates

ROWS = [
    # text, predicate, whom, who
    ("Police shot three protesters on Friday.", "act:shooting", ["protesters"], ["Police"]),
    ("Guards raped a prisoner.", "act:rape", ["a prisoner"], ["Guards"]),
    ("A prisoner was raped by guards.", "act:rape", ["A prisoner"], ["guards"]),
    ("Wardens tortured to death some four miners.", "act:killing", ["miners"], ["Wardens"]),
    ("Soldiers were held under water.", "act:torture", ["Soldiers"], []),
    ("People were stripped.", "act:ill-treatment", ["People"], []),
    ("They gave him electric shocks.", "act:torture", ["him"], ["They"]),
    ("Unidentified men abducted the journalist.", "act:abduction", ["the journalist"], ["Unidentified men"]),
    ("The court acquitted all five defendants.", "proceeding:acquittal", ["five defendants"], ["The court"]),
    ("Those arrested were dragged from a bus.", "act:arrest", ["Those arrested"], []),
    ("A tribunal has cleared several of those executed of arson charges.", "proceeding:clearing", ["those executed"],
     ["A tribunal"]),
    ("Amnesty Watch accused the police of torturing protesters.", "accusation", ["the police"], ["Amnesty Watch"]),
    ("A fact-finding mission met with about thirty widows.", "visit", ["widows"], ["A fact-finding mission"]),
    ("They had no lawyer.", "act:denial-of-counsel", ["They"], []),
    ("Booksellers were called to the city police and warned.", "act:pressure", ["Booksellers"], []),
    ("Hasty burials by the army went on.", "act:burial", [], ["the army"]),
    ("The police interrogated two students.", "act:interrogation", [["two", "students"][1]], ["The police"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "whom", "who"), ROWS)
def test_a_frame_has_its_participants(text: str, predicate: str, whom: list[str], who: list[str]) -> None:
    found = [claim for claim in claims_of(text) if claim.predicate == predicate]
    assert [(names(claim, "whom"), names(claim, "who")) for claim in found] == [(whom, who)]


def test_conjoined_verbs_are_claims_of_their_own_with_one_subject_and_object() -> None:
    claims = claims_of("The wardens beat, electrocuted and otherwise tortured their captives.")
    assert [(claim.predicate, names(claim, "who"), names(claim, "whom")) for claim in claims] == [
        ("act:beating", ["The wardens"], ["their captives"]),
        ("act:torture", ["The wardens"], ["their captives"]),
        ("act:torture", ["The wardens"], ["their captives"]),
    ]


def test_an_aside_between_subject_and_verb_lends_no_subject() -> None:
    claims = claims_of("The ministry said that Judge Orkan Dal and two colleagues, including Vera Kol, were arrested.")
    assert [names(claim, "whom") for claim in claims if claim.predicate == "act:arrest"] == [
        ["Vera Kol"],
        ["Judge Orkan Dal", "colleagues"],
    ]


def test_a_participle_on_the_subject_does_not_hide_the_main_verb() -> None:
    claims = claims_of("Men held in Darvan since May were tortured.")
    assert [(claim.predicate, names(claim, "whom")) for claim in claims] == [
        ("act:detention", ["Men"]),
        ("act:torture", ["Men"]),
    ]


def test_a_number_stays_an_interval_and_out_of_the_mention() -> None:
    claim = only("At least seven weavers were tortured.", "act:torture")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high, names(claim, "whom")) == (7, None, ["weavers"])


def test_a_part_of_a_number_is_an_attribute_linked_to_the_whole() -> None:
    claims = claims_of("At least nine miners, two of them foremen, died.")
    assert [(claim.predicate, claim.count.low if claim.count else None) for claim in claims] == [
        ("attribute", 2),
        ("act:death", 9),
    ]


def test_two_groups_with_their_own_numbers_are_two_claims() -> None:
    claims = claims_of("At least six nurses and one visiting doctor died in jail.")
    assert [(claim.count.low, claim.count.high) for claim in claims if claim.count] == [(6, None), (1, 1)]


@pytest.mark.parametrize(
    ("text", "predicate", "low"),
    [
        ("11 deaths in custody were recorded.", "act:death", 11),
        ("The toll: nine dead.", "act:death", 9),
        ("There are already 64 victims.", "count", 64),
        ("The list has 182 names.", "count", 182),
        ("Gazette reports 31 arrests at the port.", "act:arrest", 31),
    ],
)
def test_a_bare_number_is_read_with_what_it_counts(text: str, predicate: str, low: int) -> None:
    claim = only(text, predicate)
    assert claim.count is not None
    assert claim.count.low == low


def test_a_date_belongs_to_the_verb_it_stands_with() -> None:
    arrest, release = claims_of("The editor, arrested in May 2020, was released on 3 June 2021.")
    assert (arrest.when and arrest.when.edtf, release.when and release.when.edtf) == ("2020-05", "2021-06-03")


def test_a_year_in_a_life_dates_no_charge() -> None:
    assert only("Three drivers hired in 1984, were charged with smuggling.", "proceeding:charge").when is None


def test_torture_in_march_puts_the_death_in_march_or_later() -> None:
    text = "Four sailors died of the torture they were exposed to by guards in March 2011."
    death, torture = claims_of(text)
    assert (torture.when and torture.when.edtf, death.when and death.when.edtf) == ("2011-03", "2011-03/..")
    assert death.act == "h4:010190010000"


def test_a_vague_charge_keeps_its_words() -> None:
    claim = only("Six men were sentenced to between four and nine years.", "proceeding:sentence")
    assert claim.value is not None
    assert claim.value.text == "between four and nine years"


def test_a_region_held_by_an_army_is_no_detention() -> None:
    assert predicates("The eastern valley is largely held by the rebel army.") == ["situation"]


def test_rape_is_marked_sensitive() -> None:
    assert only("Guards raped a prisoner.", "act:rape").sensitive == ("sexual",)
