from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.encoding import decode
from onrecord.reading.mixed_lines import decode_lines
from onrecord.reading.reasons import Flag

RUSSIAN = "Фамилия Имя Отчество родился в деревне"


def test_each_line_is_read_by_its_own_encoding() -> None:
    decoded = decode_lines(f"имя;{RUSSIAN}\n".encode() + f"звание;{RUSSIAN}\n".encode("cp1251"))

    assert decoded.text == f"имя;{RUSSIAN}\nзвание;{RUSSIAN}\n"
    assert (decoded.encoding, Flag.ENCODING_MIXED in decoded.flags) == ("utf-8+cp1251", True)


def test_lines_of_one_encoding_are_read_as_before() -> None:
    for data in (RUSSIAN.encode(), RUSSIAN.encode("cp1251"), b"plain\nlines\n", b""):
        assert decode_lines(data) == decode(data)


def test_a_broken_letter_in_utf8_is_no_second_encoding() -> None:
    data = (f"{RUSSIAN}\n" * 3).encode()[:-2]

    assert decode_lines(data).encoding == "utf-8"


@given(st.lists(st.tuples(st.text("абвгдежз ", min_size=12, max_size=20), st.booleans()), min_size=2, max_size=8))
def test_no_line_is_lost(lines: list[tuple[str, bool]]) -> None:
    data = b"\n".join(words.encode("cp1251" if is_old else "utf-8") for words, is_old in lines)

    assert decode_lines(data).text.count("\n") == len(lines) - 1
