"""The first five minutes, with real keys and clicks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.help.tour import Tour
from digitpad.gui.main_window import MainWindow


@pytest.fixture
def tour(window: MainWindow) -> Iterator[Tour]:
    """Started from the Help menu."""
    action = window.findChild(QAction, "actionTour")
    assert isinstance(action, QAction)
    action.trigger()
    tour = window.findChild(Tour)
    assert isinstance(tour, Tour)
    yield tour
    tour.leave()


def test_each_step_points_at_a_part_that_is_there(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    for number, step in enumerate(tour.steps):
        QApplication.processEvents()
        assert tour.place == number
        assert window.tabs.currentIndex() == step.tab
        part = window.tabs.currentWidget().findChild(QWidget, step.target)
        assert isinstance(part, QWidget), step.target
        assert part.isVisible(), step.target
        middle = part.mapTo(window, part.visibleRegion().boundingRect().center())
        assert tour.outline.geometry().contains(middle)
        assert window.rect().contains(tour.callout.geometry())
        is_beside = not tour.callout.geometry().intersects(tour.outline.target)
        assert is_beside or tour.outline.target.width() > window.width() // 2
        assert tour.callout.next.hasFocus()
        qtbot.keyClick(tour.callout.next, Qt.Key.Key_Space)
    assert tour.place is None
    assert tour.callout.isHidden()
    assert tour.outline.isHidden()
    assert window.tabs.currentIndex() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_presses_the_button_that_has_the_focus(tour: Tour, qtbot: QtBot, key: Qt.Key) -> None:
    assert tour.callout.next.hasFocus()
    qtbot.keyClick(tour.callout.next, key)
    assert tour.place == 1
    qtbot.keyClick(tour.callout.next, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert tour.callout.back.hasFocus()
    qtbot.keyClick(tour.callout.back, key)
    assert tour.place == 0


def test_esc_leaves_and_goes_back_to_where_it_began(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.mouseClick(tour.callout.next, Qt.MouseButton.LeftButton)
    assert window.tabs.currentIndex() == 1
    qtbot.mouseClick(tour.callout.back, Qt.MouseButton.LeftButton)
    assert tour.place == 2
    qtbot.keyClick(tour.callout.next, Qt.Key.Key_Escape)
    assert tour.callout.isHidden()
    assert window.tabs.currentIndex() == 0


def test_going_to_another_tab_ends_it(window: MainWindow, tour: Tour) -> None:
    window.tabs.setCurrentWidget(window.results_tab)
    assert tour.callout.isHidden()
    assert window.tabs.currentWidget() is window.results_tab


def test_the_note_stays_in_a_window_that_is_made_small(window: MainWindow, tour: Tour) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    assert window.rect().contains(tour.callout.geometry())
    assert not tour.callout.geometry().intersects(tour.outline.target) or tour.outline.target.width() > 512
