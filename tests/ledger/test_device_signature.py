import pytest

from onrecord.errors import Damage
from onrecord.ledger.device import Device, is_signed
from onrecord.record.canonical import to_base64

# RFC 8032, section 7.1, test 2.
SEED = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
ID = "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw"
SIGNATURE = bytes.fromhex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
)


def test_the_id_of_a_device_is_its_public_key() -> None:
    assert Device.from_seed(SEED).id == ID


def test_a_signature_is_the_one_of_the_standard() -> None:
    assert Device.from_seed(SEED).sign(b"\x72") == SIGNATURE


def test_a_signature_fits_one_message_and_one_device() -> None:
    other = Device.from_seed(bytes(32)).id
    cases = [(ID, b"\x72"), (ID, b"\x73"), (other, b"\x72")]
    assert [is_signed(device, message, SIGNATURE) for device, message in cases] == [True, False, False]


def test_a_device_key_is_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Device.from_seed(bytes(31))


def test_an_id_with_spare_bits_in_its_last_letter_is_no_device() -> None:
    with pytest.raises(Damage) as raised:
        is_signed(ID[:-1] + "x", b"\x72", SIGNATURE)
    assert raised.value.code == "E-BYTES-BASE64"


def test_the_secret_key_does_not_show_in_the_text_of_a_device() -> None:
    assert repr(Device.from_seed(SEED)) == f"Device(id='{ID}')"


def test_a_key_of_small_order_signs_nothing() -> None:
    """With such a key one signature, R = A and S = 0, would fit a share of all messages: cofactor times nothing."""
    p = 2**255 - 19
    y8 = _order_eight(p)
    messages = [bytes([number]) for number in range(64)]
    for y in (0, 1, p - 1, p, p + 1, y8, p - y8):
        for sign in (0, 1 << 255):
            key = (y | sign).to_bytes(32, "little")
            identity = (1).to_bytes(32, "little")
            signatures = [key + bytes(32), identity + bytes(32)]
            assert not any(is_signed(to_base64(key), m, s) for m in messages for s in signatures)


def _order_eight(p: int) -> int:
    """Find the y of a point of order eight: the root below of d y^4 + 2 y^2 - 1 = 0, from doubling to (x, 0)."""
    d = -121665 * pow(121666, -1, p) % p
    root = _root(1 + d, p)
    for numerator in (root - 1, -root - 1):
        square = numerator * pow(d, -1, p) % p
        if pow(square, (p - 1) // 2, p) == 1:
            return _root(square, p)
    raise AssertionError("the curve has points of order eight")


def _root(square: int, p: int) -> int:
    root = pow(square, (p + 3) // 8, p)
    return root if root * root % p == square % p else root * pow(2, (p - 1) // 4, p) % p
