"""A change of theme: what it costs, and that nothing else changes by it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QMenu, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.wall import PictureWall
from tests.gui.pictures import Pixels, differing_tiles, small_picture

_TABS = ("draw_tab", "train_tab", "data_tab", "results_tab")
_ROUNDS = 20  # of events
_MOST = 3  # times that a widget is styled on average: as the old sheet goes, and as the new one comes


class _Watch(QObject):
    """Counts how often each widget is told that its style has changed."""

    def __init__(self) -> None:
        super().__init__()
        self.told: Counter[int] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.told[id(watched)] += 1
        return False


def _choose(window: MainWindow, scheme: str) -> None:
    Settings().scheme = scheme
    window.menus.scheme_chosen.emit()


def _state(tab: QWidget) -> list[object]:
    """Where things are, and how far each view was scrolled."""
    bars = [area.verticalScrollBar().value() for area in tab.findChildren(QAbstractScrollArea)]
    return [bars, [each.sizes() for each in tab.findChildren(QSplitter)],
            [each.geometry().getRect() for each in tab.findChildren(QWidget) if each.isVisible()]]  # fmt: skip


def _settled(tab: QWidget, qtbot: QtBot) -> list[object]:
    """The state once it stays: some sizes follow from others, and what is asked for comes some rounds later."""
    states = [_state(tab)]

    def stays() -> bool:
        states.append(_state(tab))
        return len(states) > _ROUNDS and all(state == states[-1] for state in states[-_ROUNDS:])

    qtbot.waitUntil(stays)
    return states[-1]


@pytest.mark.parametrize("name", _TABS)
def test_no_widget_is_styled_again_for_each_one_around_it_and_all_stay_as_they_were(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    tab, watch = getattr(window, name), _Watch()
    window.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: not window.services.jobs.is_busy)
    _choose(window, "dark")
    for area in tab.findChildren(QAbstractScrollArea):
        if not isinstance(area, PictureWall):  # that one keeps its rows
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() // 2)
    before, application = _settled(tab, qtbot), QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    _choose(window, "light")
    application.removeEventFilter(watch)
    assert len(watch.told) > 50
    assert watch.told.total() <= _MOST * len(watch.told)
    qtbot.waitUntil(lambda: _state(tab) == before)


def _seen(window: MainWindow, tab: QWidget, qtbot: QtBot) -> list[Pixels]:
    """The tab, the list of its first box and two menus, as they look once they are shown."""
    window.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: not window.services.jobs.is_busy)
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    _settled(tab, qtbot)
    with _popups(window, tab) as popups:
        return [small_picture(each) for each in (tab, *popups)]


@contextmanager
def _popups(window: MainWindow, tab: QWidget) -> Iterator[list[QWidget]]:
    """The list of a tab's first box, and two menus, shown for so long; no screen has them."""
    boxes = [box for box in tab.findChildren(QComboBox) if box.isVisible()][:1]
    menus = [menu for menu in window.menus.findChildren(QMenu) if len(menu.actions()) > 2][:2]
    popups = [*(box.view().window() for box in boxes), *menus]
    for popup in popups:
        popup.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    for box in boxes:
        box.showPopup()
    for menu in menus:
        menu.resize(menu.sizeHint())
        menu.show()
    yield popups
    for popup in popups:
        popup.hide()


def _differing(some: Sequence[Pixels], others: Sequence[Pixels]) -> list[bool]:
    return [bool(differing_tiles(one, other)) for one, other in zip(some, others, strict=True)]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize("name", _TABS)
def test_what_was_hidden_looks_as_what_was_shown(window: MainWindow, qtbot: QtBot, name: str) -> None:
    tab = getattr(window, name)
    window.tabs.setCurrentWidget(tab)
    seen = {}
    for scheme in ("light", "dark"):
        with _popups(window, tab):
            _choose(window, scheme)
        seen[scheme] = _seen(window, tab, qtbot)
    assert all(_differing(seen["light"], seen["dark"]))
    for scheme in ("light", "dark"):
        window.tabs.setCurrentWidget(window.results_tab if tab is window.draw_tab else window.draw_tab)
        _choose(window, scheme)
        assert not any(_differing(_seen(window, tab, qtbot), seen[scheme])), scheme


def _lightness(window: MainWindow) -> float:
    """Of the arrow that opens an optimizer's parameters, from 0 to 255."""
    picture = window.train_tab.view.form.optimizers["sgd"].more.icon().pixmap(16).toImage()
    colors = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    drawn = [color.lightness() for color in colors if color.alpha() == 255]
    return sum(drawn) / len(drawn)


def test_a_tab_that_is_not_shown_takes_on_the_theme_once_it_is(window: MainWindow) -> None:
    window.tabs.setCurrentWidget(window.train_tab)
    _choose(window, "light")
    assert _lightness(window) < 100
    _choose(window, "dark")
    assert _lightness(window) > 150
    window.tabs.setCurrentWidget(window.data_tab)
    _choose(window, "light")
    window.tabs.setCurrentWidget(window.draw_tab)
    window.tabs.setCurrentWidget(window.train_tab)
    assert _lightness(window) < 100
