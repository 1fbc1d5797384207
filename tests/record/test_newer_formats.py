"""What a newer program wrote is refused in one plain sentence; what never was a format is damage."""

import pytest

from onrecord.errors import Damage, Misuse
from onrecord.record.canonical import Json
from onrecord.record.claim import Claim
from onrecord.record.codec import from_json, to_json
from onrecord.record.entries import Judgement, TextEntry
from onrecord.record.span import Span

CLAIM: dict[str, Json] = {
    "schema": "claim/1",
    "id": "AAECAwQFBgcICQoL",
    "report": "ab" * 32,
    "predicate": "act:death",
    "quote": {"exact": "two died", "start": 3, "end": 11},
    "chain": [{"name": "The Harbour Post", "kind": "media", "level": 0}],
}


@pytest.mark.parametrize("words", [{}, {"quote": "of another shape"}, {"voices": []}], ids=repr)
def test_a_claim_in_a_newer_format_is_refused_by_name_whatever_its_shape(words: dict[str, Json]) -> None:
    with pytest.raises(Misuse) as caught:
        from_json(Claim, CLAIM | {"schema": "claim/2"} | words)

    assert (caught.value.code, caught.value.message, caught.value.hint) == (
        "E-USE-NEWER",
        "a record (claim) is in format 2, which this program does not know",
        "install a newer onrecord; the record is kept as it is",
    )


@pytest.mark.parametrize(("kind", "name"), [(Judgement, "judgement"), (TextEntry, "text entry")])
def test_a_body_of_a_newer_version_is_refused_by_name(kind: type, name: str) -> None:
    with pytest.raises(Misuse) as caught:
        from_json(kind, {"by": "mira", "v": 3})

    assert caught.value.message == f"a record ({name}) is in format 3, which this program does not know"


@pytest.mark.parametrize("schema", ["claim/0", "claim/", "claim/x", "claim", "", "report/2", "claim/2/3", 2, None, []])
def test_what_never_was_a_format_of_claims_is_damage(schema: Json) -> None:
    with pytest.raises(Damage) as caught:
        from_json(Claim, CLAIM | {"schema": schema})

    assert caught.value.code == "E-BYTES-RECORD"


@pytest.mark.parametrize("version", [0, -1, True, "2", "v/2", None])
def test_what_never_was_a_version_of_a_body_is_damage(version: Json) -> None:
    with pytest.raises(Damage):
        from_json(Judgement, {"by": "mira", "on": [], "verdict": "accept", "v": version})


@pytest.mark.parametrize("inside", ["quote", "chain", "whom", "count", "when", "hedges"])
def test_a_new_key_inside_a_nested_record_is_no_claim_of_this_format(inside: str) -> None:
    place: dict[str, Json] = {"exact": "two", "start": 3, "end": 6}
    whole: dict[str, Json] = CLAIM | {"whom": [place], "count": {"low": 2}, "when": {"edtf": "2017"}, "hedges": [place]}
    assert to_json(from_json(Claim, whole)) == whole
    part = whole[inside]
    first = part[0] if isinstance(part, list) else part
    assert isinstance(first, dict)
    newer = first | {"denied": True}

    with pytest.raises(Damage) as caught:
        from_json(Claim, whole | {inside: [newer] if isinstance(part, list) else newer})

    assert caught.value.code == "E-BYTES-RECORD"


def test_a_record_that_names_no_format_of_its_own_has_none() -> None:
    assert from_json(Span, {"exact": "two", "start": 3, "end": 6}) == Span(exact="two", start=3, end=6)
