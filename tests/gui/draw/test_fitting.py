"""A drawing stays on the paper, whichever edge it is near, when the window gets smaller."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.main_window import MainWindow

_INK = 65  # lightness below which a pixel is ink, and not the frame of what has the focus


def _ink(canvas: Canvas) -> NDArray[np.intp]:
    """Positions of the ink on the screen, (n, 2), as row and column."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.argwhere(lines[:, : image.width()] < _INK)


@pytest.mark.parametrize("edge", ["left", "right", "top", "bottom"])
def test_what_is_near_an_edge_is_not_cut_off(window: MainWindow, canvas: Canvas, qtbot: QtBot, edge: str) -> None:
    across, down, middle = canvas.width(), canvas.height(), canvas.rect().center()
    corner = {
        "left": QPoint(20, middle.y()), "right": QPoint(across - 50, middle.y()),
        "top": QPoint(middle.x(), 20), "bottom": QPoint(middle.x(), down - 70),
    }[edge]  # fmt: skip
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(canvas, corner + QPoint(15, 25))
    qtbot.mouseMove(canvas, corner + QPoint(30, 50))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=corner + QPoint(30, 50))
    before = np.ptp(_ink(canvas), axis=0)
    window.resize(window.minimumSizeHint())
    QApplication.processEvents()
    assert canvas.width() < across
    assert canvas.height() < down
    ink = _ink(canvas)
    after = np.ptp(ink, axis=0)
    assert (ink > 0).all()
    assert (ink < (canvas.height() - 1, canvas.width() - 1)).all()
    assert after[0] / after[1] == pytest.approx(before[0] / before[1], rel=0.15)
