"""Readings to files: text, a table, JSON, or a picture with its frames."""

import csv
import io
import json
import math
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.gui.draw.picture_view import PictureView
from digitpad.gui.draw.why_layer import WhyLayer
from digitpad.ink.picture import Picture
from digitpad.recognition.reading import Reading

_COLUMNS = ("row", "number", "digit", "confidence", "left", "top", "width", "height")
_LARGE = 1200  # pixels: a smaller picture is enlarged, so that there is room for tags
_MARGIN = 24  # pixels: for tags of digits at the edge
_NOBODY = -1  # no digit is chosen


def save_reading(reading: Reading, picture: Picture | None, path: Path) -> None:
    """Write a reading, by the path's suffix.

    Parameters
    ----------
    reading : Reading
    picture : Picture or None
        What was read; None where that was written by hand.
    path : Path
        Ends in `.txt` (as it is shown), `.csv` (a line for each digit), `.json` (as `digitpad read --json` has it), or
        for pictures `.png` (with a frame and a tag for each digit).

    Raises
    ------
    DigitpadError
        If the suffix is another, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    try:
        with replacing(path) as draft:
            if suffix == ".png" and picture is not None:
                _write_picture(reading, picture, draft)
            elif suffix in _TEXTS:
                name = "" if picture is None else picture.name
                draft.write_text(_TEXTS[suffix](reading, name), "utf-8", newline="")
            else:
                raise _wrong_ending(path, picture)
    except OSError as cause:
        raise DigitpadError(
            "{path} cannot be written: {reason}.", path=path, reason=cause.strerror or "the disk refuses"
        ) from cause


def _wrong_ending(path: Path, picture: Picture | None) -> DigitpadError:
    if picture is None:
        return DigitpadError(
            "{name} must end in .txt, .csv or .json: those are the formats of readings.", name=path.name
        )
    return DigitpadError(
        "{name} must end in .png, .txt, .csv or .json: those are the formats of readings.", name=path.name
    )


def _as_text(reading: Reading, _name: str) -> str:
    return reading.text + "\n"


def _as_json(reading: Reading, name: str) -> str:
    return json.dumps({"file": name, **reading.as_dict()}, ensure_ascii=False, indent=1) + "\n"


def _as_table(reading: Reading, _name: str) -> str:
    """A line for each digit, in reading order; rows and numbers count from 1, an unsure digit is empty."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for digit in reading.digits:
        sign = digit.digit if reading.is_sure(digit) else ""
        sides = ("",) * 4 if digit.box is None else (digit.box.left, digit.box.top, digit.box.width, digit.box.height)
        writer.writerow([digit.row + 1, digit.number + 1, sign, f"{digit.confidence:.4f}", *sides])
    return table.getvalue()


_TEXTS = {".txt": _as_text, ".csv": _as_table, ".json": _as_json}


def _write_picture(reading: Reading, picture: Picture, path: Path) -> None:
    """The picture at its working size, or enlarged, with its digits framed."""
    height, width = picture.pixels.shape[:2]
    times = max(1, math.ceil(_LARGE / max(width, height)))
    image = QImage(width * times + 2 * _MARGIN, height * times + 2 * _MARGIN, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    room = QRectF(image.rect())
    view = PictureView()
    view.set_picture(picture)
    view.arrange(room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), QTransform(), room, reading, _NOBODY)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.paint(painter, reading, _NOBODY, WhyLayer())
    painter.end()
    if not image.save(str(path)):
        raise OSError(0, "the picture could not be encoded")
