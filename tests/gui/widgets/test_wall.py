import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.widgets.wall import PictureWall

pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")  # a release: nothing is under this wall


@pytest.fixture
def wall(qtbot: QtBot) -> PictureWall:
    """A thousand pictures, each as dark as its index tells, in a window of six columns."""
    bitmaps = np.zeros((1000, 28, 28), np.uint8)
    bitmaps[:, 14, 14] = 255
    bitmaps[500] = 255
    wall = PictureWall()
    qtbot.addWidget(wall)
    wall.resize(6 * 64 + 12, 400)
    wall.set_pictures(bitmaps, (np.arange(1000) % 10).astype(np.uint8))
    wall.show_only(np.arange(1000), "")
    with qtbot.waitExposed(wall):
        wall.show()
    return wall


def _click(qtbot: QtBot, wall: PictureWall, column: int, row: int) -> None:
    cell = wall.grid.cell
    place = QPoint(column * cell.width() + 20, row * cell.height() + 20)
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_marks_and_tells(wall: PictureWall, qtbot: QtBot) -> None:
    told: list[int] = []
    wall.picked.connect(told.append)
    wall.clicked.connect(told.append)
    _click(qtbot, wall, 2, 1)
    assert told == [wall.grid.columns + 2] * 2
    assert wall.current == wall.grid.columns + 2
    assert "picture 8, label 8" in wall.accessibleDescription()


def test_beside_the_pictures_nothing_is_marked(wall: PictureWall, qtbot: QtBot) -> None:
    wall.show_only(np.arange(3), "")
    _click(qtbot, wall, 4, 0)
    assert wall.current is None


@pytest.mark.parametrize(
    ("keys", "index"),
    [
        ([Qt.Key.Key_Right], 0),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_Right, Qt.Key.Key_Down], 6),
        ([Qt.Key.Key_End], 999),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 999),
        ([Qt.Key.Key_End, Qt.Key.Key_Up], 993),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_walk(wall: PictureWall, qtbot: QtBot, keys: list[Qt.Key], index: int) -> None:
    for key in keys:
        qtbot.keyClick(wall, key)
    assert wall.current == index


def test_what_is_marked_is_in_sight(wall: PictureWall, qtbot: QtBot) -> None:
    qtbot.keyClick(wall, Qt.Key.Key_End)
    bar = wall.verticalScrollBar()
    assert bar.value() == bar.maximum()
    qtbot.keyClick(wall, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_return_and_a_double_click_open(wall: PictureWall, qtbot: QtBot) -> None:
    qtbot.keyClick(wall, Qt.Key.Key_Right)
    with qtbot.waitSignal(wall.opened) as told:
        qtbot.keyClick(wall, Qt.Key.Key_Return)
    assert told.args == [0]
    with qtbot.waitSignal(wall.opened) as told:
        qtbot.mouseDClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert told.args == [0]


def test_the_pictures_are_drawn_as_ink_on_paper(wall: PictureWall) -> None:
    wall.show_only(np.array([500]), "")
    image = wall.viewport().grab().toImage()
    assert image.pixelColor(wall.grid.cell.width() // 2, 20).name() == current_theme().ink
    wall.show_only(np.array([1]), "")
    image = wall.viewport().grab().toImage()
    assert image.pixelColor(wall.grid.cell.width() // 2 - 20, 10).name() == current_theme().paper


def test_an_empty_wall_says_why(wall: PictureWall) -> None:
    full = wall.viewport().grab().toImage()
    wall.show_only(np.empty(0, np.intp), "No picture is like that.")
    assert wall.viewport().grab().toImage() != full
    assert wall.verticalScrollBar().maximum() == 0


def test_a_broader_wall_keeps_its_place(wall: PictureWall, qtbot: QtBot) -> None:
    wall.verticalScrollBar().setValue(60 * wall.grid.cell.height())
    first = wall.place_of(QPoint(5, 5))
    assert first is not None
    wall.resize(12 * 64 + 12, 400)
    qtbot.waitUntil(lambda: wall.grid.columns == 12)
    after = wall.place_of(QPoint(5, 5))
    assert after is not None
    assert abs(after - first) <= 12


def test_answers_that_differ_are_told(wall: PictureWall) -> None:
    labels = np.zeros(1000, np.uint8)
    wall.set_pictures(np.zeros((1000, 28, 28), np.uint8), labels, np.full(1000, 3), np.arange(1000) + 5000)
    assert wall.words_of(7) == "picture 5007, label 0, read as 3"
