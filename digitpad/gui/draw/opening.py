"""Opening pictures: decoded and read by a worker, so that the largest photograph does not stop the pen."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.draw.incoming import file_in, image_in
from digitpad.gui.jobs.jobs import Jobs, Notice
from digitpad.ink.box import Box
from digitpad.ink.picture import Picture, open_picture, picture_from_array
from digitpad.learning.data.datasets import scaled
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read, read_bitmap
from digitpad.recognition.reading import Reading

_ENLARGED = 10  # canvas pixels to one of a bitmap


@dataclass(frozen=True)
class OpenedPicture:
    """A picture, what it says, how long reading took, and its file if it has one."""

    picture: Picture
    reading: Reading
    milliseconds: float
    path: Path | None


class PictureOpener(QObject):
    """Opens one picture at a time; a newer one takes the place of one still being read.

    Signals
    -------
    opened(OpenedPicture)
    """

    opened = Signal(object)

    def __init__(self, classifier: Classifier, jobs: Jobs, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._classifier = classifier
        self._notice = notice
        self._lane = jobs.lane(newest_only=True)

    def set_classifier(self, classifier: Classifier) -> None:
        """Read with another classifier from now on."""
        self._classifier = classifier

    def open_file(self, path: Path) -> None:
        """Open a picture file."""
        self._start(lambda: open_picture(path), path.name, path)

    def open_image(self, image: QImage, name: str) -> None:
        """Open a picture from the clipboard or from another program."""
        pixels = pixels_of_image(image)
        self._start(lambda: picture_from_array(pixels, name), name, None)

    def open_pasted(self, mime: QMimeData) -> bool:
        """Open what lies on a clipboard, a picture rather than a file; whether there is any."""
        return self._open_first((image_in(mime), file_in(mime)), self.tr("Pasted picture"))

    def open_dropped(self, mime: QMimeData) -> bool:
        """Open what was dropped, a file rather than a picture; whether there is any."""
        return self._open_first((file_in(mime), image_in(mime)), self.tr("Dropped picture"))

    def open_bitmap(self, bitmap: NDArray[np.uint8], name: str) -> None:
        """Open a (28, 28) bitmap of a data set; the network gets it as it is."""
        side = bitmap.shape[0]

        def to_reading(_picture: Picture, classifier: Classifier) -> Reading:
            box = Box(0, 0, side * _ENLARGED, side * _ENLARGED)
            return read_bitmap(scaled(bitmap), classifier, box)

        large = np.kron(bitmap, np.ones((_ENLARGED, _ENLARGED), np.uint8))
        self._start(lambda: picture_from_array(large, name), name, None, to_reading)

    def cancel(self) -> None:
        """Forget the picture that is being read; nothing of it will be shown."""
        self._lane.stop()

    def _open_first(self, offers: Sequence[Path | QImage | None], name: str) -> bool:
        for offer in offers:
            if isinstance(offer, Path):
                self.open_file(offer)
                return True
            if offer is not None:
                self.open_image(offer, name)
                return True
        return False

    def _start(
        self,
        decode: Callable[[], Picture],
        name: str,
        path: Path | None,
        to_reading: Callable[[Picture, Classifier], Reading] = read,
    ) -> None:
        classifier = self._classifier

        def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> OpenedPicture | None:  # noqa: ARG001
            start = time.perf_counter()
            picture = decode()
            if should_stop():
                return None
            reading = to_reading(picture, classifier)
            return OpenedPicture(picture, reading, (time.perf_counter() - start) * 1000, path)

        self._lane.run(job, self.opened.emit, words=self.tr("Reading {0}…").format(name), notice=self._notice)
