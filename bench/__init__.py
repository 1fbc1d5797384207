"""Measurements that take minutes: what the tests show on a few cases, shown on all or on many."""

import sys
from pathlib import Path

# The worlds that tests are played in are played in here too.
sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
