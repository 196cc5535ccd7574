"""The strokes behind the pictures of a person's own digits."""

from digitpad.errors import HandError
from digitpad.gui.widgets.ink_picture import ink_of
from digitpad.gui.widgets.wall import Ink
from digitpad.hand.files import parted
from digitpad.hand.store import Hands
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.data.own_hand import is_own, writer_of


def ink_of_data(dataset: Dataset, part: str) -> Ink | None:
    """What a wall draws a part of a data set by, `training` or `test`.

    Returns
    -------
    callable or None
        None where only pixels are known: the data set is not a person's own, or was written to since it was loaded.
    """
    if not is_own(dataset.name):
        return None
    try:
        digits = Hands().of(writer_of(dataset.name))
    except HandError:
        return None
    if len(digits) != len(dataset.y_train) + len(dataset.y_test):
        return None
    learned, held_out = parted(digits)
    return ink_of(learned if part == "training" else held_out)
