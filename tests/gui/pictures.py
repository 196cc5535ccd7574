"""Golden pictures: how the window looked when someone last looked at it, small, and compared with a tolerance."""

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.qimage import image_of_pixels, pixels_of_image

FOLDER = Path(__file__).parent / "golden"
SMALLER = 3  # times: letters become grey, so that their edges do not count
_TILE = 16  # pixels of the small picture
_TOLERANCE = 6.0  # of 255, on average in a tile: letters with other edges differ by 2
_RENEW = "DIGITPAD_RENEW_PICTURES"

Pixels = NDArray[np.uint8]


def small_picture(widget: QWidget) -> Pixels:
    """What a widget shows, (h, w, 3) RGB, SMALLER times smaller."""
    whole = widget.grab().toImage()
    size = QSize(whole.width() // SMALLER, whole.height() // SMALLER)
    mode = Qt.TransformationMode.SmoothTransformation
    return pixels_of_image(whole.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode))[..., :3]


def differing_tiles(seen: Pixels, golden: Pixels) -> list[tuple[int, int]]:
    """Where two pictures differ: the tiles' left upper corners, x and y in pixels of the window; (-1, -1) for sizes."""
    if seen.shape != golden.shape:
        return [(-1, -1)]
    differences = np.abs(seen.astype(np.int16) - golden).max(axis=2)
    corners = [(x, y) for y in range(0, seen.shape[0], _TILE) for x in range(0, seen.shape[1], _TILE)]
    return [
        (SMALLER * x, SMALLER * y) for x, y in corners if differences[y : y + _TILE, x : x + _TILE].mean() > _TOLERANCE
    ]


def check_picture(widget: QWidget, name: str, folder: Path) -> None:
    """Compare what a widget shows with its golden picture; what is seen is kept in a folder if it differs."""
    seen, path = small_picture(widget), FOLDER / f"{name}.png"
    if os.environ.get(_RENEW):
        FOLDER.mkdir(exist_ok=True)
        assert image_of_pixels(seen).save(str(path))
    where = differing_tiles(seen, pixels_of_image(QImage(str(path)))[..., :3])
    if where:
        image_of_pixels(seen).save(str(folder / f"{name}.png"))
    assert not where, f"{name} looks otherwise at {where}: see {folder / name}.png; if it should, renew {path}"
