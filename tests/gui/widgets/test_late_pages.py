"""Pages that are made when they are first looked at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.widgets.late_pages import LatePages


class _Page(QLabel):
    shown = 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown += 1


def test_a_page_is_made_when_it_is_first_looked_at_and_no_other_is(qtbot: QtBot) -> None:
    pages, made = LatePages(), list[QWidget]()
    qtbot.addWidget(pages)
    pages.made.connect(made.append)
    first = _Page("first")
    pages.addTab(first, "First")
    for title in ("Second", "Third"):
        pages.add_late(lambda title=title: _Page(title), title)  # type: ignore[misc] # mypy cannot infer it
    pages.show()
    assert not made
    assert [pages.is_made(place) for place in range(3)] == [True, False, False]
    qtbot.mouseClick(pages.tabBar(), Qt.MouseButton.LeftButton, pos=pages.tabBar().tabRect(2).center())
    (third,) = made
    assert isinstance(third, _Page)
    assert pages.currentWidget() is third is pages.page(2)
    assert (third.text(), third.shown, first.shown) == ("Third", 1, 1)
    second = pages.page(1)
    assert isinstance(second, _Page)
    assert (second.text(), second.shown) == ("Second", 0)
    assert pages.currentWidget() is third
    assert [pages.tabText(place) for place in range(pages.count())] == ["First", "Second", "Third"]
    assert pages.page(3) is None
