"""Values of a parameter as people write them: one, several, or a grid."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DigitpadError

MOST_VALUES = 25  # of one parameter: more curves than anyone tells apart
Scale = Literal["logarithmic", "near one", "linear"]
"""What makes two steps of a parameter equally large.

`logarithmic`: equal ratios of it. `near one`: equal ratios of 1 minus it, for means over about 1/(1 − β) steps, as
momentum and the betas are. `linear`: equal differences.
"""

EXAMPLES: dict[Scale, str] = {"logarithmic": "1e-4:1e-1:4", "near one": "0.9:0.999:3", "linear": "0:0.5:3"}
"""A grid of each scale, as text."""


@dataclass(frozen=True)
class Parameter:
    """A number that can be chosen.

    Attributes
    ----------
    default : float
        Keras' or the program's.
    low, high : float
        The range that makes sense, its ends included.
    scale : str
        How its grids are divided, and how it is drawn along an axis.
    is_whole : bool
        Whether it counts something.
    """

    default: float
    low: float
    high: float
    scale: Scale = "logarithmic"
    is_whole: bool = False


def parse_values(text: str, name: str, limits: Parameter) -> tuple[float, ...]:
    """Read the values of a parameter.

    Parameters
    ----------
    text : str
        Numbers with commas, semicolons or spaces between them, or a grid: `1e-4:1e-1:4` has four values.
    name : str
        What a sentence of refusal calls it.
    limits : Parameter

    Returns
    -------
    tuple of float
        One at least and 25 at most, each within the limits and there once, in the order in which they were written.

    Raises
    ------
    DigitpadError
        If it holds anything else, too many values, or one that is out of its range.
    """
    try:
        values = _grid(text, limits) if ":" in text else split_numbers(text)
        if not values:
            raise ValueError(text)
    except ValueError as cause:
        raise DigitpadError(
            "{name} takes a number, several with commas between, or a grid such as {example}.",
            name=name,
            example=EXAMPLES[limits.scale] if not limits.is_whole else "16:256:5",
        ) from cause
    if not all(limits.low <= value <= limits.high for value in values):  # nan is refused, too
        raise DigitpadError("{name} must be between {low:g} and {high:g}.", name=name, low=limits.low, high=limits.high)
    if limits.is_whole and not all(value == int(value) for value in values):
        raise DigitpadError("{name} must be a whole number.", name=name)
    if len(values) > MOST_VALUES:
        raise DigitpadError(
            "There are {count} values of {name}; {most} are the most.", count=len(values), name=name, most=MOST_VALUES
        )
    return tuple(dict.fromkeys(values))


def split_numbers(text: str) -> tuple[float, ...]:
    """Numbers with commas, semicolons or spaces between them; raises ValueError for anything else."""
    return tuple(map(float, text.replace(",", " ").replace(";", " ").split()))


def split_grid(text: str) -> tuple[float, float, int]:
    """First, last and number of a grid's values; raises ValueError for anything else, and for more than 25."""
    low, high, count = text.split(":")
    if not (math.isfinite(float(low)) and math.isfinite(float(high)) and 1 <= int(count) <= MOST_VALUES):
        raise ValueError(text)
    return float(low), float(high), int(count)


def geometric(low: float, high: float, count: int) -> tuple[float, ...]:
    """Values at equal ratios, rounded to four digits; raises ValueError if one is not above 0."""
    if low <= 0 or high <= 0:
        raise ValueError(low, high)
    return _rounded(np.geomspace(low, high, count))


def values_in_words(values: Sequence[float]) -> str:
    """Undo `parse_values`."""
    return ", ".join(map(number_in_words, values))


def number_in_words(value: float) -> str:
    """The shortest text that is read as this very number: `0.01`, `1e-07`, `0.00123456789`."""
    short = f"{value:g}"
    return short if float(short) == value else repr(float(value))


def _grid(text: str, limits: Parameter) -> tuple[float, ...]:
    low, high, count = split_grid(text)
    values = _DIVIDED[limits.scale](low, high, count)
    return tuple(float(round(value)) for value in values) if limits.is_whole else values


def _near_one(low: float, high: float, count: int) -> tuple[float, ...]:
    """Values whose distances from 1 have equal ratios; raises ValueError if one is not below 1."""
    return tuple(float(f"{1 - distance:.9g}") for distance in geometric(1 - low, 1 - high, count))


def _linear(low: float, high: float, count: int) -> tuple[float, ...]:
    return _rounded(np.linspace(low, high, count))


def _rounded(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(float(f"{value:.4g}") for value in values)


_DIVIDED: dict[Scale, Callable[[float, float, int], tuple[float, ...]]] = {
    "logarithmic": geometric,
    "near one": _near_one,
    "linear": _linear,
}
