"""Sequence models: bytes of a trained model to something that labels a row of described tokens."""

import lzma
from collections.abc import Sequence
from typing import Protocol

from onrecord.errors import Damage


class Labeller(Protocol):
    """What every sequence model does: one label a token, from the token's features."""

    def tag(self, features: Sequence[Sequence[str]], /) -> list[str]:
        """Label a row."""
        ...

    def marginal(self, label: str, place: int, /) -> float:
        """Give the probability of a label at a place of the row labelled last."""
        ...


class Model:
    """A model with the bytes it stands in: the library reads them in place, so they must live as long as it does."""

    def __init__(self, data: bytes) -> None:
        import pycrfsuite

        self._data = data
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(data)

    def tag(self, features: Sequence[Sequence[str]], /) -> list[str]:
        labels: list[str] = self._tagger.tag(features)
        return labels

    def marginal(self, label: str, place: int, /) -> float:
        return float(self._tagger.marginal(label, place))


def open_model(packed: bytes, name: str) -> Labeller:
    """Open a compressed model.

    Args:
        packed: The bytes of a CRFsuite model, xz-compressed.
        name: What the message calls it when the bytes are no model.

    Raises:
        Damage: E-BYTES-MODEL when the bytes do not unpack or are no model.
    """
    try:
        return Model(lzma.decompress(packed))
    except (lzma.LZMAError, ValueError) as fault:
        raise Damage("E-BYTES-MODEL", f"the model {name} is damaged", "install the program again") from fault
