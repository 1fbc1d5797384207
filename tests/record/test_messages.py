"""What ends in a bug report names nobody: no word that came in comes out in a message, a hint or a code."""

import ast
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.errors import Damage, Misuse, OnrecordError
from onrecord.record.canonical import LIMIT, decode, encode, from_base64
from onrecord.record.claim import Claim
from onrecord.record.codec import from_json
from onrecord.record.edtf import parse_edtf
from onrecord.record.entries import KINDS
from onrecord.record.predicates import check_predicate
from onrecord.record.vocabulary import vocabulary
from onrecord.record.when import When

MARK = "Sadiqova-Mark"
SOURCES = Path(__file__).resolve().parents[2] / "src"
TREE = {"Damage", "Misuse", "NoRoom", "NotFound", "Refused", "Unread"}
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


def _hints_written() -> Iterator[tuple[str, str]]:
    """Give every hint that stands in the sources, with the file it stands in; of a composed one its ends."""
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TREE:
                for hint in node.args[2:3]:
                    parts = hint.values if isinstance(hint, ast.JoinedStr) else [hint]
                    yield path.name, "…".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def test_hints_begin_small_and_have_no_full_stop() -> None:
    wrong = [(name, h) for name, h in _hints_written() if h[:1].isupper() or h.endswith(".")]

    assert wrong == []
    assert sum(1 for _ in _hints_written()) > 30


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (Misuse("E-USE-DATE", "it is no date", "write it like 2017-05"), "Write it like 2017-05."),
        (Damage("E-BYTES-JSON", "it is not canonical"), "Run: onrecord verify."),
        (Misuse("E-USE-DATE", "it is no date"), ""),
    ],
)
def test_advice_is_the_hint_as_a_sentence_or_what_usually_helps(error: OnrecordError, advice: str) -> None:
    assert error.advice == advice
