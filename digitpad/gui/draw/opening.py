"""Opening pictures: decoded and read by a worker, so that the largest photograph does not stop the pen."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.draw.change import Change
from digitpad.gui.draw.incoming import file_in, image_in
from digitpad.gui.draw.origin import Origin
from digitpad.gui.draw.state import DrawState
from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.jobs.task import Job, Outcome
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.notice import Notice
from digitpad.ink.box import Box
from digitpad.ink.picture import Picture, cropped, picture_from_array, turned
from digitpad.ink.picture_file import SUFFIXES, open_picture
from digitpad.learning.data.datasets import scaled
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.picture_reader import read_as_it_lies, read_turned
from digitpad.recognition.reader import read_bitmap
from digitpad.recognition.reading import Reading

_ENLARGED = 10  # canvas pixels to one of a bitmap


class _Read(Protocol):
    """Reads a picture; raises StoppedError if asked to stop."""

    def __call__(self, picture: Picture, classifier: Classifier, *, should_stop: Callable[[], bool]) -> Reading:
        """Read it."""


@dataclass(frozen=True, eq=False)
class _Wanted:
    """A picture that is to be opened: how to decode and to read it, what it is called, its file or where it is from.

    It may be turned if it lies on its side, unless the user turned or cut it out.
    """

    name: str
    decode: Callable[[Callable[[], bool]], Picture]
    read: _Read = read_as_it_lies
    path: Path | None = None
    origin: Origin | None = None
    may_turn: bool = False


@dataclass(frozen=True, eq=False)
class _Opened:
    """A picture, what it says, and how many milliseconds decoding and reading took; what it says if it is turned."""

    picture: Picture
    reading: Reading
    milliseconds: float
    upright: Reading | None = None


class PictureOpener(QObject):
    """Opens one picture at a time, and shows it once it is read; until then the page stays as it is.

    A picture that is being read is dropped when another one is opened or the pen writes, and read again when the
    classifier changes.

    Parameters
    ----------
    state : DrawState
        Gets the picture and its reading.
    jobs : Jobs
    notice : Notice
        Says what is being read, or why it could not be; closing it cancels.
    settings : Settings
        Remembers the files.
    window : QWidget
        The dialog's parent.
    """

    def __init__(self, state: DrawState, jobs: Jobs, notice: Notice, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._state, self._notice, self._settings, self._window = state, notice, settings, window
        self._lane = jobs.lane(newest_only=True)
        self._wanted: _Wanted | None = None
        state.listen(self._on_state_changed)
        notice.dismissed.connect(self.cancel)

    def ask(self) -> None:
        """Open the file that the user chooses in a dialog."""
        pattern = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in SUFFIXES)
        kinds = self.tr("Pictures ({0});;All files (*)").format(pattern)
        folder = self._settings.last_folder
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open image"), folder, kinds)
        if name:
            self.open_file(Path(name))

    def paste(self) -> None:
        """Open what lies on the clipboard, a picture rather than a file."""
        mime = QGuiApplication.clipboard().mimeData()
        if not self._open_first((image_in(mime), file_in(mime)), self.tr("Pasted picture")):
            self._notice.show_error(self.tr("There is no picture on the clipboard: copy one first."))

    def drop(self, mime: QMimeData) -> None:
        """Open what was dropped, a file rather than a picture."""
        self._open_first((file_in(mime), image_in(mime)), self.tr("Dropped picture"))

    def open_file(self, path: Path) -> None:
        """Open a picture file."""
        self._open(_Wanted(path.name, lambda should_stop: open_picture(path, should_stop), path=path, may_turn=True))

    def open_bitmap(self, bitmap: NDArray[np.uint8], name: str, origin: Origin | None = None) -> None:
        """Open a (28, 28) bitmap of a data set; the network gets it as it is."""
        side = bitmap.shape[0]
        large = np.kron(bitmap, np.ones((_ENLARGED, _ENLARGED), np.uint8))
        box = Box(0, 0, side * _ENLARGED, side * _ENLARGED)

        def read_it(picture: Picture, classifier: Classifier, *, should_stop: Callable[[], bool]) -> Reading:  # noqa: ARG001
            return read_bitmap(scaled(bitmap), classifier, box)

        self._open(_Wanted(name, lambda _: picture_from_array(large, name), read_it, origin=origin))

    def turn(self, quarters: int) -> None:
        """Turn the picture that lies there by so many times 90° clockwise, and read it again."""
        picture = self._state.picture
        if picture is not None:
            self._open(_Wanted(picture.name, lambda _: turned(picture, quarters), origin=self._state.origin))

    def crop(self, box: Box[int]) -> None:
        """Read only a part of the picture that lies there, in pixels of its upright original."""
        picture = self._state.picture
        if picture is not None:
            self._open(_Wanted(picture.name, lambda _: cropped(picture, box)))

    def cancel(self) -> None:
        """Drop the picture that is being read; nothing of it will be shown."""
        self._wanted = None
        self._lane.stop()

    def _open_first(self, offers: Sequence[Path | QImage | None], name: str) -> bool:
        """Open the first thing that is offered; returns whether there is any."""
        for offer in offers:
            if isinstance(offer, Path):
                self.open_file(offer)
                return True
            if offer is not None:
                self._open_image(offer, name)
                return True
        return False

    def _open_image(self, image: QImage, name: str) -> None:
        pixels = pixels_of_image(image)
        self._open(_Wanted(name, lambda _: picture_from_array(pixels, name), may_turn=True))

    def _open(self, wanted: _Wanted) -> None:
        self._wanted = wanted

        def show(opened: _Opened) -> None:
            if wanted.path is not None:
                self._settings.remember(wanted.path)
            self._state.show_picture(opened.picture, opened.reading, opened.milliseconds, wanted.origin)
            if opened.upright is not None:  # a step of its own, to be undone as if the user had turned it
                upright = turned(opened.picture, opened.upright.turned)
                self._state.show_picture(upright, opened.upright, opened.milliseconds, wanted.origin)
                self._notice.show_done(self.tr("The picture was turned."))

        def forget(_outcome: Outcome) -> None:
            if self._wanted is wanted:
                self._wanted = None

        words = self.tr("Reading {0}…").format(wanted.name)
        reader = None if wanted.origin is None else wanted.origin.read_by
        job = _opening(wanted, self._state.in_use if reader is None else reader.classifier)
        self._lane.run(job, show, on_end=forget, words=words, notice=self._notice)

    def _on_state_changed(self, change: Change) -> None:
        if change.touches(Change.STROKES):
            self.cancel()  # writing goes on instead
        elif change.touches(Change.CLASSIFIER) and self._wanted is not None:
            self._open(replace(self._wanted))  # what the other one answers is no longer wanted


def _opening(wanted: _Wanted, classifier: Classifier) -> Job:
    """A job whose result is _Opened."""

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> _Opened | None:  # noqa: ARG001
        start = time.perf_counter()
        picture = wanted.decode(should_stop)
        if should_stop():
            return None
        reading = wanted.read(picture, classifier, should_stop=should_stop)
        upright = read_turned(picture, reading, classifier, should_stop=should_stop) if wanted.may_turn else None
        return _Opened(picture, reading, (time.perf_counter() - start) * 1000, upright)

    return job
