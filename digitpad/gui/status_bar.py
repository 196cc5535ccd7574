"""The line at the window's lower edge: which model reads, and which picture is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from digitpad.gui.appearance.language import percent
from digitpad.gui.services.chosen_model import ChosenModel

_LONGEST_NAME = 320  # pixels


class StatusBar(QStatusBar):
    """Says what is in use."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _label(self.tr("Model in use"))
        self._model.setObjectName("modelLabel")
        self._picture = _label(self.tr("Picture shown"))
        self.addWidget(self._model)
        self.addPermanentWidget(self._picture)
        self.setSizeGripEnabled(False)

    @property
    def model_words(self) -> str:
        """What it says about the model."""
        return self._model.text()

    def show_model(self, model: ChosenModel) -> None:
        """Say what the model is called, and how good it is if that is known."""
        words = model.title
        if model.accuracy is not None:
            words = self.tr("{0} · {1} on {2}").format(model.title, percent(model.accuracy, 2), model.tested_on)
        self._model.setText(words)

    def show_picture(self, name: str) -> None:
        """Say what the picture is called; nothing for an empty name."""
        self._picture.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME))
        self._picture.setToolTip(name)


def _label(title: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(title)
    return label
