"""What pictures were read as: kept for undo and redo as long as a picture is."""

from collections.abc import Callable
from dataclasses import replace
from weakref import WeakKeyDictionary

from digitpad.ink.picture import Picture
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_again
from digitpad.recognition.reading import Reading


class PictureReadings:
    """Readings of pictures, and how long each took, in milliseconds; gone once nobody else holds a picture."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[Picture, tuple[Reading, float]] = WeakKeyDictionary()

    def __getitem__(self, picture: Picture) -> tuple[Reading, float]:
        """A picture's reading and its milliseconds; raises KeyError if it was never kept."""
        return self._known[picture]

    def keep(self, picture: Picture, reading: Reading, milliseconds: float) -> None:
        """Remember what a picture was read as."""
        self._known[picture] = reading, milliseconds

    def keep_edited(self, picture: Picture, reading: Reading) -> Picture:
        """Remember what a user made of a picture's reading.

        Returns
        -------
        Picture
            The one that the reading belongs to from now on: the same pixels, as a step of its own for undo.

        Raises
        ------
        KeyError
            If the picture was never kept.
        """
        copy = replace(picture)
        self._known[copy] = reading, self._known[picture][1]
        return copy

    def read_again(self, reader_of: Callable[[Picture], Classifier]) -> None:
        """Take another classifier's answers for all of them, or each its own; what a user has corrected stays."""
        for picture, (reading, milliseconds) in list(self._known.items()):
            self._known[picture] = read_again(reading, reader_of(picture)), milliseconds
