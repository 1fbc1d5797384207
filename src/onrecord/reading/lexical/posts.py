"""Posts and ranks: before a name, in apposition behind it, or held by a subject."""

from collections.abc import Iterator

from onrecord.reading.frames import Frame
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun, mention_of
from onrecord.reading.lexical.roles import date_in
from onrecord.reading.lexicon import Hit
from onrecord.record.claim import Value
from onrecord.record.mention import MentionKind

Range = tuple[int, int]
CALLINGS = ("speaker.activist", "speaker.lawyer", "speaker.media", "speaker.expert", "speaker.medical",
            "speaker.witness",
            "speaker.social_media", "speaker.victim")  # fmt: skip


def post_frames(line: Line, barred: tuple[Range, ...]) -> Iterator[Frame]:
    """Give the posts of a sentence; a speaker's own title is told by who tells of the speaker."""
    for noun in line.nouns:
        if noun.kind is not MentionKind.PERSON or noun.name is None or not _is_full(line, noun):
            continue
        speaks = any(first <= noun.first < stop for first, stop in barred)
        yield from _before_name(line, noun, speaks=speaks)
        yield from _behind_name(line, noun)
    for clause in line.clauses:
        yield from _held(line, clause)


def _is_full(line: Line, noun: Noun) -> bool:
    """Two capitals, a family name, or what the tagger holds to be a person."""
    first, stop = noun.name if noun.name is not None else (0, 0)
    words = [at for at in range(first, stop) if line.parse.tokens[at].is_capital]
    if len(words) > 1:
        return True
    return any(line.forms[at].person or line.words[at].endswith(line.tongue.surnames) for at in words)


def _before_name(line: Line, noun: Noun, *, speaks: bool) -> Iterator[Frame]:
    """Give post and rank; of a speaker only a post of several words: one alone tells no more than who speaks."""
    if noun.post is None:
        return
    roles = [hit for hit in _roles(line) if noun.first <= hit.first and hit.stop <= noun.post[1]]
    ranks = [hit for hit in line.hits("rank.words") if noun.first <= hit.first and hit.stop <= noun.post[1]]
    name = noun.name[0] if noun.name is not None else noun.stop
    first = noun.post[0]
    for stop in (*(at for at in range(*noun.post) if line.words[at] == ","), noun.post[1]):
        inside = [hit for hit in roles if first <= hit.first and hit.stop <= stop and not _is_calling(line, hit)]
        told = line.trimmed(first, stop)
        if inside and (told[1] - told[0] > 1 or not speaks):
            yield _frame(line, noun, (first, max(hit.stop for hit in inside)), (first, noun.stop), "post-before-name")
        first = stop + 1
    if ranks and not speaks:
        first = min(hit.first for hit in ranks)
        yield _frame(line, noun, (first, name), (first, noun.stop), "rank-before-name")


def _is_calling(line: Line, role: Hit) -> bool:
    """A journalist, a lawyer, an activist holds no post."""
    return any(hit.first < role.stop and role.first < hit.stop for hit in line.hits(*CALLINGS))


def _roles(line: Line) -> Iterator[Hit]:
    yield from line.hits("title.role")


def _behind_name(line: Line, noun: Noun) -> Iterator[Frame]:
    """As in "Иван Петров, начальник управления": up to the next mark or verb."""
    at = noun.stop
    if at + 1 >= len(line.words) or line.words[at] != ",":
        return
    role = next((hit for hit in _roles(line) if at + 1 <= hit.first <= at + 2), None)
    if role is None or any(one.first <= role.first < one.stop and one.name is not None for one in line.nouns):
        return
    stop = role.stop
    while stop < len(line.words) and not _ends_post(line, stop):
        stop += 1
    first, stop = line.trimmed(at + 1, stop)
    yield _frame(line, noun, (first, stop), (noun.name[0] if noun.name else noun.first, stop), "apposition")


def _ends_post(line: Line, at: int) -> bool:
    return line.words[at] in (",", ";", ":", ".", "(", ")", "—", "–", "!", "?") or line.forms[at].finite


def _held(line: Line, clause: Range) -> Iterator[Frame]:
    """As in "Петров был начальником штаба", "… komandiri olub": held by the subject of a verb of being."""
    verb = next((at for at in range(*clause) if line.words[at] in line.tongue.exists and line.forms[at].finite), None)
    if verb is None:
        return
    roles = [
        hit for hit in line.hits("title.role", "rank.words")
        if clause[0] <= hit.first < clause[1] and hit.value not in ("soldier", "officer", "general")
    ]  # fmt: skip
    free = [hit for hit in roles if not _is_of_name(line, hit)]
    subject = next((one for one in line.nouns if clause[0] <= one.first < clause[1] and _is_person(one)), None)
    if not free or subject is None or subject.first > free[-1].first:
        return
    first, stop = free[0].first, free[-1].stop
    while not line.tongue.verb_final and stop < clause[1] and not _ends_post(line, stop):
        stop += 1
    first, stop = line.trimmed(first, stop)
    frame = _frame(line, subject, (first, stop), line.trimmed(*clause), "post-held")
    when = date_in(line, clause)
    yield frame if when is None else Frame(
        parse=line.parse, predicate="posting", trigger=frame.trigger, rule=frame.rule, who=frame.who, value=frame.value,
        when=when, words=frame.words, negated=line.forms[verb].negated,
    )  # fmt: skip


def _is_person(noun: Noun) -> bool:
    return noun.is_subject and (noun.pronoun or noun.name is not None) and noun.kind in (None, MentionKind.PERSON)


def _is_of_name(line: Line, hit: Hit) -> bool:
    return any(one.name is not None and one.first <= hit.first < one.stop for one in line.nouns)


def _frame(line: Line, noun: Noun, post: Range, quote: Range, rule: str) -> Frame:
    place = line.parse.place(*line.trimmed(*post))
    span = line.parse.span(*place)
    return Frame(
        parse=line.parse, predicate="posting", trigger=place, rule=rule, who=(mention_of(line.parse, noun, bare=True),),
        value=Value(text=span.exact, span=span), words=(line.parse.place(*quote),),
    )  # fmt: skip
