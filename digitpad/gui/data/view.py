"""What the Data tab shows: filters above, the wall on the left, figures and one picture on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.data.class_chart import ClassChart
from digitpad.gui.data.filters import Filters
from digitpad.gui.data.picture_detail import PictureDetail
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.progress_line import ProgressLine
from digitpad.gui.widgets.wall import PictureWall


class DataView(QWidget):
    """The parts and where they are; `DataTab` lets them work together."""

    def __init__(self, parent: QWidget, datasets: Datasets) -> None:
        super().__init__(parent)
        self.filters = Filters(datasets)
        self.wall = PictureWall()
        self.chart = ClassChart()
        self.detail = PictureDetail()
        self.details = QTabWidget()
        self.notice = Notice(self.wall)
        self.reading = ProgressLine("reading", self.tr("How many pictures were read"))
        self._lay_out()

    def show_progress(self, share: float | None) -> None:
        """Show how far reading is, from 0 to 1, or that nothing is read."""
        if share is None:
            self.reading.hide()
        else:
            self.reading.show_share(share)

    def _lay_out(self) -> None:
        overview = QWidget()
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, GRID, 0, 0)
        column.addWidget(self.chart, 1)
        column.addStretch(1)
        self.details.setObjectName("detailTabs")
        self.details.setDocumentMode(True)
        self.details.addTab(overview, self.tr("Overview"))
        self.details.addTab(self.detail, self.tr("Picture"))
        left = QWidget()
        under = QVBoxLayout(left)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(GRID)
        under.addWidget(self.wall, 1)
        under.addWidget(self.reading)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(2 * GRID)
        splitter.addWidget(left)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([600, 640])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.filters)
        layout.addWidget(splitter, 1)
