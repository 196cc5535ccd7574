"""Below the answer, when asked for: what counted in its favour, and what it resembles."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.explainer import Explanation
from digitpad.gui.draw.neighbour_row import NeighbourRow


class WhyPanel(QWidget):
    """A legend of the coloured bitmap, and the nearest training pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit: int | None = None  # that it is about
        self._legend = _line("whyLegend")
        self._title = _line("neighboursTitle")
        self.neighbours = NeighbourRow()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._legend)
        layout.addWidget(self._title)
        layout.addWidget(self.neighbours)
        self._show(None, None)

    def show_digit(self, digit: int | None) -> None:
        """Be about this digit, 0 to 9, or about none; what is known of the same one stays until more is known."""
        if digit is None or digit != self._digit:
            self._show(digit, None)

    def show_explanation(self, explanation: Explanation) -> None:
        """Show why it is this digit."""
        self._show(explanation.prediction.digit, explanation)

    def _show(self, digit: int | None, explanation: Explanation | None) -> None:
        self._digit = digit
        if digit is None:
            self._legend.setText(self.tr("Write something, and here stands what spoke for the answer."))
        else:
            self._legend.setText(self.tr("Orange ink spoke for {0}, blue ink against it.").format(digit))
        found = None if explanation is None else explanation.neighbours
        is_missing = explanation is not None and found is None
        if is_missing:
            self._title.setText(self.tr("Download MNIST on the Data tab, and the pictures most like this stand here."))
        else:
            self._title.setText(self.tr("Most like it among MNIST's training pictures"))
        self.neighbours.setVisible(not is_missing)
        self.neighbours.show_neighbours(found or [])


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("muted", True)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
