"""Clauses that no predicate takes: a number of persons, or a state of affairs in its own words."""

from collections.abc import Iterator

from onrecord.reading.frames import Frame
from onrecord.reading.lexical.deeds import clause_place
from onrecord.reading.lexical.forms import OBLIQUE
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import mention_of
from onrecord.reading.lexical.roles import date_in
from onrecord.record.claim import Value

Range = tuple[int, int]
LEAST = 3
COURT = ("proceeding:trial", "proceeding:charge", "proceeding:investigation")


def remainder_frames(line: Line, taken: tuple[tuple[int, int], ...], barred: tuple[Range, ...]) -> Iterator[Frame]:
    """Give what is left; `taken` are the triggers of frames made already, in code points."""
    for clause in line.clauses:
        if _is_bracketed(line, clause) or not (free := _free(clause, barred)):
            continue
        place = clause_place(line, free)
        if any(place[0] <= start < place[1] for start, _ in taken):
            continue
        counted = [
            one for one in line.nouns
            if one.count is not None and clause[0] <= one.first < clause[1]
            and not any(first <= one.head < stop for first, stop in barred)
        ]  # fmt: skip
        if (
            len(counted) == 1
            and counted[0].count is not None
            and counted[0].count.count.is_number
            and _says_only(line, clause, barred)
        ):
            mention = mention_of(line.parse, counted[0])
            yield Frame(
                parse=line.parse,
                predicate="count",
                trigger=line.parse.place(counted[0].first, counted[0].stop),
                rule="lexicon-count",
                whom=(mention,),
                count=counted[0].count,
                words=(place,),
                when=date_in(line, clause),
                value=Value(text=mention.exact, span=line.parse.span(mention.start, mention.end)),
                negated=_negated(line, clause),
            )
            continue
        if not _is_told(line, clause, barred):
            continue
        span = line.parse.span(*place)
        yield Frame(
            parse=line.parse, predicate=_predicate(line, clause), trigger=place, rule="lexicon-clause", words=(place,),
            value=Value(text=span.exact, span=span), when=date_in(line, clause), negated=_negated(line, clause),
        )  # fmt: skip


def unknown_frames(line: Line) -> Iterator[Frame]:
    """As in "Неизвестно, кто отдал приказ": what is not known is told as not known, and nothing in it as done."""
    for hit in line.hits("hedge.unknown"):
        opens = not any(line.words[at].isalnum() for at in range(line.clause_at(hit.first)[0], hit.first))
        closes = any(line.forms[at].finite for at in range(hit.first, hit.stop))
        if not opens and not closes:
            continue
        last = line.trimmed(hit.first, len(line.words))[1]
        first = hit.first if opens else line.trimmed(*line.clause_at(hit.first))[0]
        place = line.parse.place(first, last)
        span = line.parse.span(*place)
        yield Frame(
            parse=line.parse, predicate="situation", trigger=(hit.start, hit.end), rule="lexicon-unknown",
            words=(place,), value=Value(text=span.exact, span=span),
        )  # fmt: skip
        return


def _free(clause: Range, barred: tuple[Range, ...]) -> Range | None:
    """Give the longest stretch of a clause in which nobody is named as speaking."""
    runs: list[list[int]] = [[]]
    for at in range(*clause):
        if any(first <= at < stop for first, stop in barred):
            runs.append([])
        else:
            runs[-1].append(at)
    longest = max(runs, key=len)
    return (longest[0], longest[-1] + 1) if longest else None


def _is_bracketed(line: Line, clause: Range) -> bool:
    opened = sum((word == "(") - (word == ")") for word in line.words[: clause[0] + 1])
    return opened > 0 or line.words[clause[0]] == "("


def _predicate(line: Line, clause: Range) -> str:
    """A clause about a trial, a charge, an inquiry says so; any other is a state of affairs."""
    for hit in line.hits("predicate"):
        name, _, part = hit.section.removeprefix("predicate.").rpartition(".")
        case = line.forms[hit.stop - 1].case
        if part == "nouns" and clause[0] <= hit.first < clause[1] and name in COURT and case not in OBLIQUE:
            return name
    return "situation"


def _is_told(line: Line, clause: Range, barred: tuple[Range, ...]) -> bool:
    free = [at for at in range(*clause) if not any(first <= at < stop for first, stop in barred)]
    words = [at for at in free if line.words[at].isalpha()]
    verbs = [at for at in free if line.forms[at].finite and not line.forms[at].unreal]
    conditional = any(clause[0] <= hit.first < clause[1] for hit in line.hits("hedge.condition", "hedge.intended"))
    return len(words) >= LEAST and bool(verbs) and not conditional


def _says_only(line: Line, clause: Range, barred: tuple[Range, ...]) -> bool:
    """Say whether the clause holds no verb but one of being or saying."""
    cues = {at for first, stop in barred for at in range(first, stop)}
    return not any(
        line.forms[at].finite and line.words[at] not in line.tongue.exists for at in range(*clause) if at not in cues
    )


def _negated(line: Line, clause: Range) -> bool:
    verbs = [line.forms[at] for at in range(*clause) if line.forms[at].finite]
    return bool(verbs) and verbs[-1].negated
