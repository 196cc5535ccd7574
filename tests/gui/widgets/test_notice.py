"""Where a notice lies."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.main_window import MainWindow
from digitpad.gui.widgets.notice import Notice

_LONG = "The model adam, a network with a long name, is no longer there: " + "the bundled model reads now. " * 4


def _is_in_place(notice: Notice) -> bool:
    host, place = notice.parentWidget(), notice.geometry()
    return host is not None and (
        place.left() == 2 * GRID
        and place.width() == host.width() - 4 * GRID
        and place.bottom() + 1 == host.height() - 2 * GRID
        and place.height() == max(notice.heightForWidth(place.width()), notice.sizeHint().height())
    )


def test_what_is_said_on_a_tab_that_was_never_shown_is_in_its_place_once_it_is(home: object, qtbot: QtBot) -> None:
    _start_on_the_data_tab(qtbot).close()
    again = _start_on_the_data_tab(qtbot)
    notice = again.draw_tab.notice
    notice.show_error(_LONG)
    again.tabs.setCurrentWidget(again.draw_tab)
    assert notice.isVisible()
    assert _is_in_place(notice)
    again.resize(again.width() + 100, again.height() + 60)
    QApplication.processEvents()
    assert _is_in_place(notice)
    again.close()


def test_what_is_said_on_a_hidden_tab_is_in_its_place_after_the_window_was_resized(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    notice = window.draw_tab.notice
    notice.show_error(_LONG)
    window.resize(window.width() - 200, window.height() - 100)
    window.tabs.setCurrentWidget(window.draw_tab)
    qtbot.waitUntil(notice.isVisible)
    assert _is_in_place(notice)


def _start_on_the_data_tab(qtbot: QtBot) -> MainWindow:
    from digitpad.gui.app import make_window

    window = make_window()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.tabs.setCurrentWidget(window.data_tab)
    return window
