from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QColor, QImage, QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSlider
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.theme import DARK, LIGHT
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.main_window import MainWindow
from tests.gui.conftest import Draw


def _answer(window: MainWindow) -> str:
    label = window.findChild(QLabel, "answer")
    assert isinstance(label, QLabel)
    return label.text()


def _ink_on_screen(canvas: Canvas) -> int:
    """How many pixels of the paper are dark."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    step = 4
    dark = [image.pixelColor(x, y).lightness() < 65 for x in range(0, image.width(), step)
            for y in range(0, image.height(), step)]  # fmt: skip
    return sum(dark)


@pytest.mark.parametrize("digit", range(10))
def test_every_digit_drawn_with_the_mouse_is_read(window: MainWindow, draw: Draw, digit: int) -> None:
    draw(digit)
    assert _answer(window) == str(digit)


@pytest.mark.parametrize("width", [8, 16, 24, 40])
@pytest.mark.parametrize("digit", [2, 4, 7])
def test_the_pen_does_not_change_the_answer(window: MainWindow, draw: Draw, width: int, digit: int) -> None:
    slider = window.findChild(QSlider, "penWidth")
    assert isinstance(slider, QSlider)
    slider.setValue(width)
    draw(digit)
    assert _answer(window) == str(digit)


@pytest.mark.parametrize(("scale", "at"), [(0.4, (20, 20)), (0.6, (700, 480)), (1.0, (400, 200)), (4.0, (100, 20))])
def test_place_and_size_do_not_change_the_answer(
    window: MainWindow, draw: Draw, scale: float, at: tuple[float, float]
) -> None:
    draw(5, scale=scale, at=at)
    assert _answer(window) == "5"


def test_the_answer_comes_while_the_pen_moves(window: MainWindow, qtbot: QtBot, canvas: Canvas) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    for y in range(110, 500, 10):
        qtbot.mouseMove(canvas, QPoint(300, y))
    qtbot.waitUntil(lambda: _answer(window) == "1")
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert _answer(window) == "1"


def test_every_position_is_used(qtbot: QtBot, canvas: Canvas, window: MainWindow) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    for x in range(101, 400):
        qtbot.mouseMove(canvas, QPoint(x, 100 + x % 7))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(399, 100))
    (stroke,) = window.draw_tab.state.sketch.strokes
    assert len(stroke) >= 300


def test_a_fast_stroke_leaves_no_gap(qtbot: QtBot, canvas: Canvas) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 300))
    qtbot.mouseMove(canvas, QPoint(600, 300))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
    image = canvas.grab().toImage()
    assert all(image.pixelColor(x, 300).lightness() < 100 for x in range(50, 600, 5))


def test_what_is_on_screen_is_what_was_drawn_and_no_more(qtbot: QtBot, canvas: Canvas) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    for x in range(210, 401, 10):
        qtbot.mouseMove(canvas, QPoint(x, 200))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    drawn = canvas.grab().toImage()
    canvas.fit_page()  # drawn again as a whole
    assert canvas.grab().toImage() == drawn
    assert drawn.pixelColor(300, 200).lightness() < 100
    assert drawn.pixelColor(300, 215).lightness() > 200


def test_undo_redo_and_clear_by_keys(window: MainWindow, qtbot: QtBot, canvas: Canvas, draw: Draw) -> None:
    draw(4)
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.draw_tab.state.sketch.strokes) == 1
    shift_control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Z, shift_control)
    assert _answer(window) == "4"
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert _answer(window) == "–"
    assert _ink_on_screen(canvas) == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _answer(window) == "4"


def test_the_eraser_rubs_out_and_the_answer_follows(
    window: MainWindow, qtbot: QtBot, canvas: Canvas, draw: Draw
) -> None:
    draw(8)
    before = _ink_on_screen(canvas)
    window.draw_tab.actions_.eraser.trigger()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(230, 150))
    for x in range(230, 500, 5):
        qtbot.mouseMove(canvas, QPoint(x, 180))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(500, 180))
    assert _ink_on_screen(canvas) < before
    window.draw_tab.actions_.undo.trigger()
    assert _answer(window) == "8"
    assert _ink_on_screen(canvas) == before


def test_a_click_is_a_dot_and_no_digit(window: MainWindow, click: Callable[[int, int], None]) -> None:
    click(300, 300)
    assert _answer(window) == "–"
    assert not window.draw_tab.state.sketch.is_empty


def test_the_right_button_does_not_write(window: MainWindow, qtbot: QtBot, canvas: Canvas) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(200, 200))
    qtbot.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=QPoint(200, 200))
    assert window.draw_tab.state.sketch.is_empty


def test_one_can_write_with_keys(window: MainWindow, qtbot: QtBot, canvas: Canvas) -> None:
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    for _ in range(30):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert _answer(window) == "1"
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert len(window.draw_tab.state.sketch.strokes) == 1


def test_one_can_write_with_a_finger(window: MainWindow, canvas: Canvas) -> None:
    device = QTest.createTouchDevice()
    touch = QTest.touchEvent(canvas, device)
    touch.press(0, QPoint(300, 100), canvas).commit()
    for y in range(110, 400, 10):
        touch.move(0, QPoint(300, y), canvas).commit()
    touch.release(0, QPoint(300, 400), canvas).commit()
    assert _answer(window) == "1"


_Pointer = QPointingDevice.PointerType


def _pen(canvas: Canvas, kind: QEvent.Type, y: float, pressure: float, pointer: _Pointer = _Pointer.Pen) -> None:
    device = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, pointer, QInputDevice.Capability.Pressure, 1, 1, "",
        QPointingDeviceUniqueId(),
    )  # fmt: skip
    at = QPointF(300, y)
    released = kind == QEvent.Type.TabletRelease
    held = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    where = QPointF(canvas.mapToGlobal(at))
    event = QTabletEvent(kind, device, at, where, pressure, 0, 0, 0, 0, 0, none, Qt.MouseButton.LeftButton, held)
    QApplication.sendEvent(canvas, event)


def test_a_tablet_pens_pressure_widens_the_line_and_its_other_end_rubs_out(window: MainWindow, canvas: Canvas) -> None:
    _pen(canvas, QEvent.Type.TabletPress, 100, 0.0)
    for step in range(1, 31):
        _pen(canvas, QEvent.Type.TabletMove, 100 + 10 * step, step / 30)
    _pen(canvas, QEvent.Type.TabletRelease, 400, 0.0)
    (stroke,) = window.draw_tab.state.sketch.strokes
    assert stroke.widths[0] < stroke.widths[15] < stroke.widths[30]
    assert _answer(window) == "1"
    _pen(canvas, QEvent.Type.TabletPress, 250, 1.0, _Pointer.Eraser)
    _pen(canvas, QEvent.Type.TabletRelease, 250, 0.0, _Pointer.Eraser)
    assert len(window.draw_tab.state.sketch.strokes) == 2
    _pen(canvas, QEvent.Type.TabletPress, 500, 1.0)
    _pen(canvas, QEvent.Type.TabletRelease, 500, 0.0)
    assert len(window.draw_tab.state.sketch.strokes) == 3


def test_the_drawing_stays_whole_when_the_window_shrinks(window: MainWindow, canvas: Canvas, draw: Draw) -> None:
    draw(3, scale=4, at=(100, 20))
    before = _ink_on_screen(canvas)
    window.resize(700, 580)
    QApplication.processEvents()
    after = _ink_on_screen(canvas)
    assert 0.15 * before < after < before
    border = canvas.grab().toImage()
    assert all(border.pixelColor(x, border.height() - 4).lightness() > 65 for x in range(0, border.width(), 3))
    assert _answer(window) == "3"


def test_paper_is_light_and_ink_is_dark_in_both_themes(window: MainWindow, canvas: Canvas, draw: Draw) -> None:
    draw(1)
    for scheme, theme in (("dark", DARK), ("light", LIGHT)):
        action = window.findChild(QAction, f"actionScheme.{scheme}")
        assert isinstance(action, QAction)
        action.trigger()
        image = canvas.grab().toImage()
        tones = [QColor(image.pixelColor(x, 300)).lightness() for x in range(20, image.width() - 20)]
        assert max(tones) > 200
        assert min(tones) < 90
        assert image.pixelColor(30, 300) == theme.color("paper")


def test_how_sure_the_answer_is_has_its_colour_in_both_themes(window: MainWindow, draw: Draw) -> None:
    draw(1)
    label = window.findChild(QLabel, "answerState")
    assert isinstance(label, QLabel)
    for scheme, theme in (("dark", DARK), ("light", LIGHT)):
        action = window.findChild(QAction, f"actionScheme.{scheme}")
        assert isinstance(action, QAction)
        action.trigger()
        assert label.palette().windowText().color() == theme.color("sure")
        assert label.text().startswith("● sure")


def _press_drag(qtbot: QtBot, canvas: Canvas, y: int) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, y))
    for x in range(210, 401, 10):
        qtbot.mouseMove(canvas, QPoint(x, y))


def test_only_what_is_new_is_painted_while_the_pen_moves(
    qtbot: QtBot, canvas: Canvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    _press_drag(qtbot, canvas, 200)
    QApplication.processEvents()
    regions: list[QRect] = []
    with monkeypatch.context() as patch:
        patch.setattr(canvas, "paintEvent", lambda event: regions.append(event.rect()))
        canvas.update(canvas.rect())  # so that nothing is left over
        QApplication.processEvents()
        regions.clear()
        qtbot.mouseMove(canvas, QPoint(440, 205))
        QApplication.processEvents()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(440, 205))
    assert len(regions) == 1
    assert regions[0].contains(QRect(395, 195, 50, 16))
    assert regions[0].width() * regions[0].height() < 0.02 * canvas.width() * canvas.height()


def test_the_line_is_on_the_page_before_the_pen_is_lifted(qtbot: QtBot, canvas: Canvas, window: MainWindow) -> None:
    _press_drag(qtbot, canvas, 200)
    image = canvas.grab().toImage()
    assert all(image.pixelColor(x, 200).lightness() < 65 for x in range(200, 400, 4))
    growing = window.draw_tab.state.sketch.open_stroke
    assert growing is not None
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))


def test_a_tool_taken_in_the_middle_of_a_line_ends_it(window: MainWindow, qtbot: QtBot, canvas: Canvas) -> None:
    sketch, actions = window.draw_tab.state.sketch, window.draw_tab.actions_
    _press_drag(qtbot, canvas, 200)
    qtbot.keyClick(canvas, Qt.Key.Key_E)
    assert actions.eraser.isChecked()
    qtbot.mouseMove(canvas, QPoint(300, 200))  # the button is still down, but the eraser is not
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert sketch.open_stroke is None
    assert len(sketch.strokes) == 1
    _press_drag(qtbot, canvas, 200)
    qtbot.keyClick(canvas, Qt.Key.Key_P)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    actions.undo.trigger()  # the erasure
    assert [len(stroke) > 15 for stroke in sketch.strokes] == [True]
    actions.undo.trigger()
    assert sketch.is_empty


def test_undo_in_the_middle_of_an_erasure_loses_nothing(window: MainWindow, qtbot: QtBot, canvas: Canvas) -> None:
    sketch, actions = window.draw_tab.state.sketch, window.draw_tab.actions_
    _press_drag(qtbot, canvas, 200)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    actions.eraser.trigger()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    parts = sketch.strokes
    actions.undo.trigger()
    assert len(parts) == 2
    qtbot.mouseMove(canvas, QPoint(350, 200))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(350, 200))
    whole = sketch.strokes
    actions.redo.trigger()
    assert len(whole) == 1
    assert sketch.strokes == parts


def test_a_palm_does_not_write(window: MainWindow, canvas: Canvas) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(canvas, device).press(0, QPoint(300, 100), canvas).commit()
    for y in range(110, 400, 10):
        touch = QTest.touchEvent(canvas, device).move(0, QPoint(300, y), canvas)
        if y == 200:
            touch.press(1, QPoint(700, 500), canvas)
        elif y > 200:
            touch.move(1, QPoint(700, 400 + y // 4), canvas)
        touch.commit()
    QTest.touchEvent(canvas, device).release(0, QPoint(300, 400), canvas).release(1, QPoint(700, 500), canvas).commit()
    (stroke,) = window.draw_tab.state.sketch.strokes
    assert float(stroke.positions[:, 0].max() - stroke.positions[:, 0].min()) < 5


def test_a_drawing_brought_back_fits_the_smaller_window(window: MainWindow, canvas: Canvas, draw: Draw) -> None:
    draw(3, scale=4, at=(400, 20))
    before = _ink_on_screen(canvas)
    window.draw_tab.actions_.clear.trigger()
    window.resize(700, 580)
    QApplication.processEvents()
    window.draw_tab.actions_.undo.trigger()
    assert 0.1 * before < _ink_on_screen(canvas) < before
    brought_back = canvas.grab().toImage()
    canvas.fit_page()
    assert canvas.grab().toImage() == brought_back
    assert _answer(window) == "3"
