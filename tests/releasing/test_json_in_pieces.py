import json

from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.canonical import Json
from onrecord.releasing.json_pieces import listed, listed_values, printed, record

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text('a\n"\\é{}[],: ', max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("a\n", max_size=2), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


def _whole(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


@given(VALUES, st.lists(VALUES, max_size=3))
def test_pieces_are_the_bytes_of_the_whole(value: Json, values: list[Json]) -> None:
    made = record(0, one=printed(1, value), many=listed_values(1, values))
    assert "".join(made) == _whole({"one": value, "many": values})


@given(st.lists(st.lists(VALUES, max_size=2), max_size=3))
def test_lists_in_lists_lie_one_deeper(values: list[list[Json]]) -> None:
    assert "".join(listed(0, (listed_values(1, inner) for inner in values))) == _whole(values)


def test_nothing_is_printed_before_it_is_taken() -> None:
    taken: list[int] = []

    def items() -> "list[Json]":
        return [1, 2]

    def watched() -> object:
        for item in items():
            taken.append(1)
            yield item

    pieces = listed_values(0, watched())  # type: ignore[arg-type]  # a generator of values
    assert taken == []
    assert next(pieces) == "[\n "
    assert taken == [1]
