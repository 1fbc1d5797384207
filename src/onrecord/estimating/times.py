"""How often people were seen, where it is not known on which lists."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """People seen exactly k times.

    Args:
        of: How many times somebody can be seen at most; None where nothing limits it.
        seen: People seen 1, 2, .. times; as long as `of`, or as the largest k seen.
    """

    of: int | None
    seen: tuple[int, ...]

    @property
    def documented(self) -> int:
        """People seen at least once."""
        return sum(self.seen)
