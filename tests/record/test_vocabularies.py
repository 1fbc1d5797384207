"""Codes are frozen: casebooks hold them for ever. Labels may be mended at any time."""

import tomllib
from hashlib import sha256
from importlib import resources
from itertools import groupby
from typing import Any

import pytest

from onrecord.errors import Misuse
from onrecord.record.predicates import PREDICATES
from onrecord.record.vocabulary import (
    CODE,
    LANGUAGES,
    Term,
    _term,
    speaker_class,
    vocabulary,
    vocabulary_version,
)

FOLDER = resources.files("onrecord.record") / "vocabulary"
FILES: dict[str, dict[str, Any]] = {
    file.name[:-5]: tomllib.loads(file.read_text("utf-8"))
    for file in sorted(FOLDER.iterdir(), key=lambda file: file.name)
}
LISTS = [name for name in FILES if not name.startswith("hedges-")]
ACTS = [name for name in LISTS if name.startswith("acts-")]

# file: (number of terms, digest of its "section.word code" lines)
FROZEN = {
    "acts-civic": (44, "e0f7c5785136a603"),
    "acts-onrecord": (25, "632befb11ba497db"),
    "acts-person": (37, "4f6aa74503c82258"),
    "basis": (15, "81540cfaeb7bc785"),
    "methods": (57, "b1d65c76123a0773"),
    "proof": (17, "691652138463aafa"),
    "roles": (45, "5843099db085e5da"),
    "source_kinds": (63, "28efb69c87ffbf2b"),
    "statuses": (56, "8ecebb13d022a1c2"),
    "unit_kinds": (38, "f9cca0bd629d9881"),
}
# One code, two terms, on purpose: a dead person is a role in a claim and a state in time; a prosecutor or a court
# is a role in a claim and a speaker in a chain.
SHARED_CODES = {"h25:010100000000", "onrecord:prosecutor", "onrecord:court"}


def _terms(name: str) -> list[Term]:
    return list({id(term): term for term in vocabulary(name).values()}.values())


def _field(name: str, field: str) -> list[tuple[Term, Any]]:
    return [(term, term.fields[field]) for term in _terms(name) if field in term.fields]


def _digest(name: str) -> str:
    lines = sorted(f"{term.section}.{term.word} {term.code}" for term in _terms(name))
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", LISTS)
def test_codes_are_frozen(name: str) -> None:
    state = (len(_terms(name)), _digest(name))

    assert state == FROZEN.get(name), (
        f"the codes of {name}.toml changed. Casebooks hold codes for ever: none may be renamed, renumbered or "
        f'removed (write retired = "<version>" instead). If terms were only added, raise `version` in the file '
        f"and put {state} here."
    )


@pytest.mark.parametrize("name", LISTS)
def test_every_term_is_there_by_word_and_by_code(name: str) -> None:
    words = [f"{section}.{word}" for section, table in FILES[name].items() if isinstance(table, dict) for word in table]

    assert sorted(f"{term.section}.{term.word}" for term in _terms(name)) == sorted(words)
    assert all(vocabulary(name)[term.code] is term for term in _terms(name))


@pytest.mark.parametrize("name", LISTS)
def test_every_code_is_well_formed(name: str) -> None:
    assert [term.code for term in _terms(name) if CODE.fullmatch(term.code) is None] == []


def test_no_code_stands_twice_in_a_list() -> None:
    def list_of(name: str) -> str:
        return str(FILES[name]["list"])

    for _, names in groupby(sorted(LISTS, key=list_of), key=list_of):
        codes = [term.code for name in names for term in _terms(name)]
        assert len(codes) == len(set(codes))


def test_two_lists_share_a_code_only_where_both_name_one_thing() -> None:
    lists: dict[str, set[str]] = {}
    for name in LISTS:
        for term in _terms(name):
            lists.setdefault(term.code, set()).add(str(FILES[name]["list"]))

    assert {code for code, found in lists.items() if len(found) > 1} == SHARED_CODES


@pytest.mark.parametrize("name", LISTS)
def test_a_broader_term_is_another_term_of_the_list(name: str) -> None:
    words = {term.word for other in (ACTS if name in ACTS else [name]) for term in _terms(other)}

    assert [(t.word, up) for t, up in _field(name, "broader") if up not in words or up == t.word] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_term_is_broader_than_itself(name: str) -> None:
    up = {term.word: str(broader) for term, broader in _field(name, "broader")}

    for start in up:
        seen = [start]
        while seen[-1] in up:
            assert up[seen[-1]] not in seen
            seen.append(up[seen[-1]])


def test_a_status_comes_after_statuses_of_its_own_track() -> None:
    tracks = {(term.section, term.word) for term in _terms("statuses")}
    lost = [
        (term.word, before)
        for term, befores in _field("statuses", "after")
        for before in befores
        if before != "*" and (term.section, before) not in tracks
    ]

    assert lost == []


def test_every_status_of_a_proceeding_says_what_it_comes_after() -> None:
    assert {t.word for t, _ in _field("statuses", "after")} == set(FILES["statuses"]["proceeding"])


def test_only_the_end_of_an_accusation_clears() -> None:
    clearing = {term.word for term, clears in _field("statuses", "clears") if clears is True}

    assert clearing == {"charges-dropped", "cleared", "cleared-after-death", "acquitted"}


def test_every_predicate_of_an_act_is_on_the_closed_list() -> None:
    assert {str(pred) for name in ACTS for _, pred in _field(name, "pred")} <= PREDICATES
    assert all("pred" in term.fields for name in ACTS for term in _terms(name))


@pytest.mark.parametrize(("field", "list_number"), [("near", ""), ("h", ""), ("h19", "h19:"), ("h24", "h24:")])
def test_a_nearest_code_is_a_published_one(field: str, list_number: str) -> None:
    codes = [str(code) for name in LISTS for _, code in _field(name, field)]

    assert codes
    assert [c for c in codes if CODE.fullmatch(c) is None or not c.startswith(list_number or "h")] == []


@pytest.mark.parametrize("name", LISTS)
def test_every_term_has_an_english_label_and_no_label_is_empty(name: str) -> None:
    for term in _terms(name):
        assert "en" in term.labels
        assert all(label.strip() == label != "" for label in term.labels.values())


@pytest.mark.parametrize("name", LISTS)
def test_a_doubtful_label_names_its_language(name: str) -> None:
    doubtful = {language for _, unsure in _field(name, "unsure") for language in str(unsure).split()}

    assert doubtful <= set(LANGUAGES)


def test_a_role_names_its_slot_and_the_kind_of_its_guard() -> None:
    roles = [term for term in _terms("roles") if term.section == "term"]

    assert {term.fields["slot"] for term in roles} <= {"whom", "who", "where", "other"}
    assert {term.word for term, guard in _field("roles", "guard") if guard == "status"} == {"accused"}
    assert {guard for _, guard in _field("roles", "guard")} == {"alleged", "status"}


def test_a_label_is_given_in_its_language() -> None:
    torture = vocabulary("acts-person")["h4:020111110000"]

    assert torture.label() == (torture.labels["en"], True)
    assert torture.label("az") == (torture.labels["az"], True)


@pytest.mark.parametrize("language", ["az", "ru", "tr", "hy", "fr"])
def test_a_missing_label_falls_back_to_english_with_a_mark(language: str) -> None:
    assert vocabulary("proof")["medical.typical"].label(language) == ("typical", False)


def test_every_kind_of_speaker_has_a_known_class() -> None:
    kinds = FILES["source_kinds"]["speaker"]

    assert {speaker_class(kind) for kind in kinds} <= set(FILES["source_kinds"]["classes"])
    assert speaker_class("relatives") == "relatives"
    assert speaker_class("no-such-kind") == "unknown"


@pytest.mark.parametrize("name", ["", "no-such-list", "../vocabulary/basis", "basis.toml"])
def test_an_unknown_list_is_refused(name: str) -> None:
    with pytest.raises(Misuse) as caught:
        vocabulary(name)

    assert caught.value.code == "E-USE-VOCABULARY"


@pytest.mark.parametrize(
    "fields",
    [{}, {"en": "flogging"}, {"code": "h4:010100000000", "az": "söz"}, {"code": "h4:1", "en": "flogging"}],
    ids=["nothing", "no code", "no English label", "a code of no list"],
)
def test_a_term_without_a_code_or_an_english_label_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Misuse, match="no code or no English label"):
        _term("term", "flogging", fields)


def test_the_version_names_every_file_in_order() -> None:
    versions = vocabulary_version().split()

    assert versions == [f"{name}:{table['version']}" for name, table in FILES.items()]


def test_a_loaded_list_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        vocabulary("basis")["term.lived"] = vocabulary("basis")["term.saw"]  # type: ignore[index] # the point
