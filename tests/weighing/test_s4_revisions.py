from dataclasses import replace

from onrecord.weighing.revisions import (
    Change,
    Revised,
    Version,
    are_versions,
    changed_sentences,
    revised_claims,
    version_pairs,
)
from weighing_world import claim, exactly, report_id, step

OLDER = Version(
    report=report_id("a"),
    voice="institute",
    title="Drowned men of Port Sable",
    address="https://i.example/1",
    said="2031-11-22",
)
NEWER = replace(OLDER, report=report_id("b"), address="https://i.example/archive/1", said=None)
RELATIVES = step("The same relatives", "relatives")
ATTRIBUTED = claim("a", "proceeding:clearing", RELATIVES, quote="Several of the drowned were cleared of smuggling")
PLAIN = claim("b", "proceeding:clearing", quote="The port has cleared several of the drowned of smuggling")


def test_one_address_or_nearly_one_title_of_one_outlet_makes_versions() -> None:
    assert are_versions(OLDER, NEWER)
    assert are_versions(OLDER, replace(NEWER, title=None, address=OLDER.address))
    assert not are_versions(OLDER, replace(NEWER, voice="another house"))
    assert not are_versions(OLDER, replace(NEWER, title="A new pier for Port Sable opens"))
    assert not are_versions(OLDER, OLDER)
    assert not are_versions(replace(OLDER, title=None, address=None), replace(NEWER, title=None, address=None))


def test_the_older_version_comes_first_and_an_undated_one_last() -> None:
    assert version_pairs((NEWER, OLDER)) == ((OLDER, NEWER),)


def test_a_dropped_attribution_is_an_event_with_both_claims_and_the_speaker() -> None:
    claims = {OLDER.report: (ATTRIBUTED,), NEWER.report: (PLAIN,)}
    assert revised_claims((OLDER, NEWER), claims) == (
        Revised(
            older=ATTRIBUTED.id, newer=PLAIN.id, reports=(OLDER.report, NEWER.report), change=Change.DROPPED,
            speaker="The same relatives", is_dated=False,
        ),
    )  # fmt: skip


def test_an_added_attribution_is_one_too() -> None:
    claims = {OLDER.report: (PLAIN,), NEWER.report: (ATTRIBUTED,)}
    found = revised_claims((OLDER, replace(NEWER, said="2032-01-01")), claims)
    assert [(one.change, one.is_dated) for one in found] == [(Change.ADDED, True)]


def test_claims_that_tell_other_things_or_keep_their_chain_are_no_revision() -> None:
    other = claim("b", "proceeding:clearing", quote="Nobody answered")
    kept = claim("b", "proceeding:clearing", RELATIVES, quote=PLAIN.quote.exact)
    for newer in (other, kept):
        assert revised_claims((OLDER, NEWER), {OLDER.report: (ATTRIBUTED,), NEWER.report: (newer,)}) == ()
    assert revised_claims((OLDER, NEWER), {}) == ()


def test_numbers_tell_whether_two_claims_are_one() -> None:
    nine, seven = (claim("b", "act:death", quote="x", count=exactly(n)) for n in (9, 7))
    attributed = claim("a", "act:death", RELATIVES, quote="y", count=exactly(9))
    pairs = [
        revised_claims((OLDER, NEWER), {OLDER.report: (attributed,), NEWER.report: (one,)}) for one in (nine, seven)
    ]
    assert [len(found) for found in pairs] == [1, 0]


def test_the_sentences_that_differ_are_shown_from_both_sides() -> None:
    older = "Nine men drowned. The relatives say so. Nobody came."
    newer = "Nine men drowned. Nobody came. A pier is built."
    assert changed_sentences(older, newer) == (("The relatives say so.",), ("A pier is built.",))
