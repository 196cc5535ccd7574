"""The paper is looked at from nearer, and pulled about."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.zoom import NEAREST, STEP, Zoom
from digitpad.gui.main_window import MainWindow
from tests.gui.conftest import Draw
from tests.gui.draw.conftest import Show

_CONTROL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def _wheel(canvas: Canvas, at: QPointF, turned: int, keys: Qt.KeyboardModifier = _CONTROL) -> bool:
    """Turn the wheel, in eighths of a degree; returns whether the paper took it."""
    everywhere = QPointF(canvas.mapToGlobal(at))
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, everywhere, QPoint(), QPoint(0, turned), none, keys, phase, False)
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()


@pytest.fixture
def zoom() -> Zoom:
    zoom = Zoom()
    zoom.resize(QSizeF(400, 300))
    return zoom


def test_what_is_under_the_pointer_stays_there(zoom: Zoom) -> None:
    pointer = QPointF(100, 220)
    before = zoom.transform.inverted()[0].map(pointer)
    for times in (2.0, 1.5, 3.0, 0.5):
        zoom.about(pointer, times)
        after = zoom.transform.inverted()[0].map(pointer)
        assert (after - before).manhattanLength() < 1e-6
    assert zoom.factor == pytest.approx(4.5)


def test_paper_fills_the_widget_however_it_is_pulled(zoom: Zoom) -> None:
    moves: list[Callable[[], None]] = [
        lambda: zoom.about(QPointF(0, 0), 100),
        lambda: zoom.move(QPointF(5000, -7000)),
        lambda: zoom.about(QPointF(390, 10), 0.2),
        lambda: zoom.move(QPointF(-9000, 9000)),
        lambda: zoom.resize(QSizeF(900, 200)),
        lambda: zoom.show_rect(QRectF(-50, -50, 20, 20)),
    ]
    for move in moves:
        move()
        assert 1 <= zoom.factor <= NEAREST
        size = QSizeF(900, 200) if move in moves[4:] else QSizeF(400, 300)
        seen = zoom.transform.mapRect(QRectF(QPointF(0, 0), size))
        assert seen.left() <= 1e-9
        assert seen.top() <= 1e-9
        assert seen.right() >= size.width() - 1e-9
        assert seen.bottom() >= size.height() - 1e-9
    zoom.about(QPointF(5, 5), 1e-3)
    assert zoom.is_whole
    assert zoom.transform.isIdentity()


def test_a_rectangle_is_pulled_into_sight_and_no_farther(zoom: Zoom) -> None:
    zoom.about(QPointF(0, 0), 4)
    zoom.show_rect(QRectF(10, 10, 20, 20))
    assert zoom.transform.map(QPointF(0, 0)) == QPointF(0, 0)
    zoom.show_rect(QRectF(300, 200, 20, 20))
    assert zoom.transform.mapRect(QRectF(300, 200, 20, 20)) == QRectF(320, 220, 80, 80)


def test_the_wheel_enlarges_the_drawing_and_not_its_ink(canvas: Canvas, window: MainWindow, draw: Draw) -> None:
    draw(7)
    state = window.draw_tab.state
    before, positions = state.reading, state.sketch.strokes[0].positions.copy()
    assert not _wheel(canvas, QPointF(300, 200), 120, _NONE)  # nothing to pull
    assert _wheel(canvas, QPointF(300, 200), 360)
    assert canvas.zoom.factor == pytest.approx(STEP**3)
    np.testing.assert_array_equal(state.sketch.strokes[0].positions, positions)
    assert state.reading is before
    place = canvas.page_view.transform().map(QPointF(*map(float, positions[2])))
    assert canvas.grab().toImage().pixelColor(place.toPoint()).lightness() < 100
    top = canvas.page_view.area.top()
    assert _wheel(canvas, QPointF(300, 200), 120, _NONE)
    assert canvas.page_view.area.top() < top


def test_the_pen_writes_where_it_is_and_as_wide_as_its_ring_says(
    canvas: Canvas, window: MainWindow, qtbot: QtBot
) -> None:
    _wheel(canvas, QPointF(600, 100), 720)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    for x in range(210, 401, 10):
        qtbot.mouseMove(canvas, QPoint(x, 300))
    growing = canvas.grab().toImage()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    for image in (growing, canvas.grab().toImage()):
        assert image.pixelColor(300, 300).lightness() < 100
        assert image.pixelColor(300, 300 + 6).lightness() < 100
        assert image.pixelColor(300, 300 + 10).lightness() > 200
    (stroke,) = window.draw_tab.state.sketch.strokes
    assert stroke.width == pytest.approx(16 / canvas.zoom.factor)


def test_keys_look_nearer_and_back(canvas: Canvas, window: MainWindow, qtbot: QtBot, draw: Draw) -> None:
    draw(7)
    canvas.setFocus()
    whole = canvas.grab().toImage()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, _CONTROL)
    qtbot.keyClick(canvas, Qt.Key.Key_Equal, _CONTROL)
    assert canvas.zoom.factor == pytest.approx(STEP**2)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus, _CONTROL)
    assert canvas.zoom.factor == pytest.approx(STEP)
    qtbot.keyClick(canvas, Qt.Key.Key_0, _CONTROL)
    assert canvas.grab().toImage() == whole
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, _CONTROL)
    window.draw_tab.actions_.clear.trigger()
    assert canvas.zoom.is_whole


@pytest.mark.parametrize("is_space", [True, False])
def test_the_paper_is_pulled_with_space_or_the_middle_button(
    canvas: Canvas, window: MainWindow, qtbot: QtBot, draw: Draw, is_space: bool
) -> None:
    draw(7)
    strokes = window.draw_tab.state.sketch.strokes
    _wheel(canvas, QPointF(300, 200), 720)
    before = canvas.page_view.area.topLeft()
    button = Qt.MouseButton.LeftButton if is_space else Qt.MouseButton.MiddleButton
    if is_space:
        qtbot.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas, button, pos=QPoint(300, 200))
    QTest.mouseMove(canvas, QPoint(340, 230))
    assert canvas.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(canvas, button, pos=QPoint(340, 230))
    if is_space:
        qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    moved = (before - canvas.page_view.area.topLeft()) * canvas.zoom.factor
    assert (moved - QPointF(40, 30)).manhattanLength() < 1e-3
    assert window.draw_tab.state.sketch.strokes == strokes  # and the keyboard's pen was not set down
    assert not canvas.keyboard_pen.is_down


def test_a_picture_is_enlarged_with_its_frames_and_the_chosen_digit_comes_into_sight(
    canvas: Canvas, qtbot: QtBot, show: Show
) -> None:
    tab = show("4275301")
    canvas.setFocus()
    _wheel(canvas, QPointF(30, canvas.height() / 2), 1200)
    assert canvas.digit_at(QPointF(canvas.width() - 40, canvas.height() / 2)) != 6
    qtbot.keyClick(canvas, Qt.Key.Key_Left)  # round to the last one
    assert tab.state.chosen == 6
    middle = [canvas.digit_at(QPointF(x, canvas.height() / 2)) for x in range(0, canvas.width(), 5)]
    assert 6 in middle
    assert 0 not in middle
    tab.actions_.undo.trigger()
    assert canvas.zoom.is_whole


def test_two_fingers_stretch_the_paper_and_write_nothing(canvas: Canvas, window: MainWindow, draw: Draw) -> None:
    draw(7)
    strokes = window.draw_tab.state.sketch.strokes
    device = QTest.createTouchDevice()
    QTest.touchEvent(canvas, device).press(0, QPoint(300, 200), canvas).commit()
    QTest.touchEvent(canvas, device).move(0, QPoint(300, 200), canvas).press(1, QPoint(400, 200), canvas).commit()
    for step in range(1, 11):
        touch = QTest.touchEvent(canvas, device)
        touch.move(0, QPoint(300 - 5 * step, 200), canvas).move(1, QPoint(400 + 5 * step, 200), canvas).commit()
    QTest.touchEvent(canvas, device).release(0, QPoint(250, 200), canvas).release(1, QPoint(450, 200), canvas).commit()
    assert canvas.zoom.factor == pytest.approx(2, rel=0.25)
    assert window.draw_tab.state.sketch.strokes == strokes


def test_two_fingers_tapped_undo(canvas: Canvas, window: MainWindow, draw: Draw) -> None:
    draw(7)
    device = QTest.createTouchDevice()
    QTest.touchEvent(canvas, device).press(0, QPoint(300, 200), canvas).commit()
    QTest.touchEvent(canvas, device).move(0, QPoint(301, 200), canvas).press(1, QPoint(400, 210), canvas).commit()
    QTest.touchEvent(canvas, device).release(0, QPoint(301, 200), canvas).move(1, QPoint(400, 210), canvas).commit()
    QTest.touchEvent(canvas, device).release(1, QPoint(400, 210), canvas).commit()
    state = window.draw_tab.state
    assert state.sketch.is_empty
    assert canvas.zoom.is_whole
    state.redo()
    assert state.reading.text == "7"


def test_a_touch_pad_stretches_and_pulls_the_paper_and_writes_nothing(
    canvas: Canvas, window: MainWindow, draw: Draw
) -> None:
    draw(7)
    strokes = window.draw_tab.state.sketch.strokes
    zoom, pan, smart = (
        Qt.NativeGestureType.ZoomNativeGesture,
        Qt.NativeGestureType.PanNativeGesture,
        Qt.NativeGestureType.SmartZoomNativeGesture,
    )
    under = canvas.page_view.transform().inverted()[0].map(QPointF(300, 200))
    for _ in range(4):
        assert _gesture(canvas, zoom, value=0.2)
    assert canvas.zoom.factor == pytest.approx(1.2**4)
    assert (canvas.page_view.transform().map(under) - QPointF(300, 200)).manhattanLength() < 2
    assert _gesture(canvas, pan, moved=QPointF(15, 10))
    assert (canvas.page_view.transform().map(under) - QPointF(315, 210)).manhattanLength() < 2
    assert _gesture(canvas, smart)
    assert canvas.zoom.is_whole
    assert not _gesture(canvas, Qt.NativeGestureType.RotateNativeGesture, value=10)
    assert window.draw_tab.state.sketch.strokes == strokes


def _gesture(canvas: Canvas, kind: Qt.NativeGestureType, value: float = 0.0, moved: QPointF | None = None) -> bool:
    """Move two fingers on a touch pad; returns whether the paper took it."""
    at, device = QPointF(300, 200), QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, 2, at, at, QPointF(canvas.mapToGlobal(at)), value, moved or QPointF())
    event.setAccepted(False)
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()
