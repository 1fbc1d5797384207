from onrecord.ledger import Finding
from onrecord.record.canonical import to_base64

ID = bytes(range(32))
DEVICE = to_base64(bytes(range(100, 132)))


def _note(**place: object) -> Finding:
    return Finding(severity="note", code="x", message="m", **place)  # type: ignore[arg-type]  # any place


def test_a_finding_names_its_place_by_the_first_letters_of_the_id() -> None:
    assert _note(commit=ID, entry=0, part=2).object == "commit AAECAwQF entry 0 part 2"


def test_a_finding_about_what_is_not_here_names_device_and_number() -> None:
    assert _note(device=DEVICE, seq=5).object == "device ZGVmZ2hp seq 5"


def test_a_finding_without_a_place_names_none() -> None:
    assert _note().object == ""


def test_findings_sort_by_severity_then_by_place() -> None:
    damage = Finding(severity="damage", code="z", message="m", commit=ID, entry=9)
    ordered = [
        damage,
        _note(),
        _note(device="A" * 43),
        _note(device=DEVICE),
        _note(commit=ID),
        _note(commit=ID, part=1),
        _note(commit=ID, entry=1),
        _note(commit=ID, entry=1, part=1),
    ]
    shuffled = [*ordered[1::2], *ordered[::2]]
    assert sorted(shuffled, key=lambda finding: finding.rank) == ordered


def test_no_entry_sorts_with_the_first() -> None:
    assert _note(commit=ID).rank == _note(commit=ID, entry=0).rank
    assert _note(commit=ID).rank == _note(commit=ID, part=0).rank
