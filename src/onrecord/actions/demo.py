"""The example case: short retellings of public reports, in four languages."""

from importlib import resources
from pathlib import Path

from onrecord.errors import NotFound

NAME = "Tartar (example)"


def example_reports() -> tuple[str, ...]:
    """Give the paths of the example reports; each has its sidecar beside it."""
    return tuple(str(path) for path in sorted(example_folder().iterdir()) if path.suffix in (".txt", ".html"))


def example_folder() -> Path:
    """Give the folder of example reports: inside the installed package, else in the checkout beside it.

    Raises:
        NotFound: E-NONE-EXAMPLE.
    """
    package = Path(str(resources.files("onrecord")))
    for folder in (package / "examples" / "tartar", package.parents[1] / "examples" / "tartar"):
        if folder.is_dir():
            return folder
    raise NotFound("E-NONE-EXAMPLE", "the example reports are not installed", "clone the repository and run: make demo")
