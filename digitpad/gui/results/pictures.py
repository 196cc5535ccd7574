"""The pictures behind the figures: mistakes, those of one cell, those that two models read differently."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.wall import PictureWall
from digitpad.learning.evaluation.figures import Evaluation
from digitpad.learning.evaluation.judging import Results
from digitpad.learning.evaluation.selection import Indices, differing, in_cell, mistakes


class Pictures(QWidget):
    """A wall, what is on it, and what is known of the picture that is marked.

    Signals
    -------
    asked(int)
        Index of a picture for the canvas: it was double-clicked, confirmed by Return, or the button was pressed.
    """

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._results: Results | None = None
        self._shown = 0
        self.wall = PictureWall()
        self.title = QLabel()
        self.title.setObjectName("wallTitle")
        self.title.setWordWrap(True)
        self.mistakes = QPushButton(self.tr("All mista&kes"))
        self.mistakes.setObjectName("mistakesButton")
        self.differing = QPushButton(self.tr("Where the&y differ"))
        self.differing.setObjectName("differingButton")
        self.words = QLabel()
        self.words.setObjectName("markedPicture")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.draw = QPushButton(self.tr("Put it on the &canvas"))
        self.draw.setObjectName("drawMistakeButton")
        self._lay_out()
        self.mistakes.clicked.connect(self.show_mistakes)
        self.differing.clicked.connect(self.show_differing)
        self.wall.opened.connect(self.asked)
        self.wall.picked.connect(self._on_wall_picked)
        self.draw.clicked.connect(self._on_draw_clicked)

    def show_results(self, results: Results | None, shown: int) -> None:
        """Show the mistakes of the model at this place among those that were judged, or nothing."""
        self._results, self._shown = results, shown
        self.differing.setVisible(results is not None and len(results.judged) > 1)
        if results is None:
            self._show(self.wall.indices[:0], "")
            return
        evaluation = results.judged[shown].evaluation
        self.wall.set_pictures(results.bitmaps, evaluation.labels, evaluation.answers, results.places)
        self.show_mistakes()

    def show_cell(self, label: int, answer: int) -> None:
        """Show the pictures of one label that got one answer."""
        if self._results is not None:
            self.wall.set_answers(self._evaluation.answers)
            found = in_cell(self._evaluation, label, answer)
            words = self.tr("{0} read as {1}: {2}, most confident first").format(label, answer, number(len(found)))
            self._show(found, words if len(found) else self.tr("{0} read as {1}: none").format(label, answer))

    def show_mistakes(self) -> None:
        """Show all that was misread."""
        if self._results is not None:
            self.wall.set_answers(self._evaluation.answers)
            found = mistakes(self._evaluation)
            self._show(found, self.tr("Mistakes: {0}, most confident first").format(number(len(found))))

    def show_differing(self) -> None:
        """Show what the two models read differently."""
        if self._results is not None and len(self._results.judged) > 1:
            shown, other = (self._results.judged[place] for place in (self._shown, 1 - self._shown))
            found = differing(*(each.evaluation for each in self._results.judged))
            self.wall.set_answers(shown.evaluation.answers, other.evaluation.answers)
            titles = (shown.source.title, other.source.title)
            words = self.tr("Read differently: {0}; label → {1} · {2}").format(number(len(found)), *titles)
            self._show(found, words)

    @property
    def _evaluation(self) -> Evaluation:
        assert self._results is not None  # noqa: S101 - the callers looked
        return self._results.judged[self._shown].evaluation

    def _show(self, found: Indices, words: str) -> None:
        self.title.setText(words)
        self.wall.show_only(found, self.tr("There are none."))
        hint = self.tr("Click a picture to see how sure the answer is; double-click it to put it on the canvas.")
        self.words.setText(hint if len(found) else "")
        self.draw.setEnabled(False)

    def _on_wall_picked(self, index: int) -> None:
        if self._results is not None:
            self.words.setText("\n".join(self._words_of(self._results, index)))
            self.draw.setEnabled(True)

    def _words_of(self, results: Results, index: int) -> list[str]:
        place, label = number(results.places[index]), self._evaluation.labels[index]
        lines = [self.tr("Picture {0} · label {1}").format(place, label)]
        for each in results.judged:
            answer, percent = each.evaluation.answers[index], number(100 * each.evaluation.confidences[index], 1)
            lines.append(self.tr("{0} reads {1}, {2} % sure").format(each.source.title, answer, percent))
        return lines

    def _on_draw_clicked(self) -> None:
        if self.wall.current is not None:
            self.asked.emit(self.wall.current)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title, 1)
        head.addWidget(self.mistakes)
        head.addWidget(self.differing)
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(self.draw, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.wall, 1)
        column.addLayout(foot)
