"""A hand that draws, types, opens, trains and changes the window at random, with real events."""

import random
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings

_KEYS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape,
         Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_Plus, Qt.Key.Key_Minus]  # fmt: skip
_DIALOGS = ("actionKeys", "actionAbout", "actionHand")
_TRAINED_MS = 180_000


class RandomHand:
    """Does something at random, with real events."""

    def __init__(self, window: MainWindow, picture: Path, qtbot: QtBot, chance: random.Random) -> None:
        self._window, self._picture, self._qtbot, self._chance = window, picture, qtbot, chance
        often = {
            self._draw: 800, self._press_key: 600, self._turn_wheel: 200, self._undo: 200, self._clear: 100,
            self._change_tab: 50, self._resize: 40, self._open_picture: 10, self._change_theme: 10,
            self._change_language: 4, self._look_at_dialog: 4, self._train: 1,
        }  # fmt: skip
        self._deeds, self._weights = list(often), list(often.values())

    def begin(self) -> None:
        """Do once what makes a page, a dialog or a library at first: that takes memory, and is no growth."""
        self._open_picture()
        for name in _DIALOGS:
            self._look_at(name)
        for _ in range(2):
            self._change_theme()
        self._train()
        self.rest()

    def act(self) -> str:
        [deed] = self._chance.choices(self._deeds, self._weights)
        deed()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a program's loop does, which tests lack
        return deed.__name__

    def rest(self) -> None:
        """Show an empty paper in a window of the first size, once nothing is trained: what it shows is no growth."""
        self._qtbot.waitUntil(lambda: not self._window.train_tab.is_training, timeout=_TRAINED_MS)
        self._window.resize(1280, 800)
        self._window.tabs.setCurrentIndex(0)
        self._clear()
        QApplication.processEvents()

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height())))

    def _draw(self) -> None:
        paper = self._window.draw_tab.canvas
        if not paper.isVisible():
            return
        self._qtbot.mousePress(paper, Qt.MouseButton.LeftButton, pos=self._place(paper))
        for _ in range(self._chance.randrange(12)):
            self._qtbot.mouseMove(paper, self._place(paper))
        self._qtbot.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=self._place(paper))

    def _press_key(self) -> None:
        key, focus = self._chance.choice(_KEYS), QApplication.focusWidget() or self._window
        if key != Qt.Key.Key_Space or focus is self._window.draw_tab.canvas:  # it would press any button
            self._qtbot.keyClick(focus, key)

    def _turn_wheel(self) -> None:
        shown = [each for each in self._window.findChildren(QWidget) if isinstance(each, QComboBox | QSlider)]
        shown = [each for each in shown if each.isVisible()]
        if shown:
            turned = self._chance.choice(shown)
            turn = QPoint(0, self._chance.choice([-120, 120]))
            at, none = QPointF(turned.rect().center()), Qt.KeyboardModifier.NoModifier
            event = QWheelEvent(at, QPointF(turned.mapToGlobal(at)), turn, turn, Qt.MouseButton.NoButton, none,
                                Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
            QApplication.sendEvent(turned, event)

    def _change_tab(self) -> None:
        self._window.tabs.setCurrentIndex(self._chance.randrange(self._window.tabs.count()))

    def _resize(self) -> None:
        self._window.resize(self._chance.randrange(700, 1600), self._chance.randrange(500, 1000))

    def _clear(self) -> None:
        self._window.draw_tab.actions_.clear.trigger()

    def _undo(self) -> None:
        self._window.draw_tab.actions_.undo.trigger()

    def _open_picture(self) -> None:
        self._window.open_file(self._picture)

    def _change_theme(self) -> None:
        self._trigger("actionScheme.light" if Settings().scheme == "dark" else "actionScheme.dark")

    def _change_language(self) -> None:
        self._trigger("actionLanguage." + self._chance.choice(["system", "en", "de", "ru"]))

    def _look_at_dialog(self) -> None:
        self._look_at(self._chance.choice(_DIALOGS))

    def _look_at(self, name: str) -> None:
        self._trigger(name)
        QApplication.processEvents()
        for opened in QApplication.topLevelWidgets():
            if opened.isVisible() and opened is not self._window:
                opened.close()

    def _train(self) -> None:
        tab = self._window.train_tab
        self._window.tabs.setCurrentWidget(tab)
        form, start = tab.view.form, tab.findChild(QPushButton, "startButton")
        form.data.choice.setCurrentIndex(form.data.choice.findData("optdigits"))
        form.learning.epochs.setValue(1)
        if isinstance(start, QPushButton) and start.isEnabled() and not tab.is_training:
            self._qtbot.mouseClick(start, Qt.MouseButton.LeftButton)

    def _trigger(self, name: str) -> None:
        action = self._window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        action.trigger()
