"""Who speaks in a saved post: whoever its header names, and not the publisher, unless it is the publisher's own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.reading.chains import is_own
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.mentions import read_mentions
from onrecord.reading.post_headers import Place, Post, PostHeader, posts_of
from onrecord.reading.sentences import Sentence
from onrecord.record.claim import Claim, Speaker, Stance
from onrecord.record.layer import TextLayer
from onrecord.record.span import span_of

POSTER = "social-poster"
MAY_CONTINUE = "attribution-may-continue"


def posted(
    claims: Iterable[Claim], layer: TextLayer, sentences: Sequence[Sentence], publisher: str
) -> tuple[Claim, ...]:
    """Put who posted between the publisher and the speakers of the words.

    What stands under a stamp without a name among posts of others, and behind an empty line after the last of them, is
    marked: it may still be another's.
    """
    posts = posts_of(layer)
    if not posts:
        return tuple(claims)
    heads = {one.start: one for one in sentences}
    speakers = {post.start: _speakers(layer, post, heads, publisher) for post in posts}
    others = any(speakers.values())

    def heard(claim: Claim) -> Claim:
        post = next((one for one in reversed(posts) if one.start <= claim.quote.start), None)
        if post is None:
            return claim
        if claim.quote.start < post.end and (speakers[post.start] or post.header.name is not None):
            return _told(claim, speakers[post.start])
        return _marked(claim) if others else claim

    return tuple(heard(claim) for claim in claims)


def _speakers(layer: TextLayer, post: Post, heads: dict[int, Sentence], publisher: str) -> tuple[Speaker, ...]:
    """Give those who passed it on and who wrote it, outer first; the publisher is none of them."""
    found: list[Speaker] = []
    for header in (post.above, post.header):
        place = None if header is None else header.name
        if header is None or place is None or is_own(layer.text[slice(*place)], publisher):
            continue
        found.append(
            Speaker(
                name=layer.text[slice(*place)],
                kind=_kind(layer, place, heads.get(header.start)),
                level=len(found) + 1,
                span=span_of(layer.text, *place),
                cue=span_of(layer.text, *_cue(header, place)),
            )
        )
    return tuple(found)


def _cue(header: PostHeader, name: Place) -> Place:
    return header.stamp or (header.start, name[0])


def _kind(layer: TextLayer, name: Place, head: Sentence | None) -> str:
    if head is None:
        return POSTER
    hits = read_mentions(head, load_lexicon("en"), layer.text)
    kinds = (hit.speaker_kind for hit in hits if name[0] <= hit.mention.start < name[1])
    return next((kind for kind in kinds if kind is not None), POSTER)


def _told(claim: Claim, speakers: tuple[Speaker, ...]) -> Claim:
    """A speaker that the words name again is one step, not two."""
    if not speakers:
        return claim
    names = {speaker.name.casefold() for speaker in speakers}
    inner = [one for one in claim.chain if one.level > 0 and one.name.casefold() not in names]
    levels = {level: at for at, level in enumerate(sorted({one.level for one in inner}), start=len(speakers) + 1)}
    chain = (
        *(one for one in claim.chain if one.level == 0),
        *speakers,
        *(replace(one, level=levels[one.level]) for one in inner),
    )
    stance = Stance.REPORTS if claim.stance is Stance.ASSERTS else claim.stance
    return replace(claim, chain=chain, stance=stance)


def _marked(claim: Claim) -> Claim:
    return claim if MAY_CONTINUE in claim.flags else replace(claim, flags=(*claim.flags, MAY_CONTINUE))
