"""The high-water mark: how far this device had written, kept outside the casebook's folder.

A folder put back from an old copy is behind its mark. Writing on with the same key would fork its chain, so
the key is retired and a new one enrolled. Losing the mark costs only this notice.
"""

import json
import os
from pathlib import Path

import platformdirs

from onrecord.record.canonical import to_base64


def mark_folder() -> Path:
    """Give the place of marks: `ONRECORD_STATE`, else the user's state folder."""
    given = os.environ.get("ONRECORD_STATE")
    return Path(given) if given else Path(platformdirs.user_state_dir("onrecord"))


def read_mark(casebook: str, device: str) -> tuple[int, str]:
    """Give the furthest seq and commit id this device is known to have written; (0, "") when none is."""
    try:
        table = json.loads(_path(casebook, device).read_text("utf-8"))
        return int(table["seq"]), str(table["id"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, ""


def write_mark(casebook: str, device: str, seq: int, id_: bytes) -> None:
    """Note how far a device has written. A state folder that cannot be written to is no reason to stop."""
    path = _path(casebook, device)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(json.dumps({"seq": seq, "id": to_base64(id_)}), "utf-8")
        part.replace(path)
    except OSError:
        return


def _path(casebook: str, device: str) -> Path:
    return mark_folder() / casebook / f"{device}.json"
