"""What a pen position costs, from the mouse event to the repainted bars, beside what the network alone takes."""

import statistics
import time

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from digitpad.gui.app import close_window, make_application, make_window
from digitpad.gui.draw.canvas import Canvas
from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import Classifier, bundled_classifier

_POSITIONS = 4000
_COMPARED = 400  # positions at the beginning and at the end
_BLOCK = 50  # positions, beside each of which the network is timed
_AT_ONCE = 6  # bitmaps


def measure_pen(positions: int = _POSITIONS) -> list[Figure]:
    """What a pen position costs in times of one bitmap through the network, and the last ones of a long drawing.

    Parameters
    ----------
    positions : int
        Of one stroke: more than twice as many as are compared at its ends.
    """
    taken, network = pen_times(positions)
    blocks = [statistics.median(taken[start : start + _BLOCK]) for start in range(0, len(taken), _BLOCK)]
    ratio = statistics.median(block / beside for block, beside in zip(blocks, network, strict=True))
    first, last = statistics.median(taken[:_COMPARED]), statistics.median(taken[-_COMPARED:])
    beside = f"median {statistics.median(taken):.2f} ms against {statistics.median(network):.3f} ms"
    detail = f"first {_COMPARED}: {first:.2f} ms, last {_COMPARED} of {positions:,}: {last:.2f} ms"
    return [
        Figure("pen position to repainted bars, against one bitmap", ratio, 5.0, "×", True, beside),
        Figure("pen position, late against early", last / first, 1.5, "×", True, detail),
    ]


def _network_time(classifier: Classifier) -> float:
    """Milliseconds that the network takes for one bitmap: the median of many.

    So many are timed at once as take about as long as a position: what else the machine does falls upon both alike.
    """
    bitmap = np.random.default_rng(0).random((28, 28), np.float32)
    taken = []
    for _ in range(_BLOCK):
        start = time.perf_counter()
        for _ in range(_AT_ONCE):
            classifier.probabilities(bitmap)
        taken.append((time.perf_counter() - start) * 1000 / _AT_ONCE)
    return statistics.median(taken)


def pen_times(count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each of `count` positions of one stroke but the first, from event to repainted bars.

    And those of one bitmap through the network, after each block of them: machines are noisy for seconds.
    """
    application = make_application()
    window = make_window()
    window.resize(1280, 800)
    window.show()
    application.processEvents()
    canvas = window.draw_tab.canvas
    taken: list[float] = []
    network: list[float] = []
    for index, (x, y) in enumerate(_scribble(count)):
        kind = QEvent.Type.MouseMove if index else QEvent.Type.MouseButtonPress
        event = _event(canvas, kind, QPointF(canvas.width() * x, canvas.height() * y))
        start = time.perf_counter()
        QApplication.sendEvent(canvas, event)
        while window.draw_tab.state.is_behind:
            application.processEvents()
        application.processEvents()  # all that looks otherwise now is painted
        taken.append((time.perf_counter() - start) * 1000)
        if index and (index % _BLOCK == 0 or index == count - 1):
            network.append(_network_time(bundled_classifier()))
    QApplication.sendEvent(canvas, _event(canvas, QEvent.Type.MouseButtonRelease, event.position()))
    close_window(window)
    return taken[1:], network


def _scribble(count: int) -> list[tuple[float, float]]:
    """Positions on a slowly turning loop, as shares of the paper's sides, about as far apart as a fast hand's."""
    turns = np.arange(count) * 0.05
    radius = 0.2 + 0.15 * np.sin(turns * 0.031)
    x, y = 0.5 + radius * np.cos(turns), 0.5 + radius * np.sin(turns * 1.013)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _event(canvas: Canvas, kind: QEvent.Type, position: QPointF) -> QMouseEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    where = QPointF(canvas.mapToGlobal(position))
    return QMouseEvent(kind, position, where, button, held, Qt.KeyboardModifier.NoModifier)
