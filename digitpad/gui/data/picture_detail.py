"""One picture of a data set: its numbers, its label, its way to the network."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.data.pixel_grid import PixelGrid
from digitpad.ink.bitmap import DIGITS


class PictureDetail(QWidget):
    """Shows the picture that is marked on the wall.

    Attributes
    ----------
    draw : QPushButton
        Puts the picture on the canvas.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setObjectName("pictureTitle")
        self._title.setProperty("heading", True)
        self._title.setWordWrap(True)
        self.scaled = QCheckBox(self.tr("Divided by 255"))
        self.scaled.setObjectName("scaledNumbers")
        self.scaled.setToolTip(self.tr("Show the numbers as networks get them, from 0 to 1"))
        self.grid = PixelGrid()
        self._steps = QLabel()
        self._steps.setObjectName("pictureSteps")
        self._steps.setWordWrap(True)
        self._steps.setToolTip(
            self.tr("One-hot: ten numbers, 1 at the label's place and 0 elsewhere, as the network's answer should be")
        )
        self._steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.draw = QPushButton(self.tr("Put it on the &canvas"))
        self.draw.setObjectName("drawPictureButton")
        self.draw.setProperty("primary", True)
        self._lay_out()
        self.scaled.toggled.connect(self.grid.set_scaled)
        self.clear()

    def clear(self) -> None:
        """Show that no picture is marked."""
        self._title.setText(self.tr("Click a picture on the wall to see its numbers."))
        self._steps.setText("")
        self.grid.show_bitmap(None)
        self.draw.setEnabled(False)

    def show_picture(
        self, index: int, bitmap: NDArray[np.uint8], label: int, *, origin: str = "", doubt: str = ""
    ) -> None:
        """Show a picture.

        Parameters
        ----------
        index : int
            Its place in the data set.
        bitmap : (28, 28) uint8
            255 is full ink.
        label : int
            0 to 9.
        origin : str
            How the data set came to its bitmaps, as a step before all others; may be empty.
        doubt : str
            Which model takes it for what, where its label is suspected; may be empty.
        """
        title = self.tr("Picture {0} · label {1}").format(number(index), label)
        self._title.setText(f"{title} · {doubt}" if doubt else title)
        self.grid.show_bitmap(bitmap)
        one_hot = " ".join("1" if digit == label else "0" for digit in range(DIGITS))
        steps = [origin] if origin else []
        steps += [
            self.tr("Stored: uint8, 28 × 28, from {0} to {1}, mean {2}").format(
                int(bitmap.min()), int(bitmap.max()), number(float(bitmap.mean()), 1)
            ),
            self.tr("Divided by 255: float32, 28 × 28, from {0} to {1}").format(
                number(bitmap.min() / 255, 2), number(bitmap.max() / 255, 2)
            ),
            self.tr("Given to the network: 1 × 28 × 28 × 1 (for dense layers: 784 in a row)"),
            self.tr("Label {0}, one-hot: {1}").format(label, one_hot),
        ]
        self._steps.setText("\n".join(f"{place}.  {step}" for place, step in enumerate(steps, 1)))
        self.draw.setEnabled(True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.scaled)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.grid)
        area.setAccessibleName(self.grid.accessibleName())
        foot = QHBoxLayout()
        foot.addWidget(self._steps, 1)
        foot.addWidget(self.draw, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
