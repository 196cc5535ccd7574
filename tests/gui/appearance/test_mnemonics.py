"""Letters that are reached with Alt: each leads to one place, whatever is in sight."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.kept_drawing import KeptDrawing
from digitpad.gui.main_window import MainWindow
from tests.gui.appearance.conftest import Open

LANGUAGES = ("en", "de", "ru")


def _letter(text: str) -> str:
    match = re.search(r"(?<!&)&(\w)", text)
    return match[1].lower() if match else ""


def _texts(part: QWidget) -> list[str]:
    """What stands on buttons, tabs and labels of fields in a part of a window, hidden or not."""
    window = part.window()
    texts = [each.text() for each in part.findChildren(QAbstractButton) if each.window() is window]
    texts += [each.text() for each in part.findChildren(QLabel) if each.buddy() is not None]
    return texts + [bar.tabText(place) for bar in part.findChildren(QTabBar) for place in range(bar.count())]


def _clashes(texts: list[str]) -> list[list[str]]:
    """Texts that have a letter in common."""
    by_letter: dict[str, list[str]] = {}
    for text in texts:
        by_letter.setdefault(_letter(text), []).append(text)
    return [same for letter, same in by_letter.items() if letter and len(same) > 1]


def _shown(window: MainWindow) -> list[str]:
    """What the menu bar and the tab that is shown have, one text for each place."""
    menus = [action.text() for action in window.menuBar().actions()]
    tabs = [window.tabs.tabText(place) for place in range(window.tabs.count())]
    return menus + tabs + _texts(window.tabs.currentWidget())


def _other_language(window: MainWindow, code: str) -> None:
    """Choose another language: the notice of the tab that is shown offers a new start."""
    action = window.findChild(QAction, f"actionLanguage.{'de' if code == 'en' else 'en'}")
    assert isinstance(action, QAction)
    action.trigger()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_letter_leads_to_two_places_of_a_tab(speak: Open, code: str) -> None:
    window = speak(code)
    tour = window._tour
    for place in range(window.tabs.count()):
        window.tabs.setCurrentIndex(place)
        _other_language(window, code)
        assert _clashes(_shown(window)) == []
    tour.start()
    seen = set()
    while tour.place is not None:
        seen.add(window.tabs.currentIndex())
        assert _clashes(_shown(window) + _texts(tour.callout)) == []
        tour.callout.next.click()
    assert seen == {0, 1, 2, 3}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_letter_leads_to_two_places_while_runs_are_paused(speak: Open, code: str) -> None:
    window = speak(code)
    window.tabs.setCurrentWidget(window.train_tab)
    controls = window.train_tab.view.controls
    controls.set_planned(3)
    controls.pause.setChecked(True)
    assert _clashes(_shown(window)) == []


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_letter_leads_to_a_notice_and_elsewhere(speak: Open, code: str, several: bool, qtbot: QtBot) -> None:
    window = speak(code)
    tab = window.draw_tab
    if several:
        for name in ("Anna", "Ben"):
            window.services.writers.create(name)
    qtbot.mousePress(tab.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    for y in (120, 180, 260):
        qtbot.mouseMove(tab.canvas, QPoint(200, y))
    qtbot.mouseRelease(tab.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 260))
    qtbot.keyClick(tab.canvas, Qt.Key.Key_7)
    assert len(tab.notice.findChildren(QPushButton)) == 1
    assert _clashes(_shown(window)) == []
    tab.keeper._on_left_found([(KeptDrawing(), tab.state.drawing)])
    assert len(tab.notice.findChildren(QPushButton)) >= 2
    assert _clashes(_shown(window)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_letter_leads_to_two_entries_of_a_menu(speak: Open, code: str) -> None:
    window = speak(code)
    for place in range(window.tabs.count()):
        window.tabs.setCurrentIndex(place)
    pause = window.findChild(QAction, "actionPauseRun")
    assert isinstance(pause, QAction)
    for text in (pause.text(), QApplication.translate("Steering", "&Resume")):
        pause.setText(text)
        for menu in window.findChildren(QMenu):
            assert _clashes([action.text() for action in menu.actions()]) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_letter_leads_to_two_places_of_the_hands_window(speak: Open, code: str) -> None:
    window = speak(code)
    window.hand.open()
    hand = window.hand.window
    for place in range(hand.pages.count()):
        page = hand.pages.widget(place)
        assert page is not None
        texts = _texts(hand.writer_row) + _texts(hand.in_use) + _texts(page)
        assert _clashes(sorted(set(texts))) == []  # of two buttons that do the same, one is shown
