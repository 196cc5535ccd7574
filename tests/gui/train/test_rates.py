"""Learning rates found from the form, with real Keras on the data set that needs no network."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.gui.train.rate_dialog import RateDialog
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.train.view import TrainView
from digitpad.learning.reports.range_test_files import save_range_tests

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


def _opened(tab: TrainTab, name: str, qtbot: QtBot) -> RateDialog:
    """Click on the sign in an optimizer's field."""
    sign = tab.view.form.optimizers[name].rates.findChild(QToolButton)
    assert isinstance(sign, QToolButton)
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.findChild(RateDialog) is not None)
    dialog = tab.findChild(RateDialog)
    assert dialog is not None
    return dialog


def _press(dialog: RateDialog, name: str, qtbot: QtBot) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_rate_is_found_and_used(tab: TrainTab, view: TrainView, qtbot: QtBot, tmp_path: Path) -> None:
    row = view.form.optimizers["momentum"]
    row.rates.setText("")  # whoever looks for a rate need not know one
    dialog = _opened(tab, "momentum", qtbot)
    assert not dialog.use.isEnabled()
    qtbot.waitUntil(dialog.use.isEnabled)
    assert dialog.test is not None
    rate = dialog.test.suggestion
    assert rate is not None
    assert f"Suggested learning rate: {rate:.2g}." in dialog.words.text()
    assert len(dialog.plot.area.data_items) == 3  # each batch, the mean, the suggestion
    for suffix in ("png", "svg", "csv"):
        save_range_tests([dialog.test], tmp_path / f"own.{suffix}")
    assert (tmp_path / "own.csv").read_text("utf-8").splitlines()[0] == "optimizer,rate,loss,suggestion"
    _press(dialog, "useRate", qtbot)
    assert row.is_chosen
    assert row.choice().learning_rates == (rate,)
    qtbot.waitUntil(lambda: tab.findChild(RateDialog) is None)


def test_closing_the_dialog_ends_the_test(tab: TrainTab, view: TrainView, qtbot: QtBot) -> None:
    dialog = _opened(tab, "adam", qtbot)
    _press(dialog, "rateCancel", qtbot)
    qtbot.waitUntil(lambda: tab.findChild(RateDialog) is None)
    assert view.form.optimizers["adam"].rates.text() == "0.001"


def test_what_cannot_be_tested_is_said(tab: TrainTab, view: TrainView, qtbot: QtBot) -> None:
    row = view.form.optimizers["momentum"]
    row.numbers["momentum"].setText("much")
    row.find_rate.trigger()
    assert "SGD with momentum: " in view.notice.text
    assert tab.findChild(RateDialog) is None
