"""The Data and Results tabs: how fast the wall scrolls, what it takes, how long judging a model takes."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QEventLoop, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QListView

from digitpad.errors import DigitpadError
from digitpad.gui.results.tab import ResultsTab
from digitpad.ink.bitmap import SIDE
from digitpad.learning.data.datasets import load
from digitpad.measurement.figures import Figure

_FRAMES = 300
_SIZE = (1280, 800)
_PICTURE, _PLACE = 56, 64  # pixels: sides of a picture and of its place, as on the wall
_ROOT = QModelIndex()
_WALL = "from digitpad.measurement.pictures import scroll_wall; scroll_wall()"
_JUDGE = "from digitpad.measurement.pictures import judge_once; judge_once()"


def measure_pictures_tabs(data: Path) -> list[Figure]:
    """Scroll through MNIST's 60,000 training pictures and judge the bundled model on its 10,000 test pictures.

    Each in a process of its own, in the real window: what other measurements left behind does not count.
    """
    wall, judged = _run(_WALL, data), _run(_JUDGE, data)
    return [
        Figure(
            "wall of 60,000 pictures, against a plain QListView", wall["rate"] / wall["plain"], 1.0, "×",
            detail=f"{wall['rate']:.0f} frames a second against {wall['plain']:.0f}",
        ),
        Figure("wall of 60,000 pictures, memory added", wall["megabytes"], 100.0, "MB", is_upper=True),
        Figure(
            "10,000 pictures judged, data loaded and all", judged["seconds"], 3.0, "s", is_upper=True,
            detail=f"again: {judged['again']:.2f} s",
        ),
    ]  # fmt: skip


def scroll_wall() -> None:
    """Print frames a second and megabytes added, as JSON: what a process of its own runs."""
    from digitpad.gui.app import close_window, make_application, make_window

    application, window = make_application(), make_window()
    window.resize(*_SIZE)
    window.show()
    application.processEvents()
    before = _resident_megabytes()
    window.tabs.setCurrentWidget(window.data_tab)
    while window.data_tab.is_busy:
        application.processEvents()
    wall = window.data_tab.view.wall
    figures = {"rate": _frame_rate(wall), "megabytes": _resident_megabytes() - before, "count": len(wall.indices)}
    plain = _PlainList(load("mnist").x_train)
    plain.resize(wall.size())
    plain.show()
    application.processEvents()
    print(json.dumps({**figures, "plain": _frame_rate(plain)}))
    close_window(window)


def _frame_rate(area: QAbstractScrollArea) -> float:
    """Frames a second while it is scrolled from its beginning to its end."""
    bar = area.verticalScrollBar()
    started = time.perf_counter()
    for frame in range(_FRAMES):
        bar.setValue(bar.maximum() * frame // (_FRAMES - 1))
        area.viewport().repaint()
        QApplication.processEvents()
    return _FRAMES / (time.perf_counter() - started)


class _Bitmaps(QAbstractListModel):
    """Pictures as Qt's own views show them."""

    def __init__(self, bitmaps: NDArray[np.uint8]) -> None:
        super().__init__()
        self._bitmaps = bitmaps

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._bitmaps)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DecorationRole:
            bitmap = np.ascontiguousarray(self._bitmaps[index.row()])
            return QPixmap.fromImage(QImage(bitmap.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)).scaled(
                _PICTURE, _PICTURE
            )
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


class _PlainList(QListView):
    """As many pictures in a row as there is room for."""

    def __init__(self, bitmaps: NDArray[np.uint8]) -> None:
        super().__init__()
        self._own = _Bitmaps(bitmaps)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_PICTURE, _PICTURE))
        self.setGridSize(QSize(_PLACE, _PLACE))
        self.setModel(self._own)


def judge_once() -> None:
    """Print how long judging the bundled model took, and took again, as JSON: what a process of its own runs."""
    from digitpad.gui.app import close_window, make_application, make_window

    application, window = make_application(), make_window()
    window.resize(*_SIZE)
    window.show()
    window.tabs.setCurrentWidget(window.results_tab)
    tab = window.results_tab
    while tab.is_busy:
        application.processEvents()
    first, again = _judging_seconds(tab), _judging_seconds(tab)
    print(json.dumps({"seconds": first, "again": again}))
    close_window(window)


def _judging_seconds(tab: ResultsTab) -> float:
    loop = QEventLoop()
    tab.ended.connect(loop.quit)
    started = time.perf_counter()
    tab.start()
    loop.exec()
    return time.perf_counter() - started


def _run(program: str, data: Path) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DIGITPAD_DATA": str(data)}
    done = subprocess.run(  # noqa: S603 - the very Python that runs
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode:
        raise DigitpadError("A measurement failed: {last}", last=done.stderr.strip().splitlines()[-1:])
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def _resident_megabytes() -> float:
    """The memory that this process takes now; where the system does not tell, the most it ever took."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        import resource  # not on Windows

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
