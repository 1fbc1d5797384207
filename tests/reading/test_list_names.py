import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.list_names import has_doubt, looks_like_name, read_name


def _pieces(cell: str) -> list[tuple[str, str, str | None]]:
    return [(piece.field.value, cell[piece.start : piece.end], piece.value) for piece in read_name(cell)]


def test_a_plain_name_is_itself() -> None:
    assert _pieces("Orxan Vəlizadə") == [("name", "Orxan Vəlizadə", "Orxan Vəlizadə")]
    assert _pieces("Vəlizadə, Orxan") == [("name", "Vəlizadə, Orxan", "Vəlizadə, Orxan")]


def test_a_nickname_in_quotes_is_kept_where_it_stands_and_left_out_of_what_is_compared() -> None:
    assert _pieces('Manfred "Butch" Mooring Jr.') == [
        ("name", 'Manfred "Butch" Mooring Jr.', "Manfred Mooring Jr."),
        ("nickname", "Butch", "Butch"),
    ]
    assert _pieces("Orxan «Qartal» Vəlizadə")[1] == ("nickname", "Qartal", "Qartal")


def test_a_name_all_in_quotes_has_no_nickname() -> None:
    assert _pieces('"Orxan Vəlizadə"') == [("name", '"Orxan Vəlizadə"', "Orxan Vəlizadə")]


def test_another_name_stands_behind_aka() -> None:
    assert _pieces("Orxan Vəlizadə aka Oriq") == [
        ("name", "Orxan Vəlizadə", "Orxan Vəlizadə"),
        ("alias", "Oriq", "Oriq"),
    ]
    assert _pieces("Орхан Велизаде он же Орик")[1] == ("alias", "Орик", "Орик")


def test_two_scripts_in_a_cell_are_two_spellings() -> None:
    assert _pieces("Orxan Vəlizadə / Орхан Велизаде") == [
        ("name", "Orxan Vəlizadə", "Orxan Vəlizadə"),
        ("name", "Орхан Велизаде", "Орхан Велизаде"),
    ]


def test_a_stroke_inside_one_script_cuts_nothing() -> None:
    assert _pieces("Orxan Vəlizadə / Kərimli") == [("name", "Orxan Vəlizadə / Kərimli", "Orxan Vəlizadə / Kərimli")]


def test_words_in_brackets_are_a_name_or_a_note() -> None:
    assert _pieces("Orxan Vəlizadə (Oriq)")[1] == ("alias", "Oriq", "Oriq")
    assert _pieces("Orxan Vəlizadə (brother of Elnur)")[1] == ("note", "brother of Elnur", "brother of Elnur")


@pytest.mark.parametrize(
    "cell",
    [
        "unknown",
        "Unidentified male",
        "Name withheld by police",
        "неизвестен",
        "Naməlum",
        "مجهول",
        "անհայտ",
        "უცნობი",
        "?",
        "—",
        "N/A",
        "unknown / неизвестно",
        "ناشناس",
        "невідомий",
    ],
)
def test_words_for_unknown_name_nobody(cell: str) -> None:
    (piece,) = read_name(cell)

    assert (piece.value, piece.missing) == (None, True)


def test_a_question_mark_is_a_doubt_and_no_part_of_the_name() -> None:
    cell = "Orxan Vəlizadə (?)"

    assert _pieces(cell) == [("name", cell, "Orxan Vəlizadə")]
    assert has_doubt(cell) == (15, 18)
    assert (has_doubt("?"), has_doubt("Orxan")) == (None, None)


def test_what_looks_like_a_name() -> None:
    assert [looks_like_name(one) for one in ("Orxan Vəlizadə", "محمد خليل", "gunshot wound", "Karvel", "12 May")] == [
        True, True, False, False, False,
    ]  # fmt: skip


@given(st.text(alphabet="Aab \"'«»()[]/|,?*aka-م", max_size=40))
def test_every_piece_stands_in_its_cell(cell: str) -> None:
    for piece in read_name(cell):
        assert 0 <= piece.start <= piece.end <= len(cell)
        assert piece.value is None or piece.value.strip() != ""
