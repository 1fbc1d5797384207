"""Sentences of a treebank in CoNLL-U, with what their trees say about who says what."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

Places = list[tuple[int, int]]
MARKS = frozenset((*".,;:!?\"“”‘’'()[]—–-…", "--", "...", "―"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word with its place in the sentence's text; `head` is the index of its head, -1 for the root."""

    form: str
    lemma: str
    part: str
    head: int
    relation: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A sentence with its tree."""

    text: str
    words: tuple[Word, ...]

    def below(self, index: int) -> list[int]:
        return [place for place, word in enumerate(self.words) if word.head == index]

    def under(self, index: int, *without: int) -> set[int]:
        """Give a word with all that hangs on it, except what hangs on the words left out."""
        found, waiting = {index}, [index]
        while waiting:
            for place in self.below(waiting.pop()):
                if place not in without and place not in found:
                    found.add(place)
                    waiting.append(place)
        return found

    def places(self, indices: Collection[int]) -> Places:
        return [(self.words[place].start, self.words[place].end) for place in sorted(indices)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Word indices of cue, source and content."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]


def read_trees(path: Path) -> Iterator[Tree]:
    """Read the sentences of one file; those whose words are not found in their text are passed over."""
    for block in path.read_text("utf-8").split("\n\n"):
        text = next((line[9:] for line in block.splitlines() if line.startswith("# text = ")), None)
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        words = [] if text is None else _words(text, [row for row in rows if row[0].isdigit()])
        if text is not None and words:
            yield Tree(text=text, words=tuple(words))


def _words(text: str, rows: list[list[str]]) -> list[Word]:
    made, place = list[Word](), 0
    for row in rows:
        start = text.find(row[1], place)
        if start < 0:
            return []
        place = start + len(row[1])
        made.append(
            Word(form=row[1], lemma=row[2], part=row[3], head=int(row[6]) - 1, relation=row[7], start=start, end=place)
        )
    return made


def told(tree: Tree, lemmas: Collection[str]) -> Iterator[Told]:
    """Read attributions out of a tree: verbs of the given lemmas with a clause, and "according to".

    The clause is a complement ("said that …") or the one the verb is put into ("…, she said"). What is done to the
    subject of a passive is not said by it; its agent speaks.
    """
    for index, word in enumerate(tree.words):
        if word.part == "VERB" and word.lemma in lemmas:
            found = _told_by_verb(tree, index)
        elif word.form.casefold() == "according" and _form(tree, index + 1) == "to" and word.head >= 0:
            found = _told_by_phrase(tree, index)
        else:
            continue
        if found is not None:
            yield found


def clause_verbs(tree: Tree) -> Iterator[int]:
    """Give the verbs with a clause for complement."""
    for word in tree.words:
        if word.relation == "ccomp" and word.head >= 0 and tree.words[word.head].part == "VERB":
            yield word.head


def _told_by_verb(tree: Tree, verb: int) -> Told | None:
    cue = _cue(tree, verb)
    below = tree.below(verb)
    relations = {tree.words[place].relation for place in below}
    clauses = [place for place in below if tree.words[place].relation == "ccomp"]
    content: set[int] = set()
    if clauses:
        content = set().union(*(tree.under(place) for place in clauses))
    elif tree.words[verb].relation == "parataxis" and not relations & {"obj", "xcomp"}:
        content = tree.under(tree.words[verb].head, verb)
    source = _speaker(tree, below)
    content = _bare(tree, content - set(cue) - source)
    made = Told(cue=cue, source=_row(_bare(tree, source - set(cue))), content=_row(content))
    return made if content else None


def _cue(tree: Tree, verb: int) -> tuple[int, ...]:
    """Give the verb with its auxiliaries, as far as they stand close by."""
    held = [verb, *(place for place in tree.below(verb) if tree.words[place].relation.startswith("aux"))]
    return tuple(range(min(held), max(held) + 1)) if max(held) - min(held) < 4 else (verb,)


def _speaker(tree: Tree, below: list[int]) -> set[int]:
    for relation in ("obl:agent", "nsubj"):
        heads = [place for place in below if tree.words[place].relation == relation]
        if heads:
            found = set[int]().union(*(tree.under(place) for place in heads))
            return {place for place in found if relation == "nsubj" or _form(tree, place) != "by"}
    return set()


def _told_by_phrase(tree: Tree, index: int) -> Told | None:
    named = tree.words[index].head
    clause = tree.words[named].head
    if clause < 0:
        return None
    source = _bare(tree, {place for place in tree.under(named, index) if place > index + 1})
    content = _bare(tree, tree.under(clause, named))
    whole = source and content
    return Told(cue=(index, index + 1), source=_row(source), content=_row(content)) if whole else None


def _bare(tree: Tree, places: set[int]) -> set[int]:
    """Drop the marks at either end."""
    row = sorted(places)
    while row and tree.words[row[0]].form in MARKS:
        row.pop(0)
    while row and tree.words[row[-1]].form in MARKS:
        row.pop()
    return set(row)


def _row(places: set[int]) -> tuple[int, ...]:
    return tuple(sorted(places))


def _form(tree: Tree, index: int) -> str:
    return tree.words[index].form.casefold() if index < len(tree.words) else ""
