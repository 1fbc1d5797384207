"""What ends in a bug report names nobody: no word that came in comes out in a message, a hint or a code."""

import pickle
from collections.abc import Callable

import pytest

from onrecord.errors import OnrecordError
from onrecord.record.canonical import LIMIT, decode, encode, from_base64
from onrecord.record.claim import Claim
from onrecord.record.codec import from_json
from onrecord.record.edtf import parse_edtf
from onrecord.record.entries import KINDS
from onrecord.record.predicates import check_predicate
from onrecord.record.vocabulary import vocabulary
from onrecord.record.when import When

MARK = "Sadiqova-Mark"
PROVOKED: dict[str, Callable[[], object]] = {
    "a predicate": lambda: check_predicate(MARK),
    "a date": lambda: parse_edtf(MARK),
    "a date in a set": lambda: parse_edtf(f"[2017,{MARK}]"),
    "a date of a claim": lambda: When(edtf=f"2017-05-07 {MARK}"),
    "a list": lambda: vocabulary(MARK),
    "a base64 value": lambda: from_base64(MARK + "="),
    "a key": lambda: encode({MARK + "ə": 1}),
    "a value": lambda: encode({MARK: LIMIT}),
    "a double key": lambda: decode(f'{{"{MARK}":1,"{MARK}":2}}'.encode()),
    "bytes": lambda: decode(f"{MARK}".encode()),
    "a phone number": lambda: decode(b"994501234567.5"),
    "a claim": lambda: from_json(Claim, {"id": MARK, "note": [MARK]}),
    **{
        f"a body of kind {name}": lambda kind=kind: from_json(kind, {"by": [MARK]})  # type: ignore[misc] # bound early
        for name, kind in KINDS.items()
    },
}


@pytest.mark.parametrize("provoke", PROVOKED.values(), ids=PROVOKED.keys())
def test_no_word_that_came_in_comes_out_in_an_error(provoke: Callable[[], object]) -> None:
    with pytest.raises(OnrecordError) as caught:
        provoke()

    told = f"{caught.value.code} {caught.value.message} {caught.value.hint} {caught.value}"
    assert MARK not in told
    assert "99450" not in told


def test_an_error_crosses_process_borders_whole() -> None:
    with pytest.raises(OnrecordError) as caught:
        parse_edtf("2017-13")

    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 (our own bytes)

    assert (type(copy), copy.code, copy.message, copy.hint) == (
        type(caught.value),
        caught.value.code,
        caught.value.message,
        caught.value.hint,
    )
