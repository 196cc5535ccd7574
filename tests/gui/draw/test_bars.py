import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.bars import ProbabilityBars


class _Painted(QObject):
    """Notes where bars are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


@pytest.fixture
def bars(qtbot: QtBot) -> ProbabilityBars:
    made = ProbabilityBars()
    qtbot.addWidget(made)
    made.resize(303, 217)  # lines that do not end between two pixels
    made.show()
    qtbot.waitExposed(made)
    return made


def _shares(**digits: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    shares = np.zeros(10, np.float32)
    for name, share in digits.items():
        shares[int(name[1:])] = share
    return shares


def test_painting_what_differs_leaves_what_painting_everything_would(bars: ProbabilityBars) -> None:
    answers = [
        _shares(d3=0.9, d8=0.1),
        _shares(d3=0.85, d5=0.15),
        None,
        _shares(d1=0.2, d7=0.25, d9=0.25, d4=0.3),
        None,
    ]
    for answer in [*answers, *answers[::-1]]:
        bars.set_probabilities(answer)
        QApplication.processEvents()
        shown = bars.screen().grabWindow(bars.winId()).toImage()  # what has been painted, not painted anew
        assert shown == bars.grab().toImage().convertToFormat(shown.format())


def test_lines_that_look_as_before_are_not_painted_again(bars: ProbabilityBars) -> None:
    painted = _Painted()
    bars.installEventFilter(painted)
    bars.set_probabilities(_shares(d3=0.9, d8=0.1))
    QApplication.processEvents()
    painted.region = QRegion()
    bars.set_probabilities(_shares(d3=0.8, d8=0.2))
    QApplication.processEvents()
    assert painted.region.intersects(bars._line(3).toRect())
    assert painted.region.intersects(bars._line(8).toRect())
    assert not painted.region.contains(bars._line(5).toRect().center())
    assert not painted.region.contains(bars._line(0).toRect().center())
