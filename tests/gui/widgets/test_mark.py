"""What is marked as wrong looks so at once: not after the next key, or once the caret has blinked."""

from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.main_window import MainWindow
from digitpad.gui.widgets.mark import has_mark, set_wrong


def _on_screen(edit: QLineEdit) -> QImage:
    """What the screen shows of a field, which is not asked to paint."""
    window = edit.window()
    corner = edit.mapTo(window, edit.rect().topLeft())
    place = (corner.x(), corner.y(), edit.width(), edit.height())
    return window.screen().grabWindow(window.winId(), *place).toImage()


def _is_red(edit: QLineEdit) -> bool:
    image, danger = _on_screen(edit), current_theme().danger
    return any(image.pixelColor(x, 0).name() == danger for x in range(image.width()))


def _looks(edit: QLineEdit, is_wrong: bool) -> bool:
    return _is_red(edit) == is_wrong


def test_the_screen_shows_a_mark_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    qtbot.waitUntil(lambda: not window.data_tab.is_busy)
    edit = window.data_tab.view.filters.places
    QApplication.processEvents()  # what was asked to be painted is painted
    assert not _is_red(edit)
    for is_wrong in (True, False):
        set_wrong(edit, is_wrong)
        assert has_mark(edit) == is_wrong
        qtbot.waitUntil(partial(_looks, edit, is_wrong))
