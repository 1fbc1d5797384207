from onrecord.weighing.page_furniture import furniture, is_interface, lines_of

NOTICE = "Tell us what you think of this page"
STORY = "Two boats left the harbour of Lunegrad at dawn and only one of them came back that night"


def test_a_short_line_that_a_site_repeats_is_furniture() -> None:
    texts = {f"r{n}": lines_of(f"Story number {n}\n{NOTICE}") for n in range(3)}
    found = furniture(texts, dict.fromkeys(texts, "quay.example"))
    assert {report: [line.words[0] for line in lines] for report, lines in found.items()} == {
        "r0": ["tell"], "r1": ["tell"], "r2": ["tell"],
    }  # fmt: skip


def test_a_line_in_two_reports_of_a_site_is_none_yet() -> None:
    texts = {f"r{n}": lines_of(NOTICE) for n in range(2)}
    assert furniture(texts, dict.fromkeys(texts, "quay.example")) == {"r0": (), "r1": ()}


def test_the_same_line_on_three_sites_is_no_furniture() -> None:
    texts = {f"r{n}": lines_of(NOTICE) for n in range(3)}
    assert furniture(texts, {}) == {"r0": (), "r1": (), "r2": ()}


def test_a_long_sentence_that_comes_back_is_a_copy_and_stays() -> None:
    texts = {f"r{n}": lines_of(STORY) for n in range(4)}
    assert furniture(texts, dict.fromkeys(texts, "quay.example"))["r0"] == ()


def test_the_words_of_an_interface_are_furniture_at_once() -> None:
    line = lines_of("Copy link to the post")[0]
    assert is_interface(line.words)
    assert furniture({"r": (line,)}, {}) == {"r": (line,)}
    assert not is_interface(("they", "logged", "in"))


def test_lines_without_words_are_no_lines() -> None:
    assert [(line.start, line.end) for line in lines_of("one\n---\n\ntwo")] == [(0, 3), (9, 12)]
