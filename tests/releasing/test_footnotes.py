from brief_world import Paper
from onrecord.record.claim import Zone
from onrecord.releasing.notes import Note, Source, note_of
from onrecord.releasing.subject import Review

LONG = "word " * 40
PAPER = Paper(text=f"{LONG}before\n\n“Nine” soldiers died. {LONG}", language="en")
CLAIM = PAPER.claim(
    "soldiers died",
    "act:death",
    hedges=(PAPER.hedge("before"),),
    zone=Zone.CAPTION,
    flags=("attribution-may-continue",),
)


def _note(hidden: tuple[tuple[int, int], ...] = (), text: str | None = PAPER.text) -> Note:
    return note_of(CLAIM, Source(report=PAPER.view, text=text, hidden=hidden), Review.PROPOSED, 3)


def test_a_footnote_shows_the_words_in_about_two_hundred_letters_of_context() -> None:
    note = _note()
    assert (note.number, note.claim, note.report, note.exact) == (3, CLAIM.id, PAPER.view, "soldiers died")
    assert note.before.startswith("…word word")
    assert note.before.endswith("word before “Nine” ")
    assert note.after.startswith(". word")
    assert note.after.endswith("word…")
    assert 80 <= len(note.before) <= 102
    assert 80 <= len(note.after) <= 102


def test_a_footnote_says_zone_hedges_and_flags() -> None:
    assert _note().marks == ("caption", "hedged: “before”", "attribution may continue")


def test_without_the_text_layer_the_words_kept_with_the_quote_serve() -> None:
    note = _note(text=None)
    assert note.before.endswith("word before “Nine” ")
    assert len(note.before) <= 33
    assert note.after.startswith(". word")
    assert _note(text="another text").before == note.before


def test_a_short_report_is_not_cut() -> None:
    paper = Paper(text="Nine soldiers died.")
    note = note_of(
        paper.claim("soldiers died", "act:death"), Source(report=paper.view, text=paper.text), Review.ACCEPTED, 1
    )
    assert (note.before, note.after, note.marks) == ("Nine ", ".", ())


def test_withheld_words_are_not_shown_as_context() -> None:
    place = PAPER.span("“Nine”")
    assert _note(hidden=((place.start, place.end),)).before.endswith("before [withheld] ")
