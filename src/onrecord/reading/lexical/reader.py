"""The reader `lexicon/1`: sentences of one language to proposed claims."""

from collections.abc import Iterator, Sequence

from onrecord.reading.attribution import Attribution, covering
from onrecord.reading.chains import certainty_of, chain_of, stance_of
from onrecord.reading.claims import event_date
from onrecord.reading.date_hits import DateHit
from onrecord.reading.english import Proposals
from onrecord.reading.frames import Frame
from onrecord.reading.intervals import count_hits, date_hits
from onrecord.reading.lexical.armenian import TONGUE as ARMENIAN
from onrecord.reading.lexical.azerbaijani import TONGUE as AZERBAIJANI
from onrecord.reading.lexical.deeds import deed_frames
from onrecord.reading.lexical.hedging import hedges_of
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.numerals import RULE as NUMERAL
from onrecord.reading.lexical.numerals import numeral_frames
from onrecord.reading.lexical.posts import post_frames
from onrecord.reading.lexical.presupposed import presupposed_frames, undated
from onrecord.reading.lexical.publications import publication_frames
from onrecord.reading.lexical.remainders import remainder_frames, unknown_frames
from onrecord.reading.lexical.russian import TONGUE as RUSSIAN
from onrecord.reading.lexical.statements import statement_frames
from onrecord.reading.lexical.tongue import Tongue
from onrecord.reading.lexical.turkish import TONGUE as TURKISH
from onrecord.reading.lexical.utterances import utterance_frames
from onrecord.reading.lexical.voices import Voices, find_voices, points_back
from onrecord.reading.lexicon import Lexicon, load_lexicon
from onrecord.reading.links import find_links
from onrecord.reading.parse import Parse
from onrecord.reading.sensitivity import BY_PREDICATE
from onrecord.reading.sentences import Sentence
from onrecord.reading.silences import find_silences
from onrecord.record.claim import Claim, Polarity, Stance, Zone
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage
from onrecord.record.span import quote_of

READER = "lexicon/1"
TONGUES = {tongue.language: tongue for tongue in (ARMENIAN, AZERBAIJANI, RUSSIAN, TURKISH)}
# Under these nothing is put forward as having happened.
NOT_ASSERTED = frozenset(("order", "ask", "predict", "deny"))
Range = tuple[int, int]


def read_sentences(
    text: str,
    sentences: Sequence[Sentence],
    language: str,
    *,
    report: ReportId,
    publisher: str,
    report_date: str | None,
) -> Proposals:
    """Propose claims for the sentences of one language; ids are ordinals from "1"."""
    tongue, lexicon = TONGUES[language], load_lexicon(language)
    lines = prepare(text, sentences, tongue, lexicon, report_date)
    voices = find_voices(lines)
    heard = _first_heard(lines, voices)
    pairs = [(line, frame) for line in lines for frame in _frames(line, voices[line.parse.sentence.start])]
    frames = tuple(frame for _, frame in pairs)
    claims = tuple(
        _claim(line, frame, voices[line.parse.sentence.start], number=number, report=report, publisher=publisher,
               continues=_continues(heard, voices, line, frame))
        for number, (line, frame) in enumerate(pairs, start=1)
    )  # fmt: skip
    return Proposals(
        claims=claims,
        links=find_links(frames, claims),
        silences=find_silences(tuple(line.parse for line in lines), claims),
        coverage=Coverage(unit="sentence", read=len(lines), total=len(lines)),
    )


def prepare(
    text: str, sentences: Sequence[Sentence], tongue: Tongue, lexicon: Lexicon, report_date: str | None
) -> tuple[Line, ...]:
    """Take sentences apart as far as the rules need it."""
    rows = date_hits(tuple(sentences), tongue.language, report_date)
    return tuple(_line(text, one, tongue, lexicon, dates) for one, dates in zip(sentences, rows, strict=True))


def _line(text: str, sentence: Sentence, tongue: Tongue, lexicon: Lexicon, dates: tuple[DateHit, ...]) -> Line:
    hits = tongue.scan(lexicon, sentence.tokens)
    parse = Parse(
        text=text,
        sentence=sentence,
        chunks=(),
        clauses=(),
        hits=hits,
        counts=count_hits(sentence, tongue.language),
        dates=dates,
        mentions=(),
    )
    return Line(parse=parse, tongue=tongue, forms=tongue.tag(sentence, hits))


def _frames(line: Line, voices: tuple[Attribution, ...]) -> Iterator[Frame]:
    if "՞" in line.parse.sentence.text or (line.words and line.words[-1] == "?"):
        return
    barred = _barred(line, voices)
    heard = frozenset(one.cue.start for one in voices if one.cue is not None)
    deeds = [frame for frame in deed_frames(line, barred) if _is_put_forward(frame, voices)]
    granted = tuple(presupposed_frames(line, tuple(deeds), barred))
    deeds = [undated(frame, granted) for frame in deeds]
    posts = list(post_frames(line, barred))
    held = [frame for frame in posts if frame.rule == "post-held"]
    statements = [*publication_frames(line), *statement_frames(line, heard)]
    taken = tuple(frame.trigger for frame in (*deeds, *held, *statements))
    rest = [
        undated(frame, granted) for frame in remainder_frames(line, taken, barred) if _is_put_forward(frame, voices)
    ]
    deeds += [frame for frame in granted if _is_put_forward(frame, voices)]
    deeds += [frame for frame in numeral_frames(line, tuple(deeds)) if _is_put_forward(frame, voices)]
    said = frozenset(frame.trigger[0] for frame in statements)
    unknown = tuple(frame for frame in unknown_frames(line) if frame.trigger[0] not in said)
    if unknown:
        cut = unknown[0].words[0][0]
        deeds, rest = [one for one in deeds if one.trigger[0] < cut], [one for one in rest if one.trigger[0] < cut]
    if points_back(line):
        rest = []
    heard_only = (
        ()
        if points_back(line)
        else utterance_frames(
            line, voices, tuple(frame.trigger for frame in (*deeds, *posts, *statements, *rest, *unknown))
        )
    )
    yield from sorted(
        (*deeds, *posts, *statements, *rest, *unknown, *heard_only), key=lambda frame: (frame.trigger, frame.predicate)
    )


def _barred(line: Line, voices: tuple[Attribution, ...]) -> tuple[Range, ...]:
    """Give the token ranges of speakers and cues."""
    places = [one.source_place for one in voices if one.source_place is not None]
    places += [(one.cue.start, one.cue.end) for one in voices if one.cue is not None]
    tokens = line.parse.tokens
    ranges = []
    for start, end in places:
        inside = [at for at, token in enumerate(tokens) if start <= token.start < end]
        if inside:
            ranges.append((inside[0], inside[-1] + 1))
    return tuple(ranges)


def _is_put_forward(frame: Frame, voices: tuple[Attribution, ...]) -> bool:
    over = covering(voices, frame.trigger[0])
    return bool(frame.said_by) or not any(one.kind in NOT_ASSERTED for one in over)


def _claim(
    line: Line,
    frame: Frame,
    voices: tuple[Attribution, ...],
    *,
    number: int,
    report: ReportId,
    publisher: str,
    continues: bool,
) -> Claim:
    over = covering(voices, frame.trigger[0])
    hedges = hedges_of(line, frame, over)
    start, end = _quote(frame, over)
    asks = any(one.kind == "ask" for one in over)
    sensitive = BY_PREDICATE.get(frame.predicate)
    return Claim(
        id=ClaimId(str(number)), report=report, predicate=frame.predicate, quote=quote_of(frame.parse.text, start, end),
        chain=chain_of(publisher, over), whom=frame.whom, who=frame.who, where=frame.where, value=frame.value,
        count=None if frame.count is None else frame.count.stated, when=event_date(frame, over), hedges=hedges,
        stance=Stance.QUESTIONS if asks else stance_of(over, hedges),
        polarity=Polarity.MINUS if frame.negated else Polarity.PLUS, certainty=certainty_of(over, hedges),
        zone=frame.parse.zone if frame.parse.zone is not Zone.BOILERPLATE else Zone.BODY,
        sensitive=() if sensitive is None else (sensitive,),
        flags=("attribution-may-continue",) if continues else (), rule=frame.rule,
    )  # fmt: skip


def _quote(frame: Frame, over: tuple[Attribution, ...]) -> Range:
    """Give the clause without the words of who speaks at its ends, as long as trigger and participants stay in."""
    start, end = frame.words[0] if frame.words else frame.trigger
    needed = [frame.trigger, *((one.start, one.end) for one in (*frame.whom, *frame.who))]
    sentence = frame.parse.sentence
    needed = [place for place in needed if sentence.start <= place[0] and place[1] <= sentence.end]
    inner = [place for one in over[-1:] for place in one.content if place[0] <= frame.trigger[0] < place[1]]
    # A number alone means nothing without who names it.
    if inner and not frame.said_by and frame.rule != NUMERAL:
        start, end = max(start, inner[0][0]), min(end, inner[0][1])
    start, end = min(start, *(place[0] for place in needed), start), max(end, *(place[1] for place in needed), end)
    text = frame.parse.text
    while start < end and not text[start].isalnum() and text[start] not in '«"“':
        start += 1
    while end > start and text[end - 1] in " ,;:—–-.!?\u00a0":
        end -= 1
    return start, end


def _first_heard(lines: Sequence[Line], voices: Voices) -> dict[int, int]:
    """Give for each paragraph where somebody's words first begin in it."""
    found: dict[int, int] = {}
    for line in lines:
        sentence = line.parse.sentence
        for one in voices[sentence.start]:
            if one.kind not in ("evidential", "order", "ask"):
                found.setdefault(sentence.paragraph, one.content[0][0])
    return found


def _continues(heard: dict[int, int], voices: Voices, line: Line, frame: Frame) -> bool:
    """House rule 5: a claim nobody speaks, after words of its paragraph that somebody does."""
    sentence = line.parse.sentence
    if covering(voices[sentence.start], frame.trigger[0]):
        return False
    return sentence.paragraph in heard and heard[sentence.paragraph] < frame.trigger[0]
