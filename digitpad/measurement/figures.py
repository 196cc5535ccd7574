"""One measured figure and the bar beside it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """A figure that was measured.

    Attributes
    ----------
    name : str
        What was measured.
    value : float
        In `unit`; shares are in [0, 1].
    bar : float or None
        What it must reach: at least, or at most if `is_upper`.
    unit : str
        `share`, `points`, `area`, `×`, `s`, `ms`, `digits`, `fps` or `KB`.
    is_upper : bool
        Whether the bar is an upper one.
    detail : str
        Counts, or what else helps to judge it.
    of_machine : float
        How much of the value the machine itself makes, in `unit`: measured beside it, without what is judged.
    """

    name: str
    value: float
    bar: float | None
    unit: str = "share"
    is_upper: bool = False
    detail: str = ""
    of_machine: float = 0.0

    @property
    def is_met(self) -> bool:
        """Whether the bar is cleared; a figure without a bar always does."""
        if self.bar is None:
            return True
        return self.value <= self.bar if self.is_upper else self.value >= self.bar

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {**asdict(self), "is_met": self.is_met}

    def in_words(self, value: float) -> str:
        """A value of this figure with its unit."""
        if self.unit == "share":
            return f"{value:.2%}"
        decimals = {"ms": 3, "area": 4, "KB": 0}.get(self.unit, 2)
        return f"{value:.{decimals}f} {self.unit}"


def claimed_and_wrong(of: str, wrong: int, count: int, bar: float | None = None) -> Figure:
    """How often an answer was said to be sure and was not right: the worst kind of mistake."""
    return Figure(f"{of}, claimed and wrong", wrong / count, bar, is_upper=True, detail=f"{wrong} of {count:,}")


def median_ratio(name: str, ratios: Sequence[float], most: float) -> Figure:
    """How many times as long one of two things takes that were timed side by side: the median of several rounds."""
    ordered = sorted(ratios)
    detail = f"{ordered[0]:.2f} to {ordered[-1]:.2f} in {len(ordered)} rounds"
    return Figure(name, ordered[len(ordered) // 2], most, "×", is_upper=True, detail=detail)
