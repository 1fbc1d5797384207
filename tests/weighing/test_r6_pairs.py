from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.claim import Claim
from onrecord.weighing.independence import EXACT_TO, weigh_origins
from onrecord.weighing.origin_edges import EdgeKind
from weighing_world import called, claim, edge, step, told

KINDS = ("relatives", "activist", "witness", "prosecutor", "unnamed-source", "agency")
NAMES = ("relatives", "human rights activists", "Ilqar Sandov", "Mira Kostel", "the Prosecutor's Office", "a source")
ONE_CLAIM = st.tuples(st.integers(0, 6), st.sampled_from(NAMES), st.sampled_from(KINDS))


def _claims(drawn: list[tuple[int, str, str]]) -> list[Claim]:
    return [
        claim(f"paper {outlet}@2031-01-{number + 1:02}", "act:death", step(name, kind), outlet=f"paper {outlet}")
        for number, (outlet, name, kind) in enumerate(drawn)
    ]


def test_every_pair_of_origins_carries_its_rule_and_words() -> None:
    claims = [claim("Quay Daily"), claim("Wire", "act:death", step("Ilqar Sandov", "witness")), claim("Post")]
    weighed = weigh_origins(told(*claims))
    assert [(pair.one, pair.two, pair.verdict.rule) for pair in weighed.pairs] == [
        (0, 1, "R3"),
        (0, 2, "R4"),
        (1, 2, "R4"),
    ]
    assert [origin.first.label for origin in weighed.origins] == ["Post", "Quay Daily", "Ilqar Sandov"]
    assert weighed.words == "2..3"


def test_no_statement_has_no_origin() -> None:
    assert weigh_origins(()).words == "0..0"


def test_beyond_twenty_origins_the_sure_number_is_marked_as_not_exact() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTU"
    claims = [claim(f"paper {a}", "act:death", step(f"Inmate {a}{a}", "fellow-detainee")) for a in letters]
    weighed = weigh_origins(told(*claims))
    assert (weighed.n_sure, weighed.n_possible, weighed.is_exact) == (EXACT_TO + 1, EXACT_TO + 1, False)


@given(st.lists(ONE_CLAIM, min_size=1, max_size=7), st.integers(0, 6), st.booleans())
def test_adding_a_repeat_never_raises_the_sure_number(
    drawn: list[tuple[int, str, str]],
    which: int,
    by_wording: bool,  # noqa: FBT001 - drawn
) -> None:
    claims = _claims(drawn)
    first = claims[which % len(claims)]
    repeat = claim(
        "repeating@2032-01-01", "act:death", *(first.chain[1:] if not by_wording else ()), outlet="repeating"
    )
    copied = edge(EdgeKind.COPIES, repeat.report, first.report)
    voices = called(*claims, repeat)
    before = weigh_origins(told(*claims, voices=voices), ())
    after = weigh_origins(told(*claims, repeat, voices=voices), (copied,))
    assert after.n_sure <= before.n_sure
    assert after.n_possible <= before.n_possible


@given(st.lists(ONE_CLAIM, min_size=1, max_size=7))
def test_adding_an_independent_origin_never_lowers_the_sure_number(drawn: list[tuple[int, str, str]]) -> None:
    claims = _claims(drawn)
    new = claim("far away@2032-02-02", "act:death", step("Zoltan Perquin", "witness"), outlet="far away")
    voices = called(*claims, new)
    before = weigh_origins(told(*claims, voices=voices), ())
    after = weigh_origins(told(*claims, new, voices=voices), ())
    assert after.n_sure == before.n_sure + 1


@given(st.lists(ONE_CLAIM, min_size=7, max_size=7), st.permutations(range(7)))
def test_the_order_of_the_statements_changes_nothing(drawn: list[tuple[int, str, str]], order: list[int]) -> None:
    claims = _claims(drawn)
    voices = called(*claims)
    edges = (edge(EdgeKind.COPIES, claims[0].report, claims[-1].report),)
    shuffled = [claims[number] for number in order]
    assert weigh_origins(told(*shuffled, voices=voices), edges) == weigh_origins(told(*claims, voices=voices), edges)
