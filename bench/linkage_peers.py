"""Peers linking the same lists, fed with our keys: Splink on DuckDB and recordlinkage, as their manuals set them up."""

import importlib
import importlib.util
import logging
import warnings
from collections.abc import Sequence
from typing import Any

from onrecord.identity.linkage.block_keys import block_keys
from onrecord.identity.linkage.listing import Listing
from onrecord.identity.linkage.records import read_tables

Scored = tuple[str, str, float]
KEYS = ("first", "second", "third", "last", "sex", "state", "city")
NEAR: dict[str, tuple[int, ...]] = {"age": (1, 2, 5), "date": (1, 3, 14)}
BLOCKS = (("first", "last"), ("first", "second"), ("second", "last"), ("state", "last"), ("state", "date"))


def missing() -> tuple[str, ...]:
    """Give the peers that are not installed."""
    return tuple(name for name in ("splink", "recordlinkage") if importlib.util.find_spec(name) is None)


def imported(name: str) -> Any:
    """Import a package that may be missing, and has no types that hold for every version."""
    return importlib.import_module(name)


def tables(left: Listing, right: Listing) -> tuple[list[dict[str, Any]], list[dict[str, Any]], tuple[str, ...]]:
    """Give both lists as rows of keys, age and day, with the columns that both have."""
    read = read_tables(left, right)
    keys = {name: columns for name, columns in block_keys(read).items() if name in KEYS}
    sides: list[list[dict[str, Any]]] = []
    for side, (listing, records) in enumerate(((left, read.left), (right, read.right))):
        rows: list[dict[str, Any]] = [{"unique_id": id_} for id_ in listing.ids]
        for name, columns in keys.items():
            for row, value in zip(rows, columns[side].tolist(), strict=True):
                row[name] = None if value < 0 else str(value)
        for name, spans in (("age", records.age), ("date", records.day)):
            if spans is not None:
                for row, value in zip(rows, spans.low.tolist(), strict=True):
                    row[name] = None if value != value else float(value)  # noqa: PLR0124 - not a number
        sides.append(rows)
    shared = tuple(name for name in (*KEYS, "age", "date") if all(name in rows[0] for rows in sides))
    shared = tuple(name for name in shared if any(row[name] is not None for row in sides[0]))
    return sides[0], sides[1], shared


def splink(left: Listing, right: Listing) -> list[Scored]:
    module, levels, library, duckdb, pd = map(
        imported,
        ("splink", "splink.comparison_level_library", "splink.comparison_library", "duckdb", "pandas"),
    )
    logging.disable(logging.WARNING)
    ones, twos, shared = tables(left, right)
    api = module.DuckDBAPI(connection=duckdb.connect())
    frames = [
        api.register(pd.DataFrame(rows), dataset_display_name=name) for name, rows in (("one", ones), ("two", twos))
    ]
    comparisons = [
        library.CustomComparison(
            output_column_name=name,
            comparison_levels=[
                levels.NullLevel(name),
                levels.ExactMatchLevel(name),
                *(levels.AbsoluteDifferenceLevel(name, far) for far in NEAR[name]),
                levels.ElseLevel(),
            ],
        )
        if name in NEAR
        else library.ExactMatch(name).configure(term_frequency_adjustments=name not in ("sex", "state"))
        for name in shared
    ]
    blocks: list[Any] = [module.block_on(*keys) for keys in BLOCKS if all(key in shared for key in keys)]
    settings = module.SettingsCreator(
        link_type="link_only", comparisons=comparisons, blocking_rules_to_generate_predictions=blocks
    )
    linker = module.Linker(frames, settings)
    linker.training.estimate_probability_two_random_records_match([blocks[0]], recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in blocks[:2]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=0.01).as_duckdbpyrelation()
    rows = found.project("source_dataset_l, unique_id_l, unique_id_r, match_probability").fetchall()
    return [(a, b, p) if source == "one" else (b, a, p) for source, a, b, p in rows]


def recordlinkage(left: Listing, right: Listing) -> list[Scored]:
    rl, pd = imported("recordlinkage"), imported("pandas")

    ones, twos, shared = tables(left, right)
    frames = [pd.DataFrame(rows).set_index("unique_id") for rows in (ones, twos)]
    indexer = rl.Index()
    for keys in BLOCKS:
        if all(key in shared for key in keys):
            indexer.block(list(keys))
    pairs = indexer.index(*frames)
    compare = rl.Compare()
    for name in shared:
        if name in ("age", "date"):
            compare.numeric(name, name, scale=2, missing_value=0.5)
        else:
            compare.exact(name, name, missing_value=0)
    features = (compare.compute(pairs, *frames) > 0.4).astype(int)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = rl.ECMClassifier()
        model.fit(features)
        chances = model.prob(features)
    return [(a, b, float(p)) for (a, b), p in chances.items() if p > 0.01]


def run(name: str, left: Listing, right: Listing) -> Sequence[Scored]:
    """Run a peer by name."""
    return splink(left, right) if name == "splink" else recordlinkage(left, right)
