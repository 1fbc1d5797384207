"""Terms, force, standing, traits, statements and order: the kinds of claims beyond a plain verb and its people."""

import pytest

from reading.english_world import claims_of, names, only


def told(text: str, predicate: str) -> list[str]:
    return [claim.quote.exact for claim in claims_of(text) if claim.predicate == predicate]


TERMS = [
    ("A tribunal in Darvan gave the retired manager of the mine six years over the drowning of a boy.", "six years"),
    ("On Monday two officers got four to six years for abuse of office.", "four to six years"),
    ("The longest sentence, twelve years, went to a farmer from the valley.", "twelve years"),
    ("The activists were sentenced to between three and seven years in prison.",
     "between three and seven years in prison"),
    ("A judge in the capital handed Vera Kol a five-year prison term.", "a five-year prison term"),
    ("In June a court convicted nine drivers of arson, two to six years.", "two to six years"),
    ("The lawyer was given 15 days of administrative arrest in May.", "15 days of administrative arrest"),
    ("He received a suspended sentence of two years in the capital.", "a suspended sentence of two years"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "term"), TERMS)
def test_a_term_of_years_is_a_sentence_with_its_words(text: str, term: str) -> None:
    value = only(text, "proceeding:sentence").value
    assert value is not None
    assert value.text == term


def test_a_term_without_a_verb_goes_with_the_verb_before() -> None:
    claims = claims_of("The longest term, twelve years, went to a farmer; nine years to three drivers of the firm.")
    assert [(claim.predicate, names(claim, "whom")) for claim in claims] == [
        ("proceeding:sentence", ["a farmer"]),
        ("proceeding:sentence", ["drivers"]),
    ]


def test_time_spent_is_no_prison_term() -> None:
    assert told("He has spent five years in exile and worked there for two years.", "proceeding:sentence") == []


ACTS = [
    ("Warplanes bombed a market in the town of Darvan.", "act:shooting"),
    ("Troops opened fire on Tuesday near the harbour.", "act:shooting"),
    ("The army shelled the village for three days.", "act:shooting"),
    ("Rockets fell on the hospital of the town.", "act:shooting"),
    ("The gendarmes carried out searches in several barns in the hills.", "act:search"),
    ("Security forces searched the flats of four reporters.", "act:search"),
    ("The militia burned down the houses of the men.", "act:property"),
    ("The soldiers blew up his house in the village.", "act:property"),
    ("The land of two merchants is to be seized.", "act:property"),
    ("A number of students are under arrest in the city.", "act:arrest"),
    ("His brother remains in custody in the capital.", "act:detention"),
    ("Two of the suspects are still at large.", "situation"),
    ("Vera Kol and Orkan Dal have yet to be tried.", "situation"),
    ("Proceedings against four other guards are under way.", "proceeding:investigation"),
    ("The union and the bar published a joint appeal on Thursday.", "report"),
    ("Neither the army nor the government commented on the strike.", "report"),
    ("The raid came a day after the protest in the capital.", "sequence"),
    ("Orkan Dal, a former officer of the border guard, said nothing to them.", "posting"),
    ("In the evening Orkan Dal, 34, was arrested by the police.", "attribute"),
    ("Orkan Dal of the Valley Lawyers said that it was quiet.", "membership"),
    ("Thousands of villagers fled to the border in the night.", "act:displacement"),
    ("Police in the city forced him to sign a statement.", "act:coercion"),
    ("The guards of the prison refused him medical care.", "act:detention-conditions"),
    ("She was denied visits from her family in the prison.", "act:detention-conditions"),
    ("The probe has led to arrests and recognition of dozens of other victims.", "act:arrest"),
    ("The probe has led to arrests and recognition of dozens of other victims.", "proceeding:recognition"),
    ("The probe has led to arrests and recognition of dozens of other victims.", "proceeding:investigation"),
    ("The confessions of the two drivers were extracted under torture.", "act:torture"),
    ("The regulator revoked the licence of the station.", "situation"),
    ("Riot police dispersed the rally with water in the capital.", "situation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate"), ACTS)
def test_a_kind_of_event_is_a_claim(text: str, predicate: str) -> None:
    assert told(text, predicate) != []


QUIET = [
    "I love this country and I want peace for all of us.",
    "Human rights have become a slogan in the debate.",
    "If the army shells the village, the people will have to leave.",
    "The army will search the flats of the reporters.",
    "The ministry was about to open the door.",
]


@pytest.mark.parametrize("text", QUIET)
def test_chatter_plans_and_conditions_are_no_claim(text: str) -> None:
    assert [(claim.predicate, claim.quote.exact) for claim in claims_of(text)] == []


def test_joined_deeds_of_one_subject_are_claims_of_their_own() -> None:
    claims = claims_of("Police in the capital raided the newsroom and confiscated computers.")
    assert [claim.predicate for claim in claims] == ["act:search", "act:property"]


def test_what_a_speaker_says_of_an_event_is_not_the_publishers() -> None:
    claim = only("Residents said that the soldiers blew up his house in the village.", "act:property")
    assert [speaker.level for speaker in claim.chain] == [0, 1]


def test_cases_sent_back_and_verdicts_cancelled_share_a_sentence() -> None:
    text = "Rulings against nine clerks suspected of fraud were quashed and the cases handed back for retrial."
    predicates = [claim.predicate for claim in claims_of(text)]
    assert [one for one in predicates if one.startswith("proceeding")] == [
        "proceeding:annulment",
        "proceeding:return",
    ]
