"""Opening pictures: decoded and read by a worker, so that the largest photograph does not stop the pen."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.draw.incoming import file_in, image_in
from digitpad.gui.jobs.task import Task
from digitpad.ink.box import Box
from digitpad.ink.picture import Picture, open_picture, picture_from_array
from digitpad.learning.data.datasets import scaled
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read, read_bitmap
from digitpad.recognition.reading import Reading

_ENLARGED = 10  # canvas pixels to one of a bitmap
_PATIENCE_MS = 200  # after this a person wants to know that something is going on


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
    refused(str)
        Why a picture could not be opened, as a sentence.
    waiting(str)
        It takes a while: what is going on.
    crashed(object)
        An exception that is the program's own fault.
    """

    opened = Signal(object)
    refused = Signal(str)
    waiting = Signal(str)
    crashed = Signal(object)

    def __init__(self, classifier: Classifier, parent: QObject) -> None:
        super().__init__(parent)
        self._classifier = classifier
        self._tasks: list[Task] = []
        self._name = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)

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
        self._patience.stop()
        for task in self._tasks:
            task.stop()

    def close_down(self) -> None:
        """Stop what still runs, and wait for it."""
        self.cancel()
        for task in self._tasks:
            task.wait()

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

        self.cancel()
        task = Task(job, self)
        task.succeeded.connect(self._on_task_succeeded)
        task.failed.connect(self._patience.stop)
        task.refused.connect(self.refused)
        task.crashed.connect(self.crashed)
        task.finished.connect(self._on_task_finished)
        self._tasks.append(task)
        self._name = name
        self._patience.start()
        task.start()

    def _on_patience_timeout(self) -> None:
        self.waiting.emit(self.tr("Reading {0}…").format(self._name))

    def _on_task_succeeded(self, opened: OpenedPicture) -> None:
        self._patience.stop()
        self.opened.emit(opened)

    def _on_task_finished(self) -> None:
        task = self.sender()
        self._tasks = [other for other in self._tasks if other is not task]
        if task is not None:
            task.deleteLater()
