"""The window of one's own hand: the ways to it, and what it says to those who do not see it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QTableWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.hand.own_paper import OwnPaper
from digitpad.gui.hand.window import HandWindow
from digitpad.gui.main_window import MainWindow
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from tests.handwriting import DIGITS


def test_a_key_and_the_button_beside_the_model_lead_to_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.hand.window.isVisible)
    window.hand.close()
    button = window.draw_tab.prediction.model_rows.hand
    assert button.accessibleName() == "Teach it your own hand"
    button.menu().actions()[0].trigger()
    assert window.hand.window.isVisible()


def test_everything_in_it_has_a_name_for_screen_readers(hand: HandWindow) -> None:
    for kind in (QAbstractButton, QComboBox, QTableWidget, OwnPaper):
        for widget in hand.findChildren(kind):
            if not widget.objectName().startswith("qt_") and widget.parent() is not None:
                assert widget.accessibleName() or widget.toolTip() or widget.property("text"), widget.objectName()


def test_it_goes_with_the_programs_window(hand: HandWindow, window: MainWindow) -> None:
    window.close()
    QApplication.processEvents()
    assert not hand.isVisible()


def test_all_of_the_practice_sheet_is_seen_as_it_opens(hand: HandWindow) -> None:
    for widget in (hand.write.teach, hand.write.undo, hand.write.row, hand.in_use.words):
        assert widget.visibleRegion().boundingRect() == widget.rect(), widget.objectName()
    assert hand.size().boundedTo(hand.screen().availableSize()) == hand.size()


def test_who_writes_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.services.writers.choose("Anna")
    window.close()
    following = make_window()
    qtbot.addWidget(following)
    assert following.services.writers.name == "Anna"
    following.services.jobs.close_down()


def test_what_another_window_changes_is_seen_as_soon_as_this_one_is_active(
    hand: HandWindow, window: MainWindow, qtbot: QtBot
) -> None:
    seven, four = (OwnDigit.of_strokes(DIGITS[label], label, "Me") for label in (7, 4))
    window.services.writers.add([seven])
    hand.pages.setCurrentWidget(hand.digits)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other = Hands()
    other.add([four])
    other.remove([seven.id])
    assert hand.digits.label.currentText() == "7"
    hand.activateWindow()
    qtbot.waitUntil(lambda: hand.digits.label.currentText() == "4")
    assert hand.writer_row.count.text() == "1 kept"
    other.relabel(four.id, 9)
    hand.teacher.teach()  # learns what is there now
    assert [digit.label for digit in window.services.writers.digits] == [9]
    qtbot.waitUntil(lambda: not hand.teacher.is_teaching)


def test_what_the_shell_has_written_meanwhile_is_seen(hand: HandWindow, window: MainWindow) -> None:
    hand.pages.setCurrentWidget(hand.digits)
    window.hand.close()
    Hands().add([OwnDigit.of_strokes(DIGITS[7], 7, "Me")])
    window.hand.open()
    assert len(hand.digits.wall.indices) == 1
    assert hand.writer_row.count.text() == "1 kept"
