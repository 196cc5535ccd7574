"""Learning rates as people write them."""

import math

from digitpad.errors import DigitpadError
from digitpad.learning.networks.values import MOST_VALUES, geometric, split_grid, split_numbers


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
        rates = geometric(*split_grid(text)) if ":" in text else split_numbers(text)
    except ValueError as cause:
        raise DigitpadError("Learning rates are numbers such as 0.001, 0.01, or a grid such as 1e-4:1e-1:4.") from cause
    if not rates or not all(0 < rate < math.inf for rate in rates):
        raise DigitpadError("A learning rate is a number above 0.")
    if len(rates) > MOST_VALUES:
        raise DigitpadError(
            "There are {count} learning rates; {most} are the most for one optimizer.",
            count=len(rates),
            most=MOST_VALUES,
        )
    return tuple(dict.fromkeys(rates))
