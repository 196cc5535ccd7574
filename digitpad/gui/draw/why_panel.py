"""Below the answer, when asked for: what counted in its favour, and what it resembles."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.explainer import Explanation
from digitpad.gui.draw.neighbour_row import NeighbourRow


class WhyPanel(QWidget):
    """A legend of the coloured bitmap, and the nearest training pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: tuple[int, bool] | None = None  # a digit, and whether it is the answer
        self._legend = _line("whyLegend")
        self._title = _line("neighboursTitle")
        self.neighbours = NeighbourRow()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._legend)
        layout.addWidget(self._title)
        layout.addWidget(self.neighbours)
        layout.addStretch(1)
        self._show(None, None)

    def show_digit(self, digit: int | None, *, is_answer: bool = True) -> None:
        """Be about a digit, or about none; what is known of the same one stays until more is known.

        Parameters
        ----------
        digit : int or None
            0 to 9.
        is_answer : bool
            Whether it is the answer, so that the question is why; else it is why not.
        """
        about = None if digit is None else (digit, is_answer)
        if about is None or about != self._about:
            self._show(about, None)

    def show_explanation(self, explanation: Explanation) -> None:
        """Show why it is this digit, or why it is not."""
        self._show((explanation.digit, explanation.is_answer), explanation)

    def _show(self, about: tuple[int, bool] | None, explanation: Explanation | None) -> None:
        self._about = about
        self._legend.setText(self._legend_of(about))
        found = None if explanation is None else explanation.neighbours
        is_missing = explanation is not None and found is None
        if is_missing:
            self._title.setText(self.tr("Download MNIST on the Data tab to see similar pictures."))
        elif about is None or about[1]:
            self._title.setText(self.tr("Most like it in MNIST:"))
        else:
            self._title.setText(self.tr("Most like it among the {0}s:").format(about[0]))
        self.neighbours.setVisible(not is_missing)
        self.neighbours.show_neighbours(found or [])

    def _legend_of(self, about: tuple[int, bool] | None) -> str:
        if about is None:
            return self.tr("Write something to see here what counts in favour of the answer.")
        digit, is_answer = about
        if is_answer:
            return self.tr("Orange ink counts in favour of {0}, blue ink against it.").format(digit)
        return self.tr("Why not {0}? Blue ink counts against {0}, orange ink in favour.").format(digit)


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("muted", True)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
