"""All that was written and read on the Draw tab, at one moment. Knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digitpad.ink.picture import Picture
from digitpad.ink.sketch import Steps
from digitpad.recognition.reading import Reading


@dataclass(frozen=True, eq=False)
class Drawing:
    """What another window, or the program on another day, goes on with.

    Attributes
    ----------
    steps : Steps
    readings : mapping
        What each picture of these steps was read as, and how many milliseconds that took.
    labels : mapping
        What some pictures are, 0 to 9, according to their data sets.
    chosen : int
        Place in the reading of the digit that is shown in detail.
    reads_numbers : bool
        Whether strokes are rows of numbers.
    """

    steps: Steps
    readings: Mapping[Picture, tuple[Reading, float]] = field(default_factory=dict)
    labels: Mapping[Picture, int] = field(default_factory=dict)
    chosen: int = 0
    reads_numbers: bool = False
