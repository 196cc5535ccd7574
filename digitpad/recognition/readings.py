"""What pictures were read as: kept for undo and redo as long as a picture is."""

from dataclasses import replace
from weakref import WeakKeyDictionary

from digitpad.ink.picture import Picture
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_again
from digitpad.recognition.reading import Reading


class PictureReadings:
    """Readings of pictures, and how many milliseconds each took."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[Picture, tuple[Reading, float]] = WeakKeyDictionary()

    def __getitem__(self, picture: Picture) -> tuple[Reading, float]:
        """A picture's reading and its milliseconds."""
        return self._known[picture]

    def keep(self, picture: Picture, reading: Reading, milliseconds: float) -> None:
        """Remember what a picture was read as."""
        self._known[picture] = reading, milliseconds

    def keep_changed(self, picture: Picture, reading: Reading) -> Picture:
        """Remember what a person made of a picture's reading, with the picture that it now belongs to."""
        copy = replace(picture)  # the same pixels: a step of its own for undo
        self._known[copy] = reading, self._known[picture][1]
        return copy

    def read_again(self, classifier: Classifier) -> None:
        """Take another classifier's answers for all of them."""
        for picture, (reading, milliseconds) in list(self._known.items()):
            self._known[picture] = read_again(reading, classifier), milliseconds
