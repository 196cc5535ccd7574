"""Learning rates as people write them."""

import math
from collections.abc import Sequence

import numpy as np

from digitpad.errors import DigitpadError

MOST_RATES = 25  # for one optimizer: more curves than anyone tells apart


def parse_rates(text: str) -> tuple[float, ...]:
    """Read learning rates.

    Parameters
    ----------
    text : str
        Numbers with commas, semicolons or spaces between them, or `1e-4:1e-1:4`, a logarithmic grid of four.

    Returns
    -------
    tuple of float
        At most 25, each finite, above 0 and there once, in the order in which they were written.

    Raises
    ------
    DigitpadError
        If it holds anything else, no rate, too many, or one that is not above 0.
    """
    try:
        rates = _grid(text) if ":" in text else tuple(map(float, text.replace(",", " ").replace(";", " ").split()))
    except ValueError as cause:
        raise DigitpadError("Learning rates are numbers such as 0.001, 0.01, or a grid such as 1e-4:1e-1:4.") from cause
    if not rates or not all(0 < rate < math.inf for rate in rates):
        raise DigitpadError("A learning rate is a number above 0.")
    if len(rates) > MOST_RATES:
        raise DigitpadError(
            "There are {count} learning rates; {most} are the most for one optimizer.",
            count=len(rates),
            most=MOST_RATES,
        )
    return tuple(dict.fromkeys(rates))


def rates_in_words(rates: Sequence[float]) -> str:
    """Undo `parse_rates`."""
    return ", ".join(map(number_in_words, rates))


def number_in_words(value: float) -> str:
    """The shortest text that is read as this very number: `0.01`, `1e-07`, `0.00123456789`."""
    short = f"{value:g}"
    return short if float(short) == value else repr(float(value))


def _grid(text: str) -> tuple[float, ...]:
    low, high, count = text.split(":")
    if not all(0 < float(edge) < math.inf for edge in (low, high)) or not 1 <= int(count) <= MOST_RATES:
        raise ValueError(text)
    return tuple(float(f"{rate:.4g}") for rate in np.geomspace(float(low), float(high), int(count)))
