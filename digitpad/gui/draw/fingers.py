"""Two fingers on a screen: they pull and stretch the paper, or tap on it."""

import math

from PySide6.QtCore import QPointF

_RESTING = 12.0  # pixels that two fingers may slip while they tap


class TwoFingers:
    """Follows two fingers from when the second one comes down.

    Parameters
    ----------
    first, second : QPointF
        Where they are, in pixels.
    """

    def __init__(self, first: QPointF, second: QPointF) -> None:
        self._start = self._middle = (first + second) / 2
        self._first_distance = self._distance = _distance(first, second)
        self.is_tap = True

    def move(self, first: QPointF, second: QPointF) -> tuple[QPointF, QPointF, float]:
        """Move them.

        Returns
        -------
        (QPointF, QPointF, float)
            The pixel between them, how far it has moved, and how many times farther apart they are than before.
        """
        before, distance_before = self._middle, self._distance
        self._middle, self._distance = (first + second) / 2, _distance(first, second)
        moved = _distance(self._middle, self._start)
        if max(moved, abs(self._distance - self._first_distance)) > _RESTING:
            self.is_tap = False
        return self._middle, self._middle - before, self._distance / distance_before


def _distance(first: QPointF, second: QPointF) -> float:
    away = first - second
    return max(1.0, math.hypot(away.x(), away.y()))
