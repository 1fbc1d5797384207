"""Train the reader's models: `python tools/train_attribution.py DATA [FOLDER]`. Equal data gives equal bytes.

DATA is the folder with `gum-attribution-train` and `ud/English-EWT`; nothing else in it is looked at. The parts of
speech that the attribution models learn from are guessed by taggers that have not seen the sentence, so that they are
as wrong as they will be on new text.
"""

import lzma
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from attribution_material import (
    Example,
    annotated_examples,
    annotated_texts,
    annotated_trees,
    saying_lemmas,
    treebank_examples,
    treebank_trees,
)
from treebank import Tree

from onrecord.reading import cue_model, span_model
from onrecord.reading.attribution_models import NAMES
from onrecord.reading.sequence_model import Labeller, open_model
from onrecord.reading.span_features import span_features
from onrecord.reading.universal_parts import part_features

FOLDS = 5
MODELS = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "reading" / "models"
Row = tuple[list[list[str]], list[str]]
PERCEPTRON = ("ap", {"max_iterations": 15, "feature.minfreq": 2})
LIKELIHOOD = ("lbfgs", {"c1": 0.05, "c2": 0.3, "max_iterations": 30, "feature.minfreq": 2})
PASSIVE_AGGRESSIVE = ("pa", {"max_iterations": 15})
WEIGHT = 2  # how often an annotated text is shown for each treebank sentence: people marked it, rules read the other
UNTOLD = 3  # of the treebank sentences in which nobody says anything, every third


def main() -> None:
    data = Path(sys.argv[1])
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else MODELS
    folder.mkdir(parents=True, exist_ok=True)
    for name, packed in train(data).items():
        (folder / f"{name}.crf.xz").write_bytes(packed)
        print(f"{name}: {len(packed):,} bytes")


def train(data: Path) -> Mapping[str, bytes]:
    """Train the three models one after the other: their order is part of what makes the bytes equal."""
    texts, trees, bank = annotated_texts(data), annotated_trees(data), treebank_trees(data)
    parts = _fit([_parts_row(tree) for tree in (*bank, *(one for text in trees for one in text))], PERCEPTRON)
    taggers = [_tagger_without(fold, bank, trees) for fold in range(FOLDS)]
    annotated = annotated_examples(texts, lambda number: taggers[number % FOLDS])
    read = treebank_examples(bank, saying_lemmas(texts, trees), lambda number: taggers[number % FOLDS])
    return dict(zip(NAMES, (parts, *fit_attribution(annotated, read)), strict=True))


def fit_attribution(annotated: Sequence[Example], read: Sequence[Example]) -> tuple[bytes, bytes]:
    """Train cues, then sources and contents."""
    spoken = [one for number, one in enumerate(read) if one.cues or number % UNTOLD == 0]
    weighed = [*annotated] * WEIGHT
    cues = _fit([row for one in (*weighed, *spoken) for row in _cue_rows(one)], LIKELIHOOD)
    spans = _fit([row for one in (*weighed, *read) for row in _span_rows(one)], PASSIVE_AGGRESSIVE)
    return cues, spans


def _tagger_without(fold: int, bank: Sequence[Tree], texts: Sequence[list[Tree]]) -> Labeller:
    rest = [tree for number, tree in enumerate(bank) if number % FOLDS != fold]
    rest += [tree for number, text in enumerate(texts) if number % FOLDS != fold for tree in text]
    return open_model(_fit([_parts_row(tree) for tree in rest], PERCEPTRON), "parts")


def _parts_row(tree: Tree) -> Row:
    return part_features([word.form for word in tree.words]), [word.part for word in tree.words]


def _cue_rows(one: Example) -> list[Row]:
    cues = [cue for cue, _ in one.cues]
    return [
        (cue_model.cue_features(one.view, first, stop), cue_model.labels_of(cues, first, stop))
        for first, stop in one.view.sentences
    ]


def _span_rows(one: Example) -> list[Row]:
    rows: list[Row] = []
    for cue, roles in one.cues:
        window = span_model.window_of(one.view, cue)
        if any(token in window for token in roles.content):
            rows.append((span_features(one.view, cue, window), span_model.labels_of(cue, window, roles)))
    return rows


def _fit(rows: Sequence[Row], how: tuple[str, Mapping[str, float]]) -> bytes:
    """Train one model and compress it."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm=how[0], verbose=False)
    trainer.set_params(dict(how[1]))
    for features, labels in rows:
        trainer.append(pycrfsuite.ItemSequence(features), labels)
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "model"
        trainer.train(str(path))
        return lzma.compress(path.read_bytes(), format=lzma.FORMAT_XZ, preset=9)


if __name__ == "__main__":
    main()
