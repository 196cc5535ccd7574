"""Pictures: opened, dropped, pasted, shown, saved."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.qimage import image_of_pixels, pixels_of_image
from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.main_window import MainWindow
from digitpad.ink.picture import picture_from_array
from digitpad.recognition.reader import read_picture
from digitpad.recognition.reading import Reading
from tests.gui.conftest import Draw
from tests.handwriting import picture


def _answer(window: MainWindow) -> str:
    label = window.findChild(QLabel, "answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_picture_is_opened_read_and_outlined(
    window: MainWindow, qtbot: QtBot, canvas: Canvas, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(seven), ""))
    before = canvas.grab().toImage()
    window.draw_tab.actions_.open.trigger()
    qtbot.waitUntil(lambda: _answer(window) == "7")
    assert canvas.grab().toImage() != before
    frame = [canvas.grab().toImage().pixelColor(x, canvas.height() // 2).name() for x in range(canvas.width())]
    assert "#0072b2" in frame


def test_recent_pictures_are_kept(window: MainWindow, qtbot: QtBot, seven: Path) -> None:
    window.open_file(seven)
    qtbot.waitUntil(lambda: _answer(window) == "7")
    menu = window.recent_menu
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "seven.png"
    window.draw_tab.actions_.clear.trigger()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: _answer(window) == "7")


def test_a_picture_can_be_dropped(window: MainWindow, qtbot: QtBot, seven: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(seven))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(window.draw_tab, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(window.draw_tab, dropping)
    qtbot.waitUntil(lambda: _answer(window) == "7")


def test_the_paper_says_that_a_drop_is_welcome_while_it_is_dragged_over_it(
    window: MainWindow, canvas: Canvas, seven: Path
) -> None:
    tab, blank = window.draw_tab, canvas.grab().toImage()
    mime, nothing = QMimeData(), QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(seven))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for ends in (QDragLeaveEvent(), QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, nothing, buttons, none)):
        QApplication.sendEvent(tab, QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, buttons, none))
        welcoming = canvas.grab().toImage()
        assert welcoming.pixelColor(canvas.width() // 2, 4).name() == current_theme().mark
        QApplication.sendEvent(tab, ends)
        assert canvas.grab().toImage() == blank
    mime = QMimeData()
    mime.setText("7")
    QApplication.sendEvent(tab, QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, buttons, none))
    assert canvas.grab().toImage() == blank


def test_text_cannot_be_dropped(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("7")
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    entering.ignore()
    QApplication.sendEvent(window.draw_tab, entering)
    assert not entering.isAccepted()


def test_an_image_on_the_clipboard_can_be_pasted(window: MainWindow, qtbot: QtBot, canvas: Canvas) -> None:
    QGuiApplication.clipboard().setImage(image_of_pixels(picture("5")))
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _answer(window) == "5")


def test_a_clipboard_without_a_picture_says_so(window: MainWindow, qtbot: QtBot, draw: Draw) -> None:
    draw(3)
    QGuiApplication.clipboard().setText("seven")
    window.draw_tab.actions_.paste.trigger()
    assert window.draw_tab.notice.isVisible()
    assert "no picture on the clipboard" in window.draw_tab.notice.accessibleName()
    assert _answer(window) == "3"
    qtbot.keyClick(window.draw_tab.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.draw_tab.notice.isVisible())


@pytest.mark.parametrize("content", [b"", b"seven", b"\x89PNG\r\n\x1a\nrubbish"])
def test_a_bad_file_gets_a_sentence_and_the_drawing_stays(
    window: MainWindow, qtbot: QtBot, draw: Draw, tmp_path: Path, content: bytes
) -> None:
    draw(3)
    path = tmp_path / "bad.png"
    path.write_bytes(content)
    window.open_file(path)
    notice = window.draw_tab.notice  # on a busy machine it says first that the file is being read
    qtbot.waitUntil(lambda: notice.isVisible() and notice.accessibleName().startswith("bad.png"))
    assert _answer(window) == "3"
    assert len(window.draw_tab.state.sketch.strokes) == 1


def test_a_good_file_after_a_bad_one_takes_the_sentence_away(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, seven: Path
) -> None:
    window.open_file(tmp_path / "nothing.png")
    qtbot.waitUntil(window.draw_tab.notice.isVisible)
    window.open_file(seven)
    qtbot.waitUntil(lambda: _answer(window) == "7")
    assert not window.draw_tab.notice.isVisible()


def test_a_picture_is_forgotten_with_the_last_step_that_shows_it(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Path
) -> None:
    window.open_file(seven)
    qtbot.waitUntil(lambda: _answer(window) == "7")
    shown = weakref.ref(window.draw_tab.state.sketch.picture)
    window.draw_tab.actions_.undo.trigger()
    draw(2)  # nothing to redo any more
    QApplication.processEvents()
    gc.collect()
    assert shown() is None


def test_undo_goes_back_to_the_drawing_and_redo_to_the_picture(
    window: MainWindow, qtbot: QtBot, draw: Draw, seven: Path
) -> None:
    draw(3)
    window.open_file(seven)
    qtbot.waitUntil(lambda: _answer(window) == "7")
    window.draw_tab.actions_.undo.trigger()
    assert _answer(window) == "3"
    window.draw_tab.actions_.redo.trigger()
    assert _answer(window) == "7"


def test_the_name_of_the_picture_that_is_shown_is_told(window: MainWindow, qtbot: QtBot, seven: Path) -> None:
    told: list[str] = []
    window.draw_tab.picture_shown.connect(told.append)
    window.open_file(seven)
    qtbot.waitUntil(lambda: told == ["seven.png"])
    window.draw_tab.actions_.clear.trigger()
    assert told[-1] == ""
    window.draw_tab.actions_.undo.trigger()
    assert told[-1] == "seven.png"


def test_a_click_on_a_digit_shows_its_probabilities(
    window: MainWindow, qtbot: QtBot, canvas: Canvas, tmp_path: Path
) -> None:
    pixels = picture("72")
    Image.fromarray(pixels).save(tmp_path / "two.png")
    window.open_file(tmp_path / "two.png")
    qtbot.waitUntil(lambda: _answer(window) == "72")
    first, second = read_picture(pixels).digits
    np.testing.assert_array_equal(window.draw_tab.prediction.bitmap, first.bitmap)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() * 2 // 3, canvas.height() // 2))
    np.testing.assert_array_equal(window.draw_tab.prediction.bitmap, second.bitmap)
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)  # round to the first
    np.testing.assert_array_equal(window.draw_tab.prediction.bitmap, first.bitmap)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    np.testing.assert_array_equal(window.draw_tab.prediction.bitmap, second.bitmap)


def test_what_the_network_sees_is_what_it_got(window: MainWindow, draw: Draw) -> None:
    draw(6)
    shown = window.draw_tab.prediction.bitmap
    assert shown is not None
    image = window.draw_tab.prediction.bitmap_row.bitmap_view.grab().toImage()
    pixels = pixels_of_image(image)[2::4, 2::4, 0]
    np.testing.assert_allclose(pixels, np.rint(shown * 255), atol=1)


def _answer_dialogs(path: Path, kind: str = "PNG") -> None:
    """Wait for the save dialog, type a path, choose a kind, and accept."""

    def type_and_accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        for words in dialog.nameFilters():
            if kind in words:
                dialog.selectNameFilter(words)
                dialog.filterSelected.emit(words)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        dialog.accept()

    QTimer.singleShot(200, type_and_accept)


@pytest.mark.parametrize(("name", "kind"), [("digit.png", "PNG"), ("digit.svg", "SVG"), ("digit", "PNG"), ("d", "SVG")])
def test_a_saved_drawing_can_be_read_again(
    window: MainWindow, draw: Draw, tmp_path: Path, qtbot: QtBot, *, name: str, kind: str
) -> None:
    draw(5)
    _answer_dialogs(tmp_path / name, kind)
    window.draw_tab.actions_.save.trigger()
    assert window.services.jobs.is_busy  # a large drawing takes seconds
    qtbot.waitUntil(lambda: not window.services.jobs.is_busy)
    (saved,) = [path for path in tmp_path.iterdir() if path.is_file()]
    assert saved.suffix == f".{kind.lower()}"
    image = QImage(str(saved))  # Qt draws SVG, too
    assert image.width() > 100
    assert read_picture(pixels_of_image(image)).text == "5"


def test_the_bitmap_can_be_saved(window: MainWindow, draw: Draw, tmp_path: Path, qtbot: QtBot) -> None:
    draw(5)
    _answer_dialogs(tmp_path / "bitmap.png")
    window.draw_tab.actions_.save_bitmap.trigger()
    qtbot.waitUntil(lambda: "Saved" in window.draw_tab.notice.text)
    shown = window.draw_tab.prediction.bitmap
    assert shown is not None
    np.testing.assert_array_equal(np.asarray(Image.open(tmp_path / "bitmap.png")), np.rint(shown * 255))
    assert window.draw_tab.notice.accessibleName() == "Saved as bitmap.png."


def test_what_cannot_be_saved_gets_a_sentence(
    window: MainWindow, draw: Draw, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    draw(5)
    (tmp_path / "file").write_text("", "utf-8")
    for path in (tmp_path / "digit.txt", tmp_path / "file" / "digit.png", tmp_path / "nothing" / "digit.png"):
        monkeypatch.setattr("digitpad.gui.draw.saver.ask_save_path", lambda *_, path=path: path)
        window.draw_tab.actions_.save.trigger()
        qtbot.waitUntil(lambda: window.draw_tab.notice.property("kind") == "error")
        assert window.draw_tab.notice.isVisible()
        window.draw_tab.notice.hide()
        window.draw_tab.notice.setProperty("kind", "")
    assert _answer(window) == "5"
    assert not (tmp_path / "nothing").exists()


def test_a_long_answer_stays_in_its_place(window: MainWindow) -> None:
    width = window.draw_tab.prediction.width()
    (digit,) = read_picture(picture("7")).digits
    sheet = Reading(tuple(replace(digit, row=row, number=0) for row in range(9) for _ in range(30)))
    window.draw_tab.state.show_picture(picture_from_array(picture("7")), sheet, 1.0)
    assert window.draw_tab.prediction.answer == "\n".join(["7" * 30] * 9)
    label = window.findChild(QLabel, "answer")
    assert isinstance(label, QLabel)
    for scheme in ("dark", "light"):
        action = window.findChild(QAction, f"actionScheme.{scheme}")
        assert isinstance(action, QAction)
        action.trigger()
        QApplication.processEvents()
        assert window.draw_tab.prediction.width() == width
        needed = label.fontMetrics().boundingRect(label.rect(), 0, label.text())
        assert needed.width() <= label.width()
        assert needed.height() <= label.height() + 2
        assert label.text().startswith("777")


def test_a_picture_that_lies_on_its_side_is_turned_as_a_step_that_can_be_undone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "sideways.png"
    sideways = np.rot90(picture("3745\n2694", height=90))
    Image.fromarray(sideways).save(path)
    window.open_file(path)
    qtbot.waitUntil(lambda: _answer(window) == "3745\n2694")
    tab = window.draw_tab
    assert tab.notice.text == "The picture was turned."
    assert tab.state.picture is not None
    assert tab.state.picture.size == (sideways.shape[0], sideways.shape[1])
    tab.actions_.undo.trigger()
    assert tab.state.picture.size == (sideways.shape[1], sideways.shape[0])
    assert _answer(window) != "3745\n2694"
