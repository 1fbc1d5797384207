"""Who says what, read out of a sentence's tree: the material the models learn from."""

from pathlib import Path

import pytest
from treebank import Tree, clause_verbs, read_trees, told

SAYS = """\
# text = The cook was told by Mira that boats sank.
1 The the DET _ _ 2 det
2 cook cook NOUN _ _ 4 nsubj:pass
3 was be AUX _ _ 4 aux:pass
4 told tell VERB _ _ 0 root
5 by by ADP _ _ 6 case
6 Mira Mira PROPN _ _ 4 obl:agent
7 that that SCONJ _ _ 9 mark
8 boats boat NOUN _ _ 9 nsubj
9 sank sink VERB _ _ 4 ccomp
10 . . PUNCT _ _ 4 punct

# text = Boats sank, she said.
1 Boats boat NOUN _ _ 2 nsubj
2 sank sink VERB _ _ 0 root
3 , , PUNCT _ _ 5 punct
4 she she PRON _ _ 5 nsubj
5 said say VERB _ _ 2 parataxis
6 . . PUNCT _ _ 2 punct

# text = Boats sank according to Mira.
1 Boats boat NOUN _ _ 2 nsubj
2 sank sink VERB _ _ 0 root
3 according accord VERB _ _ 5 case
4 to to ADP _ _ 3 fixed
5 Mira Mira PROPN _ _ 2 obl
6 . . PUNCT _ _ 2 punct

# text = not these words
1 Boats boat NOUN _ _ 0 root
"""


@pytest.fixture
def trees(tmp_path: Path) -> list[Tree]:
    path = tmp_path / "a.conllu"
    rows = [
        line if line.startswith("#") or not line else "\t".join([*line.split(), "_", "_"]) for line in SAYS.splitlines()
    ]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return list(read_trees(path))


def words(tree: Tree, lemmas: set[str]) -> list[tuple[str, str, str]]:
    def joined(indices: tuple[int, ...]) -> str:
        return " ".join(tree.words[index].form for index in indices)

    return [(joined(one.cue), joined(one.source), joined(one.content)) for one in told(tree, lemmas)]


def test_a_sentence_whose_words_are_not_in_its_text_is_passed_over(trees: list[Tree]) -> None:
    assert len(trees) == 3


def test_who_is_told_is_not_who_speaks(trees: list[Tree]) -> None:
    assert words(trees[0], {"tell"}) == [("was told", "Mira", "that boats sank")]


def test_a_verb_put_in_behind_takes_the_clause_around(trees: list[Tree]) -> None:
    assert words(trees[1], {"say"}) == [("said", "she", "Boats sank")]


def test_according_to_needs_no_verb_of_saying(trees: list[Tree]) -> None:
    assert words(trees[2], set()) == [("according to", "Mira", "Boats sank")]


def test_verbs_that_are_not_of_saying_tell_nothing(trees: list[Tree]) -> None:
    assert [words(tree, {"think"}) for tree in trees[:2]] == [[], []]


def test_only_verbs_with_a_clause_are_counted(trees: list[Tree]) -> None:
    assert [[tree.words[verb].lemma for verb in clause_verbs(tree)] for tree in trees] == [["tell"], [], []]
