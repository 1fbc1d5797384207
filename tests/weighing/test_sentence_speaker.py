from onrecord.record.claim import Claim
from onrecord.weighing.sentence_speaker import carried, sentence_at
from onrecord.weighing.statement import Statement
from weighing_world import claim, exactly, step, told

TEXT = "Eleven died, said the Ministry of Tides; 86 were hurt. Seven were tried. Nets were torn.\nNine more were tried."
MINISTRY = step("the Ministry of Tides", "ministry")
FLAG = ("attribution-may-continue",)
DEAD = claim("Wire", "act:death", MINISTRY, start=0, quote="Eleven died", count=exactly(11))


def _after(quote: str, predicate: str, *inner: object, flags: tuple[str, ...] = FLAG) -> Claim:
    return claim("Wire", predicate, *inner, start=TEXT.index(quote), quote=quote, count=exactly(5), flags=flags)  # type: ignore[arg-type]  # speakers


def _carry(one: Claim, text: str = TEXT) -> Statement:
    claims = (DEAD, one)
    return carried(claims, {c.id: told(c) for c in claims}, text)[one.id][0]


def test_inside_a_sentence_the_class_goes_on_and_the_name_does_not() -> None:
    hurt = _carry(_after("86 were hurt", "act:injury"))
    assert (hurt.group, hurt.above, hurt.label) == ("state", "=government", "Wire")


def test_without_the_readers_mark_nothing_goes_on() -> None:
    assert _carry(_after("86 were hurt", "act:injury", flags=())).group == "media"


def test_beyond_a_full_stop_only_what_an_authority_alone_counts_goes_on() -> None:
    assert _carry(_after("Seven were tried", "proceeding:trial")).group == "state"
    assert _carry(_after("Nets were torn", "act:property")).group == "media"


def test_in_another_paragraph_nothing_goes_on() -> None:
    assert _carry(_after("Nine more were tried", "proceeding:trial")).group == "media"


def test_a_nameless_speaker_of_official_data_is_the_states() -> None:
    text = "By official data, as one can read, 13 were drowned. Others say more."
    nameless = claim("Post", "act:death", step("unnamed", "unnamed-source"), start=35, quote="13 were drowned")
    found = carried((nameless,), {nameless.id: told(nameless)}, text)[nameless.id][0]
    assert (found.group, found.above) == ("state", "=government")
    plain = carried((nameless,), {nameless.id: told(nameless)}, text.replace("official", "other"))
    assert plain[nameless.id][0].group == "media"


def test_the_sentence_around_a_place_ends_at_its_stops() -> None:
    assert sentence_at(TEXT, TEXT.index("tried")) == "Seven were tried"
    assert sentence_at("one sentence", 4) == "one sentence"
