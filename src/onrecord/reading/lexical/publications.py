"""As in "bəyanat yayılıb", "опубликовано заявление министерства": a statement was put out, and whose it is."""

from collections.abc import Iterator

from onrecord.reading.frames import Frame
from onrecord.reading.lexical.deeds import clause_place
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun, mention_of, parallel
from onrecord.reading.lexical.roles import date_in
from onrecord.record.claim import Value
from onrecord.record.mention import MentionKind

STATEMENTS = {
    "ru": ("заявлени", "коммюнике", "пресс-релиз", "обращени"),
    "az": ("bəyanat", "müraciət", "kommünike"),
    "tr": ("açıklama", "bildiri", "duyuru"),
    "hy": ("հայտարարությ", "հաղորդագրությ", "կոչ"),
}
# Beginnings of verbs that put a text out; all are read in the passive alone.
PUT_OUT = {
    "ru": ("опубликован", "распростран", "обнародован", "выпущен", "размещен"),
    "az": ("yayıl", "yayımlan", "dərc", "olun", "verilib", "verilmiş", "paylaşıl"),
    "tr": ("yayımlan", "yayınlan", "yapıl", "paylaşıl", "duyurul"),
    "hy": ("տարածվ", "հրապարակվ"),
}
NEAR = 2


def publication_frames(line: Line) -> Iterator[Frame]:
    """Give a `report` for a statement put out by somebody named beside it."""
    language = line.tongue.language
    for clause in line.clauses:
        words = [
            at for at in range(*clause) if line.words[at].startswith(STATEMENTS[language]) and at not in line.named
        ]
        verbs = [at for at in range(*clause) if line.words[at].startswith(PUT_OUT[language]) and _is_told(line, at)]
        issuers = _issuers(line, words[0]) if words else ()
        if not verbs or not issuers:
            continue
        yield Frame(
            parse=line.parse, predicate="report", trigger=line.parse.place(verbs[0], verbs[0] + 1),
            rule="report-statement", value=Value(text="asserted"), words=(clause_place(line, clause),),
            who=tuple(mention_of(line.parse, noun) for noun in issuers), when=date_in(line, clause),
            negated=line.forms[verbs[0]].negated, said_by=True,
        )  # fmt: skip


def _is_told(line: Line, at: int) -> bool:
    form = line.forms[at]
    auxiliary = line.tongue.language == "hy"
    return not form.unreal and (auxiliary or (form.finite and form.passive))


def _issuers(line: Line, statement: int) -> tuple[Noun, ...]:
    """Behind a Russian statement, before one in the other languages; all who are joined."""
    for index, noun in enumerate(line.nouns):
        group = tuple(parallel(line.nouns, line.parse, line.tongue, index))
        gap = noun.first - statement - 1 if line.tongue.language == "ru" else statement - group[-1].stop
        if 0 <= gap <= NEAR and all(_issues(one) for one in group):
            return group
    return ()


def _issues(noun: Noun) -> bool:
    return noun.kind in (MentionKind.UNIT, MentionKind.PERSON) or noun.speaker is not None
