"""What the Results tab shows: questions and figures above, the matrix on the left, pictures and tables on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.results.classes_table import ClassesTable
from digitpad.gui.results.exports import Exports
from digitpad.gui.results.headline import Headline
from digitpad.gui.results.matrix import ConfusionMatrix
from digitpad.gui.results.pictures import Pictures
from digitpad.gui.results.questions import Questions
from digitpad.gui.results.reliability import ReliabilityView
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.action_button import ActionButton
from digitpad.gui.widgets.elided import ElidedLabel
from digitpad.gui.widgets.empty_page import EmptyPage
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.title_box import TitleBox
from digitpad.learning.evaluation.judging import Results


class ResultsView(QWidget):
    """The parts and where they are; `ResultsTab` lets them work together."""

    def __init__(self, parent: QWidget, datasets: Datasets) -> None:
        super().__init__(parent)
        self.questions = Questions(datasets)
        self.headline = Headline()
        self.matrix = ConfusionMatrix()
        self.shown = TitleBox()
        self.shown.setObjectName("shownModel")
        self.shown.setAccessibleName(self.tr("Model whose matrix and pictures are shown"))
        self.shown.setToolTip(self.shown.accessibleName())
        self.percent = QCheckBox(self.tr("&Percent of the row"))
        self.percent.setObjectName("matrixPercent")
        self.pictures = Pictures()
        self.classes = ClassesTable()
        self.letters = [ElidedLabel() for _ in range(2)]
        self.reliability = ReliabilityView()
        self.details = QTabWidget()
        self._body = QStackedWidget()
        self.notice = Notice(self._body)

    @property
    def is_empty(self) -> bool:
        """Whether it says what to do, instead of results."""
        return self._body.currentIndex() == 0

    def show_results(self, results: Results | None) -> None:
        """Show what was found, or what to do."""
        judged = () if results is None else results.judged
        self._body.setCurrentIndex(1 if judged else 0)
        self.headline.show_results(results)
        self.shown.clear()
        self.shown.addItems([each.source.title for each in judged])
        self.shown.setVisible(len(judged) > 1)
        models = [(each.source.title, each.evaluation) for each in judged]
        self.classes.show_evaluations(models)
        for letter, label, (title, _) in zip("AB", self.letters, models, strict=False):
            label.show_title(f"{letter}: {title}", [f"{letter}: {other}" for other, _ in models])
        for label in self.letters:
            label.setVisible(len(models) > 1)
        self.reliability.show_calibrations([(title, found.calibration) for title, found in models])
        self.reliability.note.setVisible(any(each.source.is_bundled for each in judged))

    def show_model(self, results: Results | None) -> None:
        """Show matrix and pictures of the model that is chosen for that."""
        shown = self.shown_place
        self.matrix.show_counts(None if results is None else results.judged[shown].evaluation.confusion_matrix)
        self.pictures.show_results(results, shown)

    @property
    def shown_place(self) -> int:
        """Place, among the models that were judged, of the one whose matrix and pictures are shown."""
        return max(0, self.shown.currentIndex())

    def lay_out(self, exports: Exports) -> None:
        """Put everything in its place, with buttons for these exports."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.questions)
        layout.addWidget(self.headline)
        self._body.addWidget(self._empty())
        self._body.addWidget(self._found(exports))
        layout.addWidget(self._body, 1)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.reliability.refresh_theme()
        self.update()

    def _empty(self) -> QWidget:
        words = self.tr(
            "Choose a model and pictures above, and press Evaluate. Here you will see what it gets wrong: the"
            " confusion matrix with the pictures behind each cell, the figures of each digit, and whether it is right"
            " as often as it claims. A second model is shown beside it."
        )
        return EmptyPage("resultsEmpty", self.tr("Nothing evaluated yet"), words)

    def _found(self, exports: Exports) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(2 * GRID)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([520, 720])
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(splitter, 1)
        column.addLayout(self._foot(exports))
        return page

    def _left(self) -> QWidget:
        head = QHBoxLayout()
        head.addWidget(self.shown, 1)
        head.addWidget(self.percent)
        head.addStretch(0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.matrix, 1)
        return left

    def _right(self) -> QWidget:
        self.details.setObjectName("resultTabs")
        self.details.setDocumentMode(True)
        self.details.addTab(self.pictures, self.tr("Pictures"))
        self.details.addTab(self._digits(), self.tr("Digits"))
        place = self.details.addTab(self.reliability, self.tr("Calibration"))
        self.details.setTabToolTip(place, self.tr("Calibration: of all answers given with 80 %, 80 % should be right"))
        return self.details

    def _digits(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, GRID, 0, 0)
        for label in self.letters:
            column.addWidget(label)
        column.addWidget(self.classes, 1)
        return page

    def _foot(self, exports: Exports) -> QHBoxLayout:
        menu = QMenu(self)
        menu.addActions([exports.matrix_plot, exports.reliability])
        menu.addSeparator()
        menu.addActions(exports.tables)
        export = QPushButton(self.tr("E&xport"))
        export.setObjectName("exportResultsButton")
        export.setToolTip(self.tr("Write plots and tables to files"))
        export.setAccessibleName(export.toolTip())
        export.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(export)
        row.addWidget(ActionButton(exports.report, "evaluationReportButton"))
        return row
