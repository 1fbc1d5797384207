"""Measured on the shared case files: languages of the sidecars, zones of the reference digest."""

import json
from pathlib import Path

import pytest

from onrecord.reading.layers import read_layer
from onrecord.record.claim import Zone

pytestmark = pytest.mark.shared


def _languages(case: Path) -> list[bool]:
    found = []
    for sidecar in sorted(case.glob("reports/*.json")):
        report = sidecar.with_suffix(".txt")
        if report.is_file():
            language = json.loads(sidecar.read_text("utf-8"))["language"]
            found.append(read_layer(report.read_bytes(), "text/plain").language == language)
    return found


def test_languages_of_the_reference_case_are_told(shared: Path) -> None:
    right = _languages(shared / "cases" / "tartar")

    assert len(right) == 65
    assert sum(right) >= 64


def test_languages_of_a_case_in_eight_languages_are_told(shared: Path) -> None:
    right = _languages(shared / "cases" / "zhanaozen2011")

    assert sum(right) >= len(right) - 1


def test_the_reference_digest_has_its_caption_and_furniture(shared: Path) -> None:
    layer = read_layer((shared / "cases" / "tartar" / "reports" / "T10.txt").read_bytes(), "text/plain")

    assert [span.zone for span in layer.zones] == [
        Zone.TITLE,
        Zone.TITLE,
        Zone.CAPTION,
        Zone.BOILERPLATE,
        Zone.BOILERPLATE,
    ]


def test_a_long_pdf_and_its_page_are_read_whole(shared: Path) -> None:
    reports = shared / "cases" / "az-pp-2014" / "reports"
    pdf = read_layer((reports / "azeriPoliticalPrisoners.pdf").read_bytes(), "application/pdf")
    page = read_layer((reports / "list.html").read_bytes(), "text/html")

    assert (pdf.coverage.read, pdf.coverage.total, pdf.coverage.reasons) == (92, 92, ())
    assert (pdf.language, page.language) == ("en", "en")
    assert abs(len(pdf.text) - len(page.text)) < len(page.text) * 0.05
