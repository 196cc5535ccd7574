"""A hand for the self-test: real mouse and key events to a real window, and waiting for what follows."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QTabBar, QWidget

from digitpad.errors import DigitpadError

_LOOK_MS = 20  # between two looks at what is waited for
_PATIENCE_SECONDS = 300

# A 7 as it is written with a mouse, in parts of the paper's shorter side.
SEVEN = ((0.30, 0.25), (0.40, 0.24), (0.52, 0.24), (0.65, 0.24), (0.60, 0.36), (0.54, 0.50), (0.48, 0.64), (0.44, 0.78))


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = _PATIENCE_SECONDS) -> None:
    """Let the window live until something is so.

    Parameters
    ----------
    is_so : callable
        Asked 50 times a second.
    what : str
        What is waited for, for the error.
    seconds : float
        How long to wait at most.

    Raises
    ------
    DigitpadError
        If it is not so within that time.
    """
    loop = QEventLoop()
    look = QTimer()
    look.setInterval(_LOOK_MS)
    end = time.monotonic() + seconds

    def on_look_timeout() -> None:
        if is_so() or time.monotonic() > end:
            loop.quit()

    look.timeout.connect(on_look_timeout)
    look.start()
    loop.exec()
    look.stop()
    if not is_so():
        raise DigitpadError("after {seconds:.0f} s it is still not so that {what}", seconds=seconds, what=what)


def draw(paper: QWidget, points: Sequence[tuple[float, float]] = SEVEN) -> None:
    """Draw a line with the mouse, its points (x, y) in shares of the paper's shorter side, y down."""
    side = min(paper.width(), paper.height())
    places = [QPoint(round(x * side), round(y * side)) for x, y in points]
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(paper, place)
        QApplication.processEvents()
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=places[-1])


def click(parent: QObject, name: str) -> None:
    """Click the button of this object name once it is enabled; raises DigitpadError if there is none."""
    button = parent.findChild(QPushButton, name)
    if not isinstance(button, QPushButton):
        raise DigitpadError("there is no button {name}", name=name)
    wait_until(button.isEnabled, f"{name} can be clicked")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click_tab(bar: QTabBar, index: int) -> None:
    """Click a tab."""
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())


def choose(box: QComboBox, data: str) -> None:
    """Choose an entry by its data, with the keys; raises DigitpadError if it cannot be reached."""
    goal = box.findData(data)
    key = Qt.Key.Key_Down if goal > box.currentIndex() else Qt.Key.Key_Up
    for _ in range(box.count()):
        if box.currentIndex() == goal:
            return
        QTest.keyClick(box, key)
    raise DigitpadError("{data} could not be chosen", data=data)


def answer_file_dialog(path: Path) -> None:
    """Type a file's name into the dialog that the next act opens, and accept it."""
    look = QTimer(QApplication.instance())
    look.setInterval(_LOOK_MS)

    def on_look_timeout() -> None:
        dialog = QApplication.activeModalWidget()
        field = dialog.findChild(QLineEdit, "fileNameEdit") if isinstance(dialog, QFileDialog) else None
        if isinstance(field, QLineEdit):
            look.stop()
            look.deleteLater()
            field.setText(str(path))
            QTest.keyClick(field, Qt.Key.Key_Return)

    look.timeout.connect(on_look_timeout)
    look.start()
