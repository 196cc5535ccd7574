"""Where a picture of a data set comes from. Knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from digitpad.gui.services.chosen_model import ChosenModel


@dataclass(frozen=True, eq=False)
class Origin:
    """What is known of a picture that another tab puts on the page.

    Attributes
    ----------
    label : int
        What it is, 0 to 9, according to its data set.
    read_by : ChosenModel or None
        Reads it instead of the model in use.
    back : callable or None
        Shows the place again where the picture was found.
    back_words : str
        What a button for that says.
    """

    label: int
    read_by: ChosenModel | None = None
    back: Callable[[], None] | None = None
    back_words: str = ""
