from hypothesis import given
from hypothesis import strategies as st

from onrecord.weighing.copies import Wording, clusters, copies, reports_in

LONG = "Two boats left the harbour of Lunegrad at dawn and only one of them came back that night"
OTHER = "Nobody in the port office of Lunegrad would say how many people had been on board of either"


def _wording(report: str, text: str, voice: str | None = None, event: str | None = None, site: str = "") -> Wording:
    return Wording(report=report, text=text, voice=voice or report, site=site or report, event=event)


def _pairs(*wordings: Wording) -> list[tuple[str, str]]:
    return list(reports_in(copies(wordings)))


def test_a_long_common_run_is_a_copy_with_both_passages() -> None:
    found = copies([_wording("a", f"Wire: {LONG}."), _wording("b", f"As we hear, {LONG}, says the wire.")])
    assert len(found) == 1
    assert (found[0].first.exact, found[0].second.exact, found[0].run) == (LONG, LONG, 18)


def test_another_story_of_the_same_event_is_no_copy() -> None:
    assert _pairs(_wording("a", LONG), _wording("b", OTHER)) == []


def test_eight_words_in_a_row_are_not_enough_where_one_event_is_all_there_is() -> None:
    shared = "a boat went down off the northern pier"
    told = _wording("a", f"They told us {shared} at night, two men of the crew and the cook being still looked for")
    heard = _wording("b", f"Here {shared} and nobody came to help them that week or in the one that followed it")
    assert _pairs(told, heard) == []


def test_five_rare_words_in_a_row_are_enough_where_the_casebook_knows_what_is_common() -> None:
    others = [_wording(f"x{n}", f"Report {n} on a matter of its own", event=f"event {n}") for n in range(4)]
    shared = "eleven fishermen clung to driftwood"
    one = _wording("a", f"They said {shared} until noon, and the coast guard did not come out at all", event="sea")
    two = _wording("b", f"We learn {shared}; the harbour master keeps silent about it, as he always did", event="sea")
    assert _pairs(*others, one, two) == [("a", "b")]


def test_a_phrase_of_three_other_events_is_common_and_no_copy() -> None:
    phrase = "killed as a result of shelling by unknown forces in the area today morning hours"
    texts = [_wording(f"r{n}", f"Place {n}: someone was {phrase} near Q{n}", event=f"event {n}") for n in range(6)]
    assert _pairs(*texts) == []


def test_a_near_duplicate_measure_would_miss_a_short_post_inside_a_long_page() -> None:
    page = " ".join([OTHER, LONG, *(f"further word number {n} of a long page" for n in range(60))])
    found = copies([_wording("page", page), _wording("post", LONG)])
    assert [(c.contained, c.run) for c in found] == [(100, 18)]


def test_page_furniture_joins_no_unrelated_posts() -> None:
    notice = "Something went wrong but do not fret: try again or visit the status page for more information on this"
    posts = (LONG, OTHER, "Rain again on the quay, no ferry", "Who has seen my brother since the storm?")
    texts = [_wording(f"p{n}", f"{post}\n{notice}", site="square.example") for n, post in enumerate(posts)]
    assert _pairs(*texts) == []


def test_letter_splitting_does_not_hide_a_copy() -> None:
    hidden = LONG.replace("harbour", "h.a.r.b.o.u.r").replace("night", "n*ight")
    assert _pairs(_wording("a", LONG), _wording("b", hidden)) == [("a", "b")]


def test_a_standing_paragraph_of_one_outlet_is_background() -> None:
    own = [_wording(f"t{n}", f"News {n} of day {n} from the court. {LONG}.", voice="Quay Daily") for n in range(3)]
    quoting = _wording("z", f"An essay on something else. {LONG}.")
    assert _pairs(*own, quoting) == []


def test_two_uses_of_a_paragraph_by_one_outlet_are_not_background_yet() -> None:
    own = [_wording(f"t{n}", f"News {n} of day {n} from the court. {LONG}.", voice="Quay Daily") for n in range(2)]
    assert _pairs(*own) == [("t0", "t1")]


def test_stretches_left_out_are_not_matched() -> None:
    both = [Wording(report=r, text=LONG, voice=r, site=r, left_out=((0, len(LONG)),)) for r in "ab"]
    assert copies(both) == ()


def test_pairs_make_clusters_whatever_their_order() -> None:
    assert clusters([("c", "b"), ("x", "y"), ("a", "b")]) == (("a", "b", "c"), ("x", "y"))
    assert clusters([]) == ()


@given(st.permutations(range(5)))
def test_the_order_of_reports_changes_nothing(order: list[int]) -> None:
    texts = [_wording(f"r{n}", f"{LONG if n % 2 else OTHER} and {n} more") for n in range(5)]
    assert copies(texts[n] for n in order) == copies(texts)
