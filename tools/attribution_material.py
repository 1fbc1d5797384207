"""Training material of the attribution models: annotated texts, and treebank sentences read for who says what."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from treebank import Places, Told, Tree, clause_verbs, read_trees, told

from onrecord.reading.attribution_layer import views_of
from onrecord.reading.attribution_view import View
from onrecord.reading.attributions import find_attributions
from onrecord.reading.english import LONGEST
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.parse import parse_sentences
from onrecord.reading.sentences import split_sentences
from onrecord.reading.sequence_model import Labeller
from onrecord.reading.span_model import Roles
from onrecord.record.layer import Coverage, TextLayer

SHARE = 0.4  # a verb whose clauses are marked as attributions this often counts as a verb of saying or thinking
ANNOTATED = "gum-attribution-train"
TREEBANK = "ud/English-EWT"
TREEBANK_FILES = ("en_ewt-ud-train.conllu", "en_ewt-ud-dev.conllu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A paragraph with its cues and what each brings in."""

    view: View
    cues: tuple[tuple[range, Roles], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An attribution as marked in a text, in code points."""

    cue: Places
    source: Places
    content: Places


def annotated_texts(data: Path) -> list[tuple[str, list[Marked]]]:
    """Read the annotated texts with their attributions, in the order of their file."""
    folder = data / ANNOTATED
    texts = []
    for line in (folder / "attributions.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = (folder / "txt" / f"{row['doc']}.txt").read_bytes().decode("utf-8")
        marked = [
            Marked(**{role: [(start, end) for start, end in one[role]] for role in ("cue", "source", "content")})
            for one in row["attributions"]
        ]
        texts.append((text, marked))
    return texts


def annotated_trees(data: Path) -> list[list[Tree]]:
    """Read the trees of the annotated texts, text by text, in the same order."""
    return [list(read_trees(path)) for path in sorted((data / ANNOTATED / "conllu").glob("*.conllu"))]


def treebank_trees(data: Path) -> list[Tree]:
    return [tree for name in TREEBANK_FILES for tree in read_trees(data / TREEBANK / name)]


def saying_lemmas(texts: Sequence[tuple[str, list[Marked]]], trees: Sequence[list[Tree]]) -> frozenset[str]:
    """Give the verbs whose clauses the annotators mostly marked as attributions."""
    marked_as, seen = Counter[str](), Counter[str]()
    for (text, marked), sentences in zip(texts, trees, strict=True):
        cues = {place for one in marked for place in one.cue}
        base = 0
        for tree in sentences:
            base = text.index(tree.text, base)
            for verb in clause_verbs(tree):
                start = base + tree.words[verb].start
                seen[tree.words[verb].lemma] += 1
                marked_as[tree.words[verb].lemma] += any(first <= start < end for first, end in cues)
    return frozenset(lemma for lemma, count in marked_as.items() if count and count >= SHARE * seen[lemma])


def annotated_examples(texts: Sequence[tuple[str, list[Marked]]], tagger: Callable[[int], Labeller]) -> list[Example]:
    """Look at the annotated texts; `tagger` gives the tagger for a text by its number."""
    return [
        _example(view, marked)
        for number, (text, marked) in enumerate(texts)
        for view in _views(text, tagger(number))
    ]  # fmt: skip


def treebank_examples(
    trees: Sequence[Tree], lemmas: Collection[str], tagger: Callable[[int], Labeller]
) -> list[Example]:
    """Look at treebank sentences, each as a text of its own."""
    return [
        _example(view, [_marked(tree, one) for one in told(tree, lemmas)])
        for number, tree in enumerate(trees)
        for view in _views(tree.text, tagger(number))
    ]


def _marked(tree: Tree, one: Told) -> Marked:
    return Marked(cue=tree.places(one.cue), source=tree.places(one.source), content=tree.places(one.content))


def _views(text: str, tagger: Labeller) -> Iterator[View]:
    coverage = Coverage(unit="character", read=len(text), total=len(text))
    layer = TextLayer(reader="layer/1", text=text, media="text/plain", language="en", coverage=coverage)
    sentences = [one for one in split_sentences(layer) if len(one.tokens) <= LONGEST]
    parses = parse_sentences(text, sentences, load_lexicon("en"), None)
    return views_of(text, parses, find_attributions(text, parses), tagger)


def _example(view: View, marked: Sequence[Marked]) -> Example:
    first, last = view.tokens[0].start, view.tokens[-1].end
    inside = [one for one in marked if one.cue and first <= one.cue[0][0] < last]
    cues = []
    for one in inside:
        cue, source, content = (_tokens(view, places) for places in (one.cue, one.source, one.content))
        if cue and content:
            cues.append((range(cue[0], cue[-1] + 1), Roles(source=source, content=content)))
    return Example(view=view, cues=tuple(cues))


def _tokens(view: View, places: Places) -> tuple[int, ...]:
    return tuple(sorted({token for start, end in places for token in view.tokens_in(start, end)}))
