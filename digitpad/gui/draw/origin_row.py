"""The row under a picture of a data set: its label, who reads it, and the ways on and back."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.origin import Origin
from digitpad.gui.draw.state import DrawState
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.services.model_in_use import ModelInUse
from digitpad.gui.widgets.elided import ElidedLabel


class OriginRow(QWidget):
    """There only while such a picture lies on the page.

    Attributes
    ----------
    use : QPushButton
        Makes the model that reads this picture the one in use.
    leave : QPushButton
        Has the model in use read this picture.
    back : QPushButton
        Shows the place again where the picture was found.
    """

    def __init__(self, state: DrawState, model: ModelInUse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._model = state, model
        self.words = ElidedLabel()
        self.words.setObjectName("originWords")
        self.use = QPushButton(self.tr("Use it for drawing"))
        self.use.setObjectName("useOriginModelButton")
        self.leave = QPushButton(self.tr("Read by the model in use"))
        self.leave.setObjectName("leaveOriginModelButton")
        self.back = QPushButton()
        self.back.setObjectName("backButton")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.back, self.use, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)  # two lines: the window never grows, whatever the language
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.use.clicked.connect(self._on_use_clicked)
        self.leave.clicked.connect(state.read_by_model_in_use)
        self.back.clicked.connect(self._on_back_clicked)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the picture on the page."""
        origin = self._state.origin
        self.setVisible(origin is not None)
        if origin is None:
            return
        is_other = origin.read_by is not None and not self._is_in_use(origin.read_by)
        self.words.show_title(self._words_of(origin))
        self.use.setVisible(is_other)
        self.leave.setVisible(is_other)
        self.leave.setToolTip(self._model.model.title)
        self.back.setVisible(origin.back is not None)
        self.back.setText(origin.back_words)

    def _is_in_use(self, model: ChosenModel) -> bool:
        """Whether a model is the one in use; a run's may have been opened twice, and has its title then."""
        return model.classifier is self._state.in_use or model.title == self._model.model.title

    def _words_of(self, origin: Origin) -> str:
        reader = self._model.model if origin.read_by is None else origin.read_by
        return self.tr("Label {0} · read by {1}").format(origin.label, reader.title)

    def _on_use_clicked(self) -> None:
        origin = self._state.origin
        if origin is not None and origin.read_by is not None:
            self._model.use(origin.read_by)

    def _on_back_clicked(self) -> None:
        origin = self._state.origin
        if origin is not None and origin.back is not None:
            origin.back()
