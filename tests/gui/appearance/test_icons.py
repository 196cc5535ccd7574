"""Icons of the program's family."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from digitpad.gui.appearance import icons
from digitpad.gui.appearance.theme import DARK, LIGHT


def test_an_icon_is_drawn_once_for_each_theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []

    def counting(svg: QByteArray) -> QSvgRenderer:
        drawn.append(svg)
        return QSvgRenderer(svg)

    monkeypatch.setattr(icons, "QSvgRenderer", counting)
    for theme in (LIGHT, DARK):
        icons.icon("undo", theme)
    drawn.clear()
    for theme in (LIGHT, DARK):
        assert not icons.icon("undo", theme).pixmap(16, 16).isNull()
    assert not drawn
