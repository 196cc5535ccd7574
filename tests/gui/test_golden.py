"""Each tab looks as it did, in both themes.

`DIGITPAD_RENEW_PICTURES=1 python -m pytest tests/gui/test_golden.py` renews the pictures; look at them before they are
committed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.appearance.theme import apply_theme
from digitpad.gui.main_window import MainWindow
from digitpad.learning.runs.settings import RunSettings
from tests.gui.conftest import Draw
from tests.gui.pictures import check_picture, differing_tiles, small_picture
from tests.learning.made_runs import make_run

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

_FONT = "DejaVu Sans"


@pytest.fixture(params=["light", "dark"])
def theme(
    qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[str]:
    """One of the themes, in a font that there is wherever tests run, for a computer without MNIST."""
    if not QFontDatabase.hasFamily(_FONT):
        pytest.skip(f"the pictures show {_FONT}")
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    usual = qapp.font()
    qapp.setFont(QFont(_FONT, 10))
    apply_theme(qapp, request.param)
    yield request.param
    qapp.setFont(usual)
    apply_theme(qapp, "light")


def _settle(window: MainWindow, qtbot: QtBot) -> None:
    """Let everything come that is on its way."""
    qtbot.waitUntil(lambda: not window.services.jobs.is_busy)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()  # whether a window has it depends on the desktop
    QApplication.processEvents()


def test_the_draw_tab(theme: str, window: MainWindow, draw: Draw, qtbot: QtBot, tmp_path: Path) -> None:
    draw(4)
    _settle(window, qtbot)
    for label in window.findChildren(QLabel):
        label.setText(re.sub(r"read in [\d.]+\sms", "read in 0.2 ms", label.text()))
    check_picture(window, f"draw-{theme}", tmp_path)


def test_the_train_tab(theme: str, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.tabs.setCurrentWidget(window.train_tab)
    _settle(window, qtbot)
    for number, optimizer in enumerate(("sgd", "adam")):
        settings = RunSettings(network="dense-32", optimizer=optimizer, data="optdigits", epochs=4)
        losses = (2.3 - number) * np.exp(-np.arange(400) / 100) + 0.1
        run = make_run(tmp_path / f"run{number}", settings, losses, [1.2 - number / 2, 0.7, 0.5, 0.4])
        window.train_tab.view.runs.tick(run.id)
        window.services.runs.put(run)
    _settle(window, qtbot)
    check_picture(window, f"train-{theme}", tmp_path)


def test_the_data_tab(theme: str, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    _settle(window, qtbot)
    check_picture(window, f"data-{theme}", tmp_path)


def test_the_results_tab(theme: str, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.tabs.setCurrentWidget(window.results_tab)
    _settle(window, qtbot)
    window.results_tab.start()
    _settle(window, qtbot)
    check_picture(window, f"results-{theme}", tmp_path)


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the Train tab, which has many small parts."""
    window.tabs.setCurrentWidget(window.train_tab)
    _settle(window, qtbot)
    return window


@pytest.mark.parametrize("part", ["startButton", "recipe", "reportButton"])
def test_a_small_part_that_is_missing_is_noticed(theme: str, shown: MainWindow, part: str) -> None:
    golden = small_picture(shown)
    widget = shown.findChild(QWidget, part)
    assert widget is not None
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
    widget.hide()
    QApplication.processEvents()
    where = differing_tiles(small_picture(shown), golden)
    place = widget.mapTo(shown, widget.rect().center())
    assert any(abs(x - place.x()) < 100 and abs(y - place.y()) < 50 for x, y in where)


def test_a_small_part_that_moves_is_noticed(theme: str, shown: MainWindow) -> None:
    golden = small_picture(shown)
    widget = shown.findChild(QWidget, "startButton")
    assert widget is not None
    widget.move(widget.x() + 8, widget.y())
    assert differing_tiles(small_picture(shown), golden)


def test_other_edges_of_letters_are_not_noticed(theme: str, shown: MainWindow, qtbot: QtBot) -> None:
    golden = small_picture(shown)
    font = QApplication.font()
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QApplication.setFont(font)
    other = make_window()
    qtbot.addWidget(other)
    other.resize(shown.size())
    other.show()
    other.tabs.setCurrentWidget(other.train_tab)
    _settle(other, qtbot)
    seen = small_picture(other)
    assert (seen != golden).any()
    assert differing_tiles(seen, golden) == []
