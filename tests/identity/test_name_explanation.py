"""What is said about two names adds up, and shows them only as they were written."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.evidence import EVIDENCES
from onrecord.identity.name_explanation import LetterShare, explain_names


def test_the_weights_add_up_to_the_bits() -> None:
    told = explain_names("Tapdıq Cümşüdov", "Тапдыг Чумшудов")
    assert [one.name for one in told.weights] == list(EVIDENCES)
    assert sum(one.bits for one in told.weights) == told.bits


def test_the_letters_of_a_part_add_up_and_spell_it() -> None:
    first, _ = explain_names("Chingiz Kestanov", "Чингиз Кестанов").parts
    assert sum(one.bits for one in first.letters) == first.bits
    assert [(one.left, one.right) for one in first.letters[:2]] == [("ch", "ч"), ("i", "и")]
    assert first.letters[-1].left == first.letters[-1].right == "end"


def test_a_letter_without_an_answer_is_told() -> None:
    family = explain_names("Orvil Kestanovi", "Orvil Kestanov").parts[1]
    assert [(one.left, one.right) for one in family.letters][-2:] == [("i", "-"), ("end", "end")]


def test_a_fathers_name_is_explained_by_its_stem() -> None:
    told = explain_names("Чумшудов Тапдыг Газанфарович", "Cümşüdov Tapdıq Qəzənfər oğlu")
    father = told.parts[2]
    assert (father.left, father.right) == ("Газанфарович", "Qəzənfər")
    assert sum(one.bits for one in father.letters) == father.bits
    assert told.kinship == ("oğlu",)


def test_what_is_left_out_is_told() -> None:
    told = explain_names("mayor Tapdıq Kestan", "Tapdıq Kestan Orvil")
    assert told.titles == ("mayor",)
    assert set(chain(*told.left_over)) == {"Orvil"}


def test_a_listed_short_form_has_no_letters_to_show() -> None:
    assert explain_names("Lado Kestanadze", "Vladimer Kestanadze").parts[0].letters == ()


def test_undecidable_has_nothing_to_show() -> None:
    told = explain_names("Тапдыг Чумшyдов", "Orvil")
    assert (told.level, told.bits, told.parts, told.weights) == ("undecidable", None, (), ())
    assert told.flaws == ("two scripts in one word",)


words = st.lists(
    st.sampled_from(["Tapdıq", "Orvil", "Kestanov", "Gəray", "Qulam", "Rza", "Şəfəq"]), min_size=1, max_size=4
)


@given(words, words)
def test_only_written_words_are_shown(left: list[str], right: list[str]) -> None:
    first, second = " ".join(left), " ".join(right)
    told = explain_names(first, second)
    shown = [*chain(*told.left_over), *(text for one in told.parts for text in (one.left, one.right))]
    assert all(text in first or text in second for text in shown)


def test_a_share_is_a_plain_value() -> None:
    assert LetterShare(left="ch", right="ч", bits=1) == LetterShare(left="ch", right="ч", bits=1)
