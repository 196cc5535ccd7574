"""What the Draw tab's notices say: what differs since the last one. Knows no Qt."""

from collections.abc import Callable
from enum import Flag, auto
from typing import TypeAlias


class Change(Flag):
    """What differs since the last notice; a notice may name several."""

    STROKES = auto()
    """The pen or the eraser did something."""
    PAGE = auto()
    """Another page lies there: a step undone or redone, a fresh sheet, a picture, a picture with other digits."""
    READING = auto()
    """What the page says, or which of its digits are claimed."""
    CHOSEN = auto()
    """Which digit is shown in detail."""
    MODE = auto()
    """Whether strokes are numbers."""
    ASKED = auto()
    """Which digit is asked about."""
    SURE_FROM = auto()
    CLASSIFIER = auto()
    SECOND = auto()
    """Whether a second model answers, too, and which."""

    def touches(self, others: "Change") -> bool:
        """Whether any of the others is among what differs; `&` would make an object, thirty times for each position."""
        return self._value_ & others._value_ != 0


ANSWER = Change.READING | Change.CHOSEN
"""The page was read."""
DRAWING = Change.STROKES | Change.PAGE
"""What lies on the page is another drawing, or another picture."""
Listener: TypeAlias = Callable[[Change], None]
