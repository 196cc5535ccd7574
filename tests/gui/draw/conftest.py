"""A second model, whose answers nobody can take for those of the bundled one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from digitpad.assets import models_folder
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.main_window import MainWindow
from digitpad.recognition.classifier import Classifier
from tests.handwriting import picture


class OneMore(Classifier):
    """The bundled network, but it takes each digit for the next one: a 7 for an 8, a 9 for a 0."""

    def probabilities(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.roll(super().probabilities(bitmaps), 1, axis=-1)


@pytest.fixture
def one_more() -> Classifier:
    """A model that reads 7 where an 8 follows."""
    return OneMore(models_folder() / "digits.tflite")


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    """A picture file that says 7."""
    return saved(tmp_path / "seven.png", "7")


def saved(path: Path, digits: str, **options: Any) -> Path:
    """Write a picture of digits to a file."""
    Image.fromarray(picture(digits, **options)).save(path)
    return path


Show = Callable[[str], DrawTab]


@pytest.fixture
def show(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Show:
    """Open a picture that says some digits: `show("427")`; it is the tab's when that returns."""

    def open_it(digits: str) -> DrawTab:
        window.open_file(saved(tmp_path / "digits.png", digits))
        qtbot.waitUntil(lambda: window.draw_tab.state.reading.text == digits)
        return window.draw_tab

    return open_it


def press_answer(tab: DrawTab, qtbot: QtBot, words: str) -> None:
    """Press a button of the notice."""
    button = next(button for button in tab.notice.findChildren(QPushButton) if button.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
