"""Finding noun phrases: persons with rank and post, bodies, groups, pronouns."""

from dataclasses import replace

from onrecord.reading.counts import CountHit
from onrecord.reading.lexical.forms import OBLIQUE, Case, Form
from onrecord.reading.lexical.ground import HEADS, OWNED, REST, Ground, is_unit, rest_of, stem_case
from onrecord.reading.lexical.name_runs import name_run
from onrecord.reading.lexical.noun import Noun
from onrecord.reading.lexical.tongue import Tongue
from onrecord.reading.lexicon import Hit, load_table
from onrecord.reading.parse import Parse
from onrecord.record.mention import MentionKind

POSTS = ("title.role", "rank.words")
BODY = ("unit", "speaker.media", "speaker.agency", "speaker.ministry", "speaker.prosecutor", "speaker.court",
        "speaker.ngo", "speaker.police", "speaker.intergovernmental", "speaker.military",
        "speaker.official")  # fmt: skip
ONE_OF = frozenset(("biri", "bəzisi", "bəziləri", "bazıları", "birkaçı", "մեկը", "ոմանք"))
CARRIERS = ("rank.words", "title.role", "kin.words", "speaker.media", "speaker.agency", "speaker.lawyer",
            "speaker.activist",
            "speaker.relatives", "speaker.victim", "speaker.witness", "speaker.expert", "speaker.investigator",
            "speaker.medical", "speaker.ngo", "speaker.social_media", "quantity.units")  # fmt: skip
PLACES = ("unit.prison", "unit.camp", "unit.hospital", "unit.base")
COMPLEMENT = 4
K = MentionKind


def find_nouns(parse: Parse, forms: tuple[Form, ...], tongue: Tongue, named: frozenset[int]) -> tuple[Noun, ...]:
    """Find the phrases of a sentence, in order, none inside another."""
    heads = tuple(hit for hit in parse.hits if any(hit.within(name) for name in HEADS) and hit.first not in named)
    dated = frozenset(at for date in parse.dates for at in range(date.first, date.stop))
    ground = Ground(parse=parse, forms=forms, tongue=tongue, named=named, heads=heads, dated=dated)
    found: list[Noun] = []
    at = 0
    while at < len(parse.tokens):
        noun = _noun_at(ground, at)
        if noun is None:
            at += 1
            continue
        noun = _with_left(ground, noun, found[-1].stop if found else 0)
        if found and _is_owner(ground, found[-1], noun):
            noun = replace(noun, first=found.pop().first)
        found.append(noun)
        at = noun.stop
    return tuple(found)


def _is_owner(ground: Ground, before: Noun, noun: Noun) -> bool:
    """As in "Elşad Bulaqlının anası": whose relative it is belongs to the phrase."""
    related = noun.speaker == "relatives" and noun.name is None and noun.count is None
    return related and before.stop == noun.first and before.case is Case.GENITIVE and ground.tongue.language != "ru"


def _noun_at(ground: Ground, at: int) -> Noun | None:
    word = ground.parse.tokens[at]
    if at in ground.dated or ground.forms[at].finite:
        return None
    if word.folded in ground.tongue.pronouns or word.folded in ground.tongue.plural_pronouns:
        return None if _is_possessive(ground, at) else _pronoun(ground, at)
    if any(one.first <= at < one.stop for one in ground.parse.counts) and not is_unit(ground, at):
        return None
    chain = _chain(ground, at)
    name = name_run(ground, chain) if _may_carry_name(ground, at, chain) else None
    if name is not None and chain > at and not _may_carry(ground, chain, name[0]):
        name = None
    if chain == at and name is None:
        return None
    noun = _built(ground, at, chain, name)
    if chain == at and (noun.is_quoted or (ground.tongue.language == "hy" and noun.case is Case.GENITIVE)):
        return _with_class(ground, noun)
    return noun if name is not None or noun.speaker is None else _with_complement(ground, noun)


def _is_possessive(ground: Ground, at: int) -> bool:
    """As in "её подзащитного": whose, not whom."""
    whose = ground.parse.tokens[at].folded in ("его", "ее", "их")
    return ground.tongue.language == "ru" and whose and ground.head_at(at + 1) is not None


def _with_class(ground: Ground, noun: Noun) -> Noun:
    """Take in what a quoted name is of: "“Dan yeri” saytı"."""
    hit = ground.head_at(noun.stop)
    if hit is None or not any(hit.within(section) for section in BODY):
        return noun
    speaker = _speaker([one for one in ground.heads if one.first == noun.stop], K.UNIT, named=False)
    owned = rest_of(ground, hit.stop - 1) in OWNED
    case = None if owned else stem_case(ground, hit.stop - 1, noun.stop) or ground.forms[hit.stop - 1].case
    return replace(noun, stop=hit.stop, head=hit.stop - 1, case=case, speaker=speaker, is_quoted=False, kind=K.UNIT)


def _may_carry(ground: Ground, chain: int, name: int) -> bool:
    """A quoted name is a body's; a name in the genitive is whose."""
    if name in ground.named:
        return any(hit.stop == chain and any(hit.within(one) for one in BODY) for hit in ground.heads)
    return not _is_complement(ground, chain, name)


def _is_complement(ground: Ground, chain: int, name: int) -> bool:
    """A Russian name in the genitive behind another case is whose: "мать Ильи Сомова"."""
    if ground.tongue.language != "ru":
        return False
    kin = any(hit.stop == chain and hit.within("kin.words") for hit in ground.heads)
    genitive = ground.forms[name].case is Case.GENITIVE or (kin and ground.forms[name].case is None)
    return genitive and ground.forms[chain - 1].case is not Case.GENITIVE


def _with_complement(ground: Ground, noun: Noun) -> Noun:
    """Take in whose, of what: "родственники погибших", "житель города"."""
    stop = noun.stop
    while ground.tongue.language == "ru" and stop < min(len(ground.forms), noun.stop + COMPLEMENT):
        form = ground.forms[stop]
        is_name = form.case is None and ground.parse.tokens[stop].is_capital
        if form.finite or not ground.parse.tokens[stop].is_word or not (form.case is Case.GENITIVE or is_name):
            break
        stop += 1
    return noun if stop == noun.stop else replace(noun, stop=stop)


def _may_carry_name(ground: Ground, at: int, chain: int) -> bool:
    """A post in the genitive belongs to something else than the name behind it ("prezidentin Gəncə səfəri")."""
    if chain == at:
        return True
    last = [hit for hit in ground.heads if hit.first < chain <= hit.stop]
    if not any(hit.within(section) for hit in last for section in CARRIERS):
        return False
    if ground.tongue.language == "ru":
        return True
    return ground.forms[chain - 1].case not in (Case.GENITIVE, *OBLIQUE) or ground.tongue.language == "hy"


def _pronoun(ground: Ground, at: int) -> Noun:
    plural = ground.parse.tokens[at].folded in ground.tongue.plural_pronouns
    after = ground.parse.tokens[at + 1].folded if at + 1 < len(ground.parse.tokens) else ""
    if after in ONE_OF:
        return Noun(first=at, stop=at + 2, head=at + 1, kind=K.GROUP, case=None, plural=False, pronoun=True)
    kind = K.GROUP if plural else None
    return Noun(first=at, stop=at + 1, head=at, kind=kind, case=ground.forms[at].case, plural=plural, pronoun=True)


def _chain(ground: Ground, at: int) -> int:
    """Follow words of unit, post and rank that stand side by side; a comma may stand before a rank."""
    stop = at
    lone = ground.head_at(at)
    if lone is not None and _is_counted(ground, lone):
        return lone.stop
    while stop < len(ground.parse.tokens):
        hit = ground.head_at(stop)
        if hit is not None and (stop == at or not _is_closed(ground, stop, hit)):
            stop = hit.stop
        elif stop > at and _may_link(ground, stop):
            stop += 1
        else:
            break
    while stop > at and not any(hit.first < stop <= hit.stop for hit in ground.heads):
        stop -= 1
    return stop


def _is_closed(ground: Ground, stop: int, hit: Hit) -> bool:
    """A Turkic noun with an ending of its own takes no further noun but a rank: "saytı | həkimlərə"."""
    if not ground.tongue.verb_final or hit.within("rank.words"):
        return False
    rest = rest_of(ground, hit.stop - 1)
    if rest is not None and rest in REST and rest not in (*OWNED, "ları", "ləri", "leri"):
        return True
    before = [one for one in ground.heads if one.stop == stop]
    case = stem_case(ground, stop - 1, before[0].first) if before else None
    plural = ground.parse.tokens[stop - 1].folded.endswith(("lar", "lər", "ler"))
    return plural or case not in (None, Case.NOMINATIVE, Case.GENITIVE)


def _is_counted(ground: Ground, hit: Hit) -> bool:
    """A counted group ("dörd hərbçi") is whole; a post behind it belongs to a name of its own."""
    return hit.section in ("quantity.units", "rank.words") and any(
        one.first < hit.first + 1 and hit.first <= one.stop <= hit.stop for one in ground.parse.counts
    )


def _may_link(ground: Ground, at: int) -> bool:
    token = ground.parse.tokens[at]
    if token.text in ("-", "«", "»"):
        return token.start == ground.parse.tokens[at - 1].end
    after = ground.head_at(at + 1)
    is_rank = after is not None and after.within("rank.words")
    if token.text == ",":
        return is_rank and any(hit.stop == at and hit.within("title.role") for hit in ground.heads)
    return token.is_word and ground.forms[at].case is Case.GENITIVE and after is not None


def _built(ground: Ground, at: int, chain: int, name: tuple[int, int] | None) -> Noun:
    stop = chain if name is None else name[1]
    last = _last_word(ground, at, stop)
    inside = [hit for hit in ground.heads if at <= hit.first and hit.stop <= stop]
    head = last if name is not None else _head_of(ground, at, chain)
    kind = _kind(ground, inside, name, at)
    rank = next((hit.value for hit in inside if hit.within("rank.words") and name is not None), None)
    quoted = name is not None and name[0] in ground.named
    posts = [hit for hit in inside if any(hit.within(post) for post in POSTS)]
    return Noun(
        first=at, stop=stop, head=head, kind=kind, case=_case(ground, head, stop), plural=ground.forms[head].plural,
        name=name, post=(at, chain) if posts and chain > at else None, rank=rank,
        speaker=_speaker(inside, kind, named=name is not None and not quoted), count=None, is_quoted=quoted,
    )  # fmt: skip


def _head_of(ground: Ground, at: int, chain: int) -> int:
    """The last word heads a phrase; in Russian the first does ("родственники погибших")."""
    first = ground.head_at(at)
    return first.stop - 1 if ground.tongue.language == "ru" and first is not None else chain - 1


def _last_word(ground: Ground, first: int, stop: int) -> int:
    return next((at for at in range(stop - 1, first, -1) if ground.parse.tokens[at].is_word), first)


def _case(ground: Ground, head: int, stop: int) -> Case | None:
    if stop - 1 > head and ground.tongue.language != "ru":
        return ground.forms[stop - 1].case
    first = next((hit.first for hit in ground.heads if hit.stop - 1 == head), head)
    return stem_case(ground, head, first) or ground.forms[head].case


def _kind(ground: Ground, inside: list[Hit], name: tuple[int, int] | None, first: int) -> MentionKind | None:
    if name is None and any(any(hit.within(section) for section in PLACES) for hit in inside) and not _has_post(inside):
        return K.PLACE
    if any(any(hit.within(section) for section in BODY) for hit in inside) and not _has_post(inside):
        return K.UNIT
    if name is None:
        return K.GROUP if inside else None
    if _has_post(inside) or ground.forms[name[0]].person:
        return K.PERSON
    words = [ground.parse.tokens[at] for at in range(*name) if ground.parse.tokens[at].is_word]
    acronym = any(word.text.isupper() and len(word.text) > 1 for word in words)
    if name[0] in ground.named or acronym or any(word.folded.startswith(ground.tongue.bodies) for word in words):
        return K.UNIT
    family = any(_is_family(word.folded, ground.tongue.surnames) for word in words)
    capitals = sum(word.is_capital for word in words)
    return K.PERSON if capitals > 1 or family or (inside and first < name[0]) else None


def _is_family(word: str, endings: tuple[str, ...]) -> bool:
    return len(word) > 4 and word.endswith(endings)


def _has_post(inside: list[Hit]) -> bool:
    return any(any(hit.within(post) for post in POSTS) for hit in inside)


def _speaker(inside: list[Hit], kind: MentionKind | None, *, named: bool) -> str | None:
    hits = [hit for hit in inside if hit.within("speaker")]
    if hits:
        word = str(load_table("speakers")["speaker"][hits[-1].section.removeprefix("speaker.")])
        return "official" if word == "unnamed-official" and named and kind is K.PERSON else word
    if any(hit.within("kin.words") for hit in inside):
        return "relatives"
    return "third-party" if named and kind in (K.PERSON, K.UNIT) else None


def _with_left(ground: Ground, noun: Noun, after: int) -> Noun:
    """Take in the number and the adjectives before the phrase."""
    first = noun.first
    count = _count_before(ground, first, noun.stop)
    while count is None and first > after and ground.forms[first - 1].adjective and first - 1 not in ground.dated:
        first -= 1
        count = _count_before(ground, first, noun.stop)
    if count is not None:
        first = min(first, max(count.first, after))
    plural = noun.plural or count is not None
    case = None if count is not None and _is_numbered(ground, first, noun) else noun.case
    return Noun(
        first=first,
        stop=noun.stop,
        head=noun.head,
        kind=noun.kind,
        case=case,
        plural=plural,
        name=noun.name,
        post=noun.post,
        rank=noun.rank,
        speaker=noun.speaker,
        count=count,
        pronoun=noun.pronoun,
        is_quoted=noun.is_quoted,
    )


def _is_numbered(ground: Ground, first: int, noun: Noun) -> bool:
    """A Russian genitive behind a number is the number's, not the clause's."""
    if ground.tongue.language != "ru" or noun.case is not Case.GENITIVE:
        return False
    return first == 0 or ground.parse.tokens[first - 1].folded not in ground.tongue.prepositions


def _count_before(ground: Ground, first: int, stop: int) -> CountHit | None:
    return next(
        (hit for hit in ground.parse.counts if hit.first < first <= hit.stop <= stop or hit.stop == first), None
    )
