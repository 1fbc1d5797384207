"""Training the attribution models, on an invented text and invented trees."""

import lzma
import subprocess
import sys
from pathlib import Path

import pytest
import train_attribution
from attribution_material import annotated_examples, annotated_texts, saying_lemmas, treebank_examples
from treebank import read_trees

from onrecord.reading.sequence_model import Labeller, open_model

TEXT = "Mira said that boats sank.\nDora hopes that Lew returns."
TREES = """# text = Mira said that boats sank.
1\tMira\tMira\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tsaid\tsay\tVERB\t_\t_\t0\troot\t_\t_
3\tthat\tthat\tSCONJ\t_\t_\t5\tmark\t_\t_
4\tboats\tboat\tNOUN\t_\t_\t5\tnsubj\t_\t_
5\tsank\tsink\tVERB\t_\t_\t2\tccomp\t_\t_
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# text = Dora hopes that Lew returns.
1\tDora\tDora\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\thopes\thope\tVERB\t_\t_\t0\troot\t_\t_
3\tthat\tthat\tSCONJ\t_\t_\t5\tmark\t_\t_
4\tLew\tLew\tPROPN\t_\t_\t5\tnsubj\t_\t_
5\treturns\treturn\tVERB\t_\t_\t2\tccomp\t_\t_
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""
ROW = '{"doc": "harbour", "attributions": [{"cue": [[5, 9]], "source": [[0, 4]], "content": [[10, 25]]}]}\n'  # "said"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    annotated, bank = tmp_path / "gum-attribution-train", tmp_path / "ud" / "English-EWT"
    for folder in (annotated / "txt", annotated / "conllu", bank):
        folder.mkdir(parents=True)
    (annotated / "attributions.jsonl").write_text(ROW, "utf-8")
    (annotated / "txt" / "harbour.txt").write_text(TEXT, "utf-8")
    (annotated / "conllu" / "harbour.conllu").write_text(TREES, "utf-8")
    (bank / "en_ewt-ud-train.conllu").write_text(TREES * 3, "utf-8")
    (bank / "en_ewt-ud-dev.conllu").write_text(TREES, "utf-8")
    return tmp_path


@pytest.fixture
def tagger(data: Path) -> Labeller:
    rows = [train_attribution._parts_row(tree) for tree in read_trees(data / "ud/English-EWT/en_ewt-ud-dev.conllu")]
    return open_model(train_attribution._fit(rows, train_attribution.PERCEPTRON), "parts")


def test_a_verb_counts_as_one_of_saying_when_the_annotators_marked_it(data: Path) -> None:
    trees = [list(read_trees(data / "gum-attribution-train" / "conllu" / "harbour.conllu"))]
    assert saying_lemmas(annotated_texts(data), trees) == {"say"}


def test_an_annotated_text_gives_its_cues_paragraph_by_paragraph(data: Path, tagger: Labeller) -> None:
    told = [
        [
            tuple(" ".join(one.view.words[token] for token in role) for role in (cue, roles.source, roles.content))
            for cue, roles in one.cues
        ]
        for one in annotated_examples(annotated_texts(data), lambda _: tagger)
    ]
    assert told == [[("said", "mira", "that boats sank")], []]


def test_each_treebank_sentence_is_a_text_of_its_own(data: Path, tagger: Labeller) -> None:
    trees = list(read_trees(data / "ud" / "English-EWT" / "en_ewt-ud-dev.conllu"))
    examples = treebank_examples(trees, {"say"}, lambda _: tagger)
    assert [(one.view.text, len(one.cues)) for one in examples] == [
        ("Mira said that boats sank.", 1), ("Dora hopes that Lew returns.", 0),
    ]  # fmt: skip


def test_equal_data_gives_equal_models(data: Path, tmp_path: Path) -> None:
    """Each run is a process of its own: the library's chances go on where the last training left them."""
    made = []
    for name in ("first", "second"):
        command = [sys.executable, train_attribution.__file__, str(data), str(tmp_path / name)]
        subprocess.run(command, check=True, capture_output=True, text=True)
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert made[0].keys() == {"parts.crf.xz", "cues.crf.xz", "spans.crf.xz"}
    assert made[0] == made[1]
    assert all(lzma.decompress(packed).startswith(b"lCRF") for packed in made[0].values())
