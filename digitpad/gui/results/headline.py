"""The figures that count most, one line for each model."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.elided import ElidedLabel
from digitpad.learning.evaluation.judging import VALIDATION, Judged, Results

_COLUMNS = 5


class Headline(QWidget):
    """Name, accuracy, mistakes, loss, calibration error."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(_COLUMNS, 1)  # what is left, if names are short
        self._parts = {
            "test": self.tr("test pictures"),
            "training": self.tr("training pictures"),
            VALIDATION: self.tr("held-out pictures"),
        }
        tips = {
            3: self.tr("Loss: mean cross-entropy, small where the right digit was given a high probability"),
            4: self.tr("Calibration error: mean distance between how sure answers are and how often they are right"),
        }
        self._labels = [[ElidedLabel(), *(QLabel() for _ in range(_COLUMNS - 1))] for _ in range(2)]
        for row, labels in enumerate(self._labels):
            for column, label in enumerate(labels):
                label.setObjectName(f"headline{row}{column}")
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setProperty("muted", column > 1)
                label.setProperty("heading", column == 1)
                label.setToolTip(tips.get(column, ""))
                self._grid.addWidget(label, row, column)
        self.show_results(None)

    def show_results(self, results: Results | None) -> None:
        """Show the figures of what was judged, or nothing."""
        judged = () if results is None else results.judged
        rows = [] if results is None else [self._words(each, results) for each in judged]
        for row, labels in enumerate(self._labels):
            for label, text in zip(labels, rows[row] if row < len(rows) else [""] * _COLUMNS, strict=True):
                if isinstance(label, ElidedLabel):
                    label.show_title(text, [words[0] for words in rows])
                else:
                    label.setText(text)
                label.setVisible(bool(text))
        self.setVisible(bool(judged))

    def _words(self, judged: Judged, results: Results) -> list[str]:
        evaluation = judged.evaluation
        count = len(evaluation.labels)
        wrong = count - int((evaluation.answers == evaluation.labels).sum())
        return [
            self.tr("{0} on {1}, {2}").format(judged.source.title, results.data_title, self._parts[results.part]),
            self.tr("{0} % correct").format(number(100 * evaluation.accuracy, 2)),
            self.tr("{0} of {1} wrong").format(number(wrong), number(count)),
            self.tr("loss {0}").format(number(evaluation.loss, 4)),
            self.tr("calibration error {0} %").format(number(100 * evaluation.calibration.error, 2)),
        ]
