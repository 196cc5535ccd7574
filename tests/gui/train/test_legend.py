"""The legend beside the curves."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap, QRegion
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.train.legend import Legend


def test_a_value_that_changes_leaves_the_title_above_it_whole(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    icon = QPixmap(8, 8)
    icon.fill(QColor("red"))
    legend.set_lines([("key", "SGD with momentum", QIcon(icon), "")])
    legend.show_values({"key": ("0.1", "0.2")})
    legend.resize(220, 100)
    legend.show()
    viewport = legend.viewport()
    whole, part = QPixmap(viewport.size()), QPixmap(viewport.size())
    item = legend.topLevelItem(0)
    assert item is not None
    held_out = legend.visualItemRect(item).adjusted(legend.columnWidth(0), 0, 0, 0)
    assert held_out.width() > 50
    viewport.render(whole, QPoint(), QRegion(viewport.rect()))
    viewport.render(part, held_out.topLeft(), QRegion(held_out))  # what Qt does where one value has changed
    assert _dark(whole.copy(_upper(held_out))) > 20
    assert part.copy(held_out).toImage() == whole.copy(held_out).toImage()


def _upper(rect: QRect) -> QRect:
    return rect.adjusted(0, 0, 0, -rect.height() // 2)


def _dark(pixmap: QPixmap) -> int:
    """How many pixels are written on."""
    image = pixmap.toImage()
    shades = [image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())]
    return sum(abs(shade - shades[0]) > 60 for shade in shades)


def test_all_of_the_row_that_keys_act_on_is_framed_and_no_other(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.set_lines([(key, key, QIcon(), "") for key in ("Adam", "Muon")])
    legend.resize(260, 140)
    with qtbot.waitExposed(legend):
        legend.show()
    legend.activateWindow()
    legend.setFocus()
    qtbot.waitUntil(legend.hasFocus)
    second = legend.topLevelItem(1)
    assert second is not None
    row = legend.visualItemRect(second)
    qtbot.mouseClick(legend.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 10, row.center().y()))
    assert _edge_colours(legend, 1) == {current_theme().color("accent").name()}
    qtbot.keyClick(legend, Qt.Key.Key_Up)
    assert _edge_colours(legend, 0) == {current_theme().color("accent").name()}
    assert current_theme().color("accent").name() not in _edge_colours(legend, 1)
    legend.clearFocus()
    assert current_theme().color("accent").name() not in _edge_colours(legend, 0)


def _edge_colours(legend: Legend, row: int) -> set[str]:
    """Of a row's lower edge, from left to right, in both columns."""
    item = legend.topLevelItem(row)
    assert item is not None
    rect = legend.visualItemRect(item)
    image = legend.viewport().grab().toImage()
    return {image.pixelColor(x, rect.bottom()).name() for x in range(10, legend.viewport().width() - 10, 10)}
