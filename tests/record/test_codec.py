"""A record written and read again is equal; what is not understood is kept; what is wrong is damage."""

from dataclasses import MISSING, fields, replace
from enum import Enum
from functools import cache
from typing import Any, NewType, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Damage
from onrecord.record.canonical import LIMIT, Json, encode
from onrecord.record.claim import Certainty, Claim, Polarity, Speaker, Stance, Zone
from onrecord.record.codec import FORMATS, Extra, from_bytes, from_json, to_bytes, to_json
from onrecord.record.count import Count
from onrecord.record.edtf import is_edtf
from onrecord.record.entries import KINDS, Judgement, Link, Reading
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.predicates import PREDICATES
from onrecord.record.span import Quote
from onrecord.record.when import When

BODIES = [Claim, *KINDS.values()]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
NUMBERS = st.integers(0, LIMIT - 1)
DATES = st.sampled_from(["2017-05", "2017-05-2X", "2017~", "[2017-05-07,2017-05-08]", "2017-05/.."])
UNKNOWN: st.SearchStrategy[dict[str, Json]] = st.dictionaries(
    TEXT.filter(str.isascii).map("x-{}".format), st.none() | NUMBERS | TEXT | st.lists(TEXT), max_size=2
)
WRONG: tuple[Json, ...] = (None, True, 7, "no such word", [], {}, [7], [None], {"x": 1})


def _extra(unknown: dict[str, Json]) -> Extra:
    return Extra(tuple((key, encode(unknown[key]).decode()) for key in sorted(unknown)))


@cache
def _records(kind: Any) -> st.SearchStrategy[Any]:
    """Generate records of a kind from its annotations, with words as long as their place."""
    hints = get_type_hints(kind)
    # There is one format of each record: others are refused (test_newer_formats).
    made = {f.name: _values(hints[f.name], f.name) for f in fields(kind) if f.name not in FORMATS}
    if kind is Count:
        made |= {"low": st.none(), "high": st.none()}
        return st.builds(_with_ends, st.builds(Count, **made), NUMBERS, NUMBERS, st.sets(st.sampled_from("lh")))
    if "exact" not in made:
        return st.builds(kind, **made)
    others = {name: values for name, values in made.items() if name not in ("start", "end", "exact")}
    words = TEXT.filter(bool)
    return st.tuples(st.integers(0, 10**6), words, st.fixed_dictionaries(others)).map(
        lambda it: kind(start=it[0], end=it[0] + len(it[1]), exact=it[1], **it[2])
    )


def _with_ends(count: Count, one: int, two: int, closed: set[str]) -> Count:
    low, high = sorted((one, two))
    return replace(count, low=low if "l" in closed else None, high=high if "h" in closed else None)


def _values(hint: Any, name: str) -> st.SearchStrategy[Any]:
    if hint is Extra:
        return UNKNOWN.map(_extra)
    if isinstance(hint, NewType):
        return _values(hint.__supertype__, name)
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0], name), max_size=2).map(tuple)
    if get_args(hint):
        return st.none() | _values(get_args(hint)[0], name)
    return _scalars(hint, name)


def _scalars(hint: Any, name: str) -> st.SearchStrategy[Any]:
    if hasattr(hint, "__dataclass_fields__"):
        return _records(hint)
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if name == "predicate":
        return st.sampled_from(sorted(PREDICATES))
    if name == "edtf":
        return DATES
    kinds: dict[Any, st.SearchStrategy[Any]] = {str: TEXT, int: NUMBERS, bool: st.booleans()}
    return kinds[hint]


def _claim() -> Claim:
    return Claim(
        id=ClaimId("AAECAwQFBgcICQoL"),
        report=ReportId("ab" * 32),
        predicate="act:death",
        quote=Quote(exact="eight died", start=4, end=14),
        chain=(Speaker(name="The Harbour Post", kind="media", level=0),),
    )


@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_record_written_and_read_is_equal(kind: type, data: st.DataObject) -> None:
    record = data.draw(_records(kind))

    assert from_bytes(kind, to_bytes(record)) == record


@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.__name__)
@given(data=st.data(), unknown=UNKNOWN)
def test_keys_of_a_newer_writer_are_kept_and_written_back(
    kind: type, data: st.DataObject, unknown: dict[str, Json]
) -> None:
    newer = to_json(data.draw(_records(kind))) | unknown

    assert to_json(from_json(kind, newer)) == newer


@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_value_of_the_wrong_kind_is_damage(kind: type, data: st.DataObject) -> None:
    record = to_json(replace(data.draw(_records(kind)), extra=Extra(())))
    key = data.draw(st.sampled_from(sorted(record)))
    wrong = data.draw(st.sampled_from([value for value in WRONG if type(value) is not type(record[key])]))

    with pytest.raises(Damage) as caught:
        from_json(kind, record | {key: wrong})

    assert caught.value.code == "E-BYTES-RECORD"


@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_an_item_of_the_wrong_kind_in_a_list_is_damage(kind: type, data: st.DataObject) -> None:
    record = to_json(replace(data.draw(_records(kind)), extra=Extra(())))

    for key, value in record.items():
        if isinstance(value, list):
            with pytest.raises(Damage):
                from_json(kind, record | {key: [*value, None]})


@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_record_without_a_key_it_needs_is_damage(kind: type, data: st.DataObject) -> None:
    record = to_json(data.draw(_records(kind)))

    for field in fields(kind):
        if field.default is MISSING:
            with pytest.raises(Damage):
                from_json(kind, {key: value for key, value in record.items() if key != field.name})


@pytest.mark.parametrize("value", [None, True, 7, "claim", [], [{}]])
@pytest.mark.parametrize("kind", BODIES, ids=lambda kind: kind.__name__)
def test_what_is_no_object_is_damage(kind: type, value: Json) -> None:
    with pytest.raises(Damage):
        from_json(kind, value)


@given(_records(Claim), st.data())
def test_a_claim_changed_anywhere_inside_is_damage_or_another_claim(claim: Claim, data: st.DataObject) -> None:
    written = to_json(claim)
    inside: Any = written
    while True:
        key = data.draw(st.sampled_from(sorted(inside) if isinstance(inside, dict) else range(len(inside))))
        if not isinstance(inside[key], dict | list) or not inside[key] or data.draw(st.booleans()):
            break
        inside = inside[key]
    inside[key] = data.draw(st.sampled_from(WRONG))

    try:
        changed = from_json(Claim, written)
    except Damage:
        return
    assert from_json(Claim, to_json(changed)) == changed


def test_a_claim_has_one_short_shape() -> None:
    assert to_json(_claim()) == {
        "schema": "claim/1",
        "id": "AAECAwQFBgcICQoL",
        "report": "ab" * 32,
        "predicate": "act:death",
        "quote": {"exact": "eight died", "start": 4, "end": 14},
        "chain": [{"name": "The Harbour Post", "kind": "media", "level": 0}],
    }


def test_what_the_words_say_is_never_left_out() -> None:
    claim = replace(
        _claim(),
        stance=Stance.DENIES,
        polarity=Polarity.MINUS,
        certainty=Certainty.POSSIBLE,
        zone=Zone.CAPTION,
        count=Count(low=0, high=0),
    )

    written = to_json(claim)

    assert {key: written[key] for key in ("stance", "polarity", "certainty", "zone", "count")} == {
        "stance": "denies",
        "polarity": "-",
        "certainty": "possible",
        "zone": "caption",
        "count": {"low": 0, "high": 0},
    }


@pytest.mark.parametrize(
    "change",
    [
        {"when": {"edtf": "2017-02-30"}},
        {"count": {"low": 9, "high": 8}},
        {"count": {"low": True}},
        {"quote": {"exact": "eight died", "start": 4, "end": 15}},
        {"quote": {"exact": "", "start": 4, "end": 4}},
        {"whom": [{"exact": "eight", "start": 4, "end": 8}]},
        {"whom": [{"exact": "eight", "start": -5, "end": 0}]},
        {"hedges": [{"exact": "reportedly", "start": 0, "end": 9}]},
        {"stance": "asserted"},
        {"stance": []},
        {"note": None},
        {"chain": [{"name": "The Harbour Post", "kind": "media", "level": "0"}]},
        {"chain": [{"name": "The Harbour Post", "kind": "media", "level": 0, "unheard": 1}]},
    ],
    ids=repr,
)
def test_a_claim_that_cannot_be_is_damage_and_never_a_misuse(change: dict[str, Json]) -> None:
    with pytest.raises(Damage) as caught:
        from_json(Claim, to_json(_claim()) | change)

    assert caught.value.code == "E-BYTES-RECORD"


def test_every_body_names_its_version_although_it_is_the_default() -> None:
    judgement = Judgement(by="reviewer", on=("AAECAwQFBgcICQoL",), verdict="accept")

    assert to_json(judgement) == {"by": "reviewer", "on": ["AAECAwQFBgcICQoL"], "v": 1, "verdict": "accept"}


def test_a_reading_by_a_person_names_no_reader() -> None:
    reading = Reading(by="reviewer", report=ReportId("ab" * 32), layer="cd" * 32, parts=())

    assert from_bytes(Reading, to_bytes(reading)) == reading
    assert "reader" not in to_json(reading)


def test_a_link_is_written_from_and_to() -> None:
    link = Link(rel="subset_of", source="AAAAAAAAAAAAAAAA", target="AAECAwQFBgcICQoL")

    assert to_json(link) == {"rel": "subset_of", "from": "AAAAAAAAAAAAAAAA", "to": "AAECAwQFBgcICQoL"}
    assert from_json(Link, to_json(link)) == link


def test_an_unknown_key_never_speaks_over_a_known_one() -> None:
    forged = replace(_claim(), extra=Extra((("predicate", '"situation"'),)))

    assert to_json(forged)["predicate"] == "act:death"


def test_the_generated_dates_are_dates() -> None:
    assert is_edtf(str(to_json(When(edtf="2017-05-2X"))["edtf"]))
