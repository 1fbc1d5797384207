"""Marks of what was written stay out of the user's own state folder."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _marks(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("marks")
    monkeypatch.setenv("ONRECORD_STATE", str(folder))
    return folder
