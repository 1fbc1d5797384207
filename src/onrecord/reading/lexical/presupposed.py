"""What a phrase takes for granted: an arrest of somebody, people named by a charge, a charge as the ground."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.frames import Frame
from onrecord.reading.lexical.deeds import NOTHING, predicate_of, suffers
from onrecord.reading.lexical.forms import Case
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun, mention_of
from onrecord.reading.lexical.prospects import is_open
from onrecord.reading.lexical.roles import date_in
from onrecord.reading.lexicon import Hit
from onrecord.record.mention import MentionKind

Range = tuple[int, int]
DEEDS = ("act:arrest", "act:detention", "act:torture", "act:killing", "act:death", "act:beating", "act:abduction",
         "act:disappearance", "act:ill-treatment", "act:rape")  # fmt: skip
# Whoever owns a noun of these is whom it befell; of the others also whoever did it.
ONLY_SUFFERED = ("act:arrest", "act:detention", "act:death", "act:killing", "act:abduction", "act:disappearance")
DOERS = ("official", "police", "investigator", "prosecutor", "court", "military", "state-body")
CHARGES = ("accusation", "proceeding:charge", "proceeding:conviction", "proceeding:sentence", "proceeding:clearing")
TAKEN = ("accusation", "proceeding:charge", "act:arrest", "act:detention", "act:torture")
NAMING = re.compile(r"\w+(?:(?:[aə]nlar|[aə]nlər|enler)\w*|ածներ\w*)")
GROUNDS = frozenset(("ittihamı", "ittihamıyla", "şübhəsi", "şübhəsiylə", "suçlamasıyla", "şüphesiyle",
                     "մեղադրանքով", "կասկածանքով"))  # fmt: skip
LONGEST = 4
NAMED = "lexicon-named"


def presupposed_frames(line: Line, told: tuple[Frame, ...], barred: tuple[Range, ...]) -> Iterator[Frame]:
    """Give what is taken for granted beside what is told; nothing told in the sentence is given again."""
    known = {frame.predicate for frame in told}
    for frame in (*_owned(line, told, barred), *_named(line, barred), *_grounds(line, told, barred)):
        if frame.predicate not in known:
            known.add(frame.predicate)
            yield frame


def undated(frame: Frame, granted: tuple[Frame, ...]) -> Frame:
    """A date inside the words that name people ("обвинённых в 2017 году") is no date of what is told about them."""
    if frame.when is None or frame.when.text is None or frame.rule == NAMED:
        return frame
    at = frame.when.text.start
    inside = any(first <= at < stop for one in granted if one.rule == NAMED for first, stop in one.words)
    return replace(frame, when=None) if inside else frame


def _owned(line: Line, told: tuple[Frame, ...], barred: tuple[Range, ...]) -> Iterator[Frame]:
    """As in "после ареста сына", "oğlunun həbsi"."""
    for hit, predicate in _words(line, "nouns", DEEDS, barred):
        people = _whose(line, hit, predicate)
        if people is None or is_open(line, hit) or _is_charged(line, hit, told):
            continue
        words = (min(people.first, hit.first), max(people.stop, hit.stop))
        yield _frame(line, (hit.first, hit.stop), predicate, people, words)


def _named(line: Line, barred: tuple[Range, ...]) -> Iterator[Frame]:
    """As in "25 обвинённых в подлоге", "əvvəl ittiham olunanlar": the word for people tells what befell them."""
    for hit, predicate in _words(line, "verbs", TAKEN, barred):
        last = hit.stop - 1
        form = line.forms[last]
        if form.finite or form.negated:
            continue
        people = next((one for one in line.nouns if one.head == last), None)
        if line.tongue.language == "ru":
            if people is None or predicate != "accusation" or line.words[hit.stop] not in ("в", "во", "за"):
                continue
            stop = line.trimmed(hit.first, line.clause_at(hit.first)[1])[1]
            stop = next((at for at in range(hit.stop, stop) if _closes(line, at)), stop)
            before = _adjective_people(line, people.first - 2) if line.words[people.first - 1] == "," else None
            people = before or people
            frame = _frame(line, (hit.first, hit.stop), predicate, people, (people.first, stop))
            yield replace(frame, rule=NAMED)
        elif NAMING.fullmatch(line.words[last]):
            people = people or _group(hit.first, hit.stop, form.case)
            yield _frame(line, (hit.first, hit.stop), predicate, people, (min(people.first, hit.first), hit.stop))


def _closes(line: Line, at: int) -> bool:
    marks = (",", ";", ":", "—", "–", "(")
    return line.words[at] in marks or line.words[at] in line.tongue.joins or line.forms[at].finite


def _grounds(line: Line, told: tuple[Frame, ...], barred: tuple[Range, ...]) -> Iterator[Frame]:
    """As in "арестован по подозрению в подлоге", "casusluq ittihamı ilə": why somebody was taken or tried."""
    for at, word in enumerate(line.words):
        clause = line.clause_at(at)
        if at in line.named or any(first <= at < stop for first, stop in barred) or not _is_ground(line, at, word):
            continue
        people = [
            one for one in line.nouns
            if clause[0] <= one.first < at and one.kind in (MentionKind.PERSON, MentionKind.GROUP)
        ]  # fmt: skip
        if not people or _has_charge(line, clause, told) or _denies(line, clause):
            continue
        stop = line.trimmed(at, clause[1])[1] if line.tongue.language == "ru" else at + 1
        stop = next((place for place in range(at + 1, stop) if _closes(line, place)), stop)
        stop = min(stop, at + (2 if line.words[at] == "за" else LONGEST))
        whom = people[-1]
        yield _frame(line, (at, stop), "accusation", whom, (whom.first, max(stop, whom.stop)))


def _is_ground(line: Line, at: int, word: str) -> bool:
    if line.tongue.language != "ru":
        return word in GROUNDS and (not word.endswith(("ı", "si")) or line.words[at + 1 : at + 2] == ("ilə",))
    if word in ("подозрению", "обвинению"):
        return at > 0 and line.words[at - 1] == "по"
    charge = any(hit.first == at + 1 for hit in line.hits("predicate.accusation.nouns"))
    return word == "за" and charge


def _has_charge(line: Line, clause: Range, told: tuple[Frame, ...]) -> bool:
    start, end = line.parse.place(*clause)
    return any(one.predicate in CHARGES[:3] and start <= one.trigger[0] < end for one in told)


def _words(line: Line, part: str, wanted: tuple[str, ...], barred: tuple[Range, ...]) -> Iterator[tuple[Hit, str]]:
    """Give the words of some predicates outside the speakers', where nothing is denied or supposed."""
    for hit in line.hits("predicate"):
        predicate, kind = predicate_of(hit)
        clause = line.clause_at(hit.first)
        if kind != part or predicate not in wanted or any(first <= hit.first < stop for first, stop in barred):
            continue
        conditional = any(clause[0] <= one.first < clause[1] for one in line.hits("hedge.condition", "hedge.intended"))
        if not conditional and not _denies(line, clause):
            yield hit, predicate


def _denies(line: Line, clause: Range) -> bool:
    return any(
        (line.forms[at].finite and (line.forms[at].negated or line.forms[at].unreal)) or line.words[at] in NOTHING
        for at in range(*clause)
    )


def _whose(line: Line, hit: Hit, predicate: str) -> Noun | None:
    if line.tongue.language == "ru":
        found = next((one for one in line.nouns if one.first == hit.stop), None) or _adjective_people(line, hit.stop)
    else:
        found = next((one for one in line.nouns if one.stop == hit.first), None)
    against = next((one for one in line.nouns if suffers(line, one, hit)), None)
    if against is not None:
        return against
    if found is None or found.case is not Case.GENITIVE or found.kind not in (MentionKind.PERSON, MentionKind.GROUP):
        return None
    acts = found.post is not None or found.speaker in DOERS
    return None if predicate not in ONLY_SUFFERED and acts else found


def _adjective_people(line: Line, at: int) -> Noun | None:
    """A Russian adjective in the plural with no noun behind it names people: "пытки военных", "смерть раненых"."""
    if line.tongue.language != "ru" or not 0 <= at < len(line.words) - 1:
        return None
    here = line.words[at]
    after = line.words[at + 1]
    if not here.endswith(("ых", "их")) or line.parse.tokens[at].is_capital or at in line.named:
        return None
    alone = not after[:1].isalnum() or after in line.tongue.prepositions or after in line.tongue.joins
    return _group(at, at + 1, Case.GENITIVE) if alone and line.forms[at].case is Case.GENITIVE else None


def _group(first: int, stop: int, case: Case | None) -> Noun:
    return Noun(first=first, stop=stop, head=stop - 1, kind=MentionKind.GROUP, case=case, plural=True)


def _is_charged(line: Line, hit: Hit, told: tuple[Frame, ...]) -> bool:
    """Where somebody is charged with it, the deed is the charge."""
    clause = line.clause_at(hit.first)
    if _has_charge(line, clause, told):
        return True
    first, stop = (clause[0], hit.first) if line.tongue.language == "ru" else (hit.stop, clause[1])
    sections = ("cue.accuse", *(f"predicate.{one}" for one in CHARGES))
    return any(first <= one.first < stop for one in line.hits(*sections))


def _frame(line: Line, told: Range, predicate: str, people: Noun, words: Range) -> Frame:
    place = line.parse.place(*words)
    return Frame(
        parse=line.parse, predicate=predicate, trigger=line.parse.place(*told), rule="lexicon-presupposed",
        whom=(mention_of(line.parse, people),), count=people.count, words=(place,),
        when=date_in(line, words), presupposed=True,
    )  # fmt: skip
