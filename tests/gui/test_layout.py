"""Nothing is cut off in any language, on a small screen, with large letters."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.hand.proof_words import ProofWords
from digitpad.gui.hand.window import HandWindow
from digitpad.gui.main_window import MainWindow
from digitpad.gui.widgets.data_choice import DataChoice
from digitpad.gui.widgets.elided import ElidedLabel
from digitpad.gui.widgets.scrolling import ScrolledPage
from digitpad.gui.widgets.title_box import TitleBox
from digitpad.hand.cost import Cost
from digitpad.hand.proof import MNIST_TEST, STRANGERS, Proof
from digitpad.hand.tally import Tally
from digitpad.hand.teaching import Taught

_ROUNDING = 1  # pixels
_ROUNDS_OF_LAYOUTS = 4  # words come, then a row gets broader, then the page that scrolls, then what is in it
_ELIDED = (ElidedLabel, TitleBox)  # titles of any length: where they are cut, the tip has all of them
_CUT = {"recipe"}
_CUT_IF_LARGE = {"labels"}  # the form beside the plots gets no broader, and its tip says what is chosen
_LARGE = 15  # points of a letter
_OF_QT = {"ScrollLeftButton", "ScrollRightButton", "qt_toolbar_ext_button"}
_STRETCHED = {"progressText"}  # as wide as is left beside the time

Open = Callable[[str, QSize, float], MainWindow]


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Open a window in a language, of a size, with letters so many times as large as usual."""
    usual = qapp.font()

    def hand(code: str, size: QSize, letters: float) -> MainWindow:
        assert apply_language(qapp, code) == code
        font = qapp.font()
        font.setPointSizeF(usual.pointSizeF() * letters)
        qapp.setFont(font)
        window = make_window()
        qtbot.addWidget(window)
        window.resize(size)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield hand
    qapp.setFont(usual)
    apply_language(qapp, "en")


def _missing(widget: QWidget) -> QSize:
    """How many pixels a widget's text lacks, across and down."""
    if isinstance(widget, QLabel):
        return _missing_of_label(widget)
    if isinstance(widget, QComboBox):
        return _missing_of_box(widget)
    if isinstance(widget, QTabBar):
        across = max(widget.fontMetrics().horizontalAdvance(widget.tabText(tab)) - widget.tabRect(tab).width()
                     for tab in range(widget.count()))  # fmt: skip
        return QSize(across, widget.minimumSizeHint().height() - widget.height())
    return widget.minimumSizeHint() - widget.size()


def _missing_of_label(label: QLabel) -> QSize:
    if label.wordWrap():
        return QSize(0, label.heightForWidth(label.width()) - label.height())
    needed = label.sizeHint() - label.size()
    is_elided = isinstance(label, _ELIDED) or label.objectName() in _STRETCHED
    return QSize(0 if is_elided else needed.width(), needed.height())


def _missing_of_box(box: QComboBox) -> QSize:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    across = box.fontMetrics().horizontalAdvance(box.currentText()) - room.width()
    is_large = QApplication.font().pointSizeF() > _LARGE
    is_elided = isinstance(box, _ELIDED) or box.objectName() in (_CUT | _CUT_IF_LARGE if is_large else _CUT)
    return QSize(0 if is_elided else across, box.minimumSizeHint().height() - box.height())


def _outside(widget: QWidget) -> int:
    """How many pixels of a widget lie outside those that hold it; what scrolls holds as much as one likes."""
    area, outside, holder = QRect(QPoint(), widget.size()), 0, widget
    while (parent := holder.parentWidget()) is not None and not holder.isWindow():
        area.translate(holder.pos())
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            break
        seen = area.intersected(parent.rect())
        outside = max(outside, area.width() - seen.width(), area.height() - seen.height())
        holder = parent
    return outside


def _cut_off(window: QWidget) -> list[str]:
    """What cannot be read in the tab that is shown."""
    found = []
    for kind in (QLabel, QAbstractButton, QComboBox, QTabBar):
        for widget in window.findChildren(kind):
            if not widget.isVisible() or widget.objectName() in _OF_QT:
                continue
            missing, outside = _missing(widget), _outside(widget)
            if max(missing.width(), missing.height(), outside) > _ROUNDING:
                words = widget.property("text") or widget.objectName()
                found.append(f"{kind.__name__} {words!r} lacks {missing.width()}×{missing.height()}, {outside} outside")
    return found


_SCREENS = {
    "small screen": (QSize(1024, 700), 1), "1920×1080 at 200 %": (QSize(960, 540), 1),
    "1280 pixels at 200 %": (QSize(640, 420), 1), "letters twice as large": (QSize(1024, 700), 2),
}  # fmt: skip


@pytest.mark.parametrize("screen", _SCREENS)
@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_all_texts_can_be_read(opened: Open, qtbot: QtBot, code: str, screen: str) -> None:
    _look_at_all_tabs(opened, qtbot, code, screen)


@pytest.fixture
def without_mnist(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A computer that MNIST is not on."""
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))


@pytest.mark.parametrize("screen", ["1280 pixels at 200 %", "letters twice as large"])
@pytest.mark.parametrize("code", ["en", "de", "ru"])
@pytest.mark.usefixtures("without_mnist")
def test_all_texts_can_be_read_where_mnist_is_missing(opened: Open, qtbot: QtBot, code: str, screen: str) -> None:
    window = _look_at_all_tabs(opened, qtbot, code, screen)
    choices = window.findChildren(DataChoice)
    assert [(choice.name, choice.shown_text) for choice in choices] == 3 * [("optdigits", "optdigits")]


def _look_at_all_tabs(opened: Open, qtbot: QtBot, code: str, screen: str) -> MainWindow:
    size, letters = _SCREENS[screen]
    window = opened(code, size, letters)
    found: dict[str, list[str]] = {}
    for shown in _pages(window.tabs):
        qtbot.waitUntil(lambda: not window.services.jobs.is_busy)
        for _ in range(_ROUNDS_OF_LAYOUTS):
            QApplication.processEvents()
        found[shown] = _cut_off(window) + _covered(window)
        if window.size() != size:
            found[shown].append(f"the window grew to {window.width()}×{window.height()}")
    assert not any(found.values()), "\n".join(f"{page}: {line}" for page, lines in found.items() for line in lines)
    return window


def _pages(tabs: QTabWidget) -> Iterator[str]:
    """Show page after page, those within pages, too; gives their titles."""
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        QApplication.processEvents()
        inner = [each for each in tabs.currentWidget().findChildren(QTabWidget) if each.isVisible()]
        yield tabs.tabText(place)
        for each in inner:
            yield from (f"{tabs.tabText(place)}, {title}" for title in _pages(each))


def _covered(window: QWidget) -> list[str]:
    """Stacks of pages of which two can be seen, one over the other."""
    found = []
    for stack in window.findChildren(QStackedWidget):
        pages = [stack.widget(place) for place in range(stack.count())]
        if sum(page is not None and page.isVisible() for page in pages) > 1:
            found.append(f"pages of a stack cover each other: {pages}")
    return found


def _fill(window: HandWindow) -> None:
    """Let its pages say the most that they ever say."""
    words = ProofWords(window)
    before, after = Tally(3, 3, 0, 3, 0.1), Tally(3, 0, 0, 0, 0.999)
    costs = {name: Cost(0.0001, 0.0002, 0.0001, 10_000) for name in (STRANGERS, MNIST_TEST)}
    proof = Proof((after,) * 10, (before,) * 10, costs, cast("Taught", None))  # refused: the longest words
    own, others = words.own_rows(proof), words.other_rows(proof)
    window.proof.show_proof(words.verdict(proof), words.words(proof, is_of_today=False), own, others, can_be_used=True)
    window.in_use.show_state("bundled + Annegret", "bundled + Annegret", is_taught=True, is_on=False)


@pytest.mark.parametrize(
    ("size", "letters"), [(QSize(880, 672), 1), (QSize(640, 420), 1), (QSize(1024, 700), 2)],
    ids=["as it opens", "1280 pixels at 200 %", "letters twice as large"],
)  # fmt: skip
@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_all_texts_of_the_window_of_ones_hand_can_be_read(
    opened: Open, qtbot: QtBot, code: str, size: QSize, letters: float
) -> None:
    main = opened(code, QSize(1024, 700), letters)
    main.hand.open()
    window = main.hand.window
    window.resize(size)
    _fill(window)
    found: dict[str, list[str]] = {}
    for page in range(window.pages.count()):
        window.pages.setCurrentIndex(page)
        QApplication.processEvents()
        found[window.pages.tabText(page)] = _cut_off(window)
        found[window.pages.tabText(page)] += [
            table.objectName()
            for table in (window.proof.own, window.proof.others)
            if table.isVisible()
            and any(
                table.sizeHintForColumn(column) > table.columnWidth(column) for column in range(table.columnCount())
            )
        ]
        if size.width() == 880:  # as it opens, nothing is beyond an edge
            page_of_all = window.findChild(ScrolledPage)
            assert page_of_all is not None
            assert page_of_all.horizontalScrollBar().maximum() == page_of_all.verticalScrollBar().maximum() == 0
    assert window.size() == size
    assert not any(found.values()), "\n".join(f"{page}: {line}" for page, lines in found.items() for line in lines)
