import hashlib
from dataclasses import replace

import pytest

from ledger.world import Laptop, body, device
from onrecord.errors import Damage, Refused
from onrecord.ledger import Seen, admit, parse, sign
from onrecord.ledger.signed import check_signature
from onrecord.record.canonical import to_base64

SIGNED = Laptop(device(0)).write(body(1))
COMMIT = parse(SIGNED.payload)


def test_the_id_is_the_digest_of_the_signed_bytes() -> None:
    assert SIGNED.id == hashlib.sha256(b"onrecord/commit/v1\n" + SIGNED.payload).digest()


def test_the_signature_is_over_the_prefix_and_the_payload() -> None:
    assert SIGNED.signature == device(0).sign(b"onrecord/commit/v1\n" + SIGNED.payload)


def test_a_whole_commit_is_admitted() -> None:
    assert admit(SIGNED, COMMIT.casebook) == COMMIT


@pytest.mark.parametrize("signature", [b"", bytes(64), SIGNED.signature[:-1], SIGNED.signature + b"\0"])
def test_a_signature_that_does_not_fit_is_refused_with_the_id(signature: bytes) -> None:
    with pytest.raises(Damage) as raised:
        check_signature(replace(SIGNED, signature=signature), COMMIT.device)
    assert raised.value.code == "E-BYTES-SIGNATURE"
    assert to_base64(SIGNED.id)[:8] in raised.value.message


def test_a_commit_signed_by_another_device_is_refused() -> None:
    forged = replace(SIGNED, signature=device(1).sign(b"onrecord/commit/v1\n" + SIGNED.payload))
    with pytest.raises(Damage):
        admit(forged, COMMIT.casebook)


def test_a_commit_of_another_casebook_is_refused() -> None:
    with pytest.raises(Refused) as raised:
        admit(SIGNED, to_base64(b"x" * 16))
    assert raised.value.code == "E-RULE-CASEBOOK"


def test_a_device_signs_only_in_its_own_name() -> None:
    with pytest.raises(ValueError, match="the device it names"):
        sign(COMMIT, device(1))


def test_nothing_is_signed_that_a_reader_would_refuse() -> None:
    with pytest.raises(Damage):
        sign(replace(COMMIT, entries=()), device(0))


def test_heads_out_of_order_are_not_signed() -> None:
    heads = sorted((Seen(device=device(n).id, seq=1, id=bytes(32)) for n in (1, 2)), key=lambda head: head.device)
    with pytest.raises(ValueError, match="read back"):
        sign(replace(COMMIT, seen=tuple(reversed(heads))), device(0))
