"""A person's own digits as a data set, called `hand:` and the writer's name."""

from pathlib import Path

from digitpad.errors import DatasetError
from digitpad.hand.files import arrays_of, parted
from digitpad.hand.store import Hands
from digitpad.learning.data.mnist_files import Arrays

OWN = "hand:"


def own_names() -> list[str]:
    """The data sets of all writers, by name."""
    return [OWN + name for name in Hands().names()]


def is_own(name: str) -> bool:
    """Whether a data set's name is that of a writer's digits."""
    return name.startswith(OWN)


def writer_of(name: str) -> str:
    """Whose digits a data set of that kind holds."""
    return name.removeprefix(OWN)


def file_of_own(name: str) -> Path:
    """The file in which a writer's digits are kept; raises DatasetError if there is no such writer."""
    path = Hands().file_of(writer_of(name)) if writer_of(name).strip() else None
    if path is None:
        raise DatasetError("There are no digits of {name} on this computer.", name=writer_of(name))
    return path


def own_arrays(name: str) -> Arrays:
    """Read a writer's digits: the last round to be tested on, the others to learn from.

    Parameters
    ----------
    name : str
        As `own_names` gives it.

    Returns
    -------
    dict
        As `mnist_files.read_arrays` gives it.

    Raises
    ------
    DatasetError
        If the writer has no digits.
    HandError
        If they cannot be read.
    """
    digits = Hands().of(writer_of(name))
    if not digits:
        raise DatasetError("There are no digits of {name} on this computer.", name=writer_of(name))
    learned, held_out = parted(digits)
    return {**arrays_of(learned, "train"), **arrays_of(held_out, "test")}
