"""Painting shows what there is, and changes nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.hand_edits import HandEdits
from digitpad.gui.draw.state import DrawState
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.main_window import MainWindow
from digitpad.recognition.page_reader import PageReader
from digitpad.recognition.reading import Reading
from tests.gui.conftest import Draw
from tests.gui.draw.conftest import saved

Show = Callable[[], None]


@pytest.fixture
def tab(window: MainWindow) -> DrawTab:
    return window.draw_tab


@pytest.fixture
def scenes(tab: DrawTab, draw: Draw, qtbot: QtBot, tmp_path: Path) -> dict[str, Show]:
    """What can lie on the paper, by name."""

    def grow() -> None:
        draw(7)
        qtbot.mousePress(tab.canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
        qtbot.mouseMove(tab.canvas, QPoint(90, 60))

    def write_number() -> None:
        tab.actions_.number.trigger()
        draw(3, scale=1.5, at=(40, 100))
        draw(8, scale=1.5, at=(320, 100))

    def show_picture() -> None:
        path = saved(tmp_path / "427.png", "427")
        tab.open_file(path)
        qtbot.waitUntil(lambda: tab.prediction.answer == "427")
        tab.state.choose(2)

    def write_on_a_picture() -> None:
        show_picture()
        grow()

    def explain(scene: Show) -> Show:
        def run() -> None:
            scene()
            button = tab.findChild(QToolButton, "whyButton")
            assert isinstance(button, QToolButton)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: tab.prediction.bitmap_row.bitmap_view.relevance is not None)

        return run

    return {
        "nothing": lambda: None,
        "a digit": lambda: draw(7),
        "a growing line": grow,
        "a number": write_number,
        "a picture": show_picture,
        "a line on a picture": write_on_a_picture,
        "a number explained": explain(write_number),
        "a picture explained": explain(show_picture),
    }


def _everything(tab: DrawTab) -> list[tuple[object, str, Any]]:
    """All that the state, the paper and its parts know, each with its owner."""
    owners = [tab.state, tab.canvas, tab.prediction, *vars(tab.canvas).values(), *vars(tab.prediction).values()]
    return [(owner, name, value) for owner in owners for name, value in getattr(owner, "__dict__", {}).items()]


@pytest.mark.parametrize(
    "scene",
    [
        "nothing", "a digit", "a growing line", "a number", "a picture", "a line on a picture", "a number explained",
        "a picture explained",
    ],
)  # fmt: skip
def test_painting_leaves_everything_as_it_is(
    tab: DrawTab, canvas: Canvas, scenes: dict[str, Show], monkeypatch: pytest.MonkeyPatch, scene: str
) -> None:
    monkeypatch.setattr("digitpad.gui.services.datasets.find_mnist", lambda: None)
    scenes[scene]()
    before = _everything(tab)
    first = canvas.grab().toImage()
    canvas.repaint()
    assert canvas.grab().toImage() == first
    after = _everything(tab)
    assert [(owner, name) for owner, name, _ in after] == [(owner, name) for owner, name, _ in before]
    assert [name for (_, name, value), (*_, known) in zip(after, before, strict=True) if value is not known] == []


@pytest.mark.parametrize("is_painted", [True, False])
def test_what_is_done_does_not_depend_on_what_was_painted(
    tab: DrawTab, canvas: Canvas, scenes: dict[str, Show], qtbot: QtBot, is_painted: bool
) -> None:
    scenes["a picture"]()
    for change in (
        tab.state.undo,
        tab.state.redo,
        lambda: tab.state.choose(1),
        lambda: HandEdits(tab.state).correct(9),
    ):
        change()
        if is_painted:
            canvas.repaint()
    assert (tab.prediction.answer, tab.state.chosen) == ("497", 1)
    tab.actions_.undo.trigger()
    assert (tab.prediction.answer, tab.state.chosen) == ("427", 1)


class _Painted(QObject):
    """Collects what is painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return False


_NEWS: list[tuple[str, Callable[[DrawTab], object]]] = [
    ("a picture", lambda tab: tab.state.choose(1)),
    ("a picture", lambda tab: tab.state.set_sure_from(1.0)),
    ("a number", lambda tab: tab.state.choose(0)),
    ("a number", lambda tab: tab.state.set_sure_from(1.0)),
    ("a digit", lambda tab: tab.state.set_number_mode(True)),
    ("nothing", lambda tab: tab.state.set_number_mode(True)),
]


@pytest.mark.parametrize(("scene", "change"), _NEWS)
def test_what_is_new_on_the_paper_is_painted(
    tab: DrawTab, canvas: Canvas, scenes: dict[str, Show], scene: str, change: Callable[[DrawTab], object]
) -> None:
    scenes[scene]()
    before = canvas.grab().toImage()
    QApplication.processEvents()
    painted = _Painted(canvas)
    change(tab)
    QApplication.processEvents()
    assert painted.region.contains(canvas.rect())
    assert canvas.grab().toImage() != before


def test_the_answers_on_the_paper_go_when_it_holds_one_digit(
    tab: DrawTab, canvas: Canvas, scenes: dict[str, Show], monkeypatch: pytest.MonkeyPatch
) -> None:
    scenes["a number"]()
    tab.state.set_number_mode(False)
    assert len(canvas.tags()) == 2
    canvas.press_pen(QPointF(60, 60))
    canvas.move_pen(QPointF(70, 60))
    monkeypatch.setattr(PageReader, "read", lambda *_, **__: Reading(tab.state.reading.digits[:1]))
    QApplication.processEvents()
    painted = _Painted(canvas)
    canvas.lift_pen()
    assert not canvas.tags()
    QApplication.processEvents()
    assert painted.region.contains(canvas.rect())


class _Layouts(QObject):
    """Counts how often a widget is asked to lay its parts out again."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_a_pen_that_moves_has_nothing_laid_out_again(window: MainWindow, qtbot: QtBot) -> None:
    canvas, panel = window.draw_tab.canvas, window.draw_tab.prediction
    canvas.press_pen(QPointF(200, 200))
    canvas.move_pen(QPointF(300, 210))
    qtbot.waitUntil(lambda: not window.draw_tab.state.is_behind)
    QApplication.processEvents()
    layouts, times = _Layouts(panel), set()
    for step in range(200):
        canvas.move_pen(QPointF(300 - step / 2, 210 + step))
        qtbot.waitUntil(lambda: not window.draw_tab.state.is_behind)
        QApplication.processEvents()
        times.add(panel.bitmap_row.findChild(QLabel, "readingTime").text())  # type: ignore[union-attr]
    canvas.lift_pen()
    assert len(times) > 1  # the words did change
    assert layouts.count <= 5  # the state may change its style a few times


class _Order(QObject):
    """In which order a pen's position is painted and read."""

    def __init__(self, canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.done: list[str] = []
        read = DrawState.read

        def counted(state: DrawState) -> None:
            self.done.append("read")
            read(state)

        monkeypatch.setattr(DrawState, "read", counted)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.done.append("paint")
        return False


@pytest.mark.parametrize(("milliseconds", "expected"), [(0.5, ["read", "paint"]), (50.0, ["paint", "read"])])
def test_ink_waits_for_its_reading_only_where_that_is_quick(
    tab: DrawTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, milliseconds: float, expected: list[str]
) -> None:
    tab.canvas.press_pen(QPointF(200, 200))
    tab.canvas.move_pen(QPointF(300, 210))
    qtbot.waitUntil(lambda: not tab.state.is_behind)
    QApplication.processEvents()
    order = _Order(tab.canvas, monkeypatch)
    tab.state.milliseconds = milliseconds
    for step in range(5):
        tab.canvas.move_pen(QPointF(300 - step, 220 + 9 * step))  # all of them are read and painted at once
    qtbot.waitUntil(lambda: len(order.done) == 2)
    QApplication.processEvents()
    assert order.done == expected
    tab.canvas.lift_pen()
