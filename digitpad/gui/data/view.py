"""What the Data tab shows: filters above, the wall on the left, figures and one picture on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.data.class_chart import ClassChart
from digitpad.gui.data.filters import Filters
from digitpad.gui.data.picture_detail import PictureDetail
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.empty_page import EmptyPage
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
        self.chart_title = QLabel()
        self.chart_title.setObjectName("chartTitle")
        self.chart_title.setProperty("muted", True)
        self.chart_title.setWordWrap(True)
        self.detail = PictureDetail()
        self.details = QTabWidget()
        self._body = QStackedWidget()
        self.notice = Notice(self._body)
        self.reading = ProgressLine("reading", self.tr("How many pictures were read"))
        self._lay_out()

    @property
    def is_empty(self) -> bool:
        """Whether it says what to do, instead of pictures."""
        return self._body.currentIndex() == 0

    def set_empty(self, *, is_empty: bool) -> None:
        """Say what to do where there are no pictures."""
        self._body.setCurrentIndex(0 if is_empty else 1)
        self.filters.set_searchable(is_searchable=not is_empty)

    def show_progress(self, share: float | None) -> None:
        """Show how far reading is, from 0 to 1, or that nothing is read."""
        if share is None:
            self.reading.hide()
        else:
            self.reading.show_share(share)

    def _lay_out(self) -> None:
        words = self.tr(
            "Download MNIST above, or choose optdigits or a file of your own. Here you will see every picture that"
            " networks learn from, how many there are of each digit, and what one looks like in numbers."
        )
        self._body.addWidget(EmptyPage("dataEmpty", self.tr("No pictures yet"), words))
        self._body.addWidget(self._pictures())
        self._body.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.filters)
        layout.addWidget(self._body, 1)

    def _pictures(self) -> QWidget:
        self.details.setObjectName("detailTabs")
        self.details.setDocumentMode(True)
        self.details.addTab(self._overview(), self.tr("Overview"))
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
        return splitter

    def _overview(self) -> QWidget:
        overview = QWidget()
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.chart_title)
        column.addWidget(self.chart, 1)
        return overview
