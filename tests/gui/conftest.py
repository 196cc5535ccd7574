"""The window, and a hand that draws in it with real mouse events."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.main_window import MainWindow
from tests.handwriting import DIGITS

Draw = Callable[..., None]
DrawLine = Callable[[tuple[int, int], tuple[int, int]], None]


@pytest.fixture
def window(qtbot: QtBot, home: Path) -> Iterator[MainWindow]:
    """The window, shown, at its first size."""
    window = make_window()
    qtbot.addWidget(window, before_close_func=_end_jobs)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    _end_jobs(window)
    window.close()


def _end_jobs(window: MainWindow) -> None:
    """A test that ends while a network is trained must not end in a question that no one answers."""
    window.services.jobs.close_down()


@pytest.fixture
def canvas(window: MainWindow) -> Canvas:
    """The paper."""
    return window.draw_tab.canvas


@pytest.fixture
def draw(qtbot: QtBot, canvas: Canvas) -> Draw:
    """Draw a digit with the mouse: `draw(7)`, `draw(7, scale=0.5, at=(100, 80))`."""

    def hand(digit: int, *, scale: float = 3.0, at: tuple[float, float] = (200.0, 60.0)) -> None:
        for stroke in DIGITS[digit]:
            points = [QPointF(x * scale + at[0], y * scale + at[1]).toPoint() for x, y in stroke]
            qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
            for point in points[1:]:
                qtbot.mouseMove(canvas, point)
            qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])

    return hand


@pytest.fixture
def draw_line(qtbot: QtBot, canvas: Canvas) -> DrawLine:
    """Draw a straight line with the mouse, with a position on the way: `draw_line((100, 100), (240, 310))`."""

    def hand(start: tuple[int, int], end: tuple[int, int]) -> None:
        first, last = QPoint(*start), QPoint(*end)
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=first)
        for position in ((first + last) / 2, last):
            qtbot.mouseMove(canvas, position)
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=last)

    return hand


@pytest.fixture
def click(qtbot: QtBot, canvas: Canvas) -> Callable[[int, int], None]:
    """Click on the paper."""

    def hand(x: int, y: int) -> None:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))

    return hand


@pytest.fixture(scope="session")
def many_pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set's file with so many pictures that reading all of them takes several seconds."""
    path = tmp_path_factory.mktemp("data") / "many.npz"
    bitmaps = np.zeros((60_000, 28, 28), np.uint8)
    bitmaps[:, 5:23, 14:16] = 255
    labels = np.ones(len(bitmaps), np.uint8)
    np.savez(path, x_train=bitmaps, y_train=labels, x_test=bitmaps, y_test=labels)
    return path
