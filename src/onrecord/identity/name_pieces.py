"""Words of a name put together: titles and words of kinship apart, particles dropped, what belongs together joined."""

from dataclasses import dataclass

from onrecord.identity.endings import Gender
from onrecord.identity.letters import Word
from onrecord.identity.name_words import name_words

MOST_PARTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that make one part."""

    words: tuple[Word, ...]
    group: int
    kin: Gender | None = None

    @property
    def letters(self) -> str:
        return "".join(word.letters for word in self.words)


def leading_titles(words: tuple[Word, ...], script: str) -> tuple[Word, ...]:
    """Give the titles at the head of the name and of what follows its comma; a name is never titles only."""
    known = name_words("title", script)
    found: list[Word] = []
    for group in sorted({word.group for word in words}):
        inside = [word for word in words if word.group == group]
        heads = 0
        while heads < len(inside) - 1 and inside[heads].letters in known:
            heads += 1
        found += inside[:heads]
        if heads == len(inside) - 1 and group > 0 and inside[heads].letters in known and inside[heads].has_stop:
            found.append(inside[heads])
    return tuple(found)


def join_pieces(words: tuple[Word, ...], script: str) -> tuple[tuple[Piece, ...], tuple[Word, ...]]:
    """Join, mark and drop words; the second answer are the words of kinship."""
    pieces: list[Piece] = []
    kinship: list[Word] = []
    joining: list[Word] = []
    for at, word in enumerate(words):
        kin = _kin(word, script) if pieces else None
        if kin is not None:
            kinship.append(word)
            pieces[-1] = Piece(words=pieces[-1].words, group=pieces[-1].group, kin=kin)
        elif _is_joined(words, at, script) or (joining and _is_particle(words, at, script)):
            joining.append(word)
        elif joining or not _is_particle(words, at, script):
            pieces.append(Piece(words=(*joining, word), group=word.group))
            joining = []
    return tuple(pieces)[:MOST_PARTS], tuple(kinship)


def _kin(word: Word, script: str) -> Gender | None:
    if word.letters in name_words("son", script):
        return "man"
    return "woman" if word.letters in name_words("daughter", script) else None


def _is_last(words: tuple[Word, ...], at: int) -> bool:
    return at + 1 == len(words) or words[at + 1].group != words[at].group


def _is_joined(words: tuple[Word, ...], at: int, script: str) -> bool:
    return words[at].letters in name_words("join", script) and not _is_last(words, at)


def _is_particle(words: tuple[Word, ...], at: int, script: str) -> bool:
    word = words[at]
    if _is_last(words, at):
        return False
    if word.is_tied and word.letters in name_words("article", script):
        return True
    if word.letters not in name_words("particle", script) or (len(word.letters) == 1 and not word.is_small):
        return False
    return at > 0 or words[-1].group != word.group or len(words) > 2
