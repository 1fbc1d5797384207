from onrecord.record.ids import ReportId
from onrecord.weighing.houses_named import HouseNamed, house_keys, houses_in
from onrecord.weighing.report_told import ReportTold


def _report(**parts: str) -> ReportTold:
    return ReportTold(id=ReportId("r"), **parts)  # type: ignore[arg-type]  # named fields


def test_a_house_is_known_by_its_initials_its_site_or_one_long_name() -> None:
    assert house_keys("The QRT's Russian Service") == {"initials QRT"}
    assert house_keys("meridian.example") == {"word meridian"}
    assert house_keys("Lunegrader") == {"word lunegrader", "sound lnkrdr"}
    assert house_keys("Quay Daily") == house_keys("@quaydaily") == house_keys("Tide") == frozenset()


def test_a_lead_names_a_house_in_any_script() -> None:
    known = {"initials CBS": "cbs", "sound lnkrdr": "lunegrader", "word meridian": "meridian"}
    assert houses_in("Статья для Си-би-эс о лодке", known) == (HouseNamed(voice="cbs", words="Си-би-эс"),)
    assert houses_in("Лунеградер пишет", known) == (HouseNamed(voice="lunegrader", words="Лунеградер"),)
    assert houses_in("as meridian.example tells", known) == (HouseNamed(voice="meridian", words="meridian.example"),)
    assert houses_in("a meridian of the sea", known) == ()


def test_the_house_of_a_report_is_its_outlet_without_what_stands_in_brackets() -> None:
    report = _report(outlet="irf.example (Quay Daily)", address="https://www.irf.example/a")
    assert (report.house, report.relayed, report.site) == ("irf.example", "Quay Daily", "irf.example")
    assert _report(address="https://tide.example:81/x").house == "tide.example"
    assert (_report().house, _report().relayed, _report().site) == ("r", None, None)


def test_the_lead_is_the_title_and_the_first_four_sentences() -> None:
    text = "A boat sank. The QRT has it from the crew. They wait. Nobody came. Rain fell. Nets tore."
    assert (
        _report(title="Night", text=text).lead
        == "Night\nA boat sank. The QRT has it from the crew. They wait. Nobody came. "
    )
    assert _report(text="One line").lead == "\nOne line"
