"""How sure an answer must be to be claimed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.settings import SURE_FROM


class SureRow(QWidget):
    """The slider `slider`, in percent, with its figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("sureFrom")
        self.slider.setRange(*SURE_FROM)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("How sure an answer must be"))
        self.slider.setToolTip(self.tr("Below this no digit is claimed: the answer is “not sure”"))
        title = QLabel(self.tr("Sure from"))
        title.setProperty("muted", True)
        title.setBuddy(self.slider)
        self._value = QLabel()
        self._value.setProperty("muted", True)
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("00 %") + GRID)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(title)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self._value)
        self.slider.valueChanged.connect(self._on_slider_value_changed)

    def _on_slider_value_changed(self, value: int) -> None:
        self._value.setText(self.tr("{0} %").format(value))
