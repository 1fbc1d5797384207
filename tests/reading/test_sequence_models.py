"""The trained models: opened from bytes, and refused with a sentence when the bytes are not theirs."""

import gc
import lzma

import pytest

from onrecord.errors import Damage
from onrecord.reading import attribution_models
from onrecord.reading.attribution_models import NAMES, open_models, packed_models
from onrecord.reading.sequence_model import open_model
from onrecord.reading.universal_parts import parts_of, shape


def test_the_shipped_models_are_small_enough_to_ship() -> None:
    packed = packed_models()
    assert tuple(packed) == NAMES
    assert sum(map(len, packed.values())) <= 15_000_000


def test_the_tagger_knows_plain_words() -> None:
    tagger = open_models(packed_models()).parts
    assert parts_of(tagger, ["The", "boats", "sank", "slowly", "."]) == ("DET", "NOUN", "VERB", "ADV", "PUNCT")
    assert parts_of(tagger, []) == ()


def test_a_model_keeps_its_own_bytes_alive() -> None:
    tagger = open_model(bytes(packed_models()["parts"]), "parts")
    gc.collect()
    assert [bytes(1_000_000) for _ in range(20)]
    assert parts_of(tagger, ["She", "slept"]) == ("PRON", "VERB")


@pytest.mark.parametrize("change", ["cut", "flipped", "emptied", "another"])
def test_a_damaged_model_is_named_and_not_used(change: str) -> None:
    packed = packed_models()["cues"]
    middle = len(packed) // 2
    damaged = {
        "cut": packed[:middle],
        "flipped": packed[:middle] + bytes([packed[middle] ^ 1]) + packed[middle + 1 :],
        "emptied": b"",
        "another": lzma.compress(b"no model"),
    }[change]
    with pytest.raises(Damage) as caught:
        open_model(damaged, "cues")
    assert (caught.value.code, caught.value.message) == ("E-BYTES-MODEL", "the model cues is damaged")


def test_a_missing_model_is_an_error_and_not_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribution_models, "NAMES", ("parts", "absent"))
    with pytest.raises(Damage) as caught:
        packed_models()
    assert caught.value.code == "E-BYTES-MODEL"


def test_the_shape_of_a_word_folds_runs_of_signs() -> None:
    assert [shape(word) for word in ("Baku", "U.S.", "1990s", "—", "")] == ["Xx", "X.X.", "dx", "—", ""]
