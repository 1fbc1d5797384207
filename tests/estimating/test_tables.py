"""Tables of who is on which list."""

import pytest

from onrecord.errors import Misuse
from onrecord.estimating.table import Table, keep, merged, table, within, without
from onrecord.estimating.table_text import read_table
from onrecord.estimating.times import Times

TEXT = "Red,Blue,Green,count\n1,0,0,30\n0,1,0,20\n1,1,0,5\n0,1,1,4\n1,1,1,2\n"


def read(text: str) -> Table:
    made = read_table(text)
    assert isinstance(made, Table)
    return made


def test_a_table_counts_people_lists_and_how_often_they_were_listed() -> None:
    made = read(TEXT)
    assert made.cells == ((0b001, 30), (0b010, 20), (0b011, 5), (0b110, 4), (0b111, 2))
    assert (made.documented, made.sizes, made.times) == (61, (37, 31, 6), (50, 9, 2))
    assert made.on(0b011) == 7


def test_rows_may_come_in_any_order_and_twice() -> None:
    doubled = "Red,Blue,Green,count\n1,1,1,2\n0,1,1,1\n1,1,0,5\n0,1,0,20\n1,0,0,30\n0,1,1,3\n\n"
    assert read(doubled) == read(TEXT)


def test_leaving_a_list_out_drops_those_who_were_on_it_alone() -> None:
    assert without(read(TEXT), 0) == table(("Blue", "Green"), {0b01: 25, 0b11: 6})


def test_within_a_list_its_people_are_seen_by_the_others() -> None:
    assert within(read(TEXT), 1) == table(("Red", "Green"), {0b01: 5, 0b10: 4, 0b11: 2})


def test_two_lists_taken_as_one_stand_last() -> None:
    assert merged(read(TEXT), 0, 1) == table(("Green", "Red+Blue"), {0b10: 55, 0b11: 6})


def test_lists_may_be_put_in_another_order() -> None:
    assert keep(read(TEXT), (2, 0)).lists == ("Green", "Red")


def test_how_often_people_were_seen_is_a_table_of_its_own() -> None:
    assert read_table("times,of,count\n1,5,9\n3,5,1\n") == Times(of=5, seen=(9, 0, 1, 0, 0))
    assert read_table("times,of,count\n1,,9\n3,,1\n") == Times(of=None, seen=(9, 0, 1))


BAD = {
    "": "row 1 of the table: the table is empty",
    "A,B,C\n1,0,5\n": "row 1 of the table: the last column is not called count",
    "count\n5\n": "row 1 of the table: a list has no name",
    "A,A,count\n1,0,5\n": "row 1 of the table: two columns have one name",
    "A,B,count\n1,0,-5\n": "row 2 of the table: a count that is no whole number of people",
    "A,B,count\n1,0,2.5\n": "row 2 of the table: a count that is no whole number of people",
    "A,B,count\n1,0,\n": "row 2 of the table: a count that is no whole number of people",
    "A,B,count\n1,0,٣\n": "row 2 of the table: a count that is no whole number of people",
    "A,B,count\n1,,5\n": "row 2 of the table: a cell of a list that is neither 0 nor 1",
    "A,B,count\n1,0,3\n1,2,5\n": "row 3 of the table: a cell of a list that is neither 0 nor 1",
    "A,B,count\n1,0\n": "row 2 of the table: 2 cells where the header has 3",
    "A,B,count\n0,0,7\n": "row 2 of the table: people who are on no list",
    "A,B,count\n1,0,0\n": "row 1 of the table: the table counts nobody",
    "A,B,count\n1,0,2147483647\n0,1,1\n": "row 1 of the table: more than 2,147,483,647 people in all",
    "A,B,count\n1,0,99999999999999999999\n": "row 1 of the table: more than 2,147,483,647 people in all",
    'A,B,count\n1,"0"x,1\n': "row 2 of the table: this is not CSV",
    "times,of,count\n6,5,1\n": "row 2 of the table: somebody was seen more often than there were occasions",
    "times,of,count\n0,5,1\n": "row 2 of the table: times must lie between 1 and 1000",
    "times,of,count\n1,5,1\n2,6,1\n": "row 3 of the table: the column of changes from row to row",
}


@pytest.mark.parametrize(("text", "sentence"), BAD.items(), ids=range(len(BAD)))
def test_a_bad_table_gets_one_sentence_that_names_the_row(text: str, sentence: str) -> None:
    with pytest.raises(Misuse) as caught:
        read_table(text)
    assert (caught.value.code, caught.value.message) == ("E-USE-TABLE", sentence)
    assert caught.value.hint


def test_sixty_lists_are_too_many() -> None:
    names = ",".join(f"L{k}" for k in range(60))
    with pytest.raises(Misuse, match="60 lists, more than the 30 that can be estimated from"):
        read_table(f"{names},count\n{','.join('1' * 60)},4\n")
