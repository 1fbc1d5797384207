"""What was not read is said: other languages, boilerplate, sentences without a claim."""

from onrecord.reading.english import read_claims
from onrecord.record.claim import Zone
from onrecord.record.ids import ReportId
from onrecord.record.layer import Coverage, LanguageSpan, ReadState, TextLayer, ZoneSpan
from reading.english_world import claims_of, layer_of, read_text

ENGLISH = "Eight men were beaten."
RUSSIAN = "Восемь человек были избиты."


def _read(layer: TextLayer) -> tuple[list[str], Coverage]:
    made = read_claims(layer, report=ReportId("r"), publisher="P", report_date=None)
    return [claim.quote.exact for claim in made.claims], made.coverage


def test_a_report_in_another_language_bears_no_claim_and_says_so() -> None:
    quotes, coverage = _read(layer_of(RUSSIAN, language="ru"))
    assert (quotes, coverage.read, coverage.total, coverage.reasons) == ([], 0, 1, ("language-not-read-yet",))
    assert coverage.state is ReadState.NONE


def test_a_mixed_report_is_read_in_its_english_paragraphs() -> None:
    text = f"{ENGLISH}\n\n{RUSSIAN}"
    spans = (
        LanguageSpan(language="en", start=0, end=len(ENGLISH)),
        LanguageSpan(language="ru", start=len(ENGLISH) + 2, end=len(text)),
    )
    plain = layer_of(text)
    mixed = TextLayer(
        reader="test/1", text=text, media="text/plain", language="en", coverage=plain.coverage, languages=spans
    )
    quotes, coverage = _read(mixed)
    assert (quotes, coverage.read, coverage.total) == (["Eight men were beaten"], 1, 2)
    assert coverage.state is ReadState.PART


def test_boilerplate_never_bears_a_claim() -> None:
    text = f"{ENGLISH}\n\nNine men were tortured."
    zone = ZoneSpan(zone=Zone.BOILERPLATE, start=len(ENGLISH) + 2, end=len(text))
    quotes, coverage = _read(layer_of(text, zones=(zone,)))
    assert (quotes, coverage.state) == (["Eight men were beaten"], ReadState.FULL)


def test_what_the_layer_could_not_give_stays_a_reason() -> None:
    coverage = Coverage(unit="page", read=1, total=2, reasons=("pages-without-text",))
    layer = TextLayer(reader="t", text=ENGLISH, media="application/pdf", language="en", coverage=coverage)
    assert _read(layer)[1].reasons == ("pages-without-text",)


def test_an_empty_layer_has_nothing_to_read() -> None:
    quotes, coverage = _read(layer_of(""))
    assert (quotes, coverage.total) == ([], 0)


def test_a_sentence_that_looks_like_one_and_bore_no_claim_is_listed_with_the_reason() -> None:
    made = read_text("Torture came to light late. Nothing else was seen. Some 40 doors burned.")
    assert [(silence.span.exact, silence.why) for silence in made.silences] == [
        ("Torture came to light late.", "act"),
        ("Some 40 doors burned.", "act"),
    ]


def test_a_sentence_with_a_claim_is_no_silence() -> None:
    assert claims_of(ENGLISH)
    assert read_text(ENGLISH).silences == ()


def test_a_sentence_without_an_end_is_not_read_and_the_coverage_says_so() -> None:
    quotes, coverage = _read(layer_of("Eight men were beaten and " * 200))
    assert (quotes, coverage.read, coverage.reasons) == ([], 0, ("sentence-too-long",))
