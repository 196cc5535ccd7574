"""A steady hand: the pen is pulled on a string, and small shaking of the hand does not reach it."""

import math


class PulledPen:
    """A pen that follows the hand on a string.

    As long as the string is slack, the pen rests; once it is taut, the pen goes straight towards the hand. What shakes
    by less than the string's length leaves no trace, and corners become round.

    Parameters
    ----------
    length : float
        The string's, in the positions' unit; 0 for a pen that is where the hand is.
    """

    def __init__(self, length: float) -> None:
        self.length = length
        self._x = self._y = 0.0

    def put_down(self, x: float, y: float) -> None:
        """Begin where the hand is."""
        self._x, self._y = x, y

    def pull(self, x: float, y: float) -> tuple[float, float] | None:
        """Move the hand.

        Returns
        -------
        (float, float) or None
            Where the pen is now; None if it rests.
        """
        away = math.hypot(x - self._x, y - self._y)
        if away <= self.length:
            return None
        share = (away - self.length) / away
        self._x += (x - self._x) * share
        self._y += (y - self._y) * share
        return self._x, self._y
