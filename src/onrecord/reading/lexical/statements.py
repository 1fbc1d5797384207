"""What is said about saying: denied, admitted, not confirmed, left without a word."""

from collections.abc import Iterator

from onrecord.reading.frames import Frame
from onrecord.reading.lexical.cue_verbs import brings_words, kind_of, speaker_noun, verb_of
from onrecord.reading.lexical.deeds import clause_place
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import mention_of
from onrecord.reading.lexical.roles import date_in
from onrecord.reading.lexicon import Hit
from onrecord.record.claim import Value

# Who admits or confirms something takes a stand: a claim of its own beside what is admitted.
ADMITTED = ("призна", "подтвер", "etiraf", "təsdiq", "boyn", "itiraf", "ikrar", "kabul", "doğrula", "teyit",
            "հաստատ", "խոստովան", "ընդուն", "վերահաստատ")  # fmt: skip
SECTIONS = ("cue.deny", "cue.confirm", "cue.say")


def statement_frames(line: Line, heard: frozenset[int]) -> Iterator[Frame]:
    """Give the claims about utterances; `heard` are the places of cues that bring in words of their own."""
    seen: set[tuple[int, str]] = set()
    yield from _silent(line)
    for hit in line.hits(*SECTIONS):
        verb = verb_of(line, hit)
        form = line.forms[verb]
        value = _value(hit, negated=form.negated)
        if not form.finite or form.unreal or value is None or not _is_own(line, hit, value, heard):
            continue
        clause = line.clause_at(verb)
        if (clause[0], value) in seen:
            continue
        seen.add((clause[0], value))
        noun = speaker_noun(line, hit)
        if noun is None and not form.passive:
            continue
        yield Frame(
            parse=line.parse,
            predicate="report",
            trigger=(hit.start, max(hit.end, line.parse.tokens[verb].end)),
            rule=f"report-{value}",
            who=() if noun is None else (mention_of(line.parse, noun),),
            value=Value(text=value),
            # Where the verb comes last its clause also holds what is said, and perhaps only that is dated.
            when=None if line.tongue.verb_final else date_in(line, clause),
            words=(_words(line, clause),),
            negated=form.negated,
            said_by=True,
        )


def _words(line: Line, clause: tuple[int, int]) -> tuple[int, int]:
    """Give the clause without the word at its end that opens what is said."""
    last = line.trimmed(*clause)[1]
    return clause_place(line, (clause[0], last - 1 if line.words[last - 1] in line.tongue.that else last))


def _is_own(line: Line, hit: Hit, value: str, heard: frozenset[int]) -> bool:
    """A cue that brings in words is who says them; a denial is a claim of its own as well."""
    if hit.start not in heard or value in ("denied", "unconfirmed", "silent", "undenied"):
        return True
    return value == "admitted" and (hit.lemma.startswith(ADMITTED) or not brings_words(line, hit))


def _silent(line: Line) -> Iterator[Frame]:
    """As in "хранит молчание", "şərh etməyib": somebody chose to say nothing."""
    for clause in line.clauses:
        words = [at for at in range(*clause) if line.words[at].startswith(line.tongue.silence)]
        verbs = [at for at in range(*clause) if line.forms[at].finite and not line.forms[at].unreal]
        if not words or not verbs or words[0] in line.named:
            continue
        noun = next((one for one in line.nouns if clause[0] <= one.first < clause[1] and one.is_subject), None)
        start, end = line.parse.place(min(words[0], verbs[-1]), max(words[0], verbs[-1]) + 1)
        yield Frame(
            parse=line.parse,
            predicate="report",
            trigger=(start, end),
            rule="report-silent",
            value=Value(text="silent"),
            who=() if noun is None else (mention_of(line.parse, noun),),
            words=(clause_place(line, clause),),
            negated=line.forms[verbs[-1]].negated,
            said_by=True,
        )


def _value(hit: Hit, *, negated: bool) -> str | None:
    kind = kind_of(hit)
    if negated:
        return {"say": "silent", "confirm": "unconfirmed", "deny": "undenied"}[kind]
    return {"deny": "denied", "confirm": "admitted"}.get(kind)
