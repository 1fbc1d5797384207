"""Mentions: the phrases of a sentence that denote persons, groups, bodies, units and places, as worded.

Kinds are guesses from form; a capitalised word of unknown kind stays without one. Nothing is resolved here: a pronoun
is a mention of its own.
"""

from dataclasses import dataclass, replace

from onrecord.reading.chunks import Chunk, read_chunks
from onrecord.reading.date_points import YEAR
from onrecord.reading.growth import Ground, Grown
from onrecord.reading.lexicon import Hit, Lexicon
from onrecord.reading.mention_kinds import Denoted, Phrase, denoted
from onrecord.reading.names import NameParts, name_parts
from onrecord.reading.nouns import is_plural
from onrecord.reading.sentences import Sentence
from onrecord.reading.speaker_kinds import speaker_kind
from onrecord.reading.wordclass import WordClass, classify, english_list, english_words, plain_headline
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span

C = WordClass
K = MentionKind
FAMILY = frozenset(("rank", "title", "speaker", "unit", "kin"))
DEFINITE = frozenset(
    [
        "the",
        "this",
        "that",
        "these",
        "those",
        "both",
        "all",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "whose",
        "each",
        "every",
    ]
)
SINGLE = frozenset(("he", "she", "him", "her", "himself", "herself", "i", "me"))
SEVERAL = frozenset(("they", "them", "themselves", "we", "us", "ourselves"))
LISTING = frozenset(("including", "like", "namely", "as", "between", "and", ","))
CALLINGS = frozenset(
    ("lawyer", "attorney", "doctor", "journalist", "editor", "activist", "expert", "military expert", "imam", "priest")
) | {"forensic expert", "human rights defender", "defence counsel", "member", "parliamentarian"}
STANDING = frozenset(("some", "many", "most", "several", "others", "both", "all", "few", "none", "these", "those"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post given with a person: its words, and the unit it is in."""

    span: Span
    unit: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionHit:
    """A mention found: tokens `first` to `stop` (excluded), its head noun, and what its form tells."""

    mention: Mention
    first: int
    stop: int
    head: int
    plural: bool
    definite: bool
    speaker_kind: str | None = None
    post: Post | None = None


def read_mentions(
    sentence: Sentence,
    lexicon: Lexicon,
    layer_text: str,
    *,
    hits: tuple[Hit, ...] | None = None,
    known: tuple[WordClass, ...] | None = None,
) -> tuple[MentionHit, ...]:
    """Find the mentions of a sentence, in order; a possessor ("Emilov's wife") is one beside the whole.

    `hits` and `known`, the classes of the sentence's own tokens, spare a second look at the same words.
    """
    tokens = plain_headline(sentence.tokens, layer_text)
    scanned = lexicon.scan(sentence.tokens) if hits is None else hits
    kept = tuple(hit for hit in scanned if hit.section.partition(".")[0] in FAMILY)
    classes = classify(tokens) if known is None or tokens is not sentence.tokens else known
    ground = Ground(tokens=tokens, classes=classes, hits=kept, chunks=read_chunks(tokens, classes))
    reader = Reader(sentence=sentence, ground=ground, layer_text=layer_text)
    found = [*reader.phrases(), *reader.lone_words()]
    return tuple(sorted(found, key=lambda hit: (hit.first, -hit.stop)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One sentence with its phrases."""

    sentence: Sentence
    ground: Ground
    layer_text: str

    def phrases(self) -> list[MentionHit]:
        found: list[MentionHit] = []
        number = 0
        while number < len(self.ground.chunks):
            grown = self.ground.grow(number)
            hit = self._hit(grown)
            number = grown.after
            if hit is not None:
                hit, number = self._with_post(hit, number)
                found.append(hit)
            found += self._inner(grown)
        return _without_apposed(found)

    def lone_words(self) -> list[MentionHit]:
        """Find pronouns, "those killed", "the wounded", and numbers that stand for persons."""
        covered = {at for chunk in self.ground.chunks for at in range(chunk.first, chunk.stop)}
        hits = (self._lone(at) for at in range(len(self.ground.tokens)) if at not in covered)
        return [hit for hit in hits if hit is not None]

    def _hit(self, grown: Grown) -> MentionHit | None:
        chunk = grown.chunk
        parts = name_parts(chunk, self.ground.tokens, self.ground.classes, self.ground.hits)
        what = denoted(Phrase(ground=self.ground, grown=grown, parts=parts, layer_text=self.layer_text))
        if what is None or (what.kind is None and what.named and self.ground.tokens is not self.sentence.tokens):
            return None  # a headline's capitals name nothing
        mention = self._mention(grown, parts, what)
        folded = self.ground.tokens[chunk.head].folded
        return MentionHit(
            mention=mention,
            first=chunk.first,
            stop=grown.stop,
            head=chunk.head,
            plural=not what.named and is_plural(folded),
            definite=what.named or self.ground.tokens[chunk.first].folded in DEFINITE or chunk.possessor is not None,
            speaker_kind=speaker_kind(self.ground, grown, what),
            post=self._own_post(grown, parts) if what.kind is K.PERSON and what.named else None,
        )

    def _mention(self, grown: Grown, parts: NameParts, what: Denoted) -> Mention:
        span = self.sentence.words(grown.chunk.first, grown.stop)
        name, rank = None, None
        if what.named:
            first = self._bare(grown.chunk) if parts.first is None or what.kind is not K.PERSON else parts.first
            stop = grown.chunk.stop if what.kind is K.PERSON else self._without_bracket(grown)
            name = self.sentence.words(first, stop).exact
        if what.kind is K.PERSON and what.named and parts.rank is not None:
            rank = self.sentence.cut(parts.rank.start, self._with_dot(parts.rank)).exact
        return Mention(start=span.start, end=span.end, exact=span.exact, kind=what.kind, name=name, rank=rank)

    def _bare(self, chunk: Chunk) -> int:
        """Skip the determiner of a name."""
        skipped = chunk.first
        while skipped < chunk.head and self.ground.classes[skipped] is C.DETERMINER:
            skipped += 1
        return skipped

    def _without_bracket(self, grown: Grown) -> int:
        return grown.stop - 3 if self.ground.tokens[grown.stop - 1].text == ")" else grown.stop

    def _with_dot(self, hit: Hit) -> int:
        tokens = self.ground.tokens
        return tokens[hit.stop].end if hit.stop < len(tokens) and tokens[hit.stop].text == "." else hit.end

    def _own_post(self, grown: Grown, parts: NameParts) -> Post | None:
        """Read the post before a name: "first deputy chief of staff Col. X", "military prosecutor X"."""
        if parts.role is None or parts.first is None or parts.role.section != "title.role":
            return None
        if parts.role.lemma in CALLINGS:
            return None
        chunk = grown.chunk
        first = self._bare(chunk) if chunk.possessor is None else chunk.possessor + 1
        if parts.role.first < first:
            return None
        unit = next(
            (
                hit
                for hit in self.ground.hits
                if hit.section.startswith("unit.") and first <= hit.first and hit.stop <= parts.role.stop
            ),
            None,
        )
        place = None if unit is None else self._plain(unit.first, unit.stop, K.UNIT)
        return Post(span=self.sentence.words(first, parts.role.stop), unit=place)

    def _with_post(self, hit: MentionHit, number: int) -> tuple[MentionHit, int]:
        """Read the post in apposition behind a named person: "X, captain of the 3rd Company of the guard, ..."."""
        if hit.mention.kind is not K.PERSON or hit.mention.name is None or number >= len(self.ground.chunks):
            return hit, number
        tokens = self.ground.tokens
        if hit.stop >= len(tokens) or tokens[hit.stop].text != "," or self.ground.chunks[number].first != hit.stop + 1:
            return hit, number
        grown = self.ground.grow(number)
        if hit.post is not None or not self._is_post(grown) or self._is_listed(hit, grown):
            return hit, number
        unit = None if grown.inner is None else self._unit(grown)
        return replace(hit, post=Post(span=self.sentence.words(grown.chunk.first, grown.stop), unit=unit)), grown.after

    def _is_post(self, grown: Grown) -> bool:
        head = self.ground.tokens[grown.chunk.head].folded
        if not self.ground.is_role(grown.chunk) or is_plural(head):
            return False
        end = self.ground.tokens[grown.stop].text if grown.stop < len(self.ground.tokens) else "."
        return end in (",", ".", ";", ")", "(", "–", "—", "-") or self.ground.classes[grown.stop] in (
            C.PREPOSITION,
            C.PRONOUN,
        )

    def _is_listed(self, hit: MentionHit, grown: Grown) -> bool:
        """Say whether the phrase may be the next of a list ("including X, the head of Y, as well as Z")."""
        tokens = self.ground.tokens
        if self.ground.classes[grown.chunk.first] is not C.DETERMINER:
            return False
        if grown.stop >= len(tokens) or tokens[grown.stop].text != ",":
            return (tokens[hit.first - 1].folded if hit.first else "") in LISTING
        before = tokens[hit.first - 1].folded if hit.first else ""
        after = [token.folded for token in tokens[grown.stop + 1 : grown.stop + 2]]
        return (
            before in LISTING
            or after in (["and"], ["as"], ["or"])
            or any(chunk.first == grown.stop + 1 for chunk in self.ground.chunks)
        )

    def _unit(self, grown: Grown) -> Mention | None:
        inner = grown.inner
        if inner is None:
            return None
        hit = self._hit(inner)
        if hit is None or hit.mention.kind is K.PERSON:
            return None
        return self._plain(inner.chunk.first, grown.stop, hit.mention.kind, hit.mention.name)

    def _plain(self, first: int, stop: int, kind: MentionKind | None, name: str | None = None) -> Mention:
        span = self.sentence.words(first, stop)
        return Mention(start=span.start, end=span.end, exact=span.exact, kind=kind, name=name)

    def _inner(self, grown: Grown) -> list[MentionHit]:
        """Give the possessor of a phrase and the unit behind its post as mentions of their own."""
        found: list[MentionHit] = []
        possessor = grown.chunk.possessor
        if possessor is not None and possessor > grown.chunk.first and not self._is_office(grown.chunk):
            whole = Chunk(first=grown.chunk.first, stop=possessor, head=possessor - 1)
            hit = self._hit(Grown(chunk=whole, stop=possessor, after=0))
            if hit is not None and grown.stop > possessor:
                found.append(hit)
        found += self._modifying(grown.chunk)
        unit = self._unit(grown)
        if unit is not None and grown.inner is not None:
            inner = self._hit(grown.inner)
            if inner is not None:
                found.append(replace(inner, mention=unit, stop=grown.stop))
        return found

    def _is_office(self, chunk: Chunk) -> bool:
        """Say whether the possessor is part of a body's name: "the Prosecutor General's Office"."""
        covering = any(
            hit.first < (chunk.possessor or 0) < hit.stop
            for hit in self.ground.hits
            if not hit.section.startswith("kin")
        )
        return covering or self.ground.tokens[chunk.head].folded == "office"

    def _modifying(self, chunk: Chunk) -> list[MentionHit]:
        """Give the name that modifies a common noun: "Meydan TV" of "Meydan TV report"."""
        classes = self.ground.classes
        if classes[chunk.head] is not C.NOUN or chunk.possessor is not None:
            return []
        named = [at for at in range(chunk.first, chunk.head) if classes[at] is C.NAME]
        if not named or any(classes[at] is not C.NAME for at in range(named[0], named[-1])):
            return []
        whole = Chunk(first=named[0], stop=named[-1] + 1, head=named[-1])
        hit = self._hit(Grown(chunk=whole, stop=whole.stop, after=0))
        return [] if hit is None or hit.mention.kind is None else [hit]

    def _lone(self, at: int) -> MentionHit | None:
        folded = self.ground.tokens[at].folded
        if self.ground.classes[at] is C.PRONOUN and folded in SINGLE:
            return self._made(at, at + 1, K.PERSON, plural=False)
        if folded in SEVERAL:
            return self._made(at, at + 1, K.GROUP, plural=True)
        if folded in english_list("indefinite") or self._is_no_one(at):
            return self._made(at, at + (2 if folded == "no" else 1), K.PERSON, plural=False)
        if folded in ("the", "those") and self._is_fallen(at):
            return self._made(at, at + 2, K.GROUP, plural=True)
        if (folded in STANDING or self.ground.classes[at] is C.NUMBER) and self._stands(at):
            first = at - 1 if at and self.ground.classes[at - 1] is C.DETERMINER else at
            return self._made(first, at + 1, K.GROUP, plural=folded != "one")
        return None

    def _is_no_one(self, at: int) -> bool:
        tokens = self.ground.tokens
        return tokens[at].folded == "no" and at + 1 < len(tokens) and tokens[at + 1].folded == "one"

    def _is_fallen(self, at: int) -> bool:
        """Say whether "the" or "those" makes persons of the participle behind it."""
        if at + 1 >= len(self.ground.tokens):
            return False
        word = self.ground.tokens[at + 1].folded
        if self.ground.tokens[at].folded == "those":
            return word in english_list("fallen") or word.endswith("ed") or word in english_words().participles
        return word in english_list("fallen")

    def _stands(self, at: int) -> bool:
        """Say whether a number or "some" stands for persons by itself: a verb comes next, or "of them"."""
        tokens, classes = self.ground.tokens, self.ground.classes
        if at + 1 >= len(tokens) or (at and classes[at - 1] is C.NAME):
            return False
        if YEAR.fullmatch(tokens[at].text) is not None:
            return False
        if at and (classes[at - 1] is C.NUMBER or tokens[at - 1].text in "-–:/$€£№"):
            return False
        following = tokens[at + 1].folded
        if following in ("who", "were", "have", "had", "are") or tokens[at].folded == "those":
            return following in ("who", "were", "have", "had", "are")
        return classes[at + 1] in (C.VERB, C.AUXILIARY) and not following.endswith("ing")

    def _made(self, first: int, stop: int, kind: MentionKind, *, plural: bool) -> MentionHit:
        folded = self.ground.tokens[first].folded
        return MentionHit(
            mention=self._plain(first, stop, kind),
            first=first,
            stop=stop,
            head=stop - 1,
            plural=plural,
            definite=folded in DEFINITE or folded in SINGLE or folded in SEVERAL,
        )


def _without_apposed(found: list[MentionHit]) -> list[MentionHit]:
    """Drop a unit that stands twice: as a chunk's inner phrase and by itself."""
    seen: set[tuple[int, int]] = set()
    kept = []
    for hit in found:
        place = (hit.mention.start, hit.mention.end)
        if place not in seen:
            seen.add(place)
            kept.append(hit)
    return kept
