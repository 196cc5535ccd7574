"""What the pages of a drawing say, and which classifier reads each. Knows no Qt."""

import time
from collections.abc import Iterable
from dataclasses import replace
from weakref import WeakKeyDictionary

from digitpad.gui.draw.drawing import Drawing
from digitpad.gui.draw.origin import Origin
from digitpad.ink.picture import Picture
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.page_reader import PageReader
from digitpad.recognition.reading import Reading
from digitpad.recognition.readings import PictureReadings


class PageReadings:
    """Strokes are read whenever they are asked for; a picture was read before it came, and its reading is kept.

    Parameters
    ----------
    classifier : Classifier

    Attributes
    ----------
    in_use : Classifier
        Reads all that comes, but for pictures whose origin has a reader of its own.
    """

    def __init__(self, classifier: Classifier) -> None:
        self.in_use = classifier
        self._page_reader = PageReader(classifier)
        self._of_pictures = PictureReadings()
        self._origins: WeakKeyDictionary[Picture, Origin] = WeakKeyDictionary()

    def origin_of(self, picture: Picture | None) -> Origin | None:
        """Where a picture comes from, if it is one of a data set."""
        return None if picture is None else self._origins.get(picture)

    def classifier_of(self, picture: Picture | None) -> Classifier:
        """Reads a page: the model in use, or that of the picture's origin."""
        origin = self.origin_of(picture)
        return self.in_use if origin is None or origin.read_by is None else origin.read_by.classifier

    def of_page(self, sketch: Sketch, *, as_numbers: bool) -> tuple[Reading, float | None]:
        """What the page of a sketch says, always of the same one; and after how many milliseconds, if it says anything.

        Raises
        ------
        KeyError
            If the reading of the picture on it was never kept.
        """
        if sketch.picture is not None:
            return self._of_pictures[sketch.picture]
        start = time.perf_counter()
        reading = self._page_reader.read(sketch, as_numbers=as_numbers)
        return reading, (time.perf_counter() - start) * 1000 if reading.digits else None

    def keep(self, picture: Picture, reading: Reading, milliseconds: float, origin: Origin | None = None) -> None:
        """Remember what a picture was read as, how long that took, and where it comes from."""
        self._of_pictures.keep(picture, reading, milliseconds)
        if origin is not None:
            self._origins[picture] = origin

    def keep_edited(self, picture: Picture, reading: Reading) -> Picture:
        """Remember another reading of a picture; returns the picture that it belongs to from now on."""
        edited = self._of_pictures.keep_edited(picture, reading)
        if picture in self._origins:
            self._origins[edited] = self._origins[picture]
        return edited

    def set_classifier(self, classifier: Classifier) -> None:
        """Read with another classifier: all that comes, and all pictures that were read before."""
        self.in_use = classifier
        self._page_reader = PageReader(classifier)
        self._of_pictures.read_again(self.classifier_of)

    def read_by_model_in_use(self, picture: Picture) -> None:
        """Read a picture with the model in use, and not with that of its origin."""
        self._origins[picture] = replace(self._origins[picture], read_by=None)
        self._of_pictures.read_again(self.classifier_of)

    def put_into(self, drawing: Drawing, pictures: Iterable[Picture]) -> Drawing:
        """A drawing with what some pictures were read as, and what they are according to their data sets."""
        readings = {picture: self._of_pictures[picture] for picture in pictures}
        labels = {picture: self._origins[picture].label for picture in readings if picture in self._origins}
        return replace(drawing, readings=readings, labels=labels)

    def take_from(self, drawing: Drawing) -> None:
        """Remember what the pictures of a drawing were read as, and what they are according to their data sets."""
        for picture, (reading, milliseconds) in drawing.readings.items():
            self._of_pictures.keep(picture, reading, milliseconds)
        self._origins.update({picture: Origin(label) for picture, label in drawing.labels.items()})
