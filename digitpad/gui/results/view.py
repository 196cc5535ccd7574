"""What the Results tab shows: questions and figures above, the matrix on the left, pictures and tables on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.results.classes_table import ClassesTable
from digitpad.gui.results.exports import Exports
from digitpad.gui.results.headline import Headline
from digitpad.gui.results.matrix import ConfusionMatrix
from digitpad.gui.results.questions import Questions
from digitpad.gui.results.reliability import ReliabilityView
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.action_button import ActionButton
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.wall import PictureWall


class ResultsView(QWidget):
    """The parts and where they are; `ResultsTab` lets them work together."""

    def __init__(self, parent: QWidget, datasets: Datasets) -> None:
        super().__init__(parent)
        self.questions = Questions(datasets)
        self.headline = Headline()
        self.matrix = ConfusionMatrix()
        self.shown = QComboBox()
        self.shown.setObjectName("shownModel")
        self.shown.setAccessibleName(self.tr("Model whose matrix and pictures are shown"))
        self.percent = QCheckBox(self.tr("&Percent of the row"))
        self.percent.setObjectName("matrixPercent")
        self.wall = PictureWall()
        self.wall_title = QLabel()
        self.wall_title.setObjectName("wallTitle")
        self.wall_title.setWordWrap(True)
        self.mistakes = QPushButton(self.tr("All mista&kes"))
        self.mistakes.setObjectName("mistakesButton")
        self.differing = QPushButton(self.tr("&Where they differ"))
        self.differing.setObjectName("differingButton")
        self.classes = ClassesTable()
        self.reliability = ReliabilityView()
        self.details = QTabWidget()
        self.notice = Notice(self.details)

    def lay_out(self, exports: Exports) -> None:
        """Put everything in its place, with buttons for these exports."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.questions)
        layout.addWidget(self.headline)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(2 * GRID)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([520, 720])
        layout.addWidget(splitter, 1)
        layout.addLayout(self._foot(exports))

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.reliability.refresh_theme()
        self.update()

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
        pictures = QWidget()
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.wall_title, 1)
        head.addWidget(self.mistakes)
        head.addWidget(self.differing)
        column = QVBoxLayout(pictures)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.wall, 1)
        self.details.setObjectName("resultTabs")
        self.details.setDocumentMode(True)
        self.details.addTab(pictures, self.tr("Pictures"))
        self.details.addTab(self.classes, self.tr("Digits"))
        self.details.addTab(self.reliability, self.tr("Calibration"))
        return self.details

    def _foot(self, exports: Exports) -> QHBoxLayout:
        menu = QMenu(self)
        menu.addActions([exports.matrix_plot, exports.reliability])
        menu.addSeparator()
        menu.addActions(exports.tables)
        export = self.export = QPushButton(self.tr("E&xport"))
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
