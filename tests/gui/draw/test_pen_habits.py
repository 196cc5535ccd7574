"""What hands are used to: width by keys, straight lines, a steady pen, whole strokes rubbed out, side buttons."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.main_window import MainWindow
from tests.gui.conftest import Draw

_LEFT, _SHIFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def _drag(canvas: Canvas, points: list[tuple[int, int]], keys: Qt.KeyboardModifier = _NONE) -> None:
    (first, *rest) = [QPoint(*point) for point in points]
    QTest.mousePress(canvas, _LEFT, keys, first)
    for point in rest:
        _move(canvas, point, keys)
    QTest.mouseRelease(canvas, _LEFT, keys, rest[-1])


def _move(canvas: Canvas, to: QPoint, keys: Qt.KeyboardModifier) -> None:
    everywhere, none = QPointF(canvas.mapToGlobal(to)), Qt.MouseButton.NoButton
    QApplication.sendEvent(canvas, QMouseEvent(QEvent.Type.MouseMove, QPointF(to), everywhere, none, _LEFT, keys))


def _count(window: MainWindow) -> int:
    """How many strokes there are."""
    return len(window.draw_tab.state.sketch.strokes)


def test_brackets_change_the_pens_width(window: MainWindow, canvas: Canvas, qtbot: QtBot) -> None:
    slider = window.draw_tab.toolbar.width_slider
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert slider.value() == 20
    qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert slider.value() == 18
    _drag(canvas, [(100, 100), (200, 100)])
    assert window.draw_tab.state.sketch.strokes[0].width == 18


def test_the_pens_size_shows_on_the_paper_while_the_slider_moves(
    window: MainWindow, canvas: Canvas, qtbot: QtBot
) -> None:
    blank = canvas.grab().toImage()
    window.draw_tab.toolbar.width_slider.setValue(40)
    image, middle = canvas.grab().toImage(), canvas.rect().center()
    assert image.pixelColor(middle + QPoint(17, 0)).lightness() < 100
    assert image.pixelColor(middle + QPoint(25, 0)).lightness() > 200
    qtbot.waitUntil(lambda: canvas.grab().toImage() == blank)


def test_a_line_is_straight_with_shift(window: MainWindow, canvas: Canvas) -> None:
    _drag(canvas, [(200, 200), (250, 300), (300, 120), (400, 200)], _SHIFT)
    (stroke,) = window.draw_tab.state.sketch.strokes
    assert len(stroke) == 2
    shown = canvas.grab().toImage()
    assert all(shown.pixelColor(x, 200).lightness() < 100 for x in range(200, 400, 5))
    assert shown.pixelColor(300, 125).lightness() > 200
    canvas.fit_page()
    assert canvas.grab().toImage() == shown


def test_a_straight_line_shows_as_it_is_dragged(canvas: Canvas) -> None:
    QTest.mousePress(canvas, _LEFT, _SHIFT, QPoint(200, 200))
    for to in (QPoint(300, 350), QPoint(400, 200)):
        _move(canvas, to, _SHIFT)
    image = canvas.grab().toImage()
    assert image.pixelColor(300, 200).lightness() < 100
    assert image.pixelColor(250, 275).lightness() > 200
    _move(canvas, QPoint(400, 300), _NONE)  # and goes on as a curve
    image = canvas.grab().toImage()
    assert image.pixelColor(300, 200).lightness() < 100
    QTest.mouseRelease(canvas, _LEFT, _NONE, QPoint(400, 300))


def test_a_steady_pen_writes_straighter_and_ends_where_the_hand_is(window: MainWindow, canvas: Canvas) -> None:
    shaking = np.random.default_rng(0).integers(-4, 5, 60)
    points = [(100 + 8 * step, 300 + int(shake)) for step, shake in enumerate(shaking)]
    steady = window.draw_tab.actions_.steady
    assert not steady.isChecked()
    for _ in range(2):
        _drag(canvas, points)
        steady.trigger()
    rough, smooth = window.draw_tab.state.sketch.strokes
    assert np.std(smooth.positions[:-1, 1]) < 0.6 * np.std(rough.positions[:, 1])
    np.testing.assert_allclose(smooth.positions[-1], rough.positions[-1])
    assert len(smooth) > 20


def test_a_steady_pen_is_remembered_and_digits_are_read_as_before(window: MainWindow, qtbot: QtBot, draw: Draw) -> None:
    window.draw_tab.actions_.steady.trigger()
    draw(5)
    assert window.draw_tab.state.reading.text == "5"
    window.close()
    again = make_window()
    qtbot.addWidget(again)
    assert again.draw_tab.actions_.steady.isChecked()


def test_the_eraser_takes_whole_strokes_with_shift(window: MainWindow, canvas: Canvas) -> None:
    _drag(canvas, [(100, 100), (500, 100)])
    _drag(canvas, [(100, 300), (500, 300)])
    window.draw_tab.actions_.eraser.trigger()
    _drag(canvas, [(300, 60), (300, 100)], _SHIFT)
    assert _count(window) == 1
    _drag(canvas, [(300, 260), (300, 300)])
    assert _count(window) == 2
    window.draw_tab.actions_.undo.trigger()
    window.draw_tab.actions_.undo.trigger()
    assert _count(window) == 2


def _pen(
    canvas: Canvas, kind: QEvent.Type, at: QPointF, buttons: tuple[Qt.MouseButton, Qt.MouseButton], pressure: float
) -> None:
    device = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen, QInputDevice.Capability.Pressure,
        1, 1, "", QPointingDeviceUniqueId(),
    )  # fmt: skip
    where = QPointF(canvas.mapToGlobal(at))
    QApplication.sendEvent(canvas, QTabletEvent(kind, device, at, where, pressure, 0, 0, 0, 0, 0, _NONE, *buttons))


@pytest.mark.parametrize("side", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
@pytest.mark.parametrize("is_told_of_tip", [True, False])
def test_a_pens_side_button_rubs_out_while_its_tip_is_down(
    window: MainWindow, canvas: Canvas, side: Qt.MouseButton, is_told_of_tip: bool
) -> None:
    press, release = QEvent.Type.TabletPress, QEvent.Type.TabletRelease
    _drag(canvas, [(100, 200), (500, 200)])
    at = QPointF(300, 200)
    _pen(canvas, press, at, (side, side), 0.0)  # it hovers
    assert _count(window) == 1
    if is_told_of_tip:
        _pen(canvas, press, at, (_LEFT, _LEFT | side), 0.7)
    else:
        _pen(canvas, press, at, (side, side), 0.7)
    _pen(canvas, release, at, (_LEFT, side), 0.0)
    assert [len(stroke) > 1 for stroke in window.draw_tab.state.sketch.strokes] == [True, True]  # parts of the line
    _pen(canvas, press, QPointF(300, 400), (_LEFT, _LEFT), 0.7)
    _pen(canvas, release, QPointF(300, 400), (_LEFT, Qt.MouseButton.NoButton), 0.0)
    assert _count(window) == 3


def test_tab_goes_from_the_paper_to_its_tools_to_the_answer_to_the_buttons(
    window: MainWindow, canvas: Canvas, qtbot: QtBot, draw: Draw
) -> None:
    draw(7)
    tab = window.draw_tab
    button = tab.findChild(QPushButton, "openButton")
    assert isinstance(button, QPushButton)
    parts: list[tuple[str, QWidget | None]] = [
        ("paper", canvas), ("tools", tab.toolbar), ("answer", tab.prediction), ("buttons", button.parentWidget())
    ]  # fmt: skip
    canvas.setFocus()
    seen: list[str] = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen += [name for name, part in parts if part is not None and (focus is part or part.isAncestorOf(focus))]
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is canvas:
            break
    order = [name for index, name in enumerate(seen) if index == 0 or seen[index - 1] != name]
    assert order[:4] == ["paper", "tools", "answer", "buttons"]
